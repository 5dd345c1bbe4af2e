"""未提出一覧 on paper, from a received folder."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.printing.missing_sheet import MissingList, missing_printable
from usbsurvey_desktop.gui.printing.printing import Printing
from usbsurvey_desktop.gui.reviewer.inbox_export import ListWish
from usbsurvey_desktop.gui.reviewer.inbox_reading import InboxReading
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.sealing.fields import moment


class InboxPrinter(QObject):
    """Shows the sheets of a list until the person goes back."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._printing = Printing(place, frame, self)

    def start(
        self,
        before: QWidget,
        reading: InboxReading,
        back: Callable[[], QWidget | None],
        wish: ListWish,
    ) -> None:
        """Show the rows of a wish as sheets, in place of `before`; `back` shows that one anew."""
        pack = reading.opening.pack
        missing = MissingList(
            survey=pack.payload.survey,
            title=pack.payload.title,
            deadline=moment(pack.payload.deadline),
            made=self._place.clock(),
            counts="\n".join(wish.notes[:1]),
            rows=tuple(line.cells for line in wish.lines),
            is_practice=pack.is_practice,
            is_over=not reading.is_at_work,
        )
        self._printing.start(missing_printable(missing), before, back)

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._printing.stop()
