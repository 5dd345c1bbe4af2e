"""通知文の別紙: whose survey it is, by which 照合番号 to know it, and how that is compared."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.printing.paper import Heading, Paper, Style, Table, Text
from usbsurvey_desktop.gui.printing.print_view import Printable
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.moments import day_words
from usbsurvey_desktop.gui.shared.names import office_name
from usbsurvey_desktop.gui.shared.revisions import version_words
from usbsurvey_desktop.identity.check_number import groups
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.sealing.pack import Pack

translate = QCoreApplication.translate

_SHARES = (24, 76)
_IN_LINE = 3
_PACK_ENDING = ".survey.txt"


def annex_printable(pack: Pack, file: str) -> Printable:
    """What the printing screen needs; `file` is what the pack is called where it lies."""
    stem = file.removesuffix(_PACK_ENDING)
    name = translate("AnnexSheet", "{stem}-別紙.pdf").format(stem=stem)
    return Printable(
        translate("AnnexSheet", "公文の別紙の印刷"), name, partial(_papers, pack, file)
    )


def _papers(pack: Pack, file: str, _option: bool) -> tuple[Paper, ...]:  # noqa: FBT001 - as `Printable` says
    return (annex_paper(pack, file),)


def annex_paper(pack: Pack, file: str) -> Paper:
    """The sheet that goes with the official letter, one page."""
    title = translate("AnnexSheet", "（別紙）調査票ファイルの照合番号")
    number = groups(pack.issuer.fingerprint)
    lines = ("  ".join(number[:_IN_LINE]), "  ".join(number[_IN_LINE:]))
    order = translate(
        "AnnexSheet", "上の段が1番目、2番目、3番目、下の段が4番目、5番目、6番目の組です。"
    )
    return Paper(
        title=title,
        blocks=(
            Heading(title, level=1),
            Table(_facts(pack, file), shares=_SHARES, has_names=True),
            Heading(translate("AnnexSheet", "照合番号")),
            Text("\n".join(lines), Style.DIGITS),
            Text(order, Style.NOTE),
            Heading(translate("AnnexSheet", "確かめ方")),
            Text(_steps(file)),
            Text(_warning(), Style.NOTE),
            Heading(translate("AnnexSheet", "問い合わせ先")),
            Table(_contact(pack), shares=_SHARES, has_names=True),
        ),
        foot=pack.form.questionnaire.short_title,
    )


def _facts(pack: Pack, file: str) -> tuple[tuple[str, str], ...]:
    payload = pack.payload
    return (
        (translate("AnnexSheet", "調査名"), payload.title),
        (translate("AnnexSheet", "版"), version_words(payload.version)),
        (translate("AnnexSheet", "調査主体"), office_name(pack.issuer.subject)),
        (translate("AnnexSheet", "提出期限"), day_words(moment(payload.deadline))),
        (
            translate("AnnexSheet", "提出先"),
            listed(one.display_name for one in payload.recipients),
        ),
        (translate("AnnexSheet", "調査票ファイル"), file),
    )


def _steps(file: str) -> str:
    return translate(
        "AnnexSheet",
        "1 調査票ファイル {file} を、回答するソフトの「調査票の取り込み」で開きます。\n"
        "2 画面が求める4つの組を、この用紙の照合番号から入れます。\n"
        "3 合えば、この通知を出した調査主体の調査票です。1回確かめれば、"
        "次の版では確かめなくて済みます。",
    ).format(file=file)


def _warning() -> str:
    return translate(
        "AnnexSheet",
        "番号が合わないときは、にせの調査票かもしれません。回答しないで、下の問い合わせ先に"
        "電話で確かめてください。調査票ファイルといっしょに届いた番号と比べても、"
        "確かめたことになりません。",
    )


def _contact(pack: Pack) -> tuple[tuple[str, str], ...]:
    contact = pack.payload.contact
    facts = (
        (translate("AnnexSheet", "担当"), contact.office),
        (translate("AnnexSheet", "電話"), contact.tel),
        (translate("AnnexSheet", "メール"), contact.email),
        (translate("AnnexSheet", "受付時間"), contact.hours),
    )
    return tuple(fact for fact in facts if fact[1])
