"""Forms in the language of the windows, where the program ships a translation of their words.

A form is in the language it names, most often Japanese; an English one is translated for Japanese
windows just as a Japanese one for English windows.

Promises: what is shown is the same form, item by item and code by code; answers, signatures and
files hang on the original, which is what every other room keeps working with. A translation is
unofficial, and every screen that shows one says so. Source: `questionnaire.translation`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from usbsurvey_desktop.engine.form import Form, in_words
from usbsurvey_desktop.gui.i18n import shown_language
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintFinding
from usbsurvey_desktop.questionnaire.load import NotLoaded, load
from usbsurvey_desktop.questionnaire.translation import fitting, read_translation
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.settings import Language

Sources = Callable[[Language], Iterable[tuple[bytes, bytes]]]
"""Reads the shipped forms that are translated into a language, each with its translation."""


def _no_sources(_language: Language) -> tuple[()]:
    return ()


class FormWords:
    """Translates a form when it is first shown in another language; the files are read then."""

    def __init__(self, sources: Sources = _no_sources) -> None:
        self._sources = sources
        self._shown: dict[tuple[int, Language], tuple[Form, Form]] = {}

    def shown(self, form: Form) -> Form:
        """The form to show now: itself in its own language, else a translation of `original`."""
        language = shown_language()
        if form.questionnaire.language == language:
            return form
        # By identity, with the form itself kept: the same one is shown again and again.
        if (id(form), language) not in self._shown:
            self._shown[id(form), language] = (form, self._translated(form, language))
        return self._shown[id(form), language][1]

    def shown_pack(self, pack: Pack) -> Pack:
        """A pack to be looked at, with its form as `shown`; never one to answer or to seal."""
        return replace(pack, form=self.shown(pack.form))

    def _translated(self, form: Form, language: Language) -> Form:
        words: dict[str, str] = {}
        for document, translation in self._sources(language):
            shipped = _read(document, translation)
            if shipped is not None and shipped.original.id == form.questionnaire.id:
                words |= fitting(shipped.words, shipped.original, form.questionnaire)
        return in_words(form, words, language)


@dataclass(frozen=True)
class _Shipped:
    original: Questionnaire
    words: Mapping[str, str]


@lru_cache(maxsize=16)
def _read(document: bytes, translation: bytes) -> _Shipped | None:
    """A shipped form with its words; read once, as its checks take as long as a screen."""
    loaded, words = load(document), read_translation(translation)
    if isinstance(loaded, NotLoaded) or isinstance(words, LintFinding):
        return None
    return _Shipped(loaded.questionnaire, words)
