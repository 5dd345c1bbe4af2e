"""What single bodies said: all answers, free texts, reasons, and who is missing.

These tables name bodies, and are for the collector's own desk; what is published comes from counts.
Rows are made when they are gone through, and again each time: the raw data of all bodies are never
in memory twice.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.tally.codebook import AnswerColumn, answer_columns
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.coverage import Coverage, Covered
from usbsurvey_desktop.tally.edition import THE_ONE, Edition
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.splits import chosen
from usbsurvey_desktop.tally.tables import Cell, Column, Row, Table
from usbsurvey_desktop.tally.texts import free_texts, text_ids
from usbsurvey_desktop.tally.words import COVERAGE_WORDS, KIND_WORDS, STANDING_WORDS

_NO_DECISION = "none"
_UNLISTED = "-"
"""Stands for the name and prefecture of a body that only a code is known of."""
_BODY = (
    AnswerColumn(Column("body_code", "団体コード", "code"), "", "団体コード", {}),
    AnswerColumn(Column("body_name", "団体名", "text"), "", "文章", {}),
    AnswerColumn(Column("prefecture", "都道府県", "text"), "", "文章", {}),
    AnswerColumn(
        Column("kind", "団体の種類", "code"),
        "",
        "コード",
        {kind.value: words for kind, words in KIND_WORDS.items()},
    ),
)
BEFORE_ANSWERS = (
    *_BODY,
    AnswerColumn(Column("revision", "版", "integer"), "", "整数", {}),
    AnswerColumn(Column("digest", "提出ファイルの識別値", "code"), "", "コード", {}),
    AnswerColumn(
        Column("decision", "確認の状態", "code"),
        "",
        "コード",
        {standing.value: words for standing, words in STANDING_WORDS.items()}
        | {_NO_DECISION: "まだ記録がない"},
    ),
)
"""The columns of the raw data before the answers."""
_BODY_COLUMNS = tuple(one.column for one in _BODY)
_STATE_NOTE = "空欄：その設問の「回答の状態」が unanswered（未回答）か not_applicable（対象外）"


@dataclass(frozen=True)
class LazyRows(Iterable[Row]):
    """Rows that are made anew each time they are gone through."""

    make: Callable[[], Iterator[Row]]

    def __iter__(self) -> Iterator[Row]:
        return self.make()


def raw_table(
    form: Form, bodies: Sequence[Counted], heading: Heading, of: Edition = THE_ONE
) -> Table:
    """A row for each body: everything it answered, with the state of each answer."""
    columns = tuple(answer_columns(form))

    def rows() -> Iterator[Row]:
        for one in bodies:
            standing = one.standing.value if one.standing else _NO_DECISION
            before = (*_body_cells(one.municipality), one.revision, one.digest, standing)
            yield (*before, *(_cell(one, column) for column in columns))

    return Table(
        *of.named("raw", "回答データ"),
        tuple(one.column for one in (*BEFORE_ANSWERS, *columns)),
        LazyRows(rows),
        (*heading.notes(), _STATE_NOTE),
    )


def texts_table(
    form: Form, bodies: Sequence[Counted], heading: Heading, of: Edition = THE_ONE
) -> Table:
    """A row for each free text, with its body."""
    questions = text_ids(form)

    def rows() -> Iterator[Row]:
        for one in free_texts(form, bodies):
            question = form.questions[questions[one.link_id]].question
            named = (one.link_id, question.number, question.short_label)
            yield (*named, *_body_cells(one.municipality), one.text)

    columns = (
        Column("link_id", "設問ID", "code"),
        Column("number", "設問番号", "text"),
        Column("short_label", "設問", "text"),
        *_BODY_COLUMNS,
        Column("text", "本文", "text"),
    )
    return Table(*of.named("texts", "自由記述"), columns, LazyRows(rows), heading.notes())


def checks_table(
    form: Form, bodies: Sequence[Counted], heading: Heading, of: Edition = THE_ONE
) -> Table:
    """A row for each check that a body explained: what it says, and the reason given."""
    texts = {check.id: check.text for check in form.questionnaire.checks}

    def rows() -> Iterator[Row]:
        for one in bodies:
            for check_id, reason in one.reasons.items():
                yield (*_body_cells(one.municipality), check_id, texts[check_id], reason)

    columns = (
        *_BODY_COLUMNS,
        Column("check", "点検ID", "code"),
        Column("text", "点検の内容", "text"),
        Column("reason", "団体が書いた理由", "text"),
    )
    return Table(*of.named("checks", "点検と理由"), columns, LazyRows(rows), heading.notes())


def missing_table(covered: Sequence[Covered], heading: Heading) -> Table:
    """A row for each body that is not counted, and why."""
    rows = tuple(
        (*_body_cells(one.municipality), one.coverage.value, COVERAGE_WORDS[one.coverage])
        for one in covered
        if one.coverage is not Coverage.COUNTED
    )
    columns = (
        *_BODY_COLUMNS,
        Column("coverage", "状態コード", "code"),
        Column("coverage_label", "状態", "text"),
    )
    return Table("missing", "集計に入っていない団体", columns, rows, heading.notes())


def _body_cells(body: Municipality) -> tuple[str, str, str, str]:
    return body.code, body.name or _UNLISTED, body.prefecture or _UNLISTED, body.kind.value


def _cell(one: Counted, column: AnswerColumn) -> Cell:
    # The text of an option that was not chosen is not stated at all.
    stated = one.answers.get(column.link_id, {"state": State.NOT_APPLICABLE.value})
    if column.is_state:
        return str(stated["state"])
    value = stated.get("value")
    if value is None:
        return None
    if column.option is not None:
        return int(column.option in chosen(stated))
    if isinstance(value, int):
        return value
    return Decimal(str(value)) if column.column.kind == "decimal" else str(value)
