"""Whether one copy of a draft holds all that was done in another one.

The edit history decides, not the number of saves: who saved more often need not have seen what the
other one wrote. Source: docs/formats.md §8.
"""

from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.history import TYPING, Entry, History, Reach


def builds_on(newer: DraftContent, older: DraftContent) -> bool:
    """Whether every act that `older` tells of is told by `newer` too.

    False also where nobody can tell any more, because the oldest entries are folded.
    """
    ours, theirs = newer.history, older.history
    return _holds(ours, theirs) or _typed_on(newer, older)


def _holds(ours: History, theirs: History) -> bool:
    return theirs.count == 0 or ours.reach(theirs.count, theirs.head) is Reach.REACHED


def _typed_on(newer: DraftContent, older: DraftContent) -> bool:
    """Whether all is the same but the time of the last entry, which typing on moves.

    Both copies may have been typed on at that place, so that what stands there must be the same.
    """
    ours, theirs = newer.history, older.history
    last = theirs.entries[-1] if theirs.entries else None
    if last is None or last.op not in TYPING:
        return False
    before = theirs.model_copy(update={"entries": theirs.entries[:-1]})
    same = next((one for one in ours.entries if one.n == last.n), None)
    is_there = same is not None and _place(same) == _place(last)
    link_id = last.link_id or ""
    return is_there and _holds(ours, before) and _typed(newer, link_id) == _typed(older, link_id)


def _place(entry: Entry) -> tuple[str | None, ...]:
    return entry.op, entry.who, entry.link_id


def _typed(content: DraftContent, link_id: str) -> tuple[object, ...]:
    """What a content says at one question, check or page."""
    comments = tuple(one for one in content.comments if (one.link_id or "") == link_id)
    return content.answers.get(link_id), content.reasons.get(link_id), comments
