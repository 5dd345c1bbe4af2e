"""What the commands that keep a roster share: their options, the roster held, the next version."""

from pathlib import Path
from typing import TypedDict

import click

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import (
    Function,
    WrongUse,
    argument,
    option,
)
from usbsurvey_desktop.cli.inputs import read_identity, read_roster_file
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, passphrase_file
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.roster_report import report
from usbsurvey_desktop.cli.roster_trust import tell_keeper
from usbsurvey_desktop.identity.roster import Entry, Roster, RosterPayload, Way
from usbsurvey_desktop.identity.roster_keeping import sign_next
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.review.roster_next import RosterPlace, put_next

_PRINT_BYTES = 32
_NOT_A_PRINT = Words(
    "指紋は16進64桁で指定してください（roster list で見られます）。",
    "A fingerprint has 64 hex digits; roster list prints it.",
)


class Keeping(TypedDict):
    """What every command that signs the next version is given."""

    roster: Path
    identity: Path
    passphrase_file: Path | None
    as_json: bool


def keeping_options(function: Function) -> Function:
    """Add the options of every command that signs the next version."""
    for add in (
        as_json,
        passphrase_file,
        option("--identity", required=True, type=FILE, ja="管理者の身分証", en="the keeper's"),
        option("--roster", required=True, type=FILE, ja="署名者名簿", en="the roster"),
    ):
        function = add(function)
    return function


how_option = option(
    "--how",
    required=True,
    type=click.Choice([way.value for way in Way]),
    metavar="|".join(Way),
    ja="照合番号を確かめた方法（電話、文書、対面、公的なメール）",
    en="how the check number was compared",
)
checked_by_option = option(
    "--checked-by",
    required=True,
    metavar="NAME",
    ja="照合番号を確かめた人",
    en="who compared the check number",
)
card_argument = argument("card", ja="公開カード（.card.txt）", en="a card (.card.txt)", type=FILE)
print_argument = argument(
    "fingerprint", ja="証明書の指紋（16進64桁）", en="64 hex digits of a certificate"
)
roster_argument = argument("roster", ja="署名者名簿（.roster.txt）", en="a roster", type=FILE)


def held_roster(rim: Rim, keeping: Keeping) -> Roster:
    """Read the roster that is about to change, and tell on stderr whose it is.

    Raises:
        SurveyError: as `inputs.read_roster_file`.
    """
    given = read_roster_file(keeping["roster"], rim)
    tell_keeper(given)
    return given.roster


def sign_and_write(
    rim: Rim, held: Roster, changed: RosterPayload, keeping: Keeping
) -> AdmittedRoster:
    """Write the next version in the place of the one held, and let its pin rise.

    Args:
        rim: where the pins and the clock are.
        held: the version that was read.
        changed: its payload after the change.
        keeping: the file of the roster, and the keeper's.

    Raises:
        SurveyError: as `sign_next` and `put_next`; what reading the identity raises.
    """
    path = keeping["roster"]
    keeper = read_identity(keeping["identity"], rim, keeping["passphrase_file"])
    with about(keeping["identity"]):
        made = sign_next(held, changed, keeper=keeper, now=rim.now())
    place = RosterPlace(path, rim.profile.rosters, rim.account, rim.host, rim.calls)
    with about(path):
        return put_next(made, held, place, rim.now())


def report_next(after: AdmittedRoster, more: JsonObject, keeping: Keeping, *entries: Entry) -> None:
    """Print the version that was written, where it lies, and these entries of it."""
    known = {"file": str(keeping["roster"]), **more}
    report(after, known, *entries, as_json=keeping["as_json"])


def roster_content(roster: Roster) -> bytes:
    """Give the bytes of a roster's file."""
    return f"{roster.text}\n".encode("ascii")


def fingerprint_bytes(fingerprint: str) -> bytes:
    """Read a fingerprint as `roster list` prints it; blanks between its digits do not matter.

    Raises:
        WrongUse: it is not 64 hex digits.
    """
    try:
        digits = bytes.fromhex(fingerprint)
    except ValueError as error:
        raise WrongUse(_NOT_A_PRINT) from error
    if len(digits) != _PRINT_BYTES:
        raise WrongUse(_NOT_A_PRINT)
    return digits
