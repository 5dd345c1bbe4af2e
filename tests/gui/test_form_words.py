"""A form in English: the same questions in other words, with the official ones at hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from scripts.translations import COMPILED
from tests.support import worlds
from tests.support.filling import ListeningFrame, item_help
from tests.support.office import put, texts
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.engine.typed_dates import JAPAN
from usbsurvey_desktop.gui.filling.original_words import OriginalWords
from usbsurvey_desktop.gui.filling.page_maker import make_page
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.form_words import FormWords
from usbsurvey_desktop.gui.frame.answer_sheet import AnswerSheet
from usbsurvey_desktop.gui.i18n import Languages
from usbsurvey_desktop.gui.items.wareki import in_era
from usbsurvey_desktop.gui.shared.moments import day_words, deadline_words, minute_words
from usbsurvey_desktop.places import form, form_translations
from usbsurvey_desktop.questionnaire.load import Loaded, load
from usbsurvey_desktop.settings import Language

PAIRS = [(form.read_bytes(), words.read_bytes()) for form, words in form_translations("en")]
FORM = form("mic-usb-media-2025/form.json").read_bytes()


def _form(document: bytes = FORM) -> Form:
    loaded = load(document)
    assert isinstance(loaded, Loaded)
    return compile_form(loaded.questionnaire)


@pytest.fixture(autouse=True)
def _english(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    del qtbot
    languages = Languages(qapp, COMPILED, Language.JAPANESE)
    languages.show(Language.ENGLISH)
    yield
    languages.show(Language.JAPANESE)
    languages.setParent(None)
    languages.deleteLater()


def test_a_shipped_form_is_shown_in_english_and_keeps_its_codes() -> None:
    """Every text is that of the translation; items, options and conditions are the same."""
    original = _form()

    shown = FormWords(lambda _language: PAIRS).shown(original)

    assert (
        shown.questions["A1"].question.short_label != original.questions["A1"].question.short_label
    )
    assert shown.original is original
    assert [*shown.questions] == [*original.questions]
    assert [
        [option.code for option in each.question.options] for each in shown.questions.values()
    ] == [[option.code for option in each.question.options] for each in original.questions.values()]


def test_a_form_is_translated_once() -> None:
    """Every screen of a session shows the very same form, and the files are read once."""
    read: list[int] = []

    def sources(_language: Language) -> list[tuple[bytes, bytes]]:
        read.append(1)
        return PAIRS

    words, original = FormWords(sources), _form()

    assert words.shown(original) is words.shown(original)
    assert read == [1]


def test_a_text_that_was_changed_since_stays_in_japanese() -> None:
    """Words that translate something else are not shown for it; the others still are."""
    text = _form().questions["A1"].question.text
    changed = _form(FORM.replace(text.encode(), "変えた問い".encode()))

    shown = FormWords(lambda _language: PAIRS).shown(changed).questions["A1"].question

    assert shown.text == "変えた問い"
    assert shown.short_label == "Whether used"


@pytest.mark.parametrize(
    "pairs",
    [[], [(b"{", b"{}")], [(FORM, b"{")], [(FORM.replace(b'"mic-', b'"xyz-', 1), PAIRS[-1][1])]],
    ids=["none", "form-damaged", "words-damaged", "other-form"],
)
def test_without_a_fitting_translation_the_form_is_itself(pairs: list[tuple[bytes, bytes]]) -> None:
    """A survey that nobody translated is shown in its own words, and not called unofficial."""
    original = _form()

    assert FormWords(lambda _language: pairs).shown(original) is original


def test_a_page_says_once_that_it_is_a_translation_and_holds_the_official_words() -> None:
    """The Japanese text of the page is one press away, options included."""
    original = _form()
    filling = Filling(FormWords(lambda _language: PAIRS).shown(original))
    page = make_page(filling.page(filling.route[1]), filling, item_help())
    page.show()
    part = page.findChild(OriginalWords)
    assert part is not None
    assert texts(page).count("Unofficial translation") == 1
    assert original.questions["A1"].question.text not in texts(page)

    QTest.keyClick(part.findChildren(QPushButton)[0], Qt.Key.Key_Space)

    assert original.questions["A1"].question.text in texts(page)


@pytest.mark.parametrize("number", ["その他-1", "Other-1", "A-1"])
def test_a_question_is_found_by_either_number(qtbot: QtBot, number: str) -> None:
    """Whoever has the Japanese notice beside the screen goes to its numbers too."""
    filling = Filling(FormWords(lambda _language: PAIRS).shown(_form()))
    view = SurveyView(filling, item_help(), ListeningFrame())
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.first_focus.setFocus()
    wanted = "A1" if number == "A-1" else "O1"

    QTest.keyClick(view.first_focus, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    put(field, number)
    QTest.keyClick(field, Qt.Key.Key_Return)

    block = view.pager.page.question_with_focus()
    assert block is not None
    assert block.question.link_id == wanted


def test_a_page_in_its_own_words_says_nothing() -> None:
    """Nobody is told about a translation that is not there."""
    filling = Filling(_form())

    page = make_page(filling.page(filling.route[1]), filling, item_help())

    assert page.findChild(OriginalWords) is None


def test_a_filling_speaks_another_language_and_can_still_be_undone() -> None:
    """Answers, steps and open texts stay; only the words are others."""
    original = _form()
    filling = Filling(original)
    filling.answer("A1", "yes")

    filling.speak(FormWords(lambda _language: PAIRS).shown(original))

    assert filling.snapshot().answers["A1"] == "yes"
    assert filling.form.original is original
    filling.undo()
    assert "A1" not in filling.snapshot().answers
    assert filling.form.original is original


def test_days_are_written_in_english() -> None:
    """Day, month, year, and the weekday in brackets; no Japanese calendar."""
    now = datetime(2026, 11, 20, 9, 5, tzinfo=JAPAN)

    assert in_era(date(2026, 12, 1)) == "1 December 2026 (Tue)"
    assert day_words(now) == "20 November 2026 (Fri)"
    assert minute_words(now) == "20 November, 09:05"
    assert deadline_words(now + timedelta(days=11), now) == "1 December (Tue), days left: 11"
    assert deadline_words(now - timedelta(days=3), now) == "Days overdue: 3"


def test_an_answer_sheet_says_that_its_questions_are_a_translation() -> None:
    """Whoever approves or reviews in English knows which words are signed."""
    pack = worlds.pack()
    shown = replace(pack, form=replace(pack.form, original=pack.form))

    sheets = [
        AnswerSheet(worlds.submission(), one, item_help(), record_forms={}) for one in (shown, pack)
    ]
    for sheet in sheets:
        sheet.show()

    assert ["Unofficial translation" in texts(sheet) for sheet in sheets] == [True, False]


def test_several_options_are_listed_as_english_does() -> None:
    """The answer to a question of many options has western commas, and Japanese ones again."""
    original = _form()
    filling = Filling(original)
    filling.answer("A1", "yes")
    filling.answer("A5", ("a", "b"))
    filling.speak(FormWords(lambda _language: PAIRS).shown(original))

    filling.answer("A1", "no")
    (english,) = [one.label for one in filling.hidden_inputs() if one.link_id == "A5"]
    filling.speak(original)
    (japanese,) = [one.label for one in filling.hidden_inputs() if one.link_id == "A5"]

    assert ("、" in english, ", " in english) == (False, True)
    assert "、" in japanese
