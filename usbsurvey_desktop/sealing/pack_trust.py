"""Whether a survey pack that reads well may be taken in: its issuer, and its version.

Source: docs/formats.md §3, checks 6 and 7.
"""

from collections.abc import Collection
from dataclasses import dataclass

from usbsurvey_desktop.errors import Code, Refused, SurveyError, at_step
from usbsurvey_desktop.identity.pins import Pins, Trust
from usbsurvey_desktop.sealing.course import refused
from usbsurvey_desktop.sealing.pack import Pack, read_pack


@dataclass(frozen=True)
class Admitted:
    """A pack that may be answered; whether it may be sealed for depends on `trust`."""

    pack: Pack
    trust: Trust


def admit_pack(raw: bytes, *, pins: Pins, held: Collection[Pack] = ()) -> Admitted | Refused:
    """Read a survey pack through all checks of docs/formats.md §3.

    Args:
        raw: the file.
        pins: the issuers that were confirmed on this desk.
        held: the packs on this desk. One of another survey says nothing about this one, and one
            of another issuer's key neither: anybody can make a pack of the highest version.

    Steps of a refusal: as `read_pack`, then `6` (`issuer_mismatch`) and `7` (`pack_older`,
    `pack_conflict`).
    """
    pack = read_pack(raw)
    if isinstance(pack, Refused):
        return pack
    try:
        with at_step("6"):
            trust = pins.trust(pack.payload.survey, pack.issuer)
        with at_step("7"):
            _require_version(pack, held)
    except SurveyError as error:
        return refused(error)
    return Admitted(pack, trust)


def require_later(pack: Pack, of: Pack) -> None:
    """Demand that a pack is a later version of the survey of another one, by the same issuer.

    Raises:
        SurveyError: `form_mismatch` for another survey, `issuer_mismatch` for another issuer's key,
            `pack_older` for a version that is not higher, each with the `reason` `move`.
    """
    reason = {"reason": "move"}
    if pack.payload.survey != of.payload.survey:
        raise SurveyError(Code.FORM_MISMATCH, reason)
    if _origin(pack) != _origin(of):
        raise SurveyError(Code.ISSUER_MISMATCH, reason)
    if pack.payload.version <= of.payload.version:
        raise SurveyError(Code.PACK_OLDER, reason)


def is_later(pack: Pack, of: Pack) -> bool:
    """Whether a pack is a later version of the survey of another one, by the same issuer."""
    return _origin(pack) == _origin(of) and pack.payload.version > of.payload.version


def _require_version(pack: Pack, held: Collection[Pack]) -> None:
    # Where an issuer is pinned, check 6 has seen to it that these are packs of the pinned key.
    own = [one for one in held if _origin(one) == _origin(pack)]
    if any(pack.payload.version < one.payload.version for one in own):
        raise SurveyError(Code.PACK_OLDER)
    if any(
        pack.payload.version == one.payload.version and pack.digest != one.digest for one in own
    ):
        raise SurveyError(Code.PACK_CONFLICT)


def _origin(pack: Pack) -> tuple[str, bytes]:
    return pack.payload.survey, pack.issuer.public_key_hash
