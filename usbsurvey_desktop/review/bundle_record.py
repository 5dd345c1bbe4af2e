"""The payload of a bundle (取りまとめファイル): what one collector forwards to another.

Source: docs/formats.md §7.1.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from usbsurvey_desktop.armour import LEDGER, PACKAGE
from usbsurvey_desktop.records import BodyDigits, Hash, RecipientId, Record, SurveyId, Time

MOST_PACKAGES = 2_000
"""Packages in one bundle: every body of the country has room."""
MOST_LEDGERS = 64
LARGEST_NUMBER = 9_999
BUNDLE_ENDING = ".bundle.txt"

_ASCII = r"\A[!-~]+\z"
PackageText = Annotated[str, StringConstraints(pattern=_ASCII, max_length=PACKAGE.stripped)]
"""A package as its office wrote it, without what gateways add."""
LedgerLine = Annotated[str, StringConstraints(pattern=_ASCII, max_length=LEDGER.stripped)]
"""A line of a ledger as its reviewer signed it."""
_OF_A_LEDGER = Field(min_length=1, max_length=100_000)
NamedReason = Literal["not_addressed", "not_here"]


class BundledPackage(Record):
    """An accepted package that leads for its body, and the ledger line that accepts it."""

    package: Hash
    body: BodyDigits
    revision: int = Field(ge=1, le=999)
    decision: Hash
    text: PackageText


class NamedPackage(Record):
    """An accepted package that is not forwarded, and why."""

    package: Hash
    body: BodyDigits
    revision: int = Field(ge=1, le=999)
    decision: Hash
    reason: NamedReason


class Bundle(Record):
    """All that a collector has accepted when it was made, for one other collector.

    Of one body there is at most one package.
    """

    schema_: Literal["usbsurvey-forward-1"] = Field(alias="schema")
    survey: SurveyId
    pack_sha256: Hash
    sender: RecipientId = Field(alias="from")
    receiver: RecipientId = Field(alias="to")
    n: int = Field(ge=1, le=LARGEST_NUMBER)
    created: Time
    packages: tuple[BundledPackage, ...] = Field(max_length=MOST_PACKAGES)
    named: tuple[NamedPackage, ...] = Field(max_length=MOST_PACKAGES)
    ledgers: tuple[Annotated[tuple[LedgerLine, ...], _OF_A_LEDGER], ...] = Field(
        min_length=1, max_length=MOST_LEDGERS
    )
    aud: tuple[Hash, ...] = Field(min_length=2, max_length=2)

    @model_validator(mode="after")
    def _goes_to_another(self) -> Self:
        if self.sender == self.receiver:
            message = "from and to"
            raise ValueError(message)
        return self

    @property
    def accepted(self) -> tuple[BundledPackage | NamedPackage, ...]:
        """Every package it says is accepted, forwarded or only named."""
        return (*self.packages, *self.named)

    @property
    def file_name(self) -> str:
        """The name a bundle is written under; made from checked parts only."""
        return f"{self.survey}-{self.sender}-{self.n}{BUNDLE_ENDING}"
