"""All that a page and the outline need to draw themselves; no widget asks the engine for more."""

from collections.abc import Mapping
from dataclasses import dataclass

from usbsurvey_desktop.engine.answers import Finding, FindingCode, RawAnswer, State
from usbsurvey_desktop.engine.snapshot import Comment, PageMark
from usbsurvey_desktop.questionnaire.definition import Group, Question


@dataclass(frozen=True)
class Referred:
    """An earlier question and its answer in the words of the form; empty while unanswered."""

    question: Question
    label: str


@dataclass(frozen=True)
class Followers:
    """Questions that follow from an answer, in form order.

    `is_row` tells that they stand one after the other in the form, nothing between; `is_next` that,
    as things stand, no other question is asked between the answered one and the first of them.
    """

    questions: tuple[Question, ...] = ()
    is_row: bool = False
    is_next: bool = False


@dataclass(frozen=True)
class QuestionState:
    """One question as it stands now.

    `findings` are all of the question and its free texts; `shown_findings` only those that may be
    shown yet: of touched items, and 要再確認 always. `opens` and `closes` are the questions that
    follow from this one's answer: now applicable, and ruled out by answers that are all given; none
    while it is unanswered. `remarks`
    are the comments of return notes, dealt with or not, in the order of the notes.
    """

    question: Question
    raw: RawAnswer | None
    state: State
    is_enabled: bool
    is_required: bool
    """Whether it must be answered where it applies, as things stand."""
    findings: tuple[Finding, ...]
    shown_findings: tuple[Finding, ...]
    is_recheck: bool
    later: bool
    memo: str
    remarks: tuple[Comment, ...]
    referred: Referred | None
    condition_answer: Referred | None
    notes: tuple[str, ...]
    free_texts: Mapping[str, str]
    """By option code: the texts kept, and an empty one for each chosen option that asks for it."""
    open_free_texts: tuple[str, ...]
    """The codes whose free text is asked for now."""
    opens: Followers
    closes: Followers

    @property
    def is_open(self) -> bool:
        """Whether something is left to do here before the form is complete."""
        return bool(self.findings)


@dataclass(frozen=True)
class PageState:
    """One page; `questions` are all of it in form order, also those that do not apply now.

    `definition` and its title are those of the section. `title` is the page's own. `original` are
    the same questions in the words of the form itself where these are a translation, else none.
    """

    page_id: str
    section_title: str
    title: str
    definition: str | None
    definition_title: str | None
    is_first_of_section: bool
    questions: tuple[QuestionState, ...]
    original: tuple[Question, ...] = ()

    @property
    def gaps(self) -> int:
        """How many required questions of this page are unanswered."""
        codes = [finding.code for question in self.questions for finding in question.findings]
        return codes.count(FindingCode.REQUIRED)


@dataclass(frozen=True)
class PageEntry:
    """A page of the route in the outline; `is_returned` while a comment waits on it."""

    page_id: str
    title: str
    mark: PageMark
    later: bool
    is_returned: bool


@dataclass(frozen=True)
class NotApplicable:
    """A question that need not be answered, and the answers that make it so, never none."""

    question: Question
    because: tuple[Referred, ...]


@dataclass(frozen=True)
class SectionState:
    """A section of the outline.

    `applicable` counts answered and unanswered questions, optional ones left blank excepted;
    `answered` those of them with nothing left to mend or to confirm. `gate` is the unanswered
    question that decides over more of this section; what it decides is not in `not_applicable`.
    """

    group: Group
    pages: tuple[PageEntry, ...]
    answered: int
    applicable: int
    is_counted: bool
    not_applicable: tuple[NotApplicable, ...]
    gate: Question | None


@dataclass(frozen=True)
class HiddenInput:
    """Something entered that will not be sent; `link_id` may be a free text of `question`."""

    link_id: str
    question: Question
    label: str
    because: tuple[Referred, ...]
