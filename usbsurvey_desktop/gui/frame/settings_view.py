"""S17 設定: what a person may choose, what is fixed, and what is kept on this machine."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop import __version__
from usbsurvey_desktop.gui.frame.capture_choice import CaptureChoice
from usbsurvey_desktop.gui.frame.home_parts import HomeParts
from usbsurvey_desktop.gui.frame.identities_section import IdentitiesSection
from usbsurvey_desktop.gui.frame.kept_here import Kept
from usbsurvey_desktop.gui.frame.kept_section import KeptSection
from usbsurvey_desktop.gui.frame.lock_minutes import LockMinutes
from usbsurvey_desktop.gui.frame.look_section import LookSection
from usbsurvey_desktop.gui.i18n import shown_language
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import (
    Button,
    link_button,
    primary_button,
    secondary_button,
)
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.settings import Settings
from usbsurvey_desktop.store.recovery import NO_RULE, RecoveryRule


@dataclass(frozen=True)
class Machine:
    """What was found on this machine, and what its administrator fixed."""

    kept: Sequence[Kept]
    identities: Mapping[Path, Certificate]
    drafts: Path
    output: Path
    program: Path
    """Where the copy of the program lies that is running."""
    profile: Path
    lock_minutes: int | None = None
    recovery: RecoveryRule = NO_RULE
    can_refuse_capture: bool = False


class SettingsView(Screen):
    """Shows the settings; `chosen` carries a function from settings to settings."""

    help_topic = "settings"

    chosen = Signal(object)
    undo_wanted = Signal()
    defaults_wanted = Signal()
    identity_wanted = Signal()
    erase_wanted = Signal(object, str)
    """Carries a `Kept` and its name."""
    left = Signal()

    def __init__(
        self,
        settings: Settings,
        machine: Machine,
        *,
        may_leave: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Build the page; `may_leave` is whether no other work waits beneath it."""
        super().__init__(parent=parent)
        self.language = shown_language()
        """The language in which the page was built."""
        self.set_heading(self.tr("設定"))
        words = self.tr("変えたことは、すぐに効きます。この端末の、あなたの設定だけが変わります。")
        self.body.addWidget(plain_label(words, parent=self))
        links = self._links(self._titles())
        self._look = LookSection(settings, self)
        self._minutes = LockMinutes(settings.lock_minutes, machine.lock_minutes, self)
        self._capture = self._choice_of_capture(settings, machine)
        places = self._places(machine)
        people = self._people(machine, may_leave=may_leave)
        self._home = HomeParts(settings, self)
        for part in (self._look, self._minutes, self._home):
            part.chosen.connect(self.chosen)
        kept = KeptSection(machine.kept, self)
        kept.erase_wanted.connect(self.erase_wanted)
        own = self._own_facts(machine)
        sections = (
            (self._look,),
            tuple(filter(None, (self._minutes, self._capture, places))),
            (people,),
            (self._home,),
            (kept,),
            (own,),
        )
        for link, parts in zip(links, sections, strict=True):
            self._add_section(link, *parts)
        self._add_defaults()
        self.end_body()
        self._add_bar()

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("表示"),
            self.tr("保存"),
            self.tr("身分証と復旧用の鍵"),
            self.tr("ホームに出す役割"),
            self.tr("この端末に残るもの"),
            self.tr("このソフト"),
        )

    def _people(self, machine: Machine, *, may_leave: bool) -> IdentitiesSection:
        people = IdentitiesSection(
            machine.identities, machine.recovery, may_leave=may_leave, parent=self
        )
        people.identity_wanted.connect(self.identity_wanted)
        return people

    def _choice_of_capture(self, settings: Settings, machine: Machine) -> CaptureChoice | None:
        if not machine.can_refuse_capture:
            return None
        made = CaptureChoice(settings, self)
        made.chosen.connect(self.chosen)
        return made

    def _places(self, machine: Machine) -> FactList:
        return FactList(
            (
                (self.tr("下書きの場所"), str(machine.drafts)),
                (self.tr("提出ファイルの場所"), str(machine.output)),
            ),
            self,
        )

    def _own_facts(self, machine: Machine) -> FactList:
        return FactList(
            (
                (self.tr("版"), __version__),
                (self.tr("ソフトの場所"), str(machine.program)),
                (self.tr("利用者のフォルダー"), str(machine.profile)),
            ),
            self,
        )

    def _add_defaults(self) -> None:
        defaults = secondary_button(self.tr("はじめの設定に戻す…"), self)
        defaults.clicked.connect(self.defaults_wanted)
        add_at_left(self.body, defaults)

    def show_settings(self, settings: Settings) -> None:
        """Show these settings wherever they were changed, and say so."""
        self.show_choices(settings)
        words = self.tr("変えました。")
        self._done.setText(words)
        announce(self, words)

    def show_choices(self, settings: Settings) -> None:
        """Show these settings; says nothing."""
        self._look.show_settings(settings)
        self._minutes.show_minutes(settings.lock_minutes)
        if self._capture is not None:
            self._capture.show_settings(settings)
        self._home.show_parts(settings)
        self._done.clear()

    def capture_stop(self) -> QWidget | None:
        """Where somebody chose whether the windows may be captured."""
        return self._capture.stop() if self._capture is not None else None

    def language_stop(self) -> QWidget:
        """Where the focus stays when the page was built anew in another language."""
        return self._look.language_stop()

    def _links(self, titles: Iterable[str]) -> list[Button]:
        """The list of sections; made first, so that Tab meets it first."""
        links = [link_button(title, self) for title in titles]
        for link in links:
            add_at_left(self.body, link)
        self.first_focus = links[0]
        return links

    def _add_section(self, link: Button, *parts: QWidget) -> None:
        link.clicked.connect(partial(self._go_to, parts[0]))
        self.body.addWidget(plain_label(link.text(), role="h2", parent=self))
        for part in parts:
            self.body.addWidget(part)

    def _go_to(self, part: QWidget) -> None:
        stops = (
            one
            for one in part.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()
        )
        stop = next(stops, None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(stop or part)

    def _add_bar(self) -> None:
        close = primary_button(self.tr("設定を閉じる(&Q)"), self)
        close.clicked.connect(self.left)
        undo = secondary_button(self.tr("元に戻す(&Z)"), self)
        undo.clicked.connect(self.undo_wanted)
        self._done = plain_label("", role="success", parent=self)
        self._done.setWordWrap(False)
        self.set_buttons(close, undo, self._done)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.left)
