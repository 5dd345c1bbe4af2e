"""回答ページ: the seventeen pages of the real survey, and every state a question can be in."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.support.newcomer import ENTER
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, write
from tests.support.scenery.drafts import put_begun
from tests.support.scenery.opening import type_passphrase
from tests.support.scenery.scene import Scene, Way, settle
from tests.support.spoken import begins
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.main_window import MainWindow

Answers = Mapping[str, RawAnswer]

RESPONDENT: Answers = {
    "R.tel": "03-1234-5678",
    "R.as_of": "令和8年11月20日",
    "R.nw_model": "beta_dash",
    "R.population_class": "50k_100k",
}
SHORT: Answers = {
    **RESPONDENT,
    "A1": "no",
    "A8": ("b", "e"),
    "A8.e": "隔週で媒体を使う。",
    "B1": "no",
    "B7": ("b",),
    "C1": "no",
    "C6": ("b",),
    "O1": "no",
}
LONG: Answers = {
    **RESPONDENT,
    "A1": "yes",
    "A2": "p3",
    "A3": "b",
    "A4": "a",
    "A5": ("a", "c"),
    "A6": "c",
    "A7": "b",
    "B1": "yes",
    "B2": ("b",),
    "B3": "b",
    "B4": "c",
    "B5": "b",
    "B6": ("a", "e"),
    "B6.e": "窓口の待ち時間が長くなる。",
    "C1": "yes",
    "C2": "p2",
    "C3": "a",
    "C4": "c",
    "C5": ("d",),
    "O1": "yes",
    "O2": "p1",
    "O3": "外部の業者から紙とともに受け取るため。",
}
_CTRL = Qt.KeyboardModifier.ControlModifier
_CTRL_SHIFT = _CTRL | Qt.KeyboardModifier.ShiftModifier
_PAGES: Mapping[str, tuple[str, Answers]] = {
    "R": ("", {}),
    "A1": ("A-1", {}),
    "A2": ("A-2", {"A1": "yes"}),
    "A3": ("A-5", {"A1": "yes"}),
    "A4": ("A-6", {"A1": "yes"}),
    "A5": ("A-8", {"A1": "no"}),
    "B1": ("B-1", {}),
    "B2": ("B-2", {"B1": "yes"}),
    "B3": ("B-3", {"B1": "yes", "B2": ("b",)}),
    "B4": ("B-6", {"B1": "yes", "B2": ("b",)}),
    "B5": ("B-7", {"B1": "no"}),
    "C1": ("C-1", {}),
    "C2": ("C-2", {"C1": "yes"}),
    "C3": ("C-5", {"C1": "yes"}),
    "C4": ("C-6", {"C1": "no"}),
    "O1": ("その他-1", {}),
    "O2": ("その他-2", {"O1": "yes"}),
}
"""Of each page of the survey its first question, and what must be answered for it to come up."""


def put_down(office: Office, answers: Answers) -> None:
    """Leave a draft of the real survey in the folder in which this was answered."""
    put_begun(office)
    change(office, answers)


def change(office: Office, answers: Answers) -> None:
    """Answer in the draft that lies there, while no window has it."""
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    added = {**draft.content.answers, **answers}
    draft.save(draft.content.model_copy(update={"answers": added}))
    draft.close()


def take_up(office: Office) -> MainWindow:
    """Open the draft that lies there."""
    window = office.open_window()
    keys(window, ENTER)
    type_passphrase(window)
    screen(window, SurveyView)
    return window


def go_to(window: MainWindow, number: str) -> None:
    """Go to a question by its number, as Ctrl+G does."""
    QTest.keyClick(focused(window), Qt.Key.Key_G, _CTRL)
    write(window, number)
    keys(window, ENTER)


def _turn(_window: MainWindow) -> None:
    """Let the buttons of a message that follows another come: nobody presses one before."""
    settle()


def at(number: str, answers: Answers, *then: Callable[[MainWindow], None]) -> Way:
    """The way to a question of the real survey after these answers, and what is done there."""

    def way(office: Office) -> MainWindow:
        put_down(office, answers)
        window = take_up(office)
        if number:
            go_to(window, number)
        for step in then:
            step(window)
        return window

    return way


def typing(text: str) -> Callable[[MainWindow], None]:
    """Type where the focus is."""
    return partial(write, text=text)


def pressing(text: str) -> Callable[[MainWindow], None]:
    """Press the button that begins so."""
    return partial(press, text=text)


def chord(key: Qt.Key, held: Qt.KeyboardModifier) -> Callable[[MainWindow], None]:
    """Press a key with others held."""

    def press_chord(window: MainWindow) -> None:
        QTest.keyClick(focused(window), key, held)

    return press_chord


tab = chord(Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
go_on = chord(ENTER, _CTRL)
undo = chord(Qt.Key.Key_Z, _CTRL)
ask_for_question = chord(Qt.Key.Key_G, _CTRL)
mark_later = chord(Qt.Key.Key_K, _CTRL_SHIFT)
write_memo = chord(Qt.Key.Key_M, _CTRL_SHIFT)


def _narrow(window: MainWindow) -> None:
    window.resize(910, 433)


def _as_a_list(window: MainWindow) -> None:
    links = [one for one in window.findChildren(QPushButton) if begins(one, "一覧（")]
    links[0].click()


def _too_long(window: MainWindow) -> None:
    write(window, "あ" * 1012)


def _page(name: str, number: str, answers: Answers) -> Scene:
    return Scene(f"page {name}", at(number, answers))


SCENES = (
    *(_page(name, number, answers) for name, (number, answers) in _PAGES.items()),
    Scene("page R: filled", at("回答者-4", RESPONDENT)),
    Scene("page R: left with gaps", at("回答者-4", {}, go_on, pressing("戻って答える"))),
    Scene("page R: date cannot be read", at("回答者-6", {}, typing("あした"), tab)),
    Scene("page A1: what follows", at("A-1", {}, typing("y"))),
    Scene("page A1: answers hidden", at("A-1", LONG, typing("n"))),
    Scene("page A1: answers back", at("A-1", {**LONG, "A1": "no"}, typing("y"))),
    Scene("page A2: filled", at("A-3", LONG)),
    Scene("page A2: gaps told", at("A-2", {"A1": "yes"}, go_on)),
    Scene("page A2: gaps shown", at("A-2", {"A1": "yes"}, go_on, _turn, pressing("戻って答える"))),
    Scene("page A2: sources open", at("A-2", {"A1": "yes"}, pressing("▶ 根拠を見る"))),
    Scene("page A2: other, empty", at("A-2", {"A1": "yes"}, typing("z"), go_on)),
    Scene("page A2: confirm again", at("A-1", {**LONG, "A1": "no"}, typing("y"), go_on)),
    Scene("page A3: exclusive option", at("A-5", LONG, typing("d"))),
    Scene("page A4: filled", at("A-6", LONG)),
    Scene("page A4: half a matrix", at("A-6", {"A1": "yes", "A6": "0:-"}, go_on)),
    Scene("page A4: as a list", at("A-6", LONG, _as_a_list)),
    Scene("page A5: free text", at("A-8", SHORT)),
    Scene("page A5: too long", at("A-8", {"A1": "no"}, typing("e"), tab, _too_long)),
    Scene(
        "page A5: twelve digits",
        at("A-8", {**SHORT, "A8.e": "番号 123456789012 を書いた"}, go_on, pressing("戻")),
    ),
    Scene("page B2: ends here", at("B-2", {**LONG, "B2": ("a",)})),
    Scene("page O2: filled", at("その他-3", LONG)),
    Scene("page: memo open", at("A-1", {}, write_memo, typing("財政課に確かめる。"))),
    Scene("page: confirm later", at("A-1", {}, mark_later)),
    Scene("page: undone", at("A-1", {}, typing("y"), undo)),
    Scene("page: go to a question", at("A-1", {}, ask_for_question)),
    Scene("page: no such question", at("A-1", {}, ask_for_question, typing("Z-9"))),
    Scene("page: narrow", at("A-3", LONG, _narrow)),
    Scene("page: narrow outline", at("A-3", LONG, _narrow, pressing("設問の一覧"))),
)
