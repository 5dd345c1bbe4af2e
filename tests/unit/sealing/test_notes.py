"""A return note from the collector's desk to the respondent's."""

from dataclasses import replace

import pytest

from tests.support import jose_by_hand as hand
from tests.support import notes, worlds
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.key_file import new_pair, open_pair
from usbsurvey_desktop.sealing.note_record import NoteComment
from usbsurvey_desktop.sealing.open_note import (
    OpenedNote,
    open_note,
    open_own_note,
    read_kept_note,
)
from usbsurvey_desktop.sealing.pack_record import Match, Route
from usbsurvey_desktop.sealing.publish import publish
from usbsurvey_desktop.sealing.return_note import (
    NoteCircumstances,
    Ruling,
    compose_note,
    office_of,
)

CHECKS = "C1 C2 C3 C4 S1 S2 S3 S4 J1 J2 J3 J4 J5 J6 J7 P1 P2 P3 R1"
OTHER_ID = hand.b64(bytes(16))


def own(raw: bytes, name: str = "ministry") -> OpenedNote | Refused:
    """What an office sees of its own note."""
    return open_own_note(raw, worlds.identity(name), worlds.pack())


def test_the_respondent_reads_what_the_reviewer_decided() -> None:
    """Every member arrives, with the collector as the pack names it and the signer's name."""
    sealed = notes.sealed(n=2, supersedes=OTHER_ID)
    found = notes.opened(sealed.content)
    assert found.note == sealed.note
    assert found.digest == sealed.dig
    assert (found.recipient.id, found.signer.subject.person) == ("ministry", "受付 花子")
    assert found.signed_at == worlds.NOW
    note = found.note
    assert (note.decision, note.comments, note.message) == (
        "returned",
        notes.COMMENTS,
        "よろしくお願いします。",
    )
    assert (note.reviewer.name, note.reviewer.office) == ("受付 花子", "試験省 受付課")


def test_a_note_names_the_package_it_is_about() -> None:
    """Body, number, digest and revision are those of the file that was opened."""
    package = notes.package()
    note = notes.composed()
    assert (note.package, note.pkg) == (package.digest, package.opened.submission.pkg)
    assert (note.body, note.survey, note.revision) == (worlds.BODY, "small-survey", 1)


def test_names_and_bytes_of_the_file() -> None:
    """The name is made of checked parts; the file is one line of ASCII with its LF."""
    sealed = notes.sealed(n=3)
    assert sealed.file_name == "131016-small-survey-r1-ministry-3.return.txt"
    assert sealed.content == sealed.text.encode("ascii") + b"\n"


def test_every_check_is_listed_in_its_order() -> None:
    """The respondent's side makes C1 to R2, the office all but R2."""
    raw = notes.sealed().content
    found = own(raw)
    assert isinstance(found, OpenedNote)
    assert [one.check for one in found.checks] == CHECKS.split()
    assert [one.check for one in notes.opened(raw).checks] == [*CHECKS.split(), "R2"]


def test_only_the_respondent_and_the_office_read_a_note() -> None:
    """The other collector of the same package is refused before anything is decrypted."""
    raw = notes.sealed().content
    assert own(raw, "prefecture") == Refused(Code.NOT_ADDRESSED, "S2")
    assert isinstance(own(raw), OpenedNote)


def test_unfinished_comments_stay_in_the_office() -> None:
    """A draft is sealed to its office alone, and an office reads it again."""
    raw = notes.sealed(notes.UNFINISHED).content
    found = own(raw)
    assert isinstance(found, OpenedNote)
    assert found.note.decision == "draft"
    assert len(found.note.aud) == 1
    assert notes.outcome(raw) == ("not_addressed", "S2")


def test_nothing_of_a_note_is_readable_outside() -> None:
    """The file shows sizes and key thumbprints only."""
    text = notes.sealed().text
    for secret in ("131016", "small-survey", "ministry", "returned", "受付"):
        assert secret not in text


def test_a_note_about_a_body_that_collects_itself_has_one_reader() -> None:
    """A prefecture that answers and reviews has one key, which stands in the note once."""
    pack = worlds.pack()
    body = worlds.municipality("130001")
    answers = {**worlds.SMALL_ANSWERS, "R.body_code": {"state": "answered", "value": "130001"}}
    submission = worlds.submission(answers=answers, body=body, name="prefecture")
    about = replace(notes.package().opened, submission=submission, pack=pack)
    assert len(notes.sealed(of=about, by="prefecture").note.aud) == 1


def test_a_reviewer_whom_the_survey_does_not_name_signs_nothing() -> None:
    """The office's key alone is not enough, nor is a name without the office's key."""
    ministry, stranger = worlds.identity("ministry"), worlds.identity("stranger")
    with refused(Code.NOT_ADDRESSED):
        office_of(worlds.pack(), stranger)
    with refused(Code.REVIEWER_UNKNOWN):
        office_of(worlds.pack(), replace(stranger, opening_key=ministry.opening_key))
    assert office_of(worlds.pack(), ministry).id == "ministry"


def test_an_identity_without_its_opening_file_reviews_nothing() -> None:
    """The partner file is named as the thing that is missing, on either side."""
    files = worlds.key_files("ministry")
    alone = open_pair(files.signing, None, worlds.PASSPHRASE, now=worlds.NOW)
    with refused(Code.IDENTITY_PAIR):
        office_of(worlds.pack(), alone)
    with refused(Code.IDENTITY_PAIR):
        open_own_note(b"", alone, worlds.pack())
    with refused(Code.IDENTITY_PAIR):
        open_note(b"", notes.reader(identity=alone))


@pytest.mark.parametrize(
    "ruling",
    [
        pytest.param(Ruling("returned"), id="no words"),
        pytest.param(Ruling("returned", message=" \n　"), id="blank message"),
    ],
)
def test_a_return_says_why(ruling: Ruling) -> None:
    """差戻し without a comment or a message is not composed."""
    with refused(Code.PAYLOAD_SCHEMA):
        notes.composed(ruling)


@pytest.mark.parametrize("decision", ["accepted", "draft"])
def test_other_decisions_need_no_words(decision: str) -> None:
    """受理 and a first save of unfinished comments may be mute."""
    ruling = notes.ACCEPTED if decision == "accepted" else Ruling("draft")
    assert notes.composed(ruling).decision == decision


def test_a_message_alone_is_enough() -> None:
    """差戻し of the whole needs no comment on a question."""
    assert notes.composed(Ruling("returned", message="作り直してください。")).comments == ()


def test_a_comment_on_no_question_is_not_composed() -> None:
    """A slip in a link_id is told by the number of the comment; a free text may be named."""
    known = NoteComment(link_id="A2.c", text="具体的に。")
    with pytest.raises(SurveyError) as caught:
        notes.composed(Ruling("returned", (known, NoteComment(link_id="A9", text="?"))))
    assert (caught.value.code, caught.value.facts) == (Code.PAYLOAD_SCHEMA, {"comment": 2})
    assert notes.composed(Ruling("returned", (known,))).comments == (known,)


def test_words_that_would_not_be_read_are_not_sealed() -> None:
    """Comments that compress well but expand over 512 KiB are refused before anybody gets them."""
    long = NoteComment(link_id="A1", text="あ" * 2_000)
    with refused(Code.EXPAND, "P1"):
        notes.sealed(Ruling("returned", (long,) * 100))


def test_the_reviewers_office_fits_its_member() -> None:
    """Organisation and department of a certificate may be longer together than the member."""
    subject = Subject("省" * 64, "課" * 64, "名" * 21, None)
    files = new_pair(subject, worlds.PASSPHRASE, now=worlds.TERMS.issued, protection=worlds.CHEAP)
    person = open_pair(files.signing, files.opening, worlds.PASSPHRASE, now=worlds.NOW)
    pack = publish(
        worlds.TERMS,
        worlds.SMALL_FORM,
        recipients=[worlds.recipient("ministry", person, role="ministry")],
        routes=[Route(match=Match(), to=("ministry",))],
        key=worlds.identity("issuer").signing_key(),
    )
    about = replace(notes.package().opened, pack=pack)
    circumstances = NoteCircumstances(OTHER_ID, worlds.NOW)
    note = compose_note(about, notes.RETURNED, reviewer=person, circumstances=circumstances)
    assert note.reviewer.office == "省" * 64 + " " + "課" * 35
    assert note.reviewer.name == "名" * 21


def test_a_kept_note_is_verified_again() -> None:
    """A draft keeps the signed form; its digest is that of the file."""
    found = notes.opened(notes.sealed().content)
    kept = read_kept_note(found.text)
    assert (kept.digest, kept.note, kept.signer) == (found.digest, found.note, found.signer)


def test_a_kept_note_that_was_changed_is_not_taken() -> None:
    """Neither another payload nor a draft of an office passes for a return note."""
    found = notes.opened(notes.sealed().content)
    whole = hand.parsed(found.text)
    other = notes.opened(notes.sealed(notes.ACCEPTED).content)
    whole["payload"] = hand.parsed(other.text)["payload"]
    with refused(Code.SIGNATURE_BAD, "J6"):
        read_kept_note(hand.plain(whole))
    unfinished = own(notes.sealed(notes.UNFINISHED).content)
    assert isinstance(unfinished, OpenedNote)
    with refused(Code.PAYLOAD_SCHEMA, "P2"):
        read_kept_note(unfinished.text)


def test_three_comments_are_a_small_file() -> None:
    """Three comments of a usual length take at most 3.6 KB of text (measured: 3.2)."""
    comments = tuple(
        NoteComment(link_id=link_id, text="前の年の回答と違います。理由を教えてください。")
        for link_id in ("A1", "A2", "A3")
    )
    assert len(notes.sealed(Ruling("returned", comments)).content) <= 3_600
