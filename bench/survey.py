"""What is measured with: the shipped survey, published, with an answer to every question."""

from functools import cache
from pathlib import Path

from tests.support import worlds
from usbsurvey_desktop.engine.documents import read_answers
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.response import Finished, finish
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.records import canonical, parse_object
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.publish import publish

SURVEY = Path(__file__).resolve().parents[1] / "forms" / "mic-usb-media-2025" / "form.json"
_LONGEST = SURVEY.parent / "scenarios" / "01-longest.json"
_DEPTH = 16


@cache
def published() -> Pack:
    """The survey of the ministry, to Tokyo and the ministry."""
    return publish(
        worlds.TERMS,
        parse_object(SURVEY.read_bytes(), depth=_DEPTH),
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )


def body() -> Municipality:
    """Who answers."""
    return worlds.municipality()


def finished(pack: Pack) -> Finished:
    """The longest way through the survey, answered as in its scenario."""
    scenario = parse_object(_LONGEST.read_bytes(), depth=_DEPTH)
    answers = {
        **read_answers(pack.form, canonical(scenario["answers"])),
        "R.body_code": worlds.BODY,
    }
    outcome = finish(pack.form, evaluate(pack.form, answers), {})
    if not isinstance(outcome, Finished):
        raise TypeError(outcome)
    return outcome
