"""How far the signatures of a draft are, in words for its respondent."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.respondent.opening_news import sealed_words
from usbsurvey_desktop.submitting.acts import is_taken_back
from usbsurvey_desktop.submitting.changes import changes_since
from usbsurvey_desktop.submitting.pending import Stage, read_pending, stage

translate = QCoreApplication.translate


def has_approver(opened: OpenDraft) -> bool:
    """Whether somebody can open the draft as its approver."""
    return any(slot.label == "approver" for slot in opened.draft.slots)


def is_signed(opened: OpenDraft) -> bool:
    """Whether a signature stands under what the draft says now."""
    return stage(opened.pack, opened.draft.content) is Stage.SIGNED


def is_approved(opened: OpenDraft) -> bool:
    """Whether an approver has signed over it too."""
    return is_signed(opened) and len(read_pending(opened.draft.content).form.signatures) > 1


def leads_to_approval(opened: OpenDraft) -> bool:
    """Whether the next signature is an approver's: demanded, or somebody is there for it."""
    is_wanted = opened.pack.payload.approval_required or has_approver(opened)
    return is_wanted and not is_approved(opened)


def begins_with_check(opened: OpenDraft, filling: Filling) -> bool:
    """Whether somebody who opens it looks over all answers first.

    Because a file was made of them, or because an approver's comment waits at one.
    """
    if any(one.is_of_approver and not one.done for one in filling.snapshot().comments):
        return True
    return bool(opened.draft.content.submissions) and filling.first_open_page() is None


def standing_words(opened: OpenDraft) -> str:
    """Say what stands: taken back, signed, approved, sealed before; "" before any of it."""
    content = opened.draft.content
    words = taken_back_words(opened)
    if is_approved(opened):
        words = translate("Standing", "署名済み・承認済みです。まだ提出していません。")
    elif is_signed(opened) and leads_to_approval(opened):
        words = translate("Standing", "署名済み・承認待ちです。まだ提出していません。")
    elif is_signed(opened):
        words = translate("Standing", "署名済みです。まだ提出していません。")
    return "\n".join(part for part in (words, sealed_words(content)) if part)


def taken_back_words(opened: OpenDraft) -> str:
    """Say that a signature was taken back; "" where none was."""
    if not is_taken_back(opened.draft.content):
        return ""
    return translate(
        "Standing",
        "回答を変えたため、署名と承認は取り消されました。"
        "回答を元に戻しても、署名と承認は戻りません。もう一度署名してください。",
    )


def unchanged_words(opened: OpenDraft) -> str:
    """Say that no answer changed since the file that was made last; "" where one may have."""
    content = opened.draft.content
    last = content.submissions[-1] if content.submissions else None
    changes = changes_since(content, opened.pack.form, last)
    if last is None or changes is None or not changes.is_none:
        return ""
    words = translate(
        "Standing",
        "第{n}版のあと、回答は変わっていません。署名すると、同じ回答の第{next}版になります。",
    )
    return words.format(n=last.revision, next=last.revision + 1)
