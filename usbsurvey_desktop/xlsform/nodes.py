"""An item on its way from a row to the definition: its members, and the cells they came from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from usbsurvey_desktop.records import JsonValue
from usbsurvey_desktop.xlsform.cells import Place
from usbsurvey_desktop.xlsform.reading import Words
from usbsurvey_desktop.xlsform.tables import Row

PLACE_OF_ITEM = ""
"""Names the cell of the item as a whole among `Node.places`."""


@dataclass
class Remarked:
    """A `note` row: a remark that goes with a question of its group."""

    row: Row
    texts: dict[str, str]
    """By language."""
    when: JsonValue = None
    """Its condition, once conditions are read."""


@dataclass
class Node:
    """A question, or a group with what stands in it."""

    members: dict[str, JsonValue]
    places: dict[str, Place]
    """By pointer from the item on, `/options/2/code`; of a deeper one the nearest above counts."""
    words: Words
    children: "list[Node | Remarked]" = field(default_factory=list)
    is_question: bool = False
    row: Row | None = None
    """Where it stands; a page that was added stands nowhere."""
    codes: tuple[str, ...] = ()
    """Of its options."""
    notes: list[Remarked] = field(default_factory=list)

    @property
    def link_id(self) -> str:
        """Its name."""
        return str(self.members["link_id"])

    @property
    def is_page(self) -> bool:
        """Whether it is a page."""
        return self.members.get("page") is True

    def items(self) -> "Iterator[Node]":
        """Give what stands in it, remarks excepted."""
        return (child for child in self.children if isinstance(child, Node))

    def nodes(self) -> "Iterator[Node]":
        """Give everything in it but remarks, at any depth, in the order of the form."""
        return (one for one in self.below() if isinstance(one, Node))

    def below(self) -> "Iterator[Node | Remarked]":
        """Give everything in it, at any depth, in the order of the form."""
        for child in self.children:
            yield child
            if isinstance(child, Node):
                yield from child.below()

    def say(self, member: str, suffix: str, texts: dict[str, str], language: str) -> None:
        """Put a text in: the form's own into a member, the others among the translations."""
        for code, text in texts.items():
            if code == language:
                self.members[member] = text
            else:
                self.words.setdefault(code, {})[suffix] = text
