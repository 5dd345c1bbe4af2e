"""Pins of rosters: which version of whose keepers was last believed on this desk.

Promises: a roster signed by nobody whom the version before named is refused, and so is an older
one or another one of the same version; a pin only ever rises. The caller says where in the profile
pins are kept. Source: docs/formats.md 6.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated

from pydantic import Field

from usbsurvey_desktop.errors import Code, SurveyError, at_step
from usbsurvey_desktop.files import read_if_there
from usbsurvey_desktop.identity.check_number import require_groups
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster import (
    MOST_KEEPERS,
    MOST_NAME,
    MOST_VERSIONS,
    Roster,
    Way,
    read_roster,
)
from usbsurvey_desktop.records import (
    Hash,
    JsonValue,
    RecipientId,
    Record,
    Time,
    canonical,
    line,
    read_payload,
    time_text,
    to_base64url,
)
from usbsurvey_desktop.versions import require_not_newer

_DEPTH = 4
_MOST_BYTES = 1024 * 1024


class RosterPin(Record):
    """The version of one collector's roster that was last believed here."""

    recipient: RecipientId
    version: int = Field(ge=1, le=MOST_VERSIONS)
    digest: Hash
    keepers: tuple[Hash, ...] = Field(min_length=1, max_length=MOST_KEEPERS)
    """Who may sign the next version."""
    at: Time
    """When its keeper was confirmed; it stays while the version rises."""
    by: Annotated[str, line(MOST_NAME)]
    """The account that confirmed; may be empty."""
    how: Way | None
    """None for a roster that was founded on this desk."""


class _Written(Record):
    v: int = Field(ge=1, le=1)  # Literal[1] would take `true`
    rosters: tuple[RosterPin, ...]


@dataclass(frozen=True)
class RosterPins:
    """The pins of a profile, at most one for a collector."""

    pins: tuple[RosterPin, ...] = ()

    def trust(self, roster: Roster) -> Trust:
        """How a roster stands to the pin of its collector: unconfirmed without one, else confirmed.

        Raises:
            SurveyError: with `step` N3 `roster_signer`, or `roster_older` or `roster_conflict` with
                the version that is `known`.
        """
        with at_step("N3"):
            return self._trust(roster)

    def _trust(self, roster: Roster) -> Trust:
        pin = self._of(roster.payload.recipient)
        if pin is not None and pin.digest == roster.digest:
            return Trust.CONFIRMED
        version = roster.payload.version
        # The first version has none before it: it names its own signer.
        named = roster.payload.keepers if pin is None else pin.keepers
        if (pin is not None or version == 1) and to_base64url(
            roster.keeper.fingerprint
        ) not in named:
            raise SurveyError(Code.ROSTER_SIGNER)
        if pin is None:
            return Trust.UNCONFIRMED
        if version <= pin.version:
            is_older = version < pin.version
            code = Code.ROSTER_OLDER if is_older else Code.ROSTER_CONFLICT
            raise SurveyError(code, {"known": pin.version})
        return Trust.CONFIRMED

    def risen(self, roster: Roster) -> "RosterPins":
        """These pins with that of a roster's collector moved to its version, if there is one.

        Raises:
            SurveyError: as `trust`.
        """
        self.trust(roster)
        pin = self._of(roster.payload.recipient)
        return self if pin is None else self._with(roster, pin.at, pin.by, pin.how)

    def founded(self, roster: Roster, *, now: datetime, by: str) -> "RosterPins":
        """These pins and the one of a roster that was founded on this desk just now.

        Raises:
            SurveyError: `roster_conflict` with the `reason` `pinned` if the collector has a roster
                already; as `trust`; `payload_schema` or `text_refused` for an account that cannot
                be kept.
        """
        if self._of(roster.payload.recipient) is not None:
            raise SurveyError(Code.ROSTER_CONFLICT, {"reason": "pinned"})
        self.trust(roster)
        return self._with(roster, time_text(now), by, None)

    def confirmed(
        self, roster: Roster, typed: Mapping[int, str], *, now: datetime, by: str, how: Way
    ) -> "RosterPins":
        """These pins and the one of a roster whose keeper's 照合番号 was typed.

        Args:
            roster: signed by that keeper.
            typed: by group, 0 to 5; the groups of `check_number.asked_groups`.
            now: with an offset from UTC.
            by: the account that confirmed, at most 64 code points.
            how: where the 照合番号 came from.

        Raises:
            SurveyError: `check_number_differs`; as `trust`; `payload_schema` or `text_refused` for
                an account that cannot be kept.
        """
        self.trust(roster)
        require_groups(roster.keeper.fingerprint, typed)
        return self._with(roster, time_text(now), by, how)

    def without(self, recipient: str) -> "RosterPins":
        """These pins but that of a collector, for who founds its roster anew on this desk."""
        return RosterPins(tuple(pin for pin in self.pins if pin.recipient != recipient))

    def to_json(self) -> bytes:
        """The pins as the profile keeps them: canonical JSON."""
        return canonical(_Written(v=1, rosters=self.pins))

    def _with(self, roster: Roster, at: str, by: str, how: Way | None) -> "RosterPins":
        value: dict[str, JsonValue] = {
            "recipient": roster.payload.recipient,
            "version": roster.payload.version,
            "digest": roster.digest,
            "keepers": roster.payload.keepers,
            "at": at,
            "by": by,
            "how": how,
        }
        pin = read_payload(RosterPin, canonical(value), depth=_DEPTH)
        return RosterPins((*self.without(pin.recipient).pins, pin))

    def _of(self, recipient: str) -> RosterPin | None:
        return next((pin for pin in self.pins if pin.recipient == recipient), None)


@dataclass(frozen=True)
class AdmittedRoster:
    """A roster that may be used; whether its keeper was confirmed is `trust`."""

    roster: Roster
    trust: Trust
    pins: RosterPins
    """To be kept instead of the pins before: a later version has moved its pin."""


def admit_roster(raw: bytes, pins: RosterPins) -> AdmittedRoster:
    """Read a roster through all checks of docs/formats.md 6.

    Raises:
        SurveyError: as `read_roster`, then with `step` N3 `roster_signer`, `roster_older` or
            `roster_conflict`.
    """
    roster = read_roster(raw)
    return AdmittedRoster(roster, pins.trust(roster), pins.risen(roster))


def read_roster_pins(content: bytes) -> RosterPins:
    """The pins that `RosterPins.to_json` wrote.

    Raises:
        SurveyError: `version_newer`, or as `records.read_payload`; a damaged file is never taken
            for an empty one, because that would let a false keeper in.
    """
    require_not_newer(content)
    written = read_payload(_Written, content, depth=_DEPTH)
    if len({pin.recipient for pin in written.rosters}) != len(written.rosters):
        raise SurveyError(Code.PAYLOAD_SCHEMA)
    return RosterPins(written.rosters)


def roster_pins_in(path: Path) -> RosterPins:
    """The pins kept in a file; none where no roster was confirmed yet.

    Raises:
        SurveyError: `file_unreadable`, `file_too_large`, or as `read_roster_pins`.
    """
    content = read_if_there(path, _MOST_BYTES)
    return RosterPins() if content is None else read_roster_pins(content)
