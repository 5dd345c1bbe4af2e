"""この下書きを開ける人: who is let in, who is taken away, and how they are called."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.letting_in import (
    NEW,
    OTHER,
    add_person,
    look_in,
    open_people,
    opens,
    press_in_bar,
    register_manager,
    take_away,
    ways_in,
    with_somebody_else,
)
from tests.support.newcomer import (
    ENTER,
    answer,
    begin,
    sign_for_approval,
    take_the_seat,
)
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen, texts, write
from tests.support.tabbing import out_of_order
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.frame.people_view import PeopleView
from usbsurvey_desktop.gui.frame.person_view import PersonView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.store.slots import SlotName

WAYS: dict[str, Callable[[MainWindow], None]] = {
    "people": lambda window: window.bar.clear(),
    "person": lambda window: press(window, "人を加える"),
    "passphrase": lambda window: press(window, "自分の合言葉を変える"),
    "recovery": lambda window: press(window, "復旧用の鍵を登録する"),
    "key": lambda window: press(window, "鍵を更新する"),
}


def test_a_person_is_let_in_by_an_own_passphrase(office: Office) -> None:
    """The list names both; the file opens by either 合言葉, and the history knows of it."""
    window = with_somebody_else(office)

    words = texts(screen(window, PeopleView))

    assert "回答者1　情報政策課　山田 太郎（いま開いている人）" in words
    assert "その他1　総務課　佐藤 花子" in words
    assert "人はそれぞれ自分の合言葉で、情報システム管理者は自分の身分証で開けます。" in words
    assert window.bar.text.startswith("加えました。")
    assert opens(office, OTHER)
    assert look_in(office).history.entries[-1].op == "slot"


@pytest.mark.parametrize(("role", "who"), [(0, "respondent-2"), (1, "approver-1"), (2, "other-1")])
def test_the_role_of_a_person_is_chosen(office: Office, role: int, who: str) -> None:
    """回答者, 承認者, その他; a name need not be given."""
    window = open_people(office)

    add_person(window, role=role)

    assert ways_in(office) == ["respondent-1", who]
    assert len(look_in(office).people) == 1


def test_a_name_that_cannot_be_written_is_told_at_its_field(office: Office) -> None:
    """Too long: nothing was added. A sign that cannot be seen does not even get into the field."""
    window = open_people(office)

    add_person(window, name="長" * 65)
    too_long = texts(screen(window, PersonView))
    field = screen(window, PersonView).name
    put(field, "山田\x07")

    assert "＊64文字までにし、見えない文字は消してください。" in too_long
    assert field.text() == "山田"
    assert ways_in(office) == ["respondent-1"]


def test_nobody_is_added_by_the_passphrase_of_somebody_else(office: Office) -> None:
    """Two ways in by one 合言葉 could not be told apart: the refusal says so."""
    window = open_people(office)
    press(window, "人を加える")
    view = screen(window, PersonView)
    put(view.passphrase.first.line, PASSPHRASE)
    put(view.passphrase.again.line, PASSPHRASE)

    keys(window, ENTER)

    assert "ほかの人" in window.bar.text
    screen(window, PersonView)
    assert ways_in(office) == ["respondent-1"]


def test_two_different_passphrases_add_nobody(office: Office) -> None:
    """And the second field says so."""
    window = open_people(office)
    press(window, "人を加える")
    view = screen(window, PersonView)
    put(view.passphrase.first.line, OTHER)
    put(view.passphrase.again.line, NEW)

    keys(window, ENTER)

    assert "＊2回の合言葉が同じではありません。" in texts(view)
    assert ways_in(office) == ["respondent-1"]


def test_eight_people_at_most(office: Office) -> None:
    """The ninth is refused in words before anybody types a 合言葉, the manager too."""
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "下書きのまま終える")
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    for place in range(7):
        draft.add_slot("other", f"{OTHER}{place}")
    draft.close()
    keys(window, ENTER, Qt.Key.Key_Tab)
    screen(window, DraftView).passphrase.setFocus()
    write(window, PASSPHRASE)
    keys(window, ENTER)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(window, "この下書きを開ける人")

    press(window, "人を加える")
    words = window.bar.text
    window.bar.clear()
    press(window, "復旧用の鍵を登録する")

    assert words == "この下書きを開けるのは8人までです。だれかを外すと加えられます。"
    assert window.bar.text == words
    screen(window, PeopleView)


def test_taking_somebody_away_asks_and_says_what_old_copies_do(office: Office) -> None:
    """やめる changes nothing; 外す does, and the old copy still opens by the old 合言葉."""
    window = with_somebody_else(office)
    copy = office.folder / "utsushi.usbdraft"
    copy.write_bytes(office.draft.read_bytes())
    window.bar.clear()
    take_away(window, "その他1")
    asked = window.bar.text
    keys(window, Qt.Key.Key_Space)
    back = focused(window).accessibleName()
    kept = ways_in(office)
    take_away(window, "その他1")

    press_in_bar(window, "外す")

    words = texts(screen(window, PeopleView))
    assert "その他1を外すと、その他1の合言葉ではこの下書きを開けなくなります。" in asked
    assert "前の写しは、今までの合言葉でまだ開けます。" in asked
    assert back == "その他1を外す"
    assert kept == ["respondent-1", "other-1"]
    assert window.bar.text == "その他1を外しました。"
    assert "これから書く内容も守るには、鍵を更新してください。" in words
    assert (opens(office, OTHER), opens(office, OTHER, copy)) == (False, True)
    assert "佐藤" not in words


@pytest.mark.parametrize("name", WAYS)
def test_tab_goes_through_each_screen_as_people_read_it(office: Office, name: str) -> None:
    """Nothing is left out, nothing comes before what stands before it; やめる leads back."""
    window = with_somebody_else(office)
    window.bar.clear()
    WAYS[name](window)

    assert out_of_order(window) == []
    if name != "people":
        press(window, "やめる")
    press(window, "戻る")
    screen(window, CheckView)


def test_from_the_approval_it_leads_back_to_the_approval(tmp_path: Path, qtbot: QtBot) -> None:
    """The respondent sees who can open the draft, the approver too, with the reason kept."""
    del qtbot
    office = Office(tmp_path)
    office.hold(worlds.pack(replace(worlds.TERMS, approval_required=True)))
    window = office.open_window()
    begin(window)
    answer(window)
    sign_for_approval(window)
    press(window, "この下書きを開ける人")
    add_person(window, role=1)
    press(window, "戻る")
    view = take_the_seat(window, OTHER)
    put(view.reason, "A-1を確か")
    press(window, "この下書きを開ける人")
    words = texts(screen(window, PeopleView))
    press(window, "戻る")

    assert "承認者1（いま開いている人）" in words
    assert screen(window, ApproveView).reason.text() == "A-1を確か"


def test_slot_names_are_words(office: Office) -> None:
    """A way in is called by its role and number, the manager's by what it is for."""
    window = open_people(office)
    register_manager(office, window)
    window.close()
    again = office.open_window()
    keys(again, ENTER)

    words = texts(screen(again, DraftView))

    assert SlotName(label="manager", no=1) in office.workplace().drafts.slots(office.draft)
    assert "回答者1" in words
    assert "復旧（情報システム管理者）" in words
