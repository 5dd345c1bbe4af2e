"""The rows of our own sheets, and of `settings`."""

from collections.abc import Iterator

from usbsurvey_desktop.questionnaire.definition import Check, Questionnaire
from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.xlsform.columns import (
    CHECKS,
    COUNTS,
    DOCUMENTS,
    FIXES,
    NOT_FIXED,
    OWN,
    SETTINGS,
    TRANSLATIONS,
)
from usbsurvey_desktop.xlsform.export_survey import Cells, Writing, header
from usbsurvey_desktop.xlsform.expressions import condition_text
from usbsurvey_desktop.xlsform.languages import language_name


def own_sheets(form: Questionnaire, writing: Writing) -> dict[str, list[Cells]]:
    """Give the rows of each sheet by its title; a sheet may have none.

    The translations are what no column of the other sheets has said, so those come first.
    """
    return {
        SETTINGS.title: [_settings(form)],
        CHECKS.title: [_check(check, writing) for check in form.checks],
        DOCUMENTS.title: [
            {"name": name, "file": document.file, "title": document.title}
            for name, document in form.documents.items()
        ],
        COUNTS.title: [
            {"name": name, "count": str(count)} for name, count in form.expected_counts.items()
        ],
        FIXES.title: [
            {"line": fix.line, "before": fix.before, "after": fix.after, "kind": fix.kind}
            for fix in form.text_fixes
        ],
        NOT_FIXED.title: [{"text": text} for text in form.not_fixed],
        TRANSLATIONS.title: [*_translations(writing)],
    }


def _settings(form: Questionnaire) -> Cells:
    return {
        "form_title": form.title,
        "form_id": form.id,
        "version": form.version,
        "default_language": language_name(form.language),
        OWN + "short_title": form.short_title,
        OWN + "issued": form.issued or "",
        OWN + "status": form.status or "",
    }


def _check(check: Check, writing: Writing) -> Cells:
    when = condition_text(check.when, writing.names)
    if when is None:
        members = check.when.model_dump(mode="json", by_alias=True, exclude_unset=True)
        when = canonical(members).decode()
    return {
        "id": check.id,
        "severity": check.severity.value,
        "when": when,
        "text": check.text,
        "page": check.page or "",
    }


def _translations(writing: Writing) -> Iterator[Cells]:
    rows: dict[str, Cells] = {}
    for code, words in writing.translations.items():
        for key, text in words.items():
            if (code, key) not in writing.said:
                rows.setdefault(key, {"key": key})[header("text", code)] = text
    yield from rows.values()
