"""念のための確認: what the checks over all answers ask about, and texts to look at once more."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.answers import Finding, FindingCode
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.filling.my_numbers import my_number_points
from usbsurvey_desktop.gui.filling.open_points import check_texts
from usbsurvey_desktop.gui.filling.reason_box import ReasonBox
from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.wrap_link import WrapLink
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.definition import Severity


class CheckList(QWidget):
    """One box for each check that fires, and the way to each text that may hold a number.

    Reasons are given to the filling; hidden where there is nothing to look at.
    """

    question_asked = Signal(str)

    def __init__(
        self, filling: Filling, states: Iterable[QuestionState], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._filling = filling
        self._boxes: dict[str, ReasonBox] = {}
        self._layout = column(self, gap=Space.LARGE)
        self._layout.addWidget(plain_label(self.tr("念のための確認"), role="h2", parent=self))
        found = filling.evaluation.findings
        checks = [each for each in found if each.code is FindingCode.CHECK]
        for finding in checks:
            self._add_check(finding)
        numbers = my_number_points(states)
        for number in numbers:
            link = WrapLink(number.text, self)
            link.clicked.connect(partial(self._ask, number.link_id))
            self._layout.addWidget(link)
        self.setVisible(bool(checks or numbers))

    def reason_of(self, check_id: str) -> CountedText | None:
        """Give the box where a check wants its reason; None where it wants none."""
        box = self._boxes.get(check_id)
        return None if box is None else box.box

    def show_reasons(self) -> None:
        """Show the reasons that stand, where another one was typed and held."""
        reasons = self._filling.snapshot().reasons
        for check_id in self._boxes:
            box = self.reason_of(check_id)
            if box is not None:
                box.show_text(reasons.get(check_id, ""))

    def _add_check(self, finding: Finding) -> None:
        check_id = str(finding.facts["check"])
        box = ReasonBox(
            check_texts(self._filling)[check_id],
            wants_reason=finding.severity is Severity.WARN_WITH_REASON,
            reason=self._filling.snapshot().reasons.get(check_id, ""),
            parent=self,
        )
        box.reason_given.connect(partial(self._filling.give_reason, check_id))
        self._boxes[check_id] = box
        self._layout.addWidget(box)

    def _ask(self, link_id: str) -> None:
        self.question_asked.emit(link_id)
