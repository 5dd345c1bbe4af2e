"""版と編集の履歴: the revisions, every touch of the draft, and whether a signature fits them."""

import pytest
from PySide6.QtCore import Qt

from tests.support import worlds
from tests.support.newcomer import answer, begin, sign
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts
from tests.support.returning import content, put_note, seal_again, send_first, take_in
from tests.support.revisions import edits, history, open_again, settle_and_check
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.frame.history_told import told_of
from usbsurvey_desktop.gui.frame.history_view import HistoryView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.store.history import Base, History, history_with


def test_the_revision_and_every_touch_are_listed(office: Office) -> None:
    """Who signed, the 受付照合, no note yet; below it the acts, the newest first, no answer."""
    window = send_first(office)
    open_again(window)
    view = history(window)
    told = texts(view)

    sent = content(office).submissions[0]
    for words in ("第1版", short_digest(sent.dig), sent.file, "未記録", "まだありません"):
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
    assert str(item.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("日時 令和8年11月20日")
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
