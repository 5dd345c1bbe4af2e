"""What an approver asks for at questions: kept while it is written, shown when it goes back."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.support import drafts, records, worlds
from tests.support.refusals import refused
from tests.support.submitting import Submitter, submitter
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.draft_content import content_with, snapshot_of
from usbsurvey_desktop.submitting.approving import Proposal, approve, decline, look_at
from usbsurvey_desktop.submitting.order import revise
from usbsurvey_desktop.submitting.pending import Stage, stage
from usbsurvey_desktop.submitting.wishes import Wishes, sent_back, wishes_of, with_wishes

PASSPHRASE = "shouninshanoaikotoba"
AT = time_text(worlds.NOW)
WISH = {"A1": "「はい」ではありませんか。"}


@pytest.fixture(name="person")
def _person(tmp_path: Path) -> Submitter:
    """A respondent who signed; the draft is open by the slot of the approver."""
    person = submitter(tmp_path)
    person.sign()
    slot = person.draft.add_slot("approver", PASSPHRASE)
    person.draft.close()
    person.draft = drafts.drafts().open(person.draft.path, PASSPHRASE, slot)
    return person


def _keep(person: Submitter, wishes: Wishes, *, at: str) -> SurveyError | None:
    make = partial(with_wishes, wishes=wishes, who=person.draft.slot.who, at=at)
    return revise(person.draft, make)


def _proposal(person: Submitter) -> Proposal:
    return look_at(person.draft, person.pack, records.record_forms())


def test_what_is_being_written_is_kept_and_nobody_fills_it_in(person: Submitter) -> None:
    """It waits for its approver alone, and the signature stays."""
    assert _keep(person, {**WISH, "A3": " "}, at=AT) is None

    again = person.again().content
    assert wishes_of(again, "approver-1") == WISH
    assert wishes_of(again, "approver-2") == {}
    assert sent_back(again) == ()
    assert snapshot_of(again).comments == ()
    assert stage(person.pack, again) is Stage.SIGNED


def test_a_word_is_changed_and_taken_back(person: Submitter) -> None:
    """The history says at which question, once for each change."""
    _keep(person, WISH, at=AT)
    (first,) = person.content.comments
    _keep(person, WISH, at=AT)
    _keep(person, {"A1": "理由は？"}, at=AT)
    (second,) = person.content.comments
    _keep(person, {}, at=AT)

    acts = [(one.op, one.link_id) for one in person.content.history.entries]
    assert second.id == first.id
    assert second.text == "理由は？"
    assert person.content.comments == ()
    assert acts.count(("comment", "A1")) == 1  # by one person, straight after itself


def test_sent_back_it_stands_at_its_question(person: Submitter) -> None:
    """The respondent's filling has it as a comment that waits, and the page asks for a look."""
    _keep(person, {"A3": "前に書いたもの"}, at=AT)

    assert decline(_proposal(person), "", worlds.NOW, WISH) is None

    filling = Filling(person.pack.form, snapshot_of(person.content))
    (remark,) = filling.page("page.A").questions[0].remarks
    assert (remark.text, remark.done, remark.who) == (WISH["A1"], False, "approver-1")
    assert remark.is_of_approver
    assert [one.text for one in sent_back(person.content)] == [WISH["A1"]]
    assert wishes_of(person.content, "approver-1") == {}
    assert [page.is_returned for page in filling.outline()[1].pages] == [True]


def test_a_return_takes_along_what_the_draft_keeps(person: Submitter) -> None:
    """Whoever returns it without naming the comments, as the command line, sends all of them."""
    _keep(person, WISH, at=AT)

    decline(_proposal(person), "見てください。", worlds.NOW + timedelta(minutes=1))

    assert [one.text for one in sent_back(person.content)] == [WISH["A1"]]


def test_dealt_with_it_stays_in_the_draft_and_drops_no_signature(person: Submitter) -> None:
    """It is the office's own affair: nothing of it is signed, and no memo takes its place."""
    decline(_proposal(person), "", worlds.NOW, WISH)
    filling = Filling(person.pack.form, snapshot_of(person.content))
    (remark,) = filling.page("page.A").questions[0].remarks
    person.sign()

    filling.remark(replace(remark, done=True))
    after = content_with(person.content, filling.snapshot(), at=worlds.NOW, who="respondent-1")

    assert [one.done for one in sent_back(after)] == [True]
    assert stage(person.pack, after) is Stage.SIGNED


def test_an_approval_drops_what_was_being_written(person: Submitter) -> None:
    """What had gone back before stays to be read, and the draft learns who the approver is."""
    decline(_proposal(person), "", worlds.NOW, WISH)
    person.sign()
    _keep(person, {"A3": "これも"}, at=time_text(worlds.NOW + timedelta(minutes=2)))

    approve(_proposal(person), worlds.identity("approver"), worlds.NOW + timedelta(minutes=3))

    (known,) = person.content.people
    assert [one.text for one in person.content.comments] == [WISH["A1"]]
    assert (known.label, known.no, known.name, known.post) == ("approver", 1, "承認 次郎", "総務課")


def test_whose_way_in_it_is_is_written_down_once(person: Submitter) -> None:
    """What somebody wrote down about an approver is not replaced by the certificate."""
    approve(_proposal(person), worlds.identity("approver"), worlds.NOW)
    before = person.content.people
    person.change(pending=None)
    person.sign()

    approve(_proposal(person), worlds.identity("approver"), worlds.NOW)

    assert person.content.people == before


@pytest.mark.parametrize("words", ["字" * 2_001, "A\x00"], ids=["too long", "a control sign"])
def test_words_that_no_draft_can_hold_are_refused(person: Submitter, words: str) -> None:
    """Nothing of it is saved."""
    with refused(Code.TEXT_REFUSED):
        _keep(person, {"A1": words}, at=AT)
    assert person.content.comments == ()
