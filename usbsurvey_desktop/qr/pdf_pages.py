"""The pages of a PDF, drawn in grey.

Runs in the process of `qr.scan` only. Promises: a page is drawn at 300 dots an inch, or at fewer
where it is a large one, so that no page takes more memory than `MOST_DOTS`; forms, scripts and
notes are not looked at. Only this module knows pypdfium2. Source: docs/formats.md §9,
docs/decisions/0029-reading-scans.md.
"""

from collections.abc import Iterator
from math import sqrt

from pypdfium2 import PdfDocument, PdfiumError

from usbsurvey_desktop.qr.confined import MOST_PAGES
from usbsurvey_desktop.qr.pictures import MOST_DOTS, MOST_SIDE, Grey, of_bytes
from usbsurvey_desktop.qr.refusals import image_refused

MAGIC = b"%PDF-"

_DOTS_A_POINT = 300 / 72
_LOCKED = 4
"""FPDF_ERR_PASSWORD of pdfium's fpdfview.h."""


def rendered(content: bytes) -> Iterator[Grey]:
    """The pages of a PDF, in order.

    Raises:
        SurveyError: `image_refused`.
    """
    try:
        with PdfDocument(content) as document:
            if not 1 <= len(document) <= MOST_PAGES:
                raise image_refused("pages")
            for number in range(len(document)):
                yield _page(document, number)
    except (PdfiumError, ArithmeticError, ValueError) as error:  # the last two: a page of no size
        is_locked = getattr(error, "err_code", None) == _LOCKED
        raise image_refused("locked" if is_locked else "damaged") from error


def _page(document: PdfDocument, number: int) -> Grey:
    page = document[number]
    try:
        scale = _scale(*page.get_size())
        bitmap = page.render(scale, grayscale=True, draw_annots=False, may_draw_forms=False)
        try:
            return of_bytes(bitmap.width, bitmap.height, bytes(bitmap.buffer))
        finally:
            bitmap.close()
    finally:
        page.close()


def _scale(width: float, height: float) -> float:
    """How many dots a point of a page of so many points gets."""
    return min(_DOTS_A_POINT, MOST_SIDE / max(width, height), sqrt(MOST_DOTS / (width * height)))
