"""Keeping remarks: one save at a time, nothing lost when something changes meanwhile."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.fakes import InlineJobs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.frame.covered import Covered
from usbsurvey_desktop.gui.reviewer.remark_file import RemarkFile
from usbsurvey_desktop.gui.reviewer.remark_keeper import RemarkKeeper
from usbsurvey_desktop.gui.reviewer.remarks_put_away import put_away
from usbsurvey_desktop.tally.remarks import MOST_BYTES, Remarks

Result = TypeVar("Result")
FIRST, SECOND = (Remarks().with_words("A", words) for words in ("一", "二"))


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> RemarkFile:
    return RemarkFile(tmp_path / "remarks" / "a.remarks", "small", worlds.identity("ministry"))


@pytest.fixture(name="owner")
def _owner(qapp: QApplication) -> QObject:
    del qapp
    return QObject()


class _Meanwhile(InlineJobs):
    """Does the work at once, and before the first one what is to happen meanwhile."""

    def __init__(self) -> None:
        self.acts: list[Callable[[], None]] = []

    def run(
        self,
        owner: QObject,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_failed: Callable[[SurveyError], None],
    ) -> None:
        """Act, then work."""
        if self.acts:
            self.acts.pop()()
        super().run(owner, work, on_done, on_failed)


def test_what_changes_while_a_save_runs_is_saved_next(
    file: RemarkFile, owner: QObject, qtbot: QtBot
) -> None:
    """Saves follow one another; when that is told, the last words stand on the disk."""
    jobs = _Meanwhile()
    keeper = RemarkKeeper(file, Remarks(), jobs, owner)
    jobs.acts.append(lambda: keeper.change(SECOND))

    with qtbot.waitSignal(keeper.saved):
        keeper.change(FIRST)

    assert file.read() == SECOND
    assert keeper.unsaved() is None


def test_a_change_taken_back_is_not_saved(file: RemarkFile, owner: QObject, qtbot: QtBot) -> None:
    """Nothing is written where nothing is new."""
    keeper = RemarkKeeper(file, Remarks(), InlineJobs(), owner)
    (timer,) = keeper.findChildren(QTimer)

    with qtbot.waitSignal(timer.timeout):
        keeper.change(FIRST)
        keeper.change(Remarks())

    assert not file.path.exists()


def test_what_is_dropped_is_not_saved(file: RemarkFile, owner: QObject) -> None:
    """Given up is given up."""
    keeper = RemarkKeeper(file, Remarks(), InlineJobs(), owner)
    keeper.change(FIRST)
    keeper.drop()
    keeper.settle()

    assert not file.path.exists()
    assert keeper.unsaved() is None


def test_what_cannot_even_be_sealed_is_told(file: RemarkFile, owner: QObject) -> None:
    """More than a file holds: nothing is kept under the cover, and why is known."""
    keeper = RemarkKeeper(file, Remarks(), InlineJobs(), owner)
    keeper.change(Remarks().with_words("A", "x" * MOST_BYTES))

    put = put_away(keeper)
    cover = Covered("合言葉", lambda _words: _nothing, _nothing, _nothing)

    assert put.save is None
    assert put.trouble is not None
    assert put.trouble.code is Code.PAYLOAD_SCHEMA
    assert put.under(cover).trouble is put.trouble
    assert put_away(None).under(cover) == cover


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A file lies where the folder should be."""
    (tmp_path / "remarks").write_bytes(b"")
    path = tmp_path / "remarks" / "a.remarks"
    file = RemarkFile(path, "small", worlds.identity("ministry"))

    with pytest.raises(SurveyError) as refused:
        file.put(b"")

    assert refused.value.code is Code.FILE_UNWRITABLE
    assert file.read() == Remarks()


def _nothing() -> None:
    """Do nothing."""
