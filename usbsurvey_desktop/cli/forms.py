"""`form lint`, `form outline`, `form schema`: looking at a form definition."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from usbsurvey_desktop.cli.about import FILE_FACT, about
from usbsurvey_desktop.cli.command import CodedCommand, WordedGroup, argument
from usbsurvey_desktop.cli.condition_text import option_lines, outline_line
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.finding_words import LINT_WORDS
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json
from usbsurvey_desktop.cli.outline_json import outline_document
from usbsurvey_desktop.cli.output import write_json, write_lines
from usbsurvey_desktop.cli.translations import translations_beside
from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.questionnaire.coverage import coverage
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintFinding, LintSeverity
from usbsurvey_desktop.questionnaire.fingerprint import digest
from usbsurvey_desktop.questionnaire.load import MOST_BYTES, Loaded, NotLoaded, load
from usbsurvey_desktop.questionnaire.outline import PathCounts, path_counts, rows
from usbsurvey_desktop.questionnaire.schema import schema
from usbsurvey_desktop.questionnaire.translation import translation_findings
from usbsurvey_desktop.records import JsonObject

_ZIP = b"PK\x03\x04"
"""How an .xlsx begins."""

form_argument = argument(
    "form",
    ja="調査票の定義（form.json）、またはそのフォルダー",
    en="a form definition (form.json), or its folder",
    type=FILE,
)


_LABELS = {
    "form": Words("調査票", "form"),
    "version": Words("版", "version"),
    "digest": Words("ハッシュ", "digest"),
    "questions": Words("設問数", "questions"),
}


def read_form(path: Path) -> Loaded | NotLoaded:
    """Read the form at a path; a folder stands for the `form.json` in it.

    Raises:
        SurveyError: `file_unreadable` or `file_too_large`.
    """
    return load(_raw(path))


def usable_form(path: Path) -> Loaded:
    """Read a form that has no errors.

    Raises:
        SurveyError: `questionnaire_invalid`, for an XLSForm with the `reason` `workbook`;
            `file_unreadable` or `file_too_large`.
    """
    raw = _raw(path)
    form = load(raw)
    if isinstance(form, NotLoaded):
        facts: dict[str, Fact] = {
            "errors": len(_errors(form.findings)),
            FILE_FACT: str(path),
        }
        if raw.startswith(_ZIP):
            facts["reason"] = "workbook"
        raise SurveyError(Code.QUESTIONNAIRE_INVALID, facts)
    return form


@click.group(
    "form", cls=WordedGroup, words=Words("調査票の定義を調べます。", "Look at form definitions.")
)
def form_group() -> None:
    """Hold the commands about forms."""


@form_group.command(
    "lint",
    cls=CodedCommand,
    words=Words(
        "調査票の定義を点検します。\n誤りがあれば終了コード1で終わります。"
        "\nとなりの translations/ にある訳も点検します。",
        "Check a form definition.\nEnds with exit code 1 if there are errors."
        "\nTranslations beside it, in translations/, are checked too.",
    ),
)
@form_argument
@as_json
def lint_form(form: Path, *, as_json: bool) -> Exit:
    """Print what is wrong with a form, or that nothing is."""
    read = read_form(form)
    questionnaire, document, findings = _parts(read)
    if questionnaire is not None:
        findings = (*findings, *_translations(form, questionnaire))
    errors = _errors(findings)
    warnings = [one for one in findings if one not in errors]
    head = {
        "form": questionnaire.id if questionnaire else None,
        "version": questionnaire.version if questionnaire else None,
        "digest": digest(document) if document is not None else None,
        "questions": _counted(questionnaire) if questionnaire else 0,
    }
    if as_json:
        write_json({**head, "errors": _rows(errors), "warnings": _rows(warnings)})
    else:
        shown = ((key, "-" if value is None else value) for key, value in head.items())
        write_lines(*(f"{_LABELS[key]}: {value}" for key, value in shown))
        write_lines(*(_line(one) for one in (*errors, *warnings)))
        write_lines(str(_totals(len(errors), len(warnings))))
    if document is None:
        return Exit.WRONG_USE
    return Exit.ANSWER_IS_NO if errors else Exit.DONE


@form_group.command(
    "outline",
    cls=CodedCommand,
    words=Words(
        "ページ、設問、種類、条件、選択肢の符号を一覧にします。",
        "List groups, questions, types, conditions and the codes of options.",
    ),
)
@form_argument
@as_json
def outline_form(form: Path, *, as_json: bool) -> Exit:
    """Print one line for each item and option, and how many questions the paths have."""
    questionnaire = usable_form(form).questionnaire
    if as_json:
        write_json(outline_document(questionnaire, coverage(questionnaire)))
        return Exit.DONE
    write_lines(f"{questionnaire.title} ({questionnaire.id} {questionnaire.version})")
    for row in rows(questionnaire):
        write_lines(outline_line(row), *option_lines(row))
    counts = path_counts(questionnaire)
    if counts is not None:
        write_lines(str(_path_words(counts)))
    return Exit.DONE


@form_group.command(
    "schema",
    cls=CodedCommand,
    words=Words(
        "調査票の定義のJSON Schemaを出力します。", "Print the JSON Schema of form definitions."
    ),
)
@as_json
def form_schema(*, as_json: bool) -> Exit:
    """Print the schema; it is one JSON document with and without `--json`."""
    del as_json
    write_json(schema())
    return Exit.DONE


def _raw(path: Path) -> bytes:
    with about(path):
        return read_bounded(path / "form.json" if path.is_dir() else path, MOST_BYTES)


def _parts(
    read: Loaded | NotLoaded,
) -> tuple[Questionnaire | None, JsonObject | None, tuple[LintFinding, ...]]:
    if isinstance(read, Loaded):
        return read.questionnaire, read.document, read.warnings
    return read.questionnaire, read.document, read.findings


def _translations(form: Path, questionnaire: Questionnaire) -> Iterator[LintFinding]:
    for path, words in translations_beside(form):
        found = (
            [words]
            if isinstance(words, LintFinding)
            else translation_findings(questionnaire, words)
        )
        for one in found:
            yield replace(one, facts={**one.facts, "translation": path.stem})


def _errors(findings: tuple[LintFinding, ...]) -> list[LintFinding]:
    return [one for one in findings if one.severity is LintSeverity.ERROR]


def _counted(questionnaire: Questionnaire) -> int:
    return sum(question.counted for question in questionnaire.questions())


def _rows(findings: list[LintFinding]) -> list[JsonObject]:
    return [
        {
            "code": one.code.value,
            "pointer": one.pointer,
            "link_id": one.link_id,
            "facts": dict(one.facts),
        }
        for one in findings
    ]


def _line(finding: LintFinding) -> str:
    facts = "".join(f" {key}={value}" for key, value in finding.facts.items())
    place = finding.link_id or finding.pointer or "-"
    return f"{finding.severity} {place} {finding.code}: {LINT_WORDS[finding.code]}{facts}"


def _totals(errors: int, warnings: int) -> Words:
    return Words(f"誤り {errors}件、注意 {warnings}件", f"{errors} errors, {warnings} warnings")


def _path_words(counts: PathCounts) -> Words:
    fewest, most = counts.fewest, counts.most
    return Words(f"答える設問は {fewest}問から{most}問", f"{fewest} to {most} questions apply")
