"""Papers as the bytes of a PDF: fonts inside, nothing in it that is not printed.

Promises: the same papers and the same time give the same bytes. Two things that Qt writes are put
right afterwards, each by as many bytes as were there: the time of making, and which letter a sign
of the font stands for. Qt names the first letter that has the sign, so that 文 would be found and
copied as the radical ⽂, and a space as a tab.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import (
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QRawFont,
    QTextLayout,
)

from usbsurvey_desktop.gui.printing.layout import DOTS, Pages
from usbsurvey_desktop.gui.printing.paper import Paper, Style
from usbsurvey_desktop.gui.printing.typeset import font
from usbsurvey_desktop.visible import visible

_MADE = re.compile(rb"\(D:[0-9]{14}(Z|[+-][0-9]{2}'[0-9]{2}')\)")
_LETTERS = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_LETTER = re.compile(rb"(?<=<)[0-9A-F]{4}(?=>)")
_LETTER_CODES = (*range(1, 0xD800), *range(0xE000, 0x10000))
_ALL_LETTERS = "".join(map(chr, _LETTER_CODES))
_ALWAYS = " 0123456789／…"
"""What the layout adds of its own: the numbers of the pages, and where a head was shortened."""
_NAMES = QUuid("{6d2c5f54-7a0e-4a76-9d3e-5b1f6f0f2a51}")
"""The name space of the ids of our PDFs."""


def pdf_of(papers: Sequence[Paper], now: datetime) -> bytes:
    """Make the PDF; its title is that of the first paper, `now` (aware) its time."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setTitle(papers[0].title)
    writer.setCreator("")
    writer.setAuthor("")
    texts = "\n".join(text for paper in papers for text in paper.texts())
    writer.setDocumentId(QUuid.createUuidV5(_NAMES, texts.encode("utf-8", "replace")))
    writer.setDocumentXmpMetadata(b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    paint_pages(writer, Pages(papers))
    return _put_right(bytes(buffer.data().data()), texts, now)


class Painting:
    """The pages that a device is asked for, all without a wish, on their way to it one by one."""

    def __init__(self, device: QPagedPaintDevice, pages: Pages) -> None:
        wanted = device.pageRanges()
        self._device = device
        self._pages = pages
        self._chosen = [n for n in range(len(pages)) if wanted.isEmpty() or wanted.contains(n + 1)]
        self._painter = QPainter()
        self.done = 0
        self.is_taken = True
        """Whether the device takes anything."""

    @property
    def total(self) -> int:
        """How many pages there are to paint."""
        return len(self._chosen)

    def go_on(self) -> bool:
        """Paint the next page; False once there is none, or the device takes none."""
        if self.done == self.total:
            self._painter.end()
            return False
        index = self._chosen[self.done]
        self._device.setPageLayout(_whole_page(self._pages, index))
        if self.done == 0:
            self.is_taken = self._painter.begin(self._device)
            if not self.is_taken:
                return False
        else:
            self._device.newPage()
        painter = self._painter
        painter.save()
        painter.scale(self._device.logicalDpiX() / DOTS, self._device.logicalDpiY() / DOTS)
        self._pages.paint(painter, index)
        painter.restore()
        self.done += 1
        return True


def paint_pages(device: QPagedPaintDevice, pages: Pages) -> bool:
    """Paint all that a device is asked for at once; False if it takes none."""
    painting = Painting(device, pages)
    while painting.go_on():
        pass
    return painting.is_taken


def _whole_page(pages: Pages, index: int) -> QPageLayout:
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    layout = QPageLayout(a4, pages.orientation(index), QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def _put_right(pdf: bytes, texts: str, now: datetime) -> bytes:
    made = now.astimezone(UTC).strftime("(D:%Y%m%d%H%M%SZ)").encode("ascii")
    named = {_hex(wrong): _hex(right) for wrong, right in _misnamed(texts).items()}

    def letters(found: re.Match[bytes]) -> bytes:
        return _LETTER.sub(lambda one: named.get(one[0], one[0]), found[0])

    return _LETTERS.sub(letters, _MADE.sub(made, pdf))


def _misnamed(texts: str) -> dict[int, int]:
    """By the letter that Qt names a sign after, the printed one that has the same sign."""
    printed = "".join(sorted(set(visible(texts)) | set(_ALWAYS)))
    found: dict[int, int] = {}
    for raw in _fonts_of(printed):
        first: dict[int, int] = {}
        for code, sign in zip(_LETTER_CODES, raw.glyphIndexesForString(_ALL_LETTERS), strict=True):
            first.setdefault(sign, code)
        for letter in printed:
            sign = next(iter(raw.glyphIndexesForString(letter)), 0)
            if sign and first.get(sign, ord(letter)) < ord(letter):
                found[first[sign]] = ord(letter)
    return found


def _fonts_of(letters: str) -> list[QRawFont]:
    """The fonts that a text is set in: the first that has each of its letters."""
    layout = QTextLayout(letters, font(Style.BODY))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [run.rawFont() for run in layout.glyphRuns()]


def _hex(code: int) -> bytes:
    return b"%04X" % code
