"""Opening an identity that was chosen: pure work for a job."""

from datetime import datetime

from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice
from usbsurvey_desktop.identity.key_file import (
    MOST_KEY_FILE_BYTES,
    Identity,
    open_pair,
    partner_name,
)


def open_identity(choice: IdentityChoice, now: datetime) -> Identity:
    """Open an identity with its partner file, if that lies beside it.

    Raises:
        SurveyError: `file_unreadable`, `file_too_large`, `identity_open`, `identity_key` or
            `identity_pair`.
    """
    signing = read_bounded(choice.path, MOST_KEY_FILE_BYTES)
    partner = choice.path.with_name(partner_name(choice.path.name))
    opening = read_bounded(partner, MOST_KEY_FILE_BYTES) if partner.exists() else None
    return open_pair(signing, opening, choice.passphrase, now=now)
