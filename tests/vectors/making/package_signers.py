"""How the signers of packages stand to the collector's roster (docs/formats.md §6)."""

from functools import partial

from tests.support import forgery
from tests.support.forgery import packed, signature, signed
from tests.vectors import form
from tests.vectors.making import forge
from tests.vectors.making.case import Case


def _by(name: str) -> bytes:
    content = packed(forge.payload())
    return forgery.sealed(signed(content, signature(content, name)))


def _approved_by_a_namesake() -> bytes:
    """The approver's role, signed by somebody else of the body."""
    return forge.with_signature(lambda content: forge.approved(content, "namesake"))


HONEST = partial(form.content_of, "package", "honest")
APPROVED = partial(form.content_of, "package", "approved")
V1, V2, V3 = ({"roster": f"ministry-v{version}"} for version in (1, 2, 3))

CASES = (
    Case("signer-registered", "state:registered", "", HONEST, context=V2),
    Case("signers-registered", "state:registered", "", APPROVED, context=V2),
    Case("signer-unregistered", "state:unregistered", "", HONEST, context=V1),
    Case(
        "signer-same-name",
        "state:mismatched",
        "",
        partial(_by, "namesake"),
        "another certificate of the registered person's name",
        V2,
    ),
    Case("approver-same-body", "state:mismatched", "", _approved_by_a_namesake, context=V2),
    Case("signer-revoked", "state:revoked", "", HONEST, context=V3),
    Case("signer-accepted-strictly", "state:acceptable", "", HONEST, context=V2),
    Case(
        "signer-mismatched-never-accepted",
        "state:not_acceptable",
        "",
        partial(_by, "namesake"),
        context=V2,
    ),
    Case("signer-revoked-never-accepted", "state:not_acceptable", "", HONEST, context=V3),
)
