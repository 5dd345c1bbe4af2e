"""The table 「取り込んだ調査」: name, deadline, state, next step; Enter takes the next step."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from usbsurvey_desktop.gui.frame.holdings import Holdings
from usbsurvey_desktop.gui.frame.progress_words import onward_words, state_words
from usbsurvey_desktop.gui.shared.moments import deadline_words
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.sealing.pack_trust import Admitted
from usbsurvey_desktop.submitting.progress import Progress
from usbsurvey_desktop.visible import visible_line

_ROW_ROOM = 16


class SurveyTable(QTableWidget):
    """A row for each survey held.

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
        super().__init__(len(holdings.surveys), 4, parent)
        self._surveys = holdings.surveys
        self._begun = holdings.begun()
        self._seen = holdings.seen
        self._submitted = holdings.submitted()
        self._heads = (self.tr("調査名"), self.tr("期限"), self.tr("状況"), self.tr("次にすること"))
        self.setHorizontalHeaderLabels(self._heads)
        self.setAccessibleName(self.tr("取り込んだ調査"))
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for line, survey in enumerate(self._surveys):
            self._fill(line, survey, now)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(self.fontMetrics().height() + _ROW_ROOM)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        rows.sectionResized.connect(self._on_row_resized)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.itemActivated.connect(self._on_item_activated)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose the first row when the focus comes by Tab, so that Enter has a meaning."""
        if event.type() is QEvent.Type.FocusIn and self.currentRow() < 0:
            self.setCurrentCell(0, 0)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_enter and self.currentItem() is not None:
                self._on_item_activated(self.currentItem())
                return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """As high as the rows, which wrap."""
        whole = self.verticalHeader().length() + self.horizontalHeader().height()
        return QSize(super().sizeHint().width(), whole + 2 * self.frameWidth())

    def _on_row_resized(self, _row: int, _before: int, _after: int) -> None:
        # The header changes its length after this signal, so the layout has to ask later.
        self.updateGeometry()

    def _fill(self, line: int, survey: Admitted, now: datetime) -> None:
        payload = survey.pack.payload
        title = visible_line(payload.title)
        deadline = deadline_words(moment(payload.deadline), now)
        words = (title, deadline, self._state(survey), self._onward(survey))
        for place, text in enumerate(words):
            item = QTableWidgetItem(text)
            head = self._heads[place]
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{head} {text}")
            self.setItem(line, place, item)

    def _state(self, survey: Admitted) -> str:
        name = survey.pack.payload.survey
        if survey.trust is Trust.UNCONFIRMED:
            return self.tr("未照合")
        if progress := self._progress(survey):
            return state_words(progress)
        if name in self._submitted:
            # What was handed over is not written anywhere yet, so nothing more can be said.
            return self.tr("提出ファイルあり（送付日は未記録）")
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

    def _on_item_activated(self, item: QTableWidgetItem) -> None:
        survey = self._surveys[item.row()]
        if survey.trust is Trust.UNCONFIRMED:
            self.confirm_wanted.emit(survey)
        elif draft := self._begun.get(survey.pack.payload.survey):
            self.draft_wanted.emit(draft)
        else:
            self.survey_wanted.emit(survey)
