"""A form as its author has it open: where it lies, what was read, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.questionnaire.definition import Group, Question, Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintFinding, LintSeverity
from usbsurvey_desktop.questionnaire.load import Loaded
from usbsurvey_desktop.questionnaire.tree import Placed, placed_items
from usbsurvey_desktop.xlsform.importing import NotTaken
from usbsurvey_desktop.xlsform.outcome import Noted

TRANSLATION = "translation"
"""The fact of a finding that names the language of the translation it is about."""


class FormKind(StrEnum):
    """What kind of file a form was read from."""

    DEFINITION = "definition"
    """A `form.json`, maybe with `translations/` and `scenarios/` beside it."""
    XLSFORM = "xlsform"


def is_to_mend(finding: LintFinding) -> bool:
    """Whether a form cannot be used as long as this is so; a translation only shows it."""
    return finding.severity is LintSeverity.ERROR and TRANSLATION not in finding.facts


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
    not_taken: tuple[NotTaken, ...] = ()
    """What of an XLSForm could not be read, by sheet and cell; nothing of the rest was taken."""
    notes: tuple[Noted, ...] = ()
    """What of an XLSForm was understood in a way that its author should know."""
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By language, the words of each text by its key; see `questionnaire.texts`."""

    @property
    def folder(self) -> Path:
        """Where the file lies."""
        return self.path.parent

    @property
    def errors(self) -> tuple[LintFinding, ...]:
        """What keeps the form from being used (直す)."""
        return tuple(one for one in self.findings if is_to_mend(one))

    @property
    def warnings(self) -> tuple[LintFinding, ...]:
        """What its author should know (注意)."""
        return tuple(one for one in self.findings if not is_to_mend(one))

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Every item in form order; empty where the file has not the shape of a form."""
        return () if self.questionnaire is None else placed_items(self.questionnaire)

    @cached_property
    def items(self) -> Mapping[str, Group | Question]:
        """The items by link_id; of a double one the first."""
        found: dict[str, Group | Question] = {}
        for one in self.placed:
            found.setdefault(one.item.link_id, one.item)
        return found

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """The questions by link_id, in form order."""
        return {name: item for name, item in self.items.items() if isinstance(item, Question)}
