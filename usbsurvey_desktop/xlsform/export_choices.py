"""The rows of the sheet `choices`: questions with the same options share a list."""

from collections.abc import Iterable, Iterator, Mapping

from usbsurvey_desktop.questionnaire.definition import AnswerOption, Question
from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.xlsform.columns import OWN
from usbsurvey_desktop.xlsform.export_survey import Cells, Translations, Writing


def lists_of(questions: Iterable[Question], translations: Translations) -> Mapping[str, str]:
    """Name the list of each question that has options: as the first that has the same ones."""
    first: dict[tuple[bytes, ...], str] = {}
    lists = {}
    for question in questions:
        if question.options:
            lists[question.link_id] = first.setdefault(
                tuple(_words(question, translations)), question.link_id
            )
    return lists


def _words(question: Question, translations: Translations) -> Iterator[bytes]:
    """Everything that must be the same in a list that is shared."""
    for option in question.options:
        yield canonical(option)
        for words in translations.values():
            yield words.get(f"{question.link_id}.option.{option.code}", "").encode()


def choice_rows(questions: Iterable[Question], writing: Writing) -> Iterator[Cells]:
    """Give the rows of all lists."""
    for question in questions:
        name = writing.lists.get(question.link_id)
        for option in question.options:
            cells = _choice(question, option, writing)
            if name == question.link_id:
                yield {"list_name": name, **cells}


def _choice(question: Question, option: AnswerOption, writing: Writing) -> Cells:
    key = f"{question.link_id}.option.{option.code}"
    free_text = option.free_text
    length = "" if free_text is None else "yes"
    if free_text is not None and free_text.model_fields_set:
        length = str(free_text.max_length)
    return {
        "name": option.code,
        **writing.spoken("label", key, option.label),
        OWN + "free_text": length,
        OWN + "exclusive": "yes" if option.exclusive else "",
        OWN + "display": option.label_display or "",
        OWN + "note": option.note or "",
        OWN + "proposed": "yes" if option.proposed else "",
        OWN + "derived_from": "\n".join(option.derived_from),
    }
