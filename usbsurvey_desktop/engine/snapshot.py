"""What of a filling is kept in the draft: its members answers, pages, reasons and comments.

Source: docs/formats.md §8. Which answers need another look is written without a member of its own:
on a page in state `recheck` they are the applicable answers that are not in `touched`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from usbsurvey_desktop.engine.answers import Raw

REVIEWER_SIGN = "@"
"""Before the recipient id in `Comment.who`; no person of the office begins so."""
APPROVER_SIGN = "approver-"
"""How `Comment.who` of an approver begins, whose comments are no memos."""
LONGEST_MEMO = 2_000
"""Code points."""


class PageMark(StrEnum):
    """How far a page is; each has its word on the screen."""

    UNTOUCHED = "untouched"
    STARTED = "started"
    DONE = "done"
    RECHECK = "recheck"


@dataclass(frozen=True)
class PageRecord:
    """What is remembered of a page: its mark, and the items whose findings may be shown."""

    state: PageMark
    touched: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stamp:
    """Who writes a comment, when (a time with offset), and a new id for it."""

    id: str = ""
    who: str = ""
    at: str = ""


@dataclass(frozen=True)
class Comment:
    """A memo inside the office, of `LONGEST_MEMO` at most; while not `done` it is あとで確認.

    Or what the office did about a comment of a return note, if `who` is `@` and a recipient id:
    `done` says that it was dealt with, `text` is the reply. The reviewer's words are not here. Or
    what an approver of the office asks for, if `who` is an approver: `text` is the approver's.
    """

    id: str
    link_id: str
    who: str
    at: str
    text: str
    done: bool

    @property
    def is_remark(self) -> bool:
        """Whether somebody asks for something by it: a reviewer or an approver; it is no memo."""
        return self.who.startswith((REVIEWER_SIGN, APPROVER_SIGN))

    @property
    def is_of_approver(self) -> bool:
        """Whether an approver of the office wrote it."""
        return self.who.startswith(APPROVER_SIGN)


@dataclass(frozen=True)
class Snapshot:
    """A filling at rest; `Filling(form, snapshot)` goes on from it."""

    answers: Raw = field(default_factory=dict)
    pages: Mapping[str, PageRecord] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()
