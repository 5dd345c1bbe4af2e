"""Large forms as an office might write them: sections, pages, chains, a question many look at.

The same for the same number of questions, and alike for different numbers: what is done with them
should take time in proportion.
"""

from itertools import count
from typing import Any

from tests.support.questionnaires import Json, compares, equals, group, option, question, whole_form

CONDITIONS_FOR_TWO = 5
"""So many conditions for each two questions: 5,000 in a form of 2,000."""
_SECTION = 100
_PAGE = 10
_TYPES = ("yes_no", "yes_no", "single_choice", "multi_choice", "integer", "text", "yes_no", "date")
_KINDS = ("pref", "city", "ward", "town", "village")
_COMPARED: dict[str, tuple[str, Any]] = {
    "yes_no": ("=", "yes"),
    "single_choice": ("!=", "c"),
    "multi_choice": ("any_of", ["a", "b"]),
    "integer": (">=", 1),
    "text": ("exists", True),
    "date": (">=", "2026-04-01"),
}
ANSWERS: dict[str, Any] = {
    "yes_no": "yes",
    "single_choice": "a",
    "multi_choice": ("a",),
    "integer": "3",
    "text": "なし",
    "date": "2026-10-01",
}
"""An answer of each type that the conditions of these forms ask for."""
KIND = "K"
"""What kind of body answers: a tenth of all others look at it."""


def large_form(questions: int) -> Json:
    """Make a form of so many questions, a multiple of 100, with 5 conditions for each 2.

    A section is ruled by its first question, its pages by that question or the one before them; on
    a page each question hangs on the one before it.
    """
    names = [f"Q{number}" for number in range(1, questions)]
    types = {KIND: "single_choice"}
    types |= {name: _TYPES[place % len(_TYPES)] for place, name in enumerate(names)}
    left = count(questions * CONDITIONS_FOR_TWO // 2, -1)
    ids = list(types)
    sections = [
        _section(ids[start : start + _SECTION], types, left)
        for start in range(0, questions, _SECTION)
    ]
    document = whole_form(*sections)
    _add_notes(document, next(left))
    return document


def all_answered(document: Json) -> dict[str, Any]:
    """Answer everything as the conditions ask for."""
    return {
        one["link_id"]: "city" if one["link_id"] == KIND else ANSWERS[one["type"]]
        for section in document["items"]
        for page in section["items"]
        for one in page["items"]
    }


def _section(ids: list[str], types: dict[str, str], left: "count[int]") -> Json:
    pages = []
    for start in range(0, len(ids), _PAGE):
        members: Json = {"page": True}
        if start:
            members["enable_when"] = {"any": [_met(ids[0], types), _met(ids[start - 1], types)]}
            next(left)
        own = ids[start : start + _PAGE]
        asked = [_question(own, place, types, left) for place in range(len(own))]
        pages.append(group(f"page.{own[0]}", *asked, **members))
    return group(f"section.{ids[0]}", *pages)


def _question(ids: list[str], place: int, types: dict[str, str], left: "count[int]") -> Json:
    """Hang a question on the one before it; whether it must be answered on that and the kind."""
    name = ids[place]
    members: Json = {}
    if name == KIND:
        members["options"] = [option(code) for code in _KINDS]
    elif types[name] in ("single_choice", "multi_choice"):
        members["options"] = [option(code) for code in "abc"]
    if place:
        members["enable_when"] = _met(ids[place - 1], types)
        members["required_when"] = _met(ids[place - 1], types)
        next(left)
        next(left)
    if place == len(ids) // 2:
        before = members["required_when"]
        members["required_when"] = {"all": [before, compares(KIND, "!=", "pref")]}
    return question(name, types[name], **members)


def _add_notes(document: Json, left: int) -> None:
    """Give notes with a condition to as many questions as conditions are left."""
    asked = [one for each in document["items"] for page in each["items"] for one in page["items"]]
    for one in asked[1 : left + 1]:
        one["notes"] = [{"text": "参考", "when": equals(KIND, "town")}]


def _met(name: str, types: dict[str, str]) -> Json:
    if name == KIND:
        return compares(KIND, "!=", "village")
    return compares(name, *_COMPARED[types[name]])
