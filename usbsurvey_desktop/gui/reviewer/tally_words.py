"""The words of 集計: who was counted, and each question in numbers."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.items.option_text import option_text
from usbsurvey_desktop.gui.printing.tally_figures import number, percent, split_name
from usbsurvey_desktop.gui.printing.tally_versions import (
    not_asked_words,
    numbers_words,
    together_words,
    versions_words,
)
from usbsurvey_desktop.gui.reviewer.bar_chart import Bar
from usbsurvey_desktop.gui.reviewer.tally_work import Counts
from usbsurvey_desktop.gui.shared.joined import listed, sentences
from usbsurvey_desktop.questionnaire.definition import ItemType, Question
from usbsurvey_desktop.tally.counted import Scope
from usbsurvey_desktop.tally.heading import VersionBodies
from usbsurvey_desktop.tally.population import CLASS_WORDS, PopulationClass
from usbsurvey_desktop.tally.published import Shown
from usbsurvey_desktop.tally.shares import share
from usbsurvey_desktop.tally.splits import KIND, POPULATION, Split
from usbsurvey_desktop.tally.tabulate import QuestionTally

_WHOLE = Decimal(100)
_SCOPES = {
    Scope.ACCEPTED: QT_TRANSLATE_NOOP("Tally", "受理だけ"),
    Scope.READABLE: QT_TRANSLATE_NOOP("Tally", "読めたものすべて"),
}
_PARTS = {
    str(words): words
    for words in (
        QT_TRANSLATE_NOOP("Tally", "都道府県"),
        QT_TRANSLATE_NOOP("Tally", "政令指定都市"),
        QT_TRANSLATE_NOOP("Tally", "特別区"),
        QT_TRANSLATE_NOOP("Tally", "市"),
        QT_TRANSLATE_NOOP("Tally", "町"),
        QT_TRANSLATE_NOOP("Tally", "村"),
        QT_TRANSLATE_NOOP("Tally", "その他"),
        QT_TRANSLATE_NOOP("Tally", "未回答"),
        QT_TRANSLATE_NOOP("Tally", "対象外"),
        QT_TRANSLATE_NOOP("Tally", "この形では聞いていない"),
        QT_TRANSLATE_NOOP("Tally", "2万人未満"),
        QT_TRANSLATE_NOOP("Tally", "2万人以上5万人未満"),
        QT_TRANSLATE_NOOP("Tally", "5万人以上10万人未満"),
        QT_TRANSLATE_NOOP("Tally", "10万人以上20万人未満"),
        QT_TRANSLATE_NOOP("Tally", "20万人以上30万人未満"),
        QT_TRANSLATE_NOOP("Tally", "30万人以上"),
        QT_TRANSLATE_NOOP("Tally", "人口区分のファイルにない団体"),
    )
}
"""Labels of parts that are words of ours, and neither names nor options of a form."""


def _say(words: object) -> str:
    return QCoreApplication.translate("Tally", str(words))


def scope_words(scope: Scope) -> str:
    """Which packages count."""
    return _say(_SCOPES[scope])


def class_words(one: PopulationClass) -> str:
    """A population class."""
    return _say(_PARTS[CLASS_WORDS[one]])


def part_words(split: Split) -> tuple[str, ...]:
    """The labels of the parts of a split; names of prefectures and options stay as they are."""
    return tuple(
        _say(_PARTS[label]) if split.name in {KIND, POPULATION} or key.startswith(".") else label
        for key, label in split.parts.items()
    )


def split_words(counts: Counts, form: Form) -> str:
    """What the split of a tally is called; "" without one."""
    split = counts.tally.split
    return "" if split is None else split_name(form, split.name)


def counted_words(counts: Counts) -> str:
    """Who should answer, who was accepted, and N."""
    heading = counts.heading
    part = share(counts.asked, heading.expected)
    words = QT_TRANSLATE_NOOP(
        "Tally",
        "対象 {expected}団体、受理 {accepted}、この集計に入れた団体 N＝{n}（回収率 {rate}）",
    )
    return _say(words).format(
        expected=f"{heading.expected:,}",
        accepted=f"{counts.accepted:,}",
        n=f"{heading.bodies:,}",
        rate=percent(part),
    )


def remarks(counts: Counts) -> Iterator[str]:
    """What must be known to read the numbers."""
    if counts.wish.split == POPULATION and counts.wish.classes is None:
        yield _say(QT_TRANSLATE_NOOP("Tally", "人口区分のファイルがありません。"))
    versions = counts.heading.versions
    if any(one.bodies for one in versions[1:]):
        words = QT_TRANSLATE_NOOP(
            "Tally", "調査票の版が違う回答がいっしょに入っています（{versions}）。"
        )
        told = _say(words).format(versions=versions_words(versions))
        yield sentences((told, together_words()))
    left_out = counts.heading.left_out
    if left_out:
        words = QT_TRANSLATE_NOOP(
            "Tally",
            "調査票の版が違う回答が{n}件あります。いっしょに数えていません。版ごとに集計してください。",
        )
        yield _say(words).format(n=f"{left_out:,}")
    if counts.heading.bodies:
        return
    if counts.wish.scope is Scope.ACCEPTED:
        words = QT_TRANSLATE_NOOP("Tally", "集計に入る回答がありません。受理した団体が{n}です。")
        yield _say(words).format(n=f"{counts.accepted:,}")
    else:
        yield _say(QT_TRANSLATE_NOOP("Tally", "集計に入る回答がありません。"))


def state_words(one: QuestionTally | Shown) -> str:
    """How many were asked, answered, did not, and were not asked."""
    words = QT_TRANSLATE_NOOP(
        "Tally",
        "対象 {applicable}、回答済み {answered}、未回答 {unanswered}、対象外 {not_applicable}",
    )
    told = _say(words).format(
        applicable=number(one.applicable),
        answered=number(one.answered),
        unanswered=number(one.unanswered),
        not_applicable=number(one.not_applicable),
    )
    return listed(filter(None, (told, not_asked_words(one.not_asked))))


def version_choices(versions: Sequence[VersionBodies]) -> Iterator[str]:
    """All versions together, then each alone, with how many bodies answered."""
    every = QT_TRANSLATE_NOOP("Tally", "すべての版（{n}団体）")
    yield _say(every).format(n=f"{sum(one.bodies for one in versions):,}")
    words = QT_TRANSLATE_NOOP("Tally", "{version}だけ（{n}団体）")
    for one in versions:
        yield _say(words).format(version=numbers_words(one.numbers), n=f"{one.bodies:,}")


def base_words(question: Question, one: QuestionTally, *, is_alone: bool = False) -> str:
    """How the shares are to be read; "" for a question without options.

    `is_alone` says that only those are counted who chose exactly one option.
    """
    if not question.options:
        return ""
    if not one.answered:
        return _say(QT_TRANSLATE_NOOP("Tally", "回答した団体がありません。"))
    if is_alone and not one.answered_alone:
        return _say(QT_TRANSLATE_NOOP("Tally", "一つだけ選んだ団体がありません。"))
    if is_alone:
        words = QT_TRANSLATE_NOOP(
            "Tally",
            "割合は、選択肢を一つだけ選んだ{n}団体を100とした値です（小数第2位を四捨五入）。"
            "二つ以上選んだ{others}団体は入れていません。",
        )
        others = one.answered - one.answered_alone
        return _say(words).format(n=f"{one.answered_alone:,}", others=f"{others:,}")
    if question.type is ItemType.MULTI_CHOICE:
        words = QT_TRANSLATE_NOOP(
            "Tally",
            "割合は、この設問に回答した団体を100とした値です（小数第2位を四捨五入）。"
            "複数回答のため、合計が100％を超えることがあります。",
        )
    else:
        words = QT_TRANSLATE_NOOP(
            "Tally",
            "割合は、この設問に回答した団体を100とした値です（小数第2位を四捨五入）。"
            "四捨五入のため、合計が100％にならないことがあります。",
        )
    return _say(words)


def option_rows(
    question: Question, one: QuestionTally, *, is_by_count: bool, is_alone: bool = False
) -> Iterator[tuple[str, int, Decimal | None]]:
    """Words, count and share of each option, in form order or the one chosen most first."""
    counts, base = (one.alone, one.answered_alone) if is_alone else (one.counts, one.answered)
    found = [(option_text(question, option), counts[option.code]) for option in question.options]
    if is_by_count:
        found.sort(key=lambda row: -row[1])
    for words, count in found:
        yield words, count, share(count, base)


def bar_of(label: str, count: int, part: Decimal | None) -> Bar:
    """The bar of an option: 100 % is full."""
    words = QT_TRANSLATE_NOOP("Tally", "{n}件（{part}）")
    length = 0.0 if part is None else float(part / _WHOLE)
    return Bar(label, length, _say(words).format(n=f"{count:,}", part=percent(part)))
