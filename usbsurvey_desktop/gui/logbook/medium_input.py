"""What somebody writes into one line of the 媒体台帳. Knows no window and no file."""

from usbsurvey_desktop.engine.answers import Raw, is_blank
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.logbook.keeping import medium_corrections
from usbsurvey_desktop.logbook.page_writing import Desk

NUMBER = "M.no"


class MediumInput:
    """One line in work; `no` is None for a new medium."""

    def __init__(self, desk: Desk, no: str | None, values: Raw | None = None) -> None:
        """Go on with a line of the book or begin one, with `values` in the place of what stands."""
        self.no = no
        self.form = desk.forms.media.form
        self.saved: Raw = {} if no is None else desk.standing.media[no].raw
        answers = self.saved if values is None else values
        self.filling = Filling(self.form, Snapshot(answers=answers))
        self._desk = desk

    @property
    def page(self) -> str:
        """The only page of the form."""
        return next(iter(self.form.pages))

    @property
    def values(self) -> Raw:
        """The whole line as it is now."""
        answers = self.filling.snapshot().answers
        return {key: value for key, value in answers.items() if not is_blank(value)}

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that stands in no book."""
        return self.values != self.saved

    def corrected(self, _page: str) -> tuple[str, ...]:
        """The items that stand in the book and would be others without a reason."""
        return medium_corrections(self._desk, self.no or "", self.values)
