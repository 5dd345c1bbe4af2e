"""A process that turns the pages of the survey and prints what each turn took.

`ours FILE` turns them in the program's own window and writes the plans of their twins to the file.
`twin FILE` reads the plans and does the same with Qt's own widgets in the same colours, letters and
sheet of styles; `bare FILE` in nothing but Qt's own look.
"""

import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QStackedWidget

from bench.plain_page import Plan, build, plan_of
from tests.support.filling import LONGEST, ROOT, filling, item_help
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.gui.application import dress
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.theme import Look, SchemeChoice
from usbsurvey_desktop.gui.theme.colours import body_font, palette, read_tokens, sheet

_ROUNDS = 8
_FREE_TEXTS: Mapping[str, RawAnswer] = {"A2": "z", "A3": "f", "A5": ("e",)}
_SIZE = (1366, 768)
_PAGE_SIZE = (1094, 640)
_ALL = 100
_STYLE = ROOT / "resources" / "style"


def main() -> None:
    """Measure one of the two and print the seconds of each page's fastest turn."""
    kind, file = sys.argv[1], Path(sys.argv[2])
    app = QApplication([])
    match kind:
        case "ours":
            seconds = _ours(app, file)
        case "twin":
            app.setStyle("Fusion")
            _dress(app)
            seconds = _twins(app, file)
        case _:
            app.setStyle("Fusion")
            seconds = _twins(app, file)
    sys.stdout.write(json.dumps(seconds))


def _ours(app: QApplication, file: Path) -> list[float]:
    tokens, template = (_STYLE / "tokens.json").read_bytes(), (_STYLE / "base.qss").read_bytes()
    theme = dress(app, tokens, template, Look(SchemeChoice.LIGHT))
    form = filling({**LONGEST, **_FREE_TEXTS})
    window = MainWindow(is_practice=False)
    view = SurveyView(form, item_help(), window, link_id="A1")
    window.show_screen(view, view.heading, view.first_focus)
    window.resize(*_SIZE)
    window.show()
    window.activateWindow()
    _settle()
    turns = [_turn(view, page_id) for page_id in form.route]
    plans: list[Plan] = []
    for turn in turns:
        turn()
        _settle()
        shown = view.pager.page.widget()
        plans += [plan_of(shown)] if shown is not None else []
    file.write_text(json.dumps(plans), encoding="utf-8")
    seconds = _fastest(turns)
    theme.setParent(None)
    return seconds


def _turn(view: SurveyView, page_id: str) -> Callable[[], None]:
    def turn() -> None:
        view.outline.page_asked.emit(page_id)

    return turn


def _dress(app: QApplication) -> None:
    """Put the colours and the sheet on, which Qt itself reads; the style stays Qt's."""
    colours = read_tokens((_STYLE / "tokens.json").read_bytes()).light
    template = (_STYLE / "base.qss").read_text(encoding="utf-8")
    app.setPalette(palette(colours))
    app.setStyleSheet(sheet(template, colours, text_percent=_ALL))


def _twins(app: QApplication, file: Path) -> list[float]:
    app.setFont(body_font(_ALL))
    plans: list[Plan] = json.loads(file.read_text(encoding="utf-8"))  # noqa: TID251 - our own file
    window, stack = QMainWindow(), QStackedWidget()
    window.setCentralWidget(stack)
    window.resize(*_PAGE_SIZE)
    window.show()
    _settle()
    return _fastest([_twin_turn(stack, plan) for plan in plans])


def _twin_turn(stack: QStackedWidget, plan: Plan) -> Callable[[], None]:
    def turn() -> None:
        before = stack.currentWidget()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(build(plan))
        stack.addWidget(area)
        stack.setCurrentWidget(area)
        if before is not None:
            stack.removeWidget(before)
            before.deleteLater()

    return turn


def _fastest(turns: Sequence[Callable[[], None]]) -> list[float]:
    seconds = [float("inf")] * len(turns)
    for _ in range(_ROUNDS):
        for place, turn in enumerate(turns):
            begun = time.process_time()
            turn()
            QCoreApplication.processEvents()
            seconds[place] = min(seconds[place], time.process_time() - begun)
            _settle()
    return seconds


def _settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


if __name__ == "__main__":
    main()
