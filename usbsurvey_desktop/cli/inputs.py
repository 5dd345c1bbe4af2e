"""Reading what a command was given: identities, survey packs, the list of bodies."""

from pathlib import Path

from usbsurvey_desktop.armour import SURVEY_PACK
from usbsurvey_desktop.cli import passphrase
from usbsurvey_desktop.cli.passphrase import IDENTITY, Whose
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.identity.key_file import Identity, open_pair, read_files
from usbsurvey_desktop.identity.pins import pins_in
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.places import resource
from usbsurvey_desktop.sealing.pack_trust import Admitted, admit_pack

_MOST_LIST_BYTES = 1024 * 1024


def read_identity(
    path: Path, rim: Rim, passphrase_file: Path | None, whose: Whose = IDENTITY
) -> Identity:
    """Open an identity; its opening key is found beside it, and may be missing.

    Raises:
        SurveyError: `file_unreadable`, `file_too_large`, `identity_open`, `identity_key`,
            `identity_pair`, or what the passphrase file is refused with.
    """
    files = read_files(path)  # first: nobody is asked a passphrase for a file that is not there
    words = passphrase.existing(passphrase_file, whose)
    return open_pair(*files, words, now=rim.now())


def municipalities() -> Municipalities:
    """The bundled list of bodies.

    Raises:
        SurveyError: `file_unreadable` if the installation is not whole.
    """
    bodies, kinds = (
        read_bounded(resource(name), _MOST_LIST_BYTES)
        for name in ("localgov.csv", "localgov_kind.csv")
    )
    return Municipalities(bodies, kinds)


def read_survey(path: Path, rim: Rim) -> Admitted:
    """Read a survey pack through all its checks, the pins of the profile included.

    Raises:
        SurveyError: with its `step`, what the pack is refused with; `file_unreadable` or
            `file_too_large`; `issuer_mismatch` if another issuer is pinned for this survey.
    """
    raw = read_bounded(path, SURVEY_PACK.raw)
    found = admit_pack(raw, pins=pins_in(rim.profile.pins))
    if isinstance(found, Refused):
        raise found.as_error()
    return found
