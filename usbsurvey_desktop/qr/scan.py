"""The bytes of a file as the texts of the QR symbols on its pages: all decoding of hostile bytes.

Runs in the process of `qr.scanner` only. Promises: whatever the bytes are, what comes out is
bounded in number and length and made of the signs of base45, or it is `image_refused`, or the
process dies and its parent says so. A page is looked at again and again, each time made clearer in
another way, until the symbols on it are as many as they themselves say. Only this module knows
zxing-cpp. Source: docs/formats.md §9, docs/decisions/0029-reading-scans.md.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from zxingcpp import BarcodeFormat, BarcodeFormats, Binarizer, read_barcodes

from usbsurvey_desktop.qr.layout import LONGEST_SYMBOL, MOST_CHUNKS, SheetId, read_symbol
from usbsurvey_desktop.qr.pdf_pages import MAGIC, rendered
from usbsurvey_desktop.qr.pictures import Grey, kind_of, pictures
from usbsurvey_desktop.qr.refusals import image_refused

_OURS = re.compile(rb"[0-9A-Z $%%*+\-./:]{1,%d}" % LONGEST_SYMBOL)
_NOT_TOLD = MOST_CHUNKS + 2
Look = Callable[[Grey], Iterable[bytes]]


class PageTexts:
    """What was found on a page so far, of at most so many symbols."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._contents: dict[bytes, bool] = {}

    @property
    def ours(self) -> tuple[str, ...]:
        """The different texts in the signs of base45, as found."""
        return tuple(one.decode("ascii") for one, is_ours in self._contents.items() if is_ours)

    @property
    def others(self) -> int:
        """How many different symbols cannot be ours."""
        return len(self._contents) - len(self.ours)

    def take(self, contents: Iterable[bytes]) -> None:
        """Keep what symbols hold, each once, until there are enough."""
        for one in contents:
            if len(self._contents) < self._most:
                self._contents[one] = _OURS.fullmatch(one) is not None

    def lacking(self) -> int:
        """How many symbols are missing at most, by what those that were found say of their page.

        More than a page has where none says anything.
        """
        places: dict[tuple[SheetId, int, int], set[int]] = {}
        for symbol in map(read_symbol, self.ours):
            if symbol is not None and symbol.count <= MOST_CHUNKS:
                place = symbol.sheet, symbol.page, symbol.count
                places.setdefault(place, set()).add(symbol.index)
        missing = (count + 1 - len(found) for (_, _, count), found in places.items())
        return max(missing, default=_NOT_TOLD)


def pages_of(content: bytes) -> Iterator[Grey]:
    """The pages of a scan, of the kind that its first bytes tell.

    Raises:
        SurveyError: `image_refused`.
    """
    if content.startswith(MAGIC):
        return rendered(content)
    kind = kind_of(content)
    if kind is None:
        raise image_refused("kind")
    return pictures(content, kind)


def texts_of(page: Grey, most: int) -> PageTexts:
    """The first `most` symbols of a page.

    The quick looks are taken until nothing is missing, the slow ones only while more is missing
    than the parity replaces.
    """
    found = PageTexts(most)
    for look in _QUICK:
        found.take(look(page))
        if found.lacking() == 0:
            return found
    for look in _SLOW:
        if found.lacking() <= 1:
            break
        found.take(look(page))
    return found


def _read(page: Grey, binarizer: Binarizer = Binarizer.LocalAverage) -> Iterator[bytes]:
    """What zxing finds, which takes dark for dark beside its surroundings or beside the page."""
    formats = BarcodeFormats(BarcodeFormat.QRCodeModel2)
    for one in read_barcodes(page.dots(), formats=formats, binarizer=binarizer):
        yield one.bytes


def _changed(change: Callable[[Grey], Grey], page: Grey) -> Iterator[bytes]:
    return _read(change(page))


_QUICK: tuple[Look, ...] = (
    _read,
    partial(_read, binarizer=Binarizer.GlobalHistogram),
    partial(_changed, Grey.halved),
)
_SLOW: tuple[Look, ...] = (
    partial(_changed, Grey.levelled),
    partial(_changed, Grey.sharpened),
    partial(_changed, Grey.doubled),
    partial(_changed, Grey.smoothed),
)
