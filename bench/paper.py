"""Time to read a scanned page, for each scene of simulated paper.

The floor is zxing-cpp alone: one look with its own choices at the page as it was decoded. What is
more is decoding, saying what is missing, and looking again.
"""

from collections.abc import Iterator
from functools import partial
from random import Random  # noqa: TID251 - simulated paper, from a seed

from zxingcpp import BarcodeFormat, BarcodeFormats, read_barcodes

from bench.measure import Measure, microseconds
from tests.support.incompressible import incompressible
from tests.support.paper import page_of
from tests.support.paper_scenes import SCENES, scanned
from usbsurvey_desktop.qr.frames import split
from usbsurvey_desktop.qr.pictures import Grey
from usbsurvey_desktop.qr.scan import pages_of, texts_of

_TYPICAL = 5_700
"""Signs of a package of six symbols, as those of the survey are."""
_MOST = 64


def measures() -> Iterator[Measure]:
    """Measure one page of each scene."""
    (texts,) = split(incompressible(_TYPICAL))
    paper = page_of(texts)
    for name, scene in SCENES.items():
        chance = Random(name)  # noqa: S311 - simulated paper
        file = scanned(paper.image, paper.symbols, scene, chance)
        (page,) = pages_of(file)
        floor = microseconds(partial(_floor, page))
        yield Measure(f"paper: a page {name}", microseconds(partial(_read, file)), floor)


def _read(file: bytes) -> None:
    for page in pages_of(file):
        texts_of(page, _MOST)


def _floor(page: Grey) -> None:
    read_barcodes(page.dots(), formats=BarcodeFormats(BarcodeFormat.QRCodeModel2))
