"""The small types that packs and packages are made of, and how their payloads are read.

Promises: a value that passed has exactly the alphabet, length and range of docs/formats.md §1.6 and
§1.7. Text that breaks its own rule is told apart (`text_refused`) from a wrong shape.
"""

from datetime import datetime

from usbsurvey_desktop.records import (
    BodyDigits,
    CertificateText,
    RecipientId,
    SurveyId,
    read_payload,
)

__all__ = ["BodyDigits", "CertificateText", "RecipientId", "SurveyId", "moment", "read_payload"]


def moment(time: str) -> datetime:
    """The instant that a `Time` names."""
    return datetime.fromisoformat(time)
