"""Return notes in a draft: taken in, dealt with, answered by the next revision."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.support import notes, worlds
from tests.support.refusals import refused
from tests.support.submitting import Submitter, meddle, submitter
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.sealing.note_record import NoteComment
from usbsurvey_desktop.sealing.note_states import NoteState
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.return_note import Ruling, SealedNote, seal_note
from usbsurvey_desktop.sealing.submission import Reply, Submission
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.store.draft_content import Comment, content_with, snapshot_of
from usbsurvey_desktop.submitting.notes import answered, in_force, kept_notes, remarks_of, waiting
from usbsurvey_desktop.submitting.pending import Stage, stage
from usbsurvey_desktop.submitting.returning import (
    TakenNote,
    apply_note,
    look_at_note,
    take_note,
)

A1 = Ruling("returned", (NoteComment(link_id="A1", text="「はい」ではありませんか。"),))
A3 = Ruling("returned", (NoteComment(link_id="A3", text="意見は？"),), "よろしく。")


@pytest.fixture(name="person")
def _person(tmp_path: Path) -> Submitter:
    """Somebody who sent the first revision."""
    person = submitter(tmp_path)
    person.sign()
    person.keep()
    return person


def sent(person: Submitter, revision: int = 1) -> Opened:
    """A file of a person as the ministry opened it."""
    raw = (person.output / f"131016-small-survey-r{revision}.sealed.txt").read_bytes()
    opened = open_package(raw, worlds.reader("ministry"))
    assert isinstance(opened, Opened)
    return opened


def note(
    person: Submitter,
    ruling: Ruling = A1,
    **members: Any,  # noqa: ANN401 - any member of the circumstances
) -> SealedNote:
    """A note of the ministry, or of another office, about the newest file."""
    about = sent(person, person.content.submissions[-1].revision)
    return notes.sealed(ruling, about, **members)


def take(person: Submitter, sealed: SealedNote) -> TakenNote:
    """Take a note in."""
    return take_note(person.order(), sealed.content)


def settle(person: Submitter, reply: str = "", **answers: RawAnswer) -> None:
    """Change answers, deal with every comment, and say the same to each."""
    filling = Filling(person.pack.form, snapshot_of(person.content))
    for link_id, value in answers.items():
        filling.answer(link_id, value)
    for one in filling.snapshot().comments:
        filling.remark(replace(one, done=True, text=reply))
    after = content_with(
        person.content, filling.snapshot(), at=worlds.NOW, who=person.draft.slot.who
    )
    person.draft.save(after)


def next_file(person: Submitter) -> Submission:
    """Sign and seal what the draft says now."""
    person.sign()
    sealed = person.seal()
    person.keep(sealed)
    return sealed.opened.submission


def test_a_note_is_kept_and_answers_stay(person: Submitter) -> None:
    """The comment gets its place, the page is 要再確認, the act is in the history."""
    before = person.content

    taken = take(person, note(person, A3))

    after = person.again().content
    assert (taken.opened.state, taken.trouble) == (NoteState.LATEST, None)
    assert (after.answers, after.reasons) == (before.answers, before.reasons)
    assert after.returns == (taken.opened.text,)
    assert [(one.link_id, one.who, one.text, one.done) for one in after.comments] == [
        ("A3", "@ministry", "", False),
        (None, "@ministry", "", False),
    ]
    assert after.pages["page.A"].state == "recheck"
    assert after.pages["page.R"].state != "recheck"
    added = after.history.entries[len(before.history.entries) :]
    # Nobody had looked at a page of this draft yet, so both are noted now.
    assert [(one.op, one.link_id) for one in added] == [
        ("apply", None),
        ("page", "page.R"),
        ("page", "page.A"),
    ]


def test_the_reviewers_words_are_read_from_the_signed_note(person: Submitter) -> None:
    """What was asked follows from the note alone, in its order, the message last."""
    sealed = note(person, A3)
    take(person, sealed)

    (kept,) = kept_notes(person.content)

    asked = remarks_of(kept.note)
    assert [(one.link_id, one.words) for one in asked] == [("A3", "意見は？"), (None, "よろしく。")]
    assert [one.id for one in asked] == [one.id for one in person.content.comments]


def test_the_ids_of_comments_are_those_of_the_format() -> None:
    """Docs/formats.md §8: the hash of note and number; anybody can find them again."""
    named = notes.composed(A3).model_copy(update={"note": "A" * 22})
    assert [one.id for one in remarks_of(named)] == [
        "bx4dWlMsIkLBY0e8nlRc4Q",
        "TdeMjACyJKxzlmsb-gldHw",
    ]


def test_acceptance_is_kept_and_asks_for_nothing(person: Submitter) -> None:
    """受理 brings no comments, not even with a message; nothing is to be looked at again."""
    taken = take(person, note(person, Ruling("accepted", A1.comments, "お疲れさまでした。")))
    assert taken.opened.note.decision == "accepted"
    assert person.content.comments == ()
    assert len(person.content.returns) == 1
    assert "recheck" not in {page.state for page in person.content.pages.values()}


def test_the_next_revision_names_the_notes_and_carries_the_replies(person: Submitter) -> None:
    """Revision 2 follows revision 1 and says to whom it answers, and what."""
    sealed = note(person, A3)
    first = person.content.submissions[-1]
    take(person, sealed)
    settle(person, "変えました。", A1="yes", A2=("a",))

    submission = next_file(person)

    assert (submission.revision, submission.prev) == (2, first.dig)
    assert submission.responds_to == (sealed.note.note,)
    assert submission.replies == (
        Reply(note=sealed.note.note, link_id="A3", text="変えました。"),
        Reply(note=sealed.note.note, link_id=None, text="変えました。"),
    )
    assert submission.answers["A1"] == {"state": "answered", "value": "yes"}


def test_a_third_revision_answers_only_the_notes_about_the_second(person: Submitter) -> None:
    """What was dealt with before is not told again."""
    take(person, note(person))
    settle(person, "一度目")
    next_file(person)
    second = note(person, A3)
    take(person, second)
    settle(person)

    submission = next_file(person)

    assert submission.revision == 3
    assert (submission.responds_to, submission.replies) == ((second.note.note,), ())


def test_notes_of_two_offices_stand_side_by_side(person: Submitter) -> None:
    """Both are kept and dealt with; the next revision answers both."""
    of_ministry, of_prefecture = note(person), note(person, A3, by="prefecture")
    for one in (of_ministry, of_prefecture):
        assert take(person, one).opened.state is NoteState.LATEST
    assert [one.who for one in person.content.comments] == ["@ministry"] + ["@prefecture"] * 2
    settle(person)

    submission = next_file(person)

    assert submission.responds_to == (of_ministry.note.note, of_prefecture.note.note)


def test_nothing_is_signed_while_a_comment_waits(person: Submitter) -> None:
    """A comment is dealt with by a person, never by leaving it alone."""
    take(person, note(person, A3))
    with pytest.raises(SurveyError) as caught:
        person.sign()
    assert (caught.value.code, caught.value.facts) == (Code.ANSWERS_INCOMPLETE, {"remarks": 2})


def test_a_note_for_an_old_revision_is_shown_and_not_applied(person: Submitter) -> None:
    """T31: what came after is not put into question by what was said before."""
    late = note(person)
    next_file(person)
    before = person.draft.path.read_bytes()

    taken = take(person, late)

    assert taken.opened.state is NoteState.OLD
    assert taken.opened.note == late.note
    assert person.draft.path.read_bytes() == before


def test_the_same_note_again_changes_nothing(person: Submitter) -> None:
    """Two ways of delivery bring one file twice."""
    sealed = note(person)
    take(person, sealed)
    settle(person, "済み")
    before = person.draft.path.read_bytes()

    taken = take(person, sealed)

    assert taken.opened.state is NoteState.DUPLICATE
    assert person.draft.path.read_bytes() == before


def test_a_note_takes_the_place_of_another(person: Submitter) -> None:
    """What was asked before is asked no more, and the reply to it is not sent; it is kept."""
    first = note(person)
    take(person, first)
    person.change(
        comments=tuple(
            one.model_copy(update={"text": "下書きの返事"}) for one in person.content.comments
        )
    )
    newer = note(person, A3, n=2, supersedes=first.note.note)

    assert take(person, newer).opened.state is NoteState.LATEST

    assert [(one.link_id, one.done) for one in person.content.comments] == [
        ("A1", True),
        ("A3", False),
        (None, False),
    ]
    assert person.content.comments[0].text == "下書きの返事"
    settle(person)
    assert next_file(person).responds_to == (newer.note.note,)


def test_a_note_that_was_replaced_before_it_came_is_not_applied(person: Submitter) -> None:
    """The order of arrival decides nothing."""
    first = note(person)
    take(person, note(person, A3, n=2, supersedes=first.note.note))

    taken = take(person, first)

    assert taken.opened.state is NoteState.REPLACED
    assert len(person.content.returns) == 1


def test_two_notes_under_one_number_are_refused(person: Submitter) -> None:
    """A number is used once, whoever signs; the draft stays as it was."""
    first = note(person)
    take(person, first)
    before = person.draft.path.read_bytes()
    with refused(Code.PACKAGE_ID_REUSED):
        take(person, note(person, A3, by="prefecture", note=first.note.note))
    assert person.draft.path.read_bytes() == before


def test_a_note_drops_a_signature_that_did_not_know_of_it(person: Submitter) -> None:
    """What was signed says nothing to the note: it is signed again afterwards."""
    person.sign()

    taken = take(person, note(person))

    assert taken.dropped_signature
    assert stage(person.pack, person.content) is Stage.UNSIGNED


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda one: one.model_copy(update={"text": "別の返事"}), id="reply"),
        pytest.param(lambda one: one.model_copy(update={"done": False}), id="not done after all"),
    ],
)
def test_a_signature_under_another_reply_is_stale(
    person: Submitter, change: Callable[[Comment], Comment]
) -> None:
    """Replies are signed; a draft that says something else by now is not sealed."""
    take(person, note(person))
    settle(person, "返事")
    person.sign()
    assert stage(person.pack, person.content) is Stage.SIGNED

    person.change(comments=tuple(change(one) for one in person.content.comments))

    assert stage(person.pack, person.content) is Stage.STALE


def test_a_refused_note_changes_nothing(person: Submitter) -> None:
    """A reviewer the survey does not name, and another desk's file, leave with code and step."""
    before = person.draft.path.read_bytes()
    for raw, code, step in (
        (notes.sealed().content, Code.RETURN_UNKNOWN_PACKAGE, "R2"),
        (b"{}", Code.NOT_OUR_FILE, "C3"),
    ):
        with refused(code, step):
            take_note(person.order(), raw)
    assert person.draft.path.read_bytes() == before


def test_a_conflict_keeps_the_note_and_is_told(person: Submitter) -> None:
    """Everything lies in the file under the second name."""
    sealed = note(person)
    meddle(person.draft)

    taken = take(person, sealed)

    assert taken.trouble is not None
    assert taken.trouble.code is Code.DRAFT_CONFLICT
    assert len(person.again().content.returns) == 1


def test_a_note_that_somebody_took_in_meanwhile_is_applied_once(person: Submitter) -> None:
    """The newest content of the draft decides, not the one that was looked at."""
    sealed = note(person)
    opened = look_at_note(person.order(), sealed.content)
    take(person, sealed)
    before = person.content

    assert apply_note(person.order(), opened) is None

    assert person.content == before


def test_a_kept_note_that_does_not_verify_is_left_out(person: Submitter) -> None:
    """Somebody with the passphrase may put anything there; it asks for nothing."""
    take(person, note(person))
    person.change(returns=("{}", *person.content.returns))
    assert len(kept_notes(person.content)) == 1
    settle(person)
    assert len(next_file(person).responds_to) == 1


def test_what_a_lost_note_asked_for_stops_nobody(person: Submitter) -> None:
    """Without its words no comment can be dealt with, so it does not keep the draft from going."""
    take(person, note(person))
    person.change(returns=())
    assert waiting(person.content) == ()
    assert next_file(person).revision == 2


def test_a_comment_on_a_question_that_is_not_asked_is_answered_as_on_the_whole(
    person: Submitter,
) -> None:
    """The survey may have changed since, and no reader takes a reply about nothing."""
    about = sent(person)
    odd = (NoteComment(link_id="Z9", text="？"), NoteComment(link_id="A2.c", text="どこですか。"))
    asked = notes.composed(A1, about).model_copy(update={"comments": odd})
    office = worlds.identity("ministry")
    take(person, seal_note(asked, about, reviewer=office, now=worlds.NOW))
    settle(person, "お答えします。")
    assert [one.link_id for one in next_file(person).replies] == [None, "A2.c"]


def test_at_most_the_newest_64_notes_are_named(person: Submitter) -> None:
    """The member holds 64: the oldest of more give way, or nothing could be sealed any more."""
    order = person.order()
    texts = [look_at_note(order, note(person, n=n).content).text for n in range(1, 67)]
    person.change(returns=tuple(texts))
    ids = [kept.note.note for kept in kept_notes(person.content)]
    said = answered(worlds.pack().form, person.content, person.content.submissions)
    assert said.responds_to == tuple(ids[2:])


def test_notes_of_an_unsent_draft_count_for_nothing(person: Submitter) -> None:
    """Without a file there is nothing to answer."""
    take(person, note(person))
    assert answered(worlds.pack().form, person.content, ()).responds_to == ()
    assert in_force(kept_notes(person.content), ()) == ()
