"""Whatever the bytes of a picture or PDF are: pages, or `image_refused` with its reason."""

from collections.abc import Callable

import pytest
from PIL import Image

from tests.support import hostile_scans
from tests.support.hostile_scans import PAPER, REFUSED, filed
from tests.support.paper import page_of
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.qr.confined import MOST_PAGES
from usbsurvey_desktop.qr.layout import SheetId, Symbol
from usbsurvey_desktop.qr.pictures import MOST_DOTS, MOST_SIDE, Grey
from usbsurvey_desktop.qr.scan import PageTexts, pages_of, texts_of

SHEET = SheetId(b"mark", 10, 1)
TEXT = Symbol(SHEET, 0, 1, 1, b"0123456789").text()


@pytest.fixture(scope="module")
def sheet() -> Image.Image:
    """A small picture of one symbol, black on white."""
    page = page_of([TEXT])
    return page.image.crop((250, 800, 950, 1500))


def _one(content: bytes) -> Grey:
    (page,) = pages_of(content)
    return page


@pytest.mark.parametrize(("made", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(made: Callable[[], bytes], reason: str) -> None:
    """Each for its reason, before anything large is decoded."""
    with refused(Code.IMAGE_REFUSED, reason=reason):
        for page in pages_of(made()):
            assert page.image.size


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        *(("1", "PNG"), ("1", "TIFF"), ("1", "BMP"), ("P", "PNG"), ("P", "TIFF"), ("RGB", "JPEG")),
        *(("L", "JPEG"), ("CMYK", "JPEG"), ("CMYK", "TIFF"), ("YCbCr", "TIFF"), ("RGB", "BMP")),
        *(("I;16", "PNG"), ("I;16", "TIFF"), ("I", "TIFF"), ("F", "TIFF"), ("RGB", "PNG")),
    ],
)
def test_every_kind_of_grey_and_colour_is_read(sheet: Image.Image, mode: str, kind: str) -> None:
    """As scanners and programs of offices write them."""
    page = _one(filed(sheet.convert(mode), kind))
    assert page.image.mode == "L"
    assert texts_of(page, 9).ours == (TEXT,)


def test_few_greys_of_many_are_told_apart(sheet: Image.Image) -> None:
    """16 bits of which a scanner uses the lowest ten."""
    dark = sheet.convert("I").point(lambda grey: grey * 4).convert("I;16")
    assert texts_of(_one(filed(dark)), 9).ours == (TEXT,)


def test_one_grey_alone_is_a_page() -> None:
    """Nothing is divided by the span of greys that are not there."""
    assert _one(filed(Image.new("I;16", (9, 9), 40_000))).image.size == (9, 9)


@pytest.mark.parametrize("mode", ["LA", "RGBA"])
def test_what_is_transparent_is_paper(sheet: Image.Image, mode: str) -> None:
    """Also where the colour one would look through is black."""
    ink = Image.new("LA", sheet.size, (0, 0))
    ink.putalpha(sheet.point(lambda grey: 255 - grey))
    assert texts_of(_one(filed(ink.convert(mode))), 9).ours == (TEXT,)


def test_a_transparent_colour_of_a_palette_is_paper(sheet: Image.Image) -> None:
    """As programs that draw on screens save it."""
    image = sheet.point(lambda grey: 0 if grey else 1)
    image.putpalette((0, 0, 0, 10, 10, 10))
    assert texts_of(_one(filed(image, transparency=0)), 9).ours == (TEXT,)


@pytest.mark.parametrize("turned", [1, 3, 6, 8])
def test_a_telephone_may_lie_how_it_likes(sheet: Image.Image, turned: int) -> None:
    """What the picture says of its way up is not asked: a symbol is read every way up."""
    exif = Image.Exif()
    exif[0x0112] = turned
    assert texts_of(_one(filed(sheet, "JPEG", exif=exif)), 9).ours == (TEXT,)


def test_of_what_moves_the_first_picture_counts(sheet: Image.Image) -> None:
    """An animated PNG is one page."""
    others = [Image.new("L", sheet.size, grey) for grey in (0, 99)]
    content = filed(sheet, "PNG", save_all=True, append_images=others)
    assert texts_of(_one(content), 9).ours == (TEXT,)


def test_a_polyglot_is_what_its_first_bytes_say() -> None:
    """A PNG, whatever stands behind it."""
    assert _one(hostile_scans.polyglot()).image.size == PAPER.size


def test_a_tiff_has_as_many_pages_as_a_file_may_have() -> None:
    """And not one more, see above."""
    pages = pages_of(hostile_scans.tiff_of(MOST_PAGES))
    assert len(list(pages)) == MOST_PAGES


@pytest.mark.parametrize(
    ("size", "dots"),
    [
        ((595, 842), (2480, 3509)),
        ((1_000_000, 1_000_000), (6325, 6325)),
        ((1_000_000_000, 1), (MOST_SIDE, 1)),
        ((0.001, 0.001), (1, 1)),
    ],
    ids=["A4", "a hall", "a road", "a grain"],
)
def test_a_page_of_any_size_is_drawn_in_bounds(
    size: tuple[float, float], dots: tuple[int, int]
) -> None:
    """At 300 dots an inch where that is not too much."""
    assert _one(hostile_scans.pdf_of(size)).image.size == dots


def test_a_giant_picture_on_a_page_gives_a_page() -> None:
    """What cannot be drawn is left white."""
    page = _one(hostile_scans.pdf_with_a_picture_of(60_000, 60_000))
    assert page.image.getextrema() == (255, 255)


def test_a_large_picture_is_made_smaller() -> None:
    """So that no way of looking at it takes more than its share of memory."""
    page = _one(filed(Image.new("1", (9_000, 8_000), 1), "TIFF", compression="group4"))
    assert page.image.size == (4_500, 4_000)
    large = Grey(Image.new("L", (8_000, MOST_DOTS // 8_000)))
    assert large.doubled().image.size == large.image.size


def test_what_was_read_before_the_damage_is_not_a_scan() -> None:
    """The second page of a TIFF that ends in it."""
    whole = hostile_scans.tiff_of(2)
    place = whole.rindex(PAPER.tobytes()[:100])
    broken = whole[:place] + whole[place + 9_000 :]
    pages = pages_of(broken)
    assert next(pages).image.size == PAPER.size
    with refused(Code.IMAGE_REFUSED, reason="damaged"):
        next(pages)


def test_no_more_is_kept_of_a_page_than_is_told() -> None:
    """However many symbols stand on it; each counts once."""
    found = PageTexts(3)
    found.take([b"A", b"small", b"A", b"B", b"C"])
    assert (found.ours, found.others) == (("A", "B"), 1)


def test_a_page_says_itself_what_it_lacks() -> None:
    """What no frame says is not known; a frame that says too much says nothing."""
    found = PageTexts(64)
    symbols = [Symbol(SHEET, index, 3, 1, b"0123456789").text() for index in range(4)]
    lie = Symbol(SHEET, 0, 12, 1, b"0123456789").text()
    lacking = []
    for text in ("HTTP", lie, *symbols):
        found.take([text.encode()])
        lacking.append(found.lacking())
    assert lacking == [13, 13, 3, 2, 1, 0]


def test_a_page_is_looked_at_no_longer_than_it_must(sheet: Image.Image) -> None:
    """One of two symbols is enough for its package; nothing makes the slow looks run."""
    page = _Counting(sheet)
    assert texts_of(page, 64).ours == (TEXT,)
    assert page.slow == 0


class _Counting(Grey):
    """A page that counts how often it is made clearer at length."""

    slow = 0

    def levelled(self) -> Grey:
        """The first of the slow ways."""
        type(self).slow += 1
        return super().levelled()
