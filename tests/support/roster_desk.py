"""A keeper of the ministry's roster at the command line."""

from pathlib import Path

from tests.support import worlds
from tests.support.command_line import Call, Ended
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.roster import Roster, read_roster

HERS = worlds.identity("respondent").certificate
NUMBER = check_number(HERS.fingerprint)
CHECKED = ("--checked-by", "受付 花子", "--how", "phone")


def keeping(office: Path, keeper: str = "ministry") -> tuple[object, ...]:
    """What a command needs to change the roster: the file and its keeper's identity."""
    paths = office / "ministry.roster.txt", office / f"{keeper}.p12"
    return ("--roster", paths[0], "--identity", paths[1])


def add_respondent(desk: Call, office: Path, *more: object, person: str = "respondent") -> Ended:
    """Register somebody's card as a respondent's, by the right number."""
    number = check_number(worlds.identity(person).certificate.fingerprint)
    words = (office / f"{person}.card.txt", "--role", "respondent", "--check-number", number)
    return desk("roster", "add", *words, *CHECKED, *keeping(office), *more)


def held(office: Path) -> Roster:
    """The roster as it is on the disk."""
    return read_roster((office / "ministry.roster.txt").read_bytes())
