"""Why nothing waits for the approver, in words."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.submitting.acts import last_act, was_approved
from usbsurvey_desktop.submitting.approving import lapsed_approval
from usbsurvey_desktop.submitting.pending import Stage, stage

translate = QCoreApplication.translate


def lapsed_words(content: DraftContent, *, is_signed_anew: bool) -> str:
    """Say that an approval is gone because an answer changed; "" where none is."""
    lapsed = lapsed_approval(content)
    if lapsed is None:
        return ""
    words = (
        translate(
            "Waiting",
            "{moment} の承認のあとで回答が変わったため、その承認は取り消されました。"
            "もう一度、内容を確かめてください。",
        )
        if is_signed_anew
        else translate(
            "Waiting",
            "{moment} の承認のあとで回答が変わったため、その承認は取り消されました。"
            "回答者がもう一度署名すると、承認できます。",
        )
    )
    return words.format(moment=minute_words(moment(lapsed.at)))


def waiting_words(opened: OpenDraft) -> str:
    """Say what the approver waits for."""
    content = opened.draft.content
    standing = stage(opened.pack, content)
    if lapsed := lapsed_words(content, is_signed_anew=False):
        return lapsed
    if standing is Stage.STALE:
        return translate(
            "Waiting",
            "回答者が署名したあとで回答が変わっています。"
            "回答者がもう一度署名すると、承認できます。",
        )
    if standing is Stage.SEALED:
        return translate(
            "Waiting",
            "承認を待つ回答は、いまはありません。回答者が提出ファイルを作っている途中です。",
        )
    return _before_or_after(content)


def _before_or_after(content: DraftContent) -> str:
    last = last_act(content)
    revision = content.submissions[-1].revision if content.submissions else 0
    if last == "decline":
        return translate(
            "Waiting",
            "承認を待つ回答は、いまはありません。回答者に戻してあります。"
            "回答者がもう一度署名すると、承認できます。",
        )
    if last != "seal" or not revision:
        return translate("Waiting", "承認を待つ回答はありません。回答者の署名がまだです。")
    words = (
        translate(
            "Waiting",
            "承認を待つ回答は、いまはありません。第{n}版の提出ファイルは、作られています。",
        )
        if was_approved(content)
        else translate(
            "Waiting",
            "承認を待つ回答は、いまはありません。"
            "第{n}版の提出ファイルは、承認なしで作られています。",
        )
    )
    return words.format(n=revision)
