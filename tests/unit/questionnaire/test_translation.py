"""A form in one more language."""

from collections.abc import Mapping

import pytest

from tests.support.questionnaires import Json, equals, form, option, question, read
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintCode, LintFinding
from usbsurvey_desktop.questionnaire.lint import lint
from usbsurvey_desktop.questionnaire.texts import texts
from usbsurvey_desktop.questionnaire.translation import read_translation, translated

MATRIX = {"rows": ["M", "LG"], "columns": ["x", "y"], "codes": [["a", "c"], ["b", "d"]]}


def _whole() -> Questionnaire:
    """A form that has every member that can be translated."""
    options = [option(code, label_display=f"{code}.", note="n") for code in "abcd"]
    document = form(
        question(
            "A",
            "single_choice",
            options=options,
            matrix=MATRIX,
            help="h",
            annotation="a",
            unit="u",
            condition_text="c",
        ),
        question("R.b", notes=[{"text": "1"}, {"text": "2 {answer:A}"}]),
        issued="i",
        status="s",
        checks=[{"id": "X1", "severity": "info", "when": equals("A", "a"), "text": "x"}],
    )
    section: Json = document["items"][0]
    section.update(short_title="st", definition="d", definition_title="dt")
    return read(document)


def _words(questionnaire: Questionnaire) -> dict[str, str]:
    return {text.key: f"en {text.text}" for text in texts(questionnaire)}


def _found(questionnaire: Questionnaire, words: Mapping[str, str]) -> list[tuple[str, str, str]]:
    findings = lint(questionnaire, words)
    return [(each.code.value, each.pointer, each.link_id) for each in findings]


def test_every_text_has_a_key_of_its_own() -> None:
    """No two texts of a form share a key, and all that people read are there."""
    listed = list(texts(_whole()))

    assert len({text.key for text in listed}) == len(listed) == 40
    assert {"title", "section.definition", "A.option.b.display", "A.matrix.column.1"} < {
        text.key for text in listed
    }


def test_a_full_translation_has_no_finding() -> None:
    """With a word for each text, and the same answer fields, lint is silent."""
    questionnaire = _whole()

    assert _found(questionnaire, _words(questionnaire)) == []


def test_a_missing_word_is_named_by_the_place_of_its_original() -> None:
    """Whoever translates finds the original text where the finding points."""
    questionnaire = _whole()
    words = _words(questionnaire)
    del words["A.help"]

    assert _found(questionnaire, words) == [
        ("translation_missing", "/items/0/items/0/items/0/help", "A")
    ]


def test_a_word_without_a_text_is_named() -> None:
    """A key that the form does not have is most often a misprint of one that it has."""
    questionnaire = _whole()

    assert _found(questionnaire, {**_words(questionnaire), "A.tilte": "x"}) == [
        ("translation_unknown", "/A.tilte", "")
    ]


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("en 2", "translation_fields"),
        ("{answer:A} {answer:A}", "translation_fields"),
        ("{answer:A}\t", "text_refused"),
    ],
)
def test_a_word_must_carry_what_its_original_carries(word: str, code: str) -> None:
    """The places for answers are the same ones, and no control character comes in."""
    questionnaire = _whole()
    words = {**_words(questionnaire), "R.b.note.1": word}

    assert _found(questionnaire, words) == [(code, "/R.b.note.1", "R.b")]


def test_a_blank_word_is_named() -> None:
    """A text that would be shown as nothing is as bad as a missing one."""
    questionnaire = _whole()
    words = {**_words(questionnaire), "title": "　"}

    assert _found(questionnaire, words) == [("empty_text", "/title", "")]


def test_a_translated_form_differs_in_its_words_alone() -> None:
    """Each text is the translated one; translated back, the form is the one it was."""
    questionnaire = _whole()
    back = {text.key: text.text for text in texts(questionnaire)}

    english = translated(questionnaire, _words(questionnaire))

    assert {text.key: text.text for text in texts(english)} == _words(questionnaire)
    assert translated(english, back) == questionnaire


def test_a_text_without_a_word_stays() -> None:
    """Half a translation shows the other half in the original language."""
    english = translated(_whole(), {"A.text": "Which?"})

    first, second = english.questions()
    assert (first.text, second.text) == ("Which?", "R.b?")


def test_a_translated_form_names_the_language_of_its_words() -> None:
    """Whoever lists several choices goes by it; where it is not told, the form's own stays."""
    questionnaire = _whole()

    assert translated(questionnaire, {}, "en").language == "en"
    assert translated(questionnaire, {}).language == questionnaire.language == "ja"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (b"{", LintCode.JSON_SYNTAX),
        (b'{"a":{"b":"c"}}', LintCode.JSON_LIMITS),
        (b'{"a":1}', LintCode.SHAPE),
        (b'{"a":"b","a":"c"}', LintCode.JSON_DUPLICATE),
    ],
)
def test_a_translation_file_is_a_flat_map_of_texts(document: bytes, code: LintCode) -> None:
    """Anything else is one finding, not an exception."""
    assert read_translation(document) == LintFinding(code, "")


def test_a_translation_file_is_read() -> None:
    """The words come by their keys."""
    assert read_translation('{"title":"題"}'.encode()) == {"title": "題"}
