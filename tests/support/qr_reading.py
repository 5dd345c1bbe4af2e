"""What two readers that know nothing of each other find on a printed page."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import zxingcpp

from usbsurvey_desktop.qr.symbols import Dots

_WORD = re.compile('<word .*?yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')
_NEARER = bytes(255 * (grey >= 128) for grey in range(256))
_BLACK_AND_WHITE = bytes.maketrans(b"01", b"\xff\x00")


@dataclass(frozen=True)
class Scan:
    """A page as a scanner without colours sees it: rows of grey, 0 is black."""

    width: int
    height: int
    grey: bytes

    def row(self, number: int, left: int, right: int) -> bytes:
        """A part of one row, each dot black or white, whichever is nearer."""
        start = number * self.width
        return self.grey[start + left : start + right].translate(_NEARER)

    def symbols(self) -> list[zxingcpp.Barcode]:
        """What zxing reads of it, and where."""
        picture = memoryview(self.grey).cast("B", shape=[self.height, self.width])
        return zxingcpp.read_barcodes(picture)

    def texts(self) -> list[str]:
        """What it reads."""
        return [one.text for one in self.symbols()]


def grey_rows(dots: Dots) -> list[bytes]:
    """The rows of an image as a scanner sees them: a byte a dot, 0 is black."""
    line = len(dots.rows) // dots.height
    rows = (dots.rows[n * line : (n + 1) * line] for n in range(dots.height))
    bits = (f"{int.from_bytes(row, 'big'):0{line * 8}b}"[: dots.width] for row in rows)
    return [row.encode("ascii").translate(_BLACK_AND_WHITE) for row in bits]


def scans(pdf: Path, dots: int) -> list[Scan]:
    """The pages of a PDF at so many dots an inch, drawn by poppler."""
    return [_scan(path) for path in _drawn(pdf, dots)]


def texts_by_zbar(pdf: Path, dots: int) -> list[list[str]]:
    """What Debian's zbarimg reads on each page."""
    return [
        _run("zbarimg", "--quiet", "--raw", str(page)).decode("ascii").splitlines()
        for page in _drawn(pdf, dots)
    ]


def pictures_in(pdf: Path) -> list[list[str]]:
    """The pictures of a PDF as `pdfimages` lists them: page, kind, width, height, bits, dpi."""
    lines = _run("pdfimages", "-list", str(pdf)).decode("ascii").splitlines()[2:]
    found = [line.split() for line in lines]
    return [[one[0], one[2], one[3], one[4], one[7], one[12], one[13]] for one in found]


def dots_in(pdf: Path) -> list[Dots]:
    """The pictures of one bit a dot in a PDF, taken out and not drawn."""
    folder = pdf.with_suffix(".pictures")
    folder.mkdir()
    _run("pdfimages", str(pdf), str(folder / "picture"))
    return [_bitmap(path) for path in sorted(folder.iterdir())]


@dataclass(frozen=True)
class Word:
    """A word of a page: where it begins and ends from the top, and its right end, in points."""

    text: str
    top: float
    end: float
    right: float


def words_at(pdf: Path) -> list[list[Word]]:
    """The words of each page."""
    html = _run("pdftotext", "-bbox", str(pdf), "-").decode("utf-8")
    return [
        [
            Word(text, float(top), float(end), float(right))
            for top, right, end, text in _WORD.findall(page)
        ]
        for page in html.split("<page ")[1:]
    ]


def _drawn(pdf: Path, dots: int) -> list[Path]:
    folder = pdf.with_suffix(f".{dots}")
    if not folder.is_dir():
        folder.mkdir()
        _run("pdftoppm", "-gray", "-r", str(dots), str(pdf), str(folder / "page"))
    return sorted(folder.iterdir())


def _bitmap(path: Path) -> Dots:
    kind, size, rows = path.read_bytes().split(b"\n", 2)
    assert kind == b"P4"
    width, height = map(int, size.split())
    return Dots(width, height, rows)


def _scan(path: Path) -> Scan:
    _kind, size, _most, grey = path.read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    return Scan(width, height, grey)


def _run(tool: str, *options: str) -> bytes:
    done = subprocess.run([tool, *options], capture_output=True, check=True)  # noqa: S603 - a tool of the system, a file of our own
    return done.stdout
