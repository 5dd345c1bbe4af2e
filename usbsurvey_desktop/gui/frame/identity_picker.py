"""身分証 + 合言葉: choosing an identity that lies on this terminal, and opening it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.frame.newest import newest_first
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.focus_chain import before
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column, empty
from usbsurvey_desktop.gui.shared.passphrase_row import PassphraseRow
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space

_SIGNING = ".p12"
_OPENING = ".open.p12"


@dataclass(frozen=True)
class IdentityChoice:
    """Which identity, and its passphrase."""

    path: Path
    passphrase: str = field(repr=False)


@dataclass(frozen=True)
class IdentitySource:
    """Where a person's identities are: those at hand, the likeliest first, and how to ask.

    `names` says whose they are, where that is known. None is chosen for the person where
    `is_settled` is false: the identity of somebody else may be the newest.
    """

    found: tuple[Path, ...]
    ask: Ask
    folder: Path
    names: Mapping[Path, str] = field(default_factory=dict)
    is_settled: bool = True


def identities_in(folder: Path) -> tuple[Path, ...]:
    """The signing files of a folder, newest first."""
    found = newest_first((folder,), _SIGNING)
    return tuple(one.path for one in found if not one.path.name.endswith(_OPENING))


class IdentityPicker(QWidget):
    """The identities at hand, another one by its file, and the 合言葉; `advanced` on Enter."""

    advanced = Signal()
    chosen = Signal()
    """Another identity than before is the one to be opened."""

    def __init__(self, source: IdentitySource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = source.found
        self._source = source
        self._is_settled = source.is_settled
        self._layout = column(self, gap=Space.LARGE)
        self._place = QWidget(self)
        self._place_layout = column(self._place, gap=Space.SMALL)
        self._layout.addWidget(self._place)
        self._unchosen = plain_label("", role="error", parent=self)
        self._unchosen.hide()
        self._layout.addWidget(self._unchosen)
        self._choices: ChoiceSet | None = None
        self._show_found()
        self._other = secondary_button(self.tr("ほかの身分証を選ぶ(&F)…"), self)
        self._other.clicked.connect(self._on_other)
        add_at_left(self._layout, self._other)
        self._row = PassphraseRow(self.tr("身分証の合言葉"), parent=self)
        self.passphrase = self._row.edit
        self._layout.addWidget(self._row)
        self.passphrase.advanced.connect(self.advanced)

    @property
    def first_focus(self) -> QWidget:
        """Where the person starts: the 合言葉, unless an identity must be chosen before."""
        if self._choices is not None and not self._choices.is_settled:
            return self._choices.stop()
        return self.passphrase

    @property
    def person(self) -> str:
        """Whose the identity is that would be opened; "" where none is chosen or nobody knows."""
        is_settled = self._choices is None or self._choices.is_settled
        return self._source.names.get(self._path(), "") if self._found and is_settled else ""

    def choice(self) -> IdentityChoice | None:
        """What was chosen; None, with the reason shown, while something is missing."""
        if not self._found:
            self.show_error(self.tr("身分証のファイルを選んでください。"))
            return None
        if self._choices is not None and not self._choices.is_settled:
            self._show_unchosen(self.tr("＊身分証を選んでください。"))
            self._choices.stop().setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        passphrase = self._row.typed()
        return IdentityChoice(self._path(), passphrase) if passphrase else None

    def _path(self) -> Path:
        return self._found[self._choices.place() if self._choices else 0]

    def show_error(self, sentence: str) -> None:
        """Show why the identity did not open, ready for another try."""
        self._row.refuse(sentence)

    def seen_with(self) -> QWidget | None:
        """Give the words on the choice that is missing, to be seen together with it."""
        return self._unchosen if self._unchosen.text() else None

    def _show_unchosen(self, words: str) -> None:
        self._unchosen.setText(words)
        self._unchosen.setVisible(bool(words))
        if self._choices is not None:
            self._choices.describe(words)

    def _show_found(self) -> None:
        empty(self._place_layout)
        self._choices = None
        names = [self._words(path) for path in self._found]
        if len(names) > 1 or (names and not self._is_settled):
            title = self.tr("身分証")
            self._choices = ChoiceSet(title, names, self._place, is_settled=self._is_settled)
            self._choices.chosen.connect(self._on_other_chosen)
            self._place_layout.addWidget(self._choices)
            return
        words = self.tr("身分証：{file}").format(
            file=names[0] if names else self.tr("この端末には見つかりません")
        )
        self._place_layout.addWidget(plain_label(words, parent=self._place))

    def _order_focus(self) -> None:
        """Let Tab reach the choice where it stands: it was made after the parts below it."""
        marks = self._choices.findChildren(QAbstractButton) if self._choices else []
        before = _stop_before(self._other)
        for after in marks:
            QWidget.setTabOrder(before, after)
            before = after

    def _words(self, path: Path) -> str:
        name = self._source.names.get(path, "")
        return self.tr("{file}（{name}）").format(file=path.name, name=name) if name else path.name

    def _on_other_chosen(self, _place: int) -> None:
        self._forget_typed()

    def _forget_typed(self) -> None:
        """Drop the words typed, and what was wrong with them: they were for another identity."""
        self.passphrase.clear()
        self._row.show_error("")
        self._show_unchosen("")
        self.chosen.emit()

    def _on_other(self) -> None:
        self._source.ask.open_file(
            self,
            self.tr("身分証を選ぶ"),
            folder=self._source.folder,
            pattern="*.p12",
            on_chosen=self._on_chosen,
        )

    def _on_chosen(self, path: Path) -> None:
        signing = path.with_name(path.name.replace(_OPENING, _SIGNING))
        self._found = (signing, *(other for other in self._found if other != signing))
        self._is_settled = True
        self._show_found()
        self._order_focus()
        self._forget_typed()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)


def _stop_before(widget: QWidget) -> QWidget:
    """The part before this one that takes the focus: only such parts can be put in order."""
    ahead = before(widget)
    while ahead is not None and ahead.focusPolicy() == Qt.FocusPolicy.NoFocus:
        ahead = before(ahead)
    return ahead or widget
