"""What a form of 2,000 questions with 5,000 conditions costs, and whether cost follows size.

Each way of working is measured with 500, 1,000 and 2,000 questions in turn; twice as large should
take twice as long, so beside each size stands twice the time of half of it.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from typing import Any

from bench.measure import Measure, side_by_side
from tests.support.large_forms import all_answered, large_form
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.lint import lint
from usbsurvey_desktop.questionnaire.load import DEPTH, load
from usbsurvey_desktop.questionnaire.outline import path_counts, rows
from usbsurvey_desktop.records import canonical, parse_object

_SIZES = (500, 1_000, 2_000)
_ASKED = "Q8"
"""A date on the first page; another day changes no condition's outcome."""
_DAYS = ("2026-10-01", "2026-10-02")

Act = Callable[[], object]


def measures() -> Iterator[Measure]:
    """Measure each way of working beside its floor, and its sizes beside each other."""
    sizes = [_acts(size) for size in _SIZES]
    for name, (floor_name, _, _) in sizes[-1].items():
        floor = sizes[-1][name][2]
        small, middle, large, least = side_by_side([*(size[name][1] for size in sizes), floor])
        yield Measure(f"2,000 questions: {name} (floor: {floor_name})", large, least)
        yield Measure("  beside twice 1,000", large, 2 * middle)
        yield Measure("  1,000 beside twice 500", middle, 2 * small)


def _acts(questions: int) -> dict[str, tuple[str, Act, Act]]:
    """Each way of working, with its floor and that one's name."""
    document = large_form(questions)
    file = canonical(document)
    questionnaire = Questionnaire.model_validate_json(file)
    form, answers = compile_form(questionnaire), all_answered(document)
    json = ("read the JSON", partial(parse_object, file, depth=DEPTH))
    shape = ("read the shape", partial(Questionnaire.model_validate_json, file))
    look_up = ("look all up", lambda: [answers.get(link_id) for link_id in form.questions])
    acts: dict[str, tuple[tuple[str, Act], Act]] = {
        "load": (json, partial(load, file)),
        "lint": (shape, partial(lint, questionnaire)),
        "compile": (shape, partial(compile_form, questionnaire)),
        "outline": (shape, partial(rows, questionnaire)),
        "count paths": (shape, partial(path_counts, questionnaire)),
        "evaluate": (look_up, partial(evaluate, form, answers)),
        "one answer": (look_up, _answering(form, answers)),
    }
    return {name: (floor, act, least) for name, ((floor, least), act) in acts.items()}


def _answering(form: Form, answers: dict[str, Any]) -> Act:
    """One answer after another through `Filling`, all that a screen is told included."""
    filling, days = Filling(form, Snapshot(answers=answers)), cycle(_DAYS)
    return lambda: filling.answer(_ASKED, next(days))
