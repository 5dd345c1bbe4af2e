"""How other versions asked a question: a block for each way, with its own numbers and base."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.items.option_text import option_text
from usbsurvey_desktop.gui.printing.tally_figures import number, option_share
from usbsurvey_desktop.gui.printing.tally_versions import apart_title, numbers_words
from usbsurvey_desktop.gui.reviewer.tally_table import TallyTable
from usbsurvey_desktop.gui.reviewer.tally_words import state_words
from usbsurvey_desktop.gui.shared.layouts import column, show_if
from usbsurvey_desktop.gui.shared.plain_label import data_label, plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.definition import ItemType, Question
from usbsurvey_desktop.tally.published import Shown, ShownApart
from usbsurvey_desktop.tally.texts import text_ids
from usbsurvey_desktop.visible import visible, visible_line


@dataclass(frozen=True)
class ApartShown:
    """A question as some versions ask it, with the numbers to show."""

    one: ShownApart
    """With its form in the words to show."""
    numbers: Shown
    """Of the whole, or of the part of the split that is shown."""

    @property
    def question(self) -> Question:
        """As those versions ask it."""
        return self.one.way.form.questions[self.one.link_id].question


class TallyApart(QWidget):
    """Shows a block for each other way of asking the question that is looked at; often none."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        """Make room for so many ways of one question: what is made later, Tab would find last."""
        super().__init__(parent)
        layout = column(self, gap=Space.LARGE)
        self._blocks = [_Block(self) for _ in range(most)]
        for block in self._blocks:
            layout.addWidget(block)

    def show_apart(self, apart: Sequence[ApartShown]) -> None:
        """Show these in place of those before."""
        for place, block in enumerate(self._blocks):
            if place < len(apart):
                block.show_one(apart[place])
            show_if(block, place < len(apart))
        show_if(self, bool(apart))


class _Block(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        layout = column(self, gap=Space.LARGE)
        self._title = data_label("", role="h2", parent=self)
        self._fold = Fold(self.tr("設問の原文"), "", is_open=False, parent=self)
        self._states = plain_label("", role="strong", parent=self)
        self._base = plain_label("", role="support", parent=self)
        self._table = TallyTable(self)
        self._texts = plain_label("", role="support", parent=self)
        for part in (self._title, self._fold, self._states, self._base, self._table, self._texts):
            layout.addWidget(part)

    def show_one(self, shown: ApartShown) -> None:
        """Show one way of asking."""
        question, numbers, title = shown.question, shown.numbers, apart_title(shown.one)
        self._title.setText(visible_line(title))
        self._fold.words.setText(visible(question.text))
        self._states.setText(state_words(numbers))
        self._base.setText(self._base_words(question, numbers))
        rows = [
            (
                option_text(question, one),
                number(numbers.counts[one.code]),
                option_share(numbers, one.code),
            )
            for one in question.options
        ]
        for part in (self._base, self._table):
            show_if(part, bool(rows))
        self._table.show_rows(title, rows)
        words = self.tr("書かれた回答は、「調査票」で{versions}だけを選ぶと読めます。")
        self._texts.setText(words.format(versions=numbers_words(shown.one.way.numbers)))
        has_texts = any(
            shown.one.link_id == owner for owner in text_ids(shown.one.way.form).values()
        )
        show_if(self._texts, has_texts and bool(numbers.answered))

    def _base_words(self, question: Question, numbers: Shown) -> str:
        if not numbers.answered:
            return self.tr("回答した団体がありません。")
        words = self.tr(
            "割合は、この形の設問に回答した{n}団体を100とした値です（小数第2位を四捨五入）。"
        )
        if question.type is ItemType.MULTI_CHOICE:
            words = self.tr(
                "割合は、この形の設問に回答した{n}団体を100とした値です（小数第2位を四捨五入）。"
                "複数回答のため、合計が100％を超えることがあります。"
            )
        return words.format(n=number(numbers.answered))
