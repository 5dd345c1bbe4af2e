"""One question of a form on paper: its words, and the room to answer it by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.answers import LONGEST_TEXT
from usbsurvey_desktop.gui.filling.condition_words import condition_words, reference_name
from usbsurvey_desktop.gui.items.limit_words import number_limits
from usbsurvey_desktop.gui.items.option_text import option_text
from usbsurvey_desktop.gui.printing.paper import Blank, Block, Item, Style
from usbsurvey_desktop.gui.shared.joined import listed, noted
from usbsurvey_desktop.questionnaire.definition import (
    AnswerOption,
    Constraint,
    ItemType,
    Note,
    Question,
)
from usbsurvey_desktop.questionnaire.enable_when import Comparison, Operator
from usbsurvey_desktop.questionnaire.texts import ANSWER_FIELD

translate = QCoreApplication.translate

Questions = Mapping[str, Question]
"""All questions of a form by link_id."""

_LINE = "＿"
_SHORT_LINE, _LONG_LINE = _LINE * 10, _LINE * 24
_LETTERS_A_LINE, _FEWEST, _MOST = 80, 3, 8
"""What a line of a frame takes, and how high frames for long texts are."""


def question_blocks(
    question: Question, questions: Questions, *, tag: str, stays: bool
) -> Iterator[Block]:
    """The question whole; `tag` is 必須, 任意 or nothing; `stays` keeps with it what follows."""
    number = reference_name(question) if question.counted else ""
    text = question.text if question.counted else question.short_label
    title = noted(text, tag) if tag else text
    yield Item(number, title, Style.STRONG, joins=True)
    for words in _words_before(question, questions):
        yield Item("", words, Style.NOTE, level=1, joins=True)
    for note in question.notes:
        if words := _note(note, question, questions):
            yield Item(translate("FormSheet", "補足"), words, Style.NOTE, level=1, joins=True)
    yield from _stay(tuple(_room(question)), stays=stays)


def _stay(blocks: tuple[Item | Blank, ...], *, stays: bool) -> Iterator[Block]:
    """Keep the lines together; the last lets go, unless something more belongs to it."""
    for place, block in enumerate(blocks, 1):
        yield replace(block, joins=stays or place < len(blocks))


def _words_before(question: Question, questions: Questions) -> Iterator[str]:
    """What is said between the question and the room for its answer."""
    condition = question.condition_text
    if condition and condition not in question.text:
        words = translate("FormSheet", "条件：{condition}")
        yield words.format(condition=condition)
    if not question.counted and question.text != question.short_label:
        yield question.text
    if question.required_when is not None:
        words = translate("FormSheet", "{condition}方は、必ずお答えください。")
        yield words.format(condition=condition_words(question.required_when, questions))
    if question.refers_to is not None:
        words = translate("FormSheet", "{number}の回答を見ながらお答えください。")
        yield words.format(number=reference_name(questions[question.refers_to]))
    if question.help:
        yield question.help
    limits = listed(_limits(question))
    if limits:
        yield limits


def _note(note: Note, question: Question, questions: Questions) -> str:
    """A note as paper can say it: earlier answers by the name of their question."""
    answer = translate("FormSheet", "{number}の回答")

    def named(link_id: str) -> str:
        return answer.format(number=reference_name(questions[link_id]))

    text = ANSWER_FIELD.sub(lambda match: named(match[1]), note.text)
    when = note.when
    if isinstance(when, Comparison) and when.operator is Operator.EXISTS:
        # On paper the answer is there to be read, or it is not yet.
        return text if when.value is True or not _has_twin(note, question) else ""
    if when is None:
        return text
    words = translate("FormSheet", "{condition}方：{text}")
    return words.format(condition=condition_words(when, questions), text=text)


def _has_twin(note: Note, question: Question) -> bool:
    """Whether another note says the same with the answer in it."""
    when = note.when
    return isinstance(when, Comparison) and any(
        other.when == Comparison(question=when.question, operator=Operator.EXISTS, value=True)
        for other in question.notes
    )


def _limits(question: Question) -> Iterator[str]:
    """What an answer must fit, in words."""
    limits = question.constraint or Constraint()
    if question.type is ItemType.MULTI_CHOICE:
        yield translate("FormSheet", "あてはまるものをすべて選んでください")
    if question.type is ItemType.TEXT and limits.pattern is not None:
        yield translate("FormSheet", "決められた形で書いてください")
    yield from number_limits(question)
    for words, limit in (
        (translate("FormSheet", "{limit}つ以上選んでください"), limits.min_count),
        (translate("FormSheet", "{limit}つまで選べます"), limits.max_count),
        (translate("FormSheet", "{limit}文字以上"), _worth_telling(limits.min_length)),
        (translate("FormSheet", "{limit}文字まで"), limits.max_length),
    ):
        if limit is not None:
            yield words.format(limit=f"{limit:,}")


def _worth_telling(fewest: int | None) -> int | None:
    """One letter is what any answer has."""
    return fewest if fewest is not None and fewest > 1 else None


def _room(question: Question) -> Iterator[Item | Blank]:
    """Where the answer is written or marked."""
    match question.type:
        case ItemType.YES_NO | ItemType.SINGLE_CHOICE:
            yield from _options(question, "○")
        case ItemType.MULTI_CHOICE:
            yield from _options(question, "□")
        case ItemType.TEXT:
            yield Blank(_lines(question), level=1)
        case ItemType.INTEGER | ItemType.DECIMAL:
            words = translate("FormSheet", "{line} {unit}")
            yield Item("", words.format(line=_SHORT_LINE, unit=question.unit or ""), level=1)
        case ItemType.DATE:
            yield Item("", _day(), level=1)
        case ItemType.DATE_TIME:
            words = translate("FormSheet", "{day}　{two}時{two}分")
            yield Item("", words.format(day=_day(), two=_LINE * 2), level=1)
        case _:  # a body
            words = translate("FormSheet", "団体コード（6桁）{code}　団体名{name}")
            yield Item("", words.format(code=_LINE * 6, name=_LINE * 12), level=1)


def _day() -> str:
    words = translate("FormSheet", "{four}年{two}月{two}日")
    return words.format(four=_LINE * 4, two=_LINE * 2)


def _options(question: Question, mark: str) -> Iterator[Item | Blank]:
    for option in question.options:
        yield Item(mark, _option_words(question, option), level=1)
        if option.free_text is not None:
            words = translate("FormSheet", "内容（{limit}文字まで）")
            most = option.free_text.max_length
            yield Item("", words.format(limit=f"{most:,}"), Style.NOTE, level=2)
            yield Blank(2, level=2)


def _option_words(question: Question, option: AnswerOption) -> str:
    words = option_text(question, option)
    marks = []
    if option.exclusive:
        marks.append(translate("FormSheet", "これを選ぶときは、ほかを選ばないでください"))
    if option.proposed:
        marks.append(translate("FormSheet", "暫定"))
    return noted(words, listed(marks)) if marks else words


def _lines(question: Question) -> int:
    limits = question.constraint or Constraint()
    if not question.multiline:
        return 1
    most = limits.max_length or LONGEST_TEXT
    return min(max(ceil(most / _LETTERS_A_LINE), _FEWEST), _MOST)
