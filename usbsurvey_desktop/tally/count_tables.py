"""Counts as tables: the states of every question, what was chosen, by groups and by parts.

Long form, a row for each option, nothing merged. Source: docs/cli.md (`tally`).
"""

from collections.abc import Iterator, Mapping

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.published import Publication, Shown
from usbsurvey_desktop.tally.shares import share
from usbsurvey_desktop.tally.splits import Split
from usbsurvey_desktop.tally.summary import ranked
from usbsurvey_desktop.tally.tables import Column, Row, Table
from usbsurvey_desktop.tally.words import TYPE_WORDS, WHOLE_WORDS

WHOLE = ".all"
"""The key of the rows that speak of all bodies, beside the parts of a split."""
SHOWN = "shown"
HIDDEN = "hidden"
NO_BASE = "no_base"
"""What a row says of its empty cells: there are none, they are hidden, nobody answered."""
QUESTION_COLUMNS = (
    Column("link_id", "設問ID", "code"),
    Column("number", "設問番号", "text"),
    Column("short_label", "設問", "text"),
)
"""Which question a row is of."""
PART = (Column("part", "区分コード", "code"), Column("part_label", "区分", "text"))
_STATES = (
    Column("type", "設問の型", "text"),
    Column("bodies", "団体数 N", "integer"),
    Column("applicable", "対象", "integer"),
    Column("answered", "回答済み", "integer"),
    Column("unanswered", "未回答", "integer"),
    Column("not_applicable", "対象外", "integer"),
    Column("state", "値の状態", "code"),
)
NOT_ASKED = Column("not_asked", "聞いていない", "integer")
"""Behind the other states, where several versions are tallied."""
COUNTS = (
    Column("code", "選択肢コード", "code"),
    Column("label", "選択肢", "text"),
    Column("count", "団体数", "integer"),
    Column("base", "割合の母数", "integer"),
    Column("share", "割合（％）", "decimal"),
    Column("state", "値の状態", "code"),
)
_RANKS = (
    Column("rank", "順位", "integer"),
    *COUNTS[:-1],
    Column("notable", "目立つ割合", "code"),
)
STATE_NOTE = f"値の状態：{SHOWN} そのままの値、{HIDDEN} 小さい数を伏せるための空欄"
_SHARE_NOTES = (
    "割合：割合の母数を100とした値。小数第2位を四捨五入",
    "割合の合計：四捨五入のため、100.0にならないことがある",
    f"{STATE_NOTE}、{NO_BASE} 母数が0のため割合なし",
)
ANSWERED_NOTES = (
    "割合の母数：その設問に回答した団体の数",
    "複数選択：一つの団体がいくつも選べるため、割合の合計が100を超えることがある",
    *_SHARE_NOTES,
)
"""How shares of those who answered are to be read."""
_ALONE_NOTES = ("割合の母数：その設問で選択肢を一つだけ選んだ団体の数", *_SHARE_NOTES)
_RANK_NOTES = (
    *ANSWERED_NOTES[:-1],
    "順位：団体数の多い順。同数は同じ順位。伏せた数がある設問と回答のない設問は載せない",
    "目立つ割合：large 4分の3以上が選んだ、nobody だれも選んでいない、none どちらでもない",
)


def summary_table(form: Form, publication: Publication, heading: Heading) -> Table:
    """What every question is to how many bodies."""
    return Table(
        "summary",
        "集計のまとめ",
        (*QUESTION_COLUMNS, *state_columns(heading)),
        tuple(_state_rows(form, publication.whole, heading)),
        (*heading.notes(), STATE_NOTE),
    )


def rank_table(form: Form, publication: Publication, heading: Heading) -> Table:
    """The options of every question by how often they were chosen."""
    rows = (
        (
            *named(form, link_id),
            one.rank,
            one.code,
            _labels(form, link_id)[one.code],
            one.count,
            question.answered,
            one.share,
            one.notable.value if one.notable else "none",
        )
        for link_id, question in publication.whole.items()
        for one in ranked(question)
    )
    columns = (*QUESTION_COLUMNS, *_RANKS)
    return Table("ranking", "多い順", columns, tuple(rows), (*heading.notes(), *_RANK_NOTES))


def group_tables(form: Form, publication: Publication, heading: Heading) -> Iterator[Table]:
    """What was chosen, a table for each group of questions that has options."""
    for at, section in enumerate(form.questionnaire.items, 1):
        own = {
            link_id: one
            for link_id, one in publication.whole.items()
            if form.questions[link_id].section_id == section.link_id and one.counts
        }
        if own:
            yield Table(
                f"group_{at:02}",
                section.title,
                (*QUESTION_COLUMNS, *COUNTS),
                tuple(_count_rows(form, own)),
                (*heading.notes(), *ANSWERED_NOTES),
            )


def alone_table(form: Form, publication: Publication, heading: Heading) -> Table:
    """What those chose who chose one option, of the questions with several choices.

    Args:
        form: what was answered.
        publication: with nothing hidden.
        heading: of all tables.
    """
    several = (
        link_id
        for link_id in publication.whole
        if form.questions[link_id].question.type is ItemType.MULTI_CHOICE
    )
    rows = (
        (*named(form, link_id), *cells)
        for link_id in several
        for one in (publication.whole[link_id],)
        for cells in option_cells(form, link_id, one.alone, one.answered_alone)
    )
    return Table(
        "alone",
        "一つだけ選んだ団体の集計",
        (*QUESTION_COLUMNS, *COUNTS),
        tuple(rows),
        (*heading.notes(), *_ALONE_NOTES),
    )


def cross_tables(
    form: Form, publication: Publication, split: Split, heading: Heading
) -> tuple[Table, Table]:
    """The states of every question, and what was chosen, in the whole and in each part."""
    notes = (*heading.notes(), f"分け方：{split.title}（{split.name}）")
    parts = (
        ((WHOLE, WHOLE_WORDS), publication.whole),
        *(((key, split.parts[key]), part) for key, part in publication.parts.items()),
    )
    states = ((*of, *row) for of, part in parts for row in _state_rows(form, part, heading))
    counts = ((*of, *row) for of, part in parts for row in _count_rows(form, part))
    return (
        Table(
            "cross_states",
            f"{split.title}別の回答状況",
            (*PART, *QUESTION_COLUMNS, *state_columns(heading)),
            tuple(states),
            (*notes, STATE_NOTE),
        ),
        Table(
            "cross",
            f"{split.title}別の集計",
            (*PART, *QUESTION_COLUMNS, *COUNTS),
            tuple(counts),
            (*notes, *ANSWERED_NOTES),
        ),
    )


def state_columns(heading: Heading) -> tuple[Column, ...]:
    """The columns of `state_cells`."""
    return (*_STATES[:-1], NOT_ASKED, _STATES[-1]) if heading.versions else _STATES


def state_cells(form: Form, link_id: str, one: Shown, heading: Heading) -> Row:
    """What a question is to how many bodies."""
    numbers = (one.applicable, one.answered, one.unanswered, one.not_applicable)
    kind = TYPE_WORDS[form.questions[link_id].question.type]
    state = HIDDEN if None in numbers else SHOWN
    beside = (one.not_asked,) if heading.versions else ()
    return (kind, one.bodies, *numbers, *beside, state)


def _state_rows(form: Form, questions: Mapping[str, Shown], heading: Heading) -> Iterator[Row]:
    for link_id, one in questions.items():
        yield (*named(form, link_id), *state_cells(form, link_id, one, heading))


def _count_rows(form: Form, questions: Mapping[str, Shown]) -> Iterator[Row]:
    for link_id, one in questions.items():
        for cells in option_cells(form, link_id, one.counts, one.answered):
            yield (*named(form, link_id), *cells)


def option_cells(
    form: Form, link_id: str, counts: Mapping[str, int | None], base: int | None
) -> Iterator[Row]:
    """Code, label, count, base, share and state of each option."""
    labels = _labels(form, link_id)
    for code, count in counts.items():
        is_hidden = count is None or base is None
        part = None if count is None or base is None else share(count, base)
        state = HIDDEN if is_hidden else NO_BASE if base == 0 else SHOWN
        yield code, labels[code], count, base, part, state


def named(form: Form, link_id: str) -> tuple[str, str, str]:
    """What stands in `QUESTION_COLUMNS`."""
    question = form.questions[link_id].question
    return link_id, question.number, question.short_label


def _labels(form: Form, link_id: str) -> Mapping[str, str]:
    return {option.code: option.label for option in form.questions[link_id].question.options}
