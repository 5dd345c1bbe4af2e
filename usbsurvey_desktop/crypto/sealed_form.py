"""A sealed text: bytes that only the named recipients can read, and its digest.

Promises: every recipient reads the same bytes (`dig` commits the seal to one plaintext, which
A256GCM alone does not), and what `open_sealed` returns has that digest. The digest is the identity
of a sealed file everywhere. A change in one recipient's entry is noticed by all (`rcp`). Source:
docs/formats.md 1.9 and 4.3 (C2 to C4, S1 to S4), docs/decisions/0006-recipients-bound.md; RFC
7516.
"""

import hashlib
from collections.abc import Sequence
from typing import Literal, NamedTuple

from pydantic_core import to_json

from usbsurvey_desktop.armour import TextKind
from usbsurvey_desktop.crypto import aead, content_key
from usbsurvey_desktop.crypto.entropy import random_bytes
from usbsurvey_desktop.crypto.jose_text import (
    header_as_written,
    header_values,
    read_header,
    read_object,
    require_type,
)
from usbsurvey_desktop.crypto.keys import (
    Jwk,
    OpeningKey,
    OpeningPublicKey,
    is_point,
    public_jwk,
    thumbprint,
)
from usbsurvey_desktop.errors import Code, SurveyError, at_step, refused_at
from usbsurvey_desktop.fixed import fixed
from usbsurvey_desktop.records import (
    Hash,
    Ordered,
    as_written,
    canonical,
    from_base64url,
    hash_text,
    to_base64url,
    validate_text,
)

_MOST_RECIPIENTS = 16
ContentType = Literal["jose+json", "json"]
"""What is sealed: a signed text (packages, return notes) or plain JSON (recovery slots)."""


class _RecipientHeader(Ordered):
    alg: str
    epk: Jwk
    kid: str


class _Recipient(Ordered):
    encrypted_key: str
    header: _RecipientHeader


class _SealedText(Ordered):
    ciphertext: str
    iv: str
    protected: str
    recipients: tuple[_Recipient, ...]
    tag: str


class _Header(Ordered):
    cty: str
    dig: Hash
    enc: Literal["A256GCM"]
    rcp: Hash
    typ: str


class _Entry(NamedTuple):
    """What is in the file for one recipient, decoded."""

    header: _RecipientHeader
    wrapped: bytes
    x: bytes
    y: bytes


@fixed()
class SealedForm:
    """A sealed text, read and not opened."""

    dig: bytes
    """The SHA-256 that the contents must have."""
    kids: tuple[str, ...]
    """Thumbprints of the recipients' keys, in the order of the file."""
    protected: bytes
    """The header as it stands: what is sealed along with the contents."""
    entries: tuple[_Entry, ...]
    nonce: bytes
    ciphertext: bytes
    """Followed by its tag."""


def seal(
    plaintext: bytes,
    *,
    kind: TextKind,
    recipients: Sequence[OpeningPublicKey],
    content_type: ContentType = "jose+json",
) -> str:
    """The plaintext sealed to 1 to 16 different keys of P-256: one line of ASCII without its LF.

    Raises:
        SurveyError: `file_too_large` if no reader would take it, `recipients` for none, too many
            or the same twice, `recipient_key` for another curve.
    """
    if len(plaintext) > kind.payload:
        raise SurveyError(Code.FILE_TOO_LARGE)
    keys = {thumbprint(key): key for key in recipients}
    if len(keys) != len(recipients) or not 1 <= len(keys) <= _MOST_RECIPIENTS:
        raise SurveyError(Code.RECIPIENTS)
    secret = random_bytes(aead.KEY_BYTES)
    # First the entries, then the header that names their hash, then the contents under that header.
    entries = tuple(_recipient(kid, key, secret) for kid, key in keys.items())
    text = canonical(_sealed(plaintext, secret, entries, kind.typ, content_type)).decode("ascii")
    if len(text) > kind.stripped:
        raise SurveyError(Code.FILE_TOO_LARGE)
    return text


def _recipient(kid: str, key: OpeningPublicKey, secret: bytes) -> _Recipient:
    ephemeral, wrapped = content_key.wrapped(secret, key)
    header = _RecipientHeader(alg=content_key.ALGORITHM, kid=kid, epk=public_jwk(ephemeral))
    return _Recipient(header=header, encrypted_key=to_base64url(wrapped))


def _sealed(
    plaintext: bytes,
    secret: bytes,
    entries: tuple[_Recipient, ...],
    typ: str,
    content_type: ContentType,
) -> _SealedText:
    header = _Header(
        cty=content_type,
        dig=hash_text(plaintext),
        enc="A256GCM",
        rcp=_hash_of(entries),
        typ=typ,
    )
    protected, nonce = to_base64url(canonical(header)), random_bytes(aead.NONCE_BYTES)
    sealed = aead.encrypt(secret, nonce, plaintext, protected.encode("ascii"))
    return _SealedText(
        protected=protected,
        recipients=entries,
        iv=to_base64url(nonce),
        ciphertext=to_base64url(sealed[: -aead.TAG_BYTES]),
        tag=to_base64url(sealed[-aead.TAG_BYTES :]),
    )


def _hash_of(entries: tuple[_Recipient, ...]) -> str:
    return hash_text(to_json(entries))


def read_sealed(
    text: str, kind: TextKind, *, content_type: ContentType = "jose+json"
) -> SealedForm:
    """A sealed text through checks C2 to C4 and S1; nothing is opened yet.

    Args:
        text: without blanks, as `armour.strip` gives it.
        kind: what the text must be, and its limits.
        content_type: what must be sealed in it.

    Raises:
        SurveyError: with `step` C2 (`file_too_large`, `json_*`), C3 (`not_our_file`, `wrong_kind`,
            `version_newer`), C4 (`member_set`, `base64`, `header_not_canonical`, `header_value`)
            or S1 (`recipients`, `recipient_key`).
    """
    exact, header = _as_written(text, kind) or _explained(text, kind)
    with at_step("C4"):
        if (header.typ, header.cty) != (kind.typ, content_type):
            raise SurveyError(Code.HEADER_VALUE)
        nonce, ciphertext, tag = map(from_base64url, (exact.iv, exact.ciphertext, exact.tag))
        # All is decoded before anything of it counts: what is wrong in its spelling is told first.
        entries = tuple([_entry(one) for one in exact.recipients])
    kids = tuple([one.header.kid for one in exact.recipients])
    sizes = len(nonce), len(tag)
    if sizes != (aead.NONCE_BYTES, aead.TAG_BYTES) or len(set(kids)) != len(kids):
        raise refused_at("S1", Code.RECIPIENTS)
    _require_recipients(entries)
    if _hash_of(exact.recipients) != header.rcp:
        raise refused_at("S1", Code.RECIPIENTS)
    return SealedForm(
        dig=from_base64url(header.dig),
        kids=kids,
        protected=exact.protected.encode("ascii"),
        entries=entries,
        nonce=nonce,
        ciphertext=ciphertext + tag,
    )


def _as_written(text: str, kind: TextKind) -> tuple[_SealedText, _Header] | None:
    """What the text and its header say, if they are as `seal` writes them."""
    exact = as_written(_SealedText, text.encode())
    if exact is None or len(text) > kind.stripped:
        return None
    try:
        header = header_as_written(_Header, from_base64url(exact.protected))
    except SurveyError:
        return None
    return (exact, header) if header is not None and header.typ == kind.typ else None


def _explained(text: str, kind: TextKind) -> tuple[_SealedText, _Header]:
    """The same of any other text, by each check in its order."""
    with at_step("C2"):
        value = read_object(text, kind)
    with at_step("C3"):
        require_type(value, kind)
    with at_step("C4"):
        exact = validate_text(_SealedText, text.encode(), code=Code.MEMBER_SET)
        return exact, header_values(_Header, read_header(exact.protected))


def _entry(one: _Recipient) -> _Entry:
    return _Entry(one.header, from_base64url(one.encrypted_key), *one.header.epk.coordinates())


def _require_recipients(entries: tuple[_Entry, ...]) -> None:
    if not 1 <= len(entries) <= _MOST_RECIPIENTS:
        raise refused_at("S1", Code.RECIPIENTS)
    for one in entries:
        is_wrapped = len(one.wrapped) == content_key.WRAPPED_BYTES
        if one.header.alg != content_key.ALGORITHM or not is_wrapped:
            raise refused_at("S1", Code.RECIPIENTS)
        if not (one.header.epk.is_p256 and is_point(one.x, one.y)):
            raise refused_at("S1", Code.RECIPIENT_KEY)


def open_sealed(form: SealedForm, private_key: OpeningKey, kid: str | None = None) -> bytes:
    """The plaintext for the holder of one of the keys it was sealed to (checks S2 to S4).

    Args:
        form: as `read_sealed` gave it.
        private_key: of the holder.
        kid: its thumbprint, if it is at hand.

    Raises:
        SurveyError: with `step` S2 (`not_addressed`), S3 (`decrypt_failed`) or S4
            (`digest_mismatch`: the seal was made to show different people different texts).
    """
    kid = kid or thumbprint(private_key.public_key())
    if kid not in form.kids:
        raise refused_at("S2", Code.NOT_ADDRESSED)
    own = form.entries[form.kids.index(kid)]
    with at_step("S3"):
        secret = content_key.unwrapped(own.wrapped, own.header.epk.public_key(), private_key)
        plaintext = aead.decrypt(secret, form.nonce, form.ciphertext, form.protected)
    if hashlib.sha256(plaintext).digest() != form.dig:
        raise refused_at("S4", Code.DIGEST_MISMATCH)
    return plaintext
