"""The 署名者名簿 in a file, believed as far as its pin says."""

from pathlib import Path

from usbsurvey_desktop.armour import ROSTER
from usbsurvey_desktop.files import read_bounded, write_new
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster, admit_roster, roster_pins_in
from usbsurvey_desktop.store.profile_folder import ProfileFolder


def roster_in(path: Path, profile: ProfileFolder) -> AdmittedRoster:
    """Read a roster; its pin in the profile rises.

    Raises:
        SurveyError: what reading and admitting a roster or writing the pins raises.
    """
    pins = roster_pins_in(profile.rosters)
    found = admit_roster(read_bounded(path, ROSTER.raw), pins)
    if found.pins != pins:
        write_new(profile.rosters, found.pins.to_json(), overwrite=True)
    return found
