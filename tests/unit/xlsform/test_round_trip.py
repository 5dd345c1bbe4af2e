"""A form written as an XLSForm and read again is the same form, and ODK takes the workbook."""

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pyxform.xls2xform import convert

from tests.support.questionnaires import Json, form, group, option, question, whole_form
from tests.support.xlsforms import refusals
from usbsurvey_desktop.questionnaire.load import Loaded, load, load_object
from usbsurvey_desktop.questionnaire.texts import texts
from usbsurvey_desktop.questionnaire.translation import read_translation
from usbsurvey_desktop.xlsform.carried import not_carried
from usbsurvey_desktop.xlsform.exporting import NotCarried, export_form
from usbsurvey_desktop.xlsform.importing import Imported, import_form

FORMS = Path(__file__).resolve().parents[3] / "forms"
SURVEYS = ("mic-usb-media-2025", "ppp-resilience-2021", "handoff-record", "media-ledger")


def _survey(name: str) -> tuple[Loaded, dict[str, dict[str, str]]]:
    loaded = load((FORMS / name / "form.json").read_bytes())
    assert isinstance(loaded, Loaded)
    translations = {}
    for path in (FORMS / name / "translations").glob("*.json"):
        words = read_translation(path.read_bytes())
        assert isinstance(words, dict)
        translations[path.stem] = words
    return loaded, translations


def _loaded(document: Json) -> Loaded:
    loaded = load_object(document)
    assert isinstance(loaded, Loaded)
    return loaded


def _again(loaded: Loaded, **translations: dict[str, str]) -> tuple[Imported, list[NotCarried]]:
    exported = export_form(loaded.questionnaire, translations)
    return import_form(exported.raw), list(exported.not_carried)


@pytest.mark.parametrize("name", SURVEYS)
def test_our_forms_come_back_with_the_same_digest(name: str) -> None:
    """Nothing is lost of the USB survey, that of 2021, the hand-off record, the media ledger."""
    loaded, translations = _survey(name)
    exported = export_form(loaded.questionnaire, translations)
    again = import_form(exported.raw)
    assert refusals(again) == []
    assert again.loaded is not None
    assert again.loaded.digest == loaded.digest
    assert again.translations == translations
    assert exported.not_carried == ()
    assert again.notes == ()


@pytest.mark.parametrize("name", SURVEYS)
def test_odk_takes_what_is_exported(name: str) -> None:
    """Pyxform makes an XForm of each without a warning."""
    loaded, translations = _survey(name)
    made = convert(xlsform=export_form(loaded.questionnaire, translations).raw, file_type=".xlsx")
    assert made.warnings == []
    assert f'id="{loaded.questionnaire.id}"' in made.xform


def test_the_same_form_gives_the_same_bytes() -> None:
    """Neither the time nor the order of the translations is in them."""
    loaded, translations = _survey("mic-usb-media-2025")
    words = translations["en"]
    first = export_form(loaded.questionnaire, {"en": words, "ko": words}).raw
    assert export_form(loaded.questionnaire, {"ko": words, "en": words}).raw == first


def test_the_workbook_is_one_for_people() -> None:
    """Headings stand still, every cell is a text, nothing is computed."""
    loaded, translations = _survey("mic-usb-media-2025")
    made = load_workbook(io.BytesIO(export_form(loaded.questionnaire, translations).raw))
    assert made.sheetnames[:3] == ["survey", "choices", "settings"]
    for sheet in made:
        assert sheet.freeze_panes == "A2"
        assert all(cell.data_type in "sn" for row in sheet.iter_rows() for cell in row)
        filled = [cell for row in sheet for cell in row if cell.value is not None]
        assert {cell.number_format for cell in filled} == {"@"}
        assert all(cell.alignment.wrap_text for cell in filled)
        assert {column.number_format for column in sheet.column_dimensions.values()} == {"@"}


def test_questions_with_the_same_options_share_a_list() -> None:
    """The list is called as the first of them."""
    loaded = _loaded(form(question("A"), question("B"), question("C", "single_choice")))
    made = load_workbook(io.BytesIO(export_form(loaded.questionnaire, {}).raw))
    lists = [row[0].value for row in made["choices"].iter_rows(min_row=2)]
    assert lists == ["A", "A", "C", "C"]


BOTH = {"question": "A", "operator": "=", "value": "'\""}
ODD: dict[str, tuple[Json, list[NotCarried]]] = {
    "a text that looks like an answer fetched": (
        form(question("A", "text", text="${A}とは")),
        [NotCarried("A", "text")],
    ),
    "a default that is written out": (
        form(question("A", "text", required=True)),
        [NotCarried("A", "required")],
    ),
    "no limits at all": (form(question("A", "text", constraint={})), []),
    "an issue of two lines": (form(question("A", "text", issues=["一\n二", " "])), []),
    "lines before the first": (
        form(
            question("A", "text", source={"document": "D", "lines": [-1, 2]}),
            documents={"D": {"file": "d", "title": "d"}},
        ),
        [NotCarried("A", "source")],
    ),
    "a place of an option of two lines": (
        form(question("A", "single_choice", options=[option("a", derived_from=["一\n二"])])),
        [NotCarried("A", "options")],
    ),
    "one line of a source": (
        form(
            question("A", "text", source={"document": "D", "lines": [3, 3]}),
            documents={"D": {"file": "d", "title": "d"}},
        ),
        [],
    ),
    "a condition that only JSON says": (
        form(
            question("A", "date"),
            question("B", "date"),
            checks=[
                {
                    "id": "X",
                    "severity": "block",
                    "when": {"question": "A", "operator": "<", "other": "B"},
                    "text": "逆です",
                }
            ],
        ),
        [],
    ),
    "conditions over a text of both quotes": (
        form(
            question("A", "text"),
            question("B", enable_when=BOTH, notes=[{"text": "注意", "when": BOTH}]),
            question("C", required_when=BOTH),
        ),
        [],
    ),
    "a page of no section, a group of pages": (
        whole_form(
            group("p", question("A"), page=True),
            group("s", group("g", group("q", group("h", question("B")), page=True))),
        ),
        [],
    ),
    "an exclusive option, a yes or no as a choice, a limit in the code": (
        form(
            question(
                "A",
                "multi_choice",
                options=[option("a"), option("b", exclusive=True, free_text={})],
            ),
            question("B", "single_choice", options=[option("yes"), option("no")]),
            question("C", "single_choice", options=[option("a", free_text={"max_length": 1})]),
        ),
        [],
    ),
    "a version that no XLSForm has": (
        form(question("A"), version="x" * 41),
        [NotCarried("", "settings!C2")],
    ),
}


@pytest.mark.parametrize(("document", "expected"), ODD.values(), ids=ODD.keys())
def test_what_does_not_come_back_is_named(document: Json, expected: list[NotCarried]) -> None:
    """Whatever differs after the way there and back is in the list, and nothing else."""
    loaded = _loaded(document)
    again, lost = _again(loaded)
    assert lost == expected
    is_same = again.loaded is not None and again.loaded.digest == loaded.digest
    assert is_same == (not expected)


def test_translations_that_do_not_come_back_are_named() -> None:
    """By language and key; here ODK would fetch an answer."""
    loaded = _loaded(form(question("A", "text")))
    words = {text.key: "en" for text in texts(loaded.questionnaire)}
    _, lost = _again(loaded, en={**words, "A.text": "What is ${B}?"})
    assert lost == [NotCarried("", "translations/en/A.text")]


def test_a_translation_that_is_not_whole_does_not_come_back() -> None:
    """The workbook is refused where a text is missing, and that cell is named."""
    loaded = _loaded(form(question("A", "text")))
    words = {text.key: "en" for text in texts(loaded.questionnaire) if text.key != "A.text"}
    again, lost = _again(loaded, en=words)
    assert lost == [NotCarried("", "survey!D4")]
    assert refusals(again) == [("survey!D4", "translation_missing")]


def test_another_form_is_not_the_same() -> None:
    """Items, members and texts that one has and the other has not."""
    loaded = _loaded(form(question("A", "text")))
    other, _ = _again(_loaded(form(question("A", "text"), question("B", unit="件"))))
    assert [*not_carried(loaded.questionnaire, {}, other)] == [NotCarried("", "items")]
    fewer, _ = _again(loaded)
    assert fewer.questionnaire is not None
    assert other.questionnaire is not None
    lost = [*not_carried(other.questionnaire, {"en": {"title": "T"}}, fewer)]
    assert {NotCarried("B", "unit"), NotCarried("", "translations/en/title")} < set(lost)


TEXTS = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"], include_characters="\n", exclude_characters="\ufffe\uffff"
    ),
    min_size=1,
    max_size=12,
).filter(lambda text: bool(text.strip()) and "_x" not in text)
NAMES = ("A", "b-1", "C.2", "_d", "E")


@st.composite
def _conditions(draw: st.DrawFn, before: list[Json]) -> Json:
    asked: Json = draw(st.sampled_from(before))
    compared: dict[str, Any] = {"question": asked["link_id"]}
    if asked["type"] in {"single_choice", "yes_no"} and draw(st.booleans()):
        code = draw(st.sampled_from(asked["options"]))["code"]
        compared |= {"operator": draw(st.sampled_from(["=", "!="])), "value": code}
    elif asked["type"] == "multi_choice" and draw(st.booleans()):
        operator = draw(st.sampled_from(["any_of", "all_of", "none_of", "count>="]))
        value: object = 1 if operator == "count>=" else ["a"]
        compared |= {"operator": operator, "value": value}
    else:
        compared |= {"operator": "exists", "value": True}
    return draw(st.sampled_from([compared, {"any": [compared, compared]}]))


@st.composite
def _questions(draw: st.DrawFn) -> list[Json]:
    asked: list[Json] = []
    kinds = st.sampled_from(
        ["text", "integer", "decimal", "date", "yes_no", "single_choice", "multi_choice"]
    )
    for name in NAMES[: draw(st.integers(1, len(NAMES)))]:
        members: dict[str, Any] = {"text": draw(TEXTS), "short_label": draw(TEXTS)}
        for member in ("help", "annotation", "unit", "condition_text"):
            if draw(st.booleans()):
                members[member] = draw(TEXTS)
        if draw(st.booleans()):
            members["notes"] = [
                {"text": text} for text in draw(st.lists(TEXTS, min_size=1, max_size=2))
            ]
        if draw(st.booleans()):
            members["required"] = False
        is_conditional = draw(st.booleans())
        if asked and is_conditional:
            members["enable_when"] = draw(_conditions(asked))
        made = question(name, draw(kinds), **members)
        if made.get("options") and draw(st.booleans()):
            made["options"] = [
                {**one, "label": draw(TEXTS), "free_text": {}} for one in made["options"]
            ]
        asked.append(made)
    return asked


@settings(deadline=None, max_examples=50)
@given(asked=_questions(), at=st.integers(0, 4))
def test_any_small_form_comes_back(asked: list[Json], at: int) -> None:
    """The same digest, with a translation, wherever a new page begins."""
    pages = [
        group(f"p{index}", *part, page=True)
        for index, part in enumerate((asked[:at], asked[at:]))
        if part
    ]
    loaded = load_object(whole_form(group("s", *pages)))
    if not isinstance(loaded, Loaded):
        # Two conditions may contradict each other: no form, nothing to write.
        return
    words = {text.key: f"{text.text} en" for text in texts(loaded.questionnaire)}
    exported = export_form(loaded.questionnaire, {"en": words})
    again = import_form(exported.raw)
    assert refusals(again) == []
    assert again.loaded is not None
    assert exported.not_carried == ()
    assert again.loaded.digest == loaded.digest
    assert again.translations == {"en": words}
