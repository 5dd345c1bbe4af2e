"""送付日: the day on which a sealed file was handed over, as its sender notes it in the draft.

Source: docs/formats.md §8.
"""

from datetime import date, datetime
from functools import partial

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.draft_content import Comment, DraftContent
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.store.handed import handed_id
from usbsurvey_desktop.store.history import history_with
from usbsurvey_desktop.submitting.order import revise


def handed_over(content: DraftContent, dig: str) -> date | None:
    """When the file with this digest was handed over; None where nobody noted it."""
    wanted = handed_id(dig)
    found = (one.text for one in content.comments if one.id == wanted)
    return _day(next(found, ""))


def last_handed_over(content: DraftContent) -> date | None:
    """When the newest file of a draft was handed over; None too where there is no file."""
    return handed_over(content, content.submissions[-1].dig) if content.submissions else None


def note_handed_over(draft: Draft, dig: str, day: date, now: datetime) -> SurveyError | None:
    """Write down when a file of the draft was handed over; a former day gives way.

    Gives the `draft_conflict` if the draft had to be saved under another name.

    Raises:
        SurveyError: what saving raises.
    """
    noted = Comment(
        id=handed_id(dig),
        link_id=None,
        who=draft.slot.who,
        at=time_text(now),
        text=day.isoformat(),
        done=True,
    )
    return revise(draft, partial(_noted, noted))


def _noted(noted: Comment, content: DraftContent) -> DraftContent:
    others = tuple(one for one in content.comments if one.id != noted.id)
    history = history_with(content.history, "comment", at=noted.at, who=noted.who)
    return content.model_copy(update={"comments": (*others, noted), "history": history})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
