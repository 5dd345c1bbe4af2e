"""What bundles and return notes are spoilt by alike: a payload, one signer, a seal around them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.support import forgery
from tests.support import jose_by_hand as hand
from tests.support.forgery import OTHER_HASH, Json, packed
from tests.vectors.making import forge
from tests.vectors.making.case import Case


@dataclass(frozen=True)
class SealedTexts:
    """Makes files of one kind, each right but for what it was asked to spoil."""

    members: Callable[[], Json]
    """Of an honest payload, anew each time."""
    signature: Callable[..., Json]
    """Over a payload, by somebody, with other members of its header."""
    forged: Callable[..., bytes]
    """A payload under signatures, sealed."""
    frozen: Callable[[], bytes]
    """An honest file that is frozen already."""
    by: str
    to: Sequence[str]
    second: str
    """Who signs where one signer is enough."""

    def spoilt(
        self, *changes: forge.Change, by: str = "", to: Sequence[str] = ()
    ) -> Callable[[], bytes]:
        """One with changes in its payload, rightly signed and sealed."""

        def made() -> bytes:
            members = self.members()
            for change in changes:
                change(members)
            content = packed(members)
            return self.forged(content, self.signature(content, by or self.by), to=to or self.to)

        return made

    def signed(self, **header: object) -> Callable[[], bytes]:
        """One with other members in the header of its signature."""

        def made() -> bytes:
            content = packed(self.members())
            return self.forged(content, self.signature(content, **header))

        return made

    def packed(self, change: Callable[[bytes], bytes]) -> Callable[[], bytes]:
        """One whose payload is changed as it is packed."""
        return lambda: self.forged(change(packed(self.members())))

    def text(self, change: Callable[[str], str]) -> Callable[[], bytes]:
        """One whose payload is changed as it is written."""
        return lambda: self.forged(packed(change(hand.plain(self.members()))))

    def outer(self, change: forge.Change) -> Callable[[], bytes]:
        """The frozen one with a change in its text, and nothing made up for it."""

        def made() -> bytes:
            text = hand.parsed(self.frozen().decode())
            change(text)
            return hand.plain(text).encode()

        return made

    def two_signatures(self) -> bytes:
        """One that a second person signed, too, rightly over the first."""
        content = packed(self.members())
        first = self.signature(content)
        over = hand.over(content, first)
        return self.forged(content, first, self.signature(content, self.second, over=over))

    def by_reference(self) -> bytes:
        """One that names its certificate by the hash alone."""
        content = packed(self.members())
        return self.forged(content, forge.by_reference(self.signature(content)))

    def replaced(self) -> bytes:
        """One whose signature is over another payload."""
        other = {**self.members(), "survey": "another-survey"}
        return self.forged(packed(self.members()), self.signature(packed(other)))

    def signed_wrongly(self, *, why_inside: str = "") -> tuple[Case, ...]:
        """What checks J1 to J7 refuse; `why_inside` says why no certificate may be left out."""
        expired = self.signed(iat=forgery.NOW - 10**8)
        mismatch = self.signed(**{"x5t#S256": OTHER_HASH})
        return (
            Case("role-respondent", "signature_set", "J2", self.signed(role="respondent")),
            Case("signatures-two", "signature_set", "J2", self.two_signatures),
            Case("by-reference", "member_set", "J1", self.by_reference, why_inside),
            Case("alg-none", "algorithm", "J3", self.signed(alg="none")),
            Case("certificate-mismatch", "certificate_mismatch", "J4", mismatch),
            Case("expired", "certificate_expired", "J5", expired),
            Case("payload-replaced", "signature_bad", "J6", self.replaced),
            Case("over", "approval_chain", "J7", self.signed(over=OTHER_HASH)),
        )
