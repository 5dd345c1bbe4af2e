"""What waits in a draft, made ready for its approver to look at."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.approver.approve_view import ToApprove
from usbsurvey_desktop.gui.approver.since_return import SinceReturn
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.revisions import replacing_words
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.submitting.approving import Proposal, latest_return
from usbsurvey_desktop.submitting.changes import changes_since, changes_since_return
from usbsurvey_desktop.submitting.pending import earlier, recipient_names
from usbsurvey_desktop.submitting.wishes import sent_back
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate


def to_approve(proposal: Proposal, place: Workplace, wishes: Mapping[str, str]) -> ToApprove:
    """Lay out a proposal; `wishes` are what this approver has written at questions so far."""
    content, pack = proposal.draft.content, proposal.pack
    submission = proposal.pending.submission
    before = earlier(content, submission)
    last = latest_return(content)
    return ToApprove(
        facts=_facts(proposal),
        submission=submission,
        pack=place.form_words.shown_pack(pack),
        look_up=ItemHelp(place.municipalities),
        record_forms=place.record_forms,
        replaces=before[-1].revision if before else None,
        changes=changes_since(content, pack.form, before[-1]) if before else None,
        returned=SinceReturn(last.at, changes_since_return(content, pack.form, last))
        if last
        else None,
        wishes=wishes,
        before=sent_back(content),
    )


def _facts(proposal: Proposal) -> tuple[tuple[str, str], ...]:
    submission = proposal.pending.submission
    who = proposal.respondent.subject
    body = " ".join(part for part in (submission.body.prefecture, submission.body.name) if part)
    return (
        (translate("Approving", "団体"), visible_line(body)),
        (translate("Approving", "版"), replacing_words(submission.revision)),
        (translate("Approving", "回答者"), visible_line(f"{who.department}　{who.person}")),
        (translate("Approving", "提出先"), listed(recipient_names(proposal.pack, submission))),
    )
