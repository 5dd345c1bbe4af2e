"""Drawn answers: any form they can complete is complete, and the rest is said."""

from datetime import timedelta
from random import Random  # noqa: TID251 - the draw of a practice world, from its seed

import pytest

from tests.support import jose_by_hand as hand
from tests.support import worlds
from tests.support.refusals import refused
from tests.support.resilience import resilience_survey
from usbsurvey_desktop.demo.answers import answered
from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.engine.response import Finished, judge
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.municipality import MunicipalityKind
from usbsurvey_desktop.questionnaire.load import Loaded, load_object

TODAY = worlds.NOW.date()


def form_of(*questions: dict[str, object], **members: object) -> Form:
    """A form of one page with these questions."""
    page = {
        "type": "group",
        "link_id": "page",
        "title": "頁",
        "page": True,
        "items": [
            {"number": "1", "short_label": "設問", "text": "設問です。"} | question
            for question in questions
        ],
    }
    form = hand.parsed(hand.plain(worlds.SMALL_FORM)) | {"items": [page], **members}
    loaded = load_object(form)
    assert isinstance(loaded, Loaded)
    return compile_form(loaded.questionnaire)


def small_form() -> Loaded:
    """The form of `worlds`."""
    loaded = load_object(worlds.SMALL_FORM)
    assert isinstance(loaded, Loaded)
    return loaded


def drawn(form: Form, seed: int = 1, body: str = worlds.BODY) -> Finished:
    """Answers from a seed."""
    # The draw is not a secret.
    return answered(form, worlds.municipality(body), TODAY, Random(seed))  # noqa: S311 - a draw from a seed


@pytest.mark.parametrize(
    "kind",
    ["text", "integer", "decimal", "date", "date_time", "body_code"],
)
def test_every_plain_type_is_answered(kind: str) -> None:
    """A form with one required question of each type is completed, and judged as right."""
    form = form_of({"type": kind, "link_id": "Q"})
    finished = drawn(form)
    assert finished.answers["Q"]["state"] == "answered"
    judge(form, finished.answers, finished.reasons)


def test_exclusive_choices_stand_alone() -> None:
    """Over many draws both kinds of choice come, never together."""
    form = form_of(
        {
            "type": "multi_choice",
            "link_id": "Q",
            "options": [
                {"code": "a", "label": "あ"},
                {"code": "b", "label": "い"},
                {"code": "z", "label": "なし", "exclusive": True},
            ],
        }
    )
    values = {drawn(form, seed).answers["Q"]["value"] for seed in range(60)}
    assert ("z",) in values
    assert {"a", "b"} <= {code for value in values if isinstance(value, tuple) for code in value}
    assert all(value == ("z",) or "z" not in tuple(str(value)) for value in values)


def test_only_exclusive_choices_are_drawn_one_at_a_time() -> None:
    """A question with nothing else to choose gets one of them."""
    options = [{"code": code, "label": code, "exclusive": True} for code in ("x", "y")]
    form = form_of({"type": "multi_choice", "link_id": "Q", "options": options})
    assert {drawn(form, seed).answers["Q"]["value"] for seed in range(20)} == {("x",), ("y",)}


def test_optional_questions_are_sometimes_left_blank() -> None:
    """Practice shows blanks as well."""
    form = form_of({"type": "text", "link_id": "Q", "required": False})
    states = {drawn(form, seed).answers["Q"]["state"] for seed in range(30)}
    assert states == {"answered", "unanswered"}


def test_a_warning_is_given_a_reason() -> None:
    """Checks that fire are explained, so that the form is complete."""
    check = {
        "id": "X1",
        "severity": "warn_with_reason",
        "text": "確かめてください。",
        "when": {"question": "Q", "operator": "exists", "value": True},
    }
    form = form_of({"type": "text", "link_id": "Q"}, checks=[check])
    assert list(drawn(form).reasons) == ["X1"]


def test_a_form_that_cannot_be_drawn_for_is_said() -> None:
    """A length of its own is beyond these answers; nothing half done comes out."""
    form = form_of({"type": "text", "link_id": "Q", "constraint": {"min_length": 500}})
    with refused(Code.ANSWERS_INCOMPLETE):
        drawn(form)


def test_questions_that_do_not_apply_are_passed_over() -> None:
    """A question behind a condition is answered only where it applies."""
    form = compile_form(small_form().questionnaire)
    states = {drawn(form, seed).answers["A2"]["state"] for seed in range(20)}
    assert states == {"answered", "not_applicable"}


def test_the_respondent_block_is_of_the_body() -> None:
    """Code and class are the body's, and the reference day is not in the future."""
    loaded = worlds.ROOT / "forms/mic-usb-media-2025/form.json"
    found = load_object(hand.parsed(loaded.read_text(encoding="utf-8")))
    assert isinstance(found, Loaded)
    form = compile_form(found.questionnaire)
    answers = drawn(form, body="130001").answers
    assert answers["R.body_code"]["value"] == "130001"
    assert answers["R.population_class"]["value"] == "prefecture"
    days = {str(drawn(form, seed).answers["R.as_of"]["value"]) for seed in range(20)}
    assert max(days) <= TODAY.isoformat()
    assert min(days) >= (TODAY - timedelta(days=28)).isoformat()
    classes = {drawn(form, seed).answers["R.population_class"]["value"] for seed in range(20)}
    assert "prefecture" not in classes


def test_a_class_that_the_form_does_not_ask_for_is_not_given() -> None:
    """The 2021 survey knows no villages: one that answers all the same is drawn a class of it."""
    form = compile_form(resilience_survey().questionnaire)
    question = form.questions["R.population_class"].question
    village = next(one for one in worlds.municipalities() if one.kind is MunicipalityKind.VILLAGE)
    answers = drawn(form, body=village.code).answers
    assert answers["R.population_class"]["value"] in question.codes


def test_a_revision_keeps_most_answers() -> None:
    """Those of the revision before, texts of options included."""
    form = compile_form(resilience_survey().questionnaire)
    body = worlds.municipality(worlds.BODY)
    before = {key: one["value"] for key, one in drawn(form, 5).answers.items() if "value" in one}
    # The draw is not a secret.
    chance = Random(9)  # noqa: S311 - a draw from a seed
    after = answered(form, body, TODAY, chance, before).answers
    kept = [key for key, value in before.items() if after.get(key, {}).get("value") == value]
    assert len(before) / 2 < len(kept) < len(before)
