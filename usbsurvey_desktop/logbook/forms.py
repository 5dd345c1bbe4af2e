"""The two forms a record book is written by: the hand-off record, and a line of the 媒体台帳."""

from collections.abc import Iterable
from dataclasses import dataclass

from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.engine.record_forms import RecordForms, read_record_forms
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.questionnaire.load import Loaded, load


@dataclass(frozen=True)
class PinnedForm:
    """A form ready for evaluation, and the digest by which entries name it."""

    form: Form
    digest: str


@dataclass(frozen=True)
class BookForms:
    """Both forms; that of the record in every version, the newest first."""

    records: RecordForms
    media: PinnedForm

    def of(self, digest: str | None) -> PinnedForm:
        """The version of the record's form with this digest; the newest for any other."""
        known = digest if digest is not None and digest in self.records else self._newest
        return PinnedForm(self.records[known], known)

    @property
    def _newest(self) -> str:
        return next(iter(self.records))


def book_forms(records: Iterable[bytes], media: bytes) -> BookForms:
    """The forms of these form files; `records` are the versions of one form, the newest first.

    Raises:
        SurveyError: `questionnaire_invalid`.
    """
    return BookForms(read_record_forms(records), ledger_form(media))


def ledger_form(media: bytes) -> PinnedForm:
    """The form of a line of the 媒体台帳.

    Raises:
        SurveyError: `questionnaire_invalid`.
    """
    loaded = load(media)
    if not isinstance(loaded, Loaded):
        raise SurveyError(Code.QUESTIONNAIRE_INVALID)
    return PinnedForm(compile_form(loaded.questionnaire), loaded.digest)
