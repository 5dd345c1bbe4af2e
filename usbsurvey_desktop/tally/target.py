"""Where an export goes, and what is said beside the tables: what each is, what bears a mark."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, OsCalls, reason, write_new
from usbsurvey_desktop.safe_cell import Cell, Mark
from usbsurvey_desktop.tally.tables import Column, Row, Table

_NO_NOTE = "-"
_MARK_WORDS = {
    Mark.CUT: "セルに入りきらず、途中で切って「（以下省略）」を付けた。全文はCSV（UTF-8）にある",
    Mark.SIGNS: "書けない文字を ⟦U+000B⟧ や 〔U+20BB7〕 のように番号で書いた",
    Mark.AS_TEXT: "桁が多く、表計算ソフトでは丸められるため、数ではなく文字として書いた",
}


@dataclass(frozen=True)
class Target:
    """A file or a folder to write, and how."""

    path: Path
    now: datetime
    """Aware; what a file names as the time it was made."""
    overwrite: bool = False
    calls: OsCalls = OS

    def write_folder(self, files: Sequence[tuple[str, Callable[[], bytes]]]) -> tuple[Path, ...]:
        """Write files into a folder, made if need be, one after the other; give their paths.

        Raises:
            SurveyError: `output_exists` before anything is written; `disk_full`, `share_lost` or
                `file_unwritable`, where the files before may have been written.
        """
        paths = tuple(self.path / name for name, _content in files)
        if not self.overwrite and any(map(self.calls.exists, paths)):
            raise SurveyError(Code.OUTPUT_EXISTS)
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error
        for path, (_name, content) in zip(paths, files, strict=True):
            write_new(path, content(), overwrite=self.overwrite, calls=self.calls)
        return paths


@dataclass(frozen=True)
class Marks:
    """Every cell that holds something else than was answered, as it was met while writing."""

    of: Callable[[Cell], Mark | None]
    rows: list[Row] = field(default_factory=list)

    def noted(self, table: Table) -> Iterator[Row]:
        """The rows of a table as they are; those with marks are remembered."""
        for number, row in enumerate(table.rows, 2):
            for column, cell in zip(table.columns, row, strict=True):
                if (mark := self.of(cell)) is not None:
                    place = (table.name, number, column.name, column.label)
                    self.rows.append((*place, mark.value, _MARK_WORDS[mark]))
            yield row


def with_companions(tables: Iterable[Table], marks: Marks, notes: tuple[str, ...]) -> list[Table]:
    """The tables between two more: first what each of them is, last what bears a mark.

    Args:
        tables: whose names are neither `about` nor `marks`.
        marks: filled by going through the tables; the last table is read after them.
        notes: how values are written in this format.
    """
    listed = Table(
        "marks",
        "書き換えて示したセル",
        (
            Column("table", "表", "code"),
            Column("row", "行（見出しが1行目）", "integer"),
            Column("column", "列名", "code"),
            Column("column_label", "列の意味", "text"),
            Column("mark", "印", "code"),
            Column("mark_label", "印の意味", "text"),
        ),
        marks.rows,
        ("ここにないセルは、すべて元の値のまま",),
    )
    every = [*tables, listed]
    rows = tuple(
        (table.name, table.title, note)
        for table in (_about((), notes), *every)
        for note in table.notes or (_NO_NOTE,)
    )
    return [_about(rows, notes), *every]


def _about(rows: tuple[Row, ...], notes: tuple[str, ...]) -> Table:
    columns = (
        Column("table", "表", "code"),
        Column("title", "題", "text"),
        Column("note", "説明", "text"),
    )
    return Table("about", "表の説明", columns, rows, notes)
