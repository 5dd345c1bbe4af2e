"""After a change of 署名者名簿: who was accepted and does not fit it any more."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.support import worlds
from tests.support.fakes import PatientJobs
from tests.support.inboxes import table_of
from tests.support.keeping import confirm, revoke
from tests.support.office import Office, keys, press
from tests.support.reviewing import roster
from tests.support.scenery.tallying import accepted
from usbsurvey_desktop.gui.reviewer.inbox_rows import NOTHING, Received
from usbsurvey_desktop.gui.reviewer.roster_news import changed_row, unfit_words
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.review.fold import Standing

pytestmark = pytest.mark.usefixtures("qapp")
MISMATCHED, REGISTERED = SignerState.MISMATCHED, SignerState.REGISTERED
CODES = ("131016", "131024", "131032", "131041")


def _row(code: str, signer: SignerState = MISMATCHED) -> Received:
    return Received(
        file=code,
        body=worlds.municipality(code),
        digest=code,
        revision=1,
        signers=(REGISTERED, signer),
        is_unchecked=False,
        chain=None,
        is_copy=False,
        arrivals=(),
        reasons=0,
        standing=Standing.ACCEPTED,
        leads=True,
        decisions=(),
    )


def _told(*rows: Received) -> str:
    return unfit_words(replace(NOTHING, received=rows))


def test_nobody_is_told_of_who_fits_or_does_not_count() -> None:
    """Who is registered, who was not accepted, and what a later revision replaced."""
    fine = _row(CODES[0], REGISTERED)
    waiting = replace(_row(CODES[1]), standing=Standing.RECEIVED)
    replaced = replace(_row(CODES[2]), leads=False)

    assert _told(fine, waiting, replaced) == ""


def test_each_body_is_told_once_and_the_first_three_are_named() -> None:
    """However many there are; copies are no more bodies."""
    few = _told(*(_row(code) for code in CODES[:3]), _row(CODES[0]))
    many = _told(*(_row(code) for code in reversed(CODES)))

    assert few.startswith("受理した3団体の")
    assert "東京都 港区（131032）。" in few
    assert many.startswith("受理した4団体の")
    assert "東京都 港区（131032）ほか。" in many
    assert CODES[3] not in many


def test_the_same_roster_has_no_row_to_go_to() -> None:
    """Only what differs is gone to."""
    same = roster()
    assert changed_row(same, same) == ""


def test_it_is_told_when_everything_was_read_anew(office: Office) -> None:
    """Before that nobody knows; what was done is told at once, and stays."""
    jobs = PatientJobs()
    office.jobs = jobs
    inbox = accepted(office)
    confirm(inbox)
    window = inbox.open(with_roster=True)
    press(window, "署名者名簿")
    table_of(window).setFocus()
    keys(window, Qt.Key.Key_End)
    press(window, "登録を取り消す")
    jobs.is_late = True
    revoke(window)
    told = []
    while jobs.work_off():
        told.append(window.bar.text)

    first = [words for words in told if words.startswith("登録を取り消しました：")]
    assert "受理した1団体の" not in first[0]
    assert first[-1].startswith(first[0])
    assert "受理した1団体の" in told[-1]
