"""What was written to a tally, while the screen is covered: on the disk, or sealed in memory."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.covered import Covered
from usbsurvey_desktop.gui.reviewer.remark_keeper import RemarkKeeper


@dataclass(frozen=True)
class RemarksPutAway:
    """What is left of remarks."""

    save: Callable[[], None] | None = None
    """Writes what could not be saved, without a key; None where all is on the disk."""
    trouble: SurveyError | None = None
    """Why it could not be saved."""

    def under(self, covered: Covered) -> Covered:
        """The cover over them: nobody comes back to work before they are saved."""
        if self.save is None:
            return replace(covered, trouble=self.trouble)
        opens = partial(_saved_first, self.save, covered.open)
        return replace(covered, save=self.save, trouble=self.trouble, open=opens)


def put_away(keeper: RemarkKeeper | None) -> RemarksPutAway:
    """Save, and seal what cannot be saved now; what cannot be sealed either is lost, and told."""
    if keeper is None:
        return RemarksPutAway()
    try:
        keeper.settle()
    except SurveyError as error:
        return _sealed(keeper, error)
    return RemarksPutAway()


def _sealed(keeper: RemarkKeeper, trouble: SurveyError) -> RemarksPutAway:
    try:
        return RemarksPutAway(keeper.unsaved(), trouble)
    except SurveyError as error:
        return RemarksPutAway(trouble=error)


def _saved_first(
    save: Callable[[], None],
    opens: Callable[[str], Callable[[], None]],
    passphrase: str,
) -> Callable[[], None]:
    save()
    return opens(passphrase)
