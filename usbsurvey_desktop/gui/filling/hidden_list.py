"""S06: everything that was entered and will not be sent, with the reason; nothing is deleted."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.page_state import HiddenInput
from usbsurvey_desktop.gui.filling.question_range import because_words, question_name
from usbsurvey_desktop.gui.shared.button import link_button, primary_button
from usbsurvey_desktop.gui.shared.plain_label import literal, plain_label
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.theme import Space


class HiddenList(Screen):
    """A table of question, input and reason; `closed` leads back to where one came from."""

    help_topic = "not-applicable"

    closed = Signal()
    question_asked = Signal(str)
    """Carries the link_id of the answer that decides."""

    def __init__(self, filling: Filling, parent: QWidget | None = None) -> None:
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("対象外になった入力"))
        inputs = filling.hidden_inputs()
        back = primary_button(self.tr("回答に戻る(&N)"), self)
        back.clicked.connect(self.closed)
        self.set_buttons(back)
        self.first_focus = back
        if not inputs:
            words = self.tr("対象外になった入力はありません。")
            self.body.addWidget(plain_label(words, parent=self))
            self.end_body()
            return
        words = self.tr("この{count}件は提出ファイルに入りません。下書きには残ります。")
        self.body.addWidget(plain_label(words.format(count=len(inputs)), parent=self))
        self.body.addWidget(self._table(inputs))
        self._add_links(inputs)
        self.end_body()

    def _table(self, inputs: tuple[HiddenInput, ...]) -> QWidget:
        table = QWidget(self)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.WIDE)
        grid.setVerticalSpacing(Space.MEDIUM)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 2)
        heads = (self.tr("設問"), self.tr("入力していた内容"), self.tr("対象外の理由"))
        for place, head in enumerate(heads):
            grid.addWidget(plain_label(head, role="strong", parent=table), 0, place)
        for line, each in enumerate(inputs, start=1):
            texts = (question_name(each.question), each.label, because_words(each.because))
            for place, text in enumerate(texts):
                label = plain_label(text, parent=table)
                grid.addWidget(label, line, place, Qt.AlignmentFlag.AlignTop)
        return table

    def _add_links(self, inputs: tuple[HiddenInput, ...]) -> None:
        deciding = {
            given.question.link_id: given.question for each in inputs for given in each.because
        }
        for link_id, question in deciding.items():
            words = self.tr("{number}を変更する").format(number=literal(question.number))
            link = link_button(words, self)
            link.clicked.connect(partial(self._ask, link_id))
            self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask(self, link_id: str) -> None:
        self.question_asked.emit(link_id)
