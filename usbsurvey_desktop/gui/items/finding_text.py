"""Findings of the engine as sentences at the field and in the summary."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.answers import Finding, FindingCode
from usbsurvey_desktop.questionnaire.definition import CHOICE_TYPES, ItemType, Question

translate = QCoreApplication.translate

_TELEPHONE = "R.tel"
"""The respondent block has the same link_ids in every form (docs/semantics.md §1)."""


def finding_text(question: Question, finding: Finding) -> str:
    """Write what to mend, with an example of a right value where that helps.

    A finding over several answers (`check`) has its text in the form and gives "" here.
    """
    match finding.code:
        case FindingCode.REQUIRED:
            return _required(question)
        case FindingCode.UNPARSED:
            return _unparsed(finding)
        case FindingCode.PATTERN:
            return _pattern(question)
        case _:
            return _fixed().get(finding.code) or _size(finding)


def _fixed() -> Mapping[FindingCode, str]:
    return {
        FindingCode.FREE_TEXT_REQUIRED: translate(
            "Findings", "「その他」の内容を入力してください。"
        ),
        FindingCode.RECHECK: translate(
            "Findings", "前に入力した回答です。今の状況に合うか確かめてください。"
        ),
        FindingCode.EXCLUSIVE: translate("Findings", "いっしょに選べない選択肢が選ばれています。"),
    }


def _required(question: Question) -> str:
    if question.type in CHOICE_TYPES:
        return translate("Findings", "{label}を選んでください。").format(label=question.short_label)
    return translate("Findings", "{label}を入力してください。").format(label=question.short_label)


def _unparsed(finding: Finding) -> str:
    sentences = {
        "matrix": translate("Findings", "あと1行を選んでください。"),
        ItemType.DATE.value: translate("Findings", "日付として読めません。例：令和8年12月1日"),
        ItemType.DATE_TIME.value: translate(
            "Findings", "日付と時刻として読めません。例：2026-12-01 14:30"
        ),
        ItemType.INTEGER.value: translate("Findings", "整数として読めません。例：120"),
        ItemType.DECIMAL.value: translate("Findings", "数として読めません。例：12.5"),
        ItemType.BODY_CODE.value: translate(
            "Findings", "団体コードとして読めません。一覧から団体を選んでください。"
        ),
    }
    kind = str(finding.facts.get("type", ""))
    return sentences.get(kind, translate("Findings", "読み取れません。選び直してください。"))


def _pattern(question: Question) -> str:
    if question.link_id == _TELEPHONE:
        return translate("Findings", "電話番号として読めません。例：03-1234-5678")
    if "@" in (question.constraint.pattern or "" if question.constraint else ""):
        return translate("Findings", "メールアドレスとして読めません。例：soumu@city.example.lg.jp")
    return translate("Findings", "決められた形になっていません。")


def _size(finding: Finding) -> str:
    limit = finding.facts.get("limit", "")
    if finding.code is FindingCode.TOO_LONG:
        over = int(finding.facts.get("length", 0)) - int(limit or 0)
        return translate("Findings", "{over}文字多くなっています。").format(over=f"{over:,}")
    sentences = {
        FindingCode.TOO_SHORT: translate("Findings", "{limit}文字以上にしてください。"),
        FindingCode.TOO_SMALL: translate("Findings", "{limit}以上にしてください。"),
        FindingCode.TOO_LARGE: translate("Findings", "{limit}以下にしてください。"),
        FindingCode.TOO_FEW: translate("Findings", "{limit}つ以上選んでください。"),
        FindingCode.TOO_MANY: translate("Findings", "{limit}つまで選べます。"),
    }
    return sentences.get(finding.code, "").format(limit=limit)
