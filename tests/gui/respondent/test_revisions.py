"""版と編集の履歴, 送付日, the guide to handing over, and what changed since the revision before."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget

from tests.support import worlds
from tests.support.hearing import name_of
from tests.support.newcomer import answer, begin, sign
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen, texts, write
from tests.support.returning import (
    content,
    open_for_return,
    put_note,
    say_yes,
    seal_again,
    send_first,
    settle,
    take,
    take_in,
)
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.frame.history_told import told_of
from usbsurvey_desktop.gui.frame.history_view import HistoryView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.handing_view import HandingView
from usbsurvey_desktop.gui.respondent.return_view import ReturnView
from usbsurvey_desktop.gui.respondent.sign_view import SignView
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.store.history import Base, History, history_with
from usbsurvey_desktop.submitting.handing import last_handed_over

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier


def made(office: Office) -> MainWindow:
    """The page that tells of the first file."""
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    press(window, "提出ファイルを作る")
    screen(window, SubmittedView)
    return window


def open_again(window: MainWindow) -> None:
    """From home into the draft."""
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)


def history(window: MainWindow) -> HistoryView:
    """From the check page to the revisions."""
    screen(window, CheckView)
    press(window, "版と編集の履歴")
    return screen(window, HistoryView)


def edits(view: HistoryView) -> list[tuple[str, ...]]:
    """The rows of the table, without their time."""
    (table,) = view.findChildren(QTableWidget)
    rows = []
    for place in range(table.rowCount()):
        cells = [table.item(place, column) for column in range(1, 4)]
        rows.append(tuple(cell.text() for cell in cells if cell is not None))
    return rows


def test_the_revision_and_every_touch_are_listed(office: Office) -> None:
    """Who signed, the 受付照合, no note yet; below it the acts, the newest first, no answer."""
    window = send_first(office)
    open_again(window)
    view = history(window)
    told = texts(view)

    sent = content(office).submissions[0]
    for words in ("第1版", sent.dig[:8], sent.file, "未記録", "まだありません"):
        assert words in told
    assert "署名：回答者1　情報政策課　山田 太郎\n承認：なし" in told
    rows = edits(view)
    assert rows[0][1:] == ("提出ファイルを作りました", "")
    assert ("回答者1　情報政策課　山田 太郎", "入力しました", "A-1 利用") in rows
    assert "いいえ" not in str(rows)
    assert "専用の道具で書き直すことは、これだけでは防げません。" in told
    press(window, "戻る")
    screen(window, CheckView)


def test_the_table_is_gone_through_by_keys_and_left_by_tab(office: Office) -> None:
    """A cell is heard with its head."""
    window = send_first(office)
    open_again(window)
    view = history(window)
    view.table.setFocus()
    first = view.table.currentRow()
    keys(window, Qt.Key.Key_Down)
    item = view.table.currentItem()
    keys(window, Qt.Key.Key_Tab)

    assert first == 0
    assert view.table.currentRow() == 1
    assert item is not None
    assert str(item.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("日時 2026年11月20日")
    assert focused(window) is not view.table


def test_many_entries_come_a_hundred_at_a_time(office: Office) -> None:
    """A long history opens as fast as a short one."""
    window = send_first(office)
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    longer = draft.content.history
    for number in range(120):
        who = f"other-{number % 3 + 1}" if number else "somebody else"
        at = "2026-11-20T12:00:00+09:00"
        link_id = ("A1", "X9", "A2.c")[number % 3]
        longer = history_with(longer, "set", at=at, who=who, link_id=link_id)
    draft.save(draft.content.model_copy(update={"history": longer}))
    draft.close()
    open_again(window)
    view = history(window)
    at_first = view.table.rowCount()
    press(window, "もっと前を見る")

    assert at_first == 100
    assert view.table.rowCount() == longer.count
    assert view.more.isHidden()
    assert focused(window) is view.table
    assert {row[0] for row in edits(view)[:120]} == {
        "somebody else",
        "その他1",
        "その他2",
        "その他3",
    }
    assert {row[2] for row in edits(view)[:120]} == {"A-1 利用", "X9", "A-2 場面"}


def test_a_note_stands_at_its_revision(office: Office) -> None:
    """Who decided what about it."""
    window = send_first(office)
    put_note(office)
    take_in(window)
    settle_and_check(window)
    told = texts(history(window))

    assert "試験省：第1版への差戻し" in told
    assert "受付 花子" in told
    assert "返信を取り込みました" in str(edits(screen(window, HistoryView)))


def settle_and_check(window: MainWindow) -> None:
    """Deal with the comment at its question, and go to the check page."""
    keys(window, ENTER)
    settle(window)
    QTest.keyClick(focused(window), ENTER, CTRL)


def test_a_signature_that_waits_is_held_against_the_history(office: Office) -> None:
    """It says that the draft has been where it was signed."""
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    press(window, "確認に戻る")
    told = texts(history(window))

    assert "まだ提出ファイルを作っていません。" in told
    assert "いま待っている署名は、この履歴に合っています" in told


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
    press(window, "ホームに戻る")
    open_again(window)
    in_history = texts(history(window))

    assert proposed == "2026-11-20"
    assert "＊日付として読めません。" in faults[0]
    assert "＊提出ファイルを作った日（令和8年11月20日（金））より前です。" in faults[1]
    assert "＊まだ来ていない日です。" in faults[2]
    assert "記録した送付日：令和8年11月20日（金）" in told
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
    press(window, "戻る")
    press(window, "回答に戻る")
    write(window, "y")
    window.close()

    day = last_handed_over(content(office))
    assert day is not None
    assert day.isoformat() == "2026-11-22"
    assert content(office).answers["A1"] == "yes"


def test_the_guide_tells_four_ways_and_leads_back(office: Office) -> None:
    """Each with when, how, what to tell; the way on paper says that it is not there yet."""
    window = made(office)
    press(window, "どうやって渡すか")
    told = texts(screen(window, HandingView))
    press(window, "戻る")
    back = screen(window, SubmittedView)

    receipt = content(office).submissions[0].dig[:8]
    for words in (
        "1 メール、調査・照会システム",
        "2 ファイル交換（無害化を通す受渡し）",
        "3 USBメモリ等（ほかの方法がないとき）",
        "4 紙（QR提出票）",
        "このソフトのこの版ではまだできません。",
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
    assert QGuiApplication.clipboard().text() == content(office).submissions[0].dig[:8]


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


def test_the_same_again_is_remarked_on(office: Office) -> None:
    """Before signing by the history, before sealing by the former file itself."""
    window = send_first(office)
    open_again(window)
    press(window, "提出に進む")
    before_signing = texts(screen(window, SignView))
    write(window, PASSPHRASE)
    keys(window, ENTER)
    before_sealing = texts(screen(window, SubmitView))

    assert "第1版のあと、回答は変わっていません。" in before_signing
    assert "第1版と同じ回答です。このまま作ると、同じ回答の第2版になります。" in before_sealing
    assert "前の版の控えを開いて、回答を1つずつ比べました。" in before_sealing


def test_answers_to_a_note_alone_are_no_same_again(office: Office) -> None:
    """The words say that only what was said to the note is new."""
    window = send_first(office)
    put_note(office)
    take_in(window)
    settle_and_check(window)
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    keys(window, ENTER)

    assert "第2版で新しいのは、返信への対応だけです。" in texts(screen(window, SubmitView))


def test_what_changed_is_named_exactly_where_the_former_file_is_at_hand(office: Office) -> None:
    """Without it, the history names what was touched."""
    window = send_first(office)
    put_note(office)
    take_in(window)
    keys(window, ENTER)
    say_yes(window)
    settle(window)
    QTest.keyClick(focused(window), ENTER, CTRL)
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    keys(window, ENTER)
    exactly = texts(screen(window, SubmitView))
    press(window, "確認に戻る")
    next(office.output.iterdir()).unlink()
    press(window, "提出に進む")
    by_history = texts(screen(window, SubmitView))

    assert "第1版から変わった設問（2問）：A-1、A-2" in exactly
    assert "第1版のあとで入力があった設問（2問）：A-1、A-2" in by_history
    assert "下書きの編集の履歴から示しています。" in by_history


def test_at_a_note_stands_whether_the_answer_changed_since(office: Office) -> None:
    """Also at the second look, after the answer was changed."""
    window = send_first(office)
    put_note(office)
    before = texts(take_in(window))
    keys(window, ENTER)
    say_yes(window)
    QTest.keyClick(focused(window), ENTER, CTRL)
    press(window, "返信を見る")
    after = texts(screen(window, ReturnView))

    assert "第1版から変わっていません" in before
    assert "第1版のあとで入力がありました" in after


def test_after_a_second_revision_both_are_listed(office: Office) -> None:
    """The newest first."""
    window = send_first(office)
    put_note(office)
    take_in(window)
    settle_and_check(window)
    seal_again(window)
    press(window, "ホームに戻る")
    screen(window, HomeView)
    open_again(window)
    told = texts(history(window))

    assert told.index("第2版") < told.index("第1版\n")


def test_a_wrong_word_is_not_held_against_another_identity(office: Office) -> None:
    """Choosing another one takes the red words away; both are told by name."""
    worlds.put_key_files(office.profile.identities, "approver", stem="zzz")
    window = send_first(office)
    open_for_return(window)
    put_note(office)
    take(window, "chigauaikotoba")
    wrong = texts(window)
    keys(window, Qt.Key.Key_Backtab, Qt.Key.Key_Backtab)
    keys(window, Qt.Key.Key_Down)
    right = texts(window)

    assert "身分証を開けません。" in wrong
    assert "身分証を開けません。" not in right
    assert "（情報政策課　山田 太郎）" in right


def test_where_the_history_does_not_reach_back_that_is_said(office: Office) -> None:
    """Nobody is named who may not have signed."""
    window = send_first(office)
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    old = draft.content.history
    for number in range(5_000 - old.count):
        who = f"other-{number % 2 + 1}"
        old = history_with(old, "set", at="2026-11-20T12:00:00+09:00", who=who, link_id="A1")
    draft.save(draft.content.model_copy(update={"history": old}))
    draft.close()
    open_again(window)
    told = texts(history(window))

    assert "古い履歴はまとめられているため、分かりません" in told
    assert "これより前の2500件" in told


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({"history": History()}, "いま待っている署名は、この履歴に合いません。"),
        ({}, "いま待っている署名は、この履歴に合っています"),
    ],
    ids=["older", "as signed"],
)
def test_a_history_that_does_not_fit_is_told(
    office: Office, members: dict[str, History], words: str
) -> None:
    """An older copy, into which somebody put a newer signature."""
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    window.close()
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    draft.save(draft.content.model_copy(update=members))
    opened = OpenDraft(draft, worlds.pack())

    told = told_of(opened, worlds.NOW)
    draft.close()

    assert words in told.standing
    assert told.is_sound is not bool(members)


def test_a_signature_older_than_the_history_reaches_is_not_judged(office: Office) -> None:
    """The entries up to it are folded."""
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    window.close()
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    before = draft.content.history
    folded = Base(
        count=before.count + 1,
        head=before.head,
        first_at=before.entries[0].at,
        last_at=before.entries[-1].at,
    )
    draft.save(draft.content.model_copy(update={"history": History(base=folded)}))

    told = told_of(OpenDraft(draft, worlds.pack()), worlds.NOW)
    draft.close()

    assert "確かめられません。" in told.standing
    assert told.edits == ()


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
    assert "記録した送付日" in texts(view.handed)


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
