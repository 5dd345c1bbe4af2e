"""How long the raw data of a whole country take to become a workbook, and how much memory.

The floor is openpyxl's default mode with the same cells, as a program would call it, without a
style or a check of texts; XlsxWriter, in its mode for constant memory, is timed against the same
floor. Memory is what Python asked for at most while the file was made: of both peers once, of ours
for one country, four and sixteen. It grows to a few pieces of the file, then not any more.
"""

import tempfile
import timeit
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from random import Random  # noqa: TID251 - answers of a rehearsal, from a seed

from openpyxl import Workbook
from xlsxwriter import Workbook as ConstantMemory

from bench.measure import Measure
from bench.survey import published
from tests.support import worlds
from usbsurvey_desktop.demo.answers import answered
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.tally.body_tables import raw_table
from usbsurvey_desktop.tally.counted import Counted, Scope
from usbsurvey_desktop.tally.exports import write
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.tables import Row, Table
from usbsurvey_desktop.tally.target import Target

_BODIES, _TIMES = 1_788, (1, 4, 16)
_ROUNDS = 3
_MICRO = 1_000_000
_MIB = 1 << 20
_NOW = datetime(2026, 12, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Peak:
    """The most memory while a workbook was made, and the size of its file, in bytes."""

    name: str
    memory: int
    file: int

    def line(self) -> str:
        """Write the measure for people."""
        return f"{self.name:<58} {self.memory / _MIB:>10.1f} MiB file {self.file / _MIB:.1f} MiB\n"


def measures() -> list[Measure | Peak]:
    """Measure the raw data of 1,788 bodies with all columns."""
    table = _raw(published().form)
    size = f"{_BODIES:,} × {len(table.columns)}"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "raw.xlsx"
        ours, default, constant = _least(
            [partial(act, table, path) for act in (_ours, _default_mode, _constant_memory)]
        )
        return [
            Measure(f"xlsx of {size}; openpyxl's default mode", ours, default),
            Measure("XlsxWriter, constant memory; the same floor", constant, default),
            *(
                _peak(f"memory for {times} × {size}", partial(_ours, _repeated(table, times)), path)
                for times in _TIMES
            ),
            _peak("memory of openpyxl's default mode, 1 ×", partial(_default_mode, table), path),
            _peak("memory of XlsxWriter, constant, 1 ×", partial(_constant_memory, table), path),
        ]


def _raw(form: Form) -> Table:
    chance = Random(7)  # noqa: S311 - answers of a rehearsal
    bodies = [
        Counted(body, 1, "A" * 43, Standing.ACCEPTED, "form", found.answers, found.reasons)
        for body in worlds.municipalities()
        for found in (answered(form, body, _NOW.date(), chance),)
    ]
    heading = Heading("p", "t", "1", (1,), Scope.ACCEPTED, _BODIES, _BODIES, 0, _NOW, "0")
    return raw_table(form, bodies, heading)


@dataclass(frozen=True)
class _Repeated:
    rows: Sequence[Row]
    times: int

    def __iter__(self) -> Iterator[Row]:
        return islice(cycle(self.rows), len(self.rows) * self.times)


def _repeated(table: Table, times: int) -> Table:
    return Table(
        table.name, table.title, table.columns, _Repeated(list(table.rows), times), table.notes
    )


def _least(acts: Sequence[Callable[[], None]]) -> list[float]:
    """The least time of each act; they take turns, so that other work disturbs all alike."""
    rounds = [[timeit.timeit(act, number=1) for act in acts] for _ in range(_ROUNDS)]
    return [min(taken) * _MICRO for taken in zip(*rounds, strict=True)]


def _peak(name: str, act: Callable[[Path], None], path: Path) -> Peak:
    tracemalloc.start()
    act(path)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return Peak(name, most, path.stat().st_size)


def _ours(table: Table, path: Path) -> None:
    write("xlsx", [table], Target(path, _NOW, overwrite=True))


def _default_mode(table: Table, path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append([column.label for column in table.columns])
    for row in table.rows:
        sheet.append(row)
    book.save(path)


def _constant_memory(table: Table, path: Path) -> None:
    with ConstantMemory(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, [column.label for column in table.columns])
        for number, row in enumerate(table.rows, 1):
            sheet.write_row(number, 0, row)
