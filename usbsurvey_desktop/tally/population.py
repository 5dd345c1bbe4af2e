"""The population class of bodies, from a file that the collector names; nothing is guessed.

The file is a CSV table with a head (docs/cli.md, `tally`): 団体コード, of six digits, and either
人口 or 区分; other columns are passed over. UTF-8 or CP932, at most 4 MiB and 20,000 lines. It
comes from outside: whatever is not exactly so refuses it, with the line.
"""

import csv
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.municipality import is_valid_code

MOST_BYTES = 4 * 1024 * 1024
MOST_LINES = 20_000
_CODE, _POPULATION, _CLASS = "団体コード", "人口", "区分"
_NUMBER = re.compile("[0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2}")


class PopulationClass(StrEnum):
    """How many people live there; each begins where the one before ends."""

    UNDER_20K = "under_20k"
    TO_50K = "20k_50k"
    TO_100K = "50k_100k"
    TO_200K = "100k_200k"
    TO_300K = "200k_300k"
    OVER_300K = "over_300k"


CLASS_WORDS: Mapping[PopulationClass, str] = {
    PopulationClass.UNDER_20K: "2万人未満",
    PopulationClass.TO_50K: "2万人以上5万人未満",
    PopulationClass.TO_100K: "5万人以上10万人未満",
    PopulationClass.TO_200K: "10万人以上20万人未満",
    PopulationClass.TO_300K: "20万人以上30万人未満",
    PopulationClass.OVER_300K: "30万人以上",
}
_CLASSES = tuple(PopulationClass)
_BEGINNINGS = (20_000, 50_000, 100_000, 200_000, 300_000)
_BY_NAME = {words: one for one, words in CLASS_WORDS.items()} | {str(one): one for one in _CLASSES}


@dataclass(frozen=True)
class Classes:
    """What a file says."""

    of: Mapping[str, PopulationClass]
    """By body code."""

    def unknown(self, listed: Collection[str]) -> tuple[str, ...]:
        """The codes, in order, of which a list of bodies knows nothing."""
        return tuple(sorted(self.of.keys() - set(listed)))


def read_classes(content: bytes) -> Classes:
    """Read a file of population classes.

    Raises:
        SurveyError: `file_too_large`; `body_code` with the `line` for a code that is not of six
            digits or has a wrong check digit; `payload_schema` with a `reason` and mostly a `line`:
            `classes_text` (neither UTF-8 nor CP932, or no CSV), `classes_columns` (the head lacks a
            column, or has it twice, or both 人口 and 区分), `classes_row` (as many cells as the
            head), `classes_value`, `classes_twice` (a body that stood before).
    """
    if len(content) > MOST_BYTES:
        raise SurveyError(Code.FILE_TOO_LARGE, {"limit": MOST_BYTES})
    of: dict[str, PopulationClass] = {}
    for line, code, found in _entries(content):
        if not is_valid_code(code):
            raise SurveyError(Code.BODY_CODE, {"reason": "classes_code", "line": line})
        if code in of:
            raise _refused("classes_twice", line)
        of[code] = found
    return Classes(of)


def _entries(content: bytes) -> Iterator[tuple[int, str, PopulationClass]]:
    """Line, code and class of each row."""
    rows = _rows(content)
    line, head = next(rows, (1, []))
    names = [cell.strip() for cell in head]
    given = [name for name in names if name in {_CODE, _POPULATION, _CLASS}]
    if given.count(_CODE) != 1 or len(given) != len({_CODE, _POPULATION}):
        raise _refused("classes_columns", line)
    (value_name,) = (name for name in given if name != _CODE)
    for line, row in rows:
        if len(row) != len(names):
            raise _refused("classes_row", line)
        cells = dict(zip(names, row, strict=True))
        found = _class(value_name, cells[value_name].strip())
        if found is None:
            raise _refused("classes_value", line)
        yield line, cells[_CODE].strip(), found


def _class(name: str, value: str) -> PopulationClass | None:
    if name == _CLASS:
        return _BY_NAME.get(value)
    if _NUMBER.fullmatch(value) is None:
        return None
    return _CLASSES[bisect_right(_BEGINNINGS, int(value.replace(",", "")))]


def _rows(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows that are not empty, each with its line."""
    reader = csv.reader(StringIO(_text(content), newline=""), strict=True)
    try:
        for row in reader:
            if reader.line_num > MOST_LINES:
                raise SurveyError(Code.FILE_TOO_LARGE, {"limit": MOST_LINES})
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error as error:
        raise _refused("classes_text", reader.line_num) from error


def _text(content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp932"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SurveyError(Code.PAYLOAD_SCHEMA, {"reason": "classes_text"})


def _refused(reason: str, line: int) -> SurveyError:
    return SurveyError(Code.PAYLOAD_SCHEMA, {"reason": reason, "line": line})
