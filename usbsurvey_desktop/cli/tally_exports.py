"""The tables of a tally as files."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypedDict

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import Function, WrongUse, option
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, force
from usbsurvey_desktop.cli.output import require_free
from usbsurvey_desktop.cli.pdf_names import require_pdf_name
from usbsurvey_desktop.files import write_new
from usbsurvey_desktop.tally.exports import write
from usbsurvey_desktop.tally.tables import Table
from usbsurvey_desktop.tally.target import Target

_NO_FOLDER = Words(
    "--cp932 は --csv DIR といっしょに指定してください。", "--cp932 goes with --csv DIR."
)


class ExportsGiven(TypedDict):
    """Where to write what."""

    xlsx: Path | None
    csv: Path | None
    cp932: bool
    parquet: Path | None
    tables: Path | None
    pdf: Path | None
    force: bool


def export_options(function: Function) -> Function:
    """Add the options that `ExportsGiven` names."""
    options = (
        option("--xlsx", type=FILE, ja="Excelのファイルに書き出す", en="write a workbook"),
        option(
            "--csv",
            type=FILE,
            metavar="DIR",
            ja="CSV（UTF-8）をこのフォルダーに書き出す",
            en="write CSV files (UTF-8) into this folder",
        ),
        option(
            "--cp932",
            is_flag=True,
            ja="--csv と同じ表を CP932（シフトJIS）でも書く",
            en="with --csv, write the same tables in CP932 (Shift_JIS) too",
        ),
        option(
            "--parquet",
            type=FILE,
            metavar="DIR",
            ja="Parquet をこのフォルダーに書き出す（追加の部品 pyarrow が要る）",
            en="write Parquet files into this folder (needs the extra parquet)",
        ),
        option(
            "--tables", type=FILE, ja="すべての表をJSONに書き出す", en="write all tables as JSON"
        ),
        option(
            "--pdf",
            type=FILE,
            ja="印刷する報告（表と棒グラフ）をPDFに書き出す",
            en="write the printed report (tables and bars) as a PDF",
        ),
        force,
    )
    for add in reversed(options):
        function = add(function)
    return function


def require_free_exports(given: ExportsGiven) -> None:
    """Look before the long work whether the files may be written.

    Raises:
        SurveyError: `output_exists`; what lies in a folder is looked at only when it is written.
        WrongUse: CP932 without a folder for it; a report whose name does not end with `.pdf`.
    """
    if given["cp932"] and given["csv"] is None:
        raise WrongUse(_NO_FOLDER)
    if given["pdf"] is not None:
        require_pdf_name(given["pdf"], "--pdf")
    files = filter(None, (given["xlsx"], given["tables"], given["pdf"]))
    require_free(*files, force=given["force"])


def export(tables: Sequence[Table], given: ExportsGiven, now: datetime) -> tuple[Path, ...]:
    """Write everything that was asked for; give the paths in that order.

    Raises:
        SurveyError: what a writer of `tally.exports` raises; the files before it are there.
    """
    written: list[Path] = []
    for name, path in _wanted(given):
        with about(path):
            written += write(name, tables, Target(path, now, overwrite=given["force"]))
    return tuple(written)


def export_pdf(make: Callable[[], bytes], given: ExportsGiven) -> tuple[Path, ...]:
    """Write the report if it was asked for; give its path.

    Raises:
        SurveyError: what `make` and `write_new` raise.
    """
    path = given["pdf"]
    if path is None:
        return ()
    with about(path):
        write_new(path, make(), overwrite=given["force"])
    return (path,)


def _wanted(given: ExportsGiven) -> Iterator[tuple[str, Path]]:
    places = {
        "xlsx": given["xlsx"],
        "cp932" if given["cp932"] else "csv": given["csv"],
        "parquet": given["parquet"],
        "json": given["tables"],
    }
    for name, path in places.items():
        if path is not None:
            yield name, path
