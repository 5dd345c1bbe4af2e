"""この下書きを開ける人: add, take away, own 合言葉, recovery key, new key."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.fakes import PatientJobs
from tests.support.managing import card_file, number_of, type_number
from tests.support.newcomer import ENTER, answer, begin, open_as_approver, sign_for_approval
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen, texts, write
from tests.support.tabbing import out_of_order
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.frame.passphrase_view import PassphraseView
from usbsurvey_desktop.gui.frame.people_view import PeopleView
from usbsurvey_desktop.gui.frame.person_view import PersonView
from usbsurvey_desktop.gui.frame.recovery_card_view import RecoveryCardView
from usbsurvey_desktop.gui.frame.rekey_view import RekeyView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.recovery import RecoveryRule
from usbsurvey_desktop.store.slots import SlotName

OTHER = "hokanohitonoaikotoba"
NEW = "atarashiiaikotobadesu"
MANAGER = "stranger"
"""Who plays the 情報システム管理者."""


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    office = Office(tmp_path)
    office.hold()
    return office


def _look(office: Office, passphrase: str = PASSPHRASE) -> DraftContent:
    return office.workplace().drafts.look(office.draft, passphrase)


def _opens(office: Office, passphrase: str, path: Path | None = None) -> bool:
    try:
        office.workplace().drafts.look(path or office.draft, passphrase)
    except SurveyError as error:
        if error.code is not Code.WRONG_PASSPHRASE:
            raise
        return False
    return True


def _labels(office: Office) -> list[str]:
    return [slot.who for slot in office.workplace().drafts.slots(office.draft)]


def _people(office: Office) -> MainWindow:
    """Everything is answered; the list of people is open."""
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "この下書きを開ける人")
    screen(window, PeopleView)
    return window


def _add(window: MainWindow, *, role: int = 2, name: str = "", post: str = "") -> None:
    press(window, "人を加える")
    view = screen(window, PersonView)
    keys(window, *[Qt.Key.Key_Down] * role)
    put(view.name, name)
    put(view.post, post)
    view.passphrase.first.setFocus()
    for _ in range(2):
        write(window, OTHER)
        keys(window, ENTER)


def _take_away(window: MainWindow, who: str) -> None:
    (button,) = (
        one for one in window.findChildren(QPushButton) if one.accessibleName() == f"{who}を外す"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _with_somebody_else(office: Office) -> MainWindow:
    window = _people(office)
    _add(window, name="佐藤 花子", post="総務課")
    return window


def test_a_person_is_let_in_by_an_own_passphrase(office: Office) -> None:
    """The list names both; the file opens by either 合言葉, and the history knows of it."""
    window = _with_somebody_else(office)

    words = texts(screen(window, PeopleView))

    assert "回答者1　情報政策課　山田 太郎（いま開いている人）" in words
    assert "その他1　総務課　佐藤 花子" in words
    assert "人はそれぞれ自分の合言葉で、情報システム管理者は自分の身分証で開けます。" in words
    assert window.bar.text.startswith("加えました。")
    assert _opens(office, OTHER)
    assert _look(office).history.entries[-1].op == "slot"


@pytest.mark.parametrize(("role", "who"), [(0, "respondent-2"), (1, "approver-1"), (2, "other-1")])
def test_the_role_of_a_person_is_chosen(office: Office, role: int, who: str) -> None:
    """回答者, 承認者, その他; a name need not be given."""
    window = _people(office)

    _add(window, role=role)

    assert _labels(office) == ["respondent-1", who]
    assert len(_look(office).people) == 1


def test_a_name_that_cannot_be_written_is_told_at_its_field(office: Office) -> None:
    """Too long: nothing was added. A sign that cannot be seen does not even get into the field."""
    window = _people(office)

    _add(window, name="長" * 65)
    too_long = texts(screen(window, PersonView))
    field = screen(window, PersonView).name
    put(field, "山田\x07")

    assert "＊64文字までにし、見えない文字は消してください。" in too_long
    assert field.text() == "山田"
    assert _labels(office) == ["respondent-1"]


def test_nobody_is_added_by_the_passphrase_of_somebody_else(office: Office) -> None:
    """Two ways in by one 合言葉 could not be told apart: the refusal says so."""
    window = _people(office)
    press(window, "人を加える")
    view = screen(window, PersonView)
    put(view.passphrase.first.line, PASSPHRASE)
    put(view.passphrase.again.line, PASSPHRASE)

    keys(window, ENTER)

    assert "ほかの人" in window.bar.text
    screen(window, PersonView)
    assert _labels(office) == ["respondent-1"]


def test_two_different_passphrases_add_nobody(office: Office) -> None:
    """And the second field says so."""
    window = _people(office)
    press(window, "人を加える")
    view = screen(window, PersonView)
    put(view.passphrase.first.line, OTHER)
    put(view.passphrase.again.line, NEW)

    keys(window, ENTER)

    assert "＊2回の合言葉が同じではありません。" in texts(view)
    assert _labels(office) == ["respondent-1"]


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
    window = _with_somebody_else(office)
    copy = office.folder / "utsushi.usbdraft"
    copy.write_bytes(office.draft.read_bytes())
    window.bar.clear()
    _take_away(window, "その他1")
    asked = window.bar.text
    keys(window, Qt.Key.Key_Space)
    back = focused(window).accessibleName()
    kept = _labels(office)
    _take_away(window, "その他1")

    _press_in_bar(window, "外す")

    words = texts(screen(window, PeopleView))
    assert "その他1を外すと、その他1の合言葉ではこの下書きを開けなくなります。" in asked
    assert "前の写しは、今までの合言葉でまだ開けます。" in asked
    assert back == "その他1を外す"
    assert kept == ["respondent-1", "other-1"]
    assert window.bar.text == "その他1を外しました。"
    assert "これから書く内容も守るには、鍵を更新してください。" in words
    assert (_opens(office, OTHER), _opens(office, OTHER, copy)) == (False, True)
    assert "佐藤" not in words


def _press_in_bar(window: MainWindow, text: str) -> None:
    (button,) = (
        one
        for one in window.bar.findChildren(QPushButton)
        if one.isVisibleTo(window.bar) and one.text().startswith(text)
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_own_passphrase_is_changed(office: Office) -> None:
    """The present one is asked for; a copy made before still opens by it."""
    window = _people(office)
    copy = office.folder / "utsushi.usbdraft"
    copy.write_bytes(office.draft.read_bytes())
    press(window, "自分の合言葉を変える")
    view = screen(window, PassphraseView)
    words = texts(view)
    for text in (OTHER, NEW, NEW):
        write(window, text)
        keys(window, ENTER)
    wrong = texts(screen(window, PassphraseView))
    put(view.present.line, PASSPHRASE)
    keys(window, ENTER, ENTER, ENTER)

    screen(window, PeopleView)
    assert "身分証の合言葉は変わりません。" in words
    assert "＊合言葉が違います。下書きは変わっていません。" in wrong
    assert window.bar.text == "合言葉を変えました。"
    assert (_opens(office, NEW), _opens(office, PASSPHRASE)) == (True, False)
    assert _opens(office, PASSPHRASE, copy)


def test_no_present_passphrase_changes_nothing(office: Office) -> None:
    """It is asked for at its field."""
    window = _people(office)
    press(window, "自分の合言葉を変える")
    view = screen(window, PassphraseView)
    put(view.new.first.line, NEW)
    put(view.new.again.line, NEW)

    keys(window, ENTER)

    assert "＊合言葉を入れてください。" in texts(view)
    assert _opens(office, PASSPHRASE)


def test_rekey(office: Office) -> None:
    """After 鍵の更新 the 合言葉 of everybody else fails on the new file, as was said (T42)."""
    window = _with_somebody_else(office)
    copy = office.folder / "utsushi.usbdraft"
    copy.write_bytes(office.draft.read_bytes())
    press(window, "鍵を更新する")
    told = texts(screen(window, RekeyView))
    keys(window, ENTER)
    empty = texts(screen(window, RekeyView))
    write(window, OTHER)
    keys(window, ENTER)
    wrong = texts(screen(window, RekeyView))
    write(window, PASSPHRASE)

    keys(window, ENTER)

    words = texts(screen(window, PeopleView))
    assert "その他1は、更新するとこの下書きを開けなくなります。" in told
    assert "前の写しは、今までの合言葉でまだ開けます。" in told
    assert "＊合言葉を入れてください。" in empty
    assert "＊合言葉が違います。" in wrong
    assert window.bar.text == "鍵を更新しました。前の写しは、今までの合言葉でまだ開けます。"
    assert "その他1" not in words
    assert (_opens(office, OTHER), _opens(office, OTHER, copy)) == (False, True)
    assert _look(office).answers["A1"] == "no"


def _register(office: Office, window: MainWindow) -> None:
    office.ask.answers.append(card_file(office, MANAGER))
    press(window, "復旧用の鍵を登録")
    keys(window, ENTER)
    type_number(window, number_of(MANAGER))
    keys(window, ENTER)


def test_the_recovery_key_is_registered_by_its_number_which_is_never_shown(
    office: Office,
) -> None:
    """Who it is stands there, the number does not; typed wrong nothing is registered."""
    window = _people(office)
    before = texts(screen(window, PeopleView))
    office.ask.answers.append(card_file(office, MANAGER))
    press(window, "復旧用の鍵を登録する")
    press(window, "登録する")
    shown = texts(screen(window, RecoveryCardView))
    type_number(window, "00000 00000 00000 00000 00000 00000")
    keys(window, ENTER)
    wrong, still = texts(screen(window, RecoveryCardView)), _labels(office)
    type_number(window, number_of(MANAGER))

    keys(window, ENTER)

    assert "全員が合言葉を忘れると、この下書きはだれにも開けません。" in before
    assert worlds.PEOPLE[MANAGER].person in shown
    assert not [group for group in number_of(MANAGER).split() if group in shown]
    assert "＊番号が合いません。情報システム管理者にもう一度確かめてください。" in wrong
    assert still == ["respondent-1"]
    assert _labels(office) == ["respondent-1", "manager-1"]
    assert "復旧（情報システム管理者）" in texts(screen(window, PeopleView))


def test_a_file_that_is_no_card_is_refused_by_name(office: Office) -> None:
    """A secret file is told as what it is; the screen stays."""
    window = _people(office)
    secret = office.folder / "himitsu.p12"
    secret.write_bytes(worlds.key_files(MANAGER).signing)
    office.ask.answers.append(secret)
    press(window, "復旧用の鍵を登録する")

    keys(window, ENTER)

    assert "秘密の鍵が入った身分証ファイルです" in window.bar.text
    screen(window, RecoveryCardView)


def test_a_card_fixed_by_the_administrator_is_taken_at_once(office: Office) -> None:
    """Nobody chooses a file; and 鍵の更新 keeps the recovery key."""
    card = read_card(card_file(office, MANAGER).read_bytes())
    draft_first = _people(office)
    draft_first.close()
    fixed = replace(office, recovery=RecoveryRule(card))
    window = _reopened(fixed)

    press(window, "復旧用の鍵を登録する")
    labels = _labels(office)
    window.bar.clear()
    press(window, "鍵を更新する")
    told = texts(screen(window, RekeyView))
    write(window, PASSPHRASE)
    keys(window, ENTER)

    assert labels == ["respondent-1", "manager-1"]
    assert "開けなくなります" not in told
    assert _labels(office) == ["respondent-1", "manager-1"]


def _reopened(office: Office) -> MainWindow:
    window = office.open_window()
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(window, "この下書きを開ける人")
    return window


@pytest.mark.parametrize("again", [True, False], ids=["card", "skipped"])
def test_a_new_key_asks_for_the_recovery_card_again(office: Office, again: bool) -> None:  # noqa: FBT001 - the case
    """The slot does not hold the card: it goes on with the card, or without one as was said."""
    window = _people(office)
    _register(office, window)
    office.ask.answers.append(card_file(office, MANAGER))
    press(window, "鍵を更新する")
    renewing = texts(screen(window, RecoveryCardView))
    if again:
        keys(window, ENTER)
        type_number(window, number_of(MANAGER))
        keys(window, ENTER)
    else:
        press(window, "復旧用の鍵なしで更新に進む")
    told = texts(screen(window, RekeyView))
    write(window, PASSPHRASE)

    keys(window, ENTER)

    assert "鍵を更新します。復旧用の鍵は、公開カードをもう一度選んで登録し直します。" in renewing
    assert "復旧用の鍵の登録" not in renewing
    assert ("復旧（情報システム管理者）は、更新すると" in told) is not again
    assert _labels(office) == ["respondent-1", *(["manager-1"] if again else [])]


def test_where_it_is_demanded_the_recovery_key_cannot_be_skipped(office: Office) -> None:
    """A new key needs the card; taking it away is refused in words."""
    window = _people(office)
    _register(office, window)
    window.close()
    window = _reopened(replace(office, recovery=RecoveryRule(is_required=True)))

    _take_away(window, "復旧（情報システム管理者）")
    _press_in_bar(window, "外す")
    refused = window.bar.text
    press(window, "鍵を更新する")

    assert "情報システム管理者の決めたとおりになっていません" in refused
    view = screen(window, RecoveryCardView)
    assert "復旧用の鍵なしで更新に進む" not in texts(view)
    assert _labels(office) == ["respondent-1", "manager-1"]


def test_a_conflict_is_told_and_the_act_is_done(office: Office) -> None:
    """Somebody else saved: the person is in, in the file with the second name."""
    window = _people(office)
    path = office.draft
    path.write_bytes(path.read_bytes() + b" ")

    _add(window)

    second = path.with_name(f"{path.stem}-2{path.suffix}")
    assert second.name in window.bar.text
    assert _opens(office, OTHER, second)
    screen(window, PeopleView)


def test_while_it_is_saved_the_screen_waits(office: Office) -> None:
    """A second press does nothing, 戻る waits, and then the list is there."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = _people(office)
    jobs.is_late = True
    _take_away_waiting(window)
    made = jobs.work_off()

    assert made == 1
    assert _labels(office) == ["respondent-1", "other-1"]
    screen(window, PeopleView)


def _take_away_waiting(window: MainWindow) -> None:
    _add(window)
    keys(window, ENTER)
    press(window, "やめる")


def test_going_back_waits_for_what_is_being_saved(office: Office) -> None:
    """The list stays until the person is out, and says so."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = _with_somebody_else(office)
    window.bar.clear()
    _take_away(window, "その他1")
    jobs.is_late = True
    _press_in_bar(window, "外す")

    press(window, "戻る")
    words = window.bar.text
    jobs.finish()

    assert words == "下書きに保存しています。終わるまでお待ちください。"
    screen(window, PeopleView)
    assert _labels(office) == ["respondent-1"]


WAYS: dict[str, Callable[[MainWindow], None]] = {
    "people": lambda window: window.bar.clear(),
    "person": lambda window: press(window, "人を加える"),
    "passphrase": lambda window: press(window, "自分の合言葉を変える"),
    "recovery": lambda window: press(window, "復旧用の鍵を登録する"),
    "key": lambda window: press(window, "鍵を更新する"),
}


@pytest.mark.parametrize("name", WAYS)
def test_tab_goes_through_each_screen_as_people_read_it(office: Office, name: str) -> None:
    """Nothing is left out, nothing comes before what stands before it; やめる leads back."""
    window = _with_somebody_else(office)
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
    _add(window, role=1)
    press(window, "戻る")
    press(window, "承認者に代わる")
    view = open_as_approver(window, OTHER)
    put(view.reason, "A-1を確か")
    press(window, "この下書きを開ける人")
    words = texts(screen(window, PeopleView))
    press(window, "戻る")

    assert "承認者1（いま開いている人）" in words
    assert screen(window, ApproveView).reason.text() == "A-1を確か"


def test_slot_names_are_words(office: Office) -> None:
    """A way in is called by its role and number, the manager's by what it is for."""
    window = _people(office)
    _register(office, window)
    window.close()
    again = office.open_window()
    keys(again, ENTER)

    words = texts(screen(again, DraftView))

    assert SlotName(label="manager", no=1) in office.workplace().drafts.slots(office.draft)
    assert "回答者1" in words
    assert "復旧（情報システム管理者）" in words
