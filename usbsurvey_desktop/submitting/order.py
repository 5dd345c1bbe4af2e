"""What a step of submitting works on, and the one way it saves."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from usbsurvey_desktop.engine.record_forms import RecordForms
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.sealing.handoff_part import Handoff
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.drafts import Draft


@dataclass(frozen=True)
class Order:
    """Whose open draft, of which survey, with which identity, when; `now` is aware.

    `handoff` is the part of the hand-off record that the package shall carry, judged by
    `record_forms`.
    """

    draft: Draft
    pack: Pack
    identity: Identity
    municipalities: Municipalities
    now: datetime
    record_forms: RecordForms = field(default_factory=dict)
    handoff: Handoff | None = None


def revise(draft: Draft, make: Callable[[DraftContent], DraftContent]) -> SurveyError | None:
    """Save what `make` makes of the newest content; give the `draft_conflict`, if there was one.

    A conflict is a save all the same, under another name: whatever follows must go on, and tell it.

    Raises:
        SurveyError: what `make` raises, or any other refusal to save; nothing was saved.
    """
    try:
        draft.revise(make)
    except SurveyError as error:
        if error.code is not Code.DRAFT_CONFLICT:
            raise
        return error
    return None
