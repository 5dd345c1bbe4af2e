"""Whether a survey pack that reads well may be taken in: its issuer, and its version.

Source: docs/formats.md §3, checks 6 and 7.
"""

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


def admit_pack(raw: bytes, *, pins: Pins, held: Pack | None = None) -> Admitted | Refused:
    """Read a survey pack through all checks of docs/formats.md §3.

    Args:
        raw: the file.
        pins: the issuers that were confirmed on this desk.
        held: the newest pack of the same survey on this desk. A pack of another survey says
            nothing about this one.

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


def _require_version(pack: Pack, held: Pack | None) -> None:
    if held is None or held.payload.survey != pack.payload.survey:
        return
    if pack.payload.version < held.payload.version:
        raise SurveyError(Code.PACK_OLDER)
    if pack.payload.version == held.payload.version and pack.digest != held.digest:
        raise SurveyError(Code.PACK_CONFLICT)
