"""A form as its author has it open: where it lies, what was read, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintFinding, LintSeverity
from usbsurvey_desktop.questionnaire.load import Loaded

if TYPE_CHECKING:
    from usbsurvey_desktop.xlsform.importing import NotTaken


class FormKind(StrEnum):
    """What kind of file a form was read from."""

    DEFINITION = "definition"
    """A `form.json`, maybe with `translations/` and `scenarios/` beside it."""
    XLSFORM = "xlsform"


@dataclass(frozen=True)
class OpenForm:
    """One reading of one file; opened anew it is another object.

    `loaded` and `form` are there together, where nothing has to be mended: only such a form can be
    tried and published. `questionnaire` is there as soon as the file has the shape of a form.
    """

    path: Path
    """The file itself, `form.json` or the workbook; what lies beside it is in `folder`."""
    kind: FormKind
    loaded: Loaded | None = None
    form: Form | None = None
    questionnaire: Questionnaire | None = None
    findings: tuple[LintFinding, ...] = ()
    """Errors first; those of the translations too."""
    not_taken: tuple["NotTaken", ...] = ()
    """What of an XLSForm could not be read, by sheet and cell; nothing of the rest was taken."""
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By language, the words of each text by its key; see `questionnaire.texts`."""

    @property
    def folder(self) -> Path:
        """Where the file lies."""
        return self.path.parent

    @property
    def errors(self) -> tuple[LintFinding, ...]:
        """What keeps the form from being used (直す)."""
        return tuple(one for one in self.findings if one.severity is LintSeverity.ERROR)

    @property
    def warnings(self) -> tuple[LintFinding, ...]:
        """What its author should know (注意)."""
        return tuple(one for one in self.findings if one.severity is LintSeverity.WARNING)
