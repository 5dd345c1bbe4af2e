"""An expression of an XLSForm taken apart: what its parts are, and the place of each."""

from dataclasses import dataclass
from enum import StrEnum

from usbsurvey_desktop.errors import Fact
from usbsurvey_desktop.xlsform.not_read import NotRead, WhyNotRead

_TOLD = 100
"""Code points of an expression that a fact quotes."""


class Function(StrEnum):
    """The functions that are known."""

    NOT = "not"
    TRUE = "true"
    FALSE = "false"
    SELECTED = "selected"
    COUNT_SELECTED = "count-selected"
    STRING_LENGTH = "string-length"
    REGEX = "regex"
    DATE = "date"


@dataclass(frozen=True)
class Literal:
    """A text between quotes, on one line, never with two blanks behind one another."""

    at: int
    text: str


@dataclass(frozen=True)
class Number:
    """A number as it is written, with `-` before it if it is negative."""

    at: int
    text: str


@dataclass(frozen=True)
class Name:
    """`${name}`: the answer to a question."""

    at: int
    name: str


@dataclass(frozen=True)
class Itself:
    """`.`: the answer that the constraint is about."""

    at: int


@dataclass(frozen=True)
class Call:
    """A function of what stands between its brackets."""

    at: int
    function: Function
    arguments: tuple["Node", ...]
    depth: int


@dataclass(frozen=True)
class Compared:
    """Two values against each other; `at` is the place of the operator."""

    at: int
    operator: str
    left: "Node"
    right: "Node"
    depth: int


@dataclass(frozen=True)
class Joined:
    """At least two conditions, of which all (`and`) or one (`or`) must hold."""

    at: int
    is_all: bool
    parts: tuple["Node", ...]
    depth: int


@dataclass(frozen=True)
class Group:
    """Whatever stands in brackets of its own."""

    at: int
    inner: "Node"
    depth: int


Node = Literal | Number | Name | Itself | Call | Compared | Joined | Group


class NotReadError(Exception):
    """What stops the reading of an expression; it never leaves the room."""

    def __init__(self, reason: WhyNotRead, at: int, **facts: Fact) -> None:
        super().__init__(reason)
        # An XLSForm may be a stranger's: what is said of it stays short.
        told = {name: one[:_TOLD] if isinstance(one, str) else one for name, one in facts.items()}
        self.not_read = NotRead(reason, at, told)
