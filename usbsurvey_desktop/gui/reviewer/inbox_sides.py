"""What a received folder leads to besides its cases: settling, counting, roster, lists, paper."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.gui.reviewer.bundle_desk import BundleDesk
from usbsurvey_desktop.gui.reviewer.bundle_work import may_forward, may_take
from usbsurvey_desktop.gui.reviewer.inbox_exporter import InboxExporter
from usbsurvey_desktop.gui.reviewer.inbox_memory import InboxMemory
from usbsurvey_desktop.gui.reviewer.inbox_printer import InboxPrinter
from usbsurvey_desktop.gui.reviewer.inbox_reading import InboxReading, Look
from usbsurvey_desktop.gui.reviewer.inbox_rows import Facts
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.qr_desk import QrDesk
from usbsurvey_desktop.gui.reviewer.roster_desk import RosterDesk
from usbsurvey_desktop.gui.reviewer.settle_desk import SettleDesk
from usbsurvey_desktop.gui.reviewer.settle_work import Settling
from usbsurvey_desktop.gui.reviewer.tally_desk import TallyDesk
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.workplace import Workplace


class InboxSides(QObject):
    """One of them at a time; `left` leads back to the list."""

    left = Signal(object, str)
    """Carries the path of the row to stand at, or None, and what there is to tell."""
    case_wanted = Signal(object)
    """Carries the path of a package."""
    roster_changed = Signal(object, str)
    """Carries the `AdmittedRoster` that lies there now, and what there is to tell."""

    bundle_left = Signal(str, object)
    """Carries what there is to tell of a 取りまとめ, and the buttons beside it."""

    def __init__(
        self, place: Workplace, frame: Frame, memory: InboxMemory, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._exporter = InboxExporter(place, frame, self)
        self._printer = InboxPrinter(place, frame, self)
        self.tally = TallyDesk(place, frame, memory.tally, self)
        self.tally.left.connect(partial(self.left.emit, None, ""))
        self.tally.classes.chosen.connect(memory.know_classes)
        self._roster = RosterDesk(place, frame, self)
        self._roster.left.connect(partial(self.left.emit, None, ""))
        self._roster.changed.connect(self.roster_changed)
        self._settling = SettleDesk(place, frame, self)
        self._settling.left.connect(self.left)
        self._settling.case_wanted.connect(self.case_wanted)
        self.bundles = BundleDesk(place, frame, self)
        self.bundles.left.connect(self.bundle_left)
        self._papers = QrDesk(place, frame, self)
        self._papers.left.connect(self.left)

    def serve(self, view: InboxView, reading: InboxReading) -> None:
        """Do from now on what a list asks for."""
        opening = reading.opening
        survey = opening.pack.payload.survey
        view.export_wanted.connect(partial(self._exporter.ask, view, survey))
        view.print_wanted.connect(partial(self._printer.start, view, reading, self._back))
        view.roster.add_wanted.connect(partial(self._roster.add, view, opening))
        view.revoke_wanted.connect(partial(self._roster.revoke, opening))
        view.head.paper_wanted.connect(partial(self._papers.start, opening))
        view.head.offer(making=may_forward(opening), taking=may_take(opening))

    def settle(self, reading: InboxReading, facts: Facts, file: str) -> None:
        """Show what stands against what in the package of a row."""
        path = reading.path_of(file)
        if path is not None:
            self._settling.start(Settling(reading.opening, path, _files(reading, facts)))

    def take_bundle(self, view: InboxView, reading: InboxReading, look: Look) -> None:
        """Show the first bundle of the folder that was not taken in, or ask for a file."""
        held = [one.digest for one in look.facts.received]
        untaken = look.bundles.untaken(held)
        path = reading.opening.folder / untaken[0] if untaken else None
        self.bundles.take(view, reading, held, path)

    def _back(self) -> None:
        self.left.emit(None, "")

    def forget(self) -> None:
        """Let keys and answers go, and wait for nothing any more."""
        self._printer.stop()
        self.tally.forget()
        self._roster.forget()
        self._settling.forget()
        self.bundles.forget()
        self._papers.forget()


def _files(reading: InboxReading, facts: Facts) -> dict[str, Path]:
    """Where the packages lie, by digest; of copies the first."""
    found: dict[str, Path] = {}
    for one in facts.received:
        path = reading.path_of(one.file) if one.digest not in found else None
        if path is not None:
            found[one.digest] = path
    return found
