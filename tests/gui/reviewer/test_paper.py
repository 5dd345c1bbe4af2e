"""QR提出票 at the collector's desk: what was read becomes files of the folder."""

import gc
import tracemalloc
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPainter

from tests.support import worlds
from tests.support.covering import cover, uncover
from tests.support.fakes import PatientJobs
from tests.support.forwarding import package_of
from tests.support.inboxes import Inbox, column_of
from tests.support.office import Office, alt, focused, press, screen, texts
from tests.support.paper_desk import (
    BODY,
    FILE,
    FOUND,
    OTHER,
    SHEETS,
    ReadyScanner,
    begin,
    begin_with,
    choose,
    contradicting,
    go_to_row,
    in_sight,
    of_three_pages,
    pages,
    received,
    rows,
    scan,
    type_in,
    typing_field,
)
from tests.support.policies import policy
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.qr_view import QrView
from usbsurvey_desktop.qr import heap
from usbsurvey_desktop.qr.frames import split
from usbsurvey_desktop.qr.symbols import page_dots
from usbsurvey_desktop.store.rules import Rules

(PAGE,) = pages()
(OTHER_PAGE,) = pages(OTHER)


def _picture(path: Path, symbols: tuple[str, ...]) -> None:
    """A page as a scanner would save it, were it perfect: white edges, one bit a dot."""
    dots = page_dots(symbols)
    stride = len(dots.rows) // dots.height
    image = QImage(dots.rows, dots.width, dots.height, stride, QImage.Format.Format_Mono)
    image.setColorTable([0xFFFFFFFF, 0xFF000000])
    page = QImage(dots.width + 600, dots.height + 900, QImage.Format.Format_Grayscale8)
    page.fill(255)
    painter = QPainter(page)
    painter.drawImage(300, 450, image)
    painter.end()
    assert page.save(str(path))


def test_a_real_picture_becomes_a_file_that_the_list_shows(office: Office) -> None:
    """Read in the other process; byte for byte the package of the office."""
    window = Inbox(office).open()
    press(window, "QR提出票を読み取る")
    _picture(office.folder / "scan.png", PAGE)

    choose(window, office, "scan.png")
    told = rows(window, SHEETS)
    press(window, "受領フォルダーに戻る")

    path = office.folder / "received" / FILE
    assert path.read_bytes() == package_of(worlds.BODY).content
    ((whose, state),) = told
    assert whose.startswith(f"{BODY}\n受付照合：")
    assert state == f"そろいました。受領フォルダーに {FILE} として入れました。"
    assert column_of(window, 0) == ["千代田区（131016）"]
    assert window.bar.text == ""


def test_bombs_on_paper_are_files_and_not_in_the_memory(office: Office) -> None:
    """Each is as large as a package may be, and kept as small as it was printed."""
    bombs = [split(f"{n:02}" + "A" * 131_070)[0] for n in range(40)]
    window = begin(office, {"bombs.pdf": scan(*bombs)})
    gc.collect()
    tracemalloc.start()

    choose(window, office, "bombs.pdf")

    gc.collect()
    kept, _most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(received(office)) == 40
    assert kept < 40 * 131_072 / 2


def test_several_sheets_are_read_at_once(office: Office) -> None:
    """In any order, over several files; each becomes a file of its own."""
    scans = {"1.pdf": scan(OTHER_PAGE[:2], PAGE), "2.png": scan(OTHER_PAGE[2:])}
    window = begin(office, scans)

    choose(window, office, *scans)

    assert received(office) == [FILE, f"{OTHER}-small-survey-qr-r1.sealed.txt"]
    assert [row[0] for row in rows(window, FOUND)] == [
        "1.pdf の1ページ",
        "1.pdf の2ページ",
        "2.png",
    ]
    assert {row[2] for row in rows(window, FOUND)} == {BODY, "東京都 中央区（131024） 第1版"}
    assert "2件を読み取りました。" in texts(screen(window, QrView))


def test_what_is_missing_is_named_as_printed(office: Office) -> None:
    """Pages and symbols; one symbol of each page may stay away."""
    scans = {"1.png": scan(PAGE[:1]), "2.png": scan((of_three_pages(OTHER_PAGE[0]),))}
    window = begin(office, scans)

    choose(window, office, *scans)

    (first, one), (_second, three) = rows(window, SHEETS)
    assert first.startswith("団体はまだわかりません\n記号の中の印 ")
    assert one == (
        "1枚目の記号が足りません：2、3、4（このうち2個を読み取ってください）。\n"
        "読み取ったところ：1.png"
    )
    assert three == (
        "3枚のうち0枚を読み取りました。足りない用紙：2枚目、3枚目。"
        "1枚目の記号が足りません：2、3、4、5、6、7、8、9、10、11、12"
        "（このうち10個を読み取ってください）。\n"
        "読み取ったところ：2.png"
    )
    assert received(office) == []


def test_contradicting_pages_hurt_no_other_sheet(office: Office) -> None:
    """Both are named; without the wrong one the sheet is whole and becomes a file."""
    wrong = (contradicting(PAGE[0]), *PAGE[1:])
    scans = {"a.png": scan(PAGE), "b.png": scan(wrong), "c.png": scan(OTHER_PAGE)}
    office.jobs = jobs = PatientJobs()
    window = begin(office, scans)
    jobs.is_late = True
    # All three are read before the first is put together, so that nobody knows which is right.
    choose(window, office, "b.png", "a.png", "c.png")
    jobs.finish()
    before = [row[1] for row in rows(window, SHEETS)]
    jobs.is_late = False
    files = received(office)

    go_to_row(window, FOUND, 0)
    press(window, "読み取ったものから外す")

    assert "食い違っている読み取り：b.png、a.png。（コード：qr_conflict）" in before[0]
    assert f"{OTHER}-small-survey-qr-r1.sealed.txt" in files
    assert FILE in received(office)
    assert [row[0] for row in rows(window, FOUND)] == ["a.png", "c.png"]


def test_two_packages_on_one_page_are_not_used(office: Office) -> None:
    """The page is told; what stands on other pages counts."""
    scans = {"mixed.pdf": scan((*PAGE, *OTHER_PAGE), PAGE)}
    window = begin(office, scans)

    choose(window, office, *scans)

    assert received(office) == [FILE]
    (mixed, _good) = rows(window, FOUND)
    assert "（コード：qr_mixed）" in mixed[2]


def test_a_file_that_is_too_much(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """None of its pages counts, and it is one row with its code; the other files go on."""
    monkeypatch.setattr(heap, "MOST_KEPT", len(PAGE) + 1)
    scans = {"a.pdf": scan(PAGE, OTHER_PAGE), "b.png": scan(OTHER_PAGE)}
    window = begin(office, scans)

    choose(window, office, *scans)

    assert [row[0] for row in rows(window, FOUND)] == ["a.pdf", "b.png"]
    assert "file_too_large" in " ".join(rows(window, FOUND)[0])
    assert len(received(office)) == 1


def test_a_picture_that_is_none_stops_nothing(office: Office) -> None:
    """It stands in the list with its code, as does a page without symbols of ours."""
    scans = {"white.png": scan(("4901234567894",)), "good.png": scan(PAGE)}
    window = begin(office, scans)

    choose(window, office, "letter.png", *scans)

    refused, white, good = rows(window, FOUND)
    assert "（コード：image_refused）" in refused[2]
    assert "（コード：qr_none）\n（ほかの記号 1個）" in white[2]
    assert good == ["good.png", "4個", BODY]


def test_the_same_file_again_takes_the_place_of_the_first(office: Office) -> None:
    """A page that was laid on the glass anew; the package is there once."""
    scans = {"scan.png": scan(PAGE)}
    window = begin(office, scans)
    choose(window, office, "scan.png")

    choose(window, office, "scan.png")

    assert len(rows(window, FOUND)) == 1
    assert received(office) == [FILE]


def test_a_package_that_lies_there_is_told(office: Office) -> None:
    """Nothing is written twice."""
    window = begin(office, {"scan.png": scan(PAGE)})
    (office.folder / "received" / "mail.sealed.txt").write_bytes(package_of(worlds.BODY).content)

    choose(window, office, "scan.png")

    ((_whose, state),) = rows(window, SHEETS)
    assert state.endswith("もう受領フォルダーにあります：mail.sealed.txt")
    assert received(office) == ["mail.sealed.txt"]


def test_what_does_not_open_is_kept_and_told(office: Office) -> None:
    """A folder keeps whatever came; S13 shows it among those that do not open."""
    broken = package_of(worlds.BODY).text.replace('"ciphertext":"', '"ciphertext":"AAAA')
    window = begin(office, {"scan.png": scan(*split(broken))})

    choose(window, office, "scan.png")

    (file,) = received(office)
    ((whose, state),) = rows(window, SHEETS)
    assert whose.startswith("受付照合：")
    assert "記号の中の印 " in whose
    assert f"{file} として入れました。\nこのファイルは開けません。" in state
    assert "（コード：" in state
    press(window, "受領フォルダーに戻る")
    press(window, "開けないファイル")
    assert column_of(window, 0) == [file]


def test_a_file_that_could_not_be_written_is_written_later(office: Office) -> None:
    """The sheet stays whole; the next thing that is read tries again."""
    window = begin(office, {"scan.png": scan(PAGE), "other.png": scan(())})
    folder = office.folder / "received"
    folder.rmdir()
    folder.write_text("a file in its place")
    choose(window, office, "scan.png")
    ((_whose, failed),) = rows(window, SHEETS)
    folder.unlink()

    choose(window, office, "other.png")

    assert failed.startswith("そろいましたが、受領フォルダーに入れられません。")
    assert received(office) == [FILE]


def test_files_can_be_dropped_on_the_screen(office: Office) -> None:
    """Those of this terminal; anything else is not taken."""
    window = begin(office, {"scan.png": scan(PAGE)})
    view = screen(window, QrView)
    taken = _drop(view, QUrl.fromLocalFile(str(office.folder / "scan.png")))
    other = _drop(view, QUrl("https://example.jp/scan.png"))

    assert (taken, other) == (True, False)
    assert received(office) == [FILE]


def _drop(view: QrView, url: QUrl) -> bool:
    """Drag something over the screen and, if it is taken there, drop it."""
    data = QMimeData()
    data.setUrls([url])
    given = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(50, 50), *given)
    enter.ignore()
    view.dragEnterEvent(enter)
    if enter.isAccepted():
        view.dropEvent(QDropEvent(QPoint(50, 50), *given))
    return enter.isAccepted()


def test_reading_can_be_stopped_and_goes_on(office: Office) -> None:
    """At once; the file under way is read again, what was read stays, the other process ends."""
    office.jobs = jobs = PatientJobs()
    ready = ReadyScanner({"1.png": scan(PAGE[:2]), "2.png": scan(PAGE[2:])})
    window = begin_with(office, ready)
    choose(window, office, "1.png")
    jobs.is_late = True
    choose(window, office, "2.png")
    during = texts(screen(window, QrView))

    press(window, "中止")
    stopped = texts(screen(window, QrView))
    jobs.finish()
    between = received(office), ready.closed
    jobs.is_late = False
    press(window, "続きから読み取る")

    assert "2.png の1ページ目を読み取っています。0／1件" in during
    assert "中止しました。0件までの結果は残っています。" in stopped
    assert between == ([], 2)
    assert received(office) == [FILE]
    assert "中止" not in texts(screen(window, QrView))


def test_leaving_keeps_what_was_read(office: Office) -> None:
    """It is said in words; the screen shows it again, and the rest makes it whole."""
    window = begin(office)
    type_in(window, PAGE[0])
    press(window, "受領フォルダーに戻る")
    told = window.bar.text
    press(window, "QR提出票を読み取る")
    for text in PAGE[1:]:
        type_in(window, text)

    assert told == (
        "読み取りの途中のQR提出票が1通あります。"
        "このソフトを閉じるまで残っています。続きは「QR提出票を読み取る」から読み取れます。"
    )
    assert received(office) == [FILE]


def test_leaving_while_files_wait_keeps_them(office: Office) -> None:
    """They are read when the person wants to go on."""
    office.jobs = jobs = PatientJobs()
    window = begin(office, {"scan.png": scan(PAGE)})
    jobs.is_late = True
    choose(window, office, "scan.png")
    press(window, "受領フォルダーに戻る")
    told = window.bar.text
    jobs.finish()
    jobs.is_late = False
    press(window, "QR提出票を読み取る")
    before = received(office)
    press(window, "続きから読み取る")

    assert told.startswith("まだ読み取っていない画像が1件あります。")
    assert (before, received(office)) == ([], [FILE])


def test_covering_keeps_what_was_read(office: Office) -> None:
    """Keys go; the symbols are sealed and stay, and go on where they were."""
    window = begin(office)
    type_in(window, PAGE[0])
    cover(window)
    uncover(window, worlds.PASSPHRASE)
    screen(window, InboxView)
    press(window, "QR提出票を読み取る")
    for text in PAGE[1:]:
        type_in(window, text)

    assert received(office) == [FILE]


def test_where_paper_is_not_allowed_it_is_told(office: Office) -> None:
    """The button is there, and pressing it says why nothing happens."""
    office.rules = Rules(policy(qr_allowed=False))
    window = begin(office)

    screen(window, InboxView)
    assert window.bar.text == (
        "この端末では、管理者の設定により、QR提出票を使えません。提出ファイルで受け取ってください。"
    )


def test_leaving_out_asks_for_a_row(office: Office) -> None:
    """Nothing is taken out that nobody chose; what was typed can be taken out as a whole."""
    window = begin(office)
    type_in(window, PAGE[0])
    press(window, "読み取ったものから外す")
    told = window.bar.text
    go_to_row(window, FOUND, 0)
    alt(window, "D")

    assert told == "外すものを「読み取ったもの」の一覧で選んでください。"
    assert "まだ何も読み取っていません。" in texts(screen(window, QrView))
    assert focused(window) is typing_field(window)


def test_the_row_one_is_at_is_in_sight(office: Office) -> None:
    """In a small window the screen scrolls along the lists, which are as high as their rows."""
    names = [f"{number}.png" for number in range(12)]
    window = begin(office, dict.fromkeys(names, scan(())))
    window.resize(910, 433)
    choose(window, office, *names)
    settle()
    area = screen(window, QrView).scroll_area
    go_to_row(window, FOUND, 11)
    last = in_sight(window, FOUND, 11)
    go_to_row(window, FOUND, 0)

    assert last
    assert in_sight(window, FOUND, 0)
    assert area.verticalScrollBar().maximum() > area.viewport().height()
