"""Packages as pages of paper, grey at 300 dots an inch, and where the symbols stand on them."""

from collections.abc import Sequence
from dataclasses import dataclass

import zxingcpp
from PIL import Image

from tests.support.paper_scenes import INCH, WHITE, Box
from usbsurvey_desktop.qr.frames import split
from usbsurvey_desktop.qr.symbols import page_dots

A4 = (round(210 / 25.4 * INCH), round(297 / 25.4 * INCH))
_LEFT, _TOP = 302, 850
"""Where the symbols begin, about as on the sheet."""


@dataclass(frozen=True)
class Page:
    """A page as a printer prints it."""

    image: Image.Image
    symbols: Sequence[Box]


def page_of(texts: Sequence[str]) -> Page:
    """Symbols on a white sheet, without words."""
    dots = page_dots(texts)
    paper = bytes(one ^ WHITE for one in dots.rows)
    image = Image.new("L", A4, WHITE)
    image.paste(Image.frombytes("1", (dots.width, dots.height), paper), (_LEFT, _TOP))
    return found_on(image)


def pages_of(package_text: str) -> list[Page]:
    """The pages of a package."""
    return [page_of(texts) for texts in split(package_text)]


def found_on(image: Image.Image) -> Page:
    """A clean page, and where its symbols stand."""
    corners = [one.position for one in zxingcpp.read_barcodes(image)]
    boxes = [
        (one.top_left.x, one.top_left.y, one.bottom_right.x, one.bottom_right.y) for one in corners
    ]
    return Page(image, boxes)
