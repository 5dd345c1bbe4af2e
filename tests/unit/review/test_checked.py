"""What is kept of a checked file is what opening it says, and nothing that may change."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.support import reviewing, worlds
from tests.support.checking import folder_of_packages
from tests.support.faults import FaultyOs
from tests.support.reviewing import NOTHING_DECIDED
from usbsurvey_desktop.crypto.signed_form import CertificatesAre
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.identity.roster import RosterRole, SignerState
from usbsurvey_desktop.review.checked import (
    CheckedFile,
    CheckedPackage,
    CheckedRecord,
    Checker,
    checked,
    known,
)
from usbsurvey_desktop.review.inbox import incoming, open_all
from usbsurvey_desktop.review.overview import keep, overview
from usbsurvey_desktop.sealing.states import Remark


def _sent(one: CheckedFile) -> CheckedFile:
    text = one.as_record().model_dump_json()
    return CheckedRecord.model_validate_json(text).result(one.file)


def test_the_overview_is_the_same_as_of_opened_files(tmp_path: Path) -> None:
    """With a roster and without one; the way over JSON changes nothing."""
    files = folder_of_packages(tmp_path, 16)
    listed = reviewing.roster(("respondent", RosterRole.RESPONDENT))
    for roster in (None, listed):
        reader = replace(worlds.reader("ministry"), roster=roster)
        opened = overview(map(keep, open_all(files, reader)), NOTHING_DECIDED)
        results = [Checker(reader).check(one) for one in files]
        again = [_sent(one) for one in results]
        assert again == results
        for found in (results, again):
            assert overview((known(one, reader) for one in found), NOTHING_DECIDED) == opened


def test_the_answers_are_those_of_the_submission() -> None:
    """Each with its state; and the record of them is no larger than it must be."""
    opened = reviewing.opened(reviewing.sealed())
    found = checked(opened)
    assert found.answers == opened.submission.answers
    assert found.reasons == opened.submission.reasons
    assert (found.digest, found.created) == (opened.digest, opened.submission.created)
    assert not found.has_handoff
    assert found.as_seen() == opened.as_seen()


def test_the_roster_is_asked_anew(tmp_path: Path) -> None:
    """What was checked when a signer was listed is told as of the roster of now."""
    (one,) = folder_of_packages(tmp_path, 1)
    listed = reviewing.roster(("respondent", RosterRole.RESPONDENT))
    reader = replace(worlds.reader("ministry"), roster=listed)
    found = Checker(reader).check(one)
    states = []
    for roster in (listed, None):
        piece = known(found, replace(reader, roster=roster)).found
        assert not isinstance(piece, Refused)
        states.append(piece.signers[0].state)
    assert states == [SignerState.REGISTERED, SignerState.UNREGISTERED]


def test_the_clock_is_asked_anew(tmp_path: Path) -> None:
    """時計ずれ goes away when its time has come, and was never kept."""
    (one,) = folder_of_packages(tmp_path, 1)
    now = worlds.reader("ministry")
    before = replace(now, now=worlds.NOW - timedelta(days=3))
    found = Checker(before).check(one)
    assert isinstance(found.found, CheckedPackage)
    assert Remark.CLOCK_AHEAD not in found.found.remarks
    told = [known(found, reader).found for reader in (before, now)]
    remarks = [piece.remarks for piece in told if not isinstance(piece, Refused)]
    assert [Remark.CLOCK_AHEAD in one for one in remarks] == [True, False]


def test_a_file_that_cannot_be_read_has_no_hash(tmp_path: Path) -> None:
    """It is refused at the first check, and so is one that a share loses while it is read."""
    gone = incoming(tmp_path / "gone.sealed.txt", tmp_path)
    refusal = Refused(Code.FILE_UNREADABLE, "C1")
    assert Checker(worlds.reader("ministry")).check(gone) == CheckedFile(gone.shown, None, refusal)
    (one,) = folder_of_packages(tmp_path, 1)
    faulty = FaultyOs()
    faulty.arm(2, OSError(5, "lost"))
    assert Checker(worlds.reader("ministry"), faulty).check(one).found == refusal


def test_a_record_of_nothing_is_unexpected() -> None:
    """No program of ours writes one."""
    nothing = CheckedRecord(sha256=None, refused=None, package=None)
    assert nothing.result("x").found == Refused(Code.UNEXPECTED, "C1")


def test_which_certificates_a_package_names_is_kept(tmp_path: Path) -> None:
    """Of one with its certificates inside, none."""
    inside, named = tmp_path / "a.sealed.txt", tmp_path / "b.sealed.txt"
    inside.write_bytes(worlds.package().content)
    named.write_bytes(worlds.package(certificates_are=CertificatesAre.BY_REFERENCE).content)
    listed = reviewing.roster(("respondent", RosterRole.RESPONDENT))
    checker = Checker(replace(worlds.reader("ministry"), roster=listed))
    found = [checker.check(incoming(path)).found for path in (named, inside)]
    assert [len(one.needs) for one in found if isinstance(one, CheckedPackage)] == [1, 0]


def test_large_files_are_not_in_memory_together(tmp_path: Path) -> None:
    """A group ends where it holds a megabyte; each file gives what it gives alone."""
    files = []
    for number in range(4):
        path = tmp_path / f"{number}.sealed.txt"
        path.write_bytes(b"a" * 600_000)
        files.append(incoming(path, tmp_path))
    checker = Checker(worlds.reader("ministry"))
    assert checker.check_all(files) == [checker.check(one) for one in files]
