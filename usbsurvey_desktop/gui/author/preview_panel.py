"""試す: the pages of a form as respondents see them, over answers that live in memory alone.

Promises: nothing that is typed here is written anywhere, unless the person saves a scenario; the
pages, the engine and the words are those of the survey's own screens.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from usbsurvey_desktop.engine.answers import Raw
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form, in_words
from usbsurvey_desktop.engine.scenarios import Scenario, as_documents_hold
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.gui.author.open_form import OpenForm
from usbsurvey_desktop.gui.author.preview_frame import PreviewFrame
from usbsurvey_desktop.gui.author.preview_pages import PreviewPages
from usbsurvey_desktop.gui.author.preview_tools import PreviewTools
from usbsurvey_desktop.gui.author.scenario_steps import ScenarioSteps
from usbsurvey_desktop.gui.i18n import shown_language
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.layouts import column, show_if
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.gui.workplace import Workplace

_ANY_HEIGHT = 16_777_215
"""Qt's own largest size: no limit."""
_LEAST_LINES = 14
"""Lines of text for a page; where the screen has less room, the screen scrolls."""


class PreviewPanel(QWidget):
    """Shows one form at a time; without one that can be tried it says so."""

    page_shown = Signal(str)
    """Carries the link_id of the page that is shown now."""

    def __init__(self, place: Workplace, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = PreviewFrame(frame)
        self._look_up = ItemHelp(place.municipalities)
        self._forms: dict[str, Form] = {}
        self._folder = Path()
        self._steps = ScenarioSteps(place, frame, self)
        self._steps.opened.connect(self._on_scenario)
        self._layout = column(self, gap=Space.SMALL)
        self._nothing = plain_label(self.tr("直すところがあるので、まだ試せません。"), parent=self)
        self.tools = PreviewTools(self)
        for part in (self._nothing, self.tools):
            self._layout.addWidget(part)
        self.tools.again_wanted.connect(self._on_again)
        self.tools.save_wanted.connect(self._on_save)
        self.tools.open_wanted.connect(self._on_open)
        self.tools.language_chosen.connect(self._on_language)
        self.pages: PreviewPages | None = None
        """None where no form can be tried."""

    @property
    def typed(self) -> Raw:
        """What is typed now, as it was typed."""
        return {} if self.pages is None else self.pages.filling.snapshot().answers

    @property
    def first_focus(self) -> QWidget:
        """Where somebody starts who comes here."""
        return self.tools.again if self.pages is None else self.pages.shown.first_focus

    def regions(self) -> tuple[QWidget, ...]:
        """The parts F6 goes through."""
        return self.tools, *(() if self.pages is None else self.pages.regions())

    def show_form(self, opened: OpenForm) -> None:
        """Try this form; what was typed before stays where it fits."""
        typed = self.typed
        if self.pages is not None:
            self.pages.hide()
            self.pages.deleteLater()
            self.pages = None
        self._folder = opened.folder
        self._forms = _in_languages(opened)
        show_if(self._nothing, opened.form is None)
        show_if(self.tools, opened.form is not None)
        if opened.form is not None:
            answers, _unread = as_documents_hold(opened.form, typed)
            language = self.tools.show_languages(list(self._forms), shown_language().value)
            self._add_pages(Filling(self._forms[language], Snapshot(answers=answers)))
        self._fill_room()

    def show_question(self, link_id: str) -> None:
        """Go to a question, or the first of a group; say why where it is not asked."""
        if self.pages is not None:
            self.pages.show_question(link_id)

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._steps.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Say in the head of the window, which never scrolls, that nothing is kept."""
        super().showEvent(event)
        area = self._area()
        if area is not None:
            area.viewport().installEventFilter(self)
        self._fill_room()
        if self.pages is not None:
            self._frame.set_save_state(self.tr("試しの回答です。保存されません。"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the head to what is shown next."""
        super().hideEvent(event)
        self._frame.set_save_state("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the room that the screen has, and what is needed above the page."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}:
            self._fill_room()
        return super().eventFilter(watched, event)

    def _add_pages(self, filling: Filling) -> None:
        self.pages = PreviewPages(filling, self._look_up, self._frame, self)
        self.pages.page_shown.connect(self.page_shown)
        self.pages.hidden.installEventFilter(self)
        self._layout.addWidget(self.pages, 1)

    def _area(self) -> QScrollArea | None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around

    def _fill_room(self) -> None:
        """Be as high as what is left of the screen, and never too low for a page."""
        if self.pages is None:
            self.setMinimumHeight(0)
            self.setMaximumHeight(_ANY_HEIGHT)
            return
        least = _LEAST_LINES * self.fontMetrics().lineSpacing()
        for part in (self.tools, self.pages.hidden):
            least += 0 if part.isHidden() else part.sizeHint().height()
        area = self._area()
        content = area.widget() if area is not None else None
        if area is not None and content is not None:
            above = self.mapTo(content, self.rect().topLeft()).y()
            least = max(least, area.viewport().height() - above - Space.LARGE)
        # What asks for more is a page, which scrolls by itself.
        self.setFixedHeight(least)

    def _on_again(self) -> None:
        self._begin(Snapshot())

    def _on_scenario(self, scenario: Scenario) -> None:
        self._begin(Snapshot(answers=scenario.answers, reasons=scenario.reasons))

    def _begin(self, snapshot: Snapshot) -> None:
        if self.pages is not None:
            self.pages.begin(snapshot)
            self.first_focus.setFocus()

    def _on_save(self) -> None:
        if self.pages is not None:
            self._steps.save(self.pages.filling, self._folder, self)

    def _on_open(self) -> None:
        if self.pages is not None:
            self._steps.open(self.pages.filling.form, self._folder, self)

    def _on_language(self, language: str) -> None:
        if self.pages is not None:
            self.pages.speak(self._forms[language])


def _in_languages(opened: OpenForm) -> dict[str, Form]:
    """The form by language, its own first."""
    if opened.form is None:
        return {}
    forms = {opened.form.questionnaire.language: opened.form}
    for language, words in opened.translations.items():
        forms.setdefault(language, in_words(opened.form, words, language))
    return forms
