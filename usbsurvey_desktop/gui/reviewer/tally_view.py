"""S15 集計: who was counted, and one question at a time in numbers, bars and words."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.reviewer.tally_question import TallyQuestion
from usbsurvey_desktop.gui.reviewer.tally_words import (
    counted_words,
    part_words,
    remarks,
    scope_words,
)
from usbsurvey_desktop.gui.reviewer.tally_work import Counts, TallyWish
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import show_if
from usbsurvey_desktop.gui.shared.plain_label import data_label, plain_label
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.tally.counted import Scope
from usbsurvey_desktop.tally.splits import KIND, PREFECTURE, Split, splitting_questions
from usbsurvey_desktop.tally.texts import text_ids
from usbsurvey_desktop.visible import visible_line

_SCOPES = tuple(Scope)
_MOST_LETTERS = 24
"""Of a part on its button; all of them stand below."""


@dataclass
class TallyPlace:
    """Where the person is in a tally; lives on when it is counted in another way."""

    question: int = 0
    is_by_count: bool = False
    is_at_scope: bool = False
    """Whether the focus goes to 入れる範囲, and not to 分け方."""


class TallyView(Screen):
    """Shows one tally; another way to count is `wanted`, and makes another view."""

    help_topic = "tally"

    wanted = Signal(object)
    """Carries a `TallyWish`."""
    export_wanted = Signal(str)
    """Carries `xlsx` or `csv`."""
    left = Signal()

    def __init__(
        self,
        counts: Counts,
        form: Form,
        split: Split | None,
        at: TallyPlace,
        parent: QWidget | None = None,
    ) -> None:
        """Take what was counted, the form and the split in the words to show, and the place."""
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self._counts = counts
        self._form = form
        self._at = at
        self._links = tuple(filter(self._is_told, form.questions))
        self._keys = () if split is None else tuple(split.parts)
        self._splits = ("", PREFECTURE, KIND, *splitting_questions(form))
        self._text_ids = text_ids(form)
        self.set_heading(self.tr("集計"))
        self.body.addWidget(plain_label(counted_words(counts), role="strong", parent=self))
        for remark in remarks(counts):
            self.body.addWidget(plain_label(remark, role="warning", parent=self))
        self._add_choices(split)
        self._question = TallyQuestion(self)
        self._question.order_wanted.connect(self._on_order_wanted)
        self.body.addWidget(self._question)
        self.end_body()
        self._add_buttons()
        self._show_question()

    def _add_choices(self, split: Split | None) -> None:
        wish = self._counts.wish
        line = Flow(gap=Space.LARGE)
        scopes = tuple(map(scope_words, _SCOPES))
        self._scope = ChoiceButton(self.tr("入れる範囲：{choice} ▼(&S)"), scopes, self)
        self._scope.choose(_SCOPES.index(wish.scope))
        self._scope.chosen.connect(self._on_scope)
        self._split = ChoiceButton(self.tr("分け方：{choice} ▼(&W)"), self._split_names(), self)
        self._split.choose(self._splits.index(wish.split))
        self._split.chosen.connect(self._on_split)
        labels = () if split is None else part_words(split)
        self._parts = (self.tr("全体"), *labels)
        parts = tuple(map(_shortened, self._parts))
        self._part = ChoiceButton(self.tr("表示する部分：{choice} ▼(&P)"), parts, self)
        self._part.setHidden(split is None)
        self._part.chosen.connect(self._show_question)
        names = tuple(map(self._name, self._links))
        self._which = ChoiceButton(self.tr("設問：{choice} ▼(&Q)"), names, self)
        self._which.choose(self._at.question)
        self._which.chosen.connect(self._on_which)
        for part in (self._scope, self._split, self._part, self._which):
            line.addWidget(part)
        self.body.addLayout(line)
        self._told_part = data_label("", role="strong", parent=self)
        self._told_part.hide()
        self.body.addWidget(self._told_part)
        self.first_focus = self._scope if self._at.is_at_scope else self._split

    def _add_buttons(self) -> None:
        book = primary_button(self.tr("Excelに書き出す(&E)…"), self)
        book.clicked.connect(self._on_book)
        csv = secondary_button(self.tr("CSV(&C)…"), self)
        csv.clicked.connect(self._on_csv)
        back = secondary_button(self.tr("受領フォルダーに戻る(&L)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(book, csv, back)

    def _split_names(self) -> tuple[str, ...]:
        usual = (self.tr("なし"), self.tr("都道府県"), self.tr("団体の種類"))
        return (*usual, *map(self._name, splitting_questions(self._form)))

    def _is_told(self, link_id: str) -> bool:
        """Whether there is anything to count; who answered is no question of the survey."""
        question = self._form.questions[link_id].question
        return question.counted or bool(question.options)

    def _name(self, link_id: str) -> str:
        question = self._form.questions[link_id].question
        return f"{question.number} {question.short_label}"

    def _show_question(self) -> None:
        link_id = self._links[self._at.question]
        tally, part = self._counts.tally, self._part.place
        shown = tally.parts[self._keys[part - 1]] if part else tally.whole
        self._told_part.setText(
            self.tr("{part}：N＝{n}").format(
                part=visible_line(self._parts[part]), n=f"{shown.bodies:,}"
            )
        )
        show_if(self._told_part, bool(part))
        numbers = shown.question(link_id)
        # Of a part only the numbers are shown: the texts name their bodies themselves.
        mine = (one for one in self._counts.texts if self._text_ids[one.link_id] == link_id)
        texts = () if part else tuple(mine)
        self._question.show_question(
            self._form.questions[link_id].question,
            numbers,
            texts,
            is_by_count=self._at.is_by_count,
        )

    def _on_which(self, place: int) -> None:
        self._at.question = place
        self._show_question()

    def _on_order_wanted(self) -> None:
        self._at.is_by_count = not self._at.is_by_count
        self._show_question()

    def _on_scope(self, place: int) -> None:
        self._at.is_at_scope = True
        self.wanted.emit(TallyWish(_SCOPES[place], self._counts.wish.split))

    def _on_split(self, place: int) -> None:
        self._at.is_at_scope = False
        self.wanted.emit(TallyWish(self._counts.wish.scope, self._splits[place]))

    def _on_book(self) -> None:
        self.export_wanted.emit("xlsx")

    def _on_csv(self) -> None:
        self.export_wanted.emit("csv")


def _shortened(label: str) -> str:
    return label if len(label) <= _MOST_LETTERS else f"{label[: _MOST_LETTERS - 1]}…"
