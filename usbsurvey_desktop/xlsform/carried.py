"""What an exported form lacks: the form beside what an import of the workbook gives.

Nothing is believed of the export; it is read again. Source: docs/formats/xlsform.md.
"""

from collections.abc import Iterator, Mapping

from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.tree import placed_items
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.xlsform.outcome import Imported, NotCarried

_ITEMS = "items"


def not_carried(
    form: Questionnaire, translations: Mapping[str, Mapping[str, str]], again: Imported
) -> Iterator[NotCarried]:
    """Name every member that is not the same again, in the order of the form.

    Of a workbook that cannot be imported, the cells that are refused are named instead.
    """
    if again.questionnaire is None:
        for refused in again.not_taken:
            yield NotCarried("", refused.place)
        return
    yield from _items(form, again.questionnaire)
    for language, words in translations.items():
        same = again.translations.get(language, {})
        for key in dict.fromkeys((*words, *same)):
            if words.get(key) != same.get(key):
                yield NotCarried("", f"translations/{language}/{key}")


def _items(form: Questionnaire, again: Questionnaire) -> Iterator[NotCarried]:
    before, after = _members(form), _members(again)
    if [*before] != [*after] or _shape(form) != _shape(again):
        yield NotCarried("", _ITEMS)
    for link_id, members in before.items():
        others = after.get(link_id, {})
        for name in dict.fromkeys((*members, *others)):
            if (name in members) != (name in others) or members[name] != others[name]:
                yield NotCarried(link_id, name)


def _members(form: Questionnaire) -> dict[str, JsonObject]:
    """The members that are set, by link_id; those at the top under the empty name."""
    top = form.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude={_ITEMS})
    items = {
        placed.item.link_id: placed.item.model_dump(
            mode="json", by_alias=True, exclude_unset=True, exclude={_ITEMS}
        )
        for placed in placed_items(form)
    }
    return {"": top, **items}


def _shape(form: Questionnaire) -> list[tuple[str, ...]]:
    return [tuple(group.link_id for group in placed.groups) for placed in placed_items(form)]
