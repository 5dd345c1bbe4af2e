"""What all parts of the import share: the findings, the languages, and texts in all of them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from usbsurvey_desktop.xlsform.cells import Place
from usbsurvey_desktop.xlsform.columns import CHOICES, SURVEY
from usbsurvey_desktop.xlsform.findings import Findings
from usbsurvey_desktop.xlsform.memory import Memory
from usbsurvey_desktop.xlsform.outcome import Reason
from usbsurvey_desktop.xlsform.tables import Column, Row, Table
from usbsurvey_desktop.xlsform.workbook_file import sheet_place

_REFERENCE = re.compile(r"\$\{\s*(?:last-saved#)?[^\s{}]+\s*\}")
_YES: Final = frozenset({"yes", "true", "true()", "はい", "1"})
_NO: Final = frozenset({"no", "false", "false()", "いいえ", "0", ""})
MOST_LANGUAGES: Final = 20
"""That some column speaks of."""
Words = dict[str, dict[str, str]]
"""Translated texts by language and by what follows the link_id in their keys."""


@dataclass(frozen=True)
class Reading:
    """One import on its way: where findings go, and which languages there are."""

    findings: Findings
    language: str
    """Of the form."""
    others: tuple[str, ...]
    """Of its translations."""
    lost: set[str] = field(default_factory=set)
    """Names of rows that are not taken, or lack their list: who speaks of one is not to blame."""
    memory: Memory = field(default_factory=Memory)
    """The expressions that were read."""

    def spoken(self, row: Row, name: str) -> Mapping[str, str]:
        """Give a text in every language in which it stands there.

        One in a column without a language is in the language of the form. A text that fetches an
        answer (`${…}`) is told: here a text stays as it is.
        """
        texts = {}
        for language in (self.language, *self.others):
            text = row.texts.get(Column(name, language), "")
            if not text and language == self.language:
                text = row.text(name)
            if not text:
                continue
            texts[language] = text
            reference = _REFERENCE.search(text)
            if reference is not None:
                facts = {"reference": reference[0]}
                place = row.place(name, language)
                self.findings.refuse(place, Reason.REFERENCE_IN_TEXT, **facts)
        return texts

    def original(self, row: Row, name: str, *, needed: bool = False) -> str:
        """Give a text in the language of the form; where it is needed, a missing one is told."""
        text = self.spoken(row, name).get(self.language, "")
        if needed and not text:
            self.findings.refuse(row.place(name, self.language), Reason.CELL_EMPTY, column=name)
        return text

    def places(self, row: Row, pointer: str, name: str) -> Mapping[str, Place]:
        """Give the cells of a text by pointer; those of translations with `@` and the language."""
        others = {f"{pointer}@{code}": row.place(name, code) for code in self.others}
        return {pointer: row.place(name, self.language), **others}

    def allow(self, row: Row, names: Iterable[str]) -> None:
        """Tell of every cell that is filled in another column."""
        for name in sorted(row.filled().difference(names)):
            self.findings.refuse(row.place(name), Reason.CELL_NOT_ALLOWED, column=name)

    def truth(self, row: Row, name: str, *, default: bool) -> bool:
        """Read yes or no; an empty cell is the default, anything else is told."""
        word = row.word(name).lower()
        found = truth(word) if word else default
        if found is None:
            self.value(row, name)
            return default
        return found

    def value(self, row: Row, name: str) -> None:
        """Tell that a cell holds none of the words, or not the notation, that its column takes."""
        self.findings.refuse(row.place(name), Reason.CELL_VALUE, column=name, value=row.word(name))


def truth(word: str) -> bool | None:
    """Read yes or no as pyxform does, in Japanese too; None for anything else."""
    lower = word.strip().lower()
    return True if lower in _YES else False if lower in _NO else None


def languages(tables: Iterable[Table]) -> tuple[str, ...]:
    """Name the languages of which some column speaks, in the order of the columns."""
    found = (column.language for table in tables for column in table.columns if column.language)
    return tuple(dict.fromkeys(found))


def bounded(
    spoken: tuple[str, ...], tables: Iterable[Table], findings: Findings
) -> tuple[str, ...]:
    """Give as many languages as are taken; columns of the others are told."""
    others = spoken[MOST_LANGUAGES:]
    for table in tables:
        for column, number in table.columns.items():
            if column.language in others:
                place = sheet_place(table.sheet, 1, number)
                findings.refuse(place, Reason.TOO_MANY_LANGUAGES, limit=MOST_LANGUAGES)
    return spoken[:MOST_LANGUAGES]


def plain_texts(tables: Iterable[Table]) -> bool:
    """Whether people's texts stand in some column that names no language."""
    plain = {Column(name) for name in SURVEY.languaged | CHOICES.languaged}
    return any(plain & row.texts.keys() for table in tables for row in table.rows)


def doubled(reading: Reading, tables: Iterable[Table]) -> None:
    """Tell of a column that stands there with the form's language and also without one."""
    for table in tables:
        for name in sorted(SURVEY.languaged | CHOICES.languaged):
            named, plain = Column(name, reading.language), Column(name)
            if named in table.columns and plain in table.columns:
                row = Row(table.sheet, 1, table.columns, {})
                first, place = row.place(name).cell, row.place(name, reading.language)
                reading.findings.refuse(place, Reason.COLUMN_DOUBLE, column=name, first=first)
