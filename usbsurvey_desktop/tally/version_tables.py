"""What several versions make of a tally, as tables: which there are, what of them is apart.

Source: docs/cli.md (`tally`); docs/decisions/0041-tally-over-versions.md.
"""

from collections.abc import Iterator

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.tally.count_tables import (
    ANSWERED_NOTES,
    COUNTS,
    PART,
    QUESTION_COLUMNS,
    STATE_NOTE,
    WHOLE,
    named,
    option_cells,
    state_cells,
    state_columns,
)
from usbsurvey_desktop.tally.heading import Heading, numbers_words
from usbsurvey_desktop.tally.published import Publication, Shown, ShownApart
from usbsurvey_desktop.tally.splits import Split
from usbsurvey_desktop.tally.tables import Column, Row, Table
from usbsurvey_desktop.tally.versions import Difference, Versions, Way
from usbsurvey_desktop.tally.words import DIFFERENCE_WORDS, WHOLE_WORDS

_SAME = "same"
_SAME_WORDS = "新しい版と同じ（いっしょに数えた）"
_ASKED = (
    Column("versions", "版", "text"),
    Column("differs", "違いのコード", "code"),
    Column("differs_label", "新しい版との違い", "text"),
)
_BETWEEN = " "


def versions_table(heading: Heading) -> Table:
    """A row for each version, with how many answered it."""
    columns = (
        Column("version", "版", "integer"),
        Column("packs", "調査票ファイルの版", "text"),
        Column("form_version", "様式の版", "text"),
        Column("form_sha256", "様式の識別値", "code"),
        Column("bodies", "団体数", "integer"),
    )
    rows = tuple(
        (
            one.numbers[-1],
            numbers_words(one.numbers),
            one.form_version,
            one.form_sha256,
            one.bodies,
        )
        for one in heading.versions
    )
    return Table("versions", "調査票の版", columns, rows, heading.notes())


def ways_table(versions: Versions, heading: Heading) -> Table:
    """A row for each question and each way in which it was asked."""
    rows = (
        (*named(way.form, link_id), *way_cells(way))
        for link_id, ways in versions.ways.items()
        for way in ways
    )
    return Table(
        "version_questions",
        "設問ごとの版の違い",
        (*QUESTION_COLUMNS, *_ASKED),
        tuple(rows),
        heading.notes(),
    )


def apart_tables(
    publication: Publication, split: Split | None, heading: Heading
) -> tuple[Table, Table]:
    """The states of what was asked otherwise, and what was chosen; with a split in its parts."""
    part = () if split is None else PART
    before = (*part, *QUESTION_COLUMNS, *_ASKED)
    notes = heading.notes()
    if split is not None:
        notes = (*notes, f"分け方：{split.title}（{split.name}）")
    states: list[Row] = []
    counts: list[Row] = []
    for one in publication.apart:
        form = one.way.form
        for of, shown in _places(one, split):
            first = (*of, *named(form, one.link_id), *way_cells(one.way))
            states.append((*first, *state_cells(form, one.link_id, shown, heading)))
            counts += ((*first, *cells) for cells in _options(form, one.link_id, shown))
    return (
        Table(
            "apart_states",
            "版で違う設問の回答状況",
            (*before, *state_columns(heading)),
            tuple(states),
            (*notes, STATE_NOTE),
        ),
        Table(
            "apart",
            "版で違う設問の集計",
            (*before, *COUNTS),
            tuple(counts),
            (*notes, *ANSWERED_NOTES),
        ),
    )


def way_cells(way: Way) -> tuple[str, str, str]:
    """Which versions ask in this way, and in what it differs from the newest, in code and words."""
    versions = numbers_words(way.numbers)
    if not way.differs:
        return versions, _SAME, _SAME_WORDS
    told = [one for one in Difference if one in way.differs]
    words = "、".join(DIFFERENCE_WORDS[one] for one in told)
    return versions, _BETWEEN.join(told), words


def _places(one: ShownApart, split: Split | None) -> Iterator[tuple[Row, Shown]]:
    if split is None:
        yield (), one.whole
        return
    yield (WHOLE, WHOLE_WORDS), one.whole
    for key, shown in one.parts.items():
        yield (key, split.parts[key]), shown


def _options(form: Form, link_id: str, one: Shown) -> Iterator[Row]:
    yield from option_cells(form, link_id, one.counts, one.answered)
