"""A package as drawn pages: what is on them joins to the package again."""

from usbsurvey_desktop.qr.frames import split
from usbsurvey_desktop.qr.sheet import Named, drawn
from usbsurvey_desktop.qr.symbols import page_dots

NAMED = Named("調査", "東京都 千代田区", 2)


def test_pages_are_those_of_the_frames() -> None:
    """Each page shows the symbols that `split` gives, the spare one counted, and nothing else."""
    text = "ab0-_" * 400

    sheet = drawn(text, "digest", NAMED)

    pages = split(text)
    assert [page.dots for page in sheet.pages] == [page_dots(texts) for texts in pages]
    assert [page.symbols for page in sheet.pages] == [len(texts) for texts in pages]
    assert (sheet.digest, sheet.named, sheet.symbols) == ("digest", NAMED, len(pages[0]))
    assert drawn(text, "digest").named is None
