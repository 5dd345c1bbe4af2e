"""Packages that are refused for their signatures: checks J2 to J7."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import ExtendedKeyUsageOID

from tests.support import forgery, worlds
from tests.support import jose_by_hand as hand
from tests.support.forgery import Json, packed, signature
from tests.support.people import (
    AUTHORITY,
    UNKNOWN,
    certificate_of,
    der_of_year_0,
    der_with,
    ec_key,
    rsa_key,
)
from tests.vectors import world
from tests.vectors.making import forge
from tests.vectors.making.case import Case
from tests.vectors.making.forge import approved, signed_with, with_signature

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
DAY = timedelta(days=1)
SERVER_ONLY = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
POLICIES = x509.CertificatePolicies(
    [x509.PolicyInformation(x509.ObjectIdentifier("1.2.392.200110.1"), None)]
)


def _one(made: Callable[[bytes], Json]) -> Callable[[], bytes]:
    """A package with one signature of the case's own."""
    return lambda: with_signature(lambda content: [made(content)])


def _respondent(**header: object) -> Callable[[], bytes]:
    return _one(lambda content: signature(content, "respondent", **header))  # type: ignore[arg-type]  # header members


def _der(key: Key, *usage: str, days: tuple[int, int] = (-1, 1), extra_bytes: int = 0) -> bytes:
    made = certificate_of(
        key,
        usage=usage or ("digital_signature",),
        not_before=worlds.NOW + days[0] * DAY,
        not_after=worlds.NOW + days[1] * DAY,
        extra_bytes=extra_bytes,
    )
    return made.public_bytes(Encoding.DER)


def _with(
    key: Callable[[], Key] = ec_key, der: Callable[[Key], bytes] = _der, **header: object
) -> Callable[[], bytes]:
    """A package signed by this key, beside this certificate of it."""
    return _one(lambda content: signed_with(content, key(), der(key()), **header))


def _der_with(
    *usage: str, days: tuple[int, int] = (-1, 1), extra_bytes: int = 0
) -> Callable[[Key], bytes]:
    return lambda key: _der(key, *usage, days=days, extra_bytes=extra_bytes)


def _value(change: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    def made(content: bytes) -> Json:
        one = signature(content, "respondent")
        return {**one, "signature": hand.b64(change(hand.unb64(one["signature"])))}

    return _one(made)


def _as_der(value: bytes) -> bytes:
    return encode_dss_signature(
        int.from_bytes(value[:32], "big"), int.from_bytes(value[32:], "big")
    )


def _hs256(content: bytes) -> Json:
    """The public key taken for a secret, which everybody knows."""
    one = signature(content, "respondent", alg="HS256")
    key = world.person("respondent").private_key.public_key()
    secret = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    value = hand.hs256(secret, f"{one['protected']}.{hand.b64(content)}".encode())
    return {**one, "signature": hand.b64(value)}


def _rs256(content: bytes) -> Json:
    key = rsa_key()
    one = signed_with(content, key, _der(key), alg="RS256")
    value = key.sign(f"{one['protected']}.{hand.b64(content)}".encode(), PKCS1v15(), SHA256())
    return {**one, "signature": hand.b64(value)}


def _ps256_with_salt(salt: int) -> Callable[[bytes], Json]:
    def made(content: bytes) -> Json:
        key = rsa_key()
        one = signed_with(content, key, _der(key), alg="PS256")
        value = hand.ps256(key, f"{one['protected']}.{hand.b64(content)}".encode(), salt)
        return {**one, "signature": hand.b64(value)}

    return made


def _swapped_certificate(content: bytes) -> Json:
    one = signature(content, "respondent")
    return {**one, "header": signature(content, "approver")["header"]}


def _p384() -> ec.EllipticCurvePrivateKey:
    return ec_key(0, ec.SECP384R1)


J2 = (
    Case(
        "signature-respondent-stripped",
        "signature_set",
        "J2",
        lambda: with_signature(lambda content: approved(content)[1:]),
    ),
    Case(
        "signatures-swapped",
        "signature_set",
        "J2",
        lambda: with_signature(lambda content: approved(content)[::-1]),
    ),
    Case(
        "signatures-three",
        "signature_set",
        "J2",
        lambda: with_signature(lambda content: [*approved(content), approved(content)[1]]),
    ),
    Case(
        "signatures-two-respondents",
        "signature_set",
        "J2",
        lambda: with_signature(
            lambda content: [signature(content, "respondent"), signature(content, "approver")]
        ),
    ),
    Case("role-issuer", "signature_set", "J2", _respondent(role="issuer")),
)

J3 = (
    Case("alg-none", "algorithm", "J3", _respondent(alg="none")),
    Case("alg-hs256", "algorithm", "J3", _one(_hs256), "the public key as secret"),
    Case("alg-rs256", "algorithm", "J3", _one(_rs256)),
    Case("alg-es384", "algorithm", "J3", _with(_p384, alg="ES384")),
    Case("alg-eddsa", "algorithm", "J3", _respondent(alg="EdDSA")),
    Case("alg-es256-on-p-384", "algorithm", "J3", _with(_p384)),
    Case("alg-ps256-with-ec", "algorithm", "J3", _respondent(alg="PS256")),
    Case("alg-es256-with-rsa", "algorithm", "J3", _with(rsa_key)),
    Case(
        "rsa-1024",
        "key_weak",
        "J3",
        _with(partial(rsa_key, 1024), alg="PS256"),
    ),
    Case(
        "rsa-exponent-3",
        "key_weak",
        "J3",
        _with(partial(rsa_key, 2048, 3), alg="PS256"),
    ),
)

J4_AND_J5 = (
    Case(
        "certificate-trailing-byte",
        "certificate",
        "J4",
        _with(der=lambda key: _der(key) + b"\0"),
    ),
    Case("certificate-none", "certificate", "J4", _with(der=lambda _: b"0\x03\x02\x01\x01")),
    Case(
        "certificate-year-0",
        "certificate",
        "J4",
        _with(der=der_of_year_0),
    ),
    Case(
        "certificate-too-large",
        "certificate",
        "J4",
        _with(der=_der_with(extra_bytes=4_000)),
    ),
    Case("certificate-swapped", "certificate_mismatch", "J4", _one(_swapped_certificate)),
    Case(
        "certificate-hash-of-another",
        "certificate_mismatch",
        "J4",
        _respondent(**{"x5t#S256": forgery.OTHER_HASH}),
    ),
    Case(
        "certificate-key-agreement",
        "certificate_usage",
        "J5",
        _with(der=_der_with("key_agreement")),
    ),
    Case(
        "certificate-content-commitment",
        "certificate_usage",
        "J5",
        _with(der=_der_with("content_commitment")),
    ),
    Case(
        "certificate-expired",
        "certificate_expired",
        "J5",
        _with(der=_der_with(days=(-3, -1))),
        "over at `iat`",
    ),
    Case(
        "certificate-critical-unknown",
        "certificate",
        "J4",
        _with(der=lambda key: der_with(key, UNKNOWN)),
        "RFC 5280 4.2",
    ),
    Case(
        "certificate-critical-purposes",
        "certificate",
        "J4",
        _with(der=lambda key: der_with(key, SERVER_ONLY)),
        "for servers alone, and nobody here judges that",
    ),
    Case(
        "certificate-of-a-ca",
        "certificate_usage",
        "J5",
        _with(der=lambda key: der_with(key, AUTHORITY)),
    ),
    Case(
        "certificate-critical-policies",
        "state:revocation_unchecked",
        "",
        _with(der=lambda key: der_with(key, POLICIES)),
        "as public PKIs write them",
    ),
    Case(
        "certificate-not-yet",
        "certificate_expired",
        "J5",
        _with(der=_der_with(days=(1, 3))),
    ),
)


def _other_payload(content: bytes) -> list[Json]:
    del content
    return [signature(packed(forge.payload()), "respondent")]


def _other_answers_approval(content: bytes) -> list[Json]:
    other = packed(forge.payload())
    over = hand.over(other, signature(other, "respondent"))
    return [signature(content, "respondent"), signature(content, "approver", "approver", over=over)]


def _same_key_other_certificate(content: bytes) -> list[Json]:
    issuer, renewed = (signature(content, "issuer"), "renewed-issuer")
    return [issuer, signature(content, renewed, "approver", over=hand.over(content, issuer))]


J6_AND_J7 = (
    Case("signature-63", "signature_bad", "J6", _value(lambda value: value[:-1])),
    Case("signature-65", "signature_bad", "J6", _value(lambda value: value + b"\0")),
    Case("signature-der", "signature_bad", "J6", _value(_as_der)),
    Case("signature-zeros", "signature_bad", "J6", _value(lambda _: bytes(64))),
    Case("signature-empty", "signature_bad", "J6", _value(lambda _: b"")),
    Case("signature-ps256-salt-0", "signature_bad", "J6", _one(_ps256_with_salt(0))),
    Case(
        "signature-of-another-key",
        "signature_bad",
        "J6",
        _with(der=lambda _: _der(ec_key(7))),
    ),
    Case(
        "payload-replaced",
        "signature_bad",
        "J6",
        lambda: with_signature(_other_payload),
        "other answers under a right signature",
    ),
    Case(
        "approval-without-over",
        "approval_chain",
        "J7",
        lambda: with_signature(lambda content: approved(content, over=None)),
    ),
    Case(
        "approval-over-another",
        "approval_chain",
        "J7",
        lambda: with_signature(lambda content: approved(content, over=forgery.OTHER_HASH)),
    ),
    Case(
        "approval-from-another-answer",
        "approval_chain",
        "J7",
        lambda: with_signature(_other_answers_approval),
    ),
    Case(
        "approval-of-a-former-signature",
        "approval_chain",
        "J7",
        lambda: with_signature(
            lambda content: [signature(content, "respondent"), approved(content)[1]]
        ),
        "signed again under the approval",
    ),
    Case("over-on-the-first", "approval_chain", "J7", _respondent(over=forgery.OTHER_HASH)),
    Case(
        "signers-same",
        "signers_same",
        "J7",
        lambda: with_signature(lambda content: approved(content, "respondent")),
    ),
    Case(
        "signers-same-key",
        "signers_same",
        "J7",
        lambda: with_signature(_same_key_other_certificate),
        "two certificates of one key",
    ),
)

CASES = (*J2, *J3, *J4_AND_J5, *J6_AND_J7)
