"""Work that was put away while the screen is covered, and the way back to it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui import messages


@dataclass(frozen=True)
class Covered:
    """What is left of somebody's work: no key, no answer that can be read.

    `open` takes the 合言葉 in a job and gives the act that shows the work on the GUI thread. `save`
    writes what could not be saved before, without a key, and does nothing if there is nothing;
    `close` lets the next person in. `passphrase_name` says whose 合言葉 is asked for.
    """

    passphrase_name: str
    open: Callable[[str], Callable[[], None]] = field(repr=False)
    save: Callable[[], None] = field(repr=False)
    close: Callable[[], None] = field(repr=False)
    file: str = ""
    """The name of the draft or package, to speak of."""
    is_draft: bool = True
    """Whether it holds input of the person; a package that was only looked at does not."""
    sentence: str = ""
    """What is safe, where it is neither of both; "" for the words that go with `is_draft`."""
    scene: messages.Scene | None = None
    """In whose words a wrong 合言葉 is told; None for those that go with `is_draft`."""
    trouble: SurveyError | None = None
    """Why not everything that was typed is on the disk."""
