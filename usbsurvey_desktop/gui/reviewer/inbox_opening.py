"""Which folder is received into, by whose identity and roster: what all desks of a collector know.

`InboxOpening` lives in memory only while the folder is open; covering the screen drops it.
"""

from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.review.cache import cache_name, open_cache
from usbsurvey_desktop.review.crew import Crew
from usbsurvey_desktop.review.served import own_recipient, served_bodies
from usbsurvey_desktop.sealing.opened import Reader
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
    bodies: dict[Path, str] = field(default_factory=dict, repr=False, compare=False)
    """Whose the files are that were checked by now, by code; "" for one that did not open."""

    @property
    def pack(self) -> Pack:
        """The newest version of the survey."""
        return self.packs[0]

    @property
    def versions(self) -> tuple[int, ...]:
        """The numbers of its versions, the newest first."""
        return tuple(sorted({pack.payload.version for pack in self.packs}, reverse=True))

    def reader(self, place: Workplace, now: datetime) -> Reader:
        """What opens the packages in it; `now` with an offset from UTC."""
        return Reader(
            identity=self.identity,
            packs=self.packs,
            municipalities=place.municipalities,
            now=now,
            record_forms=place.record_forms,
            roster=None if self.roster is None else self.roster.roster,
        )

    def expected(self, place: Workplace) -> tuple[Municipality, ...]:
        """Who should answer here."""
        recipient = own_recipient(self.pack, self.identity)
        if recipient is None:
            return ()
        return tuple(served_bodies(self.pack, recipient, place.municipalities))

    def crew(self, reader: Reader, place: Workplace, tools: ExitStack) -> Crew:
        """Whoever helps to check, with what was checked before; closing `tools` lets them go.

        Raises:
            SurveyError: `identity_pair` without an opening key.
        """
        name = cache_name(self.pack.payload.survey, reader)
        cache = open_cache(place.profile.checks / name, reader)
        if cache is not None:
            tools.enter_context(cache)
        return tools.enter_context(Crew(reader, place.cores, cache))


@dataclass(frozen=True)
class CaseWish:
    """Which package of an inbox is to be looked at, and the others in the order they are shown."""

    opening: InboxOpening
    path: Path
    digest: str
    paths: tuple[Path, ...]
