"""The part of a hand-off record that travels inside a submission: what is known before sealing.

Only the link_ids named here may leave; posts instead of names, texts of at most 200 code points.
Source: docs/formats.md §4.2, the hand-off record §6.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field

from usbsurvey_desktop.armour import ANSWERS
from usbsurvey_desktop.records import (
    Hash,
    Integer,
    JsonValue,
    Ordered,
    canonical,
    checked_text,
    in_order,
    line,
)
from usbsurvey_desktop.sealing.fields import read_payload

_LONGEST_VALUE = 200


def _value(value: str | int) -> str | int:
    return checked_text(value, _LONGEST_VALUE) if isinstance(value, str) else value


HandoffItem = Literal[
    "H1.no", "H2", "H2.x", "H3", "H4.from_zone", "H4.from_system", "H4.to_zone", "H4.to_system",
    "H5.name", "H5.count", "H5.class", "H6.purpose", "H7.post", "H7.at", "H8.post", "H8.at",
    "H9.post", "H9.from", "H9.planned", "H10.medium", "H10.dedicated", "H11.how", "H12.at",
    "H12.result", "H12.defs", "H14.post", "H15.kind", "H16.place", "H18.carrier",
]  # fmt: skip
"""The items of the record form that are sent; every other one stays in the office."""

SENT: tuple[HandoffItem, ...] = get_args(HandoffItem)
"""The same, in form order but for H10."""


class Handoff(Ordered):
    """The request and its approval, as the record stood when the package was signed."""

    entry_sha256: Hash
    form_digest: Hash
    part: Literal["request"]
    record_no: Annotated[str, line(40)]
    schema_: Literal["handoff-record/1"] = Field(alias="schema")
    values: Annotated[
        Mapping[HandoffItem, Annotated[str | Integer, AfterValidator(_value)]],
        AfterValidator(in_order),
    ]


def read_handoff(document: JsonValue) -> Handoff:
    """Read the record's part as an outside program or the record book hands it over.

    Raises:
        SurveyError: `payload_schema` or `text_refused`.
    """
    return read_payload(Handoff, canonical(document), depth=ANSWERS.depth)
