"""What this terminal remembers of 集計: what entered and how it was split, never what was found."""

from dataclasses import replace

from usbsurvey_desktop.gui.frame.preferences import Preferences
from usbsurvey_desktop.gui.reviewer.tally_work import TallyWish
from usbsurvey_desktop.settings import TallyLook
from usbsurvey_desktop.tally.counted import Scope


class TallyMemory:
    """Keeps the last wish in the settings."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    @property
    def wish(self) -> TallyWish:
        """What was wished for last; a word that is not known here counts as none."""
        kept = self._preferences.settings.tally
        scope = next((one for one in Scope if one == kept.scope), Scope.ACCEPTED)
        return TallyWish(scope, kept.split)

    def keep(self, wish: TallyWish) -> None:
        """Remember a wish, but for the version of the survey: that is of one survey alone."""
        look = TallyLook(wish.scope, wish.split)
        self._preferences.choose(replace(self._preferences.settings, tally=look))
