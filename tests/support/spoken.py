"""The windows in English: switched on for a while, and led back to the Japanese words of a test.

A test names a button by its Japanese words in either language; the translation itself tells which
English words those are.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from xml.etree.ElementTree import parse

from PySide6.QtWidgets import QApplication

from scripts.translations import COMPILED, WORDS
from usbsurvey_desktop.gui.form_words import FormWords
from usbsurvey_desktop.gui.i18n import Languages, shown_language
from usbsurvey_desktop.places import form_translations
from usbsurvey_desktop.settings import Language

_PLACE = re.compile(r"\\\{\w+\\\}")
_LETTER = re.compile(r"\(&\w\)|&(?!&)")


@contextmanager
def english(app: QApplication) -> Iterator[Languages]:
    """Let the windows speak English inside the block, whatever was spoken before."""
    languages = Languages(app, COMPILED, Language.JAPANESE)
    languages.show(Language.ENGLISH)
    try:
        yield languages
    finally:
        languages.show(Language.JAPANESE)
        languages.setParent(None)
        languages.deleteLater()


def shipped_words() -> FormWords:
    """The translations of the forms, as the program has them."""
    return FormWords(_shipped)


@cache
def _shipped() -> tuple[tuple[bytes, bytes], ...]:
    pairs = form_translations(Language.ENGLISH)
    return tuple((original.read_bytes(), words.read_bytes()) for original, words in pairs)


def bare(text: str) -> str:
    """Words of a button without their Alt letter."""
    return _LETTER.sub("", text).replace("&&", "&").strip()


def begins(shown: str, words: str) -> bool:
    """Whether the words of a button begin with these, in Japanese or as their translation."""
    plain = shown.replace("&", "")
    if plain.startswith(words):
        return True
    if shown_language() is Language.JAPANESE:
        return False
    return any(source.startswith(words) for source in _sources(shown))


def _sources(shown: str) -> Iterator[str]:
    for source, pattern in _patterns():
        if pattern.fullmatch(shown):
            yield source.replace("&", "")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (source, re.compile(_PLACE.sub("(.+)", re.escape(words)), re.DOTALL))
        for source, words in pairs()
    )


@cache
def pairs() -> tuple[tuple[str, str], ...]:
    """Every text of the windows with its translation."""
    messages = parse(WORDS).getroot().iter("message")  # noqa: S314 - our own file
    return tuple(
        (one.findtext("source") or "", one.findtext("translation") or "") for one in messages
    )


__all__ = ["bare", "begins", "english", "pairs", "shipped_words"]
