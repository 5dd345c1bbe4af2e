"""Approving: a second person signs what the first signed, or sends it back, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import drafts, records, worlds
from tests.support.refusals import refused
from tests.support.submitting import Submitter, meddle, submitter
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.sealing.compose import compose
from usbsurvey_desktop.sealing.handoff_part import Handoff
from usbsurvey_desktop.sealing.sign import sign_respondent
from usbsurvey_desktop.store.draft_content import Sent
from usbsurvey_desktop.submitting.approving import (
    Proposal,
    approve,
    decline,
    lapsed_approval,
    look_at,
    standing_approval,
    standing_return,
)
from usbsurvey_desktop.submitting.pending import Stage, finished, read_pending, stage
from usbsurvey_desktop.submitting.placing import seal_pending
from usbsurvey_desktop.submitting.signing import drop_signature

APPROVER_PASSPHRASE = "shouninshanoaikotoba"


@pytest.fixture(name="person")
def _person(tmp_path: Path) -> Submitter:
    """A respondent who signed; the draft is open by the slot of the approver."""
    person = submitter(tmp_path)
    person.sign()
    slot = person.draft.add_slot("approver", APPROVER_PASSPHRASE)
    person.draft.close()
    person.draft = drafts.drafts().open(person.draft.path, APPROVER_PASSPHRASE, slot)
    return person


def _proposal(person: Submitter) -> Proposal:
    return look_at(person.draft, person.pack, records.record_forms())


def _approve(proposal: Proposal, name: str = "approver") -> SurveyError | None:
    return approve(proposal, worlds.identity(name), worlds.NOW)


def _decline(proposal: Proposal) -> SurveyError | None:
    return decline(proposal, "A-1を確かめてください。", worlds.NOW)


@pytest.mark.parametrize("comment", ["字" * 2_001, "A\x00"], ids=["too long", "a control sign"])
def test_a_reason_that_no_draft_can_hold_is_refused(person: Submitter, comment: str) -> None:
    """It is told as such, and the signature stays."""
    with refused(Code.TEXT_REFUSED):
        decline(_proposal(person), comment, worlds.NOW)
    assert stage(person.pack, person.draft.content) is Stage.SIGNED


def test_the_approver_is_told_who_signed(person: Submitter) -> None:
    """What is laid before the approver is the signed form with its checked signer."""
    proposal = _proposal(person)

    assert proposal.respondent.subject == worlds.PEOPLE["respondent"]
    assert proposal.pending == read_pending(person.content)


def test_an_approved_form_bears_both_signatures_and_can_be_sealed(person: Submitter) -> None:
    """The act is noted with the slot of the approver, and the form stays what it was."""
    proposal = _proposal(person)

    conflict = _approve(proposal)

    pending = read_pending(person.content)
    (act,) = person.content.approvals
    assert conflict is None
    assert [one.role for one in pending.form.signatures] == ["respondent", "approver"]
    assert pending.form.payload == proposal.pending.form.payload
    assert (act.act, act.who, act.comment) == ("approved", "approver-1", "")
    assert person.content.history.count > 0
    seal_pending(person.order(), Trust.CONFIRMED)


def test_nobody_approves_the_own_signature(person: Submitter) -> None:
    """The same key is refused before anything is signed or saved."""
    proposal = _proposal(person)
    before = person.draft.path.read_bytes()

    with refused(Code.SIGNERS_SAME):
        _approve(proposal, "respondent")

    assert person.draft.path.read_bytes() == before


def test_sent_back_the_signature_is_gone_and_the_reason_stays(person: Submitter) -> None:
    """The respondent can change the answers and reads why."""
    assert _decline(_proposal(person)) is None

    (act,) = person.content.approvals
    assert stage(person.pack, person.content) is Stage.UNSIGNED
    assert (act.act, act.comment) == ("declined", "A-1を確かめてください。")


def test_without_a_signature_there_is_nothing_to_look_at(tmp_path: Path) -> None:
    """The approver who comes too early is refused."""
    early = submitter(tmp_path)

    with refused(Code.ANSWERS_INCOMPLETE):
        _proposal(early)


def test_a_signature_under_other_words_is_not_laid_before_anybody(person: Submitter) -> None:
    """Whoever can write the draft cannot forge what the respondent signed."""
    pending = person.content.pending
    assert pending is not None
    place = pending.index('"signature":"') + len('"signature":"')
    other = "B" if pending[place] == "A" else "A"
    person.change(pending=f"{pending[:place]}{other}{pending[place + 1 :]}")

    with refused(Code.SIGNATURE_BAD, "J6"):
        _proposal(person)


@pytest.mark.parametrize("decide", [_approve, _decline])
def test_what_was_signed_anew_meanwhile_is_not_decided_on(
    person: Submitter, decide: Callable[[Proposal], SurveyError | None]
) -> None:
    """The approver decides on what was shown, or on nothing."""
    proposal = _proposal(person)
    person.answer(A1="yes", A2=("a",))
    person.sign()

    with refused(Code.ANSWERS_INCOMPLETE):
        decide(proposal)

    assert person.content.approvals == ()


@pytest.mark.parametrize("decide", [_approve, _decline])
def test_a_conflict_keeps_the_decision_under_the_second_name(
    person: Submitter, decide: Callable[[Proposal], SurveyError | None]
) -> None:
    """It is saved and told, never lost."""
    proposal = _proposal(person)
    meddle(person.draft)

    conflict = decide(proposal)

    assert conflict is not None
    assert conflict.code is Code.DRAFT_CONFLICT
    assert person.draft.path.name == "131016-small-survey-2.usbdraft"
    assert len(person.content.approvals) == 1


def test_a_record_that_its_form_refuses_is_not_laid_before_the_approver(person: Submitter) -> None:
    """The approver signs over nothing that every collector would refuse."""
    wrong = records.part().model_copy(update={"values": {"H2": "9"}})
    person.change(pending=_signed_elsewhere(person, wrong))

    with refused(Code.ANSWERS_INCONSISTENT):
        _proposal(person)


def _signed_elsewhere(person: Submitter, handoff: Handoff) -> str:
    """What a program signs that does not judge records."""
    order = person.order()
    submission = compose(
        person.pack,
        worlds.municipality(),
        finished(person.pack, person.content),
        reply_to=worlds.opening_key("respondent").public_key(),
        circumstances=replace(worlds.circumstances(), handoff=handoff),
    )
    return sign_respondent(submission, key=order.identity.signing_key(), now=order.now).text()


def test_an_approval_stands_until_an_answer_changes(person: Submitter) -> None:
    """Then it has lapsed, and it says when it was given; before it there was none."""
    before = (standing_approval(person.content), lapsed_approval(person.content))
    _approve(_proposal(person))
    (approval,) = person.content.approvals
    given = (standing_approval(person.content), lapsed_approval(person.content))

    drop_signature(person.draft)
    changed = (standing_approval(person.content), lapsed_approval(person.content))
    person.answer(A1="yes", A2=("a",))
    person.sign()
    signed_anew = (standing_approval(person.content), lapsed_approval(person.content))

    assert before == (None, None)
    assert given == (approval, None)
    assert changed == signed_anew == (None, approval)


def test_what_was_sent_back_neither_stands_nor_lapses(person: Submitter) -> None:
    """The last word was no approval."""
    _decline(_proposal(person))

    assert standing_approval(person.content) is None
    assert lapsed_approval(person.content) is None


def test_what_was_sent_back_is_open_until_the_next_signature(person: Submitter) -> None:
    """Before the return there is nothing, and a signature that is taken back opens nothing again.

    An answer that is changed settles nothing.
    """
    before = standing_return(person.content)
    _decline(_proposal(person))
    person.answer(A1="yes", A2=("a",))
    (act,) = person.content.approvals
    waiting = standing_return(person.content)
    person.sign()
    signed = standing_return(person.content)
    person.answer(A1="no")

    assert (before, waiting, signed) == (None, act, None)
    assert standing_return(person.content) is None


def test_an_approval_that_was_used_has_not_lapsed(person: Submitter) -> None:
    """A file was sealed under it: changes after that begin the next revision."""
    _approve(_proposal(person))
    sent = Sent(
        revision=1,
        dig=worlds.package().digest,
        pkg=read_pending(person.content).submission.pkg,
        aud=(),
        sealed_at=time_text(worlds.NOW),
        file="131016-small-survey-r1.sealed.txt",
    )

    person.change(pending=None, submissions=(sent,))

    assert standing_approval(person.content) is None
    assert lapsed_approval(person.content) is None
