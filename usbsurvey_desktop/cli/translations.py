"""The translations that lie beside a form: `translations/`, a file for each language."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.questionnaire.finding import LintFinding
from usbsurvey_desktop.questionnaire.load import MOST_BYTES
from usbsurvey_desktop.questionnaire.translation import read_translation

TRANSLATIONS = "translations"
_ENDING = ".json"


def translation_file(form: Path, language: str) -> Path:
    """Where the translation into a language lies; `form` may be the folder of the form."""
    return _folder(form) / f"{language}{_ENDING}"


def translations_beside(form: Path) -> Iterator[tuple[Path, Mapping[str, str] | LintFinding]]:
    """Each translation as it is read, or why it cannot be, by its file in the order of names.

    Raises:
        SurveyError: as `translation_words`.
    """
    for path in sorted(_folder(form).glob(f"*{_ENDING}")):
        yield path, translation_words(path)


def translation_words(path: Path) -> Mapping[str, str] | LintFinding:
    """Read one; whether it fits its form is not judged.

    Raises:
        SurveyError: `file_unreadable` or `file_too_large`.
    """
    with about(path):
        return read_translation(read_bounded(path, MOST_BYTES))


def _folder(form: Path) -> Path:
    return (form if form.is_dir() else form.parent) / TRANSLATIONS
