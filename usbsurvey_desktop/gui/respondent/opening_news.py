"""What a person must know of a draft at once when it opens."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.submitting.pending import Stage
from usbsurvey_desktop.visible import visible

_RECEIPT_LENGTH = 8
translate = QCoreApplication.translate


def tell_news(draft: Draft, standing: Stage, frame: Frame, leave: Callable[[], None]) -> None:
    """Say all news of a draft, the gravest first; `leave` closes an older copy again."""
    content = draft.content
    last = content.approvals[-1] if content.approvals else None
    news: list[str] = []
    actions: tuple[BarAction, ...] = ()
    if draft.newer is not None:
        words = translate(
            "News",
            "この下書きは第{n}世代です。前に開いたものは第{m}世代でした。古い写しかもしれません。",
        ).format(n=draft.generation.number, m=draft.newer.number)
        news.append(words)
        # Not 「やめる」, which on the screen of an interrupted file drops that file.
        actions = (BarAction(translate("News", "この下書きを閉じる"), leave),)
    if standing is Stage.STALE:
        news.append(
            translate("News", "署名したあとで回答が変わっています。もう一度署名してください。")
        )
    elif last is not None and last.act == "declined" and content.pending is None:
        words = translate("News", "承認者から戻されました：{comment}")
        news.append(words.format(comment=visible(last.comment)))
    if news:
        frame.say("\n".join(news), tone=Tone.WARNING, actions=actions)
    elif standing is Stage.UNSIGNED and content.submissions:
        frame.say(sealed_words(content))


def sealed_words(content: DraftContent) -> str:
    """Say which sealed file was made last of a draft, and what a change leads to; "" before any."""
    if not content.submissions:
        return ""
    last = content.submissions[-1]
    words = translate(
        "News",
        "第{n}版の提出ファイルを {moment} に作りました（受付照合 {digest}）。"
        "まだ直すときは、次は第{next}版になります。",
    )
    return words.format(
        n=last.revision,
        moment=minute_words(moment(last.sealed_at)),
        digest=last.dig[:_RECEIPT_LENGTH],
        next=last.revision + 1,
    )
