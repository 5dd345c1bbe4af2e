"""Choosing one package, the identity that opens it, and a roster if there is one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.frame.identity_picker import (
    IdentityChoice,
    IdentityPicker,
    IdentitySource,
)
from usbsurvey_desktop.gui.reviewer.named_package import NamedPackage, told_apart
from usbsurvey_desktop.gui.reviewer.roster_picker import RosterPicker
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column, empty
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space

_MOST_SHOWN = 12


@dataclass(frozen=True)
class OpenWish:
    """Which package, whose identity, and which roster."""

    path: Path
    choice: IdentityChoice
    roster: Path | None = None


class OpenView(Screen):
    """Emits `submitted` with an `OpenWish`, or `left` to go home."""

    help_topic = "review"

    submitted = Signal(object)
    left = Signal()

    def __init__(
        self,
        packages: Sequence[NamedPackage],
        source: IdentitySource,
        *,
        name: Callable[[Path], NamedPackage],
        roster: Path | None = None,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Offer the packages given; `name` names one that is chosen from somewhere else.

        `roster` is the one that was used last.
        """
        super().__init__(parent=parent)
        self.set_heading(self.tr("提出ファイルの確認"))
        self._packages = list(packages[:_MOST_SHOWN])
        self._ask = source.ask
        self._name = name
        self._place = QWidget(self)
        self._place_layout = column(self._place, gap=Space.SMALL)
        self.body.addWidget(self._place)
        self._show_packages()
        other = secondary_button(self.tr("提出ファイルを選ぶ(&P)…"), self)
        other.clicked.connect(self._on_other)
        add_at_left(self.body, other)
        self._roster = RosterPicker(source.ask, roster, folder=self._folder, parent=self)
        self.body.addWidget(self._roster)
        self.picker = IdentityPicker(source, self)
        self.body.addWidget(self.picker)
        if hint:
            self.body.addWidget(plain_label(hint, role="support", parent=self))
        self.end_body()
        self.open_button = primary_button(self.tr("開いて確かめる(&N)"), self)
        self.open_button.clicked.connect(self._on_open)
        self.picker.advanced.connect(self._on_open)
        home = secondary_button(self.tr("ホームに戻る(&H)"), self)
        home.clicked.connect(self.left)
        self.set_buttons(self.open_button, home)
        self.first_focus = self._choices.stop() if self._choices else other

    def _show_packages(self) -> None:
        empty(self._place_layout)
        self._choices: ChoiceSet | None = None
        if self._packages:
            words = told_apart(self._packages)
            self._choices = ChoiceSet(self.tr("提出ファイル"), words, self._place)
            self._place_layout.addWidget(self._choices)
            return
        missing = self.tr("提出ファイルがありません。ファイルを選んでください。")
        self._place_layout.addWidget(plain_label(missing, parent=self._place))

    def _folder(self) -> Path:
        return self._packages[0].path.parent if self._packages else Path.home()

    def _on_other(self) -> None:
        self._ask.open_file(
            self,
            self.tr("提出ファイルを選ぶ"),
            folder=self._folder(),
            pattern="*.txt",
            on_chosen=self._on_chosen,
        )

    def _on_chosen(self, path: Path) -> None:
        others = (other for other in self._packages if other.path != path)
        self._packages = [self._name(path), *others]
        self.picker.passphrase.clear()
        self._show_packages()
        if self._choices is not None:
            self._choices.stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_open(self) -> None:
        if self._choices is None:
            self._on_other()
            return
        choice = self.picker.choice()
        if choice is not None:
            path = self._packages[self._choices.place()].path
            self.submitted.emit(OpenWish(path, choice, self._roster.path))
