"""Reading what a command was given: identities, survey packs, the list of bodies."""

from pathlib import Path

from usbsurvey_desktop.armour import CARD, PACKAGE, ROSTER, SURVEY_PACK
from usbsurvey_desktop.cli import passphrase
from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.output import make_folder, tell, write_file
from usbsurvey_desktop.cli.passphrase import IDENTITY, Whose
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.engine.record_forms import RecordForms, read_record_forms
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.identity.card import Card, read_card
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.key_file import (
    MOST_KEY_FILE_BYTES,
    Identity,
    open_pair,
    read_files,
)
from usbsurvey_desktop.identity.pins import pins_in
from usbsurvey_desktop.identity.roster import Roster
from usbsurvey_desktop.identity.roster_pins import (
    AdmittedRoster,
    RosterPins,
    admit_roster,
    roster_pins_in,
)
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.places import record_form_files, resource
from usbsurvey_desktop.questionnaire.load import MOST_BYTES
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_trust import Admitted, admit_pack
from usbsurvey_desktop.sealing.unseal import open_package

_MOST_LIST_BYTES = 1024 * 1024
_ISSUER = Words("調査主体の照合番号", "Issuer's check number")


def read_identity(
    path: Path, rim: Rim, passphrase_file: Path | None, whose: Whose = IDENTITY
) -> Identity:
    """Open an identity; its opening key is found beside it, and may be missing.

    Raises:
        SurveyError: `file_unreadable`, `file_too_large`, `identity_open`, `identity_key`,
            `identity_pair`, or what the passphrase file is refused with.
    """
    with about(path):
        files = read_files(path)  # first: nobody is asked a passphrase for a missing file
    words = passphrase.existing(passphrase_file, whose)
    with about(path):
        return open_pair(*files, words, now=rim.now())


def read_signing_identity(path: Path, rim: Rim, passphrase_file: Path | None) -> Identity:
    """Open the signing file of an identity and nothing that lies beside it.

    Raises:
        SurveyError: as `read_identity`, but for `identity_pair`.
    """
    with about(path):
        signing = read_bounded(path, MOST_KEY_FILE_BYTES)
    words = passphrase.existing(passphrase_file)
    with about(path):
        return open_pair(signing, None, words, now=rim.now())


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


def record_forms() -> RecordForms:
    """The bundled form of the hand-off record, in every version.

    Raises:
        SurveyError: `file_unreadable` or `questionnaire_invalid` if the installation is not whole.
    """
    return read_record_forms([read_bounded(path, MOST_BYTES) for path in record_form_files()])


def read_survey(path: Path, rim: Rim) -> Admitted:
    """Read a survey pack through all its checks, the pins of the profile included.

    Raises:
        SurveyError: with its `step`, what the pack is refused with; `file_unreadable` or
            `file_too_large`; `issuer_mismatch` if another issuer is pinned for this survey.
    """
    with about(rim.profile.pins):
        pins = pins_in(rim.profile.pins, rim.profile.issuer_pins)
    with about(path):
        found = admit_pack(read_bounded(path, SURVEY_PACK.raw), pins=pins)
        if isinstance(found, Refused):
            raise found.as_error()
    return found


def chosen_pack(path: Path, rim: Rim) -> Pack:
    """Read the survey pack that a caller named, and tell its issuer's 照合番号 to be compared.

    Raises:
        SurveyError: as `read_survey`.
    """
    pack = read_survey(path, rim).pack
    tell(f"{_ISSUER}: {check_number(pack.issuer.fingerprint)}")
    return pack


def reader_of(identity: Identity, *packs: Pack, rim: Rim, roster: Roster | None = None) -> Reader:
    """Who opens packages with this identity: under these packs, by the bundled lists, now."""
    return Reader(
        identity=identity,
        packs=packs,
        municipalities=municipalities(),
        now=rim.now(),
        roster=roster,
        record_forms=record_forms(),
    )


def read_card_file(path: Path) -> Card:
    """Read a card through all its checks.

    Raises:
        SurveyError: with its `step`, what the card is refused with; `file_unreadable`.
    """
    with about(path):
        return read_card(read_bounded(path, CARD.raw))


def read_roster_file(path: Path, rim: Rim) -> AdmittedRoster:
    """Read a roster through all its checks, and let its pin in the profile rise to its version.

    Raises:
        SurveyError: with its `step`, what the roster is refused with, `roster_signer`,
            `roster_older` and `roster_conflict` among it; `file_unreadable`, `file_unwritable`.
    """
    pins = read_roster_pins(rim)
    with about(path):
        found = admit_roster(read_bounded(path, ROSTER.raw), pins)
    if found.pins != pins:
        keep_roster_pins(found.pins, rim)
    return found


def read_roster_pins(rim: Rim) -> RosterPins:
    """Read the pins of rosters in the profile.

    Raises:
        SurveyError: `json_*` or `payload_*` for damaged pins, which are never taken for none.
    """
    with about(rim.profile.rosters):
        return roster_pins_in(rim.profile.rosters)


def keep_roster_pins(pins: RosterPins, rim: Rim) -> None:
    """Write the pins of rosters into the profile.

    Raises:
        SurveyError: `file_unwritable`, `disk_full` or `share_lost`.
    """
    make_folder(rim.profile.folder)
    write_file(rim.profile.rosters, pins.to_json(), force=True)


def read_package(path: Path, reader: Reader) -> Opened:
    """Open a package through every check.

    Raises:
        SurveyError: with its `step`, what it is refused with; `file_unreadable` or
            `file_too_large`; `identity_pair` for an identity without its opening key.
    """
    if reader.identity.opening_key is None:
        raise SurveyError(Code.IDENTITY_PAIR)  # about the identity, and not about this file
    with about(path):
        found = open_package(read_bounded(path, PACKAGE.raw), reader)
        if isinstance(found, Refused):
            raise found.as_error()
    return found
