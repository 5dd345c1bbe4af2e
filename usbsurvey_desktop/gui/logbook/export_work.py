"""What leaves a book, away from the windows: tables, the part for a package, a package's digest."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.crypto.sealed_form import read_sealed
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded, write_new
from usbsurvey_desktop.gui.frame.holdings import look_around
from usbsurvey_desktop.gui.logbook.open_book import OpenBook
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.logbook.export_csv import csv_file
from usbsurvey_desktop.logbook.export_xlsx import write_xlsx
from usbsurvey_desktop.logbook.page_writing import record_of
from usbsurvey_desktop.logbook.part import part_of
from usbsurvey_desktop.logbook.tables import book_tables
from usbsurvey_desktop.records import canonical, to_base64url
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.text_file import stripped


def write_workbook(book: OpenBook, path: Path, now: datetime) -> str:
    """Write the tables as a workbook, over what has the name; give its name.

    Raises:
        SurveyError: what `write_xlsx` raises.
    """
    tables = book_tables(book.standing, book.forms)
    write_xlsx(path, tables, now=now, overwrite=True)
    return path.name


def write_csv(book: OpenBook, folder: Path) -> str:
    """Write the tables as CSV into a new folder inside `folder`; give its name.

    Raises:
        SurveyError: `output_exists` if there is one, `file_unwritable`, or what writing raises.
    """
    inside = folder / f"{book.path.stem}-csv"
    try:
        inside.mkdir(parents=True)
    except FileExistsError as error:
        raise SurveyError(Code.OUTPUT_EXISTS, {"file": inside.name}) from error
    except OSError as error:
        raise SurveyError(Code.FILE_UNWRITABLE) from error
    for name, content in map(csv_file, book_tables(book.standing, book.forms)):
        write_new(inside / name, content, overwrite=False)
    return inside.name


def surveys_with_record(place: Workplace) -> Sequence[Pack]:
    """The surveys taken in here that take a hand-off record.

    Raises:
        SurveyError: what `look_around` raises.
    """
    held = look_around(place.profile, place.output)
    packs = (one.pack for one in held.surveys)
    return tuple(pack for pack in packs if pack.payload.handoff_record != "none")


def write_part(book: OpenBook, no: str, pack: Pack, path: Path) -> str:
    """Write the part of a record that travels in a package; give the name of its file.

    Raises:
        SurveyError: what `part_of` or `write_new` raises.
    """
    is_demanded = pack.payload.handoff_record == "required"
    part = part_of(record_of(book.standing, no), book.forms, is_demanded=is_demanded)
    write_new(path, canonical(part), overwrite=True)
    return path.name


def digest_of(path: Path) -> str:
    """The `dig` of a sealed file, as its maker knows it; nothing of it is opened.

    Raises:
        SurveyError: `file_unreadable`, or a check of the outer form.
    """
    text = stripped(read_bounded(path, PACKAGE.raw), PACKAGE)
    return to_base64url(read_sealed(text, PACKAGE).dig)
