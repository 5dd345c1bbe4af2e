"""The part of a record as people read it: names and values in the words of its form."""

from collections.abc import Iterator

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.labels import label
from usbsurvey_desktop.engine.record_forms import RecordForms
from usbsurvey_desktop.sealing.handoff_part import SENT, Handoff


def part_lines(part: Handoff, forms: RecordForms) -> tuple[tuple[str, str], ...]:
    """Give name and value of each item that is there; by an unknown form, link_id and value."""
    return tuple(_lines(part, forms.get(part.form_digest)))


def _lines(part: Handoff, form: Form | None) -> Iterator[tuple[str, str]]:
    for link_id in SENT:
        value = part.values.get(link_id)
        if value is None:
            continue
        if form is None:
            yield link_id, str(value)
        elif link_id in form.questions:
            question = form.questions[link_id].question
            yield question.short_label, f"{label(question, value)}{question.unit or ''}"
        else:
            owner = form.owner(link_id)
            yield owner.free_texts[link_id].label, str(value)
