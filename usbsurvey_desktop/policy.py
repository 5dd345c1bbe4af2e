"""What the administrator of a terminal fixed for everybody who works at it (`policy.json`).

Promises: a policy that is read is whole and exact; a file with a member missing, unknown or out of
its range is refused as a whole, because a rule silently left out would be worse than a program that
does not start. Source: docs/formats.md §10.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import Record, SurveyId, parse_object, validate
from usbsurvey_desktop.versions import require_not_newer

MOST_BYTES = 512 * 1024
_MOST_CARD_SIGNS = 256 * 1024
_DEPTH = 2
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_Fingerprint = Annotated[str, StringConstraints(pattern=r"\A[0-9a-f]{64}\z")]


class Policy(Record):
    """The rules of one terminal, as its administrator wrote them."""

    v: int = Field(ge=1, le=1)  # Literal[1] would take `true`
    draft_kdf: Literal["argon2id", "pbkdf2-hmac-sha512"]
    """What new passphrase slots cost; both kinds are always read."""
    recovery_card: Annotated[str, StringConstraints(max_length=_MOST_CARD_SIGNS)] | None
    """The text of the 情報システム管理者's card, to whom every new draft is recoverable."""
    recovery_required: bool
    """Whether no draft may be made without a recovery slot."""
    qr_allowed: bool
    issuer_pins: Mapping[SurveyId, _Fingerprint]
    """The certificates of issuers that count as confirmed, by survey: SHA-256, 64 hex digits."""
    idle_lock_minutes: int = Field(ge=1, le=60)


def read_policy(document: bytes) -> Policy:
    """The policy in a file; members in any order and white space are as the administrator likes.

    Raises:
        SurveyError: `policy_refused`, with the code of the gate as `reason` where it is no JSON
            object of ours, or `version_newer` where it is one of a later program.
    """
    text = document.removeprefix(_BYTE_ORDER_MARK)  # Notepad may write one
    try:
        require_not_newer(text)
        return validate(Policy, parse_object(text, depth=_DEPTH), code=Code.MEMBER_SET)
    except SurveyError as error:
        raise SurveyError(Code.POLICY_REFUSED, {"reason": error.code.value}) from error
