"""The survey packs that a profile holds: what was taken in on this desk, and what it published.

One place says which versions of a survey are known here, for the windows and for the command line.
"""

from pathlib import Path
from typing import Final

from usbsurvey_desktop.armour import SURVEY_PACK
from usbsurvey_desktop.errors import Refused, SurveyError
from usbsurvey_desktop.files import read_bounded, write_new
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.store.profile_folder import ProfileFolder

PACK_ENDING: Final = ".survey.txt"
_ISSUER_DIGITS = 16


def files_in(folder: Path, ending: str = PACK_ENDING) -> tuple[Path, ...]:
    """The files of a folder with this ending, by name; none of a folder that cannot be read."""
    try:
        return tuple(sorted(path for path in folder.iterdir() if path.name.endswith(ending)))
    except OSError:
        return ()


def pack_in(path: Path) -> Pack | None:
    """The pack of a file through checks 1 to 5 of docs/formats.md §3; None if it is none."""
    try:
        pack = read_pack(read_bounded(path, SURVEY_PACK.raw))
    except SurveyError:
        return None
    return None if isinstance(pack, Refused) else pack


def kept_packs(profile: ProfileFolder) -> tuple[Pack, ...]:
    """All packs of a profile that read, of whatever issuer."""
    read = (pack_in(path) for path in files_in(profile.packs))
    return tuple(pack for pack in read if pack is not None)


def keep_pack(profile: ProfileFolder, pack: Pack) -> None:
    """Put a pack into the profile; the same one again changes nothing.

    The name tells the issuer too: a pack of a stranger never takes the place of another.

    Raises:
        SurveyError: `disk_full`, `share_lost` or `file_unwritable`.
    """
    profile.make()
    issuer = pack.issuer.fingerprint.hex()[:_ISSUER_DIGITS]
    name = f"{pack.payload.survey}-v{pack.payload.version}-{issuer}{PACK_ENDING}"
    write_new(profile.packs / name, f"{pack.text}\n".encode("ascii"), overwrite=True)
