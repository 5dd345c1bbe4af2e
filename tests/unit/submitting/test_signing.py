"""Signing: what is signed is what the draft says at that moment, and nothing else is sealed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import records, worlds
from tests.support.refusals import refused
from tests.support.submitting import Submitter, meddle, submitter
from usbsurvey_desktop.crypto.signed_form import CertificatesAre
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.records import canonical, hash_text
from usbsurvey_desktop.sealing.handoff_part import Handoff
from usbsurvey_desktop.submitting.pending import Stage, read_pending, stage
from usbsurvey_desktop.submitting.signing import drop_signature, read_record, sign_and_keep


@pytest.fixture(name="person")
def _person(tmp_path: Path) -> Submitter:
    return submitter(tmp_path)


def _stage(person: Submitter) -> Stage:
    return stage(person.pack, person.content)


def test_what_is_signed_is_what_the_draft_says_at_that_moment(person: Submitter) -> None:
    """Answers that were saved after the order was given are the ones that are signed."""
    order = person.order()
    person.answer(A1="yes", A2=("a",))

    sign_and_keep(order)

    stated = read_pending(person.content).submission.answers["A1"]
    assert stated == {"state": "answered", "value": "yes"}
    assert _stage(person) is Stage.SIGNED


def test_what_waits_in_a_draft_holds_its_certificates(person: Submitter) -> None:
    """It is their only store there: a form that only names them is signed again."""
    person.sign()
    form = read_pending(person.content).form
    assert person.content.pending == form.text(CertificatesAre.INSIDE)

    person.change(pending=form.text(CertificatesAre.BY_REFERENCE))

    assert _stage(person) is Stage.STALE
    with refused(Code.MEMBER_SET, "C4"):
        read_pending(person.content)


def test_a_draft_with_something_left_to_do_is_not_signed(person: Submitter) -> None:
    """Saved answers that are no longer complete stop the signature."""
    person.answer(A1="yes")
    before = person.draft.path.read_bytes()

    with refused(Code.ANSWERS_INCOMPLETE):
        sign_and_keep(person.order())

    assert person.draft.path.read_bytes() == before
    assert _stage(person) is Stage.UNSIGNED


def _changed_answer(person: Submitter) -> None:
    person.answer(A1="yes", A2=("a",))


def _unfinished_answer(person: Submitter) -> None:
    person.answer(A1="yes")


def _another_revision(person: Submitter) -> None:
    folder = person.folder / "other"
    folder.mkdir()
    other = submitter(folder)
    other.sign()
    other.keep()
    person.change(submissions=other.content.submissions)


@pytest.mark.parametrize("change", [_changed_answer, _unfinished_answer, _another_revision])
def test_a_signature_under_something_else_is_never_sealed(
    person: Submitter, change: Callable[[Submitter], None]
) -> None:
    """A draft of another program may keep a form that no longer fits: it is found and refused."""
    person.sign()
    change(person)

    with refused(Code.ANSWERS_INCOMPLETE):
        person.seal()

    assert _stage(person) is Stage.STALE


def test_a_signature_for_another_version_of_the_survey_is_stale(person: Submitter) -> None:
    """The pack in force is part of what was signed."""
    person.sign()
    newer = worlds.pack(replace(worlds.TERMS, version=2))

    assert stage(newer, person.content) is Stage.STALE


def test_a_form_that_cannot_be_read_is_stale_and_can_be_dropped(person: Submitter) -> None:
    """Nobody is stuck behind a damaged form."""
    person.change(pending="{}")
    was = _stage(person)

    drop_signature(person.draft)

    assert was is Stage.STALE
    assert _stage(person) is Stage.UNSIGNED


def test_signing_again_replaces_what_is_stale(person: Submitter) -> None:
    """After a change the same steps lead to a form that is sealed."""
    person.sign()
    person.answer(A1="yes", A2=("a",))

    person.sign()

    assert person.seal().opened.submission.answers["A1"] == {"state": "answered", "value": "yes"}


def test_a_conflict_at_signing_keeps_the_signature_and_is_told(person: Submitter) -> None:
    """The signed form lies in the file under the second name, and the work goes on there."""
    meddle(person.draft)

    conflict = sign_and_keep(person.order())

    assert conflict is not None
    assert conflict.code is Code.DRAFT_CONFLICT
    assert person.draft.path.name == "131016-small-survey-2.usbdraft"
    assert stage(person.pack, person.again().content) is Stage.SIGNED


def test_dropping_the_signature_keeps_the_answers(person: Submitter) -> None:
    """Only the form goes; the draft is as it was before signing."""
    person.sign()

    drop_signature(person.draft)

    assert _stage(person.again()) is Stage.UNSIGNED
    assert person.content.answers["A1"] == "no"


def test_nobody_signs_for_another_body(person: Submitter) -> None:
    """The code in the certificate is the code in the answers, or there is no signature."""
    with refused(Code.BODY_MISMATCH):
        sign_and_keep(person.order("stranger"))


def test_the_body_is_signed_as_it_was_understood(person: Submitter) -> None:
    """A code typed with an input method is the same code."""
    person.answer(**{"R.body_code": "１３１０１６"})

    person.sign()

    assert read_pending(person.content).submission.body.code == worlds.BODY


def test_without_the_opening_key_nothing_is_signed(person: Submitter) -> None:
    """A return note could not be read: the second file of the identity is missed at once."""
    order = person.order()
    alone = replace(order, identity=replace(order.identity, opening_key=None))

    with refused(Code.IDENTITY_PAIR):
        sign_and_keep(alone)


def test_a_body_outside_the_list_is_routed_by_nothing_but_its_code(person: Submitter) -> None:
    """An office that the list does not have is named by its identity; no route, no signature."""
    person.answer(**{"R.body_code": "999997"})

    with refused(Code.ROUTE_MISMATCH):
        sign_and_keep(person.order("ministry"))


# The hand-off record


def test_the_part_of_a_record_is_signed_with_the_answers(person: Submitter) -> None:
    """It travels inside the payload, through the seal, and is judged there."""
    part = records.part()

    assert sign_and_keep(replace(person.order(), handoff=part)) is None

    assert read_pending(person.content).submission.handoff == part
    opened = person.seal().opened
    assert (opened.submission.handoff, opened.remarks) == (part, ())


@pytest.mark.parametrize(
    ("handoff", "code"),
    [
        pytest.param(None, Code.ANSWERS_INCOMPLETE, id="none"),
        pytest.param(records.part(H16__place=None), Code.ANSWERS_INCOMPLETE, id="with a gap"),
        pytest.param(
            records.part().model_copy(update={"form_digest": hash_text(b"tomorrow")}),
            Code.ANSWERS_INCONSISTENT,
            id="by another form",
        ),
    ],
)
def test_nothing_is_signed_without_the_record_that_the_survey_demands(
    person: Submitter, handoff: Handoff | None, code: Code
) -> None:
    """Nobody signs, or approves, what could never be sealed."""
    demanding = worlds.pack(replace(worlds.TERMS, handoff_record="required"))

    with refused(code):
        sign_and_keep(replace(person.order(), pack=demanding, handoff=handoff))

    assert person.content.pending is None


def test_a_record_is_read_from_its_file(tmp_path: Path) -> None:
    """What the record book writes is taken; what is no part of a record is not."""
    path = tmp_path / "record.json"
    path.write_bytes(canonical(records.part()))
    forms = records.record_forms()

    assert read_record(path, forms, is_demanded=True) == records.part()
    path.write_text("[1, 2]", encoding="utf-8")
    with refused(Code.PAYLOAD_SCHEMA):
        read_record(path, forms, is_demanded=False)
    with refused(Code.FILE_UNREADABLE):
        read_record(tmp_path / "none.json", forms, is_demanded=False)
