"""A collector chooses a roster, and reads of each signer what it says."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen, texts, write
from tests.support.rosters import APPROVER, RESPONDENT, following, founded, listed, renewed, roster
from usbsurvey_desktop.crypto.signed_form import CertificatesAre
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.check_words import doubts, signer_words
from usbsurvey_desktop.gui.reviewer.open_view import OpenView
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster import Roster, SignerState
from usbsurvey_desktop.identity.roster_keeping import found_roster, revoke
from usbsurvey_desktop.identity.roster_pins import RosterPins, roster_pins_in

HERS = worlds.identity("respondent").certificate
STRANGER_NOTE = "注意：署名した人が署名者名簿にありません。"
NOT_LOOKED_UP = (
    "注意：署名者名簿を選んでいないので、署名した人が登録されているかは確かめていません。"
)
ALL_GOOD = "23の点検のすべてに問題はありません。"
ONLY_THE_FILE = (
    "ファイルの23の点検に問題はありません。署名した人については、上の注意を読んでください。"
)
UNCONFIRMED = "注意：この名簿は、管理者の照合番号をまだ確かめていません。"


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    office = Office(tmp_path)
    office.hold()
    office.output.mkdir()
    for name in ("ministry.p12", "ministry.open.p12"):
        files = worlds.key_files("ministry")
        content = files.opening if "open" in name else files.signing
        (office.profile.identities / name).write_bytes(content)
    package = office.output / "131016-small-survey-r1.sealed.txt"
    package.write_bytes(worlds.package().content)
    return office


def _written(office: Office, of: Roster) -> Path:
    path = office.folder / "ministry.roster.txt"
    path.write_text(of.text, encoding="ascii")
    return path


def _reviewed(office: Office, of: Roster) -> MainWindow:
    """The window after the package was opened against a roster."""
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    office.ask.answers.append(_written(office, of))
    press(window, "署名者名簿を選ぶ")
    _open(window)
    return window


def _open(window: MainWindow) -> None:
    screen(window, OpenView).picker.passphrase.setFocus()
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)


def _in_role(view: CaseView, role: str) -> list[str]:
    """The sentences that look so, from above."""
    return [one.text() for one in view.findChildren(QLabel) if one.property("role") == role]


def _button(view: QWidget, text: str) -> QPushButton:
    buttons = view.findChildren(QPushButton)
    return next(one for one in buttons if one.text().startswith(text))


def _pin(office: Office, of: Roster) -> None:
    pins = RosterPins().founded(of, now=worlds.NOW, by="")
    office.profile.rosters.write_bytes(pins.to_json())


def test_a_registered_signer_is_shown_as_such(office: Office) -> None:
    """With the roster's version and its keeper's number, which nobody has confirmed yet."""
    known = roster(("respondent", RESPONDENT))

    words = texts(screen(_reviewed(office, known), CaseView))

    assert "名簿：登録済み・一致（名簿は未照合）" in words
    assert (
        f"第2版　未照合\n名簿の管理者の照合番号 {check_number(known.keeper.fingerprint)}" in words
    )


def test_a_roster_that_nobody_confirmed_is_warned_of(office: Office) -> None:
    """Its good word is worth no more than itself; the command that confirms it is named."""
    view = screen(_reviewed(office, roster(("respondent", RESPONDENT))), CaseView)

    warned = _in_role(view, "warning")

    assert warned[0].startswith(UNCONFIRMED)
    assert "usbsurvey roster confirm" in warned[0]
    assert warned[1] == ONLY_THE_FILE
    assert _in_role(view, "success") == []


def test_only_a_registered_signer_of_a_confirmed_roster_is_all_good(office: Office) -> None:
    """The head sentence stands in green, and there is nothing to be careful about."""
    known = roster(("respondent", RESPONDENT))
    _pin(office, known)

    view = screen(_reviewed(office, known), CaseView)

    assert _in_role(view, "success") == [ALL_GOOD]
    assert "名簿：登録済み・一致\n" in texts(view)
    assert "注意" not in texts(view)


def test_a_pinned_roster_is_confirmed_and_moves_its_pin(office: Office) -> None:
    """The next time an older one is refused."""
    first = founded()
    _pin(office, first)
    known = following(first, listed(first.payload, HERS))

    words = texts(screen(_reviewed(office, known), CaseView))

    assert "第2版　照合済み" in words
    assert roster_pins_in(office.profile.rosters).pins[0].version == 2


def test_an_older_roster_opens_nothing(office: Office) -> None:
    """The message names the roster's file; the package is not looked at."""
    first = founded()
    _pin(office, following(first, first.payload))

    window = _reviewed(office, first)

    assert "前に使ったものより古い版です。" in window.bar.text
    assert "roster_older" in texts(window.bar)
    assert window.findChildren(CaseView) == []
    assert screen(window, OpenView).picker.passphrase.passphrase() == ""


def test_the_roster_of_another_recipient_opens_nothing(office: Office) -> None:
    """No pin guards it: it could say of anybody that they are registered."""
    other = found_roster("another", keeper=worlds.identity("stranger"), now=worlds.NOW)

    window = _reviewed(office, other)

    assert "この署名者名簿は、ほかの提出先のものです。" in window.bar.text
    assert window.findChildren(CaseView) == []


def test_a_file_that_is_no_roster_is_named(office: Office) -> None:
    """Somebody chose the survey's file instead."""
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    pack = office.folder / "調査.survey.txt"
    pack.write_text(worlds.pack().text, encoding="ascii")
    office.ask.answers.append(pack)
    press(window, "署名者名簿を選ぶ")

    _open(window)

    assert "「調査.survey.txt」は、種類の違うファイルです。" in window.bar.text


def test_a_signer_of_another_certificate_is_a_mismatch(office: Office) -> None:
    """It can be read, and is said not to be acceptable."""
    first = founded()
    known = following(first, listed(first.payload, renewed("respondent").certificate))

    _pin(office, known)

    view = screen(_reviewed(office, known), CaseView)
    words, warned = texts(view), _in_role(view, "warning")

    assert "名簿：不一致" in words
    assert "署名者名簿に登録されたものと違います。回答は読めますが、受理できません。" in warned[0]
    assert warned[1] == ONLY_THE_FILE
    assert _in_role(view, "success") == []
    assert "A-1 利用" in words


def test_a_revoked_signer_is_told(office: Office) -> None:
    """登録取消 stands at the signer, and above why it matters."""
    before = roster(("respondent", RESPONDENT), ("approver", APPROVER))
    gone = revoke(before.payload, HERS, by="受付", reason="異動", now=worlds.NOW)

    words = texts(screen(_reviewed(office, following(before, gone)), CaseView))

    assert "名簿：登録取消" in words
    assert "登録は取り消されています。回答は読めますが、受理できません。" in words


def test_a_signer_who_is_only_named_is_asked_for(office: Office) -> None:
    """The message says what can be done; with the roster the same file opens."""
    sealed = worlds.package(certificates_are=CertificatesAre.BY_REFERENCE)
    (office.output / sealed.file_name).write_bytes(sealed.content)

    window = _reviewed(office, founded())

    assert "署名者の公開カードを名簿に登録して" in window.bar.text
    assert "止まった点検：J4" in window.bar.text
    assert "certificate" in texts(window.bar)
    assert window.findChildren(CaseView) == []

    office.ask.answers.append(_written(office, roster(("respondent", RESPONDENT))))
    press(window, "署名者名簿を選ぶ")
    _open(window)
    assert "登録済み・一致" in texts(screen(window, CaseView))


def test_the_roster_stays_chosen_until_it_is_put_away(office: Office) -> None:
    """The next package is opened against it too; without one nobody is looked up."""
    window = _reviewed(office, roster(("respondent", RESPONDENT)))
    press(window, "ほかの提出ファイル")
    before = texts(screen(window, OpenView))
    press(window, "署名者名簿を使わない")
    after = texts(screen(window, OpenView))

    _open(window)
    words = texts(screen(window, CaseView))

    assert "署名者名簿：ministry.roster.txt" in before
    assert "署名者名簿（任意）：選んでいません。" in after
    assert "名簿：未確認" in words
    assert NOT_LOOKED_UP in words
    assert "名簿の管理者" not in words


def test_without_a_roster_nobody_is_said_to_be_missing_in_it(office: Office) -> None:
    """未登録 is the word of a roster; the file's good checks do not stand alone in green."""
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    offered = texts(screen(window, OpenView))
    _open(window)
    view = screen(window, CaseView)

    assert "未登録" not in offered + texts(view)
    assert STRANGER_NOTE not in texts(view)
    assert _in_role(view, "warning")[:2] == [NOT_LOOKED_UP, ONLY_THE_FILE]
    assert _in_role(view, "success") == []


def test_a_signer_whom_the_roster_does_not_have_is_unregistered(office: Office) -> None:
    """That is what 未登録 means."""
    words = texts(screen(_reviewed(office, founded()), CaseView))

    assert "名簿：未登録" in words
    assert STRANGER_NOTE in words
    assert NOT_LOOKED_UP not in words


def test_choosing_a_roster_leaves_the_person_at_its_button(office: Office) -> None:
    """The dialog of files gives the focus back to where it likes."""
    other = office.output / "131016-small-survey-r2.sealed.txt"
    other.write_bytes(worlds.package().content)
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    view = screen(window, OpenView)
    office.ask.answers.append(_written(office, founded()))
    button = _button(view, "署名者名簿を選ぶ")
    first = view.first_focus
    assert first is not None
    first.setFocus()

    button.click()

    assert window.focusWidget() is button
    assert "署名者名簿：ministry.roster.txt" in texts(view)


def test_whoever_chooses_none_has_none(office: Office) -> None:
    """The picker of files was closed without a choice."""
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    press(window, "署名者名簿を選ぶ")
    assert "署名者名簿（任意）" in texts(screen(window, OpenView))


def test_every_state_has_its_word_and_its_doubt() -> None:
    """Only who is registered gives none; a strict survey says that acceptance must wait."""
    sure = Trust.CONFIRMED
    words = {signer_words(state, sure) for state in SignerState}
    assert len(words) == len(SignerState)
    assert signer_words(SignerState.UNREGISTERED, None) not in words
    assert doubts([SignerState.REGISTERED] * 2, sure, is_strict=True) == []
    for state in set(SignerState) - {SignerState.REGISTERED}:
        assert len(doubts([state, SignerState.REGISTERED], sure, is_strict=False)) == 1
        assert len(doubts([state], Trust.UNCONFIRMED, is_strict=False)) == 2
    gravest = doubts([SignerState.UNREGISTERED, SignerState.REVOKED], sure, is_strict=True)
    assert "取り消されています" in gravest[0]
    assert "まだ受理できません" in gravest[1]


def test_a_strict_survey_says_what_to_do(office: Office) -> None:
    """Where an unregistered signer cannot be accepted, with a roster and without one."""
    strict = worlds.pack(replace(worlds.TERMS, roster_policy="strict"))
    (office.profile.packs / strict.file_name).write_text(strict.text, encoding="ascii")
    package = office.output / "131016-small-survey-r2.sealed.txt"
    package.write_bytes(worlds.package(of=strict).content)
    window = office.open_window(package)

    _open(window)
    without = texts(screen(window, CaseView))
    press(window, "ほかの提出ファイル")
    office.ask.answers.append(_written(office, founded()))
    press(window, "署名者名簿を選ぶ")
    _open(window)

    assert "名簿で確かめるまで受理できません。" in without
    assert "まだ受理できません。公開カードを受け取り" in texts(screen(window, CaseView))
