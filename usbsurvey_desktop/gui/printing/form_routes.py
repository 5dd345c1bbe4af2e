"""Who answers what, and where to go on, in sentences for a form on paper.

Promises: the sentences say what `questionnaire.instructions` derived, and nothing else.
"""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.filling.condition_words import condition_words, reference_name
from usbsurvey_desktop.gui.items.option_text import option_text
from usbsurvey_desktop.gui.printing.paper import Item, Style
from usbsurvey_desktop.gui.shared.joined import listed, sentences
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.questionnaire.enable_when import All, Any, Condition
from usbsurvey_desktop.questionnaire.instructions import END, Instructions, OnlyIf

translate = QCoreApplication.translate

Questions = Mapping[str, Question]
"""All questions of a form by link_id."""


def only_if_items(only_if: OnlyIf, questions: Questions) -> Iterator[Item]:
    """What stands before the questions that not everybody answers; what follows stays with it."""
    who = _who(only_if, questions)
    parts = _parts(only_if.condition)
    words = translate("FormSheet", "{questions}は、{condition}方だけがお答えください。")
    if isinstance(only_if.condition, All) and parts:
        words = translate(
            "FormSheet", "{questions}は、次のすべてに当てはまる方だけがお答えください。"
        )
    if isinstance(only_if.condition, Any) and parts:
        words = translate(
            "FormSheet", "{questions}は、次のどれかに当てはまる方だけがお答えください。"
        )
    clause = condition_words(only_if.condition, questions)
    only = words.format(questions=who, condition=clause)
    listed_parts = "".join(f"\n・{condition_words(part, questions)}" for part in parts)
    others = _others(only_if.otherwise, questions)
    text = f"{only}{listed_parts}\n{others}" if parts else sentences((only, others))
    yield Item("▼", text, joins=True, is_boxed=True)


def after_items(link_id: str, told: Instructions, questions: Questions) -> Iterator[Item]:
    """What stands below a question whose answer leads elsewhere than to the next one."""
    for words in after_words(link_id, told, questions):
        yield Item("→", words, Style.STRONG, level=1, joins=True)


def after_words(link_id: str, told: Instructions, questions: Questions) -> Iterator[str]:
    """The sentences of one question: first those of its options, then where all others go on."""
    question = questions[link_id]
    by_target: dict[str, list[str]] = {}
    for option in question.options:
        target = told.after_option.get((link_id, option.code))
        if target is not None:
            by_target.setdefault(target, []).append(option_text(question, option))
    for target, options in by_target.items():
        words = translate(
            "FormSheet", "{number}で{options}を選んだ方は、{target}へ進んでください。"
        )
        if target == END:
            words = translate("FormSheet", "{number}で{options}を選んだ方は、これで終わりです。")
        named = (translate("FormSheet", "「{option}」").format(option=each) for each in options)
        yield words.format(
            number=reference_name(question), options="".join(named), target=_name(target, questions)
        )
    if link_id in told.after:
        yield _goes_on(told.after[link_id], questions, is_rest=bool(by_target))


def _goes_on(target: str, questions: Questions, *, is_rest: bool) -> str:
    if is_rest:
        return _others(target, questions)
    words = translate("FormSheet", "次は、{target}へ進んでください。")
    if target == END:
        words = translate("FormSheet", "これで終わりです。")
    return words.format(target=_name(target, questions))


def _others(target: str, questions: Questions) -> str:
    words = translate("FormSheet", "そのほかの方は、{target}へ進んでください。")
    if target == END:
        words = translate("FormSheet", "そのほかの方は、これで終わりです。")
    return words.format(target=_name(target, questions))


def _who(only_if: OnlyIf, questions: Questions) -> str:
    return span_words([questions[link_id] for link_id in only_if.questions])


def span_words(questions: Sequence[Question]) -> str:
    """Name questions that follow each other: 「A-2からA-7までの6問」."""
    first, last = reference_name(questions[0]), reference_name(questions[-1])
    if len(questions) <= len((first, last)):
        return listed(dict.fromkeys((first, last)))
    words = translate("FormSheet", "{first}から{last}までの{count}問")
    return words.format(first=first, last=last, count=len(questions))


def _parts(condition: Condition) -> tuple[Condition, ...]:
    """The parts of a condition that are told one by one; none where it is told as a whole."""
    parts: tuple[Condition, ...] = ()
    if isinstance(condition, All):
        parts = condition.all
    if isinstance(condition, Any):
        parts = condition.any
    return parts if len(parts) > 1 else ()


def _name(link_id: str, questions: Questions) -> str:
    return reference_name(questions[link_id]) if link_id != END else ""
