"""What every command that takes a roster says about it: whose it is, and whether it is pinned."""

from pathlib import Path

from usbsurvey_desktop.cli.inputs import read_roster_file
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.output import tell
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.records import JsonObject

_KEEPER = Words("名簿の管理者の照合番号", "Roster keeper's check number")
TRUST_WORDS = {
    Trust.UNCONFIRMED: Words("未照合", "not confirmed"),
    Trust.CONFIRMED: Words("照合済み", "confirmed"),
}


def chosen_roster(path: Path | None, rim: Rim) -> AdmittedRoster | None:
    """Read the roster that a caller named, and tell on stderr whose it is; None for none.

    Raises:
        SurveyError: as `inputs.read_roster_file`.
    """
    if path is None:
        return None
    found = read_roster_file(path, rim)
    tell_keeper(found)
    return found


def tell_keeper(found: AdmittedRoster) -> None:
    """Write the 照合番号 of a roster's keeper on stderr, for a person to compare."""
    number = check_number(found.roster.keeper.fingerprint)
    tell(f"{_KEEPER}: {number} [{TRUST_WORDS[found.trust]}]")


def roster_facts(found: AdmittedRoster | None) -> JsonObject | None:
    """Which roster was used, for `--json`."""
    if found is None:
        return None
    return {
        "version": found.roster.payload.version,
        "digest": found.roster.digest,
        "trust": found.trust.value,
    }
