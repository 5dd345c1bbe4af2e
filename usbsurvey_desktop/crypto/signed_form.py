"""A signed text: one payload under one signature or more, each with its certificate beside it.

The signed text of a submission may name its certificates by their hashes alone, for a reader who
has them.

Promises: what `read_signed` takes has exactly our members in their one spelling; whether it was
signed is left to `verifying`. Source: docs/formats.md 1.8 and 4.3 (C2 to C4); RFC 7515 section
7.2.1.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from usbsurvey_desktop.armour import TextKind
from usbsurvey_desktop.crypto import certificates, signatures
from usbsurvey_desktop.crypto.jose_text import (
    header_as_written,
    header_values,
    read_header,
    read_object,
    require_type,
)
from usbsurvey_desktop.crypto.keys import (
    SigningPrivateKey,
    require_signing_key,
    signature_algorithm,
)
from usbsurvey_desktop.errors import Code, SurveyError, at_step
from usbsurvey_desktop.fixed import fixed
from usbsurvey_desktop.records import (
    Hash,
    JsonObject,
    JsonValue,
    Ordered,
    as_written,
    canonical,
    from_base64url,
    hash_text,
    to_base64url,
    validate_text,
)

_EARLIEST = 1_577_836_800  # 2020-01-01T00:00:00Z
_LATEST = 4_133_980_799  # 2100-12-31T23:59:59Z

Known = Callable[[str], bytes | None]
"""The certificate (DER) with this hash, if a reader has it."""


class CertificatesAre(StrEnum):
    """Where a reader of a signed text finds the certificates; the signatures are the same."""

    INSIDE = "inside"
    BY_REFERENCE = "by-reference"


class _Holder(Ordered):
    x5c: tuple[str]


class _SignatureText(Ordered):
    header: _Holder
    protected: str
    signature: str


class _ReferringSignatureText(Ordered):
    protected: str
    signature: str


class _SignedText(Ordered):
    payload: str
    signatures: tuple[_SignatureText, ...]


class _ReferringText(Ordered):
    payload: str
    signatures: tuple[_ReferringSignatureText, ...]


_Role = Annotated[str, StringConstraints(pattern=r"\A[a-z_]{1,20}\z")]
_IssuedAt = Annotated[int, Field(ge=_EARLIEST, le=_LATEST)]
_Named = Annotated[Hash, Field(alias="x5t#S256")]


class _Header(Ordered):
    alg: str
    iat: _IssuedAt
    role: _Role
    typ: str
    certificate_hash: _Named


class _CountersigningHeader(Ordered):
    alg: str
    iat: _IssuedAt
    over: Hash
    role: _Role
    typ: str
    certificate_hash: _Named


@dataclass(frozen=True)
class SigningKey:
    """A private key and the certificate (DER) that goes with what it signs."""

    private_key: SigningPrivateKey
    certificate_der: bytes


@fixed()
class Signature:
    """One signature as it stands in the text; true only after `verify`."""

    protected: str
    """The protected header in base64url, the bytes that were signed."""
    value: str
    """The signature in base64url."""
    certificate_der: bytes
    """Empty if it is not known."""
    certificate_hash: str
    algorithm: str
    role: str
    issued_at: int
    """Seconds since 1970 by the signer's clock."""
    over: str | None
    """The hash of the signature before it, if this one was made on top of another."""
    is_known: bool = True
    """Whether the certificate is at hand: in the text, or with the reader."""
    is_inside: bool = field(default=True, compare=False)
    """Whether the text holds it; otherwise the text names it only."""


@fixed()
class SignedForm:
    """A signed text, read; the payload is not to be used before `verify`."""

    typ: str
    payload: bytes
    signatures: tuple[Signature, ...]
    encoded: str = field(repr=False, compare=False)
    """The payload in base64url, as it is signed."""

    def text(self, certificates_are: CertificatesAre = CertificatesAre.INSIDE) -> str:
        """The form as one line of ASCII without its LF; by reference in a submission only."""
        is_whole = certificates_are is CertificatesAre.INSIDE
        signatures: list[JsonValue] = [
            {"protected": one.protected, "signature": one.value}
            | ({"header": _x5c(one)} if is_whole else {})
            for one in self.signatures
        ]
        text: JsonObject = {"payload": self.encoded, "signatures": signatures}
        return canonical(text).decode("ascii")


def _x5c(one: Signature) -> JsonObject:
    return {"x5c": [certificates.to_base64(one.certificate_der)]}


def sign(
    payload: bytes, *, kind: TextKind, role: str, key: SigningKey, issued_at: int
) -> SignedForm:
    """A form with one signature.

    Args:
        payload: at most `kind.payload` bytes.
        kind: gives the `typ`, which keeps signatures of different kinds apart.
        role: `[a-z_]`, at most 20 signs.
        key: the certificate must be of this key; the caller has checked its term.
        issued_at: seconds since 1970.

    Raises:
        SurveyError: `file_too_large`, or `algorithm` and `key_weak` for a key we do not use.
    """
    if len(payload) > kind.payload:
        raise SurveyError(Code.FILE_TOO_LARGE)
    header: JsonObject = {"iat": issued_at, "role": role, "typ": kind.typ}
    encoded = to_base64url(payload)
    return SignedForm(kind.typ, payload, (_signature(header, encoded, key),), encoded)


def countersign(form: SignedForm, *, role: str, key: SigningKey, issued_at: int) -> SignedForm:
    """The form with one more signature, made over the last one; the caller has verified it.

    Raises:
        SurveyError: `algorithm` and `key_weak` for a key we do not use.
    """
    over = hash_over(form, form.signatures[-1])
    header: JsonObject = {"iat": issued_at, "over": over, "role": role, "typ": form.typ}
    added = _signature(header, form.encoded, key)
    return replace(form, signatures=(*form.signatures, added))


def _signature(header: JsonObject, encoded: str, key: SigningKey) -> Signature:
    whole = {
        "alg": signature_algorithm(require_signing_key(key.private_key.public_key())),
        **header,
        "x5t#S256": hash_text(key.certificate_der),
    }
    protected = to_base64url(canonical(whole))
    content = signatures.signing_input(protected, encoded)
    value = to_base64url(signatures.signature(content, key.private_key))
    return as_signature(protected, value, key.certificate_der)


def hash_over(form: SignedForm, before: Signature) -> str:
    """What the signature made on top of another one names: the hash of all that it covers."""
    covered = f"{before.protected}.{form.encoded}.{before.value}"
    return hash_text(covered.encode("ascii"))


def read_signed(text: str, kind: TextKind, known: Known | None = None) -> SignedForm:
    """A signed text through checks C2 to C4; nothing is verified yet.

    Args:
        text: without blanks, as `armour.strip` gives it.
        kind: what the text must be, and its limits.
        known: where to look for certificates that the text only names; without it, the text must
            hold them. One that is not found is refused by `verify`.

    Raises:
        SurveyError: with `step` C2 (`file_too_large`, `json_*`), C3 (`not_our_file`, `wrong_kind`,
            `version_newer`) or C4 (`member_set`, `base64`, `header_not_canonical`,
            `header_value`, `file_too_large` for the payload).
    """
    form = _as_written(text, kind, known)
    if form is not None:
        return form
    # What is written otherwise, or wrong, goes by each check in its order.
    with at_step("C2"):
        value = read_object(text, kind)
    with at_step("C3"):
        require_type(value, kind)
    with at_step("C4"):
        if known is not None and _names_certificates(value):
            named = validate_text(_ReferringText, text.encode(), code=Code.MEMBER_SET)
            return _referring_form(named, kind, known)
        return _form(validate_text(_SignedText, text.encode(), code=Code.MEMBER_SET), kind)


def _form(text: _SignedText, kind: TextKind) -> SignedForm:
    payload = _payload(text.payload, kind)
    signatures = tuple([_holding(one, kind) for one in text.signatures])
    return SignedForm(kind.typ, payload, signatures, text.payload)


def _referring_form(text: _ReferringText, kind: TextKind, known: Known) -> SignedForm:
    payload = _payload(text.payload, kind)
    signatures = tuple([_referring(one, kind, known) for one in text.signatures])
    return SignedForm(kind.typ, payload, signatures, text.payload)


def _as_written(text: str, kind: TextKind, known: Known | None) -> SignedForm | None:
    """The form, if it is as `SignedForm.text` writes it and passes C2 to C4."""
    if len(text) > kind.stripped:
        return None
    written = text.encode()
    try:
        exact = as_written(_SignedText, written)
        if exact is not None and exact.signatures:
            return _form(exact, kind)
        named = None if known is None else as_written(_ReferringText, written)
        if named is not None and named.signatures and known is not None:
            return _referring_form(named, kind, known)
    except SurveyError:  # told by the checks in their order
        return None
    return None


def _names_certificates(value: JsonObject) -> bool:
    # The first signature tells which of the two forms the text claims to have.
    match value:
        case {"signatures": [dict(first), *_]}:
            return "header" not in first
        case _:
            return False


def _payload(text: str, kind: TextKind) -> bytes:
    payload = from_base64url(text)
    if len(payload) > kind.payload:
        raise SurveyError(Code.FILE_TOO_LARGE)
    return payload


def _holding(text: _SignatureText, kind: TextKind) -> Signature:
    der = certificates.from_base64(text.header.x5c[0])
    from_base64url(text.signature)
    return as_signature(text.protected, text.signature, der, typ=kind.typ)


def _referring(text: _ReferringSignatureText, kind: TextKind, known: Known) -> Signature:
    from_base64url(text.signature)
    one = as_signature(text.protected, text.signature, b"", typ=kind.typ)
    der = known(one.certificate_hash)
    return replace(one, certificate_der=der or b"", is_known=der is not None, is_inside=False)


def as_signature(protected: str, value: str, der: bytes, typ: str | None = None) -> Signature:
    """A signature with what its protected header says; nothing is verified (C4).

    Raises:
        SurveyError: `base64`, `json_*`, `header_not_canonical`, `member_set` or `header_value`.
    """
    header = _header_values(protected)
    if typ not in {None, header.typ}:
        raise SurveyError(Code.HEADER_VALUE)
    return Signature(
        protected=protected,
        value=value,
        certificate_der=der,
        certificate_hash=header.certificate_hash,
        algorithm=header.alg,
        role=header.role,
        issued_at=header.iat,
        over=header.over if isinstance(header, _CountersigningHeader) else None,
    )


def _header_values(protected: str) -> _Header | _CountersigningHeader:
    written = from_base64url(protected)
    quick: _Header | _CountersigningHeader | None
    if b'"over":' in written:
        quick = header_as_written(_CountersigningHeader, written)
    else:
        quick = header_as_written(_Header, written)
    if quick is not None:
        return quick
    header = read_header(protected)
    if "over" in header.members:
        return header_values(_CountersigningHeader, header)
    return header_values(_Header, header)
