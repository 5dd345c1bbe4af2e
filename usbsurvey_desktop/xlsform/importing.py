"""From the bytes of a workbook to a form that may be used, or to all that cannot be taken.

Promises: nothing is half imported. Whatever the bytes are, the answer is a form that `lint` has
passed, or refusals with their cells, all at once. Source: docs/formats/xlsform.md.
"""

from collections.abc import Mapping
from typing import Final

from usbsurvey_desktop.questionnaire.finding import LintCode, LintSeverity
from usbsurvey_desktop.questionnaire.lint_structure import MOST_QUESTIONS
from usbsurvey_desktop.questionnaire.load import MOST_BYTES as MOST_FORM_BYTES
from usbsurvey_desktop.questionnaire.load import Loaded, NotLoaded, load
from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.xlsform.assembling import Assembled, assemble, too_deep
from usbsurvey_desktop.xlsform.cells import Place
from usbsurvey_desktop.xlsform.choices_sheet import read_choices
from usbsurvey_desktop.xlsform.columns import CHOICES, SETTINGS, SHEETS, SURVEY, TRANSLATIONS
from usbsurvey_desktop.xlsform.conditioning import add_conditions, asked
from usbsurvey_desktop.xlsform.findings import Findings
from usbsurvey_desktop.xlsform.notes import add_notes
from usbsurvey_desktop.xlsform.outcome import Imported, Noted, NotTaken, Reason, Remark
from usbsurvey_desktop.xlsform.own_sheets import read_own
from usbsurvey_desktop.xlsform.pages import shape
from usbsurvey_desktop.xlsform.reading import Reading, bounded, doubled, languages, plain_texts
from usbsurvey_desktop.xlsform.settings_sheet import read_settings
from usbsurvey_desktop.xlsform.sheets import read_tables
from usbsurvey_desktop.xlsform.survey_sheet import read_survey
from usbsurvey_desktop.xlsform.tables import Table
from usbsurvey_desktop.xlsform.translating import read_translations, translate
from usbsurvey_desktop.xlsform.workbook_file import MOST_BYTES, read_sheets

__all__ = ["MOST_BYTES", "Imported", "NotTaken", "Noted", "Reason", "Remark", "import_form"]

_NOTHING: Final[Mapping[str, Mapping[str, str]]] = {}


def import_form(raw: bytes) -> Imported:
    """Read an XLSForm.

    Args:
        raw: an .xlsx of at most `MOST_BYTES`; a larger one is refused as too large.
    """
    sheets = read_sheets(raw, SHEETS.keys())
    if isinstance(sheets, NotTaken):
        return Imported(None, _NOTHING, (sheets,))
    findings = Findings()
    tables = read_tables(sheets, findings)
    if {SURVEY.title, SETTINGS.title} <= tables.keys():
        loaded, translations = _built(tables, findings)
    else:
        loaded, translations = None, _NOTHING
    if findings.not_taken:
        return Imported(None, _NOTHING, findings.not_taken, findings.notes)
    return Imported(loaded, translations, (), findings.notes)


def _built(
    tables: Mapping[str, Table], findings: Findings
) -> tuple[Loaded | None, Mapping[str, Mapping[str, str]]]:
    """Build the form as far as the sheets allow, so that lint finds what it can at once."""
    spoken = bounded(languages(tables.values()), tables.values(), findings)
    asking = [tables[name] for name in (SURVEY.title, CHOICES.title) if name in tables]
    settings = read_settings(
        tables[SETTINGS.title], languages(asking), findings, has_plain=plain_texts(asking)
    )
    others = tuple(code for code in spoken if code != settings.language)
    reading = Reading(findings, settings.language, others)
    doubled(reading, tables.values())
    lists, begins = read_choices(tables.get(CHOICES.title), reading)
    root, used = read_survey(tables[SURVEY.title], lists, reading)
    for name in sorted(lists.keys() - used):
        findings.note(begins[name], Remark.LIST_UNUSED, list=name)
    questions = sum(node.is_question for node in root.nodes())
    if questions > MOST_QUESTIONS:
        findings.refuse(Place(SURVEY.title), LintCode.TOO_MANY_ITEMS, items=questions)
        return None, _NOTHING
    names = asked(root)
    add_conditions(root, names, reading)
    add_notes(root, names, reading)
    added = read_translations(tables.get(TRANSLATIONS.title), reading)
    root.members["title"] = settings.title
    root.words |= {code: {"title": added.title(code) or settings.title} for code in others}
    shape(root, reading)
    top = read_own(tables, names, reading)
    assembled = assemble(root, settings, top, reading)
    loaded = load(canonical(assembled.document))
    _trace(loaded, assembled, findings)
    if loaded.questionnaire is None:
        return None, _NOTHING
    translations = translate(loaded.questionnaire, assembled, added, reading)
    return loaded if isinstance(loaded, Loaded) else None, translations


def _trace(loaded: Loaded | NotLoaded, assembled: Assembled, findings: Findings) -> None:
    """Tell what lint finds at the cell it came from, unless something is wrong there already."""
    if len(canonical(assembled.document)) > MOST_FORM_BYTES:
        findings.refuse(assembled.place(""), Reason.FILE_TOO_LARGE)
    if isinstance(loaded, Loaded):
        return
    deep = [*too_deep(assembled.document)]
    for pointer in deep:
        findings.refuse(assembled.place(pointer), LintCode.JSON_LIMITS)
    known = {Place(found.sheet, found.cell) for found in findings.not_taken}
    # What is too deep is not read, so there is nothing more to find.
    for finding in () if deep else loaded.findings:
        below = "/link_id" if finding.code is LintCode.DUPLICATE_LINK_ID else ""
        place = assembled.place(finding.pointer + below)
        is_new = place not in known
        is_first = loaded.questionnaire is not None or not known
        if finding.severity is LintSeverity.ERROR and is_new and is_first:
            findings.refuse(place, finding.code, **finding.facts)
