"""The QR sheet as a PDF: what stands on it can be read by people, and its symbols by machines."""

from dataclasses import replace
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.pdfs import facts_of, pages_of, squeezed
from tests.support.qr_reading import Scan, dots_in, pictures_in, scans, texts_by_zbar, words_at
from usbsurvey_desktop.gui.printing.pdf import pdf_of
from usbsurvey_desktop.gui.printing.qr_sheet import counts_words, qr_papers
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.qr.frames import join, split
from usbsurvey_desktop.qr.sheet import Named, QrSheet, drawn
from usbsurvey_desktop.qr.symbols import DOTS_AN_INCH, HEIGHT, MODULE, WIDTH
from usbsurvey_desktop.records import hash_text
from usbsurvey_desktop.visible import visible

NAMED = Named(
    "USBメモリ等の利用に関する調査", "東京都 千代田区", 2, code="131016", to=("東京都", "総務省")
)
DIGEST = hash_text(b"any")
ONE_PAGE, TWO_PAGES, THREE_PAGES = 6_500, 18_000, 41_000
"""Signs of a package text that take so many pages."""
QUIET = 4 * MODULE
MARGIN = 12.7 / 25.4
"""Inches."""
LEFT_OF_SYMBOLS = 595 / 2 - WIDTH / DOTS_AN_INCH * 72 / 2
"""Points: where the picture begins, its quiet zone included."""


def _text(signs: int) -> str:
    """A package text of so many signs that cannot be packed much."""
    blocks = (hash_text(n.to_bytes(4, "big")) for n in range(signs // 43 + 1))
    return "".join(blocks)[:signs]


@cache
def _sheet(signs: int, named: Named | None = NAMED) -> QrSheet:
    """The drawn pages of such a text, which take a while."""
    if named is not NAMED:
        return replace(_sheet(signs), named=named)
    return drawn(_text(signs), DIGEST, NAMED)


def _room(scan: Scan) -> tuple[float, float]:
    """Where the picture begins and ends on a page, empty cells with it, in points from the top."""
    first = min(one.position.top_left.y for one in scan.symbols()) / 150 * 72
    top = first - QUIET / DOTS_AN_INCH * 72
    return top, top + HEIGHT / DOTS_AN_INCH * 72


def _printed(sheet: QrSheet, folder: Path) -> Path:
    path = folder / "sheet.pdf"
    path.write_bytes(pdf_of(qr_papers(sheet), worlds.NOW))
    return path


@pytest.mark.parametrize(
    ("signs", "pages", "dots"),
    [(ONE_PAGE, 1, 300), (TWO_PAGES, 2, 200), (THREE_PAGES, 3, 200)],
    ids=["one 300", "two 200", "three 200"],
)
def test_two_readers_read_every_symbol(signs: int, pages: int, dots: int, tmp_path: Path) -> None:
    """Drawn at 300 and 200 dots an inch, each page gives all its symbols, and all give the text."""
    text = _text(signs)
    pdf = _printed(_sheet(signs), tmp_path)

    wanted = [sorted(texts) for texts in split(text)]
    assert len(wanted) == pages
    assert [sorted(scan.texts()) for scan in scans(pdf, dots)] == wanted
    by_zbar = texts_by_zbar(pdf, dots)
    assert [sorted(texts) for texts in by_zbar] == wanted
    assert join(chain.from_iterable(by_zbar)) == text


def test_each_page_holds_one_picture_dot_for_dot(tmp_path: Path) -> None:
    """One bit a dot at 300 dpi, nothing lost: what is in the file is what was drawn."""
    sheet = _sheet(TWO_PAGES)
    pdf = _printed(sheet, tmp_path)

    assert pictures_in(pdf) == [
        [str(page), "image", str(WIDTH), str(HEIGHT), "1", "300", "300"] for page in (1, 2)
    ]
    assert dots_in(pdf) == [page.dots for page in sheet.pages]


@pytest.mark.parametrize(
    "named",
    [
        NAMED,
        Named("調" * 200, f"{'都' * 10} {'区' * 64}", 999, is_practice=True, code="131016"),
        Named(
            "\u202e" * 200,
            "\u00ad" * 10 + " " + "\u2066" * 64,
            999,
            is_practice=True,
            code="131016",
        ),
        Named("<b>太字</b>&amp; W" * 12, "R&D 区" * 12, 1),
        None,
    ],
    ids=["plain", "longest", "unseen", "markup", "nobody"],
)
@pytest.mark.parametrize("signs", [ONE_PAGE, TWO_PAGES], ids=["one", "two"])
def test_every_word_is_there_and_every_page_is_one(
    named: Named | None, signs: int, tmp_path: Path
) -> None:
    """The longest names and the wildest are whole, on the page of their symbols, in its margins."""
    sheet = _sheet(signs, named)
    pdf = _printed(sheet, tmp_path)

    papers, pages = qr_papers(sheet), pages_of(pdf.read_bytes(), tmp_path)
    assert len(pages) == len(papers) == len(sheet.pages)
    for number, (paper, page) in enumerate(zip(papers, pages, strict=True), start=1):
        for text in paper.texts():
            assert squeezed(visible(text)) in page
        assert page.startswith(f"QR提出票{number}／{len(pages)}")
        assert page.endswith(f"{number}／{len(pages)}")
    for scan, words in zip(scans(pdf, 150), words_at(pdf), strict=True):
        above, below = _room(scan)
        assert all(
            word.end <= above or word.top >= below or word.right < LEFT_OF_SYMBOLS for word in words
        )
    for scan in scans(pdf, 60):
        edge, width, height = int(MARGIN * 60), scan.width, scan.height
        sides = [(n, start, start + edge) for n in range(height) for start in (0, width - edge)]
        ends = [(n, 0, width) for n in range(height) if not edge <= n < height - edge]
        assert not any(0 in scan.row(*part) for part in sides + ends)


@pytest.mark.parametrize("signs", [ONE_PAGE, TWO_PAGES, THREE_PAGES], ids=["one", "two", "three"])
def test_each_line_of_symbols_has_its_numbers_beside_it(signs: int, tmp_path: Path) -> None:
    """Left of the picture and of its quiet zone, in the middle of the line they count."""
    sheet = _sheet(signs)
    pdf = _printed(sheet, tmp_path)

    for page, scan, words in zip(sheet.pages, scans(pdf, 150), words_at(pdf), strict=True):
        above, below = _room(scan)
        found = [one for one in words if above < one.top < below]
        numbers = [
            f"{first}–{min(first + 2, page.symbols)}" if first < page.symbols else f"{first}"
            for first in range(1, page.symbols + 1, 3)
        ]
        assert [one.text for one in found] == numbers
        high = (below - above) / 4
        for line, one in enumerate(found):
            assert one.right < LEFT_OF_SYMBOLS
            assert abs((one.top + one.end) / 2 - above - (line + 0.5) * high) < high / 20


@pytest.mark.parametrize("count", [2, 16])
def test_who_gets_it_overlaps_no_symbol(count: int, tmp_path: Path) -> None:
    """However many and however long: whole, above the symbols or on a page before them."""
    to = ("\u202e" * 100, *("提出先の名前" * 16 for _ in range(count - 1)))
    pdf = _printed(_sheet(ONE_PAGE, replace(NAMED, to=to)), tmp_path)

    pages = pages_of(pdf.read_bytes(), tmp_path)
    assert squeezed(visible(to[0])) in pages[0]
    assert squeezed("、".join(to[1:])) in pages[0]
    above, below = _room(scans(pdf, 150)[-1])
    for one in words_at(pdf)[-1]:
        assert one.end <= above or one.top >= below or one.right < LEFT_OF_SYMBOLS
    assert join(scans(pdf, 300)[-1].texts()) == _text(ONE_PAGE)


def test_names_that_fit_no_page_are_not_cut(tmp_path: Path) -> None:
    """Longer than any survey's: the symbols follow on a page of their own, whole as well."""
    pdf = _printed(_sheet(ONE_PAGE, Named("長い題名" * 1_000, "区", 1)), tmp_path)

    words, symbols = pages_of(pdf.read_bytes(), tmp_path)
    assert "長い題名" * 1_000 in words
    assert symbols.endswith("2／2")
    before, page = scans(pdf, 200)
    assert (before.texts(), join(page.texts())) == ([], _text(ONE_PAGE))


def test_it_says_what_it_is_and_what_to_do(tmp_path: Path) -> None:
    """Survey, body, revision, page, both forms of the 受付照合, symbols, printing, way and end."""
    sheet = _sheet(TWO_PAGES)
    (first, second) = pages_of(_printed(sheet, tmp_path).read_bytes(), tmp_path)

    for words in (
        "QR提出票　1／2",
        "調査：USBメモリ等の利用に関する調査",
        "団体：東京都 千代田区（131016）　第2版",
        f"受付照合：{short_digest(DIGEST)}",
        f"この用紙の記号：{sheet.pages[0].symbols}個（うち予備1個。番号は左に印刷）",
        "提出先：東京都、総務省",
        f"受付照合の全体：{DIGEST}",
        "拡大・縮小せず、100％で印刷してください。",
        "封筒に入れて送ってください。内容は封がされています。",
        "スキャナーで300dpi、PNG・JPEG・TIFF・BMP・PDFのどれかで保存",
        "2枚すべてが要ります。順番と向きは問いません。",
        "受理されたあとは、団体と受領側の規則に従って廃棄してください。",
    ):
        assert squeezed(words) in first
    assert squeezed("QR提出票　2／2") in second
    assert counts_words(sheet) == f"2枚、記号は{sheet.symbols}個（うち予備2個）"


def test_nobody_s_sheet_leaves_room_for_a_pen(tmp_path: Path) -> None:
    """Where nobody knows whose it is, there are lines to write on, and no name."""
    (page,) = pages_of(_printed(_sheet(ONE_PAGE, None), tmp_path).read_bytes(), tmp_path)

    assert squeezed(f"調査：{'＿' * 20}団体：{'＿' * 20}　第＿＿版") in page


def test_practice_is_named(tmp_path: Path) -> None:
    """The sheet of a practice survey cannot be taken for another."""
    sheet = _sheet(ONE_PAGE, Named("調査", "区", 1, is_practice=True))
    (page,) = pages_of(_printed(sheet, tmp_path).read_bytes(), tmp_path)

    assert page.startswith("QR提出票1／1（練習）")


def test_the_same_sheet_gives_the_same_bytes(tmp_path: Path) -> None:
    """Nothing but the package, the names and the time decides; the paper is A4."""
    one, other = (
        pdf_of(qr_papers(drawn(_text(ONE_PAGE), DIGEST, NAMED)), worlds.NOW) for _ in range(2)
    )

    assert one == other
    facts = facts_of(one, tmp_path)
    assert (facts["Title"], facts["Page size"]) == ("QR提出票", "595 x 842 pts (A4)")
