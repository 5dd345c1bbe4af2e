"""The questions that apply, with a mark each: the way to one of them, and what changed."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.reviewer.case_answers import CaseAnswers
from usbsurvey_desktop.gui.reviewer.case_column import CaseColumn
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.joined import listed, noted
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.wrap_link import WrapLink
from usbsurvey_desktop.gui.theme import Space


class CaseQuestions(QWidget):
    """How much differs from the revision before, and a list that leads to each question."""

    def __init__(self, answers: CaseAnswers, beside: CaseColumn, parent: QWidget) -> None:
        """Make the parts above the answers; `beside` is the same list for their left."""
        super().__init__(parent)
        self._answers = answers
        self._shows_only = False
        self._is_open = False
        layout = column(self, gap=Space.SMALL)
        words, role = self._difference()
        layout.addWidget(plain_label(words, role=role, parent=self))
        self._only = secondary_button("", self)
        self._only.clicked.connect(self._on_only)
        self._only.setVisible(bool(answers.comparison and answers.comparison.changed))
        add_at_left(layout, self._only)
        self._toggle = WrapLink("", self)
        self._toggle.clicked.connect(self._on_toggled)
        layout.addWidget(self._toggle)
        self._list = QWidget(self)
        inner = column(self._list, gap=Space.HAIR)
        self._links = {link_id: WrapLink("", self._list) for link_id in answers.applicable}
        for link_id, link in self._links.items():
            link.clicked.connect(partial(self._go_to, link_id))
            inner.addWidget(link)
        self._list.hide()
        layout.addWidget(self._list)
        self._beside = beside
        beside.question_asked.connect(self._go_to)
        self._name()
        self.mark()

    def mark(self) -> None:
        """Mark the questions anew: a comment was begun or taken back."""
        marked = {link_id: self._marked(link_id) for link_id in self._links}
        for link_id, words in marked.items():
            self._links[link_id].show_words(words)
            self._links[link_id].setAccessibleName(words)
        self._beside.show_questions(marked)

    def show_beside(self, *, is_beside: bool) -> None:
        """Show the list at the left, or folded above the answers where there is no room."""
        self._beside.setVisible(is_beside)
        self._toggle.setHidden(is_beside)
        self._list.setHidden(is_beside or not self._is_open)

    def _difference(self) -> tuple[str, str]:
        found = self._answers.comparison
        if found is None:
            return self.tr("前の版はありません。"), "support"
        words = self.tr("前の版（第{n}版）との違い {count}問").format(
            n=found.revision, count=len(found.changed)
        )
        if self._answers.former is not None:
            more = self.tr(
                "前の版は、第{n}版の調査票への回答です。言葉や選択肢が違う設問があるかもしれません。"
            ).format(n=self._answers.former)
            words = f"{words}\n{more}"
        if found.reasons:
            more = self.tr("「念のための確認」への理由も変わっています。")
            words = f"{words}\n{more}"
        return words, "strong"

    def _marked(self, link_id: str) -> str:
        marks = []
        if self._answers.is_changed(link_id):
            marks.append(self.tr("変更"))
        if link_id in self._answers.reasoned:
            marks.append(self.tr("理由つき"))
        if self._answers.has_sent(link_id):
            marks.append(self.tr("送ったコメントあり"))
        if self._answers.has_words(link_id):
            marks.append(self.tr("コメントあり"))
        name = question_name(self._answers.states[link_id].question)
        return noted(name, listed(marks)) if marks else name

    def _go_to(self, link_id: str) -> None:
        if self._shows_only:
            self._on_only()
        self._answers.panels[link_id].stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_only(self) -> None:
        self._shows_only = not self._shows_only
        found = self._answers.comparison
        only = found.changed if self._shows_only and found is not None else None
        self._answers.show_only(only)
        self._name()

    def _on_toggled(self) -> None:
        self._is_open = not self._is_open
        self._list.setVisible(self._is_open)
        self._name()

    def _name(self) -> None:
        is_open = self._is_open
        words = self.tr("設問の一覧（{n}問）").format(n=len(self._links))
        self._toggle.show_words(f"{'▼' if is_open else '▶'} {words}")
        state = self.tr("開いています") if is_open else self.tr("閉じています")
        self._toggle.setAccessibleName(listed((words, state)))
        self._only.setText(
            self.tr("すべての設問を表示") if self._shows_only else self.tr("変わった設問だけを表示")
        )
