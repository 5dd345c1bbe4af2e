"""What is going to be sealed, for the person who is about to do it."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.identity.certificate import read_certificate
from usbsurvey_desktop.sealing.profile import APPROVER
from usbsurvey_desktop.submitting.pending import read_pending, recipient_names

translate = QCoreApplication.translate


def submission_facts(opened: OpenDraft) -> tuple[tuple[str, str], ...]:
    """Names and values of what waits in a draft: to whom, of which body, which revision, by whom.

    Raises:
        SurveyError: what reading the pending form raises.
    """
    pending = read_pending(opened.draft.content)
    submission = pending.submission
    revision = translate("Submission", "第{n}版").format(n=submission.revision)
    if submission.revision > 1:
        replaced = translate("Submission", "（第{n}版を置き換えます）")
        revision += replaced.format(n=submission.revision - 1)
    signers = []
    for signature in pending.form.signatures:
        subject = read_certificate(signature.certificate_der).subject
        is_approver = signature.role == APPROVER
        role = (
            translate("Submission", "承認者") if is_approver else translate("Submission", "回答者")
        )
        parts = (role, subject.department, subject.person)
        signers.append("　".join(part for part in parts if part))
    notes, replies = len(submission.responds_to), len(submission.replies)
    answered = translate("Submission", "{n}件（返事 {m}件）").format(n=notes, m=replies)
    body = f"{submission.body.prefecture} {submission.body.name}".strip()
    return (
        (translate("Submission", "提出先"), "、".join(recipient_names(opened.pack, submission))),
        (translate("Submission", "団体"), body),
        (translate("Submission", "版"), revision),
        (translate("Submission", "対応した返信"), answered if notes else ""),
        (translate("Submission", "署名者"), "\n".join(signers)),
    )
