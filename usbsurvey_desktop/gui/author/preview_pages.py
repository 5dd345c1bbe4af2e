"""The pages of one form that is tried, over answers that live in memory alone."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.reaching import answers_reaching
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.gui.author.preview_end import PreviewEnd
from usbsurvey_desktop.gui.author.preview_hidden import PreviewHidden
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.layouts import column, empty
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.tab_order import tab_on
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.tree import placed_items


class PreviewPages(QWidget):
    """The survey's own screen, or its end; or why a question is not asked, in its place."""

    page_shown = Signal(str)
    """Carries the link_id of the page that is shown now."""

    def __init__(
        self, filling: Filling, look_up: ItemHelp, frame: Frame, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.filling = filling
        self._look_up = look_up
        self._frame = frame
        self._in_groups = _in_groups(filling.form)
        layout = column(self, gap=Space.SMALL)
        self.hidden = PreviewHidden(self)
        self.hidden.answers_wanted.connect(self._on_reach)
        self.hidden.left.connect(self._on_left)
        layout.addWidget(self.hidden, 0, Qt.AlignmentFlag.AlignTop)
        self._room: QVBoxLayout = column(gap=0)
        layout.addLayout(self._room, 1)
        self.shown: SurveyView | PreviewEnd
        self._show_survey()

    def regions(self) -> tuple[QWidget, ...]:
        """The parts F6 goes through."""
        shown = self.shown.regions() if isinstance(self.shown, SurveyView) else (self.shown,)
        return self.hidden, *shown

    def show_question(self, link_id: str) -> None:
        """Go to a question, or the first of a group; say why where it is not asked."""
        asked = self._in_groups.get(link_id, ())
        reached = [each for each in asked if each in self.filling.evaluation.enabled]
        if not reached:
            if asked:
                self._frame.clear_message()
                self.hidden.show_question(self.filling, asked[0])
                self.shown.hide()
            return
        self._show_page_again()
        if isinstance(self.shown, SurveyView):
            self.shown.show_question(reached[0])
        else:
            self._show_survey(reached[0])
            self.shown.first_focus.setFocus()

    def begin(self, snapshot: Snapshot) -> None:
        """Go on from other answers."""
        self.filling = Filling(self.filling.form, snapshot)
        self._show_survey()

    def speak(self, form: Form) -> None:
        """Show the same page, with the same answers, in the words of another language."""
        here = self.shown.pager.page_id if isinstance(self.shown, SurveyView) else ""
        self.filling.speak(form)
        asked = self._in_groups.get(here, ())
        is_asked = self.filling.evaluation.enabled.__contains__
        self._show_survey(next(filter(is_asked, asked), ""))

    def _show_survey(self, link_id: str = "") -> None:
        view = SurveyView(self.filling, self._look_up, self._frame, link_id=link_id, is_trial=True)
        view.page_changed.connect(self._on_page)
        view.check_asked.connect(self._on_end)
        view.hidden_asked.connect(self._on_end)
        self._show(view)
        self._on_page()

    def _show(self, view: SurveyView | PreviewEnd) -> None:
        self.hidden.hide()
        empty(self._room)
        self.shown = view
        self._room.addWidget(view)
        # Only what is shown takes the focus.
        view.show()
        tab_on(self.hidden.fill, self)

    def _show_page_again(self) -> None:
        self.hidden.hide()
        self.shown.show()

    def _on_left(self) -> None:
        self._show_page_again()
        self.shown.first_focus.setFocus()

    def _on_page(self, _heading: str = "") -> None:
        self._show_page_again()
        tab_on(self.hidden.fill, self)
        if isinstance(self.shown, SurveyView):
            self.page_shown.emit(self.shown.pager.page_id)

    def _on_end(self) -> None:
        end = PreviewEnd(self.filling, self._look_up)
        end.question_asked.connect(self.show_question)
        end.left.connect(self._on_back)
        self._show(end)
        end.first_focus.setFocus()

    def _on_back(self) -> None:
        self._show_survey()
        self.shown.first_focus.setFocus()

    def _on_reach(self, link_id: str) -> None:
        answers = answers_reaching(self.filling.form, link_id)
        if answers is None:
            self._frame.say(self.tr("この設問が出る回答は見つかりませんでした。"))
            return
        for gate, raw in answers.items():
            if self.filling.snapshot().answers.get(gate, "") != raw:
                self.filling.answer(gate, raw)
        self.show_question(link_id)


def _in_groups(form: Form) -> Mapping[str, tuple[str, ...]]:
    """By item, the questions in it in form order; a question is in itself."""
    found: dict[str, list[str]] = {}
    for placed in placed_items(form.questionnaire):
        if placed.item.link_id in form.questions:
            for holder in (*placed.groups, placed.item):
                found.setdefault(holder.link_id, []).append(placed.item.link_id)
    return {link_id: tuple(questions) for link_id, questions in found.items()}
