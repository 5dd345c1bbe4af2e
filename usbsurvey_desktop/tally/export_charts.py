"""Bars beside a table of counts, one chart for each question, its numbers at the bars' ends.

The charts are openpyxl's own and take their numbers from the cells, so they say what it says.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from usbsurvey_desktop.safe_cell import sheet_text
from usbsurvey_desktop.tally.tables import Row, Table

_NEEDED = frozenset({"link_id", "number", "short_label", "label", "count"})
_OTHERWISE_SPLIT = frozenset({"part", "rank"})
_WIDTH, _LEAST_HEIGHT, _BAR_HEIGHT = 18, 4, 0.9
"""Centimetres."""
_ROWS_PER_CENTIMETRE = 1.9


@dataclass(frozen=True)
class Run:
    """The rows of one question in a table of counts."""

    title: str
    first: int
    """Row of the sheet, its header being row 1."""
    last: int
    labels: int
    """Column of what the bars are called, from 1."""
    counts: int
    """Column of how long they are."""


def runs(table: Table) -> tuple[Run, ...]:
    """The questions of a table that shows counts of options, in order; none of any other table."""
    at = {column.name: place for place, column in enumerate(table.columns)}
    if not at.keys() >= _NEEDED or at.keys() & _OTHERWISE_SPLIT:
        return ()
    return tuple(_runs(table.rows, at))


def _runs(rows: Iterable[Row], at: Mapping[str, int]) -> Iterable[Run]:
    numbered = enumerate(rows, 2)
    for _link_id, own in groupby(numbered, lambda each: each[1][at["link_id"]]):
        (first, row), *others = own
        last = others[-1][0] if others else first
        title = f"{row[at['number']]} {row[at['short_label']]}"
        yield Run(title, first, last, at["label"] + 1, at["count"] + 1)


def add_charts(width: int, found: tuple[Run, ...], sheet: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    """Put a chart for each question to the right of a table that is so many columns wide."""
    from openpyxl.chart import BarChart, Reference  # noqa: PLC0415 - only an export waits for it
    from openpyxl.chart.label import DataLabelList  # noqa: PLC0415 - as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above

    free_from = 2
    for run in found:
        chart = BarChart()
        chart.type, chart.legend, chart.title = "bar", None, sheet_text(run.title)
        place = {"min_row": run.first, "max_row": run.last}
        chart.add_data(Reference(sheet, min_col=run.counts, **place))
        chart.set_categories(Reference(sheet, min_col=run.labels, **place))
        chart.dataLabels = DataLabelList(showVal=True, showLegendKey=False)
        chart.dataLabels.showSerName = chart.dataLabels.showCatName = False
        chart.y_axis.majorGridlines = None
        chart.x_axis.scaling.orientation = "maxMin"
        chart.y_axis.scaling.min = 0
        chart.x_axis.delete = chart.y_axis.delete = False
        chart.width = _WIDTH
        chart.height = _LEAST_HEIGHT + _BAR_HEIGHT * (run.last - run.first + 1)
        row = max(run.first, free_from)
        free_from = row + int(chart.height * _ROWS_PER_CENTIMETRE) + 2
        sheet.add_chart(chart, f"{get_column_letter(width + 2)}{row}")
