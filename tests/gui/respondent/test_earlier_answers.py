"""A new draft that begins with the answers of an earlier one, by keys and buttons."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.support.newcomer import ENTER, answer, begin, prepare
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.main_window import MainWindow

_NEW = "atarashiiaikotobadesu"


def _earlier(office: Office) -> Path:
    """A draft with an answer, put away under another name."""
    window = office.open_window()
    begin(window)
    answer(window)
    window.close()
    return office.draft.rename(office.folder / "去年の下書き.usbdraft")


def _asked(office: Office, earlier: Path | None) -> MainWindow:
    """準備, all fields filled, the second way chosen and the earlier draft too."""
    window = office.open_window()
    keys(window, ENTER)
    view = screen(window, IdentityView)
    for text in ("131016", "情報政策課", "山田 太郎", _NEW, _NEW):
        write(window, text)
        keys(window, ENTER)
    assert view.earlier is not None
    view.earlier.way.stop().setFocus()
    keys(window, Qt.Key.Key_Down)
    if earlier is not None:
        office.ask.answers.append(earlier)
        press(window, "前回の下書きを選ぶ")
    return window


def test_a_new_draft_has_the_earlier_answers_to_be_confirmed(office: Office) -> None:
    """They stand there marked 要再確認, and it is said how many and from where."""
    earlier = _earlier(office)
    before = earlier.read_bytes()
    window = _asked(office, earlier)

    write(window, PASSPHRASE)
    press(window, "身分証と下書きを作る")
    keys(window, ENTER)

    assert "前回の下書き 去年の下書き.usbdraft から、1問の回答を写しました。" in window.bar.text
    view = screen(window, SurveyView)
    assert "要再確認" in texts(view)
    assert earlier.read_bytes() == before
    content = office.workplace().drafts.look(office.draft, _NEW)
    assert content.answers["A1"] == "no"
    assert "recheck" in {page.state for page in content.pages.values()}


def test_a_wrong_passphrase_of_the_earlier_draft_makes_nothing(office: Office) -> None:
    """It is told at its field; neither identity nor draft is there."""
    earlier = _earlier(office)
    identities = set(office.profile.identities.iterdir())
    window = _asked(office, earlier)

    write(window, "machigai")
    press(window, "身分証と下書きを作る")

    view = screen(window, IdentityView)
    assert "合言葉が違います" in texts(view)
    assert view.earlier is not None
    assert focused(window) is view.earlier.passphrase.line
    assert set(office.profile.identities.iterdir()) == identities
    assert not list(office.profile.drafts.glob("*.usbdraft"))


def test_what_is_missing_is_said_at_its_place(office: Office) -> None:
    """First the file, then the 合言葉; the first way asks for neither."""
    earlier = _earlier(office)
    window = _asked(office, None)

    press(window, "身分証と下書きを作る")
    first = texts(screen(window, IdentityView))
    office.ask.answers.append(earlier)
    press(window, "前回の下書きを選ぶ")
    press(window, "身分証と下書きを作る")
    second = texts(screen(window, IdentityView))
    view = screen(window, IdentityView)
    assert view.earlier is not None
    view.earlier.way.stop().setFocus()
    keys(window, Qt.Key.Key_Up)
    press(window, "身分証と下書きを作る")
    keys(window, ENTER)

    assert "＊前回の下書きを選んでください。" in first
    assert "前回の下書き：去年の下書き.usbdraft" in second
    assert "＊合言葉を入れてください。" in second
    assert window.bar.text == ""
    assert "A1" not in office.workplace().drafts.look(office.draft, _NEW).answers


def test_an_earlier_file_that_is_no_draft_is_told_by_its_name(office: Office) -> None:
    """Nothing was made of it."""
    stray = office.folder / "買い物.usbdraft"
    stray.write_text("牛乳")
    window = _asked(office, stray)

    write(window, PASSPHRASE)
    press(window, "身分証と下書きを作る")

    assert "買い物.usbdraft" in window.bar.text
    assert not list(office.profile.drafts.glob("*.usbdraft"))


def test_an_earlier_draft_without_a_fitting_answer_is_told(office: Office) -> None:
    """The new one begins empty."""
    window = office.open_window()
    prepare(window)
    keys(window, ENTER)
    window.close()
    earlier = office.draft.rename(office.folder / "空.usbdraft")
    window = _asked(office, earlier)

    write(window, PASSPHRASE)
    press(window, "身分証と下書きを作る")
    keys(window, ENTER)

    assert "写せる回答がありませんでした。" in window.bar.text
