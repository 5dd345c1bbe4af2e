"""What became of each thing that was filled in when a form got a newer version, as plain data.

Source: docs/semantics.md §8. Sentences for these lists belong to the screens and the CLI.
"""

from dataclasses import dataclass
from enum import StrEnum

from usbsurvey_desktop.engine.answers import FindingCode, RawAnswer
from usbsurvey_desktop.engine.snapshot import Snapshot


class Kind(StrEnum):
    """What was filled in."""

    ANSWER = "answer"
    FREE_TEXT = "free_text"
    REASON = "reason"
    """Why the answers stand although a check fires."""
    MEMO = "memo"
    """庁内メモ or あとで確認."""
    REMARK = "remark"
    """What was done about a comment of a return note, or what an approver asks for."""
    PAGE = "page"
    """How far a page was."""


class Fate(StrEnum):
    """What becomes of it; every thing has exactly one."""

    CARRIED = "carried"
    RECHECK = "recheck"
    """Carried, and 要再確認 until a person has looked at it."""
    DROPPED = "dropped"
    """Not in the new draft; the old one keeps it."""


class Why(StrEnum):
    """Why it is not simply carried; the first three ask for a look, the others drop it."""

    WORDS = "words"
    """The question, its help or its options are worded in another way."""
    OPTIONS = "options"
    """It offers other options beside the chosen one."""
    SHOWN = "shown"
    """It did not apply in the earlier version and does now."""
    GONE = "gone"
    """The newer version has no such question, page or check."""
    TYPE = "type"
    """The question is of another type."""
    OPTION_GONE = "option_gone"
    """A chosen option, or the one a free text belongs to, is not there any more."""
    LIMITS = "limits"
    """It does not fit what an answer must fit now; `Move.finding` says what."""
    CHECK = "check"
    """The check it explains says or asks something else now."""


@dataclass(frozen=True)
class Wording:
    """A text that people read before and now; "" where it was not there or is not any more.

    `is_offer` tells an option that came or went.
    """

    before: str
    now: str
    is_offer: bool = False


@dataclass(frozen=True)
class Move:
    """One thing that was filled in, and what becomes of it.

    `name` is a link_id, a free text's id, a check's id or a page's id; "" for a memo on the whole.
    `what` is what was typed, of a page its mark. `why` is None where nothing is to be said.
    """

    kind: Kind
    name: str
    what: RawAnswer
    fate: Fate = Fate.CARRIED
    why: Why | None = None
    finding: FindingCode | None = None
    wordings: tuple[Wording, ...] = ()


@dataclass(frozen=True)
class Migration:
    """A filling taken to a newer version of its form.

    `added` and `conditioned` name questions of the newer version: those that are new, and those
    that other people than before are asked. `snapshot` is what a filling of it goes on from.
    """

    moves: tuple[Move, ...]
    added: tuple[str, ...]
    conditioned: tuple[str, ...]
    snapshot: Snapshot

    def of(self, fate: Fate) -> tuple[Move, ...]:
        """Everything of one fate: answers in the earlier order, then reasons, memos, pages."""
        return tuple(move for move in self.moves if move.fate is fate)
