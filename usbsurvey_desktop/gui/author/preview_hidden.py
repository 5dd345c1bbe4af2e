"""Why a question is not asked now, and the way to answers by which it is."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.filling.condition_words import condition_words, reference_name
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.holds import holds

translate = QCoreApplication.translate


def hidden_words(filling: Filling, link_id: str) -> str:
    """Say which conditions rule a question out, in the words that also stand on paper."""
    form = filling.form
    asked = {name: each.question for name, each in form.questions.items()}
    name = reference_name(asked[link_id])
    failing = [
        condition
        for condition in reversed(form.questions[link_id].conditions)
        if not holds(condition, filling.evaluation.values, form.types)
    ]
    first = translate("PreviewHidden", "{question}は、今の試しの回答では聞かれません。")
    only = translate("PreviewHidden", "聞かれるのは、{condition}ときだけです。")
    words = (only.format(condition=condition_words(each, asked)) for each in failing)
    return sentences((first.format(question=name), *words))


class PreviewHidden(QFrame):
    """Stands in place of the page while there is something to say."""

    answers_wanted = Signal(str)
    """The person wants answers put in by which this question is asked; carries its link_id."""
    left = Signal()
    """The person wants the page back that was shown before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "warning")
        layout = column(self, gap=Space.SMALL)
        layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        self._link_id = ""
        self.words = plain_label("", parent=self)
        layout.addWidget(self.words)
        self.fill = secondary_button(self.tr("この設問が出る回答を入れる"), self)
        self.fill.clicked.connect(self._on_fill)
        back = secondary_button(self.tr("前のページに戻る"), self)
        back.clicked.connect(self.left)
        buttons = Flow(gap=Space.SMALL)
        for button in (self.fill, back):
            buttons.addWidget(button)
        layout.addLayout(buttons)
        self.hide()

    def show_question(self, filling: Filling, link_id: str) -> None:
        """Say why this question is not asked; the focus goes to what can be done about it."""
        self._link_id = link_id
        self.words.setText(hidden_words(filling, link_id))
        self.show()
        self.fill.setFocus()

    def _on_fill(self) -> None:
        self.answers_wanted.emit(self._link_id)
