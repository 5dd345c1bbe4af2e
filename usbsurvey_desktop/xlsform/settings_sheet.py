"""The sheet `settings`: what the survey is called, and in which language it is written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from usbsurvey_desktop.records import JsonValue
from usbsurvey_desktop.visible import shortened
from usbsurvey_desktop.xlsform.cells import Place
from usbsurvey_desktop.xlsform.columns import OWN
from usbsurvey_desktop.xlsform.findings import Findings
from usbsurvey_desktop.xlsform.languages import JAPANESE, language_code
from usbsurvey_desktop.xlsform.outcome import Reason
from usbsurvey_desktop.xlsform.tables import Row, Table

_FORM_ID = re.compile(r"[a-z0-9][a-z0-9-]{2,39}")
_VERSION = re.compile(r"[^\x00-\x1f\x7f]{1,40}")
SHORT_TITLE: Final = 40
"""Code points of a short title that is made of the title."""


@dataclass(frozen=True)
class Settings:
    """The members at the top of a form, and their cells by member."""

    members: Mapping[str, JsonValue]
    places: Mapping[str, Place]

    @property
    def language(self) -> str:
        """The language of the form."""
        return str(self.members["language"])

    @property
    def title(self) -> str:
        """The title of the form."""
        return str(self.members["title"])


def read_settings(
    table: Table, spoken: tuple[str, ...], findings: Findings, *, has_plain: bool
) -> Settings:
    """Read the settings.

    Args:
        table: the sheet; its first row below the header counts, and there is no other.
        spoken: the languages that the questions and choices have columns for.
        findings: takes what is wrong.
        has_plain: whether some of their texts stand in columns that name no language.
    """
    blank = Row(table.sheet, 2, table.columns, {})
    row = table.rows[0] if table.rows else blank
    for more in table.rows[1:]:
        findings.refuse(more.place("form_title"), Reason.CELL_NOT_ALLOWED, column="form_title")
    title = row.text("form_title")
    if not title:
        findings.refuse(row.place("form_title"), Reason.CELL_EMPTY, column="form_title")
    short = row.own("short_title")
    members: dict[str, JsonValue] = {
        "schema": "usbsurvey-form-1",
        "id": _checked(row, "form_id", _FORM_ID, Reason.FORM_ID, findings),
        "version": _checked(row, "version", _VERSION, Reason.VERSION, findings),
        "language": _language(row, spoken, findings, has_plain=has_plain),
        "title": title,
        "short_title": short or shortened(title, SHORT_TITLE),
    }
    members |= {name: row.own(name) for name in ("issued", "status") if row.own(name)}
    columns = {
        **dict.fromkeys(("title", "short_title"), "form_title"),
        "id": "form_id",
        "version": "version",
        "language": "default_language",
        **{name: OWN + name for name in ("issued", "status")},
    }
    if short:
        columns["short_title"] = OWN + "short_title"
    return Settings(members, {name: row.place(column) for name, column in columns.items()})


def _checked(
    row: Row, name: str, pattern: re.Pattern[str], reason: Reason, findings: Findings
) -> str:
    word = row.word(name)
    if not word:
        findings.refuse(row.place(name), Reason.CELL_EMPTY, column=name)
    elif not pattern.fullmatch(word):
        findings.refuse(row.place(name), reason, value=word)
    return word


def _language(row: Row, spoken: tuple[str, ...], findings: Findings, *, has_plain: bool) -> str:
    """The one that is named; else Japanese, where no column speaks of another alone."""
    named = row.word("default_language")
    if named:
        code = language_code(named)
        if code is None:
            place = row.place("default_language")
            findings.refuse(place, Reason.LANGUAGE, language=named)
        return code or JAPANESE
    if JAPANESE in spoken or not spoken:
        return JAPANESE
    if has_plain:
        findings.refuse(row.place("default_language"), Reason.LANGUAGE_NEEDED)
    return spoken[0]
