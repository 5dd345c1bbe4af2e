"""Answers by which a question is asked, for whoever tries a form out."""

from itertools import islice

from usbsurvey_desktop.engine.answers import Raw, RawAnswer
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.parsing import document_value
from usbsurvey_desktop.questionnaire.paths import Paths

MOST_TRIED = 20_000
"""Combinations of answers, so that a person waits for less than a second."""


def answers_reaching(form: Form, link_id: str) -> Raw | None:
    """Answers to the questions that decide whether this one is asked, such that it is.

    Those of them that must stay blank for it have a blank text. None where no answers were found.
    """
    paths = Paths(form.questionnaire)
    gates = paths.gates(form.questions[link_id].conditions)
    for answers in islice(paths.answers(gates), MOST_TRIED):
        if paths.is_applicable(link_id, answers):
            found: dict[str, RawAnswer] = {}
            for gate in gates:
                value = answers.get(gate.link_id)
                found[gate.link_id] = "" if value is None else document_value(value)
            return found
    return None
