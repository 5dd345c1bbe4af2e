"""The payload of a survey pack, member by member: all that a respondent's office needs.

Source: docs/formats.md §3.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import (
    Field,
    JsonValue,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)

from usbsurvey_desktop.municipality import MunicipalityKind
from usbsurvey_desktop.records import Hash, Record, Time, line, text
from usbsurvey_desktop.sealing.fields import (
    BodyDigits,
    CertificateText,
    RecipientId,
    SurveyId,
)


class Contact(Record):
    """Where to ask about the survey."""

    office: Annotated[str, line(200)]
    tel: Annotated[str, line(40)]
    email: Annotated[str, line(254)]
    hours: Annotated[str, line(100)]


class Recipient(Record):
    """A collector: its key, and the certificates of those who sign its return notes."""

    id: RecipientId
    role: Literal["prefecture", "ministry"]
    body: BodyDigits | None
    display_name: Annotated[str, line(100)]
    open_cert: CertificateText
    return_signers: tuple[CertificateText, ...] = Field(min_length=1, max_length=16)


class Match(Record):
    """Which bodies a route is for: every member that is present must hold, none means all."""

    bodies: tuple[BodyDigits, ...] = Field(default=(), min_length=1, max_length=2_000)
    prefectures: tuple[Annotated[str, Field(pattern=r"^[0-9]{2}$")], ...] = Field(
        default=(), min_length=1, max_length=47
    )
    kinds: tuple[MunicipalityKind, ...] = Field(default=(), min_length=1, max_length=7)

    @model_serializer(mode="wrap")
    def _only_present(self, handler: SerializerFunctionWrapHandler) -> dict[str, JsonValue]:
        return {name: value for name, value in handler(self).items() if value}


class Route(Record):
    """Where the packages of the matching bodies go."""

    match: Match
    to: tuple[RecipientId, ...] = Field(min_length=1, max_length=8)


class PackPayload(Record):
    """What the issuer signs.

    Recipient ids are unique, every route names known ones, and the last route is for every body.
    """

    schema_: Literal["usbsurvey-pack-1"] = Field(alias="schema")
    survey: SurveyId
    version: int = Field(ge=1, le=9_999)
    issued: Time
    deadline: Time
    title: Annotated[str, line(200)]
    purpose: Annotated[str, text(2_000)]
    legal_basis: Annotated[str, text(1_000)]
    contact: Contact
    questionnaire: Mapping[str, JsonValue]
    form_sha256: Hash
    recipients: tuple[Recipient, ...] = Field(min_length=1, max_length=64)
    routes: tuple[Route, ...] = Field(min_length=1, max_length=64)
    approval_required: bool
    handoff_record: Literal["none", "optional", "required"]
    roster_policy: Literal["strict", "record"]
    package_profile: int = Field(ge=1, le=1)  # Literal[1] would take `true`
    supersedes: Hash | None

    @model_validator(mode="after")
    def _routes_lead_to_recipients(self) -> Self:
        known = {recipient.id for recipient in self.recipients}
        targets = [target for route in self.routes for target in route.to]
        if (
            len(known) != len(self.recipients)
            or not known.issuperset(targets)
            or any(len(set(route.to)) != len(route.to) for route in self.routes)
            or self.routes[-1].match != Match()
        ):
            message = "recipients or routes"
            raise ValueError(message)
        return self
