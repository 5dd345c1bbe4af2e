"""What a person must know of a draft at once when it opens."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.submitting.pending import Stage

translate = QCoreApplication.translate


def tell_news(draft: Draft, standing: Stage, frame: Frame, leave: Callable[[], None]) -> None:
    """Say the gravest news of a draft, if there is any; `leave` closes an older copy again."""
    content = draft.content
    last = content.approvals[-1] if content.approvals else None
    if draft.newer is not None:
        words = translate(
            "News",
            "この下書きは第{n}世代です。前に開いたものは第{m}世代でした。古い写しかもしれません。",
        ).format(n=draft.generation.number, m=draft.newer.number)
        away = BarAction(translate("News", "やめる"), leave)
        frame.say(words, tone=Tone.WARNING, actions=(away,))
    elif standing is Stage.STALE:
        words = translate("News", "署名したあとで回答が変わっています。もう一度署名してください。")
        frame.say(words, tone=Tone.WARNING)
    elif last is not None and last.act == "declined" and content.pending is None:
        words = translate("News", "承認者から戻されました：{comment}")
        frame.say(words.format(comment=last.comment), tone=Tone.WARNING)
