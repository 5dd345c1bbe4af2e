"""The two forms a record book is written by: the hand-off record, and a line of the 媒体台帳."""

from dataclasses import dataclass

from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.questionnaire.load import Loaded, load


@dataclass(frozen=True)
class PinnedForm:
    """A form ready for evaluation, and the digest by which entries name it."""

    form: Form
    digest: str


@dataclass(frozen=True)
class BookForms:
    """Both forms."""

    record: PinnedForm
    media: PinnedForm


def book_forms(record: bytes, media: bytes) -> BookForms:
    """The forms of these two form files.

    Raises:
        SurveyError: `questionnaire_invalid`.
    """
    return BookForms(_pinned(record), _pinned(media))


def _pinned(document: bytes) -> PinnedForm:
    loaded = load(document)
    if not isinstance(loaded, Loaded):
        raise SurveyError(Code.QUESTIONNAIRE_INVALID)
    return PinnedForm(compile_form(loaded.questionnaire), loaded.digest)
