"""A form's outline as text, conditions included; the notation is the same in every language."""

from collections.abc import Iterator

from usbsurvey_desktop.questionnaire.definition import Group, Question
from usbsurvey_desktop.questionnaire.enable_when import (
    All,
    Any,
    Comparison,
    Condition,
    ItemComparison,
    Not,
    Texts,
)
from usbsurvey_desktop.questionnaire.outline import OutlineRow


def condition_text(condition: Condition) -> str:
    """Write a condition as `A1 = yes & (A2 any_of a,b | not A3 exists true)`."""
    match condition:
        case All(all=parts):
            return " & ".join(_inside(part) for part in parts)
        case Any(any=parts):
            return " | ".join(_inside(part) for part in parts)
        case Not(not_=part):
            return f"not {_inside(part)}"
        case ItemComparison(question=question, operator=operator, other=other):
            return f"{question} {operator} {other}"
        case Comparison(question=question, operator=operator, value=value):
            return f"{question} {operator} {_value(value)}"
        case Texts(texts=kind):
            return f"texts {kind}"


def outline_line(row: OutlineRow) -> str:
    """Write one item of an outline: where it stands, what it is, and when it applies."""
    item = row.item
    if isinstance(item, Group):
        words = [item.link_id, item.short_title or item.title]
    else:
        is_sure = item.required and item.required_when is None
        kind = item.type if is_sure else f"{item.type}?"
        words = [item.link_id, f"[{kind}]", item.short_label]
    own = item.enable_when
    condition = [] if own is None else [f"({condition_text(own)})"]
    return "  " * row.depth + " ".join([*words, *condition])


def option_lines(row: OutlineRow) -> Iterator[str]:
    """Write the codes that answer a choice, each with its label and the item its text goes into."""
    for option in row.item.options if isinstance(row.item, Question) else ():
        text = "" if option.free_text is None else f" [text {row.item.link_id}.{option.code}]"
        yield "  " * (row.depth + 1) + f"= {option.code} {option.label}{text}"


def _inside(condition: Condition) -> str:
    text = condition_text(condition)
    return f"({text})" if isinstance(condition, All | Any) else text


def _value(value: bool | int | str | tuple[str, ...]) -> str:  # noqa: FBT001 - a value, not a flag
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(value) if isinstance(value, tuple) else str(value)
