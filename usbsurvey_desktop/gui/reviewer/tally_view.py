"""S15 集計: who was counted, and one question at a time in numbers, bars, crossings and words."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.printing.tally_figures import told_questions
from usbsurvey_desktop.gui.printing.tally_versions import asked_by_words
from usbsurvey_desktop.gui.reviewer.cross_words import pair_shown, parts_shown
from usbsurvey_desktop.gui.reviewer.tally_apart import TallyApart, former_questions
from usbsurvey_desktop.gui.reviewer.tally_choices import TallyChoices
from usbsurvey_desktop.gui.reviewer.tally_cross import TallyCross
from usbsurvey_desktop.gui.reviewer.tally_place import From, TallyPlace
from usbsurvey_desktop.gui.reviewer.tally_question import TallyQuestion
from usbsurvey_desktop.gui.reviewer.tally_texts import TallyTexts
from usbsurvey_desktop.gui.reviewer.tally_words import counted_words, remarks
from usbsurvey_desktop.gui.reviewer.tally_work import Counts
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.layouts import show_if
from usbsurvey_desktop.gui.shared.plain_label import data_label, plain_label
from usbsurvey_desktop.gui.shared.print_button import prints
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.tally.counted import Scope
from usbsurvey_desktop.tally.published import ShownApart
from usbsurvey_desktop.tally.remarks import LONGEST_REMARK, Remarks
from usbsurvey_desktop.tally.splits import Split
from usbsurvey_desktop.tally.tabulate import QuestionTally
from usbsurvey_desktop.tally.texts import FreeText
from usbsurvey_desktop.visible import visible_line


class TallyView(Screen):
    """Shows one tally; another way to count is `wanted`, and makes another view."""

    help_topic = "tally"

    wanted = Signal(object)
    """Carries a `TallyWish`."""
    export_wanted = Signal(str)
    """Carries `xlsx` or `csv`."""
    classes_wanted = Signal()
    publish_wanted = Signal()
    print_wanted = Signal()
    summary_wanted = Signal()
    remarks_changed = Signal(object)
    """Carries the `Remarks` as they are now."""
    left = Signal()

    def __init__(
        self,
        counts: Counts,
        form: Form,
        split: Split | None,
        at: TallyPlace,
        remarks: Remarks | None,
        apart: Sequence[ShownApart],
    ) -> None:
        """Take what is shown, its words in the language to show; no `remarks` can be if None."""
        super().__init__(column_width=WIDE_COLUMN)
        self._counts = counts
        self._form = form
        self._split = split
        self._at = at
        self._remarks = remarks
        self._apart = apart
        former = former_questions(apart, form)
        questions = (*told_questions(form, form.questions), *former)
        if at.question not in questions:
            at.question = questions[0]
        self.set_heading(self.tr("集計"))
        self._choices = TallyChoices(counts, form, split, questions, former, self)
        self._add_head()
        self._add_question()
        self._add_words()
        self.end_body()
        self._add_buttons()
        self._show_question()

    def _add_head(self) -> None:
        counts = self._counts
        self.body.addWidget(plain_label(counted_words(counts), role="strong", parent=self))
        for remark in remarks(counts):
            self.body.addWidget(plain_label(remark, role="warning", parent=self))
        choices = self._choices
        self.body.addWidget(choices)
        choices.scope_chosen.connect(self._on_scope)
        choices.split_chosen.connect(self._on_split)
        choices.version_chosen.connect(self._on_version)
        choices.part_chosen.connect(self._show_question)
        choices.question_chosen.connect(self._on_question)
        choices.classes_wanted.connect(self.classes_wanted)
        # Beside the choices: with one more below, they would not fit into one line.
        self._publish = secondary_button(self.tr("公表・返す表(&U)"), self)
        self._publish.clicked.connect(self._on_publish)
        choices.add_beside(self._publish)
        self._told_part = data_label("", role="strong", parent=self)
        self._told_part.hide()
        self.body.addWidget(self._told_part)

    def _add_question(self) -> None:
        self._question = TallyQuestion(self)
        self._question.order_wanted.connect(self._on_order_wanted)
        self._question.alone_wanted.connect(self._on_alone_wanted)
        self._by_part, self._twice = TallyCross(self), TallyCross(self)
        self.body.addWidget(self._question)
        for cross in (self._twice, self._by_part):
            cross.percent_wanted.connect(self._on_percent_wanted)
            self.body.addWidget(cross)

    def _add_words(self) -> None:
        self._texts = TallyTexts(self)
        self._texts.chosen.connect(self._on_quote)
        self._remark = CountedText(self.tr("考察"), most=LONGEST_REMARK, parent=self)
        self._remark.describe(self.tr("この設問について。要約に載ります。"))
        self._remark.setHidden(self._remarks is None)
        self._remark.edited.connect(self._on_remark)
        # Last: what stands below a question would be taken for the other one's.
        self._others = TallyApart(self._apart, self)
        for part in (self._texts, self._remark, self._others):
            self.body.addWidget(part)

    def _add_buttons(self) -> None:
        book = primary_button(self.tr("Excelに書き出す(&E)…"), self)
        book.clicked.connect(self._on_book)
        csv = secondary_button(self.tr("CSV(&C)…"), self)
        csv.clicked.connect(self._on_csv)
        printing = secondary_button(self.tr("印刷(&P)…"), self)
        prints(printing, self, self.print_wanted)
        summary = secondary_button(self.tr("要約を見る(&Y)"), self)
        summary.clicked.connect(self._on_summary)
        back = secondary_button(self.tr("受領フォルダーに戻る(&L)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(book, csv, printing, summary, back)
        starts = {From.SUMMARY: summary, From.PUBLISH: self._publish}
        came_from = self._at.came_from
        self.first_focus = starts.get(came_from) or self._choices.start(came_from)

    def _show_question(self) -> None:
        link_id, part = self._at.question, self._choices.part
        tally = self._counts.tally
        shown = tally.parts[part] if part else tally.whole
        words = self.tr("{part}：N＝{n}")
        name = visible_line(self._choices.part_words)
        self._told_part.setText(words.format(part=name, n=f"{shown.bodies:,}"))
        show_if(self._told_part, bool(part))
        self._choices.show_question(link_id)
        self._others.show_question(link_id, part)
        is_asked = link_id in self._form.questions
        for widget in (self._question, self._by_part, self._twice, self._texts, self._remark):
            show_if(widget, is_asked)
        if is_asked:
            self._show_asked(link_id, shown.question(link_id))

    def _show_asked(self, link_id: str, numbers: QuestionTally) -> None:
        """Show a question of the newest version."""
        question, part = self._form.questions[link_id].question, self._choices.part
        asked_by = asked_by_words(self._counts.tally.versions, link_id)
        self._question.show_question(question, numbers, self._at, asked_by)
        self._show_crossings()
        is_text = question.type is ItemType.TEXT
        title = self.tr("書かれた回答") if is_text else self.tr("その他の回答")
        quotes = None if self._remarks is None else self._remarks.quotes
        self._texts.show_texts(title, self._counts.texts_of(link_id, part), quotes)
        show_if(self._remark, self._remarks is not None)
        if self._remarks is not None:
            self._remark.show_text(self._remarks.words.get(link_id, ""))

    def _show_crossings(self) -> None:
        by_part = twice = None
        if not self._choices.part:
            link_id = self._at.question
            twice = pair_shown(self._form, self._counts, link_id)
            by_part = parts_shown(self._form, self._split, self._counts, link_id)
        self._by_part.show_cross(by_part, is_in_percent=self._at.is_in_percent)
        self._twice.show_cross(twice, is_in_percent=self._at.is_in_percent)

    def _change(self, remarks: Remarks) -> None:
        self._remarks = remarks
        self.remarks_changed.emit(remarks)

    def _on_remark(self, words: str) -> None:
        if self._remarks is not None:
            self._change(self._remarks.with_words(self._at.question, words))

    def _on_quote(self, text: FreeText, is_chosen: bool) -> None:  # noqa: FBT001 - a signal's value
        if self._remarks is not None:
            self._change(self._remarks.with_quote(text, is_chosen=is_chosen))
            self._texts.show_quotes(self._remarks.quotes)

    def _on_question(self, link_id: str) -> None:
        self._at.question = link_id
        self._show_question()

    def _on_order_wanted(self) -> None:
        self._at.is_by_count = not self._at.is_by_count
        self._show_question()

    def _on_alone_wanted(self) -> None:
        self._at.is_alone = not self._at.is_alone
        self._show_question()

    def _on_percent_wanted(self) -> None:
        self._at.is_in_percent = not self._at.is_in_percent
        self._show_crossings()

    def _on_scope(self, scope: Scope) -> None:
        self._at.came_from = From.SCOPE
        self.wanted.emit(replace(self._counts.wish, scope=scope))

    def _on_split(self, split: str) -> None:
        self._at.came_from = From.SPLIT
        self.wanted.emit(replace(self._counts.wish, split=split))

    def _on_version(self, form: str) -> None:
        self._at.came_from = From.VERSION
        self.wanted.emit(replace(self._counts.wish, form=form))

    def _on_summary(self) -> None:
        self._at.came_from = From.SUMMARY
        self.summary_wanted.emit()

    def _on_publish(self) -> None:
        self._at.came_from = From.PUBLISH
        self.publish_wanted.emit()

    def _on_book(self) -> None:
        self.export_wanted.emit("xlsx")

    def _on_csv(self) -> None:
        self.export_wanted.emit("csv")
