"""What a person chooses on S15: what is counted, how it is split, which part and question show."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.printing.tally_figures import split_name
from usbsurvey_desktop.gui.reviewer.tally_place import From
from usbsurvey_desktop.gui.reviewer.tally_words import part_words, scope_words, version_choices
from usbsurvey_desktop.gui.reviewer.tally_work import Counts
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.tally.counted import Scope
from usbsurvey_desktop.tally.splits import KIND, POPULATION, PREFECTURE, Split, splitting_questions
from usbsurvey_desktop.visible import shortened

_SCOPES = tuple(Scope)
_MOST_LETTERS = 24
"""Of a part on its button; all of them stand below."""


class TallyChoices(QWidget):
    """The buttons; those that want another counting say which in words of `TallyWish`."""

    scope_chosen = Signal(object)
    split_chosen = Signal(str)
    version_chosen = Signal(str)
    part_chosen = Signal()
    question_chosen = Signal(str)
    classes_wanted = Signal()

    def __init__(
        self,
        counts: Counts,
        form: Form,
        split: Split | None,
        questions: Sequence[str],
        former: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """Take what was counted, form and split in the words to show, and what is told.

        `former` names the questions that the newest version does not have.
        """
        super().__init__(parent)
        self._form = form
        self._questions = tuple(questions)
        self._splits = ("", PREFECTURE, KIND, POPULATION, *splitting_questions(form))
        self._versions = counts.versions
        self._forms = ("", *(one.form_sha256 for one in counts.versions))
        self._keys: tuple[str, ...] = ("", *(() if split is None else split.parts))
        self.parts: tuple[str, ...] = (
            self.tr("全体"),
            *(() if split is None else part_words(split)),
        )
        self._line = Flow(self, gap=Space.LARGE)
        self._add_counting(counts)
        words = self.tr("表示する部分：{choice} ▼(&H)")
        self._part = self._button(words, [shortened(part, _MOST_LETTERS) for part in self.parts])
        self._part.setHidden(split is None)
        self._part.chosen.connect(self.part_chosen)
        self._former = former
        names = tuple(map(self._name, self._questions))
        self._question = self._button(self.tr("設問：{choice} ▼(&Q)"), names)
        self._question.chosen.connect(self._on_question)
        self._add_versions(counts)

    @property
    def part(self) -> str:
        """The key of the part that is shown; "" for the whole."""
        return self._keys[self._part.place]

    @property
    def part_words(self) -> str:
        """What the part is called."""
        return self.parts[self._part.place]

    def add_beside(self, button: QWidget) -> None:
        """Let a button of the screen stand behind the choices."""
        self._line.addWidget(button)

    def start(self, came_from: From) -> QWidget:
        """Where the focus goes."""
        starts = {From.SCOPE: self._scope, From.VERSION: self._version}
        return starts.get(came_from, self._split)

    def show_question(self, link_id: str) -> None:
        """Have this question chosen."""
        self._question.choose(self._questions.index(link_id))

    def _add_counting(self, counts: Counts) -> None:
        scopes = tuple(map(scope_words, _SCOPES))
        self._scope = self._button(self.tr("入れる範囲：{choice} ▼(&S)"), scopes)
        self._scope.choose(_SCOPES.index(counts.wish.scope))
        self._scope.chosen.connect(self._on_scope)
        names = (self.tr("なし"), *(split_name(self._form, name) for name in self._splits[1:]))
        self._split = self._button(self.tr("分け方：{choice} ▼(&W)"), names)
        self._split.choose(self._splits.index(counts.wish.split))
        self._split.chosen.connect(self._on_split)
        self._classes = secondary_button(self.tr("人口区分のファイルを選ぶ(&B)…"), self)
        self._classes.setHidden(counts.wish.split != POPULATION)
        self._classes.clicked.connect(self.classes_wanted)
        self._line.addWidget(self._classes)

    def _add_versions(self, counts: Counts) -> None:
        names = tuple(version_choices(self._versions))
        self._version = self._button(self.tr("調査票：{choice} ▼(&V)"), names)
        if counts.form in self._forms:
            self._version.choose(self._forms.index(counts.form))
        newest = counts.heading.versions[:1]
        is_mixed = bool(newest) and any(one not in newest for one in self._versions)
        self._version.setHidden(not (counts.form or is_mixed))
        self._version.chosen.connect(self._on_version)

    def _button(self, words: str, options: Sequence[str]) -> ChoiceButton:
        button = ChoiceButton(words, options, self)
        self._line.addWidget(button)
        return button

    def _name(self, link_id: str) -> str:
        if link_id in self._former:
            return self._former[link_id]
        return question_name(self._form.questions[link_id].question)

    def _on_scope(self, place: int) -> None:
        self.scope_chosen.emit(_SCOPES[place])

    def _on_split(self, place: int) -> None:
        self.split_chosen.emit(self._splits[place])

    def _on_version(self, place: int) -> None:
        self.version_chosen.emit(self._forms[place])

    def _on_question(self, place: int) -> None:
        self.question_chosen.emit(self._questions[place])
