"""The language of the windows: Japanese as written in the sources, or English from `en.qm`.

Promises: a translation file that is missing or broken leaves the Japanese words, which carry the
weight; nothing on screen changes by itself, so whoever switches shows the screens anew. Texts of
questionnaires are data and never pass through here. Source: the screens' design, S17;
the glossary of the translation is docs/glossary.md.
"""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)

from usbsurvey_desktop.settings import Language

VARIABLE = "USBSURVEY_LANG"
"""The variable that also chooses the language of the command line (docs/cli.md)."""


def system_language(environment: Mapping[str, str], ui_languages: list[str]) -> Language:
    """The language meant by "as the system": `VARIABLE`, else the first language of the desktop.

    Everything but English counts as Japanese: the official words are Japanese, and a translation
    is for those who read it better, not for those who read neither.
    """
    own = environment.get(VARIABLE, "")
    if own in {Language.JAPANESE, Language.ENGLISH}:
        return Language(own)
    first = ui_languages[0] if ui_languages else ""
    return Language.ENGLISH if first.split("-")[0] == "en" else Language.JAPANESE


def shown_language() -> Language:
    """The language the windows speak now."""
    # The translation itself says what it is, so that this cannot differ from the words shown.
    return Language(QCoreApplication.translate("Languages", "ja"))


class Languages(QObject):
    """Puts one language on the application; `changed` tells that another one is there."""

    changed = Signal()

    def __init__(self, app: QCoreApplication, english: Path, system: Language) -> None:
        """Speak Japanese until `show` is called.

        Args:
            app: the one application; it owns this object.
            english: `resources/i18n/en.qm`.
            system: what `Language.SYSTEM` stands for here.
        """
        super().__init__(app)
        self._app = app
        self._english = english
        self._system = system
        self._translator: QTranslator | None = None
        self._speak(Language.JAPANESE)

    def show(self, choice: Language) -> None:
        """Speak this language from now on, in every text that is asked for after this."""
        before = shown_language()
        self._speak(self._system if choice is Language.SYSTEM else choice)
        if shown_language() is not before:
            self.changed.emit()

    def _speak(self, language: Language) -> None:
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator.deleteLater()
        translator = QTranslator(self)
        is_there = language is Language.ENGLISH and translator.load(str(self._english))
        # Qt's own words are English in the source: only its Japanese needs a file.
        if is_there or translator.load(
            QLocale(QLocale.Language.Japanese), "qtbase", "_", _qt_folder()
        ):
            self._app.installTranslator(translator)
        self._translator = translator


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
