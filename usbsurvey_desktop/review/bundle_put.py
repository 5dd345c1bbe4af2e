"""Writing a bundle: its number is taken where all reviewers of a collector see it.

Promises: two reviewers of one collector never write two bundles of one number, whatever terminals
they sit at, as long as their ledgers lie in one folder: a copy of each bundle lies there, and who
comes second is told so and has written nothing. Source: docs/formats.md §7.1.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, OsCalls, write_new
from usbsurvey_desktop.locks import Holder
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.review.bundle_make import SealedBundle, Way
from usbsurvey_desktop.review.bundle_shelf import bundles_below
from usbsurvey_desktop.review.writing_lock import writing


@dataclass(frozen=True)
class BundlePlaces:
    """Where a bundle is written, and who writes."""

    out: Path
    """The folder it goes out from; made if it is not there."""
    shared: Path
    """The folder of the ledgers, which all reviewers of the collector share."""
    account: str
    host: str
    calls: OsCalls = OS

    def next_number(self, way: Way) -> int:
        """The number of the next bundle of a sender, by the names of those in both folders.

        Raises:
            SurveyError: `file_unreadable` for a folder that is there and cannot be read.
        """
        return max(_numbers((self.out, self.shared), _named(way)), default=0) + 1

    def put(self, made: SealedBundle, way: Way, now: datetime) -> Path:
        """Write a bundle into both folders; give the file that goes out.

        Args:
            made: the bundle.
            way: from and to whom.
            now: with an offset from UTC.

        Raises:
            SurveyError: `bundle_conflict` with the `reason` `number_taken` and the highest number
                that is `known` if the shared folder has one of this number or a higher one by now,
                `draft_locked` while another reviewer writes one of this number, `output_exists`:
                nothing was written then; `disk_full`, `share_lost` or `file_unwritable`: the number
                may be taken then.
        """
        name = made.file_name
        path, kept = self.out / name, self.shared / name
        if self.calls.exists(path):
            raise SurveyError(Code.OUTPUT_EXISTS)
        holder = Holder(account=self.account, host=self.host, since=time_text(now))
        with writing(kept, holder, now, self.calls):
            known = max(_numbers((self.shared,), _named(way)), default=0)
            if known >= made.opened.n:
                raise SurveyError(Code.BUNDLE_CONFLICT, {"reason": "number_taken", "known": known})
            write_new(kept, made.content, calls=self.calls)
        if not self.calls.exists(path):  # it is there already where both are one folder
            write_new(path, made.content, calls=self.calls)
        return path


def _named(way: Way) -> re.Pattern[str]:
    line = f"{re.escape(way.pack.payload.survey)}-{re.escape(way.sender.id)}"
    return re.compile(rf"{line}-([1-9][0-9]{{0,3}})\.bundle")


def _numbers(folders: Iterable[Path], name: re.Pattern[str]) -> list[int]:
    files = [one for folder in folders if folder.exists() for one in bundles_below(folder)]
    found = [name.match(one.path.name) for one in files]
    return [int(one[1]) for one in found if one is not None]
