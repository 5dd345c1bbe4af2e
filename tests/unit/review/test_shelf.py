"""All ledgers of a folder: each read or refused, none in the way of another."""

from pathlib import Path

from tests.support.refusals import refused
from tests.support.reviewing import SURVEY, Shared, roster, seen
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.review.fold import fold
from usbsurvey_desktop.review.shelf import ledgers_in, read_shelf, whole, with_codes


def test_the_ledgers_of_a_folder_by_name(tmp_path: Path) -> None:
    """Locks and other files are none; a folder that is not there has none."""
    shared = Shared(tmp_path)
    shared.receive("anna", seen("r1"))
    shared.receive("ben", seen("r1"))
    (tmp_path / f"{shared.file().path.name}.lock").touch()
    (tmp_path / "x.roster.txt").touch()
    paths = sorted(shared.file(name).path for name in ("anna", "ben"))
    assert list(ledgers_in(tmp_path)) == paths
    assert ledgers_in(tmp_path / "gone") == ()


def test_a_folder_that_cannot_be_read_is_not_an_empty_one(tmp_path: Path) -> None:
    """Its decisions would be left out and nobody told."""
    (tmp_path / "folder").touch()
    with refused(Code.FILE_UNREADABLE):
        ledgers_in(tmp_path / "folder")


def test_a_bad_ledger_is_told_and_the_others_count(tmp_path: Path) -> None:
    """One gone, one that is none, one with a name that deceives, one torn off."""
    shared = Shared(tmp_path)
    shared.receive("anna", seen("r1"))
    shared.receive("ben", seen("r1"))
    broken = shared.file("ben").path
    broken.write_bytes(broken.read_bytes() + b"=\n")
    (tmp_path / "a\u202e.ledger.txt").write_bytes(b"letter\n")
    shelf = read_shelf([*ledgers_in(tmp_path), tmp_path / "gone.ledger.txt"])
    assert len(whole(shelf)) == 2
    folded = fold(whole(shelf), survey=SURVEY, roster=roster())
    codes = {one.file: code for one, code in with_codes(shelf, folded)}
    assert codes == {
        shared.file().path.name: None,
        broken.name: Code.LEDGER_LINE,
        "a⟦RLO⟧.ledger.txt": Code.LEDGER_LINE,
        "gone.ledger.txt": Code.FILE_UNREADABLE,
    }
    assert isinstance(shelf[-1].found, Refused)
    assert shelf[-1].found.step == "C1"
