"""取りまとめ in the windows of a prefecture: what it accepted is signed and goes out."""

from PySide6.QtGui import QGuiApplication

from tests.support import worlds
from tests.support.fakes import PatientJobs
from tests.support.forwarding import package
from tests.support.forwarding_desk import (
    accepting,
    collector,
    make_bundle,
    open_folder,
    rows_in,
)
from tests.support.office import Office, press, screen, texts
from usbsurvey_desktop.gui.reviewer.bundle_made_view import BundleMadeView
from usbsurvey_desktop.gui.reviewer.bundle_make_view import BundleMakeView
from usbsurvey_desktop.gui.reviewer.inbox_table import LineTable
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.review.bundle_open import OpenedBundle, open_bundle

NAME = "small-survey-prefecture-1.bundle.txt"


def test_what_was_accepted_is_signed_and_written(office: Office) -> None:
    """Before it goes the reviewer sees to whom, what goes and what does not, with the reason."""
    sender = accepting(office)
    window = open_folder(office, sender)
    press(window, "取りまとめを作る")
    view = screen(window, BundleMakeView)
    words = texts(view)
    goes, stays = (rows_in(table) for table in view.findChildren(LineTable))

    make_bundle(window)

    ministry = collector(office, "ministry")
    found = open_bundle((office.output / NAME).read_bytes(), ministry.reader)
    assert "送り先" in words
    assert "送る提出ファイル 1件" in words
    assert goes == [["東京都 千代田区（131016）", "第1版"]]
    assert ["東京都 中央区（131024）", "まだ受理していません"] in stays
    assert isinstance(found, OpenedBundle)
    assert [one.body for one in found.bundle.packages] == [worlds.BODY]
    done = texts(screen(window, BundleMadeView))
    assert "まだ送られていません。このソフトは送信しません。" in done
    assert NAME in done


def test_the_next_one_has_the_next_number(office: Office) -> None:
    """It says that it takes the place of the one before; going back shows the list."""
    window = open_folder(office, accepting(office))
    press(window, "取りまとめを作る")
    make_bundle(window)
    press(window, "受領フォルダーに戻る")
    press(window, "取りまとめを作る")
    words = texts(screen(window, BundleMakeView))

    make_bundle(window)

    assert "2（前の取りまとめに替わります）" in words
    assert (office.output / "small-survey-prefecture-2.bundle.txt").exists()


def test_two_reviewers_never_make_two_of_one_number(office: Office) -> None:
    """Another terminal made that number meanwhile; made once more, it has the next one."""
    sender = accepting(office)
    window = open_folder(office, sender)
    press(window, "取りまとめを作る")
    other = sender.bundle(1)
    (sender.received / other.file_name).write_bytes(other.content)

    make_bundle(window)
    told, there = window.bar.text, list(office.output.iterdir())
    press(window, "やめる")
    press(window, "取りまとめを作る")
    make_bundle(window)

    assert "ほかの確認者が先に作りました。何も書いていません。" in told
    assert there == []
    assert [one.name for one in office.output.iterdir()] == ["small-survey-prefecture-2.bundle.txt"]


def test_the_wrong_passphrase_makes_nothing(office: Office) -> None:
    """It is told at the 合言葉; so is that none was typed."""
    window = open_folder(office, accepting(office))
    press(window, "取りまとめを作る")
    make_bundle(window, "machigai")
    wrong = texts(screen(window, BundleMakeView))
    make_bundle(window, "")
    none = texts(screen(window, BundleMakeView))

    assert "取りまとめは作っていません。" in wrong
    assert "合言葉を入れてください。" in none
    assert list(office.output.iterdir()) == []


def test_nothing_is_made_of_nothing(office: Office) -> None:
    """Where no package was accepted it is said, and the list stays."""
    sender = collector(office, "prefecture")
    sender.put(package())
    window = open_folder(office, sender)

    press(window, "取りまとめを作る")

    assert window.bar.text == "受理した提出ファイルがないので、取りまとめを作りません。"
    screen(window, InboxView)


def test_giving_up_makes_nothing(office: Office) -> None:
    """The list is shown again."""
    window = open_folder(office, accepting(office))
    press(window, "取りまとめを作る")

    press(window, "やめる")

    screen(window, InboxView)
    assert list(office.output.iterdir()) == []


def test_a_bundle_waits_until_all_is_read(office: Office) -> None:
    """What is not checked yet could not be told apart from what is not there."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = open_folder(office, accepting(office))
    jobs.is_late = True
    press(window, "再読み込み")

    press(window, "取りまとめを作る")

    assert "もう一度押してください。" in window.bar.text


def test_the_receipt_code_is_copied(office: Office) -> None:
    """To be told by telephone."""
    window = open_folder(office, accepting(office))
    press(window, "取りまとめを作る")
    make_bundle(window)

    press(window, "受付照合をコピー")

    assert QGuiApplication.clipboard().text() in texts(screen(window, BundleMadeView))
    assert len(QGuiApplication.clipboard().text()) == len("12345 12345 12345")
