"""What the approver's desk does away from the windows: open the identity, then sign over."""

from datetime import datetime

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.submitting.approving import Proposal, approve


def approve_with(proposal: Proposal, choice: IdentityChoice, now: datetime) -> SurveyError | None:
    """Open the identity that was chosen and approve with it.

    Gives the `draft_conflict` if the draft had to be saved under another name.

    Raises:
        SurveyError: a code of the identity, or what `approve` raises.
    """
    return approve(proposal, open_identity(choice, now), now)
