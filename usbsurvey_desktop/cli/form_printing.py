"""`form print`: the whole form on paper, with who answers what and where to go on."""

from pathlib import Path

import click

from usbsurvey_desktop.cli.about import FILE_FACT, about
from usbsurvey_desktop.cli.command import CodedCommand, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.forms import form_argument, usable_form
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, force
from usbsurvey_desktop.cli.output import require_free, write_file, write_json, write_lines
from usbsurvey_desktop.cli.pdf_names import require_pdf_name
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.translations import translation_file, translation_words
from usbsurvey_desktop.engine.form import Form, compile_form, in_words
from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.questionnaire.finding import LintFinding
from usbsurvey_desktop.questionnaire.load import Loaded

_LANGUAGES = ("ja", "en")


@click.command(
    "print",
    cls=CodedCommand,
    words=Words(
        "調査票の全体を、紙で回答できる形のPDFにします。\n"
        "どの設問をだれが答え、次にどこへ進むかを言葉で書きます。",
        "Write the whole form as a PDF that can be answered on paper,\n"
        "with who answers what and where to go on in words.",
    ),
)
@form_argument
@option("--out", required=True, type=FILE, ja="書き出すPDF", en="the PDF to write")
@option(
    "--lang",
    type=click.Choice(_LANGUAGES),
    ja="言語（既定は調査票の言語）。ほかの言語は、となりの translations/ の訳を使います",
    en="the language, by default that of the form; "
    "for the other one the translation in translations/ beside it is used",
)
@force
@as_json
@click.pass_obj
def print_form(
    rim: Rim, *, form: Path, out: Path, lang: str | None, force: bool, as_json: bool
) -> Exit:
    """Write the PDF."""
    require_pdf_name(out, "--out")
    require_free(out, force=force)
    # Before the long work: Qt may not be here.
    make_pdf = rim.form_pdf()
    loaded = usable_form(form)
    own = loaded.questionnaire.language
    language = lang or (own if own in _LANGUAGES else _LANGUAGES[0])
    spoken = _spoken(form, loaded, language)
    with about(out):
        pdf = make_pdf(spoken, loaded.digest, language, rim.now())
    write_file(out, pdf, force=force)
    if as_json:
        write_json(
            {
                "form": loaded.questionnaire.id,
                "version": loaded.questionnaire.version,
                "digest": loaded.digest,
                "language": language,
                "file": str(out),
            }
        )
    else:
        write_lines(str(out))
    return Exit.DONE


def _spoken(path: Path, loaded: Loaded, language: str) -> Form:
    """The form in a language: its own, or that of the translation beside it.

    Raises:
        SurveyError: `questionnaire_invalid` where the translation cannot be used;
            `file_unreadable` where there is none.
    """
    form = compile_form(loaded.questionnaire)
    if language == loaded.questionnaire.language:
        return form
    translation = translation_file(path, language)
    words = translation_words(translation)
    if isinstance(words, LintFinding):
        facts: dict[str, Fact] = {"errors": 1, FILE_FACT: str(translation)}
        raise SurveyError(Code.QUESTIONNAIRE_INVALID, facts)
    return in_words(form, words, language)
