"""署名 and 承認: the respondent signs, the approver signs over it or sends it back."""

from dataclasses import replace

from PySide6.QtWidgets import QRadioButton

from tests.support import signing, worlds
from tests.support.newcomer import (
    ENTER,
    answer,
    begin,
    join_as_approver,
    sign,
    sign_for_approval,
    take_the_seat,
)
from tests.support.office import PASSPHRASE, Office, keys, press, screen, write
from tests.support.scenery.checking import check, small_check
from tests.support.scenery.filling import LONG, go_to
from tests.support.scenery.opening import cover
from tests.support.scenery.scene import Scene
from tests.support.scenery.surveys import approved_survey
from tests.support.signing import signed_for_the_approver
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.gui.respondent.sign_view import SignView


def asked_to_sign(office: Office) -> MainWindow:
    """The 合言葉 of the 身分証 is asked for."""
    window = small_check(office)
    press(window, "提出に進む")
    screen(window, SignView)
    return window


def _passphrase_missing(office: Office) -> MainWindow:
    window = asked_to_sign(office)
    press(window, "署名する")
    return window


def _passphrase_wrong(office: Office) -> MainWindow:
    window = asked_to_sign(office)
    write(window, "machigai")
    keys(window, ENTER)
    return window


def _no_identity(office: Office) -> MainWindow:
    window = small_check(office)
    for path in office.profile.identities.iterdir():
        path.unlink()
    press(window, "提出に進む")
    return window


def _record_wanted(office: Office) -> MainWindow:
    office.hold(worlds.pack(replace(worlds.TERMS, handoff_record="required")))
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "提出に進む")
    screen(window, SignView).picker.passphrase.setFocus()
    write(window, PASSPHRASE)
    keys(window, ENTER)
    return window


def _after_a_signature(office: Office) -> MainWindow:
    window = small_check(office)
    sign(window)
    press(window, "確認に戻る")
    return window


def _first_change(office: Office) -> MainWindow:
    window = _after_a_signature(office)
    press(window, "回答に戻る")
    go_to(window, "A-1")
    write(window, "y")
    return window


def _approval_asked(office: Office) -> MainWindow:
    office.hold(approved_survey())
    window = office.open_window()
    begin(window)
    answer(window)
    sign_for_approval(window)
    return window


def _approver_mistakes(office: Office) -> MainWindow:
    window = _approval_asked(office)
    for text in ("mijikai", "chigau"):
        write(window, text)
        keys(window, ENTER)
    return window


def waiting_for_the_approver(office: Office) -> MainWindow:
    """Signed, and somebody can approve it."""
    office.hold(approved_survey())
    return signed_for_the_approver(office)


def before_the_approver(office: Office) -> MainWindow:
    """The approver reads what was signed."""
    office.hold(approved_survey())
    return signing.before_the_approver(office)


def _before_the_approver_of_the_real_survey(office: Office) -> MainWindow:
    window = check(LONG)(office)
    sign_for_approval(window)
    join_as_approver(window)
    take_the_seat(window)
    return window


def _reason_missing(office: Office) -> MainWindow:
    window = before_the_approver(office)
    press(window, "回答者に戻す")
    return window


def _same_person(office: Office) -> MainWindow:
    window = before_the_approver(office)
    view = screen(window, ApproveView)
    (own,) = view.picker.findChildren(QRadioButton)
    own.click()
    view.picker.passphrase.setFocus()
    write(window, PASSPHRASE)
    keys(window, ENTER)
    return window


def approve(office: Office, window: MainWindow) -> None:
    """Sign over it with an identity that lies elsewhere."""
    worlds.put_key_files(office.folder, "approver", stem="shonin")
    office.ask.answers.append(office.folder / "shonin.p12")
    press(window, "ほかの身分証を選ぶ")
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)


def _approved(office: Office) -> MainWindow:
    window = before_the_approver(office)
    approve(office, window)
    return window


def back_to_the_respondent(window: MainWindow) -> MainWindow:
    """Home leads on to the draft, which the respondent opens."""
    keys(window, ENTER)
    screen(window, DraftView)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    return window


def _approval_told(office: Office) -> MainWindow:
    return back_to_the_respondent(_approved(office))


def _reason_not_sent(office: Office) -> MainWindow:
    """Somebody closes the window over a reason that was not sent."""
    window = before_the_approver(office)
    screen(window, ApproveView).reason.setFocus()
    write(window, "A-1を確かめてください。")
    window.close()
    return window


def home_after_a_return(office: Office) -> MainWindow:
    """The approver has sent the draft back: home says so, and what to do."""
    window = before_the_approver(office)
    screen(window, ApproveView).reason.setFocus()
    write(window, "A-1を確かめてください。")
    press(window, "回答者に戻す")
    screen(window, HomeView)
    return window


def _sent_back(office: Office) -> MainWindow:
    return back_to_the_respondent(home_after_a_return(office))


def _waiting(office: Office) -> MainWindow:
    window = waiting_for_the_approver(office)
    press(window, "確認に戻る")
    return window


def _approver_covered(office: Office) -> MainWindow:
    return cover(before_the_approver(office))


SCENES = (
    Scene("sign: empty", asked_to_sign),
    Scene("sign: passphrase missing", _passphrase_missing),
    Scene("sign: passphrase wrong", _passphrase_wrong),
    Scene("sign: no identity", _no_identity),
    Scene("sign: record wanted", _record_wanted),
    Scene("check: signed", _after_a_signature),
    Scene("page: change after a signature", _first_change),
    Scene("approval: no approver yet", _approval_asked),
    Scene("approval: mistakes", _approver_mistakes),
    Scene("approval: approver there", waiting_for_the_approver),
    Scene("approve: small survey", before_the_approver),
    Scene("approve: real survey", _before_the_approver_of_the_real_survey),
    Scene("approve: reason missing", _reason_missing),
    Scene("approve: reason not sent", _reason_not_sent),
    Scene("approve: same person", _same_person),
    Scene("approve: covered", _approver_covered),
    Scene("home: approved", _approved),
    Scene("home: sent back by the approver", home_after_a_return),
    Scene("sign: approved", _approval_told),
    Scene("check: waits for approval", _waiting),
    Scene("page: sent back by the approver", _sent_back),
)
