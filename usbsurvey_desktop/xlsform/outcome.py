"""What comes of reading and of writing an XLSForm, as data.

An XLSForm is taken whole or not at all: each thing that cannot be taken is told with its sheet, its
cell and a reason of a closed list, all at once. The sentences belong to the screens and the command
line. Source: docs/formats/form.md, docs/semantics.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from usbsurvey_desktop.errors import Fact
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.load import Loaded
from usbsurvey_desktop.records import JsonObject


class Reason(StrEnum):
    """Why a cell, a sheet or a file cannot be taken, what conditions and lint say excepted."""

    # The file
    FILE_XLS = "file_xls"
    """The old binary format, or an encrypted workbook, which looks the same from outside."""
    FILE_TEXT = "file_text"
    """A CSV or another text."""
    FILE_NOT_WORKBOOK = "file_not_workbook"
    FILE_TOO_LARGE = "file_too_large"
    """Packed or unpacked it is larger than any survey, or made to be."""
    # Sheets and columns
    SHEET_MISSING = "sheet_missing"
    SHEET_HIDDEN = "sheet_hidden"
    SHEET_DOUBLE = "sheet_double"
    SHEET_UNKNOWN = "sheet_unknown"
    """Its name begins as ours do, and there is none of that name."""
    SHEET_NOT_TAKEN = "sheet_not_taken"
    """ODK knows this sheet, and it would change what is asked."""
    MERGED_CELLS = "merged_cells"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    COLUMN_MISSING = "column_missing"
    COLUMN_DOUBLE = "column_double"
    COLUMN_UNKNOWN = "column_unknown"
    COLUMN_NOT_TAKEN = "column_not_taken"
    """ODK knows this column, and it would change what is asked."""
    # A cell
    FORMULA = "formula"
    CELL_ERROR = "cell_error"
    CELL_KIND = "cell_kind"
    """A time of day or a span, which no cell of an XLSForm is."""
    CELL_TURNED = "cell_turned"
    """Excel made a day, or another number, of a text that was typed."""
    CELL_EMPTY = "cell_empty"
    CELL_NOT_ALLOWED = "cell_not_allowed"
    """Filled, where its row can have no such thing."""
    CELL_VALUE = "cell_value"
    """Not one of the words, or not the notation, that its column takes."""
    REFERENCE_IN_TEXT = "reference_in_text"
    # Settings and languages
    FORM_ID = "form_id"
    VERSION = "version"
    LANGUAGE = "language"
    LANGUAGE_NEEDED = "language_needed"
    """Texts stand in columns with a language and in some without one: which is meant there?"""
    TOO_MANY_LANGUAGES = "too_many_languages"
    # Questions, choices, groups
    TYPE_UNKNOWN = "type_unknown"
    TYPE_NOT_TAKEN = "type_not_taken"
    """A type of ODK that has no counterpart: calculate, geopoint, image…"""
    REPEAT = "repeat"
    NAME = "name"
    NAME_DOUBLE = "name_double"
    LIST_MISSING = "list_missing"
    CODE = "code"
    CODE_DOUBLE = "code_double"
    GROUP_NOT_ENDED = "group_not_ended"
    GROUP_NOT_BEGUN = "group_not_begun"
    GROUP_EMPTY = "group_empty"
    GROUP_TOO_DEEP = "group_too_deep"
    NOTE_ALONE = "note_alone"
    """A note in a group without a question."""
    NOTE_APART = "note_apart"
    """A note beside questions that are not shown to all who are to read it."""
    QUESTION_UNKNOWN = "question_unknown"
    NO_QUESTIONS = "no_questions"


class Remark(StrEnum):
    """What was not needed, or was understood in a way that the author should know."""

    SHEET_IGNORED = "sheet_ignored"
    COLUMN_IGNORED = "column_ignored"
    LOOK_IGNORED = "look_ignored"
    """An appearance that only changes how ODK looks."""
    LIST_UNUSED = "list_unused"
    HIDDEN = "hidden"
    """From here on a row or a column is hidden; what stands in it was read."""
    NUMBER_AS_TEXT = "number_as_text"
    """A number with a point, which Excel may show in another way."""
    MESSAGE_AS_NOTE = "message_as_note"
    """A constraint_message is shown beside its question from the start."""


def _no_facts() -> Mapping[str, Fact]:
    return MappingProxyType({})


@dataclass(frozen=True)
class NotTaken:
    """One thing that cannot be taken, and where it stands.

    `sheet` and `cell` are empty where the whole file, or the whole sheet, is meant.
    """

    sheet: str
    cell: str
    reason: StrEnum
    """A `Reason`, a reason of `expressions`, or a `LintCode`."""
    facts: Mapping[str, Fact] = field(default_factory=_no_facts)

    @property
    def place(self) -> str:
        """Where it stands as people write it: `survey!F12`."""
        return f"{self.sheet}!{self.cell}" if self.cell else self.sheet


@dataclass(frozen=True)
class Noted:
    """One thing that the author should know, and where it stands."""

    sheet: str
    cell: str
    remark: Remark
    facts: Mapping[str, Fact] = field(default_factory=_no_facts)


@dataclass(frozen=True)
class Imported:
    """What an XLSForm says: a form that may be used, or everything that cannot be taken."""

    loaded: Loaded | None
    translations: Mapping[str, Mapping[str, str]]
    """By language; the texts by the keys of `questionnaire.texts`."""
    not_taken: tuple[NotTaken, ...]
    notes: tuple[Noted, ...] = ()

    @property
    def questionnaire(self) -> Questionnaire | None:
        """The form; None if anything could not be taken."""
        return None if self.loaded is None else self.loaded.questionnaire

    @property
    def document(self) -> JsonObject | None:
        """What `form.json` holds."""
        return None if self.loaded is None else self.loaded.document


@dataclass(frozen=True)
class NotCarried:
    """A member of a form that its XLSForm lacks, or has in another wording.

    `link_id` is empty where it belongs to no item; `field` is a pointer from the item on, or from
    the top of the form, without its first slash: `constraint/pattern`, `checks/0/when`.
    """

    link_id: str
    field: str


@dataclass(frozen=True)
class Exported:
    """The bytes of a workbook, and what it does not carry."""

    raw: bytes
    not_carried: tuple[NotCarried, ...]
