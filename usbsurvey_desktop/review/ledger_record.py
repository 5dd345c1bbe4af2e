"""The payload of a ledger line: one act of one reviewer, member by member.

There is no free text in it: what a reviewer says stands in the sealed note. Source: docs/formats.md
§7.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import (
    Field,
    SerializeAsAny,
    ValidationInfo,
    field_validator,
    model_validator,
)

from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.records import (
    BodyDigits,
    CertificateText,
    Hash,
    Id,
    JsonValue,
    RecipientId,
    Record,
    SurveyId,
    Time,
    canonical,
)

MOST_SUPERSEDED = 64


class Act(StrEnum):
    """What a line records."""

    OPEN = "open"
    """Line 1: whose ledger it is."""
    RECEIVED = "received"  # 受領
    REVIEWING = "reviewing"  # 確認中
    HELD = "held"  # 保留
    RETURNED = "returned"  # 差戻し
    ACCEPTED = "accepted"  # 受理
    REOPENED = "reopened"  # 受理の取消し
    CHOSEN = "chosen"
    """Which branch of a 分岐 counts."""
    ROSTER = "roster"
    """A version of the roster was used."""


class Owner(Record):
    """`open`: the reviewer's certificate, and the collector the reviewer works for."""

    cert: CertificateText
    recipient: RecipientId


class Receipt(Record):
    """`received`: the number of the package, and what it replaces."""

    pkg: Id
    prev: Hash | None


class Nothing(Record):
    """`reviewing`: there is no more to say."""


HoldReason = Literal["asking_body", "asking_issuer", "signer", "other"]
ReopenReason = Literal["mistake", "new_information", "signer", "other"]


class Hold(Record):
    """`held`: what is waited for."""

    reason: HoldReason


class Return(Record):
    """`returned`: the return note that says why."""

    note: Id


class Acceptance(Record):
    """`accepted`: the note, if there is one, and what the roster said of the signers then."""

    note: Id | None
    signers: tuple[SignerState, ...] = Field(min_length=1, max_length=2)
    """In the order of the package's signatures."""


class Reopening(Record):
    """`reopened`: why it is no longer accepted."""

    reason: ReopenReason


class Choice(Record):
    """`chosen`: the packages that the chosen one is preferred to."""

    over: tuple[Hash, ...] = Field(min_length=1, max_length=64)


class RosterUse(Record):
    """`roster`: the version and the hash of its payload."""

    version: int = Field(ge=1, le=999_999)
    sha256: Hash


Detail = Owner | Receipt | Nothing | Hold | Return | Acceptance | Reopening | Choice | RosterUse
DETAILS: Mapping[Act, type[Detail]] = {
    Act.OPEN: Owner,
    Act.RECEIVED: Receipt,
    Act.REVIEWING: Nothing,
    Act.HELD: Hold,
    Act.RETURNED: Return,
    Act.ACCEPTED: Acceptance,
    Act.REOPENED: Reopening,
    Act.CHOSEN: Choice,
    Act.ROSTER: RosterUse,
}
"""Which detail each act has."""
_ABOUT_NO_PACKAGE = frozenset({Act.OPEN, Act.ROSTER})


class Line(Record):
    """What a reviewer signs in one line.

    `open` and `roster` are about no package and supersede nothing; every other act is about one.
    """

    schema_: Literal["usbsurvey-ledger-1"] = Field(alias="schema")
    ledger: Id
    seq: int = Field(ge=1, le=2**53 - 1)
    before: Hash | None
    survey: SurveyId
    act: Act
    package: Hash | None
    body: BodyDigits | None
    revision: Annotated[int, Field(ge=1, le=999)] | None
    supersedes: tuple[Hash, ...] = Field(max_length=MOST_SUPERSEDED)
    detail: SerializeAsAny[Detail]
    at: Time

    @field_validator("detail", mode="plain")
    @classmethod
    def _of_the_act(cls, value: JsonValue | Detail, info: ValidationInfo) -> Detail:
        act = info.data.get("act")
        if act is None:
            message = "act"
            raise ValueError(message)
        kind = DETAILS[act]
        if isinstance(value, kind):
            return value
        return kind.model_validate_json(canonical(value))

    @model_validator(mode="after")
    def _is_about_what_it_must(self) -> Self:
        about = (self.package, self.body, self.revision)
        is_about = [part is not None for part in about]
        if self.act in _ABOUT_NO_PACKAGE:
            is_right = not any(is_about) and not self.supersedes
        else:
            is_right = all(is_about)
        repeats = len(set(self.supersedes)) != len(self.supersedes)
        if not is_right or repeats or self._chooses_itself():
            message = "package, supersedes or detail"
            raise ValueError(message)
        return self

    def _chooses_itself(self) -> bool:
        over = self.detail.over if isinstance(self.detail, Choice) else ()
        return self.package in over or len(set(over)) != len(over)
