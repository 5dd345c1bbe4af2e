"""公開カードの照合番号 on paper: read out on the telephone, kept by whoever registers the card."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.printing.paper import Heading, Paper, Style, Table, Text
from usbsurvey_desktop.gui.printing.print_view import Printable

translate = QCoreApplication.translate

_GROUPS_IN_LINE = 3
_SHARES = (24, 76)
_CARD_ENDING = ".card.txt"


@dataclass(frozen=True)
class CardFacts:
    """Whose card it is, the name of its file, and its 照合番号 (six groups with spaces)."""

    organisation: str
    department: str
    person: str
    file: str
    check_number: str


def card_printable(card: CardFacts) -> Printable:
    """What the printing screen needs for the sheet."""
    stem = card.file.removesuffix(_CARD_ENDING)
    file = translate("CardSheet", "{stem}-照合番号.pdf").format(stem=stem)
    return Printable(translate("CardSheet", "公開カードの印刷"), file, partial(_papers, card))


def _papers(card: CardFacts, _option: bool) -> tuple[Paper, ...]:  # noqa: FBT001 - as `Printable` says
    return (public_card_paper(card),)


def public_card_paper(card: CardFacts) -> Paper:
    """The sheet."""
    title = translate("CardSheet", "公開カードの照合番号")
    groups = card.check_number.split(" ")
    lines = (" ".join(groups[:_GROUPS_IN_LINE]), " ".join(groups[_GROUPS_IN_LINE:]))
    facts = (
        (translate("CardSheet", "団体"), card.organisation),
        (translate("CardSheet", "所属"), card.department),
        (translate("CardSheet", "氏名"), card.person),
        (translate("CardSheet", "公開カード"), card.file),
    )
    steps = translate(
        "CardSheet",
        "1 公開カードのファイルを受領側に送ります。\n"
        "2 受領側の担当者は、電話などで上の照合番号を聞いて、届いたファイルの番号と比べます。\n"
        "3 合っていれば、署名者名簿に登録されます。",
    )
    note = translate(
        "CardSheet",
        "この用紙は公開カード（ファイル）の代わりにはなりません。"
        "番号が1つでも違うときは、登録しないで、送り主に確かめてください。",
    )
    return Paper(
        title=title,
        blocks=(
            Heading(title, level=1),
            Table(tuple(fact for fact in facts if fact[1]), shares=_SHARES, has_names=True),
            Heading(translate("CardSheet", "照合番号")),
            Text("\n".join(lines), Style.DIGITS),
            Heading(translate("CardSheet", "使い方")),
            Text(steps),
            Text(note, Style.NOTE),
        ),
        foot=" ".join(part for part in (card.organisation, card.person) if part),
    )
