"""A form as an XLSForm: a workbook that ODK takes, and from which the form comes back.

Promises: the same form gives the same bytes; no formula, every cell a text; what does not come back
is named. Source: docs/formats/xlsform.md.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.workbooks import Sheet, digits, workbook_bytes
from usbsurvey_desktop.xlsform.carried import not_carried
from usbsurvey_desktop.xlsform.columns import (
    CHECKS,
    CHOICES,
    COUNTS,
    DOCUMENTS,
    FIXES,
    NOT_FIXED,
    SHEETS,
    SURVEY,
    SheetColumns,
)
from usbsurvey_desktop.xlsform.export_choices import choice_rows, lists_of
from usbsurvey_desktop.xlsform.export_own import own_sheets
from usbsurvey_desktop.xlsform.export_survey import Cells, Writing, header, survey_rows
from usbsurvey_desktop.xlsform.importing import import_form
from usbsurvey_desktop.xlsform.not_read import Asked
from usbsurvey_desktop.xlsform.outcome import Exported, NotCarried

__all__ = ["Exported", "NotCarried", "export_form"]

_NO_TIME: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands for the time of writing, so that the bytes tell of the form alone."""
_NARROWEST, _WIDEST = 10, 50
"""Of a column, in digits."""
_MEMBERS: Final = {
    CHECKS.title: "checks",
    DOCUMENTS.title: "documents",
    COUNTS.title: "expected_counts",
    FIXES.title: "text_fixes",
    NOT_FIXED.title: "not_fixed",
}
"""What may be there and empty."""


def export_form(form: Questionnaire, translations: Mapping[str, Mapping[str, str]]) -> Exported:
    """Write a form as an XLSForm.

    Args:
        form: one that was loaded.
        translations: whole ones, by language; their languages must be codes (`en`).
    """
    questions = tuple(form.questions())
    names = {one.link_id: Asked(one.link_id, one.type, one.codes) for one in questions}
    sorted_words = {code: translations[code] for code in sorted(translations)}
    lists = lists_of(questions, sorted_words)
    writing = Writing(form.language, sorted_words, names, lists)
    rows = {
        SURVEY.title: [*survey_rows(form.items, writing)],
        CHOICES.title: [*choice_rows(questions, writing)],
    }
    rows |= own_sheets(form, writing)
    languages = (form.language, *sorted_words)
    sheets = [
        _sheet(known, rows[title], languages)
        for title, known in SHEETS.items()
        if rows[title] or _MEMBERS.get(title) in form.model_fields_set
    ]
    raw = workbook_bytes(sheets, now=_NO_TIME)
    return Exported(raw, tuple(not_carried(form, sorted_words, import_form(raw))))


def _sheet(known: SheetColumns, rows: Sequence[Cells], languages: Iterable[str]) -> Sheet:
    """A sheet with the columns it needs, and of the others those in which something stands."""
    filled = {name for cells in rows for name, text in cells.items() if text}
    columns: list[str] = []
    for name in known.ordered:
        spoken = [header(name, code) for code in languages if name in known.languaged]
        columns += [one for one in spoken or (name,) if one in filled or one in known.needed]
    table = [tuple(cells.get(column, "") for column in columns) for cells in rows]
    widths = tuple(
        min(max(_NARROWEST, *map(digits, cells)), _WIDEST)
        for cells in zip(columns, *table, strict=True)
    )
    return Sheet(known.title, tuple(columns), table, widths=widths)
