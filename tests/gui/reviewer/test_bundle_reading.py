"""取りまとめ of a received folder are read in pieces, and one that stays as it was only once."""

import os
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.fakes import PatientJobs, TickingClock
from tests.support.forwarding import package
from tests.support.forwarding_desk import OneFolder, accepting, collector, open_folder
from tests.support.inboxes import files_of
from tests.support.office import Office, press, screen, texts
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.gui.reviewer.inbox_bundles import NO_BUNDLES, BundleReading, Fallen
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.review.bundle_shelf import bundles_below

_COUNTED = "取りまとめのファイルが{n}件あります。"


def _put(sender: OneFolder, folder: Path, *numbers: int) -> None:
    for n in numbers:
        made = sender.bundle(n)
        (folder / made.file_name).write_bytes(made.content)


def _list_anew(reading: BundleReading, folder: Path) -> int:
    reading.list_anew(bundles_below(folder, folder))
    return reading.waiting


def _open_all(reading: BundleReading) -> None:
    while reading.waiting:
        reading.open_next(worlds.reader("ministry"))


def _office(folder: Path) -> Office:
    office = Office(folder)
    office.output.mkdir()
    return office


def test_only_what_is_new_or_changed_is_opened(tmp_path: Path) -> None:
    """A file of the same size and time is not looked into, nor one that stays beside a new one."""
    office = _office(tmp_path)
    sender, folder = accepting(office), collector(office, "ministry").received
    _put(sender, folder, 1)
    (path,) = folder.iterdir()
    reading = BundleReading()
    first = _list_anew(reading, folder)
    _open_all(reading)
    before, content = path.stat(), path.read_bytes()
    path.write_bytes(b"x" * len(content))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    same = _list_anew(reading, folder), reading.told.refused
    os.utime(path, ns=(0, 0))
    changed = _list_anew(reading, folder)
    _open_all(reading)

    assert first == 1
    assert same == (0, ())
    assert changed == 1
    assert [code for _file, code in reading.told.refused] == [Code.JSON_SYNTAX]


def test_a_later_one_is_held_against_those_opened_before(tmp_path: Path) -> None:
    """Only it is opened, only it counts, and nothing is told of half of them."""
    office = _office(tmp_path)
    sender, folder = accepting(office), collector(office, "ministry").received
    _put(sender, folder, 1)
    reading = BundleReading()
    _list_anew(reading, folder)
    half = reading.told
    _open_all(reading)
    one = reading.told
    _put(sender, folder, 2)
    waiting = _list_anew(BundleReading(reading.memory), folder), _list_anew(reading, folder)
    meanwhile = reading.told
    _open_all(reading)

    assert half == NO_BUNDLES
    assert waiting == (1, 1)
    assert meanwhile is one
    assert list(one.packages) == ["small-survey-prefecture-1.bundle.txt"]
    assert list(reading.told.packages) == ["small-survey-prefecture-2.bundle.txt"]
    assert len(reading.told.files) == 2


def test_one_that_is_taken_away_counts_no_more(tmp_path: Path) -> None:
    """The one before it counts again, unopened; that a later one was seen is told, also later."""
    office = _office(tmp_path)
    sender, folder = accepting(office), collector(office, "ministry").received
    _put(sender, folder, 1, 2)
    reading = BundleReading()
    _list_anew(reading, folder)
    _open_all(reading)
    before = reading.told.fallen
    (folder / "small-survey-prefecture-2.bundle.txt").unlink()
    waiting = _list_anew(reading, folder)
    later = BundleReading(reading.memory)
    _list_anew(later, folder)

    assert (before, waiting) == ((), 0)
    assert list(reading.told.packages) == ["small-survey-prefecture-1.bundle.txt"]
    assert reading.told.fallen == (Fallen("small-survey-prefecture-1.bundle.txt", 1, 2),)
    assert later.told.fallen == reading.told.fallen


def test_a_desk_says_that_a_later_one_is_gone(tmp_path: Path, qtbot: QtBot) -> None:
    """Who looks at the decisions of an older bundle knows that there was a newer one."""
    del qtbot
    office = _office(tmp_path)
    sender, ministry = accepting(office), collector(office, "ministry")
    _put(sender, ministry.received, 1, 2)
    window = open_folder(office, ministry)
    (ministry.received / "small-survey-prefecture-2.bundle.txt").unlink()

    press(window, "再読み込み")

    told = "新しい取りまとめ（番号 2）がありません。いまは番号 1 の判断を示しています。"
    assert told in texts(screen(window, InboxView))


def test_own_ones_are_not_counted_among_those_that_came(tmp_path: Path, qtbot: QtBot) -> None:
    """A copy of each lies in the folder that the reviewers share."""
    del qtbot
    office = _office(tmp_path)
    sender = accepting(office)
    _put(sender, sender.received, 1)

    window = open_folder(office, sender)

    assert "取りまとめのファイルが" not in texts(screen(window, InboxView))


def test_the_rows_do_not_wait_for_bundles_and_a_stop_stops_them(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """Between two of them 中止 acts; 続きから確かめる opens the others."""
    del qtbot
    office = _office(tmp_path)
    office.jobs = jobs = PatientJobs()
    office.clock = TickingClock(worlds.NOW)
    sender, ministry = accepting(office), collector(office, "ministry")
    window = open_folder(office, ministry)
    ministry.put(package())
    _put(sender, ministry.received, 1, 2, 3)
    jobs.is_late = True

    press(window, "再読み込み")
    for _scan_package_and_a_bundle in range(3):
        jobs.work_off()
    view = screen(window, InboxView)
    rows, words = len(files_of(window)), texts(view)
    press(window, "中止")
    for _pause in range(3):
        jobs.work_off()
    stopped = texts(view)
    press(window, "続きから確かめる")
    jobs.finish()

    assert rows == 1
    assert "1／1件を確かめています。" in words
    assert "中止しました。" in stopped
    assert _COUNTED.format(n=3) not in stopped
    assert _COUNTED.format(n=3) in texts(view)
    assert "1件すべてを開けました。" in texts(view)
