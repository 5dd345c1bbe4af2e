"""Choosing 受領フォルダー, the survey it is about, a roster, and the identity that opens: once."""

from collections.abc import Sequence
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
from usbsurvey_desktop.gui.reviewer.roster_picker import RosterPicker
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.field_set import FieldSet
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.plain_label import data_label, plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.visible import visible_line


@dataclass(frozen=True)
class InboxWish:
    """Which folder, about which survey (its place among those offered), by whom, which roster."""

    folder: Path
    survey: int
    choice: IdentityChoice
    roster: Path | None = None


@dataclass(frozen=True)
class InboxPlaces:
    """What was used last, or is likely; None where nobody knows."""

    folder: Path | None = None
    roster: Path | None = None


class InboxOpenView(Screen):
    """Emits `submitted` with an `InboxWish`, or `left` to go home."""

    help_topic = "inbox"

    submitted = Signal(object)
    left = Signal()

    def __init__(
        self,
        surveys: Sequence[str],
        source: IdentitySource,
        places: InboxPlaces,
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Offer surveys by name, at least one; `hint` says where a practice 合言葉 is."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("受領フォルダーを開く"))
        self._folder = places.folder
        self._ask = source.ask
        self._add_place()
        self._surveys: ChoiceSet | None = None
        if len(surveys) > 1:
            self._surveys = ChoiceSet(self.tr("調査"), [visible_line(one) for one in surveys], self)
            self.body.addWidget(self._surveys)
        self._roster = RosterPicker(source.ask, places.roster, folder=self._likely, parent=self)
        self.body.addWidget(self._roster)
        self.picker = IdentityPicker(source, self)
        self.picker.advanced.connect(self._on_open)
        self.body.addWidget(self.picker)
        if hint:
            self.body.addWidget(plain_label(hint, role="support", parent=self))
        self.end_body()
        go = primary_button(self.tr("開いて確かめる(&N)"), self)
        go.clicked.connect(self._on_open)
        home = secondary_button(self.tr("ホームに戻る(&H)"), self)
        home.clicked.connect(self.left)
        self.set_buttons(go, home)
        self._show_folder()
        self.first_focus = self._choose if self._folder is None else self.picker.first_focus

    def _add_place(self) -> None:
        lead = self.tr(
            "受け取った提出ファイルが入っているフォルダーを選びます。共有フォルダーでも使えます。"
            "ファイルは変えません。確認台帳も同じフォルダーに置きます。"
        )
        self.body.addWidget(plain_label(lead, parent=self))
        self._place = FieldSet(self.tr("フォルダー"), parent=self)
        self._words = data_label("", parent=self)
        self._place.body.addWidget(self._words)
        self._missing = plain_label("", role="error", parent=self)
        self._missing.hide()
        self._place.body.addWidget(self._missing)
        self._choose = secondary_button(self.tr("フォルダーを選ぶ(&P)…"), self)
        self._choose.clicked.connect(self._on_choose)
        add_at_left(self._place.body, self._choose)
        self.body.addWidget(self._place)

    def _show_folder(self) -> None:
        words = self.tr("まだ選んでいません。")
        if self._folder is not None:
            words = visible_line(str(self._folder))
        self._words.setText(words)
        self._show_missing("")

    def _show_missing(self, words: str) -> None:
        self._missing.setText(words)
        self._missing.setVisible(bool(words))
        self._place.describe(words)
        self._choose.setAccessibleDescription(words)

    def _likely(self) -> Path:
        return self._folder or Path.home()

    def _on_choose(self) -> None:
        self._ask.folder(
            self,
            self.tr("受領フォルダーを選ぶ"),
            folder=self._likely(),
            on_chosen=self._on_chosen,
        )

    def _on_chosen(self, folder: Path) -> None:
        self._folder = folder
        self._show_folder()
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_open(self) -> None:
        if self._folder is None:
            self._show_missing(self.tr("＊フォルダーを選んでください。"))
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        choice = self.picker.choice()
        if choice is not None:
            survey = self._surveys.place() if self._surveys is not None else 0
            self.submitted.emit(InboxWish(self._folder, survey, choice, self._roster.path))
