"""結果を返すための表: what one body answered beside what all did, for that body alone.

Its own answer is its own; of others it shows what is published, and no more. Source: docs/cli.md;
docs/decisions/0026-publishing-parts.md.
"""

from collections.abc import Iterator

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.tally.count_tables import (
    ANSWERED_NOTES,
    QUESTION_COLUMNS,
    named,
    option_cells,
)
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.published import Publication
from usbsurvey_desktop.tally.splits import chosen
from usbsurvey_desktop.tally.tables import Cell, Column, Row, Table
from usbsurvey_desktop.tally.tabulate import Tally
from usbsurvey_desktop.tally.words import WHOLE_WORDS

_OWN = (
    Column("code", "選択肢コード", "code"),
    Column("label", "選択肢", "text"),
    Column("own", "貴団体が選んだ", "integer"),
    Column("own_state", "貴団体の回答の状態", "code"),
)
_OWN_NOTE = "貴団体が選んだ：1 選んだ、0 選んでいない、空欄 回答の状態が answered（回答済み）でない"


def returned_name(survey: str, one: Counted) -> str:
    """The name of the workbook of a body."""
    return f"{one.municipality.code}-{survey}-result.xlsx"


def returned_table(one: Counted, tally: Tally, publication: Publication, heading: Heading) -> Table:
    """The table of one body: each option, whether it chose it, and how many did.

    Args:
        one: the body, which was counted.
        tally: what was counted; its split, if there is one, has each body in one part.
        publication: what of it may be told to anybody.
        heading: of all tables.
    """
    form = tally.form
    (part,) = (None,) if tally.split is None else tally.split.parts_of(one)
    beside = [publication.whole] if part is None else [publication.whole, publication.parts[part]]

    def rows() -> Iterator[Row]:
        for link_id, question in publication.whole.items():
            shown = [each[link_id] for each in beside]
            cells = (option_cells(form, link_id, each.counts, each.answered) for each in shown)
            for code, options in zip(question.counts, zip(*cells, strict=True), strict=True):
                numbers = (cell for option in options for cell in option[2:])
                yield (*named(form, link_id), *options[0][:2], *_own(one, link_id, code), *numbers)

    columns = (*QUESTION_COLUMNS, *_OWN, *_numbers("all", WHOLE_WORDS))
    notes = (f"団体：{one.municipality.name}（{one.municipality.code}）", *heading.notes())
    if tally.split is not None and part is not None:
        label = tally.split.parts[part]
        columns = (*columns, *_numbers("part", label))
        notes = (*notes, f"分け方：{tally.split.title}（{tally.split.name}）、{label}")
    return Table(
        "result",
        "結果を返すための表",
        columns,
        tuple(rows()),
        (*notes, "この表：この団体にだけ渡すこと", _OWN_NOTE, *ANSWERED_NOTES),
    )


def _numbers(name: str, label: str) -> tuple[Column, ...]:
    return (
        Column(f"{name}_count", f"{label}：団体数", "integer"),
        Column(f"{name}_base", f"{label}：割合の母数", "integer"),
        Column(f"{name}_share", f"{label}：割合（％）", "decimal"),
        Column(f"{name}_state", f"{label}：値の状態", "code"),
    )


def _own(one: Counted, link_id: str, code: str) -> tuple[Cell, Cell]:
    stated = one.answers[link_id]
    state = str(stated["state"])
    return (int(code in chosen(stated)) if state == State.ANSWERED else None), state
