"""Reading the file of a form for its author, and what lies beside it. Functions for jobs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.engine.scenario_cover import not_covered
from usbsurvey_desktop.engine.scenarios import MOST_BYTES as MOST_SCENARIO_BYTES
from usbsurvey_desktop.engine.scenarios import Scenario, differences, read_scenario
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.gui.author.open_form import TRANSLATION, FormKind, OpenForm, is_to_mend
from usbsurvey_desktop.questionnaire.coverage import Coverage, coverage
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintFinding
from usbsurvey_desktop.questionnaire.load import MOST_BYTES, Loaded, load
from usbsurvey_desktop.questionnaire.translation import read_translation, translation_findings
from usbsurvey_desktop.xlsform.importing import import_form

FORM_FILE = "form.json"
_DEFINITION = ".json"
_TRANSLATIONS = "translations"
_SCENARIOS = "scenarios"
_MOST_BYTES_OF_WORKBOOK = 16 * 1024 * 1024
"""More than an import takes, which tells in its own table that a workbook is too large."""
_MOST_SCENARIOS = 200


@dataclass(frozen=True)
class Looked:
    """What trying the routes of a form gave, and what the scenarios beside it leave untried."""

    coverage: Coverage
    scenarios: int
    """How many could be read; of very many only the first are."""
    not_asked: tuple[str, ...]
    """The questions that none of them asks, in form order."""
    differing: tuple[str, ...]
    """Scenarios that no longer come to what they say."""
    unreadable: tuple[str, ...]
    """Files beside the form that are no scenarios of it."""


def open_form(path: Path) -> OpenForm:
    """Read the form at a path; a folder stands for the `form.json` in it, the rest is an XLSForm.

    Raises:
        SurveyError: `file_unreadable` or `file_too_large`.
    """
    file = path / FORM_FILE if path.is_dir() else path
    opened = _definition(file) if file.suffix.lower() == _DEFINITION else _workbook(file)
    findings = (*opened.findings, *_words_findings(opened))
    return replace(opened, findings=tuple(sorted(findings, key=lambda one: not is_to_mend(one))))


def look_at_routes(opened: OpenForm) -> Looked | None:
    """Try the routes of a form; None for one that cannot be used. Slow: for a job of its own."""
    if opened.form is None:
        return None
    scenarios, unreadable = _scenarios(opened.folder / _SCENARIOS, opened.form)
    return Looked(
        coverage(opened.form.questionnaire),
        len(scenarios),
        not_covered(opened.form, (one.answers for one in scenarios.values())),
        tuple(name for name, one in scenarios.items() if differences(opened.form, one)),
        unreadable,
    )


def _definition(file: Path) -> OpenForm:
    read = load(read_bounded(file, MOST_BYTES))
    if not isinstance(read, Loaded):
        return OpenForm(
            file, FormKind.DEFINITION, questionnaire=read.questionnaire, findings=read.findings
        )
    words = dict(_translations(file.parent / _TRANSLATIONS))
    opened = _usable(file, FormKind.DEFINITION, read)
    unread = tuple(
        replace(found, facts={**found.facts, TRANSLATION: language})
        for language, found in words.items()
        if isinstance(found, LintFinding)
    )
    read_words = {name: one for name, one in words.items() if not isinstance(one, LintFinding)}
    return replace(opened, findings=(*opened.findings, *unread), translations=read_words)


def _workbook(file: Path) -> OpenForm:
    read = import_form(read_bounded(file, _MOST_BYTES_OF_WORKBOOK))
    if read.loaded is None:
        return OpenForm(file, FormKind.XLSFORM, not_taken=read.not_taken, notes=read.notes)
    opened = _usable(file, FormKind.XLSFORM, read.loaded)
    return replace(opened, notes=read.notes, translations=read.translations)


def _usable(file: Path, kind: FormKind, read: Loaded) -> OpenForm:
    form = compile_form(read.questionnaire)
    return OpenForm(file, kind, read, form, read.questionnaire, read.warnings)


def _translations(folder: Path) -> Iterator[tuple[str, Mapping[str, str] | LintFinding]]:
    for path in sorted(folder.glob(f"*{_DEFINITION}")):
        yield path.stem, read_translation(read_bounded(path, MOST_BYTES))


def _words_findings(opened: OpenForm) -> Iterator[LintFinding]:
    """What is wrong with the translations of a form that may be used."""
    questionnaire: Questionnaire | None = opened.questionnaire
    if questionnaire is None:
        return
    for language, words in opened.translations.items():
        for found in translation_findings(questionnaire, words):
            yield replace(found, facts={**found.facts, TRANSLATION: language})


def _scenarios(folder: Path, form: Form) -> tuple[dict[str, Scenario], tuple[str, ...]]:
    read: dict[str, Scenario] = {}
    unreadable: list[str] = []
    for path in sorted(folder.glob(f"*{_DEFINITION}"))[:_MOST_SCENARIOS]:
        try:
            read[path.name] = read_scenario(form, read_bounded(path, MOST_SCENARIO_BYTES))
        except SurveyError:
            unreadable.append(path.name)
    return read, tuple(unreadable)
