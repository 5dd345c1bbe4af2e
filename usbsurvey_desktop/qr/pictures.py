"""Pictures of scanners and telephones as pages in grey, and each page made easier to read.

Runs in the process of `qr.scan` only: what it takes apart is hostile, and so are the decoders'
mistakes. Promises: only the kind that the first bytes tell is tried; what a picture says of its
size is held against the limits before a single dot is decoded. Only this module knows Pillow.
Source: docs/formats.md §9, docs/decisions/0029-reading-scans.md.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil, sqrt
from types import MappingProxyType
from typing import cast

from PIL import Image, ImageChops, ImageFilter, ImageOps

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.qr.confined import MOST_PAGES
from usbsurvey_desktop.qr.refusals import image_refused

MOST_SIDE = 20_000
"""Dots."""
MOST_DECODED = 256 * 2**20
"""Bytes of a decoded page."""
MOST_DOTS = 40_000_000
"""What is looked at of a page: A3 at 400 dpi, or A4 at 600. A larger one is made smaller."""
WHITE = 255

_KINDS: Mapping[bytes, str] = MappingProxyType(
    {
        b"\x89PNG\r\n\x1a\n": "PNG",
        b"\xff\xd8\xff": "JPEG",
        b"BM": "BMP",
        b"II*\0": "TIFF",
        b"MM\0*": "TIFF",
    }
)
_DOT_BYTES: Mapping[str, int] = MappingProxyType({"1": 1, "L": 1, "P": 1})
"""What a dot takes in Pillow's memory; 4 for all other modes."""
_SHARPENED = ImageFilter.UnsharpMask(radius=2, percent=150, threshold=3)
_SMOOTHED = ImageFilter.MedianFilter(3)
_CUT = 1
"""Percent of the darkest and lightest dots that may be anything."""

# Both sides are judged here; at twice this number Pillow raises by itself, wherever it looks.
Image.MAX_IMAGE_PIXELS = MOST_SIDE**2


@dataclass(frozen=True)
class Grey:
    """A page in grey, at most `MOST_DOTS` of them."""

    image: Image.Image

    def dots(self) -> memoryview:
        """A byte for each dot, 0 is black; by rows and columns."""
        shape = [self.image.height, self.image.width]
        return memoryview(self.image.tobytes()).cast("B", shape)

    def doubled(self) -> "Grey":
        """Twice as wide and high, or as near to it as `MOST_DOTS` allows, for small modules."""
        width, height = self.image.size
        factor = min(2, sqrt(MOST_DOTS / (width * height)))
        size = round(width * factor), round(height * factor)
        return Grey(self.image.resize(size, Image.Resampling.BICUBIC))

    def halved(self) -> "Grey":
        """Half as wide and high, which takes noise and the dots of printing away."""
        return Grey(self.image.reduce(2))

    def sharpened(self) -> "Grey":
        """Edges made clear, after a lens or a scan out of focus."""
        return Grey(self.image.filter(_SHARPENED))

    def smoothed(self) -> "Grey":
        """Single dots taken away, of dust and of noise."""
        return Grey(self.image.filter(_SMOOTHED))

    def levelled(self) -> "Grey":
        """Black made black and white made white, after a pale print."""
        return Grey(ImageOps.autocontrast(self.image, cutoff=_CUT))


def kind_of(content: bytes) -> str | None:
    """Pillow's name for what the first bytes tell; None for anything we do not read."""
    return next((kind for magic, kind in _KINDS.items() if content.startswith(magic)), None)


def of_bytes(width: int, height: int, grey: bytes) -> Grey:
    """A page of a byte for each dot."""
    return Grey(Image.frombytes("L", (width, height), grey))


def pictures(content: bytes, kind: str) -> Iterator[Grey]:
    """The pages of a picture: each of a TIFF, of all others the first.

    Raises:
        SurveyError: `image_refused`.
    """
    try:
        with Image.open(io.BytesIO(content), formats=(kind,)) as picture:
            for number in range(_count(picture) if kind == "TIFF" else 1):
                picture.seek(number)
                yield _grey(picture)
    except SurveyError:
        raise
    except (MemoryError, Image.DecompressionBombError) as error:
        raise image_refused("size") from error
    except Exception as error:  # hostile bytes let Pillow raise almost anything
        raise image_refused("damaged") from error


def _count(picture: Image.Image) -> int:
    """How many pages a TIFF has; not asked of Pillow, which follows a chain of any length."""
    for number in range(MOST_PAGES + 1):
        try:
            picture.seek(number)
        except EOFError:
            return number
    raise image_refused("pages")


def _grey(picture: Image.Image) -> Grey:
    width, height = picture.size
    decoded = width * height * _DOT_BYTES.get(picture.mode, 4)
    if max(width, height) > MOST_SIDE or decoded > MOST_DECODED:
        raise image_refused("size")
    picture.load()
    grey = _on_white(picture)
    factor = ceil(sqrt(width * height / MOST_DOTS))
    return Grey(grey.reduce(factor) if factor > 1 else grey)


def _on_white(picture: Image.Image) -> Image.Image:
    """In 256 greys; where one could look through it, the paper is white."""
    if picture.mode[0] in "IF":
        return _narrowed(picture)
    if not picture.has_transparency_data:
        return picture.convert("L")
    solid, seen = picture.convert("LA").split()
    return ImageChops.lighter(solid, ImageChops.invert(seen))


def _narrowed(picture: Image.Image) -> Image.Image:
    """Greys of 16 bits and more, from the darkest to the lightest there is."""
    precise = picture.convert("F")
    low, high = cast("tuple[float, float]", precise.getextrema())
    scale = WHITE / (high - low or 1)
    return precise.point(lambda grey: grey * scale - low * scale).convert("L")
