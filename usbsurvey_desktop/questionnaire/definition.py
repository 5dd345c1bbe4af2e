"""The definition of a survey, one version of it, as the form file holds it.

A questionnaire is a tree: sections are groups, pages are groups with `page` set, questions are the
leaves. Every item has a stable `link_id`. Source: FHIR R4 Questionnaire; docs/formats/form.md.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Final, Literal

from pydantic import Discriminator, Field, Tag

from usbsurvey_desktop.questionnaire.enable_when import Condition
from usbsurvey_desktop.records import Record

FORM_SCHEMA: Final = "usbsurvey-form-1"
RESPONDENT_BODY: Final = "R.body_code"
"""The question of the respondent block in which a body names itself, if a form has one."""
LinkId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_.-]{1,64}$")]
OptionCode = Annotated[str, Field(pattern=r"^[a-z0-9_]{1,32}$")]


class ItemType(StrEnum):
    """The closed list of question types."""

    YES_NO = "yes_no"
    SINGLE_CHOICE = "single_choice"
    MULTI_CHOICE = "multi_choice"
    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    DATE_TIME = "date_time"
    BODY_CODE = "body_code"


CHOICE_TYPES = frozenset({ItemType.YES_NO, ItemType.SINGLE_CHOICE, ItemType.MULTI_CHOICE})


class Severity(StrEnum):
    """What a finding asks for: mending, a reason in words, or only attention."""

    BLOCK = "block"
    WARN_WITH_REASON = "warn_with_reason"
    INFO = "info"


class Source(Record):
    """Where a wording comes from: a document of `Questionnaire.documents` and its lines."""

    document: str
    lines: tuple[int, int]


class Document(Record):
    """A source document."""

    file: str
    title: str


class FreeText(Record):
    """The text that goes with an option; it is required while the option is chosen."""

    max_length: int = Field(default=1000, ge=1, le=10_000)


class AnswerOption(Record):
    """One choice. A `proposed` option stands for a picture that was not available as text."""

    code: OptionCode
    label: str
    label_display: str | None = None
    exclusive: bool = False
    free_text: FreeText | None = None
    proposed: bool = False
    derived_from: tuple[str, ...] = ()
    note: str | None = None


class Constraint(Record):
    """What a non-blank answer must fit; lengths count code points, counts count choices."""

    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    minimum: str | None = None
    maximum: str | None = None
    min_count: int | None = None
    max_count: int | None = None


class Note(Record):
    """A remark of ours beside a question (補足), shown always or under a condition.

    `text` may hold `{answer:LINK_ID}`, which the screen replaces by the label of that answer.
    """

    text: str
    when: Condition | None = None


class Matrix(Record):
    """Two rows of two choices that together write one option code; `neither` stands alone."""

    rows: tuple[str, str]
    columns: tuple[str, str]
    codes: tuple[tuple[OptionCode, OptionCode], tuple[OptionCode, OptionCode]]
    """`codes[i][j]`: column i chosen in the first row, column j in the second."""
    neither: OptionCode | None = None


class Question(Record):
    """One question. `number` is what people call it (A-1); `counted` is false for the R block.

    `help` is the source's own example or legend; remarks of ours are `notes`. A required question
    with `required_when` may stay blank while that condition does not hold.
    """

    type: Annotated[ItemType, Field(strict=False)]
    link_id: LinkId
    number: str
    text: str
    short_label: str
    required: bool = True
    required_when: Condition | None = None
    counted: bool = True
    enable_when: Condition | None = None
    condition_text: str | None = None
    options: tuple[AnswerOption, ...] = ()
    constraint: Constraint | None = None
    multiline: bool = False
    matrix: Matrix | None = None
    refers_to: LinkId | None = None
    help: str | None = None
    annotation: str | None = None
    unit: str | None = None
    notes: tuple[Note, ...] = ()
    source: Source | None = None
    type_basis: Literal["explicit", "inferred", "ours"] | None = None
    issues: tuple[str, ...] = ()

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes of its options, in form order."""
        return tuple(option.code for option in self.options)

    def option(self, code: str) -> AnswerOption | None:
        """Find an option by its code."""
        return next((option for option in self.options if option.code == code), None)


class Group(Record):
    """A section or, with `page`, a page: items shown together."""

    type: Literal["group"]
    link_id: LinkId
    title: str
    short_title: str | None = None
    definition: str | None = None
    definition_title: str | None = None
    page: bool = False
    enable_when: Condition | None = None
    items: tuple["Item", ...] = Field(min_length=1)
    source: Source | None = None
    issues: tuple[str, ...] = ()


def _item_tag(item: object) -> str:
    kind = item.get("type") if isinstance(item, dict) else getattr(item, "type", None)
    return "<group>" if kind == "group" else "<question>"


# Told apart by `type` alone, so that a wrong question is not also reported as a wrong group.
Item = Annotated[
    Annotated[Group, Tag("<group>")] | Annotated[Question, Tag("<question>")],
    Discriminator(_item_tag),
]
Group.model_rebuild()


class Check(Record):
    """A rule over several answers; it fires while `when` holds.

    `page` is the page it keeps open where a form is closed page by page (docs/semantics.md §5).
    """

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_]{1,32}$")]
    severity: Annotated[Severity, Field(strict=False)]
    when: Condition
    text: str
    page: LinkId | None = None


class TextFix(Record):
    """A documented mend of the source text, so that the wording can be traced."""

    line: str
    before: str
    after: str
    kind: str


class Questionnaire(Record):
    """One version of a survey.

    `expected_counts` says how many counted questions stand in a group (by its link_id) and in all
    (`total`).
    """

    schema_: Literal["usbsurvey-form-1"] = Field(alias="schema")
    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{2,39}$")]
    version: str
    language: str
    title: str
    short_title: str
    issued: str | None = None
    status: str | None = None
    expected_counts: dict[str, int] = Field(default_factory=dict)
    documents: dict[str, Document] = Field(default_factory=dict)
    items: tuple[Group, ...] = Field(min_length=1)
    checks: tuple[Check, ...] = ()
    text_fixes: tuple[TextFix, ...] = ()
    not_fixed: tuple[str, ...] = ()

    def questions(self) -> Iterator[Question]:
        """All questions in form order."""
        for group in self.items:
            yield from _questions(group)

    def pages(self) -> Iterator[Group]:
        """All pages in form order."""
        for group in self.items:
            yield from _pages(group)


def _questions(group: Group) -> Iterator[Question]:
    for item in group.items:
        if isinstance(item, Question):
            yield item
        else:
            yield from _questions(item)


def _pages(group: Group) -> Iterator[Group]:
    if group.page:
        yield group
        return
    for item in group.items:
        if isinstance(item, Group):
            yield from _pages(item)
