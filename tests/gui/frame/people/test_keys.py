"""The own 合言葉, the recovery key of the administrator, and a new key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support import worlds
from tests.support.letting_in import (
    MANAGER,
    NEW,
    OTHER,
    look_in,
    open_people,
    opens,
    press_in_bar,
    register_manager,
    take_away,
    ways_in,
    with_somebody_else,
)
from tests.support.managing import card_file, number_of, type_number
from tests.support.newcomer import ENTER
from tests.support.office import PASSPHRASE, Office, keys, press, put, screen, texts, write
from usbsurvey_desktop.gui.frame.passphrase_view import PassphraseView
from usbsurvey_desktop.gui.frame.people_view import PeopleView
from usbsurvey_desktop.gui.frame.recovery_card_view import RecoveryCardView
from usbsurvey_desktop.gui.frame.rekey_view import RekeyView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.store.recovery import RecoveryRule


def test_the_own_passphrase_is_changed(office: Office) -> None:
    """The present one is asked for; a copy made before still opens by it."""
    window = open_people(office)
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
    assert (opens(office, NEW), opens(office, PASSPHRASE)) == (True, False)
    assert opens(office, PASSPHRASE, copy)


def test_no_present_passphrase_changes_nothing(office: Office) -> None:
    """It is asked for at its field."""
    window = open_people(office)
    press(window, "自分の合言葉を変える")
    view = screen(window, PassphraseView)
    put(view.new.first.line, NEW)
    put(view.new.again.line, NEW)

    keys(window, ENTER)

    assert "＊合言葉を入れてください。" in texts(view)
    assert opens(office, PASSPHRASE)


def test_rekey(office: Office) -> None:
    """After 鍵の更新 the 合言葉 of everybody else fails on the new file, as was said (T42)."""
    window = with_somebody_else(office)
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
    assert (opens(office, OTHER), opens(office, OTHER, copy)) == (False, True)
    assert look_in(office).answers["A1"] == "no"


def test_the_recovery_key_is_registered_by_its_number_which_is_never_shown(
    office: Office,
) -> None:
    """Who it is stands there, the number does not; typed wrong nothing is registered."""
    window = open_people(office)
    before = texts(screen(window, PeopleView))
    office.ask.answers.append(card_file(office, MANAGER))
    press(window, "復旧用の鍵を登録する")
    press(window, "登録する")
    shown = texts(screen(window, RecoveryCardView))
    type_number(window, "00000 00000 00000 00000 00000 00000")
    keys(window, ENTER)
    wrong, still = texts(screen(window, RecoveryCardView)), ways_in(office)
    type_number(window, number_of(MANAGER))

    keys(window, ENTER)

    assert "全員が合言葉を忘れると、この下書きはだれにも開けません。" in before
    assert worlds.PEOPLE[MANAGER].person in shown
    assert not [group for group in number_of(MANAGER).split() if group in shown]
    assert "＊番号が合いません。情報システム管理者にもう一度確かめてください。" in wrong
    assert still == ["respondent-1"]
    assert ways_in(office) == ["respondent-1", "manager-1"]
    assert "復旧（情報システム管理者）" in texts(screen(window, PeopleView))


def test_a_file_that_is_no_card_is_refused_by_name(office: Office) -> None:
    """A secret file is told as what it is; the screen stays."""
    window = open_people(office)
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
    draft_first = open_people(office)
    draft_first.close()
    fixed = replace(office, recovery=RecoveryRule(card))
    window = _reopened(fixed)

    press(window, "復旧用の鍵を登録する")
    labels = ways_in(office)
    window.bar.clear()
    press(window, "鍵を更新する")
    told = texts(screen(window, RekeyView))
    write(window, PASSPHRASE)
    keys(window, ENTER)

    assert labels == ["respondent-1", "manager-1"]
    assert "開けなくなります" not in told
    assert ways_in(office) == ["respondent-1", "manager-1"]


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
    window = open_people(office)
    register_manager(office, window)
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
    assert ways_in(office) == ["respondent-1", *(["manager-1"] if again else [])]


def test_where_it_is_demanded_the_recovery_key_cannot_be_skipped(office: Office) -> None:
    """A new key needs the card; taking it away is refused in words."""
    window = open_people(office)
    register_manager(office, window)
    window.close()
    window = _reopened(replace(office, recovery=RecoveryRule(is_required=True)))

    take_away(window, "復旧（情報システム管理者）")
    press_in_bar(window, "外す")
    refused = window.bar.text
    press(window, "鍵を更新する")

    assert "情報システム管理者の決めたとおりになっていません" in refused
    view = screen(window, RecoveryCardView)
    assert "復旧用の鍵なしで更新に進む" not in texts(view)
    assert ways_in(office) == ["respondent-1", "manager-1"]
