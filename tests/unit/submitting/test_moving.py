"""A draft moves to a later version of its survey: a new file, and the old one as it was."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import drafts, notes, worlds
from tests.support.moving import OLD_WORDS, TYPED, corrected_pack
from tests.support.refusals import refused
from tests.support.submitting import Submitter, submitter
from usbsurvey_desktop.engine.moves import Fate
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.sealing.note_record import NoteComment
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.return_note import Ruling
from usbsurvey_desktop.sealing.states import Chain, SeenPackage, chain
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.store.draft_content import Comment, DraftContent, write_content
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.submitting.acts import is_moved, is_taken_back
from usbsurvey_desktop.submitting.approving import approve, lapsed_approval, look_at
from usbsurvey_desktop.submitting.changes import changes_since
from usbsurvey_desktop.submitting.moving import Former, Moving, formers, move, way_to
from usbsurvey_desktop.submitting.notes import waiting
from usbsurvey_desktop.submitting.pending import Stage, stage
from usbsurvey_desktop.submitting.placing import keep_sealed, seal_pending
from usbsurvey_desktop.submitting.returning import take_note
from usbsurvey_desktop.submitting.signing import sign_and_keep


@pytest.fixture(name="person")
def _person(tmp_path: Path) -> Submitter:
    """Somebody who answered the first version and has not signed."""
    person = submitter(tmp_path)
    person.change(answers=TYPED)
    return person


def _target(person: Submitter) -> Path:
    return person.folder / "131016-small-survey-v2.usbdraft"


def _way(person: Submitter, later: Pack | None = None) -> Moving:
    return way_to(later or corrected_pack(), person.pack, person.content)


def _moved(person: Submitter, **memos: str) -> DraftContent:
    moving = _way(person)
    here = drafts.drafts()
    move(here, person.draft, _target(person), moving, now=worlds.NOW, memos=memos)
    return here.look(_target(person), drafts.PASSPHRASE)


def test_the_new_file_holds_what_goes_over_and_the_old_one_is_as_it_was(person: Submitter) -> None:
    """It is pinned to the later version, and everything in it is within the limits of a draft."""
    before = person.draft.path.read_bytes()

    content = _moved(person)

    assert person.draft.path.read_bytes() == before
    assert content.pack == corrected_pack().text
    assert content.answers == {name: raw for name, raw in TYPED.items() if name != "A2"}
    assert content.pages["page.A"].state == "recheck"
    assert write_content(content)
    assert person.content.answers == TYPED


def test_the_history_goes_on_and_tells_which_version_was_left(person: Submitter) -> None:
    """Of what stays behind it names the question, as when an answer is taken back."""
    person.sign()
    content = _moved(person)
    former = person.content.history.entries

    assert content.history.entries[: len(former)] == former
    moved, *others = content.history.entries[len(former) :]
    assert (moved.op, moved.link_id, moved.who) == ("move_pack", "small-survey-v1", "respondent-1")
    assert ("clear", "A2") in {(one.op, one.link_id) for one in others}


def test_everybody_opens_the_new_file_as_the_old_one(person: Submitter) -> None:
    """The ways in are those of a copy."""
    person.draft.add_slot("approver", drafts.APPROVER_PASSPHRASE)
    _moved(person)

    here = drafts.drafts()
    assert here.slots(_target(person)) == person.draft.slots
    found = here.look(_target(person), drafts.APPROVER_PASSPHRASE)
    assert found.answers["A1"] == "yes"
    assert here.outside(_target(person)).file_id == person.draft.file_id


def test_nothing_is_written_over_a_file_that_is_there(person: Submitter) -> None:
    """Perhaps it is a draft that was moved before and worked on."""
    moving = _way(person)
    _target(person).write_bytes(b"theirs")

    with refused(Code.OUTPUT_EXISTS):
        move(drafts.drafts(), person.draft, _target(person), moving, now=worlds.NOW)

    assert _target(person).read_bytes() == b"theirs"


@pytest.mark.parametrize(
    ("later", "code"),
    [
        (lambda: corrected_pack(1), Code.PACK_OLDER),
        (worlds.pack, Code.PACK_OLDER),
        (lambda: corrected_pack(9, "stranger"), Code.ISSUER_MISMATCH),
        (lambda: corrected_pack(2, "issuer", "other-survey"), Code.FORM_MISMATCH),
    ],
    ids=["same version", "same pack", "somebody else's", "another survey"],
)
def test_only_a_later_version_by_the_same_issuer_is_a_way(
    person: Submitter, later: Callable[[], Pack], code: Code
) -> None:
    """Anybody can sign a version 9."""
    with refused(code, reason="move"):
        _way(person, later())


def test_a_signature_does_not_go_over(person: Submitter) -> None:
    """It states answers to other questions; nobody is told that an answer took it back."""
    person.change(answers={**TYPED, "A1": "no"})
    person.sign()
    approve(look_at(person.draft, person.pack, {}), worlds.identity("approver"), worlds.NOW)
    assert _way(person).is_signed

    content = _moved(person)

    assert stage(person.pack, person.content) is Stage.SIGNED
    assert (content.pending, stage(corrected_pack(), content)) == (None, Stage.UNSIGNED)
    assert is_moved(content)
    assert not is_taken_back(content)
    assert lapsed_approval(content) is None
    assert [one.act for one in content.approvals] == ["approved"]


def test_while_a_sealed_file_waits_for_its_name_there_is_no_way(person: Submitter) -> None:
    """Its revision may be used already: two files of one revision would be a fork."""
    person.change(answers={**TYPED, "A1": "no"})
    person.sign()
    pending = person.content.pending
    person.keep()
    person.change(pending=pending)

    with refused(Code.ANSWERS_INCOMPLETE, reason="unfinished"):
        _way(person)


def test_the_next_revision_follows_the_one_of_the_former_version(person: Submitter) -> None:
    """A collector who holds both versions sees one chain."""
    person.change(answers={**TYPED, "A1": "no"})
    person.sign()
    first = person.keep()
    content = _moved(person)
    assert changes_since(content, corrected_pack().form, content.submissions[-1]) is None
    person.draft.close()
    here = drafts.drafts()
    draft: Draft = here.open(_target(person), drafts.PASSPHRASE)
    later = corrected_pack()
    order = replace(replace(person, draft=draft).order(), pack=later)
    _confirm(draft)
    assert sign_and_keep(order) is None

    second = keep_sealed(order, seal_pending(order, Trust.CONFIRMED), person.output)

    reader = worlds.reader("ministry", worlds.pack(), later)
    seen = []
    for path in (first.path, second.path):
        opened = open_package(path.read_bytes(), reader)
        assert isinstance(opened, Opened)
        found = opened.submission
        seen.append(
            SeenPackage(
                digest=opened.digest,
                pkg=found.pkg,
                body=found.body.code,
                revision=found.revision,
                prev=found.prev,
            )
        )
    assert [one.revision for one in seen] == [1, 2]
    assert seen[1].prev == seen[0].digest
    assert chain(seen[0], seen[1:]) is Chain.SUPERSEDED
    assert chain(seen[1], seen[:1]) is Chain.NEW


def _confirm(draft: Draft) -> None:
    """Look at everything that waits for a look."""
    content = draft.content
    pages = {
        name: page.model_copy(update={"state": "done"}) for name, page in content.pages.items()
    }
    draft.save(content.model_copy(update={"pages": pages}))


def test_comments_of_a_return_go_over_and_still_wait(person: Submitter) -> None:
    """Whoever asked for something gets an answer in the next revision, whatever its version."""
    person.change(answers={**TYPED, "A1": "no"})
    person.sign()
    kept = person.keep()
    opened = open_package(kept.path.read_bytes(), worlds.reader("ministry"))
    assert isinstance(opened, Opened)
    ruling = Ruling("returned", (NoteComment(link_id="A3", text="もう少し"),))
    take_note(person.order(), notes.sealed(ruling, opened).text.encode())

    content = _moved(person)

    assert [one.words for one in waiting(content)] == ["もう少し"]
    assert content.submissions == person.content.submissions


def test_memos_get_what_a_person_should_see_at_the_question(person: Submitter) -> None:
    """Behind what stood there; what is too long for a memo is cut, and stands in the old draft."""
    own = Comment(
        id="AAAAAAAAAAAAAAAAAAAAAA",
        link_id="A3",
        who="respondent-1",
        at="2026-11-20T10:00:00+09:00",
        text="上司に確認",
        done=False,
    )
    person.change(comments=(own,))

    content = _moved(person, A3="前の言葉", A2="長" * 3_000)

    found = {one.link_id: (one.text, one.done) for one in content.comments}
    assert found == {"A3": ("上司に確認\n前の言葉", False), "A2": ("長" * 2_000, True)}


def test_what_is_shown_before_is_what_is_written(person: Submitter) -> None:
    """The lists name every answer once."""
    moving = _way(person)
    content = _moved(person)

    dropped = {one.name for one in moving.migration.of(Fate.DROPPED)}
    assert dropped == {"A2"}
    assert moving.migration.added == ("A4",)
    assert {one.name for one in moving.migration.of(Fate.RECHECK)} == {"A2.c", "A3"}
    assert content.answers.keys() == TYPED.keys() - dropped


def test_former_words_and_answers_are_told_for_the_questions_that_are_still_asked(
    person: Submitter,
) -> None:
    """What belongs to no question any more stands in the lists alone."""
    person.change(answers={**TYPED, "X9": "?"})

    found = formers(_way(person))

    assert found == {"A2": Former(answers=("庁外、その他",)), "A3": Former(words=(OLD_WORDS,))}


def test_what_was_typed_is_told_in_the_words_it_was_typed_to(person: Submitter) -> None:
    """What no form knows stands as it is."""
    person.change(answers={**TYPED, "X9": "?"})
    moving = _way(person)

    labels = {one.name: moving.label(one) for one in moving.migration.moves}

    assert (labels["A1"], labels["A2.c"], labels["X9"]) == ("はい", "研修会場で配布", "?")
