"""What stands below the questions of a page: checks, 訂正の理由, 紙から転記."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.answers import LONGEST_REASON, Finding, FindingCode
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.filling.reason_box import ReasonBox
from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.shared.field_set import FieldSet
from usbsurvey_desktop.gui.shared.form_row import mark_error
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import column, empty
from usbsurvey_desktop.gui.shared.option_row import check_row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.definition import Severity

_ROWS = 2


class Writing(Protocol):
    """Something that is written page by page."""

    form: Form
    filling: Filling

    def corrected(self, page: str) -> tuple[str, ...]:
        """The items that stand in the book and would be others."""
        ...


class PageFoot(QWidget):
    """Shows what a page needs beside its answers; `reason_given` carries a check and its reason."""

    reason_given = Signal(str, str)

    def __init__(
        self,
        record: Writing,
        page_id: str,
        parent: QWidget | None = None,
        *,
        may_be_paper: bool = True,
    ) -> None:
        """Make the foot of a page; `may_be_paper` asks whether it was on paper first."""
        super().__init__(parent)
        self._record = record
        self._page_id = page_id
        self._boxes: dict[str, ReasonBox] = {}
        layout = column(self, gap=Space.LARGE)
        self._checks = QWidget(self)
        self._checks_layout = column(self._checks, gap=Space.SMALL)
        layout.addWidget(self._checks)
        self.paper = check_row(self.tr("紙の記録から転記した"), parent=self)
        self.paper.setVisible(may_be_paper)
        layout.addWidget(self.paper)
        self._correction = FieldSet(self.tr("訂正の理由"), tag=self.tr("※必須"), parent=self)
        self._changed = plain_label("", role="support", parent=self)
        self._text = CountedText("", most=LONGEST_REASON, fewest_rows=_ROWS, parent=self)
        self._text.box.setAccessibleName(self.tr("訂正の理由"))
        self._text.edited.connect(self._on_reason_edited)
        self._error = plain_label("", role="error", parent=self)
        for part in (self._changed, self._text, self._error):
            self._correction.body.addWidget(part)
        layout.addWidget(self._correction)
        self.show_state()

    @property
    def correction(self) -> str:
        """Why values that stand in the book are changed; "" while nothing has to be said."""
        return "" if self._correction.isHidden() else self._text.box.text()

    @property
    def from_paper(self) -> bool:
        """Whether the page was on paper first."""
        return self.paper.mark.isChecked()

    def put_back(self, correction: str, *, from_paper: bool) -> None:
        """Show what was typed before the screen was covered."""
        self._text.show_text(correction)
        self.paper.mark.setChecked(from_paper)

    def show_state(self) -> None:
        """Show the checks that fire now, and ask for a reason where the book would be changed."""
        findings = {str(each.facts["check"]): each for each in self._findings()}
        if findings.keys() != self._boxes.keys():
            self._show_checks(findings)
        changed = self._record.corrected(self._page_id)
        names = (self._record.form.owner(key).question for key in changed)
        words = self.tr("前に記録した内容を変えています：{items}").format(
            items=listed(dict.fromkeys(question_name(each) for each in names))
        )
        self._changed.setText(words)
        self._correction.setVisible(bool(changed))
        self._describe()

    def is_settled(self) -> bool:
        """Whether the reason of a correction is there; what is missing is said at the box."""
        needs = not self._correction.isHidden() and not self._text.box.text().strip()
        self._show_error(
            self.tr("＊訂正の理由を書いてください。前の記載は消えません。") if needs else ""
        )
        return not needs

    def focus_correction(self) -> QWidget:
        """Put the focus on the reason of a correction, and give its part."""
        self._text.box.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._correction

    def box_of(self, check_id: str) -> ReasonBox | None:
        """The part of a check; None while it does not fire here."""
        return self._boxes.get(check_id)

    def _on_reason_edited(self, _text: str) -> None:
        if self._error.text():
            self._show_error("")

    def _show_error(self, words: str) -> None:
        self._error.setText(words)
        self._error.setVisible(bool(words))
        mark_error(self._text, has_error=bool(words))
        self._describe()

    def _describe(self) -> None:
        """Tell at the box what is seen around it: what is changed, what is missing."""
        parts = (self._changed.text(), self._error.text().removeprefix("＊"))
        self._text.describe(" ".join(part for part in parts if part))

    def _findings(self) -> list[Finding]:
        pages = self._record.form.check_pages
        return [
            each
            for each in self._record.filling.evaluation.findings
            if each.code is FindingCode.CHECK and self._page_id in pages[str(each.facts["check"])]
        ]

    def _show_checks(self, findings: dict[str, Finding]) -> None:
        empty(self._checks_layout)
        self._boxes = {}
        reasons = self._record.filling.snapshot().reasons
        texts = {check.id: check.text for check in self._record.form.questionnaire.checks}
        if findings:
            heading = plain_label(self.tr("念のための確認"), role="h2", parent=self._checks)
            self._checks_layout.addWidget(heading)
        for check_id, finding in findings.items():
            box = ReasonBox(
                texts[check_id],
                wants_reason=finding.severity is Severity.WARN_WITH_REASON,
                reason=reasons.get(check_id, ""),
                parent=self._checks,
            )
            box.reason_given.connect(partial(self.reason_given.emit, check_id))
            self._boxes[check_id] = box
            self._checks_layout.addWidget(box)
            # A part that comes later is shown only at the next turn, too late for the focus.
            box.show()
        self._checks.setVisible(bool(findings))
