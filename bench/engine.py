"""How long one answer takes to be understood, beside what reading the answers alone takes."""

from itertools import cycle, pairwise
from pathlib import Path

from bench.measure import Measure, microseconds
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.questionnaire.load import Loaded, load, load_object
from usbsurvey_desktop.records import JsonObject

_SURVEY = Path(__file__).resolve().parents[1] / "forms" / "mic-usb-media-2025" / "form.json"
_LONGEST = 2_000


def measures() -> list[Measure]:
    """Measure the shipped survey and a chain of as many questions as a form may have."""
    survey = _loaded(load(_SURVEY.read_bytes()))
    chain = _loaded(load_object(_chain()))
    return [
        _re_evaluation("re-evaluate one answer, 24 questions", survey),
        _typing("answer through Filling and draw its page, 24 questions", survey),
        _re_evaluation("re-evaluate one answer, a chain of 2,000 questions", chain),
    ]


def _re_evaluation(name: str, form: Form) -> Measure:
    raw = dict.fromkeys(form.questions, "yes")
    return Measure(name, microseconds(lambda: evaluate(form, raw)), _floor(form))


def _typing(name: str, form: Form) -> Measure:
    filling = Filling(form)
    codes = cycle(("yes", "no"))

    def act() -> None:
        filling.answer("A1", next(codes))
        filling.page("page.A1")

    return Measure(name, microseconds(act), _floor(form))


def _floor(form: Form) -> float:
    """Look every question up once: no engine can do with less."""
    raw = dict.fromkeys(form.questions, "yes")
    return microseconds(lambda: [raw.get(link_id) for link_id in form.questions])


def _loaded(outcome: object) -> Form:
    if not isinstance(outcome, Loaded):
        raise TypeError(outcome)
    return compile_form(outcome.questionnaire)


def _chain() -> JsonObject:
    names = [f"Q{number}" for number in range(_LONGEST - 1)]
    first: list[JsonObject] = [_question(names[0])]
    rest: list[JsonObject] = [
        {**_question(name), "enable_when": {"question": before, "operator": "=", "value": "yes"}}
        for before, name in pairwise(names)
    ]
    page: JsonObject = {
        "type": "group",
        "link_id": "page",
        "title": "page",
        "page": True,
        "items": first + rest,
    }
    return {
        "schema": "usbsurvey-form-1",
        "id": "chain",
        "version": "1",
        "language": "ja",
        "title": "chain",
        "short_title": "chain",
        "items": [page],
    }


def _question(link_id: str) -> JsonObject:
    return {
        "type": "yes_no",
        "link_id": link_id,
        "number": link_id,
        "text": link_id,
        "short_label": link_id,
        "type_basis": "ours",
        "options": [{"code": "yes", "label": "Yes"}, {"code": "no", "label": "No"}],
    }
