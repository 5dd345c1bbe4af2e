"""The next version of a 署名者名簿 in the place of the one before: one keeper at a time.

Promises: of two keepers, or two windows of one, who change the same version at once, one is told
so and has written nothing; what the other one entered is never lost. Source: docs/formats.md §6.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.armour import ROSTER
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, OsCalls, read_bounded, write_new
from usbsurvey_desktop.identity.roster import Roster
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster, admit_roster, roster_pins_in
from usbsurvey_desktop.locks import Holder
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.review.writing_lock import writing


@dataclass(frozen=True)
class RosterPlace:
    """Where a roster lies, where its pin is kept, and who writes."""

    path: Path
    pins: Path
    account: str
    host: str
    calls: OsCalls = OS


def put_next(made: Roster, over: Roster, place: RosterPlace, now: datetime) -> AdmittedRoster:
    """Write the version `made` in the place of `over`, and let its pin rise.

    Args:
        made: signed for the version after `over`.
        over: the version that was changed.
        place: the file, which another terminal may write too.
        now: with an offset from UTC.

    Raises:
        SurveyError: `roster_conflict` with the `reason` `meanwhile` if another version lies there
            by now; `draft_locked` while another keeper writes; what reading and admitting a roster
            raises; `disk_full`, `share_lost` or `file_unwritable`.
    """
    holder = Holder(account=place.account, host=place.host, since=time_text(now))
    with writing(place.path, holder, now, place.calls):
        pins = roster_pins_in(place.pins)
        there = admit_roster(read_bounded(place.path, ROSTER.raw, place.calls), pins)
        if there.roster.digest != over.digest:
            raise SurveyError(Code.ROSTER_CONFLICT, {"reason": "meanwhile"})
        content = f"{made.text}\n".encode("ascii")
        write_new(place.path, content, overwrite=True, calls=place.calls)
        risen = there.pins.risen(made)
        if risen != pins:
            write_new(place.pins, risen.to_json(), overwrite=True, calls=place.calls)
    return AdmittedRoster(made, there.trust, risen)
