"""Whether a signed text was signed: checks J2 to J7, the same for every kind of file.

Promises: what `verify` lets through was signed by the keys of the certificates in it, in one of the
orders of roles asked for, and each later signature covers the one before it. Who the signers are is
left to `identity` and the roster. Source: docs/formats.md 4.3 (J2 to J7).
"""

from collections.abc import Collection
from datetime import UTC, datetime
from itertools import combinations, pairwise

from usbsurvey_desktop.crypto import certificates, signatures
from usbsurvey_desktop.crypto.keys import require_signing_key, signature_algorithm
from usbsurvey_desktop.crypto.signed_form import Signature, SignedForm, hash_over
from usbsurvey_desktop.errors import Code, at_step, refused_at
from usbsurvey_desktop.records import from_base64url, to_base64url

NOT_KNOWN = "not_known"
"""The `reason` of `certificate`: a text names a certificate that its reader does not have."""


def verify(form: SignedForm, *, roles: Collection[tuple[str, ...]]) -> None:
    """Checks J2 to J7: the form is signed, whole and in order, by the keys of its certificates.

    Args:
        form: as `read_signed` gave it.
        roles: every order of roles that is allowed, e.g. `{("respondent",),
            ("respondent", "approver")}`.

    Raises:
        SurveyError: with `step` J2 (`signature_set`), J3 (`algorithm`, `key_weak`), J4
            (`certificate`, with `reason` `NOT_KNOWN` if it is not at hand;
            `certificate_mismatch`), J5 (`certificate_usage`,
            `certificate_expired`), J6 (`signature_bad`) or J7 (`approval_chain`, `signers_same`).
    """
    if tuple([one.role for one in form.signatures]) not in roles:
        raise refused_at("J2", Code.SIGNATURE_SET)
    for one in form.signatures:
        _verify_one(form, one)
    _require_chain(form)


def _verify_one(form: SignedForm, one: Signature) -> None:
    if one.algorithm not in signatures.ALGORITHMS:
        raise refused_at("J3", Code.ALGORITHM)
    if not one.is_known:
        raise refused_at("J4", Code.CERTIFICATE, reason=NOT_KNOWN)
    with at_step("J4"):
        certificate = certificates.parse(one.certificate_der)
    if to_base64url(certificate.fingerprint) != one.certificate_hash:
        raise refused_at("J4", Code.CERTIFICATE_MISMATCH)
    with at_step("J3"):
        key = require_signing_key(certificate.key)
    if signature_algorithm(key) != one.algorithm:
        raise refused_at("J3", Code.ALGORITHM)
    if not certificate.may_sign:
        raise refused_at("J5", Code.CERTIFICATE_USAGE)
    if not certificate.is_valid_at(datetime.fromtimestamp(one.issued_at, UTC)):
        raise refused_at("J5", Code.CERTIFICATE_EXPIRED)
    content = signatures.signing_input(one.protected, form.encoded)
    if not signatures.is_signature(from_base64url(one.value), content, key):
        raise refused_at("J6", Code.SIGNATURE_BAD)


def _require_chain(form: SignedForm) -> None:
    if form.signatures[0].over is not None:
        raise refused_at("J7", Code.APPROVAL_CHAIN)
    for before, after in pairwise(form.signatures):
        if after.over != hash_over(form, before):
            raise refused_at("J7", Code.APPROVAL_CHAIN)
    keys = [certificates.parse(one.certificate_der).key for one in form.signatures]
    if any(one == other for one, other in combinations(keys, 2)):
        raise refused_at("J7", Code.SIGNERS_SAME)
