"""Where the remarks to a tally lie: a file in the profile, for whoever opened the folder."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_if_there, write_new
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.store.profile_folder import PRIVATE
from usbsurvey_desktop.tally.remarks import (
    MOST_BYTES,
    Remarks,
    open_remarks,
    remarks_name,
    seal_remarks,
)


@dataclass(frozen=True)
class RemarkFile:
    """The file of one survey and one identity; it need not exist. All but `sealed` touch a disk."""

    path: Path
    survey: str
    identity: Identity = field(repr=False)

    @classmethod
    def of(cls, opening: InboxOpening, place: Workplace) -> Self:
        """The file that belongs to an opened folder.

        Raises:
            SurveyError: `identity_pair` if the identity has no opening key.
        """
        survey = opening.pack.payload.survey
        name = remarks_name(survey, opening.identity)
        return cls(place.profile.remarks / name, survey, opening.identity)

    def read(self) -> Remarks:
        """What was written before; nothing without a file.

        Raises:
            SurveyError: `decrypt_failed`, `payload_schema`, `file_too_large` or `file_unreadable`.
        """
        raw = read_if_there(self.path, MOST_BYTES)
        return Remarks() if raw is None else open_remarks(raw, self.survey, self.identity)

    def sealed(self, remarks: Remarks) -> bytes:
        """The bytes for `put`.

        Raises:
            SurveyError: `payload_schema` for more than a file may hold.
        """
        return seal_remarks(remarks, self.survey, self.identity)

    def put(self, sealed: bytes) -> None:
        """Write the file anew, in one step; needs no key.

        Raises:
            SurveyError: `disk_full` or `file_unwritable`.
        """
        try:
            self.path.parent.mkdir(PRIVATE, parents=True, exist_ok=True)
        except OSError as error:
            raise SurveyError(Code.FILE_UNWRITABLE) from error
        write_new(self.path, sealed, overwrite=True)
