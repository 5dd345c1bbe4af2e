"""A sheet as a PDF: every letter in it, nothing else, readable by other programs."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

from tests.support import worlds
from tests.support.pdfs import facts_of, fonts_of, pages_of, picture_of, squeezed
from usbsurvey_desktop.gui.printing.paper import Boxes, Heading, Paper, Style, Table, Text
from usbsurvey_desktop.gui.printing.pdf import pdf_of
from usbsurvey_desktop.gui.printing.typeset import font
from usbsurvey_desktop.visible import visible

PAPER = Paper(
    title="文書の長い題名",
    blocks=(
        Heading("見出し 大", level=1),
        Text("本文 A-1 R8-0001 ab12-34\n二行目"),
        Text("注 文字と長さ・課長", Style.NOTE),
        Table((("名", "値 & <b>"), ("二つ目", "0123456789")), ("頭", "頭の二つ目"), (30, 70)),
        Table((("氏名", "花子"),), has_names=True),
        Text("28312 71035", Style.DIGITS),
        Boxes(("起案", "審査", "決裁")),
        Text("強い文", Style.STRONG),
    ),
    foot="千代田区 第1版 下書き",
    mark="下書き（未提出）",
)


def _long(text: str) -> Paper:
    return Paper("長い", (Table((("A-1", text),), ("番号", "回答"), (20, 80)),), "足")


def test_other_programs_read_every_letter_in_order(tmp_path: Path) -> None:
    """The text of the PDF is the text of the sheet: kanji, digits after letters, spaces, signs."""
    (page,) = pages_of(pdf_of([PAPER], worlds.NOW), tmp_path)

    blocks = "".join(list(PAPER.texts())[:-2])
    assert page == squeezed(f"{blocks}{PAPER.mark}{PAPER.foot} 1／1")


def test_spaces_are_spaces(tmp_path: Path) -> None:
    """A space that is copied out of the PDF is one, not a tab."""
    path = tmp_path / "space.pdf"
    path.write_bytes(pdf_of([Paper("題", (Text("AB CD"),), "足")], worlds.NOW))
    letters = re.findall(rb"begincmap.*?endcmap", path.read_bytes(), re.DOTALL)
    assert any(b"<0020>" in one for one in letters)
    assert not any(b"<0009>" in one for one in letters)


def test_every_font_is_inside(tmp_path: Path) -> None:
    """Each font is embedded and names its letters, and the text is set in a Japanese one."""
    fonts = fonts_of(pdf_of([PAPER], worlds.NOW), tmp_path)

    assert len(fonts) >= 2
    assert all(one.is_embedded and one.has_letters for one in fonts)
    raw = QRawFont.fromFont(font(Style.BODY))
    assert raw.isValid()


def test_the_pdf_tells_its_title_and_nobody(tmp_path: Path) -> None:
    """The title is the paper's, the time the clock's; no author, no program, no account."""
    facts = facts_of(pdf_of([PAPER], worlds.NOW), tmp_path)

    assert facts["Title"] == PAPER.title
    assert (facts["Author"], facts["Creator"]) == ("", "")
    assert "2026" in facts["CreationDate"]
    assert "Nov 20 01:00:00" in facts["CreationDate"]
    assert facts["ModDate"] == facts["CreationDate"]
    assert facts["Page size"] == "595 x 842 pts (A4)"
    assert facts["JavaScript"] == "no"


def test_the_same_paper_gives_the_same_bytes() -> None:
    """Nothing but the paper and the time decides; another time changes the time alone."""
    first, again = pdf_of([PAPER], worlds.NOW), pdf_of([PAPER], worlds.NOW)
    later = pdf_of([PAPER], worlds.NOW + timedelta(days=1))

    assert first == again
    assert len(first) == len(later)
    differing = [n for n, (one, other) in enumerate(zip(first, later, strict=True)) if one != other]
    assert 0 < len(differing) <= 4


def test_papers_count_their_own_pages_and_lie_as_they_should(tmp_path: Path) -> None:
    """Each paper's foot counts its own pages; a landscape one lies on its side."""
    wide = Paper("横", (Text("横の文"),), "横の足", is_landscape=True)
    pdf = pdf_of([_long("字" * 2_000), wide], worlds.NOW)

    *tall, last = pages_of(pdf, tmp_path)
    assert len(tall) >= 2
    assert [page[-len("足1／2") :] for page in tall] == [
        f"足{n}／{len(tall)}" for n in range(1, len(tall) + 1)
    ]
    assert last.endswith("横の足1／1")
    picture = picture_of(pdf, tmp_path, page=len(tall) + 1)
    assert picture.width > picture.height


def test_ten_thousand_letters_flow_over_the_pages(tmp_path: Path) -> None:
    """A long answer goes on and on, every piece of it once and in order, under the table's head."""
    pieces = [f"〔{n:05}〕文" for n in range(1, 1_251)]
    pages = pages_of(pdf_of([_long("".join(pieces))], worlds.NOW), tmp_path)

    assert len("".join(pieces)) == 10_000
    assert len(pages) > 4
    assert all(page.startswith("番号回答") for page in pages)
    body = "".join(page.removeprefix("番号回答").rpartition("足")[0] for page in pages)
    assert re.findall(r"[0-9]{5}", body.removeprefix("A-1")) == [piece[1:6] for piece in pieces]


@pytest.mark.parametrize(
    "text",
    [
        "<b>太字</b><img src='file:///etc/passwd'><a href='x'>y</a>&amp;",
        "右から\u202e左\u202c、\u2066囲い\u2069",
        "零幅\u200bと\u00adと\ufeff、\u2028改行\u2029",
        "番人\ufdd0と\ufdd1と\ufffc置き換え",
        "制御\u0001\u001b[31m\t",
        "{place} %1 %n ${x} \\n",
        "髙橋と﨑と德と㎡と①",
    ],
    ids=["markup", "bidi", "unseen", "noncharacters", "control", "places", "rare"],
)
def test_hostile_texts_are_letters(text: str, tmp_path: Path) -> None:
    """Markup stays letters, signs that cannot be seen are written out, nothing gets lost."""
    paper = Paper(
        f"題{text}", (Heading(text), Text(text), _long(text).blocks[0]), f"足 {text}", f"印 {text}"
    )
    (page,) = pages_of(pdf_of([paper], worlds.NOW), tmp_path)

    assert page.count(squeezed(visible(text))) == 5


def test_a_letter_outside_the_first_plane_is_printed(tmp_path: Path) -> None:
    """𠮷 is drawn, though Qt cannot name it for copying (what stands beside it is named)."""
    with_it, without = (
        pdf_of([Paper("題", (Text(text, Style.DIGITS),), "足")], worlds.NOW)
        for text in ("𠮷田", "　田")
    )

    pictures = [picture_of(pdf, tmp_path) for pdf in (with_it, without)]
    inks = [picture.ink(0.09, 0.06, 0.16, 0.12) for picture in pictures]
    assert inks[0] > inks[1] + 20
    assert "田" in pages_of(with_it, tmp_path)[0]


def test_a_hundred_thousand_letters_are_printed(tmp_path: Path) -> None:
    """A text far over every limit is laid out whole."""
    pages = pages_of(pdf_of([_long("終わりまで続く長文" * 11_112)], worlds.NOW), tmp_path)
    assert "".join(pages).count("終") >= 11_112 - len(pages)


def test_it_is_readable_in_grey(tmp_path: Path) -> None:
    """Mark and foot stand at the right, the text between them; the margins are white."""
    picture = picture_of(pdf_of([PAPER], worlds.NOW), tmp_path)

    assert picture.ink(0.5, 0.03, 0.95, 0.06) > 20
    assert picture.ink(0.1, 0.07, 0.9, 0.5) > 500
    assert picture.ink(0.5, 0.93, 0.95, 0.97) > 20
    for margin in ((0, 0, 0.09, 1), (0.91, 0, 1, 1), (0, 0, 1, 0.03), (0, 0.975, 1, 1)):
        assert picture.ink(*margin) == 0
    assert max(picture.grey) == 255
    assert min(picture.grey) < 40
