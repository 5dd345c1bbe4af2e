"""「表示」 of S17: colours, size and kind of the letters, language. Each choice acts at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.side_by_side import SideBySide
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.settings import (
    TEXT_PERCENTS,
    ColorScheme,
    Language,
    Letters,
    Settings,
    TextPercent,
)

_SCHEMES = tuple(ColorScheme)
_LETTERS = tuple(Letters)
_LANGUAGES = tuple(Language)
Value = TypeVar("Value")


class LookSection(QWidget):
    """Four choices; `chosen` carries what makes the settings anew."""

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schemes = self._set(
            self.tr("配色"),
            (self.tr("この端末の設定に合わせる"), self.tr("明るい"), self.tr("暗い")),
            _SCHEMES,
            _with_scheme,
        )
        self._sizes = self._set(
            self.tr("文字の大きさ"),
            [self.tr("{percent}％").format(percent=percent) for percent in TEXT_PERCENTS],
            TEXT_PERCENTS,
            _with_size,
        )
        self._letters = self._set(
            self.tr("文字の種類"),
            (self.tr("見分けやすい文字（BIZ UDPゴシックなど）"), self.tr("この端末の標準の文字")),
            _LETTERS,
            _with_letters,
        )
        self._languages = self._set(
            self.tr("言語（Language）"),
            (self.tr("この端末の設定に合わせる"), self.tr("日本語"), self.tr("English")),
            _LANGUAGES,
            _with_language,
        )
        self._sizes.describe(self.tr("キー：Ctrl+＋、Ctrl+−、Ctrl+0"))
        layout = column(self, gap=Space.WIDE)
        parts = (self._schemes, self._sizes, self._letters, self._languages)
        layout.addWidget(SideBySide(parts, self))
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Show these choices; says nothing."""
        self._schemes.choose(_SCHEMES.index(settings.color_scheme))
        self._sizes.choose(TEXT_PERCENTS.index(settings.text_percent))
        self._letters.choose(_LETTERS.index(settings.letters))
        self._languages.choose(_LANGUAGES.index(settings.language))

    def stop(self) -> QWidget:
        """Where somebody starts."""
        return self._schemes.stop()

    def language_stop(self) -> QWidget:
        """Where somebody chose the language."""
        return self._languages.stop()

    def _set(
        self,
        title: str,
        words: Sequence[str],
        values: Sequence[Value],
        change: Callable[[Value, Settings], Settings],
    ) -> ChoiceSet:
        made = ChoiceSet(title, words, self, is_settled=False)
        made.chosen.connect(partial(self._on_chosen, values, change))
        return made

    def _on_chosen(
        self,
        values: Sequence[Value],
        change: Callable[[Value, Settings], Settings],
        place: int,
    ) -> None:
        self.chosen.emit(partial(change, values[place]))


def _with_scheme(scheme: ColorScheme, settings: Settings) -> Settings:
    return replace(settings, color_scheme=scheme)


def _with_size(percent: TextPercent, settings: Settings) -> Settings:
    return replace(settings, text_percent=percent)


def _with_letters(letters: Letters, settings: Settings) -> Settings:
    return replace(settings, letters=letters)


def _with_language(language: Language, settings: Settings) -> Settings:
    return replace(settings, language=language)
