"""The columns of the raw data, what each of them holds, and what its codes mean."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.questionnaire.definition import ItemType, Question
from usbsurvey_desktop.tally.edition import THE_ONE, Edition
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.tables import Column, ColumnKind, Table
from usbsurvey_desktop.tally.words import STATE_WORDS, TYPE_WORDS

_KINDS: Mapping[ItemType, ColumnKind] = {
    ItemType.INTEGER: "integer",
    ItemType.DECIMAL: "decimal",
    ItemType.TEXT: "text",
}
"""Of columns of answers; all others hold codes, dates among them."""
_CHOSEN = {"1": "選んだ", "0": "選んでいない"}
_COLUMNS = (
    Column("column", "列名", "code"),
    Column("label", "列の意味", "text"),
    Column("link_id", "設問ID", "code"),
    Column("type", "型", "text"),
    Column("text", "設問文", "text"),
    Column("code", "コード", "code"),
    Column("meaning", "コードの意味", "text"),
)
_NO_CODE = ("-", "コードはない")


@dataclass(frozen=True)
class AnswerColumn:
    """One column of answers in the raw data; names are unique, as no link_id has a colon."""

    column: Column
    link_id: str
    """The question or the free text it is of."""
    type: str
    codes: Mapping[str, str]
    """What its codes mean; empty where it has none."""
    option: str | None = None
    """The option of which this column says 1 or 0."""
    is_state: bool = False
    """Whether this column says the state, and why the others may be empty."""


def answer_columns(form: Form) -> Iterator[AnswerColumn]:
    """The columns of all questions and free texts, in form order, each behind its state.

    A question of several choices has a column for each option.
    """
    for link_id, each in form.questions.items():
        question = each.question
        label = f"{question.number} {question.short_label}"
        yield _state_column(link_id, label)
        yield from _value_columns(question, label)
        for text_id, option in each.free_texts.items():
            text_label = f"{label}：{option.label}（自由記述）"
            yield _state_column(text_id, text_label)
            column = Column(text_id, text_label, "text")
            yield AnswerColumn(column, text_id, TYPE_WORDS[ItemType.TEXT], {})


def codebook_table(
    form: Form, before: Iterable[AnswerColumn], heading: Heading, of: Edition = THE_ONE
) -> Table:
    """A row for each code of each column of the raw data, or one row where it has no codes.

    Args:
        form: what was answered.
        before: the columns of the raw data that stand before the answers.
        heading: of all tables.
        of: the version it is.
    """
    rows = tuple(
        (one.column.name, one.column.label, one.link_id, one.type, _text(form, one), *code)
        for one in (*before, *answer_columns(form))
        for code in one.codes.items() or (_NO_CODE,)
    )
    return Table(*of.named("codebook", "列とコードの説明"), _COLUMNS, rows, heading.notes())


def _state_column(link_id: str, label: str) -> AnswerColumn:
    column = Column(f"{link_id}::state", f"{label}：回答の状態", "code")
    codes = {state.value: words for state, words in STATE_WORDS.items()}
    return AnswerColumn(column, link_id, "回答の状態", codes, is_state=True)


def _value_columns(question: Question, label: str) -> Iterator[AnswerColumn]:
    link_id, words = question.link_id, TYPE_WORDS[question.type]
    if question.type is ItemType.MULTI_CHOICE:
        for option in question.options:
            column = Column(f"{link_id}:{option.code}", f"{label}：{option.label}", "integer")
            yield AnswerColumn(column, link_id, words, _CHOSEN, option.code)
    else:
        column = Column(link_id, label, _KINDS.get(question.type, "code"))
        codes = {option.code: option.label for option in question.options}
        yield AnswerColumn(column, link_id, words, codes)


def _text(form: Form, one: AnswerColumn) -> str:
    return form.owner(one.link_id).question.text if form.has(one.link_id) else one.column.label
