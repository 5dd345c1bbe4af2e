"""The world that a release keeps: made by the program as it stands, once.

An office that answers a survey, the prefecture that collects it, and the ministry that gets what
the prefecture accepted. Only the issuer, the cheap keys and the clock are those of a test.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from tests.releases.kept import EXPECTED, MANIFEST, OPEN, Kept, manifest, record_forms
from tests.releases.story import (
    DRAFT,
    READ,
    RECORD,
    REVIEWER,
    TALLY,
    VERIFY,
    WAITING,
    go_on,
    submit_waiting,
)
from tests.support import worlds
from tests.support.books import APPROVAL, MEDIUM, REQUEST, USB, WORK, as_document
from usbsurvey_desktop import __version__
from usbsurvey_desktop.gui.frame.holdings import confirm_issuer
from usbsurvey_desktop.identity.key_file import Protection, open_pair, read_files
from usbsurvey_desktop.identity.pins import How
from usbsurvey_desktop.qr.frames import split
from usbsurvey_desktop.records import JsonObject, JsonValue, canonical, time_text
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.settings import ColorScheme, ReceivedFolder, Settings, written
from usbsurvey_desktop.store.last_used import note_use
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.submitting.kept_packs import keep_pack
from usbsurvey_desktop.submitting.returning import take_note
from usbsurvey_desktop.submitting.signing import read_record
from usbsurvey_desktop.tally.remarks import WHOLE, Remarks, remarks_name, seal_remarks

NOW: Final = datetime.fromisoformat("2026-11-20T15:00:00+09:00")
SETTINGS: Final = Settings(
    color_scheme=ColorScheme.DARK,
    text_percent=150,
    lock_minutes=5,
    is_tour_over=True,
    received=ReceivedFolder(folder="/share/received", state="accepted"),
)
_FIRST: Mapping[str, JsonValue] = {"R.body_code": "131016", "A1": "no", "A3": "﨑𠮷葛󠄀\n=1+1"}
_HALF: Mapping[str, JsonValue] = {"R.body_code": "131016", "A1": "yes"}
_FURTHER: Mapping[str, JsonValue] = {**_HALF, "A2": ["a", "c"], "A2.c": "研修会場で配布"}
_OTHER: Mapping[str, JsonValue] = {"R.body_code": "131024", "A1": "no"}
_PEOPLE: Mapping[str, Sequence[str]] = {
    "people/issuer": ("調査 主", "--organisation", "試験省", "--department", "調査課"),
    "people/ministry": ("受付 花子", "--organisation", "試験省", "--department", "受付課"),
    "people/prefecture": ("都 太郎", "--body-code", "130001", "--department", "市町村課"),
    "people/manager": ("情報 管理", "--body-code", "131016", "--department", "情報政策課"),
    "people/clerk": ("港 三郎", "--body-code", "131024", "--department", "総務課"),
    "office/identities/131016-respondent": ("回答 一郎", "--body-code", "131016"),
    "office/identities/131016-approver": ("承認 次郎", "--body-code", "131016"),
}
_DEARLY_KEPT = "office/identities/131016-respondent"
"""Whose key file costs a guess what it does in the program."""
_SURVEY = ("--survey", "@small-survey-v1.survey.txt")
_BOOK = "@office/records/131016-r8.usbrecord"
_OF_THE_LIST = frozenset({"missing", "missing_bodies", "expected"})
_PACKAGES = {"returned": "131016-small-survey-r1", "accepted": "131024-small-survey-r1"}


def make(folder: Path) -> None:
    """Make the world of this release in an empty folder, all but what is expected of it."""
    kept = Kept(folder, NOW)
    _write(kept, "@passphrase.txt", worlds.PASSPHRASE)
    _write(kept, "@approver.txt", "another person's own passphrase")
    kept.office.make()
    for name, words in _PEOPLE.items():
        _person(kept, name, words)
    _publish(kept)
    _keep_records(kept)
    _submit_first(kept)
    _sign_waiting(kept)
    _collect(kept)
    _take_back(kept)
    _leave_choices(kept)


def keep_expected(folder: Path, tried: Path) -> None:
    """Write what the release says of its world; `tried` is a copy to work on."""
    kept, copy = Kept(folder, NOW), Kept(tried, NOW)
    found: JsonObject = {
        "version": __version__,
        "now": time_text(NOW),
        "read": [
            {
                "name": name,
                "words": list(words),
                "document": _lasting(kept.call(*words, codes=(0, 1))),
            }
            for name, words in READ.items()
        ],
        "waiting": submit_waiting(copy),
        "going on": _lasting(go_on(copy)),
    }
    text = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / EXPECTED).write_text(f"{text}\n", encoding="utf-8")
    (folder / MANIFEST).write_text(manifest(folder), encoding="utf-8")


def _lasting(said: JsonValue) -> JsonValue:
    """What a later program must still say, whatever list of bodies it ships."""
    match said:
        case Mapping():
            return {name: _lasting(one) for name, one in said.items() if name not in _OF_THE_LIST}
        case list():
            return [_lasting(one) for one in said]
        case _:
            return said


def _write(kept: Kept, word: str, text: str) -> Path:
    path = kept.path(word)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{text}\n", encoding="utf-8")
    return path


def _document(kept: Kept, word: str, value: JsonValue) -> str:
    _write(kept, word, canonical(value).decode())
    return word


def _person(kept: Kept, name: str, words: Sequence[str]) -> None:
    kept.path(f"@{name}").parent.mkdir(parents=True, exist_ok=True)
    maker = replace(kept, protection=Protection()) if name == _DEARLY_KEPT else kept
    maker.call("identity", "new", "--name", *words, "--out", f"@{name}.p12", *OPEN)
    kept.call("identity", "card", f"@{name}.p12", "--out", f"@{name}.card.txt", *OPEN)


def _publish(kept: Kept) -> None:
    """Publish the survey, and take it in at the office, where the issuer is confirmed."""
    terms: JsonObject = {
        "title": "小さな調査",
        "contact": worlds.CONTACT.model_dump(),
        "handoff_record": "optional",
    }
    kept.call(
        *("survey", "publish", "--form", _document(kept, "@small-survey.json", _form())),
        *("--issuer", "@people/issuer.p12", "--deadline", "2026-12-20", *OPEN),
        *("--recipient", "@people/prefecture.card.txt"),
        *("--recipient", "@people/ministry.card.txt"),
        *("--terms", _document(kept, "@terms.json", terms)),
        *("--out", "@small-survey-v1.survey.txt"),
    )
    kept.path("@terms.json").unlink()
    pack = _pack(kept)
    keep_pack(kept.office, pack)
    confirm_issuer(kept.office, pack, now=NOW, by="anna", how=How.LETTER)


def _form() -> JsonObject:
    return {**worlds.SMALL_FORM, "id": "small-survey"}


def _pack(kept: Kept) -> Pack:
    pack = read_pack(kept.path("@small-survey-v1.survey.txt").read_bytes())
    assert isinstance(pack, Pack), pack
    return pack


def _keep_records(kept: Kept) -> None:
    """Begin the record book: a medium, and a record whose first pages are closed."""
    who = ("--who", "鈴木", *OPEN)
    kept.call(
        *("record", "book", "new", "--file", _BOOK, "--body-code", "131016", *who),
        *("--department", "総務課", "--recovery", "@people/manager.card.txt"),
    )
    values = _document(kept, "@values.json", as_document(MEDIUM))
    kept.call("record", "medium", "set", _BOOK, "--medium", USB, "--values", values, *who)
    on = ("--on", "2026-11-19", "--by", "佐藤")
    kept.call("record", "medium", "check", _BOOK, "--medium", USB, *on, *who)
    values = _document(kept, "@values.json", as_document(REQUEST))
    kept.call("record", "new", _BOOK, "--values", values, "--close", *who)
    values = _document(kept, "@values.json", as_document(APPROVAL))
    kept.call(
        *("record", "add", _BOOK, "--record", RECORD, "--page", "承認", "--close"),
        *("--values", values, *who),
    )
    kept.path("@values.json").unlink()
    _document(kept, "@work.json", as_document(WORK))


def _new_draft(kept: Kept, name: str, answers: Mapping[str, JsonValue]) -> None:
    draft = f"@office/drafts/{name}"
    recovery = ("--recovery", "@people/manager.card.txt")
    kept.call("draft", "new", *_SURVEY, "--file", draft, *recovery, *OPEN)
    kept.call(
        *("draft", "add-person", draft, "--label", "approver", "--name", "承認 次郎"),
        *("--new-passphrase-file", "@approver.txt", *OPEN),
    )
    _import(kept, name, answers)


def _import(kept: Kept, name: str, answers: Mapping[str, JsonValue]) -> None:
    document = _document(kept, "@answers.json", answers)
    kept.call("draft", "import", f"@office/drafts/{name}", "--answers", document, *OPEN)
    kept.path(document).unlink()


def _submit_first(kept: Kept) -> None:
    """Sign, approve and seal the first revision, which a record of the book carries."""
    _new_draft(kept, DRAFT, _FIRST)
    kept.call(
        *("record", "part", _BOOK, "--record", RECORD, *("--package-for", _SURVEY[1])),
        *("--out", "@part.json", *OPEN),
    )
    part = read_record(kept.path("@part.json"), record_forms(), is_demanded=False)
    kept.path("@part.json").unlink()
    kept.sign(DRAFT, handoff=part)
    kept.approve(DRAFT)
    first = kept.seal(DRAFT)
    kept.call(
        *("record", "carried", _BOOK, "--record", RECORD, "--package", first.digest),
        *("--who", "鈴木", *OPEN),
    )
    received = kept.path(f"@received/{first.path.name}")
    received.parent.mkdir()
    received.write_bytes(first.path.read_bytes())
    pages = split(first.path.read_text(encoding="ascii"))
    _write(kept, "@sheet.txt", "\n".join(text for page in pages for text in page))


def _sign_waiting(kept: Kept) -> None:
    _new_draft(kept, WAITING, _FIRST)
    kept.sign(WAITING)


def _collect(kept: Kept) -> None:
    """Register who signs; send one package back, accept the other, and forward that one."""
    collector = ("--profile", "@collector")
    keeper = ("--identity", "@people/prefecture.p12", *OPEN)
    roster = "@prefecture-13.roster.txt"
    kept.call(*collector, "roster", "new", "--recipient", "prefecture-13", *keeper, "--out", roster)
    registered = {
        "people/prefecture": "reviewer",
        "office/identities/131016-respondent": "respondent",
        "office/identities/131016-approver": "approver",
        "people/clerk": "respondent",
    }
    for name, role in registered.items():
        number = kept.call("identity", "show", f"@{name}.p12", *OPEN)["check_number"]
        kept.call(
            *(*collector, "roster", "add", f"@{name}.card.txt", "--roster", roster, *keeper),
            *("--role", role, "--checked-by", "都 太郎", "--how", "phone"),
            *("--check-number", number),
        )
    kept.call(
        *("seal", *_SURVEY, "--answers", _document(kept, "@answers.json", _OTHER)),
        *("--respondent", "@people/clerk.p12", "--out", "@received", *OPEN),
    )
    kept.path("@answers.json").unlink()
    _decide(kept, collector)
    kept.call(
        *(*collector, "bundle", "make", "@received", "--to", "ministry", *REVIEWER),
        *("--ledger", "@ledgers", "--out", "@bundles"),
    )
    (bundle,) = kept.path("@bundles").iterdir()
    bundle.rename(kept.path("@prefecture-13-1.bundle.txt"))
    bundle.parent.rmdir()
    _remark(kept)


def _decide(kept: Kept, collector: Sequence[str]) -> None:
    desk = (*REVIEWER, "--ledger", "@ledgers", "--out", "@notes")
    kept.path("@ledgers").mkdir()
    asked = [{"link_id": "A1", "text": "「はい」ではありませんか。"}]
    comments = _document(kept, "@comments.json", asked)
    kept.call(
        *(*collector, "review", "decide", f"@received/{_PACKAGES['returned']}.sealed.txt"),
        *("--return", "--comments", comments, "--message", "よろしくお願いします。", *desk),
    )
    kept.path(comments).unlink()
    kept.call(
        *(*collector, "review", "decide", f"@received/{_PACKAGES['accepted']}.sealed.txt"),
        *("--accept", *desk),
    )
    for words in (VERIFY, TALLY):
        kept.call(*words, codes=(0, 1))


def _remark(kept: Kept) -> None:
    """Write 考察 to the tally, as a window does."""
    signing, opening = read_files(kept.path("@people/prefecture.p12"))
    reviewer = open_pair(signing, opening, kept.passphrase(), now=NOW)
    remarks = Remarks().with_words("A1", "使わない団体が多い。").with_words(WHOLE, "全体に少ない。")
    survey = _pack(kept).payload.survey
    path = kept.path("@collector/remarks") / remarks_name(survey, reviewer)
    path.parent.mkdir()
    path.write_bytes(seal_remarks(remarks, survey, reviewer))


def _take_back(kept: Kept) -> None:
    """Take the note into the draft, and answer half of the second revision."""
    (note,) = kept.path("@notes").glob("131016-*")
    with kept.draft(DRAFT) as draft:
        taken = take_note(kept.order(draft), note.read_bytes())
        assert taken.trouble is None
    _import(kept, DRAFT, _HALF)
    _document(kept, "@further.json", _FURTHER)


def _leave_choices(kept: Kept) -> None:
    """Settings, the version in each profile, and an administrator's policy."""
    kept.office.settings.write_bytes(written(SETTINGS))
    for profile in (kept.office, ProfileFolder(kept.path("@collector"))):
        note_use(profile.program, __version__, NOW)
    pack, card = _pack(kept), kept.path("@people/manager.card.txt").read_text(encoding="ascii")
    policy: JsonObject = {
        "v": 1,
        "draft_kdf": "pbkdf2-hmac-sha512",
        "recovery_card": card,
        "recovery_required": True,
        "qr_allowed": False,
        "issuer_pins": {pack.payload.survey: pack.issuer.fingerprint.hex()},
        "idle_lock_minutes": 3,
    }
    _document(kept, "@policy.json", policy)
