"""How other versions asked a question: a block for each way, with its own numbers and base."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.items.option_text import option_text
from usbsurvey_desktop.gui.printing.tally_figures import number, option_share, question_words
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


def former_questions(apart: Sequence[ShownApart], form: Form) -> Mapping[str, str]:
    """The names of the questions that the newest form does not have, as they were asked last."""
    found: dict[str, str] = {}
    for one in apart:
        if one.link_id not in form.questions:
            found.setdefault(one.link_id, question_words(one.way.form, one.link_id))
    return found


class TallyApart(QWidget):
    """Shows a block for each other way of asking the question that is looked at; often none."""

    def __init__(self, apart: Sequence[ShownApart], parent: QWidget | None = None) -> None:
        """Take all that is apart, with forms in the words to show."""
        super().__init__(parent)
        self._apart = apart
        layout = column(self, gap=Space.LARGE)
        # All that are ever needed: what is made later, Tab would find last.
        most = max(Counter(one.link_id for one in apart).values(), default=0)
        self._blocks = [_Block(self) for _ in range(most)]
        for block in self._blocks:
            layout.addWidget(block)

    def show_question(self, link_id: str, part: str) -> None:
        """Show the other ways of a question, in a part of the split, or in the whole for ""."""
        ways = [one for one in self._apart if one.link_id == link_id]
        for place, block in enumerate(self._blocks):
            if place < len(ways):
                block.show_one(ways[place], part)
            show_if(block, place < len(ways))
        show_if(self, bool(ways))


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

    def show_one(self, one: ShownApart, part: str) -> None:
        """Show one way of asking."""
        form, title = one.way.form, apart_title(one)
        question = form.questions[one.link_id].question
        numbers = one.parts[part] if part else one.whole
        self._title.setText(visible_line(title))
        self._fold.words.setText(visible(question.text))
        self._states.setText(state_words(numbers))
        self._base.setText(self._base_words(question, numbers))
        rows = [
            (
                option_text(question, option),
                number(numbers.counts[option.code]),
                option_share(numbers, option.code),
            )
            for option in question.options
        ]
        for widget in (self._base, self._table):
            show_if(widget, bool(rows))
        self._table.show_rows(title, rows)
        words = self.tr("書かれた回答は、「調査票」で{versions}だけを選ぶと読めます。")
        self._texts.setText(words.format(versions=numbers_words(one.way.numbers)))
        has_texts = one.link_id in text_ids(form).values()
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
