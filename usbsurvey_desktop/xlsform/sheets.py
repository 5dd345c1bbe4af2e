"""The sheets of a workbook that are taken, as tables."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from usbsurvey_desktop.xlsform.cells import Place, RawSheet
from usbsurvey_desktop.xlsform.columns import CHOICES, OWN, SETTINGS, SHEETS, SURVEY
from usbsurvey_desktop.xlsform.findings import Findings
from usbsurvey_desktop.xlsform.outcome import Reason, Remark
from usbsurvey_desktop.xlsform.tables import Table, read_table

_NOT_TAKEN: Final = frozenset({"external_choices", "entities", "osm", "cascades"})
_ALIKE: Final = 0.75


def read_tables(sheets: Sequence[RawSheet], findings: Findings) -> Mapping[str, Table]:
    """Give the tables by the title that ODK or we know them by; what is wrong is told."""
    tables: dict[str, Table] = {}
    strangers = []
    for sheet in sheets:
        title = sheet.title.strip().lower()
        if title not in SHEETS:
            strangers.append(sheet.title)
        elif title in tables:
            first = tables[title].sheet.title
            findings.refuse(Place(sheet.title), Reason.SHEET_DOUBLE, first=first)
        else:
            if sheet.is_hidden:
                findings.refuse(Place(sheet.title), Reason.SHEET_HIDDEN)
            tables[title] = read_table(sheet, SHEETS[title], findings)
    for name in strangers:
        _stranger(Place(name), name.strip().lower(), tables, findings)
    for needed in (SURVEY.title, SETTINGS.title):
        if needed not in tables:
            findings.refuse(Place(needed), Reason.SHEET_MISSING)
    return tables


def _stranger(place: Place, title: str, tables: Mapping[str, Table], findings: Findings) -> None:
    """A sheet that is not taken: a slip of the name of one that is not there, or an extra one."""
    missing = [one.title for one in (SURVEY, CHOICES, SETTINGS) if one.title not in tables]
    alike = get_close_matches(title, missing, 1, _ALIKE)
    if alike:
        findings.refuse(place, Reason.SHEET_UNKNOWN, meant=alike[0])
    elif title.startswith(OWN):
        findings.refuse(place, Reason.SHEET_UNKNOWN)
    elif title in _NOT_TAKEN:
        findings.refuse(place, Reason.SHEET_NOT_TAKEN)
    else:
        findings.note(place, Remark.SHEET_IGNORED)
