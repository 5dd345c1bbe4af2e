"""準備 and 身分証の作成: who answers, one 合言葉, the recovery key, and what was made."""

from dataclasses import replace

from PySide6.QtCore import Qt

from tests.support.managing import card_file, number_of, type_number
from tests.support.newcomer import ENTER, prepare
from tests.support.office import PASSPHRASE, Office, keys, press, screen, write
from tests.support.scenery.scene import Scene
from tests.support.scenery.starting import held
from usbsurvey_desktop.gui.frame.identity_done_view import IdentityDoneView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.store.recovery import RecoveryRule

MANAGER = "stranger"
"""Who plays the 情報システム管理者."""


def with_draft(office: Office) -> MainWindow:
    """Nothing typed yet."""
    window = held(office)
    keys(window, ENTER)
    screen(window, IdentityView)
    return window


def typed(office: Office) -> MainWindow:
    """Everything typed, the recovery key still missing."""
    window = with_draft(office)
    _type(window)
    return window


def _type(window: MainWindow) -> None:
    for text in ("131016", "情報政策課", "山田 太郎", PASSPHRASE, PASSPHRASE):
        write(window, text)
        keys(window, ENTER)


def earlier_asked(office: Office) -> MainWindow:
    """The new draft shall begin with the answers of an earlier one."""
    window = typed(office)
    view = screen(window, IdentityView)
    assert view.earlier is not None
    view.earlier.way.stop().setFocus()
    keys(window, Qt.Key.Key_Down)
    return window


def _earlier_missing(office: Office) -> MainWindow:
    window = earlier_asked(office)
    press(window, "身分証と下書きを作る")
    return window


def _earlier_chosen(office: Office) -> MainWindow:
    window = earlier_asked(office)
    office.ask.answers.append(office.folder / "131016-mic-usb-media-2024.usbdraft")
    press(window, "前回の下書きを選ぶ")
    return window


def _nothing_typed(office: Office) -> MainWindow:
    window = with_draft(office)
    press(window, "身分証と下書きを作る")
    return window


def _two_passphrases(office: Office) -> MainWindow:
    window = with_draft(office)
    for text in ("131016", "情報政策課", "長" * 65, "mijikai", "chigau"):
        write(window, text)
        keys(window, ENTER)
    keys(window, ENTER)
    return window


def _words_made(office: Office) -> MainWindow:
    window = with_draft(office)
    press(window, "4つの言葉を作る")
    return window


def _recovery_number(office: Office) -> MainWindow:
    window = typed(office)
    office.ask.answers.append(card_file(office, MANAGER))
    press(window, "復旧用の鍵を登録する")
    return window


def _recovery_number_wrong(office: Office) -> MainWindow:
    window = _recovery_number(office)
    type_number(window, "00000 00000 00000 00000 00000 00000")
    press(window, "身分証と下書きを作る")
    return window


def recovery_ready(office: Office) -> MainWindow:
    """The card of the manager was chosen and its 照合番号 typed."""
    window = _recovery_number(office)
    type_number(window, number_of(MANAGER))
    keys(window, ENTER)
    return window


def _recovery_fixed(office: Office) -> MainWindow:
    office.recovery = RecoveryRule(
        read_card(card_file(office, MANAGER).read_bytes()), is_required=True
    )
    return typed(office)


def _recovery_demanded(office: Office) -> MainWindow:
    office.recovery = replace(office.recovery, is_required=True)
    window = typed(office)
    keys(window, ENTER)
    return window


def prepared(office: Office) -> MainWindow:
    """Identity and draft were made."""
    window = held(office)
    prepare(window)
    screen(window, IdentityDoneView)
    return window


def identity_alone(office: Office) -> MainWindow:
    """For approvers and collectors: no draft comes of it."""
    window = held(office)
    press(window, "身分証を作る")
    screen(window, IdentityView)
    return window


def _other_organisation(office: Office) -> MainWindow:
    window = identity_alone(office)
    press(window, "一覧にない機関")
    return window


def _bodies_of_one_name(office: Office) -> MainWindow:
    window = identity_alone(office)
    write(window, "府中市")
    return window


def _no_such_body(office: Office) -> MainWindow:
    window = identity_alone(office)
    write(window, "どこにもない市")
    return window


def _identity_alone_made(office: Office) -> MainWindow:
    window = identity_alone(office)
    _type(window)
    keys(window, ENTER)
    screen(window, IdentityDoneView)
    return window


SCENES = (
    Scene("prepare: empty", with_draft),
    Scene("prepare: typed", typed),
    Scene("prepare: nothing typed", _nothing_typed),
    Scene("prepare: mistakes", _two_passphrases),
    Scene("prepare: earlier draft asked", earlier_asked),
    Scene("prepare: earlier draft missing", _earlier_missing),
    Scene("prepare: earlier draft chosen", _earlier_chosen),
    Scene("prepare: words made", _words_made),
    Scene("prepare: recovery number", _recovery_number),
    Scene("prepare: recovery number wrong", _recovery_number_wrong),
    Scene("prepare: recovery ready", recovery_ready),
    Scene("prepare: recovery fixed by the administrator", _recovery_fixed),
    Scene("prepare: recovery demanded", _recovery_demanded),
    Scene("prepare: done", prepared),
    Scene("identity: empty", identity_alone),
    Scene("identity: other organisation", _other_organisation),
    Scene("identity: bodies of one name", _bodies_of_one_name),
    Scene("identity: no such body", _no_such_body),
    Scene("identity: done", _identity_alone_made),
)
