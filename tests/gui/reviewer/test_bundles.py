"""取りまとめ in the windows of the ministry: what a prefecture forwards is taken in."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLabel

from tests.support import worlds
from tests.support.forwarding import package
from tests.support.forwarding_desk import (
    OneFolder,
    accepting,
    arrived,
    collector,
    make_bundle,
    open_folder,
    rows_in,
)
from tests.support.inboxes import column_of
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen, texts
from tests.support.reviewing import SURVEY
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.bundle_make_view import BundleMakeView
from usbsurvey_desktop.gui.reviewer.bundle_take_view import BundleTakeView
from usbsurvey_desktop.gui.reviewer.bundle_work import Arrived, Fate, Incoming, rows_of
from usbsurvey_desktop.gui.reviewer.inbox_table import LineTable
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.review.bundle_open import OpenedBundle, open_bundle
from usbsurvey_desktop.review.ledger_pen import ledger_name
from usbsurvey_desktop.review.ledger_record import Act

NAME = "small-survey-prefecture-1.bundle.txt"
_DECISION, _FORWARDED = 8, 10


def _take(window: MainWindow, office: Office, path: Path) -> BundleTakeView:
    """Choose the file that came."""
    office.ask.answers[:] = [path]
    press(window, "取りまとめを取り込む")
    return screen(window, BundleTakeView)


def test_the_ministry_sees_both_signatures_and_takes_the_packages_in(office: Office) -> None:
    """From whom, who signed, how many are new; the list then shows the prefecture's decision."""
    ministry, path = arrived(office)
    window = open_folder(office, ministry)
    view = _take(window, office, path)
    words = texts(view)

    keys(window, ENTER)

    assert "の取りまとめです。署名した人は、調査票に" in words
    assert "都 太郎" in words
    assert "提出ファイル 1件：新しいもの 1件、もうあるもの 0件、取り込めないもの 0件。" in words
    assert "取り込みました。新しい提出ファイル 1件、もうあったもの 0件。" in window.bar.text
    assert (ministry.received / package().file_name).read_bytes() == package().content
    assert column_of(window, _DECISION) == ["確認待ち"]
    assert column_of(window, _FORWARDED) == ["受理（都 太郎、11月20日 10:00）"]
    assert "取りまとめのファイルが1件あります。" in texts(screen(window, InboxView))


def test_all_of_a_bundle_is_accepted_after_a_clear_question(office: Office) -> None:
    """The question says what is not looked at; one line is written for each package."""
    ministry, path = arrived(office)
    window = open_folder(office, ministry)
    _take(window, office, path)
    press(window, "取り込む")
    press(window, "まとめて受理する")
    question = window.bar.text

    press(window, "まとめて受理する")

    assert "1件を、回答を1件ずつ見ないで、この受領側でも受理しますか。" in question
    assert window.bar.text == "1件を受理しました。"
    assert column_of(window, _DECISION) == ["受理"]
    (ledger,) = [one.ledger for one in ministry.folded().ledgers]
    assert ledger.entries[-1].line.act is Act.ACCEPTED


def test_a_bundle_that_was_replaced_meanwhile_accepts_nothing(office: Office) -> None:
    """A later one of the prefecture came in between, perhaps without that 受理."""
    ministry, path = arrived(office)
    window = open_folder(office, ministry)
    _take(window, office, path)
    press(window, "取り込む")
    press(window, "まとめて受理する")
    later = OneFolder(office.folder).bundle(2)
    (ministry.received / later.file_name).write_bytes(later.content)

    press(window, "まとめて受理する")

    assert "bundle_older" in texts(window.bar)
    assert not ministry.folded().ledgers


def test_whoever_does_not_want_to_accepts_nothing(office: Office) -> None:
    """The focus is on やめる first."""
    ministry, path = arrived(office)
    window = open_folder(office, ministry)
    _take(window, office, path)
    press(window, "取り込む")
    press(window, "まとめて受理する")

    keys(window, ENTER)

    assert column_of(window, _DECISION) == ["確認待ち"]
    assert not ministry.folded().ledgers


def test_a_bundle_that_lies_in_the_folder_is_noticed(office: Office) -> None:
    """It is the one that is shown, without asking for a file; once taken in it is not told."""
    ministry, path = arrived(office)
    path.rename(ministry.received / path.name)
    window = open_folder(office, ministry)
    before = texts(screen(window, InboxView))
    press(window, "取りまとめを取り込む")

    press(window, "取り込む")

    assert "取りまとめのファイルが1件あります。まだ取り込んでいないものが1件あります。" in before
    after = texts(screen(window, InboxView))
    assert "取りまとめのファイルが1件あります。" in after
    assert "まだ取り込んでいない" not in after


def test_what_lies_there_already_is_told_as_doubled(office: Office) -> None:
    """The package came directly, too; it stays one."""
    ministry, path = arrived(office)
    ministry.put(package())
    window = open_folder(office, ministry)
    view = _take(window, office, path)
    (table,) = view.findChildren(LineTable)
    rows = rows_in(table)

    press(window, "取り込む")

    assert rows == [["東京都 千代田区（131016）", "第1版", "重複（もうあります）"]]
    assert len(column_of(window, 0)) == 1


def test_a_file_that_is_no_bundle_is_refused(office: Office) -> None:
    """By its name and code; another one can be chosen."""
    ministry, path = arrived(office)
    wrong = ministry.folder / "wrong.bundle.txt"
    wrong.write_bytes(package().content)
    window = open_folder(office, ministry)
    office.ask.answers[:] = [wrong]
    press(window, "取りまとめを取り込む")
    told = texts(window.bar)
    _take(window, office, path)
    office.ask.answers[:] = [wrong]

    press(window, "ほかのファイルを選ぶ")

    assert "wrong_kind" in told
    assert "wrong_kind" in texts(window.bar)


def test_an_earlier_bundle_is_not_taken_in(office: Office) -> None:
    """A later one of the same prefecture lies there."""
    ministry, path = arrived(office)
    later = OneFolder(office.folder).bundle(2)
    (ministry.received / later.file_name).write_bytes(later.content)
    window = open_folder(office, ministry)
    press(window, "取りまとめを取り込む")
    press(window, "取り込む")
    _take(window, office, path)

    press(window, "取り込む")

    assert "bundle_older" in texts(window.bar)


def test_a_bundle_that_does_not_count_is_told_above_the_list(office: Office) -> None:
    """By its name; what else came in is listed as ever."""
    ministry, path = arrived(office)
    (ministry.received / path.name).write_bytes(path.read_bytes()[:-40])
    ministry.put(package())
    window = open_folder(office, ministry)

    words = texts(screen(window, InboxView))

    assert path.name in words
    assert len(column_of(window, 0)) == 1


def test_what_was_accepted_before_is_left_as_it_is(office: Office) -> None:
    """Taking the same bundle in once more finds nothing new, and accepts nothing twice."""
    ministry, path = arrived(office)
    window = open_folder(office, ministry)
    for _ in range(2):
        _take(window, office, path)
        press(window, "取り込む")
        press(window, "まとめて受理する")
        press(window, "まとめて受理する")

    assert window.bar.text == (
        "0件を受理しました。受理しなかったもの 1件は、一覧で1件ずつ確かめてください。"
    )
    (ledger,) = [one.ledger for one in ministry.folded().ledgers]
    acts = [one.line.act for one in ledger.entries]
    assert acts.count(Act.ACCEPTED) == 1


def test_a_ledger_that_cannot_be_read_accepts_nothing(office: Office) -> None:
    """It is told by its code; the file stays as it is."""
    ministry, path = arrived(office)
    broken = ministry.received / ledger_name(SURVEY, ministry.identity)
    broken.write_bytes(b"broken\n")
    window = open_folder(office, ministry)
    _take(window, office, path)
    press(window, "取り込む")
    press(window, "まとめて受理する")

    press(window, "まとめて受理する")

    assert "ledger_line" in texts(window.bar)
    assert broken.read_bytes() == b"broken\n"


def test_what_is_only_named_is_told_on_both_sides(office: Office) -> None:
    """The accepted file went away: the prefecture reads why, the ministry that none is inside."""
    sender = accepting(office)
    (sender.received / package().file_name).unlink()
    window = open_folder(office, sender)
    press(window, "取りまとめを作る")
    view = screen(window, BundleMakeView)
    (stays,) = [rows_in(table) for table in view.findChildren(LineTable)]
    make_bundle(window)
    press(window, "受領フォルダーに戻る")
    press(window, "ホームに戻る")
    told = BundleTakeView(_incoming(office), worlds.municipalities())
    rows = rows_in(_table_of(told))

    assert [
        "東京都 千代田区（131016）",
        "受理しましたが、ファイルがこのフォルダーにありません",
    ] in stays
    assert rows == [
        ["東京都 千代田区（131016）", "第1版", "ファイルは入っていません（受理の知らせだけ）"]
    ]


def _incoming(office: Office) -> Incoming:
    """What the ministry sees of the bundle in the output folder."""
    path = office.output / NAME
    raw, reader = path.read_bytes(), collector(office, "ministry").reader
    opened = open_bundle(raw, reader)
    assert isinstance(opened, OpenedBundle)
    return Incoming(path, raw, opened, tuple(rows_of(opened, (), reader)))


def _table_of(view: BundleTakeView) -> LineTable:
    (table,) = view.findChildren(LineTable)
    return table


def test_a_package_that_is_refused_says_why(office: Office) -> None:
    """It stands in the list with the sentence of its code."""
    sent = accepting(office).bundle()
    (office.output / NAME).write_bytes(sent.content)
    read = _incoming(office)
    bad = Arrived(worlds.BODY, 1, Fate.REFUSED, Refused(Code.FORM_MISMATCH, "P4"))
    view = BundleTakeView(replace(read, rows=(bad,)), worlds.municipalities())

    assert rows_in(_table_of(view))[0][2].startswith("取り込めません：")
    assert any("取り込めないもの 1件" in label.text() for label in view.findChildren(QLabel))


def test_each_collector_is_offered_what_it_can_do(office: Office) -> None:
    """The ministry itself is not offered to make one, nor the prefecture to take one in."""
    ministry = open_folder(office, collector(office, "ministry"))
    offered = texts(screen(ministry, InboxView))

    assert "取りまとめを作る" not in offered
    assert "取りまとめを取り込む" in offered
