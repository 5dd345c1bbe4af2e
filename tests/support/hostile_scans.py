"""Pictures and PDFs made to hurt whoever decodes them, or only odd, each with what it must give."""

import io
import struct
import zlib
from collections.abc import Callable, Mapping

import pypdfium2
from PIL import Image

PAPER = Image.new("L", (120, 90), 200)


def filed(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """A picture as a file."""
    file = io.BytesIO()
    image.copy().save(file, kind, **options)  # Pillow leaves in an image how it was saved last
    return file.getvalue()


def tiff_of(pages: int) -> bytes:
    """A TIFF of so many pages."""
    return filed(PAPER, "TIFF", save_all=True, append_images=[PAPER] * (pages - 1))


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check


def png_that_says(width: int, height: int) -> bytes:
    """A PNG of grey that says it is so large, and holds next to nothing."""
    size = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    dots = _chunk(b"IDAT", zlib.compress(bytes(1_000)))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", size) + dots + _chunk(b"IEND", b"")


def tiff_that_says(width: int, height: int) -> bytes:
    """A TIFF of one strip, of which there are eight bytes."""
    entries = (
        *((256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1)),
        *((273, 4, 8), (278, 4, height), (279, 4, width * height % 2**32)),
    )
    table = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    return b"II*\0\x10\0\0\0" + bytes(8) + struct.pack("<H", len(entries)) + table + bytes(4)


def pdf_of(*sizes: tuple[float, float]) -> bytes:
    """A PDF of empty pages of these sizes in points."""
    document, file = pypdfium2.PdfDocument.new(), io.BytesIO()
    for width, height in sizes:
        document.new_page(width, height).close()
    document.save(file)
    document.close()
    return file.getvalue()


def pdf_by_hand(page: bytes, *others: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of one page: what its dictionary says, and the objects from number 4."""
    catalogue = b"<</Type/Catalog/Pages 2 0 R>>"
    tree = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    leaf = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]" + page + b">>"
    file, places = b"%PDF-1.7\n", []
    for number, content in enumerate((catalogue, tree, leaf, *others), start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    end = b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
    return file + head + table + end % (len(places) + 1, trailer, len(file))


def stream(content: bytes, about: bytes = b"") -> bytes:
    """An object with content."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), about, content)


def locked_pdf() -> bytes:
    """A PDF that opens with a password nobody knows."""
    secret = b"<%s>" % (b"41" * 32)
    lock = b"/Encrypt 4 0 R/ID[<41><41>]"
    about = b"<</Filter/Standard/V 1/R 2/Length 40/P -4/O %s/U %s>>" % (secret, secret)
    return pdf_by_hand(b"", about, trailer=lock)


def laughing_pdf(depth: int = 12) -> bytes:
    """A page that draws a drawing ten times, which draws another ten times, and so on."""
    forms = []
    for number in range(4, 4 + depth):
        about = b"/Type/XObject/Subtype/Form/BBox[0 0 200 200]"
        about += b"/Resources<</XObject<</X %d 0 R>>>>" % (number + 1)
        forms.append(stream(b"/X Do " * 10, about))
    last = stream(b"0 0 9 9 re f " * 50, b"/Type/XObject/Subtype/Form/BBox[0 0 200 200]")
    page = b"/Contents %d 0 R/Resources<</XObject<</X 4 0 R>>>>" % (5 + depth)
    return pdf_by_hand(page, *forms, last, stream(b"/X Do"))


def pdf_with_a_picture_of(width: int, height: int) -> bytes:
    """A small page on which a picture stands that says it is so large."""
    about = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8"
    about += b"/Width %d/Height %d/Filter/FlateDecode" % (width, height)
    page = b"/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>"
    drawing = stream(b"200 0 0 200 0 0 cm /X Do")
    return pdf_by_hand(page, stream(zlib.compress(bytes(10**6)), about), drawing)


def polyglot() -> bytes:
    """A PNG to those who look at its first bytes, a PDF and a ZIP to others."""
    return filed(PAPER) + pdf_of((100, 100)) + b"PK\x05\x06" + bytes(18)


REFUSED: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (bytes, "kind"),
    "svg": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "kind"),
    "html": (lambda: b"<!DOCTYPE html><img src='x.png'>", "kind"),
    "zip": (lambda: b"PK\x03\x04" + bytes(100), "kind"),
    "gif": (lambda: filed(PAPER, "GIF"), "kind"),
    "webp": (lambda: filed(PAPER, "WEBP"), "kind"),
    "postscript": (lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "kind"),
    "pdf behind junk": (lambda: b"junk" + pdf_of((100, 100)), "kind"),
    "only the magic of png": (lambda: b"\x89PNG\r\n\x1a\n", "damaged"),
    "png cut": (lambda: filed(PAPER)[:70], "damaged"),
    "jpeg cut": (lambda: filed(PAPER, "JPEG")[:200], "damaged"),
    "tiff cut": (lambda: tiff_of(1)[:300], "damaged"),
    "bmp cut": (lambda: filed(PAPER, "BMP")[:300], "damaged"),
    "tiff of colours nobody prints": (lambda: filed(Image.new("LAB", (9, 9)), "TIFF"), "damaged"),
    "png of no width": (lambda: png_that_says(0, 9), "damaged"),
    "png that says 16,000 squared": (lambda: png_that_says(16_000, 16_000), "damaged"),
    "png that says 17,000 squared": (lambda: png_that_says(17_000, 17_000), "size"),
    "png that says 20,001 by one": (lambda: png_that_says(20_001, 1), "size"),
    "png that says 30,000 squared": (lambda: png_that_says(30_000, 30_000), "size"),
    "png that says two billion squared": (lambda: png_that_says(2**31 - 1, 2**31 - 1), "size"),
    "tiff that says 30,000 squared": (lambda: tiff_that_says(30_000, 30_000), "size"),
    "tiff that says 19,000 squared": (lambda: tiff_that_says(19_000, 19_000), "size"),
    "tiff of 201 pages": (lambda: tiff_of(201), "pages"),
    "pdf of no page": (pdf_of, "damaged"),
    "pdf of 10,000 pages": (lambda: pdf_of(*[(9, 9)] * 10_000), "pages"),
    "pdf cut": (lambda: pdf_of((100, 100))[:200], "damaged"),
    "pdf with a password": (locked_pdf, "locked"),
}
"""What must be refused, and why."""
