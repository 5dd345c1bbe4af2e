"""What every screen says that shows the words of a form in another language."""

from PySide6.QtCore import QCoreApplication


def unofficial_words() -> str:
    """Which words count."""
    return QCoreApplication.translate(
        "Unofficial", "調査票の訳は、公式のものではありません。日本語の原文が正式です。"
    )
