"""What of an XLSForm is to be mended, to be laid beside Excel."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.printing.paper import Heading, Paper, Table, Text
from usbsurvey_desktop.gui.printing.print_view import Printable

translate = QCoreApplication.translate
_SHARES = (12, 10, 42, 36)


@dataclass(frozen=True)
class RefusalList:
    """The name of a workbook, and what is to be mended: シート, セル, 理由, 直し方."""

    file: str
    rows: Sequence[tuple[str, str, str, str]]


def refusal_printable(refused: RefusalList) -> Printable:
    """What the printing screen needs."""
    paper = refusal_paper(refused)
    name = translate("RefusalSheet", "{file}-直すところ.pdf").format(file=refused.file)
    heading = translate("RefusalSheet", "直すところの印刷")
    return Printable(heading=heading, file=name, papers=lambda _option: (paper,))


def refusal_paper(refused: RefusalList) -> Paper:
    """The list, in the order of the workbook."""
    title = translate("RefusalSheet", "調査票の直すところ")
    words = translate("RefusalSheet", "{file}　{n}か所。Excelで直してから、開きなおしてください。")
    told = words.format(file=refused.file, n=f"{len(refused.rows):,}")
    head = (
        translate("RefusalSheet", "シート"),
        translate("RefusalSheet", "セル"),
        translate("RefusalSheet", "理由"),
        translate("RefusalSheet", "直し方"),
    )
    return Paper(
        title=title,
        blocks=(
            Heading(title, level=1),
            Text(told),
            Table(tuple(refused.rows), head=head, shares=_SHARES, is_small=True),
        ),
        foot=refused.file,
    )
