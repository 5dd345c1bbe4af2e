"""`record part`, `carried`, `export`: what leaves a record book."""

import csv
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from tests.support import worlds
from tests.support.books import APPROVAL, FIRST, MEDIUM, REQUEST, SECOND, USB, WORK, as_document
from tests.support.command_line import Call, Ended
from usbsurvey_desktop.records import parse, to_base64url

DIGEST = to_base64url(bytes(range(32)))
EXPORTS = ("handoff_records.csv", "handoff_entries.csv", "media.csv", "codes.csv")


@pytest.fixture
def book(desk: Call, office: Path) -> Path:
    """A book with a medium and an approved record, in an office with identities and a pack."""
    path = office / "131016-r8.usbrecord"
    made = ["record", "book", "new", "--file", path, "--body-code", worlds.BODY, "--who", "佐藤"]
    assert desk(*made, "--department", "総務課").code == 0
    values = path.with_name("values.json")
    values.write_text(json.dumps(dict(MEDIUM)), encoding="utf-8")
    given = ["--who", "鈴木", "--values", values]
    assert desk("record", "medium", "set", path, "--medium", USB, *given).code == 0
    values.write_text(json.dumps(as_document({**REQUEST, "H5.name": "=1+1"})), encoding="utf-8")
    assert desk("record", "new", path, *given).code == 0
    values.write_text(json.dumps(as_document(APPROVAL)), encoding="utf-8")
    added = ["record", "add", path, "--record", FIRST, "--page", "承認", *given]
    assert desk(*added).code == 0
    return path


def _part(desk: Call, book: Path, survey: Path, *more: object) -> Ended:
    words = ["record", "part", book, "--package-for", survey, "--out", book.with_name("H.json")]
    return desk(*words, "--json", *more)


def _survey(office: Path, wanted: Literal["none", "optional", "required"]) -> Path:
    pack = worlds.pack(replace(worlds.TERMS, handoff_record=wanted))
    path = office / f"{wanted}.survey.txt"
    path.write_text(pack.text, encoding="ascii")
    return path


def test_the_part_goes_into_a_package(desk: Call, book: Path) -> None:
    """`seal --handoff` takes it; the reader finds posts and no names."""
    survey = _survey(book.parent, "optional")
    made = _part(desk, book, survey, "--record", FIRST)
    assert (made.code, made.document["record"]) == (0, FIRST)
    assert "調査主体の照合番号: " in made.err
    handoff = book.with_name("H.json")
    part = parse(handoff.read_bytes(), depth=4)
    assert isinstance(part, dict)
    assert part["entry_sha256"] == made.document["entry"]
    assert "佐藤" not in handoff.read_text(encoding="utf-8")
    answers = book.with_name("answers.json")
    answers.write_text(json.dumps({"R.body_code": worlds.BODY, "A1": "no"}), encoding="utf-8")
    words = ["seal", "--survey", survey, "--answers", answers, "--handoff", handoff]
    sealed = desk(
        *words, "--respondent", book.with_name("respondent.p12"), "--out", book.parent, "--json"
    )
    assert sealed.code == 0, sealed.err
    noted = ["record", "carried", book, "--record", FIRST, "--who", "鈴木", "--json"]
    carried = desk(*noted, "--package", sealed.document["digest"])
    assert (carried.document["record"], carried.document["seq"]) == (FIRST, 5)
    shown = desk("record", "show", book, "--record", FIRST, "--json").document
    assert shown["packages"] == [sealed.document["digest"]]


def test_a_survey_that_demands_a_record_demands_all_of_its_part(desk: Call, book: Path) -> None:
    """What is known before the medium leaves must be written."""
    survey = _survey(book.parent, "required")
    half = _part(desk, book, survey, "--record", FIRST)
    assert (half.code, half.document["status"]) == (1, "answers_incomplete")
    assert half.document["reason"] == "handoff_item"
    values = book.with_name("values.json")
    values.write_text(json.dumps(as_document(WORK)), encoding="utf-8")
    work = ["record", "add", book, "--record", FIRST, "--page", "作業", "--who", "鈴木"]
    assert desk(*work, "--values", values).code == 0
    assert _part(desk, book, survey, "--record", FIRST).code == 0
    again = _part(desk, book, survey, "--record", FIRST)
    assert (again.code, again.document["status"]) == (2, "output_exists")
    plain = desk(
        *["record", "part", book, "--package-for", survey, "--record", FIRST],
        *["--out", book.with_name("H.json"), "--force"],
    )
    assert plain.out == f"書き込みました: {book.with_name('H.json')}\n"


def test_no_part_is_made_where_none_is_wanted_or_can_be(desk: Call, book: Path) -> None:
    """The survey takes none, or there is no such record."""
    unwanted = _part(desk, book, _survey(book.parent, "none"), "--record", FIRST)
    assert (unwanted.code, unwanted.document["reason"]) == (2, "not_wanted")
    unknown = _part(desk, book, _survey(book.parent, "optional"), "--record", SECOND)
    assert (unknown.code, unknown.document["reason"]) == (2, "unknown_record")
    assert not book.with_name("H.json").exists()


def test_a_package_is_noted_by_its_digest(desk: Call, book: Path) -> None:
    """Anything else is refused."""
    noted = ["record", "carried", book, "--record", FIRST, "--who", "鈴木"]
    assert desk(*noted, "--package", DIGEST).out == f"{FIRST} に提出ファイルを書きました。\n"
    wrong = desk(*noted, "--package", "x", "--json")
    assert (wrong.code, wrong.document["reason"]) == (2, "digest")


def test_a_workbook_is_written_with_a_warning(desk: Call, book: Path) -> None:
    """Plain text, no formula; an existing file only with --force; nothing else is left."""
    out = book.with_name("out")
    out.mkdir()
    path = out / "book.xlsx"
    ended = desk("record", "export", book, "--xlsx", path, "--json")
    assert ended.document == {"out": [str(path)], "records": 1, "entries": 4, "media": 1}
    assert "暗号化されていません" in ended.err
    with zipfile.ZipFile(path) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "=1+1" in sheet
    assert "<f>" not in sheet.replace("<font", "")
    assert desk("record", "export", book, "--xlsx", path).code == 2
    forced = desk("record", "export", book, "--xlsx", path, "--force")
    assert forced.out == f"書き込みました: {path}\n"
    assert [each.name for each in out.iterdir()] == ["book.xlsx"]


def test_csv_files_are_written_together(desk: Call, book: Path) -> None:
    """Four files with the same columns as the workbook; none over an existing one."""
    folder = book.with_name("csv")
    ended = desk("record", "export", book, "--csv", folder)
    assert ended.code == 0
    assert {path.name for path in folder.iterdir()} == set(EXPORTS)
    text = (folder / EXPORTS[0]).read_text(encoding="utf-8-sig")
    (row,) = csv.DictReader(text.splitlines())
    assert (row["record"], row["H5.name"]) == (FIRST, "'=1+1")
    again = desk("record", "export", book, "--csv", folder, "--json")
    assert (again.code, again.document["status"]) == (2, "output_exists")
    assert desk("record", "export", book, "--csv", folder, "--force").code == 0


@pytest.mark.parametrize("words", [[], ["--xlsx", "a", "--csv", "b"]], ids=["none", "both"])
def test_one_kind_of_export_is_chosen(desk: Call, book: Path, words: list[str]) -> None:
    """Neither none nor both."""
    ended = desk("record", "export", book, *words)
    assert (ended.code, "--xlsx" in ended.err) == (2, True)


def test_an_export_that_cannot_be_written_is_told(desk: Call, book: Path) -> None:
    """The folder is not there."""
    ended = desk("record", "export", book, "--xlsx", book.parent / "no" / "b.xlsx", "--json")
    assert (ended.code, ended.document["status"]) == (2, "file_unwritable")
