"""Our own sheets: checks, documents, counts, text fixes; what stands at the top of a form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from usbsurvey_desktop.records import JsonValue
from usbsurvey_desktop.xlsform.cells import Place
from usbsurvey_desktop.xlsform.columns import CHECKS, COUNTS, DOCUMENTS, FIXES, NOT_FIXED
from usbsurvey_desktop.xlsform.conditioning import Names, condition_member
from usbsurvey_desktop.xlsform.more import read_json
from usbsurvey_desktop.xlsform.outcome import Reason
from usbsurvey_desktop.xlsform.reading import Reading
from usbsurvey_desktop.xlsform.tables import Row, Table

_LONGEST_COUNT: Final = 6
Tables = Mapping[str, Table]
"""The sheets that are there, by title."""


Rows = tuple[Row, ...]


@dataclass(frozen=True)
class Top:
    """Members at the top of a form, and their cells by pointer."""

    members: dict[str, JsonValue] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)


_Reader = Callable[[Rows, Names, Reading, Top], JsonValue]


def read_own(tables: Tables, names: Names, reading: Reading) -> Top:
    """Read our sheets that are there, that of the translations excepted; one may be empty."""
    top = Top()
    for title, (member, read) in _READERS.items():
        if title in tables:
            top.members[member] = read(tables[title].rows, names, reading, top)
    return top


def _cells(row: Row, names: tuple[str, ...], reading: Reading) -> dict[str, JsonValue]:
    """The cells of a row by column; an empty one is told."""
    for name in names:
        if not row.text(name):
            reading.findings.refuse(row.place(name), Reason.CELL_EMPTY, column=name)
    return {name: row.text(name) for name in names}


def _place(top: Top, row: Row, pointer: str, names: tuple[str, ...]) -> None:
    top.places[pointer] = row.place(names[0])
    top.places.update({f"{pointer}/{name}": row.place(name) for name in names})


def _checks(rows: Rows, names: Names, reading: Reading, top: Top) -> JsonValue:
    checks: list[JsonValue] = []
    for row in rows:
        _place(top, row, f"/checks/{len(checks)}", CHECKS.needed)
        check = _cells(row, ("id", "severity", "when", "text"), reading)
        if row.word("when").startswith("{"):
            check["when"] = read_json(row.word("when"))
            if check["when"] is None:
                reading.value(row, "when")
        else:
            check["when"] = condition_member(row, "when", names, reading)
        if row.word("page"):
            check["page"] = row.word("page")
        checks.append(check)
    return checks


def _tell_double(row: Row, name: str, firsts: dict[str, Place], reading: Reading) -> None:
    """Tell of a name that stood in a row before, and remember where one stands first."""
    place = row.place("name")
    first = firsts.setdefault(name, place)
    if first != place:
        reading.findings.refuse(place, Reason.NAME_DOUBLE, value=name, first=first.cell)


def _documents(rows: Rows, names: Names, reading: Reading, top: Top) -> JsonValue:
    del names, top
    documents: dict[str, JsonValue] = {}
    firsts: dict[str, Place] = {}
    for row in rows:
        cells = _cells(row, DOCUMENTS.needed, reading)
        name = str(cells.pop("name"))
        _tell_double(row, name, firsts, reading)
        documents[name] = cells
    return documents


def _counts(rows: Rows, names: Names, reading: Reading, top: Top) -> JsonValue:
    del names
    counts: dict[str, JsonValue] = {}
    firsts: dict[str, Place] = {}
    for row in rows:
        name = str(_cells(row, COUNTS.needed, reading)["name"])
        count = row.word("count")
        if not (count.isascii() and count.isdigit() and len(count) <= _LONGEST_COUNT):
            reading.value(row, "count")
            continue
        _tell_double(row, name, firsts, reading)
        counts[name] = int(count)
        top.places[f"/expected_counts/{name}"] = row.place("count")
    return counts


def _fixes(rows: Rows, names: Names, reading: Reading, top: Top) -> JsonValue:
    del names, reading
    for index, row in enumerate(rows):
        _place(top, row, f"/text_fixes/{index}", FIXES.needed)
    return [{name: row.text(name) for name in FIXES.needed} for row in rows]


def _not_fixed(rows: Rows, names: Names, reading: Reading, top: Top) -> JsonValue:
    del names, reading
    for index, row in enumerate(rows):
        top.places[f"/not_fixed/{index}"] = row.place("text")
    return [row.text("text") for row in rows]


_READERS: Final[Mapping[str, tuple[str, _Reader]]] = {
    CHECKS.title: ("checks", _checks),
    DOCUMENTS.title: ("documents", _documents),
    COUNTS.title: ("expected_counts", _counts),
    FIXES.title: ("text_fixes", _fixes),
    NOT_FIXED.title: ("not_fixed", _not_fixed),
}
