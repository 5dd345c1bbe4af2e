"""What a person must know of a draft at once when it opens."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.submitting.approving import (
    lapsed_approval,
    standing_approval,
    standing_return,
)
from usbsurvey_desktop.submitting.pending import Stage
from usbsurvey_desktop.submitting.wishes import sent_back
from usbsurvey_desktop.visible import visible

translate = QCoreApplication.translate


def tell_news(content: DraftContent, standing: Stage, frame: Frame) -> None:
    """Say the gravest of the news of a draft."""
    lapsed, approved = lapsed_approval(content), standing_approval(content)
    if standing is Stage.STALE:
        words = translate("News", "署名したあとで回答が変わっています。もう一度署名してください。")
        frame.say(words, tone=Tone.WARNING)
    elif words := returned_words(content):
        frame.say(words, tone=Tone.WARNING)
    elif lapsed is not None:
        words = translate(
            "News",
            "{moment} の承認のあとで回答が変わったため、その承認は取り消されました。"
            "もう一度署名して、承認を受けてください。",
        )
        frame.say(words.format(moment=minute_words(moment(lapsed.at))), tone=Tone.WARNING)
    elif approved is not None and standing is Stage.SIGNED:
        words = translate("News", "{moment} に承認されました。提出ファイルを作れます。")
        frame.say(words.format(moment=minute_words(moment(approved.at))))
    elif standing is Stage.UNSIGNED and content.submissions:
        frame.say(_made_words(content))


def sealed_words(content: DraftContent) -> str:
    """Say which sealed file was made last of a draft, and what a change leads to; "" before any."""
    if not content.submissions:
        return ""
    onward = translate("News", "直した場合は第{n}版になります。")
    following = content.submissions[-1].revision + 1
    return sentences((_made_words(content), onward.format(n=following)))


def returned_words(content: DraftContent) -> str:
    """Say why an approver sent it back: the reason, and how many comments stand at questions.

    Gives "" where nothing was sent back, or the respondent has signed again since.
    """
    last = standing_return(content)
    if last is None:
        return ""
    count = sum(one.at == last.at and one.who == last.who for one in sent_back(content))
    lines = [
        translate("News", "承認者から戻されました：{comment}").format(comment=visible(last.comment))
        if last.comment.strip()
        else translate("News", "承認者から戻されました。")
    ]
    if count:
        words = translate("News", "設問へのコメントが{n}件あります。その設問で確かめられます。")
        lines.append(words.format(n=count))
    return "\n".join(lines)


def _made_words(content: DraftContent) -> str:
    last = content.submissions[-1]
    words = translate(
        "News", "第{n}版の提出ファイルを {moment} に作りました（受付照合 {digest}）。"
    )
    return words.format(
        n=last.revision,
        moment=minute_words(moment(last.sealed_at)),
        digest=short_digest(last.dig),
    )
