"""What a person must know of a draft at once when it opens."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
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
from usbsurvey_desktop.submitting.pending import Stage, stage
from usbsurvey_desktop.submitting.wishes import sent_back
from usbsurvey_desktop.visible import visible

translate = QCoreApplication.translate


def tell_news(opened: OpenDraft, told: str, frame: Frame, on_move: Callable[[], None]) -> None:
    """Say what was `told` of the opening, or the gravest of the news; and of a later version.

    `on_move` leads to the move to that.
    """
    content = opened.draft.content
    words, tone = (told, Tone.NOTE) if told else news_of(content, stage(opened.pack, content))
    later = later_words(opened)
    move = translate("News", "新しい版に移す(&V)…")
    actions = (BarAction(move, on_move),) if later else ()
    if said := "\n".join(filter(None, (words, later))):
        frame.say(said, tone=tone, actions=actions)


def news_of(content: DraftContent, standing: Stage) -> tuple[str, Tone]:
    """The gravest of the news of a draft; "" where there is none."""
    lapsed, approved = lapsed_approval(content), standing_approval(content)
    if standing is Stage.STALE:
        words = translate("News", "署名したあとで回答が変わっています。もう一度署名してください。")
        return words, Tone.WARNING
    if words := returned_words(content):
        return words, Tone.WARNING
    if lapsed is not None:
        words = translate(
            "News",
            "{moment} の承認のあとで回答が変わったため、その承認は取り消されました。"
            "もう一度署名して、承認を受けてください。",
        )
        return words.format(moment=minute_words(moment(lapsed.at))), Tone.WARNING
    if approved is not None and standing is Stage.SIGNED:
        words = translate("News", "{moment} に承認されました。提出ファイルを作れます。")
        return words.format(moment=minute_words(moment(approved.at))), Tone.NOTE
    is_made = standing is Stage.UNSIGNED and content.submissions
    return _made_words(content) if is_made else "", Tone.NOTE


def later_words(opened: OpenDraft) -> str:
    """Say that a later version of the survey is known; "" where none is."""
    if opened.later is None:
        return ""
    words = translate(
        "News",
        "この調査票には、新しい版（調査票の第{new}版）があります。"
        "この下書きは、移すまで調査票の第{own}版のままです。",
    )
    own, new = opened.pack.payload.version, opened.later.payload.version
    return words.format(own=own, new=new)


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
