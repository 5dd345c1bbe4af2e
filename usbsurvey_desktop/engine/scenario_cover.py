"""Which questions no scenario of a form asks: what nobody has tried yet."""

from collections.abc import Iterable

from usbsurvey_desktop.engine.answers import Raw
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.form import Form


def not_covered(form: Form, scenarios: Iterable[Raw]) -> tuple[str, ...]:
    """Name the questions, in form order, that are asked in none of these answers; all of none."""
    asked: set[str] = set()
    for answers in scenarios:
        asked |= evaluate(form, answers).enabled
    return tuple(link_id for link_id in form.questions if link_id not in asked)
