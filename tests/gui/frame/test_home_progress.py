"""状況 and 次にすること of the table at home, once a draft was opened."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.newcomer import ENTER, answer, begin, prepare, sign
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from tests.support.scenery.signing import home_after_a_return
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.progress_words import onward_words, state_words
from usbsurvey_desktop.gui.frame.survey_table import SurveyTable
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.submitting.progress import Progress, Step


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    office = Office(tmp_path)
    office.hold()
    return office


def _row(window: MainWindow) -> tuple[str, ...]:
    model = screen(window, SurveyTable).model()
    return tuple(str(model.index(0, place).data()) for place in (2, 3))


def test_a_draft_that_was_never_opened_tells_nothing(office: Office) -> None:
    """Its contents are locked; opening it is the next step."""
    window = office.open_window()
    begin(window)
    window.close()

    window = office.open_window()

    assert _row(window) == ("下書きを開くと表示します", "下書きを開く")


def test_after_a_visit_the_table_tells_how_far_it_is(office: Office) -> None:
    """Begun, answered, sealed: each time one comes home."""
    window = office.open_window()
    prepare(window)
    keys(window, ENTER)
    press(window, "保存して次へ")
    press(window, "下書きのまま終える")
    first = _row(window)
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    answer(window)
    press(window, "下書きのまま終える")
    second = _row(window)
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    press(window, "保存して次へ")
    sign(window)
    keys(window, ENTER)
    press(window, "ホームに戻る")

    assert first == ("未着手", "回答を始める")
    assert second == ("回答中 1／1問", "続きから回答する")
    assert _row(window) == (
        "提出ファイルあり（送付日は未記録）",
        "提出先に渡し、送付日を記録する",
    )


def test_after_a_restart_home_claims_no_more_than_it_knows(office: Office) -> None:
    """Whether a file was handed over stands in the draft, which nobody has opened yet."""
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    keys(window, ENTER)
    window.close()

    window = office.open_window()

    assert _row(window) == (
        "提出ファイルあり（送付日は下書きを開くと表示します）",
        "下書きを開く",
    )


def test_alt_e_leads_from_a_draft_to_its_return(office: Office, qtbot: QtBot) -> None:
    """The button of the first draft has a letter; those of further ones would take it away."""
    window = office.open_window()
    prepare(window)
    window.close()
    window = office.open_window()

    (button,) = (
        one
        for one in screen(window, HomeView).findChildren(QPushButton)
        if one.shortcut() == QKeySequence("Alt+E")
    )
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(focused(window), Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)

    assert "返信ファイルを取り込むために、下書きを開きます。" in texts(screen(window, DraftView))


def test_home_tells_of_an_approver_who_sent_it_back(office: Office) -> None:
    """At the draft itself and in the table: that it came back, and what to do."""
    window = home_after_a_return(office)
    told = "承認者から戻されました。次にすること：承認者の理由を読み、直して署名し直す"

    assert told in [label.text() for label in screen(window, HomeView).findChildren(QLabel)]
    assert _row(window) == ("承認者から戻されました", "承認者の理由を読み、直して署名し直す")


@pytest.mark.parametrize(
    ("progress", "state", "onward"),
    [
        (Progress(Step.WAITING), "承認待ち", "承認者が開いて承認する"),
        (Progress(Step.SIGNED), "署名済み", "提出ファイルを作る"),
        (Progress(Step.APPROVED), "承認済み", "提出ファイルを作る"),
        (Progress(Step.RETURNED, comments=3), "差戻しあり 3件", "差戻しのコメントに対応する"),
        (Progress(Step.DECLINED), "承認者から戻されました", "承認者の理由を読み、直して署名し直す"),
        (
            Progress(Step.DECLINED, comments=2),
            "承認者から戻されました（コメント 2件）",
            "承認者の理由を読み、直して署名し直す",
        ),
        (Progress(Step.ACCEPTED), "受理されました", "することはありません"),
        (
            Progress(Step.SEALED, handed=date(2026, 12, 1)),
            "提出ファイルあり（令和8年12月1日（火） に送付）",
            "返信を待つ",
        ),
    ],
    ids=lambda value: value.step.value if isinstance(value, Progress) else None,
)
def test_every_step_has_its_words(progress: Progress, state: str, onward: str) -> None:
    """What stands, and what comes next."""
    assert (state_words(progress), onward_words(progress)) == (state, onward)


def test_a_folder_of_drafts_that_was_moved_is_asked_for(office: Office) -> None:
    """Its name is told; the drafts of the chosen place stand at home then."""
    window = office.open_window()
    begin(window)
    window.close()
    moved = office.profile.drafts.rename(office.folder / "移した先")
    office.ask.answers.append(moved)

    window = office.open_window()
    words = window.bar.text
    press(window, "選ぶ")

    assert words == (
        f"下書きフォルダー {office.profile.drafts} が見つかりません。移した場所を選んでください。"
    )
    assert window.bar.text == ""
    assert _row(window) == ("下書きを開くと表示します", "下書きを開く")
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, SurveyView)


def test_a_first_start_misses_no_folder(tmp_path: Path, qtbot: QtBot) -> None:
    """Nothing was ever there."""
    del qtbot

    window = Office(tmp_path).open_window()

    assert window.bar.text == ""
