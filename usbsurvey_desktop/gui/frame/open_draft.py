"""A draft that is open, and the survey it answers: what one desk hands to another."""

from dataclasses import dataclass

from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.store.drafts import Draft


@dataclass(frozen=True)
class OpenDraft:
    """A draft that is open here, and the survey it answers."""

    draft: Draft
    pack: Pack
    is_previous: bool = False
    """Whether the save before was asked for: that it is older is no news."""
    is_for_return: bool = False
    """The person opened it to take a return note in."""
    was_stopped: bool = False
    """The program stopped in the middle when the draft was open last: its lock was still there."""
    is_taken_up: bool = False
    """The content comes from a save that had come to no end."""
    later: Pack | None = None
    """The latest version of its survey that is known here, where that is later than its own."""
    moved_to: str = ""
    """The name of the draft of a later version that was made of it and lies beside."""
    told: str = ""
    """What a person must know first of the way it was opened."""
