"""Words put together as the language that is spoken does it: lists, a name with its value, a note.

A sentence is never made of pieces; whole ones may follow each other. What cannot be seen in them is
written out.
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


def sentences(parts: Iterable[str]) -> str:
    """Write whole sentences one after another, empty ones left out: 「A。B。」 or "A. B."."""
    both = QCoreApplication.translate("Joined", "{sentence}{next}")
    said = ""
    for part in filter(None, parts):
        said = both.format(sentence=said, next=part) if said else part
    return visible(said)
