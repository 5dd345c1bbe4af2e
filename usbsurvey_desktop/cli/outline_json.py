"""`form outline --json`: the items of a form, and all that is known of its routes."""

from usbsurvey_desktop.cli.condition_text import condition_text
from usbsurvey_desktop.engine.parsing import document_value
from usbsurvey_desktop.questionnaire.coverage import Coverage, Route
from usbsurvey_desktop.questionnaire.definition import Group, Questionnaire
from usbsurvey_desktop.questionnaire.outline import OutlineRow, rows
from usbsurvey_desktop.records import JsonObject


def outline_document(questionnaire: Questionnaire, covered: Coverage) -> JsonObject:
    """Give what the command writes; `paths` is null where there are too many to try."""
    found = covered.routes
    paths: JsonObject | None = None
    if found is not None:
        paths = {
            "count": found.count,
            "fewest": found.shortest.counted,
            "most": found.longest.counted,
            "shortest": _route(found.shortest),
            "longest": _route(found.longest),
        }
    return {
        "form": questionnaire.id,
        "version": questionnaire.version,
        "items": [_item(row) for row in rows(questionnaire)],
        "paths": paths,
        "unreachable": list(covered.unreachable),
        "not_decided": list(covered.not_decided),
    }


def _item(row: OutlineRow) -> JsonObject:
    item = row.item
    own = item.enable_when
    facts: JsonObject = {
        "link_id": item.link_id,
        "type": item.type,
        "depth": row.depth,
        "condition": None if own is None else condition_text(own),
    }
    if isinstance(item, Group):
        return {**facts, "title": item.title, "page": item.page}
    needed = item.required_when
    return {
        **facts,
        "type": item.type.value,
        "number": item.number,
        "text": item.text,
        "short_label": item.short_label,
        "counted": item.counted,
        "required": item.required,
        "required_when": None if needed is None else condition_text(needed),
        "options": list(item.codes),
    }


def _route(route: Route) -> JsonObject:
    """Answers are written as documents write them."""
    return {
        "link_ids": list(route.link_ids),
        "answers": {name: document_value(value) for name, value in route.answers.items()},
    }
