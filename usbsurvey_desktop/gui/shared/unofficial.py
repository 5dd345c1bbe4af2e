"""What every screen says that shows the words of a form in another language."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.i18n import shown_language
from usbsurvey_desktop.settings import Language


def unofficial_words() -> str:
    """Which words count: in Japanese windows those of a survey in whatever language it is."""
    if shown_language() is Language.JAPANESE:
        return QCoreApplication.translate(
            "Unofficial", "調査票の訳は、公式のものではありません。原文が正式です。"
        )
    return QCoreApplication.translate(
        "Unofficial", "調査票の訳は、公式のものではありません。日本語の原文が正式です。"
    )
