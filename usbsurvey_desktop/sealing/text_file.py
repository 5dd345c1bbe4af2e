"""The first look at a text file of ours: its size, and the text without what gateways change."""

from usbsurvey_desktop.armour import TextKind, strip
from usbsurvey_desktop.errors import Code, refused_at


def stripped(raw: bytes, kind: TextKind) -> str:
    """The text of a file as it was written (check C1).

    Raises:
        SurveyError: `file_too_large` or `text_damaged`, with `step` C1.
    """
    if len(raw) > kind.raw:
        raise refused_at("C1", Code.FILE_TOO_LARGE)
    return strip(raw, limit=kind.stripped)
