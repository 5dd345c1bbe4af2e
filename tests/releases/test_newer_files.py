"""What this program says to files of a later version: one code, told apart from damage.

That signed and sealed texts, drafts and record books of a higher number are `version_newer` is held
by the vectors (`version-2`, `magic-2`); here is what stands inside something else or in a profile.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.support import books, forgery, packs_by_hand, worlds
from tests.support import jose_by_hand as hand
from tests.support.drafts import NOW
from tests.support.refusals import refused
from tests.vectors import form
from usbsurvey_desktop.cli import messages as spoken
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.gui.messages import Scene, in_scene, sentence
from usbsurvey_desktop.identity.pins import read_pins
from usbsurvey_desktop.identity.roster_pins import read_roster_pins
from usbsurvey_desktop.logbook.chain import read_book, with_act, write_book
from usbsurvey_desktop.logbook.entries import MediumSave
from usbsurvey_desktop.logbook.forms import BookForms
from usbsurvey_desktop.logbook.keeping import medium_save
from usbsurvey_desktop.logbook.page_writing import PageInput, page_save
from usbsurvey_desktop.policy import read_policy
from usbsurvey_desktop.records import hash_text, time_text
from usbsurvey_desktop.review.ledger import read_ledger
from usbsurvey_desktop.sealing.pack import read_pack
from usbsurvey_desktop.store.draft_content import DraftContent, read_content, write_content
from usbsurvey_desktop.store.recovery import open_recovery_slot
from usbsurvey_desktop.store.slots import RecoverySlot
from usbsurvey_desktop.tally.remarks import Remarks, open_remarks, seal_remarks


def _deep_policy() -> None:
    read_policy(b'{"cards":[{"of":[{"whom":"manager"}]}],"v":2}')


def _draft() -> None:
    plain = write_content(DraftContent(pack="{}"))
    read_content(plain.replace(b"draft-content-1", b"draft-content-2"))


def _book() -> None:
    plain = write_book(books.new_content())
    read_book(plain.replace(b"record-content-1", b"record-content-2"))


def _remarks() -> None:
    reviewer = worlds.identity("ministry")
    raw = seal_remarks(Remarks(), "small-survey", reviewer)
    open_remarks(raw.replace(b"USBREMARK1", b"USBREMARK2"), "small-survey", reviewer)


def _slot() -> None:
    to, typ = ("ministry",), "usbsurvey-draft-slot-2"
    sealed = forgery.sealed("{}", to, typ=typ, cty="json").decode()
    slot = RecoverySlot(type="recovery", label="manager", sealed=sealed)
    open_recovery_slot(slot, worlds.opening_key("ministry"), "A" * 22)


def _pack() -> None:
    members = packs_by_hand.members()
    members["questionnaire"] = {**members["questionnaire"], "schema": "usbsurvey-form-2"}
    members["form_sha256"] = hash_text(hand.plain(members["questionnaire"]).encode())
    found = read_pack(packs_by_hand.signed(hand.plain(members).encode()))
    assert isinstance(found, Refused)
    raise found.as_error()


def _ledger() -> None:
    found = read_ledger(form.content_of("ledger", "first-version-2"))
    assert isinstance(found, Refused)
    raise found.as_error()


def _page() -> None:
    """Write on a record that was begun by a form which this program does not have."""
    newer = BookForms({hash_text(b"newer"): next(iter(books.FORMS.records.values()))}, _MEDIA)
    begun = replace(books.desk(books.new_content()), forms=newer)
    act = page_save(begun, None, "page.request", PageInput({"H5.name": "表"}))
    assert not isinstance(act, tuple)
    at = time_text(NOW)
    content = with_act(books.new_content(), act, at=at, who="山田")  # type: ignore[arg-type]  # not closed, so not unfinished
    page_save(books.desk(content), books.FIRST, "page.request", PageInput({"H5.name": "表2"}))


_MEDIA = books.FORMS.media


def _medium() -> None:
    """Write on a line of the 媒体台帳 that has an item of a later form."""
    values = {"M.no": books.USB, **books.MEDIUM, "M.future": "x"}
    act = MediumSave(medium=books.USB, form=hash_text(b"newer"), values=values)
    content = with_act(books.new_content(), act, at=time_text(NOW), who="山田")
    medium_save(books.desk(content), books.USB, books.MEDIUM)


CASES: dict[str, tuple[Callable[[], object], Code, str | None, str | None]] = {
    "pins": (lambda: read_pins(b'{"pins":[],"v":2}'), Code.VERSION_NEWER, None, None),
    "rosters": (lambda: read_roster_pins(b'{"v":2}'), Code.VERSION_NEWER, None, None),
    "remarks": (_remarks, Code.VERSION_NEWER, None, None),
    "recovery slot": (_slot, Code.VERSION_NEWER, None, "C3"),
    "policy": (lambda: read_policy(b'{"v":2}'), Code.POLICY_REFUSED, "version_newer", None),
    "deep policy": (_deep_policy, Code.POLICY_REFUSED, "version_newer", None),
    "draft": (_draft, Code.DRAFT_CONTENT, "newer", None),
    "record book": (_book, Code.DRAFT_CONTENT, "newer", None),
    "form in a pack": (_pack, Code.QUESTIONNAIRE_INVALID, "newer", "5"),
    "ledger": (_ledger, Code.LEDGER_LINE, "newer", "L1"),
    "record page": (_page, Code.RECORD_REFUSED, "newer_form", None),
    "medium": (_medium, Code.RECORD_REFUSED, "newer_form", None),
}


@pytest.mark.parametrize("name", CASES)
def test_a_file_of_a_later_program_is_told_as_one(name: str) -> None:
    """Its code, and the reason where the code alone would say that it is damaged."""
    read, code, reason, step = CASES[name]
    with refused(code, step, reason=reason):
        read()


@pytest.mark.parametrize(
    ("code", "reason"),
    sorted({(code, reason) for _read, code, reason, _step in CASES.values() if reason}),
)
def test_the_reason_has_words_of_its_own(code: Code, reason: str) -> None:
    """In the windows, in every scene they know, and at the command line in both languages."""
    told = sentence(code, {"reason": reason})
    scenes = {in_scene(SurveyError(code, {"reason": reason}), scene) for scene in Scene}

    assert "新しい版" in told
    assert {sentence(one.code, one.facts) for one in scenes} == {told}
    words = spoken.REASONS[(code, reason)]
    assert "新しい版" in words.ja
    assert "newer" in words.en
