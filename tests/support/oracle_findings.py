"""What the oracle finds wrong with answers, and how far a form is; docs/semantics.md §3, §5."""

import re
from collections.abc import Iterator
from typing import Any

from tests.support import oracle_notation as notation
from tests.support.oracle import Json, Oracle, is_blank

Found = tuple[str, str, str]
"""What is found: a link_id, or the id of a check; what it is; and its severity."""

_MOST_OF_A_TEXT = 10_000
_MOST_OF_A_REASON = 1_000


def findings(oracle: Oracle) -> list[Found]:
    """§5: in form order, at most one for each item, the checks last."""
    found: list[Found] = []
    for question in oracle.questions():
        if oracle.applies(question["link_id"]):
            found.append((question["link_id"], _fault(oracle, question), "block"))
            for text_id, option in oracle.asked_texts(question):
                found.append((text_id, _text_fault(oracle.raw.get(text_id), option), "block"))
    checks = [one for one in oracle.form["checks"] if oracle.holds(one["when"])]
    fired = [(one["id"], "check", one["severity"]) for one in checks]
    return [*(one for one in found if one[1]), *fired]


def _fault(oracle: Oracle, question: Json) -> str:
    """`required` judges blanks, a constraint the rest, and a look is asked for only then."""
    link_id = question["link_id"]
    if is_blank(oracle.raw.get(link_id)):
        return "required" if oracle.is_required(question) else ""
    value = oracle.read(link_id)
    if value is None:
        return "unparsed"
    return _violation(question, value) or ("recheck" if link_id in oracle.recheck else "")


def _text_fault(text: object, option: Json) -> str:
    if is_blank(text):
        return "free_text_required"
    return "too_long" if len(str(text)) > option["free_text"]["max_length"] else ""


def _violation(question: Json, value: Any) -> str:  # noqa: ANN401 - a value of any type
    """§5, §10.15: the first rule of its constraint that an answer breaks."""
    limits = question.get("constraint", {})
    if isinstance(value, tuple):
        broken = _of_choices(question, limits, value)
    elif question["type"] == "text":
        broken = {
            "too_long": len(value) > limits.get("max_length", _MOST_OF_A_TEXT),
            "too_short": len(value) < limits.get("min_length", 0),
            "pattern": not re.fullmatch(limits.get("pattern", "(?s:.*)"), value),
        }
    else:
        least, most = (
            notation.read(question, limits[name]) if name in limits else value
            for name in ("minimum", "maximum")
        )
        broken = {"too_small": value < least, "too_large": value > most}
    return next((name for name, is_so in broken.items() if is_so), "")


def _of_choices(question: Json, limits: Json, chosen: tuple[str, ...]) -> dict[str, bool]:
    exclusive = {one["code"] for one in question["options"] if one.get("exclusive")}
    if exclusive & set(chosen):
        return {"exclusive": len(chosen) > 1}  # §10.4
    return {
        "too_few": len(chosen) < limits.get("min_count", 0),
        "too_many": len(chosen) > limits.get("max_count", len(chosen)),
    }


def unexplained(oracle: Oracle, reasons: dict[str, str]) -> list[str]:
    """§5, §10.7: the checks that fire and want a reason that was not given."""
    return [
        name
        for name, what, severity in findings(oracle)
        if (what, severity) == ("check", "warn_with_reason")
        and (is_blank(reasons.get(name)) or len(reasons[name]) > _MOST_OF_A_REASON)
    ]


def progress(oracle: Oracle, section: Json) -> tuple[int, int]:
    """§3: answered with nothing left to do, and all that count, of one section."""
    inside = [one for one, above in oracle.placed() if above[0] is section]
    states, found = oracle.states(), {name for name, _what, _severity in findings(oracle)}
    answered = [one for one in inside if states[one["link_id"]] == "answered"]
    unanswered = [one for one in inside if states[one["link_id"]] == "unanswered"]
    done = [one for one in answered if not found.intersection(_items(oracle, one))]
    return len(done), len(answered) + sum(map(oracle.is_required, unanswered))


def is_closed(oracle: Oracle, page_id: str, reasons: dict[str, str]) -> bool:
    """§5: whether a page has nothing to mend, to confirm or to explain."""
    asked = map(oracle.question, oracle.pages()[page_id])
    items = {name for one in asked for name in _items(oracle, one)}
    found = findings(oracle)
    if any(name in items for name, what, _severity in found if what != "check"):
        return False
    fired = {name: severity for name, what, severity in found if what == "check"}
    return not any(
        page_id in _pages_of(oracle, check)
        for check in oracle.form["checks"]
        if fired.get(check["id"]) == "block" or check["id"] in unexplained(oracle, reasons)
    )


def _items(oracle: Oracle, question: Json) -> list[str]:
    return [question["link_id"], *(text_id for text_id, _ in oracle.free_texts(question))]


def _pages_of(oracle: Oracle, check: Json) -> list[str]:
    """§5: its own page, else the last on which a question it names stands, else every page."""
    named, pages = set(_named(check["when"])), oracle.pages()
    if "page" in check:
        return [check["page"]]
    return [page for page, ids in pages.items() if named & set(ids)][-1:] or list(pages)


def _named(condition: Json) -> Iterator[str]:
    for part in (*condition.get("all", ()), *condition.get("any", ())):
        yield from _named(part)
    if "not" in condition:
        yield from _named(condition["not"])
    for member in ("question", "other"):
        if member in condition:
            yield condition[member]
