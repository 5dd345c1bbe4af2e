"""A package from the respondent's desk to the collectors' desks."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support import worlds
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.identity.key_file import open_pair
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.sealing.course import CHECKS
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.pack_record import Match, Route
from usbsurvey_desktop.sealing.publish import publish
from usbsurvey_desktop.sealing.seal import seal_package
from usbsurvey_desktop.sealing.states import Chain, Remark
from usbsurvey_desktop.sealing.unseal import open_package

ADDRESSEES = ("prefecture", "ministry", "respondent")


def opened(raw: bytes, name: str = "ministry") -> Opened:
    """What a person sees."""
    found = open_package(raw, worlds.reader(name))
    assert isinstance(found, Opened)
    return found


@pytest.mark.parametrize("name", ADDRESSEES)
def test_every_addressee_reads_the_same_answers(name: str) -> None:
    """Prefecture, ministry and respondent open one file to one submission."""
    sealed = worlds.package()
    found = opened(sealed.content, name)
    assert found.submission == sealed.opened.submission
    assert found.digest == sealed.digest
    assert found.submission.answers == worlds.SMALL_ANSWERS


def test_a_stranger_reads_nothing() -> None:
    """Who was not named as a recipient is refused before anything is decrypted."""
    found = open_package(worlds.package().content, worlds.reader("stranger"))
    assert found == Refused(Code.NOT_ADDRESSED, "S2")


def test_every_check_is_listed_in_its_order() -> None:
    """The reviewer's screen gets all checks, C1 to P8, each passed."""
    found = opened(worlds.package().content)
    assert [one.check for one in found.checks] == list(CHECKS)
    assert {one.result for one in found.checks} == {"passed"}


def test_the_engine_judges_the_answers_again() -> None:
    """States come from this desk's engine, not from the file's claim alone."""
    evaluation = opened(worlds.package().content).evaluation
    assert evaluation.is_complete
    assert set(evaluation.states.values()) == {"answered"}


def test_signers_come_with_their_roles_and_as_unregistered() -> None:
    """Respondent, then approver; nobody is believed without a roster."""
    sealed = worlds.package(worlds.signed(worlds.submission(), approver="approver"))
    signers = opened(sealed.content).signers
    assert [signer.role for signer in signers] == ["respondent", "approver"]
    assert [signer.certificate.subject.person for signer in signers] == ["回答 一郎", "承認 次郎"]
    assert {signer.state for signer in signers} == {SignerState.UNREGISTERED}
    assert {signer.issued_at for signer in signers} == {worlds.NOW}


def test_names_and_bytes_of_the_file() -> None:
    """The name is made of body, survey and revision; the file is one line of ASCII with its LF."""
    sealed = worlds.package()
    assert sealed.file_name == "131016-small-survey-r1.sealed.txt"
    assert sealed.content == sealed.text.encode("ascii") + b"\n"
    assert [recipient.id for recipient in sealed.recipients] == ["prefecture", "ministry"]


def test_no_answer_name_or_department_is_readable_outside() -> None:
    """The file shows sizes and key thumbprints only."""
    text = worlds.package().text
    for secret in ("研修会場", "131016", "千代田区", "情報システム課", "small-survey"):
        assert secret not in text


def test_two_seals_of_one_signature_are_one_package() -> None:
    """Sealing again gives other bytes and the same digest: a duplicate, not a fork."""
    signed = worlds.signed(worlds.submission())
    first, second = worlds.package(signed), worlds.package(signed)
    assert first.text != second.text
    reader = replace(worlds.reader("ministry"), seen=(first.opened.as_seen(),))
    again = open_package(second.content, reader)
    assert isinstance(again, Opened)
    assert again.chain is Chain.DUPLICATE


def test_eight_recipients_all_open() -> None:
    """A route may name eight collectors; each of them opens the file."""
    names = tuple(f"office-{number}" for number in range(8))
    many = tuple(
        worlds.recipient(name, worlds.extra_identity(name), role="ministry") for name in names
    )
    pack = publish(
        worlds.TERMS,
        worlds.SMALL_FORM,
        recipients=many,
        routes=(Route(match=Match(), to=names),),
        key=worlds.identity("issuer").signing_key(),
    )
    sealed = worlds.package(of=pack)
    for name in names:
        reader = replace(worlds.reader("ministry", pack), identity=worlds.extra_identity(name))
        assert isinstance(open_package(sealed.content, reader), Opened)


def test_a_prefecture_that_answers_itself_is_sealed_to_once() -> None:
    """A body whose own key is on the route still gets a package that opens."""
    pack = worlds.pack()
    body = worlds.municipality("130001")
    answers = {**worlds.SMALL_ANSWERS, "R.body_code": {"state": "answered", "value": "130001"}}
    submission = worlds.submission(answers=answers, body=body, name="prefecture")
    reader = worlds.reader("prefecture")
    signed = worlds.signed(submission, name="prefecture")
    sealed = seal_package(signed, pack=pack, trust=Trust.CONFIRMED, reader=reader)
    assert len(sealed.opened.submission.aud) == 2
    assert opened(sealed.content).submission.body.code == "130001"


def test_nothing_is_sealed_before_the_issuer_was_confirmed() -> None:
    """Answering is free; sealing waits for the 照合番号."""
    with refused(Code.ISSUER_UNCONFIRMED):
        seal_package(
            worlds.signed(worlds.submission()),
            pack=worlds.pack(),
            trust=Trust.UNCONFIRMED,
            reader=worlds.reader("respondent"),
        )


def test_a_renewed_issuer_may_be_sealed_for() -> None:
    """A new certificate of the pinned key is no obstacle."""
    sealed = seal_package(
        worlds.signed(worlds.submission()),
        pack=worlds.pack(),
        trust=Trust.RENEWED,
        reader=worlds.reader("respondent"),
    )
    assert sealed.opened.remarks == ()


def test_what_a_collector_would_refuse_is_refused_when_sealing() -> None:
    """An approver with the respondent's key is caught by the respondent's own copy."""
    with refused(Code.SIGNERS_SAME, "J7"):
        worlds.package(worlds.signed(worlds.submission(), approver="respondent"))


def test_a_missing_approval_is_refused_when_sealing() -> None:
    """A pack that demands an approver gets no package without one."""
    pack = worlds.pack(replace(worlds.TERMS, approval_required=True))
    with refused(Code.APPROVAL_MISSING, "P4"):
        worlds.package(of=pack)
    approved = worlds.signed(worlds.submission(pack), approver="approver")
    assert worlds.package(approved, of=pack).opened.pack is pack


def test_a_required_record_is_demanded_before_sealing() -> None:
    """With handoff_record required, sealing without the record is refused."""
    pack = worlds.pack(replace(worlds.TERMS, handoff_record="required"))
    with refused(Code.ANSWERS_INCOMPLETE):
        worlds.package(of=pack)


def test_an_identity_without_its_opening_file_opens_nothing() -> None:
    """The partner file is named as the thing that is missing."""
    files = worlds.key_files("ministry")
    alone = open_pair(files.signing, None, worlds.PASSPHRASE, now=worlds.NOW)
    with refused(Code.IDENTITY_PAIR):
        open_package(b"", replace(worlds.reader("ministry"), identity=alone))


def test_remarks_after_the_deadline_and_without_a_record() -> None:
    """Late packages and missing records open, with a remark."""
    terms = replace(
        worlds.TERMS, deadline=worlds.NOW - timedelta(seconds=1), handoff_record="optional"
    )
    found = worlds.package(of=worlds.pack(terms)).opened
    assert found.remarks == (Remark.AFTER_DEADLINE, Remark.HANDOFF_MISSING)


def test_a_signature_from_the_future_is_remarked() -> None:
    """More than a day ahead of the reader's clock is shown; exactly a day is not."""
    raw = worlds.package().content
    at = {days: worlds.NOW - timedelta(days=days) for days in (1, 2)}
    found = {
        days: open_package(raw, replace(worlds.reader("ministry"), now=now))
        for days, now in at.items()
    }
    remarks = {days: one.remarks for days, one in found.items() if isinstance(one, Opened)}
    assert remarks == {1: (), 2: (Remark.CLOCK_AHEAD,)}
