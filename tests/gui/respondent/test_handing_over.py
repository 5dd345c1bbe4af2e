"""送付日, the guide to handing over, the folder, and what leads on from a file that was made."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from tests.support import worlds
from tests.support.hearing import name_of
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen, texts, write
from tests.support.returning import content, send_first
from tests.support.revisions import ENTER, history, made, open_again
from usbsurvey_desktop.gui.respondent.handing_view import HandingView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.submitting.handing import last_handed_over


def test_the_day_of_sending_is_kept_from_the_page_of_the_file(office: Office) -> None:
    """Today is proposed; what cannot be right is told at the field."""
    window = made(office)
    view = screen(window, SubmittedView)
    proposed = view.handed.field.text()
    faults = []
    for text in ("あした", "2026-11-19", "2026-11-21"):
        put(view.handed.field, text)
        keys(window, ENTER)
        faults.append(texts(view.handed))
    put(view.handed.field, "令和8年11月20日")
    press(window, "送付日を記録する")
    told = texts(view.handed)
    in_bar = window.bar.text
    press(window, "ホームに戻る")
    open_again(window)
    in_history = texts(history(window))

    assert proposed == "2026-11-20"
    assert "＊日付として読めません。" in faults[0]
    assert "＊提出ファイルを作った日（令和8年11月20日（金））より前です。" in faults[1]
    assert "＊まだ来ていない日です。" in faults[2]
    assert "送付日を記録しました：令和8年11月20日（金）" in told
    assert "送付日を記録しました：令和8年11月20日（金）" in in_bar
    assert last_handed_over(content(office)) == worlds.NOW.date()
    assert "送付日\n令和8年11月20日（金）" in in_history


def test_the_day_of_sending_is_kept_later_too(office: Office) -> None:
    """From the revisions; a correction takes the place of the first."""
    window = send_first(office)
    office.clock.now = worlds.NOW + timedelta(days=3)
    open_again(window)
    view = history(window)
    assert view.handed is not None
    put(view.handed.field, "2026-11-21")
    keys(window, ENTER)
    put(view.handed.field, "2026-11-22")
    keys(window, ENTER)
    assert "送付日を記録しました：令和8年11月22日（日）" in window.bar.text
    press(window, "戻る")
    press(window, "回答に戻る")
    write(window, "y")
    window.close()

    day = last_handed_over(content(office))
    assert day is not None
    assert day.isoformat() == "2026-11-22"
    assert content(office).answers["A1"] == "yes"


def test_the_guide_tells_four_ways_and_leads_back(office: Office) -> None:
    """Each with when, how, what to tell; the way on paper names its button."""
    window = made(office)
    press(window, "どうやって渡すか")
    told = texts(screen(window, HandingView))
    press(window, "戻る")
    back = screen(window, SubmittedView)

    receipt = short_digest(content(office).submissions[0].dig)
    for words in (
        "1 メール、調査・照会システム",
        "2 ファイル交換（無害化を通す受渡し）",
        "3 USBメモリ等（ほかの方法がないとき）",
        "4 紙（QR提出票）",
        "「QR提出票を作る」で、印刷する",
        receipt,
        "東京都、試験省",
    ):
        assert words in told
    assert name_of(focused(window)).startswith("どうやって渡すか")
    assert back.isVisible()


def test_the_receipt_is_told_apart_from_a_check_number(office: Office) -> None:
    """Only the whole value, folded away, has thirty digits."""
    window = made(office)
    view = screen(window, SubmittedView)
    told = texts(view)
    press(window, "▶ 詳しい値")
    opened = texts(view)

    assert "身分証を確かめる「照合番号」とは別のものです。" in told
    assert content(office).submissions[0].dig not in told
    assert content(office).submissions[0].dig in opened
    press(window, "受付照合をコピー")
    assert QGuiApplication.clipboard().text() == short_digest(content(office).submissions[0].dig)


class Folders(QObject):
    """Takes the place of the system's program for folders."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Remember what was asked for."""
        self.opened.append(Path(url.toLocalFile()))


def test_the_folder_is_opened_by_the_system(office: Office) -> None:
    """And nothing else is."""
    folders = Folders()
    QDesktopServices.setUrlHandler("file", folders, "open")  # type: ignore[arg-type]  # it wants text
    window = made(office)

    press(window, "保存した場所を開く")
    QDesktopServices.unsetUrlHandler("file")

    assert folders.opened == [office.output]


def test_where_no_folder_can_be_opened_its_place_is_told(office: Office) -> None:
    """The screen of tests knows no program for folders."""
    window = made(office)

    press(window, "保存した場所を開く")

    assert window.bar.text == f"フォルダーを開けませんでした。場所：{office.output}"


def test_somebody_else_saved_while_the_day_was_noted(office: Office) -> None:
    """It stands in the draft with the other name, and that is told."""
    window = send_first(office)
    open_again(window)
    view = history(window)
    assert view.handed is not None
    office.draft.write_bytes(office.draft.read_bytes() + b" ")
    view.handed.field.setFocus()
    keys(window, ENTER)

    assert "ほかの人が保存しました" in window.bar.text
    assert "送付日を記録しました" in texts(view.handed)


def test_the_same_on_the_page_of_the_file(office: Office) -> None:
    """There too nothing is lost."""
    window = made(office)
    office.draft.write_bytes(office.draft.read_bytes() + b" ")
    screen(window, SubmittedView).handed.field.setFocus()
    keys(window, ENTER)

    assert "ほかの人が保存しました" in window.bar.text


def test_a_file_is_led_on_to_the_record_book(office: Office) -> None:
    """The draft is closed, and the book is asked for with this file in mind."""
    window = made(office)
    press(window, "受渡し記録を書く")

    assert "受渡し記録" in window.windowTitle()
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    draft.close()
