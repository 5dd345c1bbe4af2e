"""A forgotten 合言葉: the recovery key of a new draft, and the 情報システム管理者 who uses it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from tests.support import worlds
from tests.support.fakes import PatientJobs
from tests.support.managing import card_file, number_of, type_number
from tests.support.newcomer import ENTER, answer, prepare
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen, texts, write
from tests.support.tabbing import out_of_order
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.identity_done_view import IdentityDoneView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.frame.recover_view import RecoverView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.store.recovery import RecoveryRule

MANAGER = "stranger"
"""Who plays the 情報システム管理者."""
NEW = "atarashiiaikotobadesu"
UNREGISTERED = "復旧用の鍵が登録されていません。合言葉を忘れると、この下書きはだれにも開けません。"


def _labels(office: Office) -> list[str]:
    return [slot.who for slot in office.workplace().drafts.slots(office.draft)]


def _opens(office: Office, passphrase: str, path: Path | None = None) -> bool:
    try:
        office.workplace().drafts.look(path or office.draft, passphrase)
    except SurveyError as error:
        if error.code is not Code.WRONG_PASSPHRASE:
            raise
        return False
    return True


def _preparing(office: Office) -> MainWindow:
    """A newcomer has filled in everything but a recovery key."""
    window = office.open_window()
    keys(window, ENTER)
    for text in ("131016", "情報政策課", "山田 太郎", PASSPHRASE, PASSPHRASE):
        write(window, text)
        keys(window, ENTER)
    return window


def test_a_new_draft_without_a_recovery_key_says_so_before_it_is_made(office: Office) -> None:
    """The words stand at the button that registers one; going on makes it without."""
    window = _preparing(office)
    words = texts(screen(window, IdentityView))

    keys(window, ENTER)

    assert UNREGISTERED in words
    assert out_of_order(window) == []
    screen(window, IdentityDoneView)
    assert _labels(office) == ["respondent-1"]


def test_a_new_draft_gets_a_recovery_key_by_card_and_number(office: Office) -> None:
    """Typed wrong, no draft is made; typed right, the manager is let in."""
    window = _preparing(office)
    office.ask.answers.append(card_file(office, MANAGER))
    press(window, "復旧用の鍵を登録する")
    type_number(window, "00000 00000 00000 00000 00000 00000")
    press(window, "身分証と下書きを作る")
    wrong = texts(screen(window, IdentityView))
    type_number(window, number_of(MANAGER))
    keys(window, ENTER)

    keys(window, ENTER)

    assert "＊番号が合いません。" in wrong
    assert UNREGISTERED not in wrong
    screen(window, IdentityDoneView)
    assert _labels(office) == ["respondent-1", "manager-1"]


def test_a_file_that_is_no_card_is_refused_and_nothing_typed_is_lost(office: Office) -> None:
    """It is named; the person goes on with or without another one."""
    window = _preparing(office)
    stray = office.folder / "メモ.card.txt"
    stray.write_text("買い物")
    office.ask.answers.append(stray)

    press(window, "復旧用の鍵を登録する")

    assert "メモ.card.txt" in window.bar.text
    assert screen(window, IdentityView).person.text() == "山田 太郎"


def test_a_card_fixed_by_the_administrator_is_named_by_its_number(office: Office) -> None:
    """Nothing is asked, and the draft has its recovery key."""
    card = read_card(card_file(office, MANAGER).read_bytes())
    window = _preparing(replace(office, recovery=RecoveryRule(card, is_required=True)))
    words = texts(screen(window, IdentityView))

    keys(window, ENTER)

    assert f"情報システム管理者（照合番号 {number_of(MANAGER)}）が復旧用の鍵で開けます。" in words
    assert UNREGISTERED not in words
    assert _labels(office) == ["respondent-1", "manager-1"]


def test_where_it_is_demanded_no_draft_is_made_without_a_recovery_key(office: Office) -> None:
    """The words say so, and the press leads to the button."""
    window = _preparing(replace(office, recovery=RecoveryRule(is_required=True)))
    words = texts(screen(window, IdentityView))

    keys(window, ENTER)

    assert "登録しないと下書きを作れません。" in words
    focused = window.focusWidget()
    assert focused is not None
    assert focused.property("text") == "復旧用の鍵を登録する(&K)…"
    assert not list(office.profile.drafts.glob("*.usbdraft"))


def _recoverable(office: Office) -> MainWindow:
    """A draft with a recovery key was closed; its 合言葉 is asked for."""
    window = _preparing(office)
    office.ask.answers.append(card_file(office, MANAGER))
    press(window, "復旧用の鍵を登録する")
    type_number(window, number_of(MANAGER))
    keys(window, ENTER, ENTER, ENTER)
    answer(window)
    press(window, "下書きのまま終える")
    keys(window, ENTER)
    screen(window, DraftView)
    return window


def _as_manager(window: MainWindow) -> RecoverView:
    keys(window, Qt.Key.Key_Backtab, Qt.Key.Key_Down)
    press(window, "開く")
    return screen(window, RecoverView)


def _choose(office: Office, window: MainWindow, name: str = MANAGER) -> None:
    office.ask.answers.append(worlds.put_key_files(office.folder, name))
    press(window, "ほかの身分証を選ぶ")
    write(window, worlds.PASSPHRASE)


def _type_new(window: MainWindow) -> None:
    view = screen(window, RecoverView)
    put(view.new.first.line, NEW)
    put(view.new.again.line, NEW)
    keys(window, ENTER)


def test_the_manager_sets_a_new_passphrase_and_sees_no_answer(office: Office) -> None:
    """The person opens the draft with it, the history says `recover`, old copies open as before."""
    window = _recoverable(office)
    copy = office.folder / "utsushi.usbdraft"
    copy.write_bytes(office.draft.read_bytes())
    keys(window, Qt.Key.Key_Backtab, Qt.Key.Key_Down)
    before = texts(screen(window, DraftView))
    press(window, "開く")
    words = texts(screen(window, RecoverView))
    order = out_of_order(window)
    _choose(office, window)
    _type_new(window)
    told = window.bar.text
    shown = texts(screen(window, DraftView))
    write(window, NEW)
    keys(window, ENTER)

    assert "この操作は履歴に残ります。回答は表示しません。" in before
    assert "この操作は履歴に残ります。回答は表示しません。" in words
    assert "（情報政策課　山田 太郎）" in words, "whose public card lies beside the identity"
    assert "山田" not in shown
    assert order == []
    assert told == (
        "新しい合言葉を決めました。この操作を履歴に残しました。"
        "復旧で決め直したのは下書きの合言葉だけです。身分証の合言葉を忘れたときは、"
        "新しい身分証を作り、公開カードを受領側に送り直してください。"
    )
    screen(window, SurveyView)
    assert (_opens(office, PASSPHRASE), _opens(office, PASSPHRASE, copy)) == (False, True)
    window.close()
    history = office.workplace().drafts.look(office.draft, NEW).history
    assert [(one.op, one.who) for one in history.entries if one.op == "recover"] == [
        ("recover", "manager-1")
    ]


def test_the_identity_of_the_respondent_is_not_chosen_for_the_manager(office: Office) -> None:
    """The newest on the terminal is somebody else's: none is chosen, and the focus stands there."""
    window = _recoverable(office)

    view = _as_manager(window)

    (only,) = view.picker.findChildren(QRadioButton)
    assert not only.isChecked()
    assert focused(window) is only


def _recovered(office: Office) -> MainWindow:
    window = _recoverable(office)
    _as_manager(window)
    _choose(office, window)
    _type_new(window)
    screen(window, DraftView)
    return window


def test_after_the_recovery_another_identity_is_one_press_away(office: Office) -> None:
    """The forgotten 合言葉 was the identity's too, and nobody can set that one anew."""
    window = _recovered(office)

    press(window, "身分証を作る")

    screen(window, IdentityView)


def test_who_was_let_in_again_reads_at_the_signature_why_it_fails(office: Office) -> None:
    """The new 合言葉 is the draft's; what to do about the identity's stands there with its way."""
    window = _recovered(office)
    write(window, NEW)
    keys(window, ENTER)
    answer(window)
    press(window, "提出に進む")
    write(window, NEW)

    keys(window, ENTER)
    told = window.bar.text
    press(window, "身分証を作る")

    assert told == (
        "復旧で決め直したのは下書きの合言葉だけです。身分証の合言葉を忘れたときは、"
        "新しい身分証を作り、公開カードを受領側に送り直してください。"
    )
    screen(window, IdentityView)
    assert _opens(office, NEW)


def test_another_identity_recovers_nothing(office: Office) -> None:
    """It is told at the identity; a wrong 合言葉 of the identity too."""
    window = _recoverable(office)
    _as_manager(window)
    _choose(office, window, "ministry")
    _type_new(window)
    other = texts(screen(window, RecoverView))
    office.ask.answers.append(worlds.put_key_files(office.folder, MANAGER))
    press(window, "ほかの身分証を選ぶ")
    write(window, "chigau")
    _type_new(window)
    wrong = texts(screen(window, RecoverView))

    assert "この身分証は、この下書きの復旧用の鍵ではありません。" in other
    assert "not_addressed" in other
    assert "身分証を開けません。" in wrong
    assert _opens(office, PASSPHRASE)


def test_what_is_missing_is_told_before_anything_is_opened(office: Office) -> None:
    """First the identity, then the new 合言葉; やめる leads back, and home from there."""
    window = _recoverable(office)
    view = _as_manager(window)
    press(window, "合言葉を決め直す")
    identity = texts(view)
    _choose(office, window)
    press(window, "合言葉を決め直す")
    weak = texts(view)
    press(window, "やめる")
    back = screen(window, DraftView).isVisible()
    press(window, "ホームに戻る")

    assert "＊身分証を選んでください。" in identity
    assert "＊合言葉を入れてください。" in weak
    assert back
    screen(window, HomeView)


def test_choosing_a_person_again_asks_for_the_passphrase(office: Office) -> None:
    """The field is there for people and not for the manager."""
    window = _recoverable(office)
    keys(window, Qt.Key.Key_Backtab, Qt.Key.Key_Down)
    view = screen(window, DraftView)
    hidden = view.passphrase.isVisible()
    keys(window, Qt.Key.Key_Up)
    view.passphrase.setFocus()
    write(window, PASSPHRASE)

    keys(window, ENTER)

    assert not hidden
    screen(window, SurveyView)


def test_a_draft_that_is_open_elsewhere_is_not_recovered_until_it_is_free(office: Office) -> None:
    """The manager learns who has it; a lock left by a power cut may be taken over."""
    window = _recoverable(office)
    _as_manager(window)
    _choose(office, window)
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    _type_new(window)
    told = window.bar.text
    draft.close()
    lock = office.draft.with_name(f"{office.draft.name}.lock")
    lock.write_text("{}")
    press(window, "合言葉を決め直す")
    left_behind = window.bar.text
    screen(window, RecoverView)

    press(window, "このまま決め直す")

    assert "annaさんが pc-1 で開いています。合言葉はまだ変わっていません。" in told
    assert "開いたままになっています" in left_behind
    screen(window, DraftView)
    assert _opens(office, NEW)


def test_a_damaged_draft_is_told_by_name(office: Office) -> None:
    """Nothing is changed; the screen stays."""
    window = _recoverable(office)
    _as_manager(window)
    _choose(office, window)
    path = office.draft
    path.write_bytes(path.read_bytes()[:-1])

    _type_new(window)

    assert path.name in window.bar.text
    screen(window, RecoverView)


@pytest.mark.parametrize("goes_on", [True, False], ids=["open", "stop"])
def test_an_older_copy_is_recovered_only_knowingly(office: Office, goes_on: bool) -> None:  # noqa: FBT001 - the case
    """開く goes on to the new 合言葉; やめる leaves the copy as it is."""
    window = _recoverable(office)
    old = office.draft.read_bytes()
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    draft.save(draft.content)
    draft.close()
    office.draft.write_bytes(old)
    _as_manager(window)
    _choose(office, window)
    _type_new(window)
    words = texts(screen(window, OlderView))

    press(window, "開く" if goes_on else "やめる")

    assert "古い写しかもしれません。" in words
    assert words.index("最後の編集") < words.index("（第")
    screen(window, DraftView)
    assert _opens(office, NEW) is goes_on
    assert (office.draft.read_bytes() == old) is not goes_on


def test_while_it_is_set_the_screen_waits(office: Office) -> None:
    """A second press does nothing, やめる waits, and what somebody else saved is told."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = _recoverable(office)
    _as_manager(window)
    _choose(office, window)
    jobs.is_late = True
    _type_new(window)
    press(window, "やめる")
    words = window.bar.text
    made = jobs.work_off()
    jobs.finish()

    assert words == "保存しています。終わるまでお待ちください。"
    assert made == 1
    screen(window, DraftView)
    assert _opens(office, NEW)


def test_the_newcomer_needs_no_more_keys_than_before(office: Office) -> None:
    """The recovery key is no step of its own on the way to the first question."""
    window = office.open_window()

    prepare(window)
    keys(window, ENTER)

    screen(window, SurveyView)
