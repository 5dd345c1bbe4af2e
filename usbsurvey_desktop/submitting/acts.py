"""What the history of a draft tells of its signatures: taken back, approved before the seal."""

from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.history import Operation

_ACTS = frozenset({"request", "approve", "decline", "seal"})


def last_act(content: DraftContent) -> Operation | None:
    """The last signature, approval, return or seal that the history still holds."""
    acts = _acts(content)
    return acts[-1] if acts else None


def is_taken_back(content: DraftContent) -> bool:
    """Whether the respondent has signed, and nothing of it waits: an answer was changed since."""
    is_signed = last_act(content) in {"request", "approve"}
    return content.pending is None and is_signed and not is_moved(content)


def is_moved(content: DraftContent) -> bool:
    """Whether the draft moved to another version of its survey since the last of these acts."""
    since = (one.op for one in reversed(content.history.entries))
    return next((op for op in since if op in {*_ACTS, "move_pack"}), None) == "move_pack"


def was_approved(content: DraftContent) -> bool:
    """Whether an approval stands right before the seal that was the last act."""
    return _acts(content)[-2:] == ("approve", "seal")


def _acts(content: DraftContent) -> tuple[Operation, ...]:
    return tuple(one.op for one in content.history.entries if one.op in _ACTS)
