"""What an issuer may write beside the options of `survey publish`, as one JSON file.

Members, all optional: `title`, `purpose`, `legal_basis`, `contact` (`office`, `tel`, `email`,
`hours`), `version`, `supersedes`, `handoff_record`, `roster_policy`. Limits: docs/formats.md §3.
"""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from usbsurvey_desktop.cli.about import about, shaped_as
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.records import Hash, Record, line, parse, text, validate
from usbsurvey_desktop.sealing.pack_record import Contact

_MOST_BYTES = 64 * 1024
_DEPTH = 2


class WrittenTerms(Record):
    """The terms of a file; what it leaves out has a default or comes from form and issuer."""

    title: Annotated[str, line(200)] | None = None
    purpose: Annotated[str, text(2_000)] = ""
    legal_basis: Annotated[str, text(1_000)] = ""
    contact: Contact | None = None
    version: int = Field(default=1, ge=1, le=9_999)
    supersedes: Hash | None = None
    handoff_record: Literal["none", "optional", "required"] = "none"
    roster_policy: Literal["strict", "record"] = "record"


def read_terms(path: Path) -> WrittenTerms:
    """Read the terms.

    Raises:
        SurveyError: `payload_schema` with the `reason` `terms`, a `json_*` code,
            `file_unreadable` or `file_too_large`.
    """
    with about(path), shaped_as("terms"):
        content = parse(read_bounded(path, _MOST_BYTES), depth=_DEPTH)
        return validate(WrittenTerms, content, code=Code.PAYLOAD_SCHEMA)
