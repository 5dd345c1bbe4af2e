"""S04 見るだけで開く: all pages of a draft with their answers, only to read."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.page_state import QuestionState, SectionState
from usbsurvey_desktop.gui.filling.answer_lines import answer_lines
from usbsurvey_desktop.gui.filling.memo_lines import memo_lines
from usbsurvey_desktop.gui.filling.open_points import check_texts
from usbsurvey_desktop.gui.filling.outline_words import progress_words
from usbsurvey_desktop.gui.filling.question_words import heading
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible


class LookView(Screen):
    """Says that nothing can be changed; `copy_wanted`, or `left` to go home."""

    help_topic = "draft"

    copy_wanted = Signal()
    left = Signal()

    def __init__(
        self, filling: Filling, look_up: ItemHelp, *, saved: str, parent: QWidget | None = None
    ) -> None:
        """Show a filling that nobody changes; `saved` says when its last edit was saved."""
        super().__init__(parent=parent)
        self._filling = filling
        self._look_up = look_up
        self.set_heading(self.tr("下書きを見る"))
        words = self.tr(
            "見るだけで開いています。ここでは何も変えられず、何も保存しません。"
            "ほかの人が続きを書いても、この画面は変わりません。"
        )
        self.body.addWidget(plain_label(words, role="strong", parent=self))
        if saved:
            self.body.addWidget(plain_label(saved, parent=self))
        for section in filling.outline():
            self._add_section(section)
        self._add_reasons()
        self._add_memos()
        self.end_body()
        home = primary_button(self.tr("ホームに戻る(&H)"), self)
        home.clicked.connect(self.left)
        copy = secondary_button(self.tr("写しを作って開く(&C)"), self)
        copy.clicked.connect(self.copy_wanted)
        self.set_buttons(home, copy)
        self.first_focus = home

    def _add_section(self, section: SectionState) -> None:
        self.body.addWidget(plain_label(section.group.title, role="h2", parent=self))
        progress = progress_words(section)
        self.body.addWidget(plain_label(progress, role="support", parent=self))
        for page in section.pages:
            state = self._filling.page(page.page_id)
            part = QWidget(self)
            layout = column(part, gap=Space.MEDIUM)
            if state.title != section.group.title:
                layout.addWidget(plain_label(state.title, role="caption", parent=part))
            for question in state.questions:
                if question.is_enabled:
                    layout.addWidget(self._question(question, part))
            self.body.addWidget(part)

    def _question(self, state: QuestionState, part: QWidget) -> QWidget:
        group = QWidget(part)
        lines = column(group, gap=Space.HAIR)
        lines.addWidget(plain_label(heading(state.question), parent=group))
        is_open = state.state is State.UNANSWERED and state.is_required
        role = "error" if is_open else "strong"
        answer = self.tr("回答：{answer}").format(
            answer=visible(answer_lines(state, self._look_up))
        )
        lines.addWidget(plain_label(answer, role=role, parent=group))
        return group

    def _add_reasons(self) -> None:
        reasons = self._filling.snapshot().reasons
        texts = check_texts(self._filling)
        lines = [f"{texts[one]}\n{visible(reason)}" for one, reason in reasons.items()]
        self._add_lines(self.tr("念のための確認への理由"), lines)

    def _add_memos(self) -> None:
        self._add_lines(self.tr("「あとで確認」と庁内メモ"), memo_lines(self._questions()))

    def _questions(self) -> Iterator[QuestionState]:
        for page_id in self._filling.route:
            yield from self._filling.page(page_id).questions

    def _add_lines(self, title: str, lines: list[str] | tuple[str, ...]) -> None:
        if not lines:
            return
        self.body.addWidget(plain_label(title, role="h2", parent=self))
        for line in lines:
            self.body.addWidget(plain_label(line, parent=self))
