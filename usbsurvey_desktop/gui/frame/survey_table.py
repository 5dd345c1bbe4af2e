"""The table 「取り込んだ調査」: name, deadline, state, next step; Enter takes the next step."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from usbsurvey_desktop.gui.frame.holdings import Holdings
from usbsurvey_desktop.gui.frame.progress_words import onward_words, state_words
from usbsurvey_desktop.gui.shared.moments import deadline_words
from usbsurvey_desktop.gui.shared.wrapped_table import WrappedTable
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.sealing.pack_trust import Admitted
from usbsurvey_desktop.submitting.progress import Progress
from usbsurvey_desktop.visible import visible_line

_NAME, _DEADLINE, _STATE, _ONWARD = range(4)


class SurveyTable(WrappedTable):
    """A row for each survey held; where columns have no room the name takes in what follows.

    `survey_wanted` and `confirm_wanted` carry an `Admitted`, `draft_wanted` the path of a draft.
    """

    survey_wanted = Signal(object)
    confirm_wanted = Signal(object)
    draft_wanted = Signal(object)

    def __init__(
        self,
        holdings: Holdings,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        self._surveys = holdings.surveys
        self._begun = holdings.begun()
        self._seen = holdings.seen
        self._submitted = holdings.submitted()
        self._now = now
        heads = (self.tr("調査名"), self.tr("期限"), self.tr("状況"), self.tr("次にすること"))
        super().__init__(self.tr("取り込んだ調査"), heads, (_NAME,), parent)
        self.setRowCount(len(self._surveys))
        self.arrange()

    def arrange(self) -> None:
        """Put deadline and state under the name where they have no columns of their own."""
        for place in (_DEADLINE, _STATE):
            self.setColumnHidden(place, self.is_narrow)
        for line, survey in enumerate(self._surveys):
            self._fill(line, survey)

    def open_row(self, row: int) -> None:
        """Take the next step of a survey."""
        survey = self._surveys[row]
        if survey.trust is Trust.UNCONFIRMED:
            self.confirm_wanted.emit(survey)
        elif draft := self._begun.get(survey.pack.payload.survey):
            self.draft_wanted.emit(draft)
        else:
            self.survey_wanted.emit(survey)

    def _fill(self, line: int, survey: Admitted) -> None:
        payload = survey.pack.payload
        title = visible_line(payload.title)
        deadline = deadline_words(moment(payload.deadline), self._now)
        state = self._state(survey)
        name = f"{title}\n{deadline}\n{state}" if self.is_narrow else title
        words = (name, deadline, state, self._onward(survey))
        for place, text in enumerate(words):
            item = QTableWidgetItem(text)
            head = self.heads[place]
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{head} {text}")
            self.setItem(line, place, item)

    def _state(self, survey: Admitted) -> str:
        name = survey.pack.payload.survey
        if survey.trust is Trust.UNCONFIRMED:
            return self.tr("未照合")
        if progress := self._progress(survey):
            return state_words(progress)
        if name in self._submitted:
            # Whether and when it was handed over stands in the draft, which is closed.
            return (
                self.tr("提出ファイルあり（送付日は下書きを開くと表示します）")
                if name in self._begun
                else self.tr("提出ファイルあり")
            )
        return self.tr("下書きを開くと表示します") if name in self._begun else self.tr("未着手")

    def _progress(self, survey: Admitted) -> Progress | None:
        draft = self._begun.get(survey.pack.payload.survey)
        return self._seen.get(draft) if draft is not None else None

    def _onward(self, survey: Admitted) -> str:
        if survey.trust is Trust.UNCONFIRMED:
            return self.tr("照合番号を確かめる")
        if progress := self._progress(survey):
            return onward_words(progress)
        has_draft = survey.pack.payload.survey in self._begun
        return self.tr("下書きを開く") if has_draft else self.tr("下書きを作る")
