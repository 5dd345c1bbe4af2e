"""The payload of a return note: what a collector decided about one package, member by member.

Source: docs/formats.md §5.
"""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from usbsurvey_desktop.records import Hash, Id, Record, Time, line, text
from usbsurvey_desktop.sealing.fields import BodyDigits, RecipientId, SurveyId
from usbsurvey_desktop.sealing.profile import MOST_RECIPIENTS
from usbsurvey_desktop.sealing.submission import LinkId

Decision = Literal["returned", "accepted", "draft"]
"""差戻し, 受理, or unfinished comments that stay in the office."""

LONGEST_NAME = 64
LONGEST_OFFICE = 100


def _has_words(value: str) -> str:
    if not value.strip():
        raise ValueError
    return value


class NoteComment(Record):
    """What the reviewer says to one question; `link_id` null means the whole."""

    link_id: LinkId | None
    text: Annotated[str, text(2_000), AfterValidator(_has_words)]


class Reviewer(Record):
    """Who decided, as the reviewer's own certificate has it."""

    name: Annotated[str, line(LONGEST_NAME)]
    office: Annotated[str, line(LONGEST_OFFICE)]


class Note(Record):
    """A decision about one package, for whom, and what it replaces.

    `returned` says why, in a comment or in the message; a `draft` is for one reader.
    """

    schema_: Literal["usbsurvey-note-1"] = Field(alias="schema")
    survey: SurveyId
    note: Id
    recipient: RecipientId
    body: BodyDigits
    pkg: Id
    package: Hash
    revision: int = Field(ge=1, le=999)
    decision: Decision
    comments: tuple[NoteComment, ...] = Field(max_length=200)
    message: Annotated[str, text(2_000)]
    reviewer: Reviewer
    created: Time
    n: int = Field(ge=1, le=999)
    supersedes: Id | None
    aud: tuple[Hash, ...] = Field(min_length=1, max_length=MOST_RECIPIENTS)

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        is_mute = not self.comments and not self.message.strip()
        is_told = self.decision == "draft" and len(self.aud) != 1
        if (self.decision == "returned" and is_mute) or is_told or self.supersedes == self.note:
            message = "decision, comments or audience"
            raise ValueError(message)
        return self
