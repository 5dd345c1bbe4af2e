"""A signed line: payload and one signature in three segments, its certificate kept elsewhere.

Promises: what `read_compact` takes has one spelling only, and `Compact.signed_by` hands it to the
very checks that every signed form goes through (`verifying.verify`). Source: docs/formats.md 1.8
and 7; RFC 7515 section 7.1.
"""

from dataclasses import dataclass

from usbsurvey_desktop.armour import TextKind
from usbsurvey_desktop.crypto.jose_text import require_type
from usbsurvey_desktop.crypto.signed_form import SignedForm, as_signature
from usbsurvey_desktop.errors import Code, SurveyError, at_step
from usbsurvey_desktop.records import from_base64url, to_base64url

_SEGMENTS = 3


@dataclass(frozen=True)
class Compact:
    """A line as it was read; the payload is not to be used before it was verified."""

    kind: TextKind
    protected: str
    payload: bytes
    value: str

    def signed_by(self, certificate_der: bytes) -> SignedForm:
        """The same as a signed form with this certificate beside its signature, to be verified.

        Raises:
            SurveyError: with `step` C4, for a header that is not exactly ours.
        """
        with at_step("C4"):
            one = as_signature(self.protected, self.value, certificate_der, typ=self.kind.typ)
        return SignedForm(self.kind.typ, self.payload, (one,), to_base64url(self.payload))


def compact_text(form: SignedForm) -> str:
    """A form with one signature as one line of ASCII, its certificate left out."""
    (one,) = form.signatures
    return f"{one.protected}.{to_base64url(form.payload)}.{one.value}"


def read_compact(text: str, kind: TextKind) -> Compact:
    """A signed line through checks C2 to C4 but for its header, which `signed_by` reads.

    Args:
        text: without blanks, as `armour.strip` gives it.
        kind: what the line must be, and its limits.

    Raises:
        SurveyError: with `step` C2 (`file_too_large`, `json_syntax` if it has not three segments),
            C3 (`not_our_file`, `wrong_kind`, `version_newer`) or C4 (`base64`, `file_too_large`
            for the payload).
    """
    with at_step("C2"):
        if len(text) > kind.stripped:
            raise SurveyError(Code.FILE_TOO_LARGE)
        segments = text.split(".")
        if len(segments) != _SEGMENTS:
            raise SurveyError(Code.JSON_SYNTAX)
    protected, content, value = segments
    with at_step("C3"):
        require_type({"protected": protected}, kind)
    with at_step("C4"):
        payload = from_base64url(content)
        from_base64url(value)
        if len(payload) > kind.payload:
            raise SurveyError(Code.FILE_TOO_LARGE)
    return Compact(kind, protected, payload, value)
