"""The own copy of a file that was sealed before: its maker can open it, for the key is inside.

Source: docs/formats.md §4.1 (3).
"""

from pathlib import Path

from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.submission import Submission
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.store.draft_content import Sent
from usbsurvey_desktop.submitting.changes import Changes, changes_since, compared
from usbsurvey_desktop.submitting.order import Order
from usbsurvey_desktop.submitting.pending import earlier, read_pending


def own_copy(order: Order, sent: Sent, folder: Path) -> Submission | None:
    """What a file of the draft states; None where it is not in `folder` or does not open.

    It does not where another key was used then, or for another version of the survey.
    """
    reader = Reader(
        identity=order.identity,
        packs=(order.pack,),
        municipalities=order.municipalities,
        now=order.now,
        record_forms=order.record_forms,
    )
    try:
        opened = open_package(read_bounded(folder / sent.file, PACKAGE.raw), reader)
    except SurveyError:
        return None
    is_that_file = isinstance(opened, Opened) and opened.digest == sent.dig
    return opened.submission if isinstance(opened, Opened) and is_that_file else None


def changes_to_seal(order: Order, folder: Path) -> Changes | None:
    """How what waits to be sealed differs from the revision before: exactly, where its file opens.

    None for a first revision, and where neither that file nor the history can tell.

    Raises:
        SurveyError: `answers_incomplete` if nothing waits, or what reading it raises.
    """
    content, form = order.draft.content, order.pack.form
    submission = read_pending(content).submission
    before = earlier(content, submission)
    if not before:
        return None
    former = own_copy(order, before[-1], folder)
    if former is None:
        return changes_since(content, form, before[-1])
    return compared(former, submission, form)
