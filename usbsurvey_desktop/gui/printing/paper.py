"""A sheet as data: headings, texts, tables, pictures and boxes for stamps, in the order of reading.

Promises: plain and immutable; knows no window, so sheets are compared in tests and laid out in any
thread. Texts of strangers may stand in it as they are: whoever lays it out writes unseen signs out
and reads no markup. Source: the screens' design, §10.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from usbsurvey_desktop.qr.symbols import Dots

MARGIN, EDGE = 20.0, 10.0
"""Millimetres of paper around the content, and around the lines at head and foot."""


class Style(StrEnum):
    """How a text is set."""

    BODY = "body"
    NOTE = "note"
    STRONG = "strong"
    MONO = "mono"
    DIGITS = "digits"
    """Fixed pitch and large: read out on the telephone."""


@dataclass(frozen=True)
class Heading:
    """The title of a sheet (level 1), of a part of it (2), or of a part of that (3)."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Text:
    """A paragraph; line breaks in it stand. What `leads` never ends a page.

    With `points` it is set in that size, its lines close together; 0 leaves both to the style.
    """

    text: str
    style: Style = Style.BODY
    leads: bool = False
    points: float = 0


@dataclass(frozen=True)
class Table:
    """Rows of cells, one at least with the head, which is repeated on every page it goes on to.

    `shares` are the widths of the columns in hundredths, equal ones without it. With `has_names`
    the first column names what stands in the others. `figures` are the columns of numbers, from 0,
    set at the right of their cells. `bars` are parts of 1, one for each row, drawn into its last
    cell from the left; None draws nothing. What `is_whole` is divided between pages only where one
    page cannot hold it with what leads to it.
    """

    rows: tuple[tuple[str, ...], ...]
    head: tuple[str, ...] = ()
    shares: tuple[int, ...] = ()
    has_names: bool = False
    is_small: bool = False
    """Set in the size of notes, for many columns."""
    figures: tuple[int, ...] = ()
    bars: tuple[float | None, ...] = ()
    is_whole: bool = False


@dataclass(frozen=True)
class Boxes:
    """Empty boxes side by side, each under its name, for stamps made by hand."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Picture:
    """Dots for a machine to read, in the middle, 300 an inch on every device and never divided.

    `beside` are short words in the room at its left, each in the middle of its part of the height.
    """

    dots: Dots
    beside: tuple[str, ...] = ()


@dataclass(frozen=True)
class Item:
    """A text beside its mark, such as a number, ○ or ☐; its lines stay to the right of the mark.

    `level` moves it to the right. What `joins` stays with the next block wherever both fit on one
    page. What `is_boxed` stands in a frame.
    """

    mark: str
    text: str
    style: Style = Style.BODY
    level: int = 0
    joins: bool = False
    is_boxed: bool = False


@dataclass(frozen=True)
class Blank:
    """An empty frame to write into by hand, so many lines high; `level` moves it to the right."""

    lines: int
    level: int = 0
    joins: bool = False


Block = Heading | Text | Table | Boxes | Picture | Item | Blank


@dataclass(frozen=True)
class Paper:
    """One sheet, of as many A4 pages as it takes.

    `foot` stands at the foot of every page before 「{i}／{p}」, and `foot_note` is a line above it;
    `mark` stands at the head on the right, and `head` on the left, shortened where there is no
    room. The pages of a paper that `goes_on` are counted with those of the paper before. `margin`
    and `edge` are millimetres; the content leaves the foot its room.
    """

    title: str
    blocks: tuple[Block, ...]
    foot: str
    mark: str = ""
    is_landscape: bool = False
    head: str = ""
    foot_note: str = ""
    goes_on: bool = False
    margin: float = MARGIN
    edge: float = EDGE

    def texts(self) -> Iterator[str]:
        """Every text on it, in the order of reading, head, mark and foot last."""
        for block in self.blocks:
            yield from _texts(block)
        yield from filter(None, (self.head, self.foot_note))
        yield self.mark
        yield self.foot


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Text():
            yield block.text
        case Item():
            yield from filter(None, (block.mark, block.text))
        case Table():
            yield from block.head
            for row in block.rows:
                yield from row
        case Boxes():
            yield from block.names
        case Picture():
            yield from block.beside
        case Blank():
            pass
