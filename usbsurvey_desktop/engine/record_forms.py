"""The form of the hand-off record, in every version at hand.

Records, and the parts of them that travel, name the version they were filled by, so no version that
was ever published goes away. The files are read at the rim, `places.record_form_files`.
"""

from collections.abc import Iterable, Mapping

from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.questionnaire.load import NotLoaded, load

RecordForms = Mapping[str, Form]
"""The versions by digest, which records call `form_digest`."""


def read_record_forms(files: Iterable[bytes]) -> RecordForms:
    """Read form files, in the order given.

    Raises:
        SurveyError: `questionnaire_invalid` if one is no form that may be used.
    """
    forms = {}
    for file in files:
        loaded = load(file)
        if isinstance(loaded, NotLoaded):
            raise SurveyError(Code.QUESTIONNAIRE_INVALID)
        forms[loaded.digest] = compile_form(loaded.questionnaire)
    return forms
