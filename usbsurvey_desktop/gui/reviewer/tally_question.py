"""One question of 集計: its words, its numbers as a table and as bars."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.printing.tally_figures import percent
from usbsurvey_desktop.gui.reviewer.bar_chart import BarChart
from usbsurvey_desktop.gui.reviewer.tally_place import TallyPlace
from usbsurvey_desktop.gui.reviewer.tally_table import TallyTable
from usbsurvey_desktop.gui.reviewer.tally_words import (
    bar_of,
    base_words,
    option_rows,
    state_words,
)
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.joined import noted
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column, show_if
from usbsurvey_desktop.gui.shared.option_row import check_row
from usbsurvey_desktop.gui.shared.plain_label import data_label, plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.definition import ItemType, Question
from usbsurvey_desktop.tally.tabulate import QuestionTally
from usbsurvey_desktop.visible import visible


class TallyQuestion(QWidget):
    """Shows one question at a time; `order_wanted` and `alone_wanted` ask for another look."""

    order_wanted = Signal()
    alone_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, gap=Space.LARGE)
        self._title = data_label("", role="h2", parent=self)
        self._fold = Fold(self.tr("設問の原文"), "", is_open=False, parent=self)
        self._unclear = Fold(
            self.tr("集計を読むときに気をつけること（調査票の記録）"),
            "",
            is_open=False,
            parent=self,
        )
        self._states = plain_label("", role="strong", parent=self)
        self._alone = check_row(self.tr("一つだけ選んだ団体で数える"), parent=self)
        self._alone.mark.clicked.connect(self.alone_wanted)
        self._base = plain_label("", role="support", parent=self)
        self._order = secondary_button("", self)
        self._order.clicked.connect(self.order_wanted)
        self._table = TallyTable(self)
        self._chart = BarChart(self)
        parts = (self._title, self._fold, self._unclear, self._states, self._alone, self._base)
        for part in parts:
            layout.addWidget(part)
        add_at_left(layout, self._order)
        layout.addWidget(self._table)
        layout.addWidget(self._chart)

    def show_question(
        self, question: Question, numbers: QuestionTally, at: TallyPlace, versions: str
    ) -> None:
        """Show the numbers of a question; `versions` names those that ask it, "" for all."""
        name = question_name(question)
        self._title.setText(noted(name, versions) if versions else name)
        self._fold.words.setText(visible(question.text))
        self._unclear.words.setText(visible("\n".join(f"・{words}" for words in question.issues)))
        show_if(self._unclear, bool(question.issues))
        self._states.setText(state_words(numbers))
        is_several = question.type is ItemType.MULTI_CHOICE
        is_alone = is_several and at.is_alone
        self._alone.mark.setChecked(is_alone)
        show_if(self._alone, is_several)
        self._base.setText(base_words(question, numbers, is_alone=is_alone))
        rows = tuple(option_rows(question, numbers, is_by_count=at.is_by_count, is_alone=is_alone))
        for part in (self._base, self._order, self._table, self._chart):
            show_if(part, bool(rows))
        self._order.setText(self.tr("調査票の順(&O)") if at.is_by_count else self.tr("多い順(&O)"))
        self._order.updateGeometry()
        self._table.show_rows(name, [(words, f"{n:,}", percent(part)) for words, n, part in rows])
        drawn = self.tr("{question}の棒グラフ。表と同じ内容です").format(question=name)
        self._chart.show_bars(drawn, [bar_of(*row) for row in rows])
