"""All answers of a case, with what changed since the revision before, and comments at them."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.engine.response import raw_of
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.gui.filling.answer_lines import answer_lines
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.frame.answer_sheet import AnswerSheet, SheetNotes, SheetTool
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.reviewer.case_panel import Beside, CasePanel
from usbsurvey_desktop.gui.reviewer.case_sent import CaseSent
from usbsurvey_desktop.gui.reviewer.case_work import ReadCase
from usbsurvey_desktop.gui.reviewer.sent_words import SentWords, missing_words, sent_words
from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.screen import reveal
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.tree import references
from usbsurvey_desktop.review.compare import Comparison, compare
from usbsurvey_desktop.review.unfinished import LONGEST_COMMENT, Words
from usbsurvey_desktop.sealing.opened import Opened


class CaseAnswers(QWidget):
    """The sheet and its panels; `changed` when a comment was typed."""

    changed = Signal()

    def __init__(self, case: ReadCase, shown: Opened, look_up: ItemHelp, parent: QWidget) -> None:
        """Show the answers of `shown`, which is the package in the language of the windows."""
        super().__init__(parent)
        self._case = case
        self._shown = shown
        self._look_up = look_up
        self._words = {} if case.state is None else case.state.words
        self._sent = sent_words(case.state)
        self.panels: dict[str, CasePanel] = {}
        """By question, in the order of the form; none before `build`."""
        self.states = _states(shown)
        """How each question stands, in the order of the form."""
        self.reasoned = _reasoned(shown)
        """The questions of the checks for which a reason was given."""
        self.comparison: Comparison | None = None
        """None where the revision before is not at hand."""
        self.former: int | None = None
        """The version of the survey that the revision before answered, if it is another one."""
        self._before: Mapping[str, QuestionState] = {}
        before = None if case.state is None else case.state.before
        if before is not None:
            form = shown.pack.form
            self.comparison = compare(shown.submission, before.submission, form)
            self._before = _states(before)
            answered = before.submission.pack_version
            self.former = None if answered == shown.submission.pack_version else answered
        self.sheet: AnswerSheet | None = None

    def build(self) -> int:
        """Make the parts, once those above are made; gives how many signs cannot be seen."""
        self.sheet = AnswerSheet(
            self._shown.submission,
            self._shown.pack,
            self._look_up,
            record_forms=self._case.work.reader.record_forms,
            notes=SheetNotes(marks=self._marks(), tool=self._tool),
            parent=self,
        )
        layout = column(self, gap=Space.MEDIUM)
        layout.addWidget(self.sheet)
        sent, missing = self.sent_elsewhere(), missing_words(self._case.state)
        if sent or missing:
            layout.addWidget(CaseSent(sent, self, missing))
        return self.sheet.unseen

    @property
    def applicable(self) -> list[str]:
        """The questions that apply, in the order of the form."""
        states = self.states.items()
        return [link_id for link_id, state in states if state.state is not State.NOT_APPLICABLE]

    def show_only(self, link_ids: Collection[str] | None) -> None:
        """Show these questions alone, or all where it is None."""
        if self.sheet is not None:
            self.sheet.show_only(link_ids)

    def is_changed(self, link_id: str) -> bool:
        """Whether the answer differs from the revision before."""
        return self.comparison is not None and link_id in self.comparison.changed

    def has_words(self, link_id: str) -> bool:
        """Whether a comment is written about a question."""
        panel = self.panels.get(link_id)
        text = self._words.get(link_id, "") if panel is None else panel.text
        return bool(text.strip())

    def has_sent(self, link_id: str) -> bool:
        """Whether a comment about a question was sent before."""
        return link_id in self._sent

    def words(self) -> Words:
        """The comments that are written, in the order of the form; blank ones left out."""
        return {link_id: panel.text for link_id, panel in self.panels.items() if panel.text.strip()}

    def show_words(self, words: Words) -> list[str]:
        """Show comments where there are others; gives the names of those questions."""
        shown = []
        for link_id, panel in self.panels.items():
            text = words.get(link_id, "")
            if text not in ("", panel.text):
                panel.show_text(text)
                shown.append(question_name(self.states[link_id].question))
        return shown

    def too_long(self) -> CasePanel | None:
        """The first comment that cannot be sent as it is."""
        panels = self.panels.values()
        return next((one for one in panels if len(one.text) > LONGEST_COMMENT), None)

    def changed_panels(self) -> list[CasePanel]:
        """The panels of what changed, in order."""
        return [panel for panel in self.panels.values() if panel.is_changed]

    def panel_at_focus(self) -> CasePanel | None:
        """The panel in which the focus is, or beside which."""
        focused = QApplication.focusWidget()
        return next((one for one in self.panels.values() if _is_at(one, focused)), None)

    def seen_with(self) -> QWidget | None:
        """Give what stands below the link that has the focus: the two revisions, or nothing."""
        panel = self.panel_at_focus()
        return panel if panel is not None and panel.is_changed else None

    def go_to_change(self, step: int) -> None:
        """Put the focus on the next question that changed, or the one before; round the end."""
        changed = self.changed_panels()
        if not changed:
            return
        panels = list(self.panels.values())
        at = self.panel_at_focus()
        place = -1 if at is None else panels.index(at)
        onward = changed if step > 0 else changed[::-1]
        there = (one for one in onward if (panels.index(one) - place) * step > 0 and place >= 0)
        found = next(there, onward[0])
        found.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(found)

    def sent_elsewhere(self) -> list[SentWords]:
        """What was sent about the whole, or about a question that is not shown here."""
        return [
            one if key is None else replace(one, title=labelled(key, one.title))
            for key, sent in self._sent.items()
            if key not in self.panels
            for one in sent
        ]

    def _marks(self) -> Mapping[str, str]:
        if self.comparison is None:
            return {}
        mark = self.tr("第{n}版から変わりました").format(n=self.comparison.revision)
        return dict.fromkeys(self.comparison.changed, mark)

    def _tool(self, state: QuestionState) -> SheetTool:
        link_id = state.question.link_id
        beside = self._beside(state) if self.is_changed(link_id) else None
        name = question_name(state.question)
        panel = CasePanel(
            name,
            beside,
            self._words.get(link_id, ""),
            may_comment=self._case.may_comment,
            parent=self,
        )
        panel.show_sent(self._sent.get(link_id, ()))
        panel.changed.connect(self.changed)
        self.panels[link_id] = panel
        return SheetTool(panel.link, panel)

    def _beside(self, state: QuestionState) -> Beside:
        before = self._before.get(state.question.link_id)
        earlier = self.tr("前の版の調査票には、この設問がありません。")
        if before is not None:
            earlier = self._answer(before, self.tr("前の版では対象外"))
        revision = 0 if self.comparison is None else self.comparison.revision
        return Beside(self._answer(state, self.tr("対象外")), earlier, revision)

    def _answer(self, state: QuestionState, not_applicable: str) -> str:
        if state.state is State.NOT_APPLICABLE:
            return not_applicable
        return answer_lines(state, self._look_up)


def _states(of: Opened) -> Mapping[str, QuestionState]:
    filling = Filling(of.pack.form, Snapshot(answers=raw_of(of.submission.stated)))
    return {
        state.question.link_id: state
        for page_id in filling.form.pages
        for state in filling.page(page_id).questions
    }


def _reasoned(of: Opened) -> frozenset[str]:
    form, given = of.pack.form, of.submission.reasons
    return frozenset(
        form.owner(link_id).question.link_id
        for check in form.questionnaire.checks
        if check.id in given
        for link_id in references(check.when)
    )


def _is_at(panel: CasePanel, focused: QWidget | None) -> bool:
    return focused is not None and (focused is panel.link or panel.isAncestorOf(focused))
