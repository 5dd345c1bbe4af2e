"""The numbers of a tally as a printed report says them: counts, shares, scope, coverage.

A number that is hidden is 「伏せ」, a share of nothing 「―」.
"""

from collections.abc import Container, Mapping
from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.items.option_text import option_text
from usbsurvey_desktop.tally.counted import Scope
from usbsurvey_desktop.tally.coverage import Coverage
from usbsurvey_desktop.tally.published import Shown
from usbsurvey_desktop.tally.shares import share
from usbsurvey_desktop.tally.splits import KIND, POPULATION, PREFECTURE
from usbsurvey_desktop.visible import visible_line

_WHOLE = Decimal(100)
_NO_SHARE = "―"
_SCOPES: Mapping[Scope, object] = {
    Scope.ACCEPTED: QT_TRANSLATE_NOOP("TallyFigures", "受理した回答だけ"),
    Scope.READABLE: QT_TRANSLATE_NOOP(
        "TallyFigures", "読めた回答すべて（受理していないものを含む）"
    ),
}
_COVERAGE: Mapping[Coverage, object] = {
    Coverage.COUNTED: QT_TRANSLATE_NOOP("TallyFigures", "集計に入れた"),
    Coverage.OTHER_FORM: QT_TRANSLATE_NOOP(
        "TallyFigures", "別の版の調査票に回答（集計していない）"
    ),
    Coverage.WAITING: QT_TRANSLATE_NOOP("TallyFigures", "受領したが受理していない"),
    Coverage.RETURNED: QT_TRANSLATE_NOOP("TallyFigures", "差戻し後の再提出なし"),
    Coverage.CONTESTED: QT_TRANSLATE_NOOP("TallyFigures", "確認者の判断が競合"),
    Coverage.FORKED: QT_TRANSLATE_NOOP("TallyFigures", "分岐（どの版を数えるか未定）"),
    Coverage.GONE: QT_TRANSLATE_NOOP("TallyFigures", "台帳にあるファイルがない"),
    Coverage.NEVER_COUNTED: QT_TRANSLATE_NOOP(
        "TallyFigures", "署名者が不一致または登録取消のファイルだけ"
    ),
    Coverage.UNREADABLE: QT_TRANSLATE_NOOP("TallyFigures", "開けないファイルだけ"),
    Coverage.MISSING: QT_TRANSLATE_NOOP("TallyFigures", "未提出"),
}

_SPLITS: Mapping[str, object] = {
    PREFECTURE: QT_TRANSLATE_NOOP("TallyFigures", "都道府県"),
    KIND: QT_TRANSLATE_NOOP("TallyFigures", "団体の種類"),
    POPULATION: QT_TRANSLATE_NOOP("TallyFigures", "人口区分"),
}


def _say(words: object) -> str:
    return QCoreApplication.translate("TallyFigures", str(words))


def scope_name(scope: Scope) -> str:
    """Which packages count."""
    return _say(_SCOPES[scope])


def coverage_name(coverage: Coverage) -> str:
    """Where a body stands for a tally."""
    return _say(_COVERAGE[coverage])


def split_name(form: Form, name: str) -> str:
    """By what a tally is split, from the name of the split.

    A question that is called like one of the others is told apart from it.
    """
    if name in _SPLITS:
        return _say(_SPLITS[name])
    words = question_words(form, name)
    if form.questions[name].question.short_label not in map(_say, _SPLITS.values()):
        return words
    return _say(QT_TRANSLATE_NOOP("TallyFigures", "{question}（回答）")).format(question=words)


def number(count: int | None) -> str:
    """A number of bodies."""
    return _say(QT_TRANSLATE_NOOP("TallyFigures", "伏せ")) if count is None else f"{count:,}"


def percent(part: Decimal | None) -> str:
    """A share."""
    words = QT_TRANSLATE_NOOP("TallyFigures", "{n}％")
    return _NO_SHARE if part is None else _say(words).format(n=f"{part:.1f}")


def count_and_share(count: int, part: Decimal | None) -> str:
    """A number of bodies with its share: 「141（83.9％）」."""
    words = QT_TRANSLATE_NOOP("TallyFigures", "{n}（{share}）")
    return _say(words).format(n=number(count), share=percent(part))


def part_of(one: Shown, code: str) -> Decimal | None:
    """The share of an option; None of nothing, and where a number is hidden."""
    count, base = one.counts[code], one.answered
    return None if count is None or base is None else share(count, base)


def option_share(one: Shown, code: str) -> str:
    """The share of an option in words."""
    is_hidden = one.counts[code] is None or one.answered is None
    return number(None) if is_hidden else percent(part_of(one, code))


def option_words(one: Shown, code: str) -> str:
    """The number of an option with its share; hidden together."""
    count = one.counts[code]
    if count is None or one.answered is None:
        return number(count)
    return count_and_share(count, part_of(one, code))


def bar_length(one: Shown, code: str) -> float | None:
    """How long the bar of an option is, 1 being all bodies that answered."""
    part = part_of(one, code)
    return None if part is None else float(part / _WHOLE)


def state_words(one: Shown) -> str:
    """How many were asked, answered, did not, and were not asked; they add up to N."""
    words = QT_TRANSLATE_NOOP(
        "TallyFigures",
        "N＝{bodies}：対象 {applicable}、回答済み {answered}、未回答 {unanswered}、"
        "対象外 {not_applicable}",
    )
    if one.not_asked:
        words = QT_TRANSLATE_NOOP(
            "TallyFigures",
            "N＝{bodies}：対象 {applicable}、回答済み {answered}、未回答 {unanswered}、"
            "対象外 {not_applicable}、この形では聞いていない {not_asked}",
        )
    return _say(words).format(
        bodies=number(one.bodies),
        applicable=number(one.applicable),
        answered=number(one.answered),
        unanswered=number(one.unanswered),
        not_applicable=number(one.not_applicable),
        not_asked=number(one.not_asked),
    )


def base_words(one: Shown) -> str:
    """The head of a column of shares, with what they are of."""
    words = QT_TRANSLATE_NOOP("TallyFigures", "割合\n（母数 {n}）")
    return _say(words).format(n=number(one.answered))


def question_words(form: Form, link_id: str) -> str:
    """A question by its number and short label."""
    return question_name(form.questions[link_id].question)


def told_questions(form: Form, shown: Container[str]) -> tuple[str, ...]:
    """The questions of these with something to count; who answered is none of the survey."""
    return tuple(
        link_id
        for link_id, each in form.questions.items()
        if link_id in shown and (each.question.counted or each.question.options)
    )


def labels(form: Form, link_id: str) -> Mapping[str, str]:
    """What the options of a question say, by code."""
    question = form.questions[link_id].question
    return {option.code: visible_line(option_text(question, option)) for option in question.options}
