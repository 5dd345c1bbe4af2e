"""What every item widget promises: it shows a state, says what the person did, keeps no answer."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.answers import RawAnswer, free_text_id
from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.workplace import PanelMaker, no_panel
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.questionnaire.definition import Question


@dataclass(frozen=True)
class Answer:
    """What a person did: a raw answer, or None for taken back, to a question or a free text."""

    link_id: str
    raw: RawAnswer | None


@dataclass(frozen=True)
class RemarkWords:
    """What a reviewer asks for, read from the signed return note; or the approver of the office.

    `collector` is the office as the survey names it, or the word for an approver.
    """

    collector: str
    reviewer: str
    words: str
    is_of_approver: bool = False
    """Then nothing is replied: both sit in one office."""


def _no_remark(_remark_id: str) -> None:
    """Know of no return note."""


def _no_basis(_question: Question) -> str:
    """Know of no rule behind a question."""
    return ""


@dataclass(frozen=True)
class ItemHelp:
    """What items may look up; given once by whoever builds the screen."""

    municipalities: Municipalities
    remark: Callable[[str], RemarkWords | None] = _no_remark
    """The words of a comment that counts now, by the id of what was done about it."""
    clock: Callable[[], datetime] | None = None
    """Gives the time with its offset, for 「今の時刻を入れる」; None offers no such button."""
    beside: PanelMaker = no_panel
    """What another desk puts at a question, below its notes."""
    basis: Callable[[Question], str] = _no_basis
    """The rule behind a question, for 「根拠を見る」; "" for none."""
    fixed: frozenset[str] = frozenset()
    """Questions that the program answers: their value is shown and cannot be changed."""


class ItemWidget(QWidget):
    """The input of one question."""

    answered = Signal(object)
    """Carries an `Answer`."""
    advanced = Signal()
    """The person is done here: focus belongs on the next question."""
    typing_ended = Signal()
    """The focus left a field; what is wrong in it may be told now."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question

    @abstractmethod
    def show_state(self, state: QuestionState) -> None:
        """Show what the engine holds; emits nothing."""

    @abstractmethod
    def inputs(self) -> tuple[QWidget, ...]:
        """Give the widgets that take focus, in reading order, never empty."""

    def first_input(self) -> QWidget:
        """Give the widget that should get the focus when the person comes here."""
        return self.inputs()[0]

    def input_for(self, link_id: str) -> QWidget:
        """Give the widget where the question, or one of its free texts, is answered."""
        del link_id
        return self.first_input()

    def is_typing(self) -> bool:
        """Tell whether somebody is in the middle of a word: too early to call it wrong."""
        return False

    def describe(self, description: str) -> None:
        """Tell a screen reader what belongs to the input; groups leave it to their field set."""

    def emit_answer(self, raw: RawAnswer | None) -> None:
        """Say the answer to the question itself."""
        self.answered.emit(Answer(self.question.link_id, raw))

    def emit_free_text(self, code: str, text: str) -> None:
        """Say the text that goes with an option; "" is said too, the engine keeps blanks."""
        self.answered.emit(Answer(free_text_id(self.question.link_id, code), text))
