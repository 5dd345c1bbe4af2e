"""What this terminal remembers of received folders: for the session, and in the settings."""

from dataclasses import replace
from pathlib import Path

from usbsurvey_desktop.gui.frame.preferences import Preferences
from usbsurvey_desktop.gui.reviewer.inbox_seen import Seen, kept_of, seen_of
from usbsurvey_desktop.gui.reviewer.tally_memory import TallyMemory
from usbsurvey_desktop.tally.population import Classes


class InboxMemory:
    """How lists are looked at; what is searched and marked holds while one folder is open."""

    def __init__(self, preferences: Preferences) -> None:
        """Begin with what the settings keep."""
        self._preferences = preferences
        self._roster: Path | None = None
        self.tally = TallyMemory(preferences)
        self.seen = seen_of(preferences.settings.received)
        """How a list is shown next."""

    @property
    def folder(self) -> Path | None:
        """The folder that was opened last; None where none was."""
        folder = self._preferences.settings.received.folder
        return Path(folder) if folder else None

    @property
    def roster(self) -> Path | None:
        """The roster that was used last; None where none was."""
        roster = self._preferences.settings.received.roster
        return Path(roster) if roster else None

    def begin(self, folder: Path, roster: Path | None) -> None:
        """Look at another folder, or at one anew: from its first table, nothing searched."""
        self._roster = roster
        self.look(seen_of(kept_of(self.seen, folder)), folder)

    def know_classes(self, classes: Classes) -> None:
        """Let the lists be filtered by population, as long as the folder is open."""
        self.seen = replace(self.seen, wanted=replace(self.seen.wanted, classes=classes))

    def look(self, seen: Seen, folder: Path) -> None:
        """Remember how a folder is looked at."""
        self.seen = seen
        settings = self._preferences.settings
        self._preferences.choose(replace(settings, received=kept_of(seen, folder, self._roster)))
