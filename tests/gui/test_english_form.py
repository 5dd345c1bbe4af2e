"""A survey written in English: translated in Japanese windows, in its own words in English ones."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scripts.translations import COMPILED
from tests.support.english_form import JAPANESE, PAGE, english_form
from tests.support.filling import ListeningFrame, item_help
from tests.support.office import texts
from tests.support.scenario import compiled
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.labels import label_in
from usbsurvey_desktop.gui.filling.original_words import OriginalWords
from usbsurvey_desktop.gui.filling.page_maker import make_page
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.form_words import FormWords
from usbsurvey_desktop.gui.i18n import Languages
from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.settings import Language

ENGLISH = {
    "Q1.text": "Are USB media used?",
    "Q2.text": "By whom?",
    "Q2.option.staff": "By staff",
    "Q2.note.0": "You answered Yes.",
}
IN_JAPANESE = {**JAPANESE, "Q2.note.0": "問1の回答は「はい」です。"}


def _sources(language: Language) -> list[tuple[bytes, bytes]]:
    pair = (canonical(english_form()), canonical(JAPANESE))
    return [pair] if language is Language.JAPANESE else []


@pytest.fixture(name="languages")
def _languages(qapp: QApplication, qtbot: QtBot) -> Iterator[Languages]:
    del qtbot
    languages = Languages(qapp, COMPILED, Language.JAPANESE)
    languages.show(Language.JAPANESE)
    yield languages
    languages.show(Language.JAPANESE)
    languages.setParent(None)
    languages.deleteLater()


def _answered(form: Form) -> Filling:
    filling = Filling(form)
    filling.answer("Q1", "yes")
    filling.answer("Q2", ("staff",))
    filling.answer("Q2", ("staff", "vendor"))
    return filling


def test_japanese_windows_show_the_translation(languages: Languages) -> None:
    """Every text of the page is Japanese, with the English original folded away beside it."""
    assert languages is not None
    original = compiled(english_form())
    filling = _answered(FormWords(_sources).shown(original))

    page = make_page(filling.page(PAGE), filling, item_help())
    page.show()

    shown = texts(page)
    assert all(IN_JAPANESE[key] in shown for key in ENGLISH)
    assert all(english not in shown for english in ENGLISH.values())
    assert page.findChild(OriginalWords) is not None
    assert label_in(filling.form, "Q2", ("staff", "vendor")) == "職員、業者"


def test_english_windows_show_the_survey_itself(languages: Languages) -> None:
    """Nothing is translated or called unofficial; several choices stand with a comma."""
    languages.show(Language.ENGLISH)
    original = compiled(english_form())
    filling = _answered(FormWords(_sources).shown(original))

    page = make_page(filling.page(PAGE), filling, item_help())
    page.show()

    assert filling.form is original
    shown = texts(page)
    assert all(english in shown for english in ENGLISH.values())
    assert page.findChild(OriginalWords) is None
    assert label_in(original, "Q2", ("staff", "vendor")) == "By staff, By vendors"


@pytest.mark.parametrize("language", [Language.JAPANESE, Language.ENGLISH])
def test_the_window_of_the_survey_follows_the_language(
    language: Language, languages: Languages, qtbot: QtBot
) -> None:
    """Outline and page speak the language of the windows, whichever the form was written in."""
    languages.show(language)
    filling = _answered(FormWords(_sources).shown(compiled(english_form())))

    view = SurveyView(filling, item_help(), ListeningFrame())
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()

    shown = texts(view)
    expected, other = (IN_JAPANESE["Q1.text"], ENGLISH["Q1.text"])
    if language is Language.ENGLISH:
        expected, other = other, expected
    assert expected in shown
    assert other not in shown


def test_without_a_translation_japanese_windows_show_the_english(languages: Languages) -> None:
    """A survey that nobody translated is shown in its own words, in any window."""
    assert languages is not None
    original = compiled(english_form())

    assert FormWords().shown(original) is original
