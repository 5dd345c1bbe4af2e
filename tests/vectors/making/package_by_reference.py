"""Packages that name their signers' certificates by their hashes (docs/formats.md §1.8)."""

from collections.abc import Callable
from functools import partial

from tests.support import forgery
from tests.support import jose_by_hand as hand
from tests.support.forgery import Json, packed, signature, signed
from tests.vectors import form, world
from tests.vectors.making import forge
from tests.vectors.making.case import Case

V1, V2, V3 = ({"roster": f"ministry-v{version}"} for version in (1, 2, 3))
OWN = {"identity": "respondent"}


def _sealed(*signatures: Json, content: bytes) -> bytes:
    return forgery.sealed(signed(content, *map(forge.by_reference, signatures)))


def _alone(name: str = "respondent", **header: object) -> Callable[[], bytes]:
    def made() -> bytes:
        content = packed(forge.payload())
        return _sealed(signature(content, name, **header), content=content)  # type: ignore[arg-type]  # header members

    return made


def _approved(name: str = "approver", **header: object) -> bytes:
    content = packed(forge.payload())
    return _sealed(*forge.approved(content, name, **header), content=content)


def _swapped() -> bytes:
    """The approver answers, and the respondent approves."""
    content = packed(forge.payload())
    first = signature(content, "approver")
    over = hand.over(content, first)
    return _sealed(first, signature(content, "respondent", "approver", over=over), content=content)


def _first_by_reference(content: bytes) -> list[Json]:
    first, second = forge.approved(content)
    return [forge.by_reference(first), second]


def _second_by_reference(content: bytes) -> list[Json]:
    first, second = forge.approved(content)
    return [first, forge.by_reference(second)]


def _with_header(header: Json) -> Callable[[], bytes]:
    """An approved package with this header in both signatures."""
    return lambda: forge.with_signature(
        lambda content: [{**one, "header": header} for one in forge.approved(content)]
    )


def _with_kids() -> bytes:
    return _with_header({"kid": hand.sha(world.person("respondent").certificate.der)})()


def _hash_of_the_approver() -> bytes:
    named = hand.sha(world.person("approver").certificate.der)
    return _alone(**{"x5t#S256": named})()


def _by_rsa() -> bytes:
    content = packed(forge.payload(name="rsa"))
    one = forge.by_reference(signature(content, "rsa", alg="PS256"))
    return forgery.sealed(signed(content, one), ("prefecture", "ministry", "rsa"))


ALONE = partial(form.content_of, "package", "by-reference")
APPROVED = partial(form.content_of, "package", "by-reference-approved")

OPENS = (
    Case("by-reference", "state:registered", "", _alone(), "one signature", V2),
    Case("by-reference-approved", "state:acceptable", "", _approved, "two signatures", V2),
    Case(
        "by-reference-revoked",
        "state:revoked",
        "",
        APPROVED,
        "a revoked entry still knows its certificate",
        V3,
    ),
    Case("by-reference-own-copy", "ok", "", ALONE, "the own certificate, no roster", OWN),
    Case(
        "by-reference-own-copy-approved",
        "ok",
        "",
        APPROVED,
        "the approver's is of a roster",
        OWN | V2,
    ),
    Case(
        "by-reference-other-roles",
        "state:mismatched",
        "",
        _swapped,
        "known in other roles than they sign in",
        V2,
    ),
    Case("by-reference-rsa", "ok", "", _by_rsa, "PS256", {"identity": "rsa"}),
)

UNKNOWN = (
    Case("by-reference-no-roster", "certificate", "J4", ALONE),
    Case("by-reference-not-registered", "certificate", "J4", ALONE, context=V1),
    Case(
        "by-reference-approver-unknown",
        "certificate",
        "J4",
        partial(_approved, "namesake"),
        "of two signers one is not known",
        V2,
    ),
    Case(
        "by-reference-own-copy-approver-unknown",
        "certificate",
        "J4",
        APPROVED,
        "the respondent has the own certificate only",
        OWN,
    ),
    Case(
        "by-reference-hash-of-nothing",
        "certificate",
        "J4",
        _alone(**{"x5t#S256": forgery.OTHER_HASH}),
        context=V2,
    ),
)

WRONG = (
    Case(
        "by-reference-hash-of-another",
        "signature_bad",
        "J6",
        _hash_of_the_approver,
        "it leads to the approver's certificate",
        V2,
    ),
    Case(
        "by-reference-approval-over-another",
        "approval_chain",
        "J7",
        partial(_approved, over=forgery.OTHER_HASH),
        context=V2,
    ),
    Case(
        "by-reference-stripped",
        "signature_set",
        "J2",
        lambda: forge.with_signature(
            lambda content: [forge.by_reference(forge.approved(content)[1])]
        ),
        context=V1,
        comment="the order of roles comes before the certificate",
    ),
    Case("by-reference-alg-none", "algorithm", "J3", _alone(alg="none"), context=V1),
)

MIXED = (
    Case(
        "by-reference-first-alone",
        "member_set",
        "J1",
        lambda: forge.with_signature(_first_by_reference),
        context=V2,
    ),
    Case(
        "by-reference-second-alone",
        "member_set",
        "J1",
        lambda: forge.with_signature(_second_by_reference),
        context=V2,
    ),
    Case(
        "by-reference-with-kid",
        "member_set",
        "J1",
        _with_kids,
        context=V2,
    ),
    Case(
        "by-reference-empty-list",
        "member_set",
        "J1",
        _with_header({"x5c": []}),
        context=V2,
    ),
    Case(
        "by-reference-empty-header",
        "member_set",
        "J1",
        _with_header({}),
        "RFC 7515 7.2.1: a header without members must be absent",
        V2,
    ),
)

CASES = (*OPENS, *UNKNOWN, *WRONG, *MIXED)
