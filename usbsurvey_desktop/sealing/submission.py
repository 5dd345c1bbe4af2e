"""The payload of a submission: what the respondent signs, member by member.

Its bytes are fixed once, before signing; every later step carries them unchanged. Source:
docs/formats.md §4.2.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from usbsurvey_desktop.crypto.keys import Jwk
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.municipality import MunicipalityKind
from usbsurvey_desktop.records import Hash, Id, Record, Time, checked_text, line, text, to_base64url
from usbsurvey_desktop.sealing.fields import BodyDigits, SurveyId
from usbsurvey_desktop.sealing.handoff_part import Handoff
from usbsurvey_desktop.sealing.profile import MOST_RECIPIENTS

_LONGEST_ANSWER = 10_000

LinkId = Annotated[str, Field(pattern=r"\A[A-Za-z0-9_.-]{1,97}\z")]
"""A question, or one of its free texts: `<link_id>.<option code>`."""
CheckId = Annotated[str, Field(pattern=r"\A[A-Za-z0-9_]{1,32}\z")]
AnswerValue = str | int | tuple[str, ...]


def _value(value: AnswerValue) -> AnswerValue:
    return checked_text(value, _LONGEST_ANSWER) if isinstance(value, str) else value


class Answered(Record):
    """A question with its effective value; codes of several choices stand in form order."""

    state: Literal["answered"]
    value: Annotated[AnswerValue, AfterValidator(_value)]


class Unanswered(Record):
    """A question that applies and has no answer."""

    state: Literal["unanswered"]


class NotApplicable(Record):
    """A question its condition rules out; what was typed there is never sent."""

    state: Literal["not_applicable"]


Answer = Annotated[Answered | Unanswered | NotApplicable, Field(discriminator="state")]


class Body(Record):
    """The public office that answers, as the respondent's copy of the list names it."""

    code: BodyDigits
    name: Annotated[str, line(64)]
    prefecture: Annotated[str, line(10)]
    kind: MunicipalityKind


class App(Record):
    """The program that wrote the payload."""

    name: Annotated[str, line(40)]
    version: Annotated[str, line(40)]


class Reply(Record):
    """The respondent's answer to a comment of a return note; `link_id` null means the whole."""

    note: Id
    link_id: LinkId | None
    text: Annotated[str, text(1_000)]


class History(Record):
    """How many entries the draft's edit history had, and its head."""

    count: int = Field(ge=0, le=2**53 - 1)
    head: Hash


NO_HISTORY = History(count=0, head=to_base64url(bytes(32)))
"""Of a package that was sealed without a draft."""


def _point(value: Jwk) -> Jwk:
    try:
        value.public_key()
    except SurveyError as error:
        message = "reply_to"
        raise ValueError(message) from error
    return value


class Submission(Record):
    """Everything a body states in one submission, and for whom."""

    schema_: Literal["usbsurvey-answers-1"] = Field(alias="schema")
    survey: SurveyId
    pack_sha256: Hash
    pack_version: int = Field(ge=1, le=9_999)
    form_sha256: Hash
    body: Body
    revision: int = Field(ge=1, le=999)
    prev: Hash | None
    responds_to: tuple[Id, ...] = Field(max_length=64)
    replies: tuple[Reply, ...] = Field(max_length=200)
    pkg: Id
    created: Time
    app: App
    aud: tuple[Hash, ...] = Field(min_length=1, max_length=MOST_RECIPIENTS)
    reply_to: Annotated[Jwk, AfterValidator(_point)]
    answers: Mapping[LinkId, Answer]
    reasons: Mapping[CheckId, Annotated[str, text(1_000)]] = Field(max_length=200)
    handoff: Handoff | None
    history: History

    @model_validator(mode="after")
    def _later_revisions_follow_one(self) -> Self:
        if (self.revision == 1) != (self.prev is None):
            message = "revision and prev"
            raise ValueError(message)
        return self
