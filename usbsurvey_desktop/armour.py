"""A `.txt` file back from gateways, mail and editors: the same ASCII text, or a refusal.

Promises: line ends, wrapping, white space, byte order mark and encoding may change on the way and
the text is still the same; any other change of a sign is left for the checks that follow to see.
Deleting blanks is safe because no member of our files may hold one. Source: docs/formats.md 1.4.
"""

from dataclasses import dataclass

from usbsurvey_desktop.errors import Code, refused_at

_KIB = 1024
_MIB = 1024 * _KIB


@dataclass(frozen=True)
class TextKind:
    """A kind of text file: its type string, and how much of it a reader takes (bytes)."""

    typ: str
    """The JOSE `typ`; a signature or seal of one kind never counts for another."""
    raw: int
    """The file as it lies on the disk."""
    stripped: int
    """The text without blanks."""
    payload: int
    """What is inside, decoded; where it is compressed, what it may expand to."""
    depth: int
    """How many brackets may stand inside one another, at every level of JSON."""


CARD = TextKind("usbsurvey-card-1", 256 * _KIB, 64 * _KIB, 32 * _KIB, 8)
SURVEY_PACK = TextKind("usbsurvey-pack-1", 16 * _MIB, 4 * _MIB, 2 * _MIB, 16)
PACKAGE = TextKind("usbsurvey-package-1", 16 * _MIB, 4 * _MIB, 3 * _MIB, 16)
ANSWERS = TextKind("usbsurvey-answers-1", 3 * _MIB, 3 * _MIB, 2 * _MIB, 16)
RETURN = TextKind("usbsurvey-return-1", 4 * _MIB, _MIB, _MIB, 8)
NOTE = TextKind("usbsurvey-note-1", _MIB, _MIB, 512 * _KIB, 8)
ROSTER = TextKind("usbsurvey-roster-1", 48 * _MIB, 12 * _MIB, 8 * _MIB, 8)
LEDGER = TextKind("usbsurvey-ledger-1", 64 * _MIB, 8 * _KIB, 6 * _KIB, 4)
BUNDLE = TextKind("usbsurvey-bundle-1", 128 * _MIB, 64 * _MIB, 48 * _MIB, 8)
FORWARD = TextKind("usbsurvey-forward-1", 48 * _MIB, 48 * _MIB, 32 * _MIB, 8)
DRAFT_SLOT = TextKind("usbsurvey-draft-slot-1", 64 * _KIB, 64 * _KIB, 64 * _KIB, 8)

KINDS = (
    *(CARD, SURVEY_PACK, PACKAGE, ANSWERS, RETURN, NOTE, ROSTER, LEDGER, BUNDLE, FORWARD),
    DRAFT_SLOT,
)
"""Every kind there is, so that a file of another kind can be told from a foreign file."""

_BLANK_ASCII = bytes(range(0x21)) + b"\x7f"
_BLANK_BEYOND = tuple(
    map(
        chr,
        (
            *range(0x80, 0xA1),
            *range(0x200B, 0x2010),
            *(0x2028, 0x2029, 0x2060, 0x3000, 0xFEFF),
        ),
    )
)


def _as_ascii(raw: bytes) -> bytes:
    if raw.isascii():
        return raw
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    text = raw.decode(encoding)
    for blank in _BLANK_BEYOND:
        text = text.replace(blank, "")
    return text.encode("ascii")


def split_lines(raw: bytes) -> list[str]:
    """The lines of a file whose lines count, each still to be given to `strip_line`.

    The last one is what stands behind the last line break, mostly nothing. What does not decode
    spoils its own line alone: it becomes a sign that no stripped text may hold.
    """
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    return raw.decode(encoding, "replace").replace("\r", "\n").split("\n")


def strip_line(line: str, *, limit: int) -> str:
    """One line as it was written; as `strip`."""
    return strip(line.encode(), limit=limit)


def strip(raw: bytes, *, limit: int) -> str:
    """The text as it was written: only U+0021 to U+007E are left.

    Args:
        raw: the file; the caller has bounded its size (`TextKind.raw`) while reading it.
        limit: most signs that may be left (`TextKind.stripped`).

    Raises:
        SurveyError: with `step` C1: `text_damaged` if it does not decode or another sign is left,
            `file_too_large` if more is left than the limit.
    """
    try:
        stripped = _as_ascii(raw).translate(None, _BLANK_ASCII)
    except UnicodeError as error:
        raise refused_at("C1", Code.TEXT_DAMAGED) from error
    if len(stripped) > limit:
        raise refused_at("C1", Code.FILE_TOO_LARGE)
    return stripped.decode("ascii")
