"""`record part`, `carried` and `export`: what leaves a record book."""

from pathlib import Path

import click

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import CodedCommand, WrongUse, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inputs import chosen_pack
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, force, passphrase_file
from usbsurvey_desktop.cli.output import (
    make_folder,
    require_free,
    tell,
    write_file,
    write_json,
    write_lines,
)
from usbsurvey_desktop.cli.record_desk import (
    WayIn,
    added,
    book_argument,
    last_entry,
    looked_into,
    record_option,
    who_option,
)
from usbsurvey_desktop.cli.record_words import PLAIN
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.logbook.export_csv import csv_file
from usbsurvey_desktop.logbook.export_xlsx import write_xlsx
from usbsurvey_desktop.logbook.keeping import carried
from usbsurvey_desktop.logbook.page_writing import Desk, record_of
from usbsurvey_desktop.logbook.part import part_of
from usbsurvey_desktop.logbook.tables import book_tables
from usbsurvey_desktop.records import canonical

_WRITTEN = Words("書き込みました", "Written")
_ONE_OF_BOTH = Words(
    "--xlsx か --csv のどちらか1つを指定してください。", "Give either --xlsx or --csv."
)
_NOTED = Words("{record} に提出ファイルを書きました。", "The package is noted in {record}.")


@click.command(
    "part",
    cls=CodedCommand,
    words=Words(
        "提出ファイルに添える部分（申請・承認）を書き出します。seal --handoff に渡します。\n"
        "氏名は入りません。役職だけが入ります。",
        "Write the part that goes into a package (request and approval), for seal --handoff.\n"
        "It holds posts, no names.",
    ),
)
@book_argument
@record_option
@option(
    "--package-for",
    "survey",
    required=True,
    type=FILE,
    ja="提出する調査の調査票ファイル",
    en="the survey pack it is submitted to",
)
@option("--out", required=True, type=FILE, ja="書き出すJSONファイル", en="the JSON file to write")
@passphrase_file
@force
@as_json
@click.pass_obj
def write_part(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    book: Path,
    record: str,
    survey: Path,
    out: Path,
    passphrase_file: Path | None,
    force: bool,
    as_json: bool,
) -> Exit:
    """Write the part of a record that travels."""
    require_free(out, force=force)
    pack = chosen_pack(survey, rim)
    if pack.payload.handoff_record == "none":
        raise SurveyError(Code.RECORD_REFUSED, {"reason": "not_wanted"})
    desk = looked_into(WayIn(book, passphrase_file), rim)
    is_demanded = pack.payload.handoff_record == "required"
    with about(book):
        part = part_of(record_of(desk.standing, record), desk.forms, is_demanded=is_demanded)
    write_file(out, canonical(part), force=force)
    if as_json:
        write_json({"record": record, "out": str(out), "entry": part.entry_sha256})
        return Exit.DONE
    write_lines(f"{_WRITTEN}: {out}")
    return Exit.DONE


@click.command(
    "carried",
    cls=CodedCommand,
    words=Words(
        "この記録がどの提出ファイルを運んだかを、受付照合の全体で書きます。",
        "Note by its whole receipt code which package a record carried.",
    ),
)
@book_argument
@record_option
@option(
    "--package",
    "digest",
    required=True,
    metavar="DIGEST",
    ja="提出ファイルの受付照合の全体（seal や open が示す43文字）",
    en="its whole receipt code (43 characters, as seal and open tell)",
)
@who_option
@passphrase_file
@as_json
@click.pass_obj
def note_package(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    book: Path,
    record: str,
    digest: str,
    who: str,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Name the package of a record."""
    way = WayIn(book, passphrase_file)
    desk = added(way, rim, who, lambda now: carried(now, record, digest))
    if as_json:
        write_json({"record": record, **last_entry(desk.standing.content.entries[-1])})
        return Exit.DONE
    write_lines(str(_NOTED).format(record=record))
    return Exit.DONE


@click.command(
    "export",
    cls=CodedCommand,
    words=Words(
        "受渡し記録、これまでの記録、媒体台帳、符号の説明を、Excelの表かCSVに書き出します。\n"
        "書き出したファイルは暗号化されません。",
        "Write records, all entries, media and what the codes mean, as a workbook or as CSV.\n"
        "It is not encrypted.",
    ),
)
@book_argument
@option("--xlsx", type=FILE, ja="書き出すExcelの表", en="the workbook to write")
@option("--csv", "folder", type=FILE, metavar="DIR", ja="CSVのフォルダー", en="the folder for CSV")
@passphrase_file
@force
@as_json
@click.pass_obj
def export_book(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    book: Path,
    xlsx: Path | None,
    folder: Path | None,
    passphrase_file: Path | None,
    force: bool,
    as_json: bool,
) -> Exit:
    """Write the tables of a book."""
    if (xlsx is None) == (folder is None):
        raise WrongUse(_ONE_OF_BOTH)
    require_free(*filter(None, [xlsx]), force=force)
    desk = looked_into(WayIn(book, passphrase_file), rim)
    written: tuple[Path, ...] = ()
    if xlsx is not None:
        written = _as_workbook(desk, xlsx, force=force)
    if folder is not None:
        written = _as_csv(desk, folder, force=force)
    tell(str(PLAIN))
    if as_json:
        standing = desk.standing
        write_json(
            {
                "out": [str(path) for path in written],
                "records": len(standing.records),
                "entries": len(standing.content.entries),
                "media": len(standing.media),
            }
        )
        return Exit.DONE
    write_lines(*(f"{_WRITTEN}: {path}" for path in written))
    return Exit.DONE


def _as_workbook(desk: Desk, path: Path, *, force: bool) -> tuple[Path, ...]:
    with about(path):
        write_xlsx(path, book_tables(desk.standing, desk.forms), now=desk.now, overwrite=force)
    return (path,)


def _as_csv(desk: Desk, folder: Path, *, force: bool) -> tuple[Path, ...]:
    files = {
        folder / name: content
        for name, content in map(csv_file, book_tables(desk.standing, desk.forms))
    }
    require_free(*files, force=force)
    make_folder(folder)
    for path, content in files.items():
        write_file(path, content, force=force)
    return tuple(files)
