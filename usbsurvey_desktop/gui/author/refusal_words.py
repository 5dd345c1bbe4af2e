"""What of an XLSForm cannot be taken, row by row: sheet, cell, what is wrong, what to do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.author.expression_words import EXPRESSION_WORDS
from usbsurvey_desktop.gui.author.finding_sentences import finding_sentence
from usbsurvey_desktop.gui.author.part_words import part_words
from usbsurvey_desktop.gui.author.workbook_words import WORKBOOK_WORDS
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.questionnaire.finding import LintCode
from usbsurvey_desktop.questionnaire.lint_structure import MOST_CHECKS, MOST_OPTIONS, MOST_QUESTIONS
from usbsurvey_desktop.visible import visible_line
from usbsurvey_desktop.xlsform.not_read import WhyNotRead
from usbsurvey_desktop.xlsform.outcome import Noted, NotTaken, Reason, Remark

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Refusal:
    """One row: 「survey」「F12」, what is wrong there, and what to do about it."""

    sheet: str
    cell: str
    words: str
    remedy: str


class _Facts(dict[str, object]):
    """What a sentence may name; what a reason does not tell stays blank."""

    def __missing__(self, name: str) -> str:
        return ""


def refusals(not_taken: Iterable[NotTaken]) -> tuple[Refusal, ...]:
    """Put everything into words, in the order given."""
    return tuple(map(_refusal, not_taken))


def note_words(notes: Iterable[Noted]) -> tuple[str, ...]:
    """Say what was understood in a way that the author should know, each with its place."""
    told = {
        Remark.SHEET_IGNORED: translate("Refused workbook", "{place}：シートは読みませんでした。"),
        Remark.COLUMN_IGNORED: translate(
            "Refused workbook", "{place}：列「{column}」は読みませんでした。"
        ),
        Remark.LOOK_IGNORED: translate(
            "Refused workbook",
            "{place}：appearance「{value}」は、見た目だけなので読みませんでした。",
        ),
        Remark.LIST_UNUSED: translate(
            "Refused workbook", "{place}：リスト「{list}」は、どの設問でも使っていません。"
        ),
        Remark.HIDDEN: translate(
            "Refused workbook", "{place}：隠れている行または列があります。その中も読みました。"
        ),
        Remark.NUMBER_AS_TEXT: translate(
            "Refused workbook", "{place}：数のセルなので、「{value}」と読みました。"
        ),
        Remark.MESSAGE_AS_NOTE: translate(
            "Refused workbook", "{place}：constraint_message は、補足として初めから表示します。"
        ),
    }
    return tuple(
        visible_line(
            told[one.remark].format_map(_Facts(one.facts, place=_place(one.sheet, one.cell)))
        )
        for one in notes
    )


def _place(sheet: str, cell: str) -> str:
    return f"{sheet}!{cell}" if cell else sheet


def as_text(rows: Sequence[Refusal]) -> str:
    """Give the table as it is put on the clipboard: a row a line, cells apart by tabs."""
    heads = (
        translate("Refused workbook", "シート"),
        translate("Refused workbook", "セル"),
        translate("Refused workbook", "理由"),
        translate("Refused workbook", "直し方"),
    )
    lines = [heads, *((row.sheet, row.cell, row.words, row.remedy) for row in rows)]
    return "\n".join("\t".join(line) for line in lines)


def _refusal(one: NotTaken) -> Refusal:
    facts = _Facts({name: visible_line(str(value)) for name, value in one.facts.items()})
    if isinstance(one.reason, LintCode):
        facts |= {
            "part": part_words(""),
            "items": MOST_QUESTIONS,
            "options": MOST_OPTIONS,
            "checks": MOST_CHECKS,
        }
    words, remedy = _told(one.reason)
    if meant := facts.get("meant"):
        hint = translate("Refused workbook", "「{meant}」のことでしょうか。").format(meant=meant)
        words = sentences((words, hint))
    nowhere = translate("Refused workbook", "－")
    return Refusal(
        visible_line(one.sheet) or translate("Refused workbook", "ファイル全体"),
        one.cell or nowhere,
        visible_line(words.format_map(facts)),
        visible_line(remedy.format_map(facts)),
    )


def _told(reason: StrEnum) -> tuple[str, str]:
    """What is wrong, and what to do, still with places for the facts.

    By its list first: two lists may use one name.
    """
    if reason is LintCode.TRANSLATION_MISSING:
        # A form may have gaps in a translation; a workbook has none (docs/formats/xlsform.md).
        return (
            translate("Refused workbook", "訳がありません（{translation}：{key}）。"),
            translate(
                "Refused workbook",
                "同じ行の、見出しが「…({translation})」の列に訳を書いてください。"
                "列がなければ、「hint::English (en)」のような見出しで加えます。",
            ),
        )
    if isinstance(reason, LintCode):
        return finding_sentence(reason), translate("Refused workbook", "その行を見直してください。")
    told = (
        EXPRESSION_WORDS[reason]
        if isinstance(reason, WhyNotRead)
        else WORKBOOK_WORDS[Reason(reason)]
    )
    words, remedy = map(str, told)
    return translate("Refused workbook", words), translate("Refused workbook", remedy)
