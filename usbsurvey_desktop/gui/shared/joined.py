"""Words put together as the language that is spoken does it: lists, a name with its value, a note.

Only for values side by side; sentences are never glued. What cannot be seen in them is written out.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.visible import visible


def listed(parts: Iterable[str]) -> str:
    """Write parts one after another: 「A、B」 or 「A, B」."""
    return visible(QCoreApplication.translate("Joined", "、").join(parts))


def labelled(name: str, value: str) -> str:
    """Write a name and what it is: 「名前：値」 or 「name: value」."""
    words = QCoreApplication.translate("Joined", "{name}：{value}")
    return visible(words.format(name=name, value=value))


def noted(words: str, note: str) -> str:
    """Write words with a note in brackets: 「千代田区（131016）」."""
    both = QCoreApplication.translate("Joined", "{words}（{note}）")
    return visible(both.format(words=words, note=note))
