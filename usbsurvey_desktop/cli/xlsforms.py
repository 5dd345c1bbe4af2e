"""`form import-xlsform`, `form export-xlsform`: a survey as an office writes it in Excel."""

import json
from collections.abc import Mapping
from pathlib import Path

import click

from usbsurvey_desktop.cli.about import FILE_FACT, about
from usbsurvey_desktop.cli.command import CodedCommand, argument, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.forms import form_argument, usable_form
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, force
from usbsurvey_desktop.cli.output import (
    make_folder,
    require_free,
    tell,
    write_file,
    write_json,
    write_lines,
)
from usbsurvey_desktop.cli.translations import TRANSLATIONS, translations_beside
from usbsurvey_desktop.cli.xlsform_words import note_line, refusal_line
from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintFinding
from usbsurvey_desktop.questionnaire.load import Loaded
from usbsurvey_desktop.questionnaire.translation import translation_findings
from usbsurvey_desktop.records import JsonObject, JsonValue
from usbsurvey_desktop.xlsform.exporting import Exported, export_form
from usbsurvey_desktop.xlsform.importing import MOST_BYTES as MOST_WORKBOOK_BYTES
from usbsurvey_desktop.xlsform.importing import Imported, import_form

_FORM = "form.json"
_REFUSED = Words(
    "{count}か所を直すまで取り込めません。何も書き出していません。",
    "Nothing was written: {count} places need mending first.",
)
_TAKEN = Words("設問{count}問を取り込みました: {file}", "{count} questions taken: {file}")
_LEFT = Words(
    "このブックにない言語の訳が、前のまま残っています: {file}",
    "A translation into a language that this workbook lacks was left as it is: {file}",
)
_LOST = Words("XLSFormに入らないもの: {link_id} {field}", "Not carried: {link_id} {field}")


@click.command(
    "import-xlsform",
    cls=CodedCommand,
    words=Words(
        "Excelで書いた調査票（XLSForm）を、調査票の定義にします。\n"
        "取り込めないところがあれば、シートとセルをすべて示し、何も書き出しません。",
        "Turn an XLSForm into a form definition.\n"
        "Whatever cannot be taken is told by sheet and cell, all at once; then nothing is written.",
    ),
)
@argument("workbook", ja="XLSForm（.xlsx）", en="the XLSForm (.xlsx)", type=FILE)
@option(
    "--out",
    required=True,
    type=FILE,
    ja="form.json と translations/ を書き出すフォルダー",
    en="the folder for form.json and translations/",
)
@force
@as_json
def import_xlsform(workbook: Path, *, out: Path, force: bool, as_json: bool) -> Exit:
    """Read a workbook and write the definition beside its translations."""
    with about(workbook):
        imported = import_form(read_bounded(workbook, MOST_WORKBOOK_BYTES))
    tell(*(refusal_line(one) for one in imported.not_taken), *map(note_line, imported.notes))
    if imported.loaded is not None:
        _write(imported.loaded, imported.translations, out, force=force)
    if as_json:
        write_json(_report(imported, out))
    elif imported.loaded is None:
        tell(str(_REFUSED).format(count=len(imported.not_taken)))
    else:
        count = _counted(imported.loaded.questionnaire)
        write_lines(str(_TAKEN).format(count=count, file=out / _FORM))
    if imported.loaded is not None:
        return Exit.DONE
    return Exit.ANSWER_IS_NO if any(one.sheet for one in imported.not_taken) else Exit.WRONG_USE


@click.command(
    "export-xlsform",
    cls=CodedCommand,
    words=Words(
        "調査票の定義を、Excelで直せるXLSFormにします。訳も入れます。",
        "Write a form definition as an XLSForm, with its translations.",
    ),
)
@form_argument
@option("--out", required=True, type=FILE, ja="書き出す.xlsx", en="the .xlsx to write")
@force
@as_json
def export_xlsform(form: Path, *, out: Path, force: bool, as_json: bool) -> Exit:
    """Write the workbook, and tell what it does not carry."""
    require_free(out, force=force)
    questionnaire = usable_form(form).questionnaire
    exported = export_form(questionnaire, _translations(form, questionnaire))
    write_file(out, exported.raw, force=force)
    lost = [{"link_id": one.link_id, "field": one.field} for one in exported.not_carried]
    if as_json:
        write_json({"file": str(out), "not_carried": lost})
    else:
        write_lines(str(out))
        tell(*_lost_lines(exported))
    return Exit.DONE


def _lost_lines(exported: Exported) -> list[str]:
    return [
        str(_LOST).format(link_id=one.link_id or "-", field=one.field)
        for one in exported.not_carried
    ]


def _write(
    loaded: Loaded,
    translations: Mapping[str, Mapping[str, str]],
    out: Path,
    *,
    force: bool,
) -> None:
    """Write the translations first: a form that is there is there with them."""
    paths = {code: out / TRANSLATIONS / f"{code}.json" for code in translations}
    require_free(out / _FORM, *paths.values(), force=force)
    make_folder(out / TRANSLATIONS if paths else out)
    for code, path in paths.items():
        write_file(path, _text(translations[code]), force=force)
    write_file(out / _FORM, _text(loaded.document), force=force)
    left = sorted({*(out / TRANSLATIONS).glob("*.json")} - {*paths.values()})
    tell(*(str(_LEFT).format(file=path) for path in left))


def _text(document: JsonObject) -> bytes:
    return f"{json.dumps(document, ensure_ascii=False, indent=2)}\n".encode()


def _report(imported: Imported, out: Path) -> JsonObject:
    unsupported: list[JsonValue] = [
        {"sheet": one.sheet, "cell": one.cell, "reason": one.reason.value, "facts": dict(one.facts)}
        for one in imported.not_taken
    ]
    notes: list[JsonValue] = [
        {"sheet": one.sheet, "cell": one.cell, "remark": one.remark.value, "facts": dict(one.facts)}
        for one in imported.notes
    ]
    loaded = imported.loaded
    return {
        "form": None if loaded is None else str(out / _FORM),
        "digest": None if loaded is None else loaded.digest,
        "questions": 0 if loaded is None else _counted(loaded.questionnaire),
        "languages": list(imported.translations),
        "unsupported": unsupported,
        "notes": notes,
    }


def _counted(questionnaire: Questionnaire) -> int:
    return sum(question.counted for question in questionnaire.questions())


def _translations(form: Path, questionnaire: Questionnaire) -> Mapping[str, Mapping[str, str]]:
    """Read the translations beside a form.

    Raises:
        SurveyError: `questionnaire_invalid` for one with errors, `file_unreadable` or
            `file_too_large`.
    """
    translations = {}
    for path, words in translations_beside(form):
        found = (
            [words]
            if isinstance(words, LintFinding)
            else [*translation_findings(questionnaire, words)]
        )
        if isinstance(words, LintFinding) or found:
            facts: dict[str, Fact] = {"errors": len(found), FILE_FACT: str(path)}
            raise SurveyError(Code.QUESTIONNAIRE_INVALID, facts)
        translations[path.stem] = words
    return translations
