"""S08 承認, the approver's part: what was signed, not the notes; sign over it or send it back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.engine.record_forms import RecordForms
from usbsurvey_desktop.gui.approver.arrival import arrival_words
from usbsurvey_desktop.gui.approver.changed_part import Changed, ChangedPart
from usbsurvey_desktop.gui.approver.since_return import (
    SinceReturn,
    since_return_ground,
    since_return_marks,
    since_return_words,
)
from usbsurvey_desktop.gui.approver.wish_panel import WishPanel
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.frame.answer_sheet import AnswerSheet, SheetNotes, SheetTool
from usbsurvey_desktop.gui.frame.change_words import change_marks, change_words, ground_words
from usbsurvey_desktop.gui.frame.identity_picker import IdentityPicker, IdentitySource
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import link_button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.print_button import prints
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.submission import Submission
from usbsurvey_desktop.store.draft_content import Comment
from usbsurvey_desktop.submitting.changes import Changes

_LONGEST_REASON = 2_000
_REASON_ROWS = 2


@dataclass(frozen=True)
class ToApprove:
    """What is laid before an approver.

    `changes` is None where nothing can be told; `replaces` is the revision before, or None.
    """

    facts: Iterable[tuple[str, str]]
    submission: Submission
    pack: Pack
    look_up: ItemHelp
    record_forms: RecordForms
    replaces: int | None = None
    changes: Changes | None = None
    returned: SinceReturn | None = None
    """The last return of this revision; None if there was none."""
    wishes: Mapping[str, str] = field(default_factory=dict)
    """What this approver has written at questions and not sent back yet."""
    before: Sequence[Comment] = ()
    """What was sent back before."""


class ApproveView(Screen):
    """Emits `approved` with an `IdentityChoice`, or `declined`; `edited` at each word."""

    help_topic = "approval"

    approved = Signal(object)
    declined = Signal()
    edited = Signal()
    people_wanted = Signal()
    print_wanted = Signal()
    history_wanted = Signal()
    left = Signal()

    def __init__(
        self, laid: ToApprove, source: IdentitySource, parent: QWidget | None = None
    ) -> None:
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self._laid = laid
        returned, revised = since_return_marks(laid.returned), change_marks(laid.changes)
        self._marks = _together(returned, revised)
        self._parts: list[ChangedPart] = []
        self.since_return: ChangedPart | None = None
        self.since_revision: ChangedPart | None = None
        self.panels: dict[str, WishPanel] = {}
        self.set_heading(self.tr("承認"))
        checked = self.tr("回答者の署名を確かめました。")
        self.body.addWidget(plain_label(checked, role="success", parent=self))
        self.body.addWidget(FactList(laid.facts, self))
        self._add_parts(laid)
        self._sheet = AnswerSheet(
            laid.submission,
            laid.pack,
            laid.look_up,
            record_forms=laid.record_forms,
            notes=SheetNotes(self._marks, self._tool),
            parent=self,
        )
        self.body.addWidget(self._sheet)
        self._add_links()
        self._add_decision(source)
        self.end_body()
        self._add_buttons()
        # The answers come first for the eye; the fields below must not scroll them away.
        newest = returned or revised
        first = next((link_id for link_id in self.panels if link_id in newest), None)
        self.first_focus = self.panels[first].stop if first else self.approve
        self.told_on_arrival = arrival_words(self._marks, laid.pack.form.questions) if first else ""
        """What is to be said because the head of the screen is not seen; "" where it is."""

    def wishes(self) -> dict[str, str]:
        """What is written at questions now."""
        return {link_id: panel.text for link_id, panel in self.panels.items() if panel.text}

    def show_reason(self, text: str) -> None:
        """Show a reason that was typed before."""
        self._counted.show_text(text)

    def show_reason_error(self, sentence: str) -> None:
        """Show at the reason why nothing was sent back."""
        self._reason_row.show_error(sentence)
        self._counted.describe(sentence)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(self._reason_row)

    def _tool(self, state: QuestionState) -> SheetTool | None:
        """Offer a comment where there is something to answer."""
        if not state.is_enabled:
            return None
        link_id = state.question.link_id
        panel = WishPanel(
            question_name(state.question),
            text=self._laid.wishes.get(link_id, ""),
            before=[one for one in self._laid.before if one.link_id == link_id],
            is_changed=link_id in self._marks,
            parent=self,
        )
        panel.changed.connect(self.edited)
        self.panels[link_id] = panel
        return SheetTool(panel.link, panel)

    def _add_links(self) -> None:
        printing = link_button(self.tr("決裁用の表紙を印刷する(&P)…"), self)
        history = link_button(self.tr("版と編集の履歴(&Y)…"), self)
        people = link_button(self.tr("この下書きを開ける人(&U)…"), self)
        prints(printing, self, self.print_wanted)
        history.clicked.connect(self.history_wanted)
        people.clicked.connect(self.people_wanted)
        for link in (printing, history, people):
            add_at_left(self.body, link)

    def _add_parts(self, laid: ToApprove) -> None:
        if laid.returned is not None:
            self.since_return = self._part(self._told_of_return(laid.returned))
        if laid.replaces is not None:
            self.since_revision = self._part(self._told_of_revision(laid.replaces))

    def _told_of_return(self, since: SinceReturn) -> Changed:
        return Changed(
            title=self.tr("前回の差戻しから変わったところ"),
            words=since_return_words(since, self._laid.pack.form),
            ground=since_return_ground(since),
            marks=since_return_marks(since),
            only=self.tr("前回の差戻しから変わったところだけを見る(&E)"),
            all_again=self.tr("すべての回答を見る(&E)"),
        )

    def _told_of_revision(self, replaces: int) -> Changed:
        changes = self._laid.changes
        return Changed(
            title=self.tr("第{n}版との違い").format(n=replaces),
            words="" if changes is None else change_words(changes, self._laid.pack.form),
            ground=ground_words(changes),
            marks=change_marks(changes),
            only=self.tr("前の版から変わったところだけを見る(&D)"),
            all_again=self.tr("すべての回答を見る(&D)"),
        )

    def _part(self, changed: Changed) -> ChangedPart:
        part = ChangedPart(changed, self)
        part.toggled.connect(partial(self._on_only_changed, part))
        self._parts.append(part)
        self.body.addWidget(part)
        return part

    def _on_only_changed(self, pressed: ChangedPart) -> None:
        is_only = not pressed.shows_only
        for part in self._parts:
            part.show_as(only=is_only and part is pressed)
        self._sheet.show_only(pressed.marks.keys() if is_only else None)
        count = len(pressed.marks.keys() & self._laid.pack.form.questions.keys())
        words = (
            self.tr("変わったところだけを示しています。設問{n}つ").format(n=count)
            if is_only
            else self.tr("すべての回答を示しています。")
        )
        announce(self, words)

    def _add_decision(self, source: IdentitySource) -> None:
        self.body.addWidget(plain_label(self.tr("判断"), role="h2", parent=self))
        self._signs = plain_label("", role="strong", parent=self)
        self.body.addWidget(self._signs)
        self.picker = IdentityPicker(source, self)
        self.picker.chosen.connect(self._name_signer)
        self._name_signer()
        self.body.addWidget(self.picker)
        self._counted = CountedText("", most=_LONGEST_REASON, fewest_rows=_REASON_ROWS, parent=self)
        self.reason = self._counted.box
        label = self.tr("戻す理由")
        self._reason_row = form_row(
            label,
            self._counted,
            tag=self.tr("戻すときは必須"),
            support=self.tr("設問へのコメントを書いたときは、空けておけます。"),
            parent=self,
        )
        self.reason.setAccessibleName(label)
        self._counted.edited.connect(self._on_edited)
        self.body.addWidget(self._reason_row)

    def _name_signer(self) -> None:
        words = (
            self.tr("承認すると、{person} の電子署名が付きます。回答の内容は変えられません。")
            if self.picker.person
            else self.tr("承認すると、あなたの電子署名が付きます。回答の内容は変えられません。")
        )
        self._signs.setText(words.format(person=self.picker.person))

    def _add_buttons(self) -> None:
        self.approve = primary_button(self.tr("承認して署名する(&A)"), self)
        self.approve.clicked.connect(self._on_approve)
        self.picker.advanced.connect(self._on_approve)
        self.decline = secondary_button(self.tr("回答者に戻す(&R)"), self)
        self.decline.clicked.connect(self._on_decline)
        home = secondary_button(self.tr("ホームに戻る(&H)"), self)
        home.clicked.connect(self.left)
        self.set_buttons(self.approve, self.decline, home)

    def _on_edited(self, _text: str) -> None:
        self._reason_row.show_error("")
        self._counted.describe("")

    def _on_approve(self) -> None:
        choice = self.picker.choice()
        if choice is not None:
            self.approved.emit(choice)

    def _on_decline(self) -> None:
        if not self.reason.text().strip() and not self.wishes():
            self.show_reason_error(
                self.tr("戻す理由を、ここか、どれかの設問へのコメントに書いてください。")
            )
            return
        self.declined.emit()


def _together(*marks: Mapping[str, str]) -> dict[str, str]:
    """The marks of each question, one below the other."""
    names = dict.fromkeys(name for each in marks for name in each)
    return {name: "\n".join(each[name] for each in marks if name in each) for name in names}
