"""Rules of lint that a JSON Schema can say: what fits the type of a question, limits, conditions.

Promises: nothing that `load` takes is refused by them; a test holds random forms against both.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from usbsurvey_desktop.questionnaire.definition import CHOICE_TYPES, ItemType
from usbsurvey_desktop.questionnaire.enable_when import Operator
from usbsurvey_desktop.questionnaire.lint_questions import CONSTRAINTS, LONGEST_TEXT
from usbsurvey_desktop.questionnaire.lint_references import ORDER, SETS, SIZES
from usbsurvey_desktop.questionnaire.lint_structure import (
    MOST_CHECKS,
    MOST_OPTIONS,
    MOST_TEXT_BYTES,
)

Schema = dict[str, Any]
"""A JSON Schema, or a part of one, still being made."""

_NOTHING: Final[Schema] = {"type": "null"}
_READ: Final[dict[str, tuple[str, ...]]] = {
    "Questionnaire": ("title", "short_title", "issued", "status"),
    "Group": ("title", "short_title", "definition", "definition_title"),
    "Question": (
        "number",
        "short_label",
        "text",
        "condition_text",
        "help",
        "annotation",
        "unit",
    ),
    "AnswerOption": ("label", "label_display", "note"),
    "Note": ("text",),
    "Check": ("text",),
}
"""What people read, which must not be blank; see `texts`."""
_LONGEST_PATTERN = 200
_LONGEST_MATCHED = 1_000


def add_rules(described: Schema) -> None:
    """Write the rules into the schema of a questionnaire, as pydantic describes it."""
    records = {**described["$defs"], "Questionnaire": described}
    for name, members in _READ.items():
        for member in members:
            for text in _of_kind(records[name]["properties"][member], "string"):
                text |= {"pattern": r"\S", "maxLength": MOST_TEXT_BYTES}
    described["properties"]["checks"]["maxItems"] = MOST_CHECKS
    records["Question"]["properties"]["options"]["maxItems"] = MOST_OPTIONS
    records["Question"]["allOf"] = list(_question_rules())
    records["Comparison"]["allOf"] = list(_comparison_rules())
    records["ItemComparison"]["properties"]["operator"] = {"enum": _values(ORDER)}
    _limit_constraint(records["Constraint"])
    _tell_conditions_apart(described)


def _question_rules() -> Iterable[Schema]:
    """What goes with which type of question."""
    yield _if_type(_is_choice, {"options": {"minItems": 1}}, required=["options"])
    yield _if_type(lambda one: not _is_choice(one), {"options": {"maxItems": 0}})
    both = [{"contains": {"properties": {"code": {"const": code}}}} for code in ("yes", "no")]
    yes_and_no = {"minItems": 2, "maxItems": 2, "allOf": both}
    yield _if_type(lambda one: one is ItemType.YES_NO, {"options": yes_and_no})
    alone = {"items": {"properties": {"exclusive": {"const": False}}}}
    yield _if_type(lambda one: one is not ItemType.MULTI_CHOICE, {"options": alone})
    yield _if_type(lambda one: one is not ItemType.SINGLE_CHOICE, {"matrix": _NOTHING})
    for members in sorted({*CONSTRAINTS.values(), ()}):
        others = {one for each in CONSTRAINTS.values() for one in each}.difference(members)
        nothing = {"properties": dict.fromkeys(sorted(others), _NOTHING)}
        having = frozenset(one for one in ItemType if CONSTRAINTS.get(one, ()) == members)
        yield _if_type(having.__contains__, {"constraint": nothing})
    optional = {"properties": {"required": {"const": False}}, "required": ["required"]}
    yield {"if": optional, "then": {"properties": {"required_when": _NOTHING}}}


def _is_choice(item_type: ItemType) -> bool:
    return item_type in CHOICE_TYPES


def _if_type(
    fits: Callable[[ItemType], bool], then: Schema, *, required: Sequence[str] = ()
) -> Schema:
    types = [item_type.value for item_type in ItemType if fits(item_type)]
    demanded: Schema = {"required": list(required)} if required else {}
    return {
        "if": {"properties": {"type": {"enum": types}}},
        "then": {"properties": then, **demanded},
    }


def _comparison_rules() -> Iterable[Schema]:
    """What each operator is compared with."""
    kinds: tuple[tuple[Iterable[Operator], Schema], ...] = (
        ([Operator.EXISTS], {"type": "boolean"}),
        (SETS, {"type": "array", "minItems": 1}),
        (SIZES, {"type": "integer", "minimum": 0}),
        (ORDER, {"type": ["string", "integer"]}),
    )
    for operators, value in kinds:
        fits = {"properties": {"operator": {"enum": _values(operators)}}}
        yield {"if": fits, "then": {"properties": {"value": value}}}


def _values(operators: Iterable[Operator]) -> list[str]:
    among = frozenset(operators)
    return [operator.value for operator in Operator if operator in among]


def _limit_constraint(constraint: Schema) -> None:
    members = constraint["properties"]
    for member in ("min_length", "max_length"):
        for number in _of_kind(members[member], "integer"):
            number |= {"minimum": 0, "maximum": LONGEST_TEXT}
    for member in ("min_count", "max_count"):
        for number in _of_kind(members[member], "integer"):
            number["minimum"] = 0
    for text in _of_kind(members["pattern"], "string"):
        text["maxLength"] = _LONGEST_PATTERN
    matched = {"properties": {"pattern": {"type": "string"}}, "required": ["pattern"]}
    bounded = {"max_length": {"type": "integer", "maximum": _LONGEST_MATCHED}}
    constraint["if"] = matched
    constraint["then"] = {"properties": bounded, "required": ["max_length"]}


def _of_kind(member: Schema, kind: str) -> list[Schema]:
    """The parts of a member that describe this kind; the others allow null."""
    return [part for part in member.get("anyOf", [member]) if part.get("type") == kind]


def _tell_conditions_apart(described: Schema) -> None:
    """What only checks may hold is not offered elsewhere: two families of conditions."""
    records = described["$defs"]
    several = {name: records[name] for name in ("All", "Any", "Not")}
    for name, record in several.items():
        records[f"Check{name}"] = _pointing_to("CheckPart", record)
        records[name] = _pointing_to("Condition", record)
    records["Condition"] = _one_of("Comparison", *several)
    records["CheckPart"] = _one_of("Comparison", "ItemComparison", *(f"Check{x}" for x in several))
    records["CheckCondition"] = _one_of("Texts", "CheckPart")
    records["Check"] = _pointing_to("CheckCondition", records["Check"])
    for name in ("Question", "Group", "Note"):
        records[name] = _pointing_to("Condition", records[name])


def _one_of(*names: str) -> Schema:
    return {"oneOf": [_reference(name) for name in names]}


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _pointing_to(name: str, part: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """The same with this reference wherever any condition may stand."""
    if isinstance(part, list):
        return [_pointing_to(name, each) for each in part]
    if not isinstance(part, dict):
        return part
    choices = part.get("oneOf", [])
    if _reference("Comparison") in choices:
        others = {
            key: value for key, value in part.items() if key not in ("oneOf", "discriminator")
        }
        return {**others, **_reference(name)}
    return {key: _pointing_to(name, value) for key, value in part.items()}
