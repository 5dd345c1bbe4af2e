"""A page of the USB survey on an offscreen screen, connected to a real filling."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.filling import filling, item_help
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.change import Change
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.page_maker import make_page
from usbsurvey_desktop.gui.filling.page_view import PageView
from usbsurvey_desktop.gui.filling.question_block import QuestionBlock
from usbsurvey_desktop.gui.items.base import ItemHelp


def errors_in(part: QWidget) -> tuple[str, ...]:
    """What a person sees as wrong in a part of the screen, from top to bottom."""
    labels = part.findChildren(QLabel)
    return tuple(
        label.text() for label in labels if label.isVisible() and label.property("role") == "error"
    )


class ShownPage:
    """The page with a question, shown and active; it follows every change."""

    def __init__(
        self,
        qtbot: QtBot,
        link_id: str,
        answers: Mapping[str, RawAnswer] | None = None,
        *,
        form: Form | None = None,
        look_up: ItemHelp | None = None,
    ) -> None:
        self.filling: Filling = filling(answers, form)
        self.link_id = link_id
        self.changes: list[Change] = []
        page_id = self.filling.form.questions[link_id].page_id
        state = self.filling.enter_page(page_id)
        self.page: PageView = make_page(state, self.filling, look_up or item_help())
        self.filling.subscribe(partial(self._on_change, page_id))
        qtbot.addWidget(self.page)
        self.page.resize(900, 600)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.page.focus_question(link_id)

    @property
    def block(self) -> QuestionBlock:
        """The block of the question."""
        return self.page.blocks[self.link_id]

    @property
    def raw(self) -> RawAnswer | None:
        """What the engine holds for the question."""
        return self.filling.snapshot().answers.get(self.link_id)

    def text_of(self, code: str) -> RawAnswer | None:
        """What the engine holds for the free text of an option."""
        return self.filling.snapshot().answers.get(f"{self.link_id}.{code}")

    @property
    def errors(self) -> tuple[str, ...]:
        """What a person sees as wrong at the question."""
        return errors_in(self.block)

    def _on_change(self, page_id: str, change: Change) -> None:
        self.changes.append(change)
        self.page.show_state(self.filling.page(page_id))
