"""QR提出票: a sealed file on paper, for a terminal from which no file may go out.

The window and the command line print the same sheet. What stands beside the symbols tells people
what they hold; none of it is needed to read them. Source: docs/formats.md §9; the screens' design,
S11, §10; docs/decisions/0030-the-qr-sheet.md.
"""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.printing.layout import Pages
from usbsurvey_desktop.gui.printing.paper import Heading, Paper, Picture, Style, Text
from usbsurvey_desktop.gui.printing.print_view import Printable
from usbsurvey_desktop.gui.shared.joined import listed, noted
from usbsurvey_desktop.gui.shared.revisions import revision_words
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.qr.sheet import Named, QrSheet, SheetPage
from usbsurvey_desktop.qr.symbols import CELLS_ACROSS, MOST_SYMBOLS
from usbsurvey_desktop.sealing.seal import PACKAGE_ENDING

translate = QCoreApplication.translate

_MARGIN = 12.7
_SIZES = (10.0, 9.0, 8.0, 7.0, 6.0, 5.0)
"""Points, the first in which the words of a page fit above its symbols."""
_BLANK = "＿" * 20


def qr_papers(sheet: QrSheet) -> tuple[Paper, ...]:
    """The sheet: one A4 page for each page of symbols.

    Where names are so long that no size fits, the symbols of a page follow on a page of their own;
    nothing is cut.

    Raises:
        SurveyError: `base64` for a digest that is none.
    """
    papers: tuple[Paper, ...] = ()
    for points in _SIZES:
        papers = tuple(map(partial(_paper, sheet, points), range(len(sheet.pages))))
        if len(Pages(papers)) == len(papers):
            break
    return papers


def counts_words(sheet: QrSheet) -> str:
    """How many pages and symbols there are."""
    words = translate("QrSheet", "{pages}枚、記号は{symbols}個（うち予備{spare}個）")
    pages = len(sheet.pages)
    return words.format(pages=pages, symbols=sheet.symbols, spare=pages)


def qr_printable(sheet: QrSheet, file: str) -> Printable:
    """What the printing screen needs for the sheet of the package with this file name."""
    name = translate("QrSheet", "{stem}-QR提出票.pdf")
    papers = qr_papers(sheet)
    return Printable(
        heading=translate("QrSheet", "QR提出票"),
        file=name.format(stem=file.removesuffix(PACKAGE_ENDING)),
        papers=lambda _option: papers,
        words=(counts_words(sheet), _scale_words(), _envelope_words(), _after_words()),
        page=translate("QrSheet", "QR提出票 {page}枚目、全{count}枚"),
        is_sealed=True,
    )


def _scale_words() -> str:
    return translate("QrSheet", "拡大・縮小せず、100％で印刷してください。")


def _envelope_words() -> str:
    return translate("QrSheet", "封筒に入れて送ってください。内容は封がされています。")


def _after_words() -> str:
    return translate(
        "QrSheet",
        "渡したら、送付日を記録してください。媒体を使わないので、受渡し記録はいりません。"
        "控えの用紙とPDFは、受理されたあとで、貴団体の規則に従って廃棄してください。",
    )


def _paper(sheet: QrSheet, points: float, place: int) -> Paper:
    page, number, of = sheet.pages[place], place + 1, len(sheet.pages)
    title = translate("QrSheet", "QR提出票　{number}／{of}").format(number=number, of=of)
    if sheet.named is not None and sheet.named.is_practice:
        title = translate("QrSheet", "{title}（練習）").format(title=title)
    foot = translate("QrSheet", "QR提出票 受付照合 {receipt}")
    return Paper(
        title=translate("QrSheet", "QR提出票"),
        blocks=(
            Heading(title),
            Text("\n".join(_names(sheet.named)), Style.STRONG, points=points),
            Text(_numbers(sheet, page), points=points),
            Text(_whole(sheet), Style.MONO, points=points),
            Text("\n".join(_notes(of)), points=points),
            Picture(page.dots, tuple(_beside(page.symbols))),
        ),
        foot=foot.format(receipt=short_digest(sheet.digest)),
        goes_on=place > 0,
        margin=_MARGIN,
        edge=_MARGIN,
    )


def _names(named: Named | None) -> Iterator[str]:
    """Whose sheet it is; room for a pen where nobody knows."""
    survey, body, revision = _BLANK, _BLANK, translate("QrSheet", "第＿＿版")
    if named is not None:
        survey, revision = named.survey, revision_words(named.revision)
        body = noted(named.body, named.code) if named.body and named.code else ""
        body = body or named.body or named.code
    yield translate("QrSheet", "調査：{survey}").format(survey=survey)
    yield translate("QrSheet", "団体：{body}　{revision}").format(body=body, revision=revision)
    if named is not None and named.to:
        yield translate("QrSheet", "提出先：{to}").format(to=listed(named.to))


def _beside(symbols: int) -> Iterator[str]:
    """The numbers of each line of symbols, also of those that are empty: each has its height."""
    for first in range(1, MOST_SYMBOLS + 1, CELLS_ACROSS):
        last = min(first + CELLS_ACROSS - 1, symbols)
        numbers = f"{first}–{last}" if first < last else str(first)
        yield numbers if first <= symbols else ""


def _numbers(sheet: QrSheet, page: SheetPage) -> str:
    words = translate(
        "QrSheet",
        "受付照合：{receipt}　この用紙の記号：{count}個（うち予備1個。番号は左に印刷）",
    )
    return words.format(receipt=short_digest(sheet.digest), count=page.symbols)


def _whole(sheet: QrSheet) -> str:
    return translate("QrSheet", "受付照合の全体：{digest}").format(digest=sheet.digest)


def _notes(pages: int) -> Iterator[str]:
    yield _scale_words()
    yield _envelope_words()
    yield translate(
        "QrSheet",
        "読取り：スキャナーで300dpi、PNG・JPEG・TIFF・BMP・PDFのどれかで保存して読み取ります。",
    )
    if pages > 1:
        words = translate("QrSheet", "{pages}枚すべてが要ります。順番と向きは問いません。")
        yield words.format(pages=pages)
    yield translate(
        "QrSheet",
        "回答は暗号化されていますが、受理されたあとは、団体と受領側の規則に従って廃棄してください。",
    )
