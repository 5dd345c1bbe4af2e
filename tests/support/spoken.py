"""The windows in English: switched on for a while, and led back to the Japanese words of a test.

A test names a button by its Japanese words in either language; the translation itself tells which
English words those are.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from xml.etree.ElementTree import parse

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QApplication

from scripts.translations import COMPILED, WORDS
from usbsurvey_desktop.gui.form_words import FormWords
from usbsurvey_desktop.gui.i18n import Languages, shown_language
from usbsurvey_desktop.places import form_translations
from usbsurvey_desktop.settings import Language

_PLACE = re.compile(r"\\\{\w+\\\}")
_FOLDS = ("▶", "▼")


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
def _shipped(language: Language) -> tuple[tuple[bytes, bytes], ...]:
    pairs = form_translations(language)
    return tuple((original.read_bytes(), words.read_bytes()) for original, words in pairs)


def begins(button: QAbstractButton, words: str) -> bool:
    """Whether the words of a button begin with these, in Japanese or as their translation."""
    shown = button.text()
    if shown.replace("&", "").startswith(words):
        return True
    if shown_language() is Language.JAPANESE:
        return False
    mark, _, rest = shown.partition(" ")
    is_fold = mark in _FOLDS
    sources = _sources(rest if is_fold else shown, _contexts(button))
    before = f"{mark} " if is_fold else ""
    return any(f"{before}{source}".startswith(words) for source in sources)


def _contexts(button: QAbstractButton) -> frozenset[str]:
    """The classes around a button: where its words were translated."""
    names: set[str] = set()
    part: QObject | None = button
    while part is not None:
        names |= {kind.__name__ for kind in type(part).__mro__}
        part = part.parent()
    return frozenset(names)


def _sources(shown: str, contexts: frozenset[str]) -> tuple[str, ...]:
    """What these words are in Japanese, by the contexts around them if those know."""
    found = _meant(shown)
    near = tuple(source for context, source in found if context in contexts)
    return near or tuple(source for _context, source in found)


@cache
def _meant(shown: str) -> tuple[tuple[str, str], ...]:
    """What these words are in Japanese, each with its context; a button is asked often."""
    return tuple(
        (context, source.replace("&", ""))
        for context, source, pattern in _patterns()
        if pattern.fullmatch(shown)
    )


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(
        (context, source, re.compile(_PLACE.sub("(.+)", re.escape(words)), re.DOTALL))
        for context, source, words in _messages()
    )


@cache
def _messages() -> tuple[tuple[str, str, str], ...]:
    contexts = parse(WORDS).getroot().iter("context")  # noqa: S314 - our own file
    return tuple(
        (
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("translation") or "",
        )
        for context in contexts
        for message in context.iter("message")
    )


def pairs() -> tuple[tuple[str, str], ...]:
    """Every text of the windows with its translation."""
    return tuple((source, words) for _context, source, words in _messages())


__all__ = ["begins", "english", "pairs", "shipped_words"]
