"""The signatures on a submission: the respondent's, and the approver's over it.

Any change of the answers after this drops both. Source: docs/formats.md §1.8, §4.1.
"""

from datetime import datetime

from usbsurvey_desktop.armour import ANSWERS
from usbsurvey_desktop.crypto.signed_form import SignedForm, SigningKey, countersign, sign
from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.sealing.expand import compress
from usbsurvey_desktop.sealing.profile import APPROVER, RESPONDENT
from usbsurvey_desktop.sealing.submission import Submission


def sign_respondent(submission: Submission, *, key: SigningKey, now: datetime) -> SignedForm:
    """Fix the payload bytes of a submission and sign them.

    Raises:
        SurveyError: `file_too_large`, above 2 MiB after compressing.
    """
    content = compress(canonical(submission))
    return sign(content, kind=ANSWERS, role=RESPONDENT, key=key, issued_at=int(now.timestamp()))


def sign_approver(pending: SignedForm, *, key: SigningKey, now: datetime) -> SignedForm:
    """Add the approver's signature over the respondent's.

    The caller has shown the approver what `pending` holds, not the raw answers. That the two keys
    differ is checked when the package is sealed (`signers_same`).
    """
    return countersign(pending, role=APPROVER, key=key, issued_at=int(now.timestamp()))
