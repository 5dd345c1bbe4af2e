"""What others read in a PDF of ours: poppler's tools, which know nothing of Qt."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

_WHITE = re.compile(r"\s+")


def _read_by(tool: str, *options: str, pdf: bytes, folder: Path) -> str:
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(  # noqa: S603 - a tool of the system, a file of our own
        [tool, *options, str(path), *(("-",) if tool == "pdftotext" else ())],
        capture_output=True,
        check=True,
    )
    return done.stdout.decode("utf-8")


def pages_of(pdf: bytes, folder: Path) -> list[str]:
    """The words of each page, without any white space: lines end where the paper does."""
    text = _read_by("pdftotext", "-raw", pdf=pdf, folder=folder)
    return [_WHITE.sub("", page) for page in text.split("\f")[:-1]]


def squeezed(text: str) -> str:
    """A text as `pages_of` gives it."""
    return _WHITE.sub("", text)


@dataclass(frozen=True)
class FontLine:
    """A font as `pdffonts` lists it."""

    name: str
    is_embedded: bool
    has_letters: bool
    """Whether the file says which letters its signs stand for."""


def fonts_of(pdf: bytes, folder: Path) -> list[FontLine]:
    """The fonts that a PDF uses."""
    lines = _read_by("pdffonts", pdf=pdf, folder=folder).splitlines()[2:]
    found = [line.split() for line in lines]
    return [FontLine(one[0], one[-5] == "yes", one[-3] == "yes") for one in found]


def facts_of(pdf: bytes, folder: Path) -> dict[str, str]:
    """What a PDF says of itself."""
    lines = _read_by("pdfinfo", pdf=pdf, folder=folder).splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


@dataclass(frozen=True)
class Picture:
    """A page as a printer without colours shows it: rows of grey, 0 is black."""

    width: int
    height: int
    grey: bytes

    def ink(self, left: float, top: float, right: float, bottom: float) -> int:
        """How many dark spots are in a part, its edges given as shares of the page."""
        columns = range(int(left * self.width), int(right * self.width))
        rows = range(int(top * self.height), int(bottom * self.height))
        return sum(self.grey[row * self.width + column] < 128 for row in rows for column in columns)


def picture_of(pdf: bytes, folder: Path, page: int = 1) -> Picture:
    """A page at 60 dots an inch."""
    numbers = ("-f", str(page), "-l", str(page))
    path = folder / "seen.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(  # noqa: S603 - a tool of the system, a file of our own
        ["pdftoppm", "-gray", "-r", "60", *numbers, str(path)],  # noqa: S607 - Debian's own tool
        capture_output=True,
        check=True,
    )
    _kind, size, _most, grey = done.stdout.split(b"\n", 3)
    width, height = map(int, size.split())
    return Picture(width, height, grey)
