"""What is going to be sealed, for the person who is about to do it."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.frame.change_words import change_words, ground_words
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.revisions import replacing_words
from usbsurvey_desktop.identity.certificate import read_certificate
from usbsurvey_desktop.sealing.profile import APPROVER
from usbsurvey_desktop.sealing.submission import Submission
from usbsurvey_desktop.submitting.changes import Changes
from usbsurvey_desktop.submitting.pending import read_pending, recipient_names

translate = QCoreApplication.translate


def same_again_words(opened: OpenDraft, changes: Changes | None) -> str:
    """Say that a revision would state what the one before states; "" where it does not.

    Raises:
        SurveyError: what reading the pending form raises.
    """
    if changes is None or not changes.is_none:
        return ""
    submission = read_pending(opened.draft.content).submission
    words = translate(
        "Submission",
        "第{before}版と同じ回答です。このまま作ると、同じ回答の第{n}版になります。",
    )
    if submission.replies or submission.responds_to:
        words = translate(
            "Submission",
            "第{before}版と同じ回答です。第{n}版で新しいのは、返信への対応だけです。",
        )
    return words.format(before=changes.revision, n=submission.revision)


def submission_facts(
    opened: OpenDraft, changes: Changes | None = None
) -> tuple[tuple[str, str], ...]:
    """Names and values of what waits in a draft: to whom, of which body, which revision, by whom.

    `changes` says how it differs from the revision before.

    Raises:
        SurveyError: what reading the pending form raises.
    """
    pending = read_pending(opened.draft.content)
    submission = pending.submission
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
    recipients = recipient_names(opened.pack, submission)
    to = translate("Submission", "提出先 {n}件").format(n=len(recipients))
    return (
        (to, listed(recipients)),
        (translate("Submission", "団体"), body),
        (translate("Submission", "版"), replacing_words(submission.revision)),
        (translate("Submission", "対応した返信"), answered if notes else ""),
        (translate("Submission", "前の版との違い"), _difference(changes, opened)),
        (translate("Submission", "署名者"), "\n".join(signers)),
        (translate("Submission", "受渡し記録"), _record_words(opened, submission)),
    )


def _difference(changes: Changes | None, opened: OpenDraft) -> str:
    if changes is None:
        return ""
    return "\n".join((change_words(changes, opened.pack.form), ground_words(changes)))


def _record_words(opened: OpenDraft, submission: Submission) -> str:
    """Say whether a record of the hand-over goes with it; "" where the survey takes none."""
    if submission.handoff is not None:
        words = translate("Submission", "添えます（記録 {number}）")
        return words.format(number=submission.handoff.record_no)
    if opened.pack.payload.handoff_record == "none":
        return ""
    return translate("Submission", "添えません")
