"""Conditions in words: clauses that say exactly what a condition asks of the answers.

Promises: every clause is true for the answers for which the condition holds, and for no others; a
comparison with a question that has no answer is false, which the clauses say by 選んだ and 書いた.
Source: docs/semantics.md §4.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import reduce

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.items.option_text import option_text
from usbsurvey_desktop.gui.shared.moments import date_words, long_minute_words
from usbsurvey_desktop.questionnaire.definition import CHOICE_TYPES, ItemType, Question
from usbsurvey_desktop.questionnaire.enable_when import (
    All,
    Any,
    Comparison,
    Condition,
    ItemComparison,
    Not,
    Operator,
    Texts,
)
from usbsurvey_desktop.questionnaire.value import read_value
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate

Questions = Mapping[str, Question]
"""All questions of a form by link_id."""


def reference_name(question: Question) -> str:
    """Call a question in a sentence: its number, or 「短い見出し」 where people know no number."""
    if question.counted:
        return visible_line(question.number)
    return translate("Conditions", "「{label}」").format(label=visible_line(question.short_label))


def condition_words(condition: Condition, questions: Questions) -> str:
    """Write a condition as a clause: 「A-1で「Yes」を選んだ」, to be put before 方 or とき."""
    match condition:
        case All(all=parts):
            joined = translate("Conditions", "{first}、かつ、{next}")
            return _joined(joined, parts, questions)
        case Any(any=parts):
            joined = translate("Conditions", "{first}、または、{next}")
            return _joined(joined, parts, questions)
        case Not(not_=part):
            return _negated(part, questions)
        case ItemComparison():
            return _items(condition, questions)
        case Texts():
            return translate("Conditions", "どこかに、個人の番号や合言葉のように見えることを書いた")
        case _:
            return _clause(condition, questions[condition.question])


def _joined(words: str, parts: Iterable[Condition], questions: Questions) -> str:
    clauses = [_inside(part, questions) for part in parts]
    return reduce(lambda first, after: words.format(first=first, next=after), clauses)


def _inside(condition: Condition, questions: Questions) -> str:
    words = condition_words(condition, questions)
    is_joined = isinstance(condition, All | Any) and len(_parts(condition)) > 1
    return (
        translate("Conditions", "（{condition}）").format(condition=words) if is_joined else words
    )


def _parts(condition: All | Any) -> tuple[Condition, ...]:
    return condition.all if isinstance(condition, All) else condition.any


def _negated(condition: Condition, questions: Questions) -> str:
    if isinstance(condition, Not):
        return condition_words(condition.not_, questions)
    if isinstance(condition, Comparison):
        question = questions[condition.question]
        plain = _negative_words(condition.operator, question)
        if condition.operator is Operator.EXISTS:
            return _existence(question, is_there=condition.value is False)
        if plain:
            return _filled(plain, condition, question)
    words = translate("Conditions", "「{condition}」に当てはまらない")
    return words.format(condition=condition_words(condition, questions))


def _clause(comparison: Comparison, question: Question) -> str:
    if comparison.operator is Operator.EXISTS:
        return _existence(question, is_there=comparison.value is True)
    return _filled(_words(comparison, question), comparison, question)


def _existence(question: Question, *, is_there: bool) -> str:
    has = translate("Conditions", "{question}に回答した")
    has_not = translate("Conditions", "{question}に回答していない")
    return (has if is_there else has_not).format(question=reference_name(question))


def _words(comparison: Comparison, question: Question) -> str:
    operator, is_equal = comparison.operator, comparison.operator is Operator.EQUAL
    if question.type is ItemType.MULTI_CHOICE:
        is_one = isinstance(comparison.value, tuple) and len(comparison.value) == 1
        return _set_words(operator, is_one=is_one)
    if question.type in CHOICE_TYPES:
        chosen = translate("Conditions", "{question}で{options}を選んだ")
        other = translate("Conditions", "{question}で{options}以外を選んだ")
        return chosen if is_equal else other
    if question.type in {ItemType.DATE, ItemType.DATE_TIME}:
        return _day_words(operator)
    if question.type in {ItemType.INTEGER, ItemType.DECIMAL}:
        return _number_words(operator)
    same = translate("Conditions", "{question}に「{value}」と書いた")
    return same if is_equal else translate("Conditions", "{question}に「{value}」以外を書いた")


def _set_words(operator: Operator, *, is_one: bool) -> str:
    if is_one and operator is not Operator.NONE_OF:
        return translate("Conditions", "{question}で{options}を選んだ")
    return {
        Operator.ANY_OF: translate("Conditions", "{question}で{options}のどれかを選んだ"),
        Operator.ALL_OF: translate("Conditions", "{question}で{options}のすべてを選んだ"),
        Operator.NONE_OF: translate("Conditions", "{question}で{options}以外だけを選んだ"),
        Operator.COUNT_AT_LEAST: translate("Conditions", "{question}で{value}個以上を選んだ"),
        Operator.COUNT_AT_MOST: translate("Conditions", "{question}で{value}個以下を選んだ"),
    }[operator]


def _number_words(operator: Operator) -> str:
    return {
        Operator.EQUAL: translate("Conditions", "{question}に{value}と書いた"),
        Operator.NOT_EQUAL: translate("Conditions", "{question}に{value}以外の数を書いた"),
        Operator.LESS: translate("Conditions", "{question}に{value}より小さい数を書いた"),
        Operator.LESS_OR_EQUAL: translate("Conditions", "{question}に{value}以下の数を書いた"),
        Operator.GREATER: translate("Conditions", "{question}に{value}より大きい数を書いた"),
        Operator.GREATER_OR_EQUAL: translate("Conditions", "{question}に{value}以上の数を書いた"),
    }[operator]


def _day_words(operator: Operator) -> str:
    return {
        Operator.EQUAL: translate("Conditions", "{question}に{value}と書いた"),
        Operator.NOT_EQUAL: translate("Conditions", "{question}に{value}以外を書いた"),
        Operator.LESS: translate("Conditions", "{question}に{value}より前を書いた"),
        Operator.LESS_OR_EQUAL: translate(
            "Conditions", "{question}に{value}か、それより前を書いた"
        ),
        Operator.GREATER: translate("Conditions", "{question}に{value}より後を書いた"),
        Operator.GREATER_OR_EQUAL: translate(
            "Conditions", "{question}に{value}か、それより後を書いた"
        ),
    }[operator]


def _negative_words(operator: Operator, question: Question) -> str:
    """The opposite where there is a plain word for it, else ""; who answered nothing is in it."""
    if operator is Operator.ANY_OF:
        return translate("Conditions", "{question}で{options}のどれも選んでいない")
    if operator is not Operator.EQUAL:
        return ""
    if question.type in CHOICE_TYPES:
        return translate("Conditions", "{question}で{options}を選んでいない")
    if question.type in {ItemType.TEXT, ItemType.BODY_CODE}:
        return translate("Conditions", "{question}に「{value}」と書いていない")
    return translate("Conditions", "{question}に{value}と書いていない")


def _filled(words: str, comparison: Comparison, question: Question) -> str:
    return words.format(
        question=reference_name(question),
        options=_options(question, comparison.value),
        value=_value(question, comparison.value),
    )


def _options(question: Question, value: int | str | tuple[str, ...]) -> str:
    codes = value if isinstance(value, tuple) else (str(value),)
    named = translate("Conditions", "「{option}」")
    found = [option for option in question.options if option.code in codes]
    return "".join(named.format(option=option_text(question, option)) for option in found)


def _value(question: Question, value: int | str | tuple[str, ...]) -> str:
    if isinstance(value, tuple) or question.type in CHOICE_TYPES:
        return str(value)
    match read_value(question.type, value):
        case datetime() as instant:
            return long_minute_words(instant)
        case date() as day:
            return date_words(day)
        case _ if question.unit:
            words = translate("Conditions", "{value}{unit}")
            return visible_line(words.format(value=value, unit=question.unit))
        case _:
            return visible_line(str(value))


def _items(comparison: ItemComparison, questions: Questions) -> str:
    """Two answers compared, as checks do."""
    words = {
        Operator.EQUAL: translate("Conditions", "{question}と{other}に同じことを書いた"),
        Operator.NOT_EQUAL: translate("Conditions", "{question}と{other}に違うことを書いた"),
        Operator.LESS: translate("Conditions", "{question}に{other}より小さい値を書いた"),
        Operator.LESS_OR_EQUAL: translate("Conditions", "{question}に{other}以下の値を書いた"),
        Operator.GREATER: translate("Conditions", "{question}に{other}より大きい値を書いた"),
        Operator.GREATER_OR_EQUAL: translate("Conditions", "{question}に{other}以上の値を書いた"),
    }[comparison.operator]
    return words.format(
        question=reference_name(questions[comparison.question]),
        other=reference_name(questions[comparison.other]),
    )
