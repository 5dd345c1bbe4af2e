"""Opening one package as a collector: what is shown, and what is refused."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.covering import cover
from tests.support.fakes import PatientJobs
from tests.support.forgery import put_in, spoilt
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen, texts, write
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.check_words import check_question, check_words
from usbsurvey_desktop.gui.reviewer.open_view import OpenView
from usbsurvey_desktop.sealing.course import CHECKS
from usbsurvey_desktop.sealing.submission import Reply


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    office = Office(tmp_path)
    office.hold()
    office.output.mkdir()
    return office


def _package(office: Office, content: bytes | None = None) -> Path:
    path = office.output / "131016-small-survey-r1.sealed.txt"
    path.write_bytes(content or worlds.package().content)
    return path


def _review(office: Office, name: str = "ministry") -> MainWindow:
    worlds.put_key_files(office.profile.identities, name)
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    screen(window, OpenView).picker.passphrase.setFocus()
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)
    return window


def test_what_lies_on_a_slow_share_is_looked_for_while_the_window_lives(office: Office) -> None:
    """Home stays until the folders have been read; then the newest package is offered."""
    jobs = PatientJobs()
    office.jobs = jobs
    package = _package(office)
    window = office.open_window()
    jobs.is_late = True

    press(window, "提出ファイルを確認する")
    home = screen(window, HomeView)
    jobs.finish()

    assert home is not None
    assert package.name in texts(screen(window, OpenView))


def test_an_opened_package_shows_signers_every_check_and_all_answers(office: Office) -> None:
    """The collector sees who signed, each check with its result, and each question's state."""
    _package(office)

    window = _review(office)
    view = screen(window, CaseView)
    is_folded = "問題なし　" not in texts(view)

    press(window, "▶ 点検の結果")
    words = texts(view)

    assert is_folded
    assert "東京都 千代田区（131016）" in words
    assert "千代田区　情報システム課　回答 一郎" in words
    assert "名簿：未確認" in words
    for check in CHECKS:
        assert f"{check}　問題なし　{check_words(check)}" in words
    for part in ("A-1 利用", "回答済み", "研修会場で配布", "﨑𠮷葛"):
        assert part in words


def test_the_approver_is_shown_too(office: Office) -> None:
    """Both people of the office stand there with their 照合番号."""
    form = worlds.signed(worlds.submission(), approver="approver")
    _package(office, worlds.package(form).content)

    words = texts(screen(_review(office), CaseView))

    assert "承認者" in words
    assert "千代田区　総務課　承認 次郎" in words


def test_replies_to_return_notes_are_shown(office: Office) -> None:
    """Each under its note and with its question, unseen signs and all."""
    silent, loud = "B" * 21 + "A", "A" * 22
    replies = (
        Reply(note=loud, link_id="A2.c", text="研修\u200bだけです。"),
        Reply(note=loud, link_id=None, text="承知しました。"),
    )
    dealt_with = {"replies": replies, "responds_to": (silent, loud)}
    submission = worlds.submission().model_copy(update=dealt_with)
    _package(office, worlds.package(worlds.signed(submission)).content)

    view = screen(_review(office), CaseView)
    shown = [one.text() for one in view.findChildren(QLabel)]

    place = shown.index("返信への返事")
    assert shown[place + 1 : place + 8] == [
        f"返信番号 {silent}",
        "返事なし（対応済み）",
        f"返信番号 {loud}",
        "A-2 場面 への返事",
        "研修⟦ZWSP⟧だけです。",
        "全体へのコメントへの返事",
        "承知しました。",
    ]
    assert "見えない文字が1か所あります。" in texts(view)


def test_without_notes_nothing_is_said_of_replies(office: Office) -> None:
    """A first revision answers no note."""
    _package(office)

    assert "返信への返事" not in texts(screen(_review(office), CaseView))


def test_a_later_revision_alone_is_not_said_to_miss_another(office: Office) -> None:
    """The window opens one file: whether the one before came is for the whole folder to say."""
    later = worlds.submission().model_copy(update={"revision": 2, "prev": "A" * 43})
    _package(office, worlds.package(worlds.signed(later)).content)

    words = texts(screen(_review(office), CaseView))

    assert "第2版　このファイルの前の版は、ここでは開いていません" in words
    assert "届いていません" not in words


def test_questions_that_do_not_apply_are_named_as_such(office: Office) -> None:
    """A blank cell is never ambiguous."""
    answers = {
        "R.body_code": {"state": "answered", "value": worlds.BODY},
        "A1": {"state": "answered", "value": "no"},
        "A2": {"state": "not_applicable"},
        "A3": {"state": "unanswered"},
    }
    _package(office, worlds.package(worlds.signed(worlds.submission(answers=answers))).content)

    words = texts(screen(_review(office), CaseView))

    assert "対象外" in words
    assert "記入なし（任意）" in words
    assert "未回答" not in words


def test_a_stranger_is_refused_with_the_code_and_sees_nothing(office: Office) -> None:
    """The message says whom to turn to and at which check it stopped; no answer is shown."""
    _package(office)

    window = _review(office, "stranger")

    assert "宛先がほかの受領者です" in window.bar.text
    assert "止まった点検：S2　この身分証が宛先に入っているか" in window.bar.text
    assert screen(window, OpenView).picker.passphrase.passphrase() == ""
    assert "not_addressed" in texts(window.bar)
    assert window.findChildren(CaseView) == []


def test_one_changed_letter_is_refused_by_name(office: Office) -> None:
    """A package that was changed on its way is named with its code."""
    content = worlds.package().content
    middle = len(content) // 2
    letter = b"A" if content[middle : middle + 1] != b"A" else b"B"
    _package(office, content[:middle] + letter + content[middle + 1 :])

    window = _review(office)

    assert "131016-small-survey-r1.sealed.txt" in window.bar.text
    screen(window, OpenView)


def test_a_wrong_passphrase_is_told_at_the_field(office: Office) -> None:
    """The next try opens the same package."""
    _package(office)
    worlds.put_key_files(office.profile.identities, "ministry")
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    screen(window, OpenView).picker.passphrase.setFocus()
    write(window, "machigai")
    keys(window, ENTER)
    words = texts(screen(window, OpenView))

    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)

    assert "identity_open" in words
    assert "提出ファイルは変わっていません。" in words
    assert "下書き" not in words
    screen(window, CaseView)


def test_without_files_the_person_is_asked_for_one(office: Office) -> None:
    """The file that is chosen stands first and is opened with the identity that is chosen."""
    elsewhere = office.folder / "受領.sealed.txt"
    elsewhere.write_bytes(worlds.package().content)
    worlds.put_key_files(office.profile.identities, "ministry")
    key = office.profile.identities / "ministry.p12"
    moved = office.folder / "ministry.p12"
    for name in ("ministry.p12", "ministry.open.p12"):
        (office.profile.identities / name).rename(office.folder / name)
    window = office.open_window()
    office.ask.answers += [elsewhere, moved]
    press(window, "提出ファイルを確認する")

    press(window, "提出ファイルを選ぶ")
    press(window, "ほかの身分証を選ぶ")
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)

    assert not key.exists()
    assert "受領.sealed.txt" in texts(screen(window, CaseView))


def test_after_a_case_the_next_one_or_home(office: Office) -> None:
    """Both ways lead on by one press."""
    _package(office)
    window = _review(office)
    press(window, "ほかの提出ファイル")
    screen(window, OpenView)

    press(window, "ホームに戻る")

    screen(window, HomeView)


def test_a_package_from_the_command_line_stands_first(office: Office) -> None:
    """A double click on a sealed file offers it for opening."""
    worlds.put_key_files(office.profile.identities, "ministry")

    window = office.open_window(_package(office))

    assert "131016-small-survey-r1.sealed.txt" in texts(screen(window, OpenView))


def test_the_lists_name_counts_and_the_files_own_stands_beside_it(office: Office) -> None:
    """A name in a file can call a body what it likes; its signs cannot turn the line around."""
    _package(office, spoilt(put_in("body", name="大手\u202e町市")))

    words = texts(screen(_review(office), CaseView))

    assert "東京都 千代田区（131016）" in words
    assert "団体名が一覧と違います。" in words
    assert "大手⟦RLO⟧町市" in words


def test_the_list_tells_packages_apart_before_any_is_opened(office: Office, qtbot: QtBot) -> None:
    """Body, revision and time stand there; the folder only where two files are called the same."""
    _package(office)
    (office.output / "ほか.sealed.txt").write_bytes(b"")
    elsewhere = office.folder / "受領"
    elsewhere.mkdir()
    same = elsewhere / "131016-small-survey-r1.sealed.txt"
    same.write_bytes(worlds.package().content)
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    before = texts(screen(window, OpenView))
    office.ask.answers.append(same)
    screen(window, OpenView).picker.passphrase.setFocus()
    write(window, "x")

    press(window, "提出ファイルを選ぶ")
    view = screen(window, OpenView)
    qtbot.waitUntil(lambda: "…/受領" in texts(view))

    named = r"千代田区　第1版　\d+月\d+日 \d\d:\d\d　131016-small-survey-r1\.sealed\.txt"
    assert re.search(named, before)
    assert "…/" not in before
    assert re.search(f"{named}\n…/受領\n", texts(view))
    assert re.search(f"{named}\n…/output\n", texts(view))
    assert str(office.folder) not in texts(view)
    assert view.picker.passphrase.passphrase() == ""


def test_every_check_can_be_asked_and_answered() -> None:
    """A refusal asks, a good check states; none is left with its bare name."""
    for check in CHECKS:
        assert check_question(check).endswith("か")
        assert check_words(check).endswith("。")


def test_another_identity_takes_the_passphrase_of_the_first_away(office: Office) -> None:
    """What was typed for one key is not tried on another."""
    _package(office)
    for name in ("ministry", "prefecture"):
        worlds.put_key_files(office.profile.identities, name)
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    picker = screen(window, OpenView).picker
    picker.passphrase.setFocus()
    write(window, "x")
    other = next(one for one in picker.findChildren(QRadioButton) if not one.isChecked())

    QTest.mouseClick(other, Qt.MouseButton.LeftButton)

    assert other.isChecked()
    assert picker.passphrase.passphrase() == ""


def test_a_package_is_covered_and_opened_again_by_the_identity(office: Office) -> None:
    """Nothing of it can be read; the 合言葉 of the identity shows it again at the same place."""
    _package(office)
    window = _review(office)
    screen(window, CaseView)
    keys(window, Qt.Key.Key_Tab)
    before = window.focusWidget().property("text")
    offered = window.head.cover_button.isVisible()

    words = texts(cover(window)) + texts(window) + window.windowTitle()
    write(window, "machigai")
    keys(window, ENTER)
    wrong = texts(screen(window, CoverView))
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)

    assert offered
    assert "画面を隠しました。提出ファイルは変わっていません。" in words
    assert "身分証 ministry.p12 の合言葉" in words
    assert "千代田区" not in words
    assert "身分証を開けません。" in wrong
    screen(window, CaseView)
    assert window.focusWidget().property("text") == before


def test_a_package_that_changed_under_the_cover_stays_covered(office: Office) -> None:
    """It is told why; home is one press away."""
    package = _package(office)
    window = _review(office)
    cover(window)
    package.write_bytes(package.read_bytes()[:-9])
    write(window, worlds.PASSPHRASE)

    keys(window, ENTER)

    screen(window, CoverView)
    assert package.name in window.bar.text
    press(window, "閉じてホームに戻る")
    screen(window, HomeView)
    assert not window.head.cover_button.isVisible()


def test_before_a_package_is_open_only_the_typed_passphrase_goes(office: Office) -> None:
    """There is nothing to cover yet."""
    _package(office)
    worlds.put_key_files(office.profile.identities, "ministry")
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    view = screen(window, OpenView)
    view.picker.passphrase.setFocus()
    write(window, worlds.PASSPHRASE)

    office.clock.go_on(600)
    office.beat.ticked.emit()

    assert screen(window, OpenView) is view
    assert view.picker.passphrase.passphrase() == ""
