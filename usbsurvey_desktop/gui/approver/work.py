"""What the approver's desk does away from the windows: look for the identity, and open it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice, identities_in
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.submitting.approving import Proposal, approve, look_at


@dataclass(frozen=True)
class Laid:
    """What is laid before the approver, and the identities at hand, the likeliest first."""

    proposal: Proposal
    identities: tuple[Path, ...]


def lay(opened: OpenDraft, place: Workplace) -> Laid:
    """Check what waits in a draft and look for the identities of this terminal.

    Raises:
        SurveyError: what `look_at` refuses.
    """
    proposal = look_at(opened.draft, opened.pack, place.record_forms)
    return Laid(proposal, identities_in(place.profile.identities))


def approve_with(proposal: Proposal, choice: IdentityChoice, now: datetime) -> SurveyError | None:
    """Open the identity that was chosen and approve with it.

    Gives the `draft_conflict` if the draft had to be saved under another name.

    Raises:
        SurveyError: a code of the identity, or what `approve` raises.
    """
    return approve(proposal, open_identity(choice, now), now)
