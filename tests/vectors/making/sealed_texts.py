"""What bundles and return notes are spoilt by alike: a payload, one signer, a seal around them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.support import jose_by_hand as hand
from tests.support.forgery import Json, packed
from tests.vectors.making import forge


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
