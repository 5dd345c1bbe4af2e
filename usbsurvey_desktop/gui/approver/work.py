"""What the approver's desk does away from the windows: look for the identity, and open it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice, identities_in
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.gui.frame.known_identities import known_identities, name_of
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.submitting.approving import Proposal, approve, look_at


@dataclass(frozen=True)
class Laid:
    """What is laid before the approver, and the identities at hand, the likeliest first.

    `names` says whose they are, where a public card tells; only where the first is somebody else's
    than the respondent's it `is_settled` that the approver means it.
    """

    proposal: Proposal
    identities: tuple[Path, ...]
    names: Mapping[Path, str]
    is_settled: bool


def lay(opened: OpenDraft, place: Workplace) -> Laid:
    """Check what waits in a draft and look for the identities of this terminal.

    Raises:
        SurveyError: what `look_at` refuses.
    """
    proposal = look_at(opened.draft, opened.pack, place.record_forms)
    found = identities_in(place.profile.identities)
    known = known_identities(found)
    respondent = proposal.respondent.public_key_hash
    others = {path for path, one in known.items() if one.public_key_hash != respondent}
    names = {path: name_of(one) for path, one in known.items()}
    likeliest_first = tuple(sorted(found, key=lambda path: path not in others))
    return Laid(proposal, likeliest_first, names, is_settled=bool(others))


def approve_with(proposal: Proposal, choice: IdentityChoice, now: datetime) -> SurveyError | None:
    """Open the identity that was chosen and approve with it.

    Gives the `draft_conflict` if the draft had to be saved under another name.

    Raises:
        SurveyError: a code of the identity, or what `approve` raises.
    """
    return approve(proposal, open_identity(choice, now), now)
