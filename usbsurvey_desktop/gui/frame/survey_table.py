"""The table 「取り込んだ調査」: name, deadline, state, next step; Enter takes the next step."""

from collections.abc import Collection
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

from usbsurvey_desktop.gui.shared.moments import deadline_words
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.sealing.pack_trust import Admitted
from usbsurvey_desktop.visible import visible_line

_ROW_ROOM = 16


class SurveyTable(QTableWidget):
    """Rows in the order given; `survey_wanted` and `confirm_wanted` carry an `Admitted`."""

    survey_wanted = Signal(object)
    confirm_wanted = Signal(object)

    def __init__(
        self,
        surveys: tuple[Admitted, ...],
        now: datetime,
        *,
        begun: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        """Fill the table; `begun` names the surveys of which a draft lies in the folder."""
        super().__init__(len(surveys), 4, parent)
        self._surveys = surveys
        self._begun = begun
        self._heads = (self.tr("調査名"), self.tr("期限"), self.tr("状況"), self.tr("次にすること"))
        self.setHorizontalHeaderLabels(self._heads)
        self.setAccessibleName(self.tr("取り込んだ調査"))
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for line, survey in enumerate(surveys):
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
        is_confirmed = survey.trust is not Trust.UNCONFIRMED
        state = self.tr("未着手")
        if payload.survey in self._begun:
            state = self.tr("下書きを開くと表示します")
        if not is_confirmed:
            state = self.tr("未照合")
        onward = self.tr("下書きを作る") if is_confirmed else self.tr("照合番号を確かめる")
        title = visible_line(payload.title)
        words = (title, deadline_words(moment(payload.deadline), now), state, onward)
        for place, text in enumerate(words):
            item = QTableWidgetItem(text)
            head = self._heads[place]
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{head} {text}")
            self.setItem(line, place, item)

    def _on_item_activated(self, item: QTableWidgetItem) -> None:
        survey = self._surveys[item.row()]
        if survey.trust is Trust.UNCONFIRMED:
            self.confirm_wanted.emit(survey)
        else:
            self.survey_wanted.emit(survey)
