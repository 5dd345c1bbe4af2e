"""What bodies wrote in their own words, each text with its body, and the search in it."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.tally.counted import Counted, asked_alike
from usbsurvey_desktop.tally.versions import Versions


@dataclass(frozen=True)
class FreeText:
    """A text somebody wrote."""

    municipality: Municipality
    link_id: str
    """Of a question, or of the text of an option."""
    text: str
    """As it was typed."""


def text_ids(form: Form) -> Mapping[str, str]:
    """What may hold a text of the survey's matter, in form order, each with its question.

    They are counted questions of type text, and the texts of options (その他) of any question; the
    contacts that a body gives of itself are none.
    """
    found: dict[str, str] = {}
    for link_id, each in form.questions.items():
        if each.question.type is ItemType.TEXT and each.question.counted:
            found[link_id] = link_id
        found |= dict.fromkeys(each.free_texts, link_id)
    return found


def free_texts(
    form: Form, bodies: Iterable[Counted], versions: Versions | None = None
) -> Iterator[FreeText]:
    """All texts, by question and then by body as given.

    Args:
        form: the newest that was answered.
        bodies: whose texts are wanted.
        versions: of several, only texts of those that were asked as this form asks.
    """
    given = tuple(bodies)
    for link_id, question_id in text_ids(form).items():
        for one in asked_alike(given, versions, question_id):
            value = one.answers[link_id].get("value") if link_id in one.answers else None
            if value is not None:
                yield FreeText(one.municipality, link_id, str(value))


def search(texts: Iterable[FreeText], words: str) -> Iterator[FreeText]:
    """The texts in which, with the name and code of the body, every word stands.

    Width and case do not matter (ＵＳＢ finds usb); blank words find everything.
    """
    wanted = _folded(words).split()
    for one in texts:
        place = _folded(f"{one.text}\n{one.municipality.name}\n{one.municipality.code}")
        if all(word in place for word in wanted):
            yield one


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
