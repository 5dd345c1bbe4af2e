"""The payload of a submission: what the respondent signs, member by member.

Its bytes are fixed once, before signing; every later step carries them unchanged. Source:
docs/formats.md §4.2.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, Self, cast

from pydantic import AfterValidator, Field, SerializeAsAny, model_validator
from typing_extensions import TypedDict

from usbsurvey_desktop.crypto.keys import Jwk
from usbsurvey_desktop.engine.response import Stated
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.municipality import MunicipalityKind
from usbsurvey_desktop.records import (
    Hash,
    Id,
    Integer,
    Ordered,
    Time,
    has_refused_signs,
    in_order,
    line,
    refused_text,
    text,
    to_base64url,
)
from usbsurvey_desktop.sealing.fields import BodyDigits, SurveyId
from usbsurvey_desktop.sealing.handoff_part import Handoff
from usbsurvey_desktop.sealing.profile import MOST_RECIPIENTS

_LONGEST_ANSWER = 10_000

LinkId = Annotated[str, Field(pattern=r"\A[A-Za-z0-9_.-]{1,97}\z")]
"""A question, or one of its free texts: `<link_id>.<option code>`."""
CheckId = Annotated[str, Field(pattern=r"\A[A-Za-z0-9_]{1,32}\z")]
AnswerValue = Annotated[str | Integer | tuple[str, ...], Field(union_mode="left_to_right")]


class Answered(TypedDict):
    """A question with its effective value; codes of several choices stand in form order."""

    state: Literal["answered"]
    value: AnswerValue


class Unanswered(TypedDict):
    """A question that applies and has no answer."""

    state: Literal["unanswered"]


class NotApplicable(TypedDict):
    """A question its condition rules out; what was typed there is never sent."""

    state: Literal["not_applicable"]


Answer = Annotated[Answered | Unanswered | NotApplicable, Field(discriminator="state")]
"""What is stated of one question: plain JSON, of exactly these members."""


def _answers(answers: dict[str, Answer]) -> dict[str, Answer]:
    # One look at all texts together, because there are many and they are short.
    texts = [value for one in answers.values() if isinstance(value := one.get("value"), str)]
    together = "".join(texts)
    is_long = len(together) > _LONGEST_ANSWER and max(map(len, texts)) > _LONGEST_ANSWER
    if is_long or has_refused_signs(together):
        raise refused_text()
    return in_order(answers)


class Body(Ordered):
    """The public office that answers, as the respondent's copy of the list names it."""

    code: BodyDigits
    kind: MunicipalityKind
    name: Annotated[str, line(64)]
    prefecture: Annotated[str, line(10)]


class App(Ordered):
    """The program that wrote the payload."""

    name: Annotated[str, line(40)]
    version: Annotated[str, line(40)]


class Reply(Ordered):
    """The respondent's answer to a comment of a return note; `link_id` null means the whole."""

    link_id: LinkId | None
    note: Id
    text: Annotated[str, text(1_000)]


class History(Ordered):
    """How many entries the draft's edit history had, and its head."""

    count: int = Field(ge=0, le=2**53 - 1)
    head: Hash


NO_HISTORY = History(count=0, head=to_base64url(bytes(32)))
"""Of a package that was sealed without a draft."""


def _point(value: Jwk) -> Jwk:
    try:
        value.require_point()
    except SurveyError as error:
        message = "reply_to"
        raise ValueError(message) from error
    return value


class Submission(Ordered):
    """Everything a body states in one submission, and for whom."""

    answers: SerializeAsAny[Annotated[dict[LinkId, Answer], AfterValidator(_answers)]]
    app: App
    aud: tuple[Hash, ...] = Field(min_length=1, max_length=MOST_RECIPIENTS)
    body: Body
    created: Time
    form_sha256: Hash
    handoff: Handoff | None
    history: History
    pack_sha256: Hash
    pack_version: int = Field(ge=1, le=9_999)
    pkg: Id
    prev: Hash | None
    reasons: Annotated[
        Mapping[CheckId, Annotated[str, text(1_000)]],
        Field(max_length=200),
        AfterValidator(in_order),
    ]
    replies: tuple[Reply, ...] = Field(max_length=200)
    reply_to: Annotated[Jwk, AfterValidator(_point)]
    responds_to: tuple[Id, ...] = Field(max_length=64)
    revision: int = Field(ge=1, le=999)
    schema_: Literal["usbsurvey-answers-1"] = Field(alias="schema")
    survey: SurveyId

    @property
    def stated(self) -> Mapping[str, Stated]:
        """The answers as the engine takes them."""
        return cast("Mapping[str, Stated]", self.answers)

    @model_validator(mode="after")
    def _later_revisions_follow_one(self) -> Self:
        if (self.revision == 1) != (self.prev is None):
            message = "revision and prev"
            raise ValueError(message)
        return self
