"""One question of 集計: its words, its numbers as a table and as bars, and what was written."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.reviewer.bar_chart import BarChart
from usbsurvey_desktop.gui.reviewer.inbox_table import Line, LineTable
from usbsurvey_desktop.gui.reviewer.tally_table import TallyTable
from usbsurvey_desktop.gui.reviewer.tally_words import (
    bar_of,
    base_words,
    option_rows,
    percent,
    state_words,
)
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.joined import noted
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column, show_if
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.plain_label import data_label, plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.tally.tabulate import QuestionTally
from usbsurvey_desktop.tally.texts import FreeText, search
from usbsurvey_desktop.visible import visible, visible_line


class TallyQuestion(QWidget):
    """Shows one question at a time; `order_wanted` asks for the other order of the options."""

    order_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, gap=Space.LARGE)
        self._title = data_label("", role="h2", parent=self)
        self._fold = Fold(self.tr("設問の原文"), "", is_open=False, parent=self)
        self._states = plain_label("", role="strong", parent=self)
        self._base = plain_label("", role="support", parent=self)
        self._order = secondary_button("", self)
        self._order.clicked.connect(self.order_wanted)
        self._table = TallyTable(self)
        self._chart = BarChart(self)
        for part in (self._title, self._fold, self._states, self._base):
            layout.addWidget(part)
        add_at_left(layout, self._order)
        layout.addWidget(self._table)
        layout.addWidget(self._chart)
        self._texts: tuple[FreeText, ...] = ()
        self._said = QWidget(self)
        said = column(self._said, gap=Space.MEDIUM)
        layout.addWidget(self._said)
        said.addWidget(plain_label(self.tr("書かれた回答"), role="h2", parent=self._said))
        self._search = LineEdit(columns=18, parent=self._said)
        words = self.tr("回答を探す（本文、団体名、コード）")
        add_at_left(said, form_row(words, self._search, parent=self._said))
        self._count = plain_label("", role="support", parent=self._said)
        said.addWidget(self._count)
        heads = (self.tr("団体"), self.tr("本文"))
        self._list = LineTable(self.tr("書かれた回答"), heads, parent=self._said)
        said.addWidget(self._list)
        self._search.textChanged.connect(self._show_texts)

    def show_question(
        self,
        question: Question,
        numbers: QuestionTally,
        texts: Sequence[FreeText],
        *,
        is_by_count: bool,
    ) -> None:
        """Show the numbers of a question, and the texts that belong to it."""
        name = f"{question.number} {question.short_label}"
        self._title.setText(visible_line(name))
        self._fold.words.setText(visible(question.text))
        self._states.setText(state_words(numbers))
        base = base_words(question, numbers)
        self._base.setText(base)
        rows = tuple(option_rows(question, numbers, is_by_count=is_by_count))
        for part in (self._base, self._order, self._table, self._chart):
            show_if(part, bool(rows))
        self._order.setText(self.tr("調査票の順(&O)") if is_by_count else self.tr("多い順(&O)"))
        self._order.updateGeometry()
        self._table.show_rows(
            visible_line(name), [(label, f"{n:,}", percent(part)) for label, n, part in rows]
        )
        drawn = self.tr("{question}の棒グラフ。表と同じ内容です").format(
            question=visible_line(name)
        )
        self._chart.show_bars(drawn, [bar_of(*row) for row in rows])
        self._texts = tuple(texts)
        show_if(self._said, bool(self._texts))
        self._show_texts()

    def _show_texts(self) -> None:
        found = tuple(search(self._texts, self._search.text()))
        self._count.setText(self.tr("{n}件を表示").format(n=f"{len(found):,}"))
        self._list.show_lines(
            [
                Line(
                    f"{one.municipality.code} {one.link_id}",
                    (noted(one.municipality.name, one.municipality.code), one.text),
                )
                for one in found
            ]
        )
