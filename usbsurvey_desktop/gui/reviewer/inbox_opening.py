"""Which folder is received into, by whose identity and roster: what both desks of a collector know.

`InboxOpening` lives in memory only while the folder is open; covering the screen drops it.
"""

from dataclasses import dataclass, field
from pathlib import Path

from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.sealing.pack import Pack


@dataclass(frozen=True)
class InboxOpening:
    """A folder that was opened."""

    folder: Path
    """Packages in it and below; the ledgers of all reviewers lie in it, too."""
    identity: Identity = field(repr=False)
    identity_path: Path
    packs: tuple[Pack, ...]
    """Every version of the one survey it is about; the newest first."""
    roster: AdmittedRoster | None = None
    roster_path: Path | None = None

    @property
    def pack(self) -> Pack:
        """The newest version of the survey."""
        return self.packs[0]


@dataclass(frozen=True)
class CaseWish:
    """Which package of an inbox is to be looked at, and the others in the order they are shown."""

    opening: InboxOpening
    path: Path
    digest: str
    paths: tuple[Path, ...]
