"""A draft that is open, and what waits in it for a signature or a seal."""

from dataclasses import dataclass

from usbsurvey_desktop.armour import ANSWERS
from usbsurvey_desktop.crypto.signed_form import SignedForm, read_signed
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.sealing.expand import expand
from usbsurvey_desktop.sealing.fields import read_payload
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.profile import MOST_EXPANDED
from usbsurvey_desktop.sealing.submission import Submission
from usbsurvey_desktop.store.drafts import Draft


@dataclass(frozen=True)
class OpenDraft:
    """A draft that is open here, and the survey it answers."""

    draft: Draft
    pack: Pack


@dataclass(frozen=True)
class Pending:
    """The signed form that waits, and what it states; whoever signs over it verifies it."""

    form: SignedForm
    submission: Submission

    @property
    def is_approved(self) -> bool:
        """Whether an approver has signed over the respondent."""
        return len(self.form.signatures) > 1


def pending_of(opened: OpenDraft) -> Pending:
    """What waits in a draft.

    Raises:
        SurveyError: `answers_incomplete` if nothing does, or what reading raises.
    """
    text = opened.draft.content.pending
    if text is None:
        raise SurveyError(Code.ANSWERS_INCOMPLETE)
    form = read_signed(text, ANSWERS)
    content = expand(form.payload, most=MOST_EXPANDED)
    return Pending(form, read_payload(Submission, content, depth=ANSWERS.depth))
