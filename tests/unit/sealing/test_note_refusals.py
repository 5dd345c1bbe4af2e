"""Return notes that must not open; each fails in one way, and code and step are asserted.

What is around the payload is refused by the very gates that packages pass; here stand one case of
each check and all that is a note's own.
"""

import gzip
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.support import jose_by_hand as hand
from tests.support import notes, worlds
from tests.support.forgery import OTHER_HASH, Json, kid, packed, put, put_in, sealed, signed
from tests.support.notes import forged, outcome, payload, signature, spoilt
from usbsurvey_desktop.armour import NOTE, RETURN
from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.sealing.open_note import open_own_note

OTHER_ID = hand.b64(bytes(16))
CONTENT = packed(payload())
HONEST = signature(CONTENT)
NOTE_TYPE = "usbsurvey-return-1"


def test_the_forger_can_make_an_honest_note() -> None:
    """What is refused below is refused for its one change alone."""
    assert outcome(forged(CONTENT)) == ("latest", "")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(b" " * (RETURN.raw + 1), ("file_too_large", "C1"), id="5 MiB of blanks"),
        pytest.param(b"1" * (RETURN.stripped + 1), ("file_too_large", "C1"), id="stripped size"),
        pytest.param("返信".encode(), ("text_damaged", "C1"), id="not ASCII"),
        pytest.param(b"", ("json_syntax", "C2"), id="empty"),
        pytest.param(b"[" * 9 + b"]" * 9, ("json_limits", "C2"), id="depth 9"),
        pytest.param(b"{}", ("not_our_file", "C3"), id="nothing of ours"),
        pytest.param(notes.package().content, ("wrong_kind", "C3"), id="a package"),
        pytest.param(worlds.pack().text.encode(), ("wrong_kind", "C3"), id="a survey"),
        pytest.param(
            sealed(signed(CONTENT, HONEST), notes.READERS, typ="usbsurvey-return-2"),
            ("version_newer", "C3"),
            id="a newer version",
        ),
        pytest.param(
            forged(CONTENT, to=("ministry",)), ("not_addressed", "S2"), id="for somebody else"
        ),
        pytest.param(
            sealed("x", notes.READERS, typ=NOTE_TYPE, dig=OTHER_HASH),
            ("digest_mismatch", "S4"),
            id="two plaintexts",
        ),
        pytest.param(
            sealed('{"a": 1}', notes.READERS, typ=NOTE_TYPE),
            ("text_damaged", "J1"),
            id="a blank inside",
        ),
        pytest.param(
            sealed(signed(CONTENT, signature(CONTENT, typ="usbsurvey-answers-1")), typ=NOTE_TYPE),
            ("wrong_kind", "J1"),
            id="answers in a note",
        ),
    ],
)
def test_no_note(raw: bytes, expected: tuple[str, str]) -> None:
    """Files that are no notes, and notes that are not for this desk, stop before any signature."""
    assert outcome(raw) == expected


def test_a_lost_byte_is_refused() -> None:
    """One byte fewer, anywhere in the seal."""
    raw = notes.sealed().content
    for place in range(5, len(raw) - 1, 97):
        assert outcome(raw[:place] + raw[place + 1 :])[1] != ""


OVER = hand.over(CONTENT, HONEST)


@pytest.mark.parametrize(
    ("signatures", "expected"),
    [
        pytest.param(
            (signature(CONTENT, role="respondent"),), ("signature_set", "J2"), id="another role"
        ),
        pytest.param(
            (HONEST, signature(CONTENT, "prefecture", over=OVER)),
            ("signature_set", "J2"),
            id="two signatures",
        ),
        pytest.param((signature(CONTENT, alg="none"),), ("algorithm", "J3"), id="no algorithm"),
        pytest.param(
            (signature(CONTENT, **{"x5t#S256": OTHER_HASH}),),
            ("certificate_mismatch", "J4"),
            id="certificate of another hash",
        ),
        pytest.param(
            (signature(CONTENT, iat=2_000_000_000),), ("certificate_expired", "J5"), id="too late"
        ),
        pytest.param(
            (signature(packed({})),), ("signature_bad", "J6"), id="signature of other words"
        ),
        pytest.param((signature(CONTENT, over=OVER),), ("approval_chain", "J7"), id="over nothing"),
    ],
)
def test_the_signature_of_a_note(signatures: tuple[Json, ...], expected: tuple[str, str]) -> None:
    """One reviewer signs, over nothing, with a certificate of the time."""
    assert outcome(forged(CONTENT, *signatures)) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"{}", ("expand", "P1"), id="not compressed"),
        pytest.param(CONTENT + b"\n", ("expand", "P1"), id="a byte after"),
        pytest.param(gzip.compress(bytes(NOTE.payload + 1), mtime=0), ("expand", "P1"), id="bomb"),
        pytest.param(packed("{"), ("json_syntax", "P2"), id="no JSON"),
        pytest.param(packed("[" * 9 + "]" * 9), ("json_limits", "P2"), id="depth 9"),
        pytest.param(packed('{"b":1,"a":1}'), ("payload_not_canonical", "P2"), id="unsorted"),
        pytest.param(packed("[]"), ("payload_schema", "P2"), id="not an object"),
    ],
)
def test_the_payload_bytes(content: bytes, expected: tuple[str, str]) -> None:
    """Compression and JSON of the payload are as strict as those of the file."""
    assert outcome(forged(content)) == expected


SCHEMA = ("payload_schema", "P2")
TEXT = ("text_refused", "P2")


@pytest.mark.parametrize("name", sorted(payload()))
def test_every_member_of_the_payload_is_needed(name: str) -> None:
    """There are no optional members."""
    assert outcome(spoilt(lambda whole: whole.pop(name))) == SCHEMA


def _comments(*comments: Json) -> Callable[[Json], object]:
    return put(comments=list(comments))


def _comment(text: str, link_id: str | None = "A1") -> Json:
    return {"link_id": link_id, "text": text}


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        pytest.param(put(extra=1), SCHEMA, id="a member more"),
        pytest.param(put(schema="usbsurvey-answers-1"), SCHEMA, id="schema"),
        pytest.param(put(note="short"), SCHEMA, id="id"),
        pytest.param(put(recipient="Ministry"), SCHEMA, id="recipient"),
        pytest.param(put(body="13101"), SCHEMA, id="five digits"),
        pytest.param(put(revision=0), SCHEMA, id="revision 0"),
        pytest.param(put(n=0), SCHEMA, id="n 0"),
        pytest.param(put(n=1_000), SCHEMA, id="n 1000"),
        pytest.param(put(decision="draft"), SCHEMA, id="unfinished comments"),
        pytest.param(put(decision="maybe"), SCHEMA, id="decision"),
        pytest.param(put(comments=[], message=" "), SCHEMA, id="returned without words"),
        pytest.param(_comments(_comment(" \n")), SCHEMA, id="a comment without words"),
        pytest.param(_comments({**_comment("x"), "done": True}), SCHEMA, id="comment member more"),
        pytest.param(_comments(_comment("x", "設問")), SCHEMA, id="link_id not ASCII"),
        pytest.param(_comments(*[_comment("x")] * 201), SCHEMA, id="201 comments"),
        pytest.param(put(created="2026-02-30T00:00:00+09:00"), SCHEMA, id="no such day"),
        pytest.param(put(supersedes="short"), SCHEMA, id="replaced id"),
        pytest.param(
            lambda whole: whole.update(supersedes=whole["note"]), SCHEMA, id="replaces itself"
        ),
        pytest.param(put(aud=[]), SCHEMA, id="nobody addressed"),
        pytest.param(put(aud=[OTHER_HASH] * 17), SCHEMA, id="17 addressed"),
        pytest.param(put_in("reviewer", role="x"), SCHEMA, id="reviewer member more"),
        pytest.param(_comments(_comment("x" * 2_001)), TEXT, id="comment too long"),
        pytest.param(_comments(_comment("\x00")), TEXT, id="U+0000 in a comment"),
        pytest.param(put(message="x" * 2_001), TEXT, id="message too long"),
        pytest.param(put_in("reviewer", name="名" * 65), TEXT, id="name too long"),
        pytest.param(put_in("reviewer", name="受付\n大臣"), TEXT, id="name of two lines"),
        pytest.param(put_in("reviewer", office="省" * 101), TEXT, id="office too long"),
        pytest.param(put_in("reviewer", office="省\n"), TEXT, id="office of two lines"),
    ],
)
def test_the_members_of_the_payload(
    spoil: Callable[[Json], object], expected: tuple[str, str]
) -> None:
    """Each member has its type and limit; wrong text has its own code."""
    assert outcome(spoilt(spoil)) == expected


@pytest.mark.parametrize(
    "aud",
    [
        pytest.param(["respondent"], id="one missing"),
        pytest.param(["respondent", "ministry", "stranger"], id="one more"),
        pytest.param(["ministry", "prefecture"], id="others"),
    ],
)
def test_the_signed_audience_is_that_of_the_envelope(aud: list[str]) -> None:
    """A note that was sealed again for others is found out."""
    assert outcome(spoilt(put(aud=sorted(map(kid, aud))))) == ("audience", "P3")


def test_the_signed_audience_is_sorted() -> None:
    """One audience has one spelling."""
    kids = sorted(map(kid, notes.READERS), reverse=True)
    assert outcome(spoilt(put(aud=kids))) == ("audience", "P3")


# R1: who may sign a note


@pytest.mark.parametrize("name", ["prefecture", "stranger", "respondent"])
def test_a_reviewer_of_another_office_is_refused(name: str) -> None:
    """The other collector of the very package cannot speak for this one, nor can a stranger."""
    raw = forged(CONTENT, signature(CONTENT, name))
    assert outcome(raw) == ("reviewer_unknown", "R1")


@pytest.mark.parametrize("recipient", ["prefecture", "nobody"])
def test_a_note_in_the_name_of_another_office_is_refused(recipient: str) -> None:
    """Whoever signs must sign for the office that the note names."""
    assert outcome(spoilt(put(recipient=recipient))) == ("reviewer_unknown", "R1")


def test_the_office_too_asks_who_signed() -> None:
    """A note that a stranger sealed to the office does not open as its own."""
    raw = forged(CONTENT, signature(CONTENT, "stranger"))
    found = open_own_note(raw, worlds.identity("ministry"), worlds.pack())
    assert isinstance(found, Refused)
    assert (found.code.value, found.step) == ("reviewer_unknown", "R1")


# R2: which package it is about


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(put(package=OTHER_HASH), id="another file"),
        pytest.param(put(pkg=OTHER_ID), id="another number"),
        pytest.param(put(revision=2), id="another revision"),
        pytest.param(put(body="131024"), id="another body"),
        pytest.param(put(survey="other-survey"), id="another survey"),
    ],
)
def test_a_note_about_something_else_is_refused(spoil: Callable[[Json], object]) -> None:
    """Every member that names the package must be that of one file made of the draft."""
    assert outcome(spoilt(spoil)) == ("return_unknown_package", "R2")


def test_a_note_to_a_draft_that_sent_nothing_is_refused() -> None:
    """Without a submission there is nothing to return."""
    assert outcome(forged(CONTENT), sent=()) == ("return_unknown_package", "R2")


def test_members_of_two_files_do_not_make_one() -> None:
    """Digest of one file and number of another name no file."""
    first = notes.package().opened.as_seen()
    second = replace(first, digest=OTHER_HASH, pkg=OTHER_ID, revision=2)
    raw = spoilt(put(pkg=OTHER_ID, revision=2))
    assert outcome(raw, sent=(first, second)) == ("return_unknown_package", "R2")
