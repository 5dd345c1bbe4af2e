"""Small forms for tests: one section, one page, and the questions a test is about."""

from collections.abc import Mapping
from typing import Any

from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintCode
from usbsurvey_desktop.questionnaire.lint import lint
from usbsurvey_desktop.records import canonical

Json = dict[str, Any]

YES_NO = ({"code": "yes", "label": "Yes"}, {"code": "no", "label": "No"})


def option(code: str, **members: object) -> Json:
    """Make an option whose label is its code."""
    return {"code": code, "label": code, **members}


def question(link_id: str, type_: str = "yes_no", **members: object) -> Json:
    """Make a question of ours; choices get two options unless others are given."""
    made: Json = {
        "type": type_,
        "link_id": link_id,
        "number": link_id,
        "text": f"{link_id}?",
        "short_label": link_id,
        "counted": False,
        "type_basis": "ours",
    }
    if type_ == "yes_no":
        made["options"] = list(YES_NO)
    if type_ in ("single_choice", "multi_choice"):
        made["options"] = [option("a"), option("b")]
    return {**made, **members}


def group(link_id: str, *items: Json, **members: object) -> Json:
    """Make a group; `page=True` makes it a page."""
    return {
        "type": "group",
        "link_id": link_id,
        "title": link_id,
        "items": list(items),
        **members,
    }


def form(*items: Json, **members: object) -> Json:
    """Make a form whose only page holds the items; its questions are at /items/0/items/0/items."""
    page = group("page", *items, page=True)
    return whole_form(group("section", page), **members)


def whole_form(*sections: Json, **members: object) -> Json:
    """Make a form of these sections."""
    return {
        "schema": "usbsurvey-form-1",
        "id": "small-form",
        "version": "1",
        "language": "ja",
        "title": "form",
        "short_title": "form",
        "items": list(sections),
        **members,
    }


def read(document: Mapping[str, Any]) -> Questionnaire:
    """Read a form without judging it."""
    return Questionnaire.model_validate_json(canonical(document))


def found(document: Mapping[str, Any]) -> set[tuple[LintCode, str, str]]:
    """Give what lint says of a form: code, pointer and link_id."""
    return {(finding.code, finding.pointer, finding.link_id) for finding in lint(read(document))}


def equals(name: str, value: object) -> Json:
    """Make the comparison `name = value`."""
    return compares(name, "=", value)


def compares(name: str, operator: str, value: object) -> Json:
    """Make a comparison."""
    return {"question": name, "operator": operator, "value": value}
