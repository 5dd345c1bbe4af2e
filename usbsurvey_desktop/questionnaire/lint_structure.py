"""The form as a whole: limits, texts, names, pages, counts, provenance."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from usbsurvey_desktop.questionnaire.definition import Group, Question, Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintCode, LintFinding, pointer_part
from usbsurvey_desktop.questionnaire.texts import texts
from usbsurvey_desktop.questionnaire.tree import Placed, placed_items
from usbsurvey_desktop.records import JsonValue

MOST_QUESTIONS = 2_000
MOST_OPTIONS = 500
MOST_CHECKS = 200
MOST_TEXT_BYTES = 64 * 1024
"""Limits of semantics.md §7; checks are bounded by the reasons a package can carry."""

_LINE_FEED = 0x0A
_FIRST_PRINTABLE = 0x20
_REFUSED = frozenset({0x7F, 0xFFFE, 0xFFFF})


def structure_findings(questionnaire: Questionnaire) -> Iterator[LintFinding]:
    """Find what is wrong with the form as a whole."""
    items = placed_items(questionnaire)
    yield from _limits(questionnaire, items)
    yield from _texts(questionnaire)
    yield from _names(questionnaire, items)
    yield from _pages(items)
    yield from _counts(questionnaire, items)
    yield from _provenance(items)


def _limits(questionnaire: Questionnaire, items: Sequence[Placed]) -> Iterator[LintFinding]:
    # Groups are not counted: none is empty, and how deep they stand in one another is bounded.
    asked = sum(isinstance(placed.item, Question) for placed in items)
    if asked > MOST_QUESTIONS:
        yield LintFinding(LintCode.TOO_MANY_ITEMS, "/items", facts={"items": asked})
    if len(questionnaire.checks) > MOST_CHECKS:
        facts = {"checks": len(questionnaire.checks)}
        yield LintFinding(LintCode.TOO_MANY_CHECKS, "/checks", facts=facts)
    for placed in items:
        item = placed.item
        if isinstance(item, Question) and len(item.options) > MOST_OPTIONS:
            pointer, facts = f"{placed.pointer}/options", {"options": len(item.options)}
            yield LintFinding(LintCode.TOO_MANY_OPTIONS, pointer, item.link_id, facts)


def _texts(questionnaire: Questionnaire) -> Iterator[LintFinding]:
    """What people read must not be blank; no string at all may be too long or hold controls."""
    for text in texts(questionnaire):
        if not text.text.strip():
            yield LintFinding(LintCode.EMPTY_TEXT, text.pointer, text.link_id)
    for pointer, string in _strings(questionnaire.model_dump(mode="json", by_alias=True), ""):
        code = judge_string(string)
        if code is not None:
            yield LintFinding(code, pointer)


def _strings(value: JsonValue, pointer: str) -> Iterator[tuple[str, str]]:
    match value:
        case str():
            yield pointer, value
        case Mapping():
            for name, member in value.items():
                yield from _strings(member, pointer + pointer_part(name))
        case Sequence():
            for index, element in enumerate(value):
                yield from _strings(element, pointer + pointer_part(index))
        case _:
            return


def judge_string(string: str) -> LintCode | None:
    """Say what is wrong with a string: too long, or with characters that no package may hold."""
    if len(string.encode()) > MOST_TEXT_BYTES:
        return LintCode.TEXT_TOO_LONG
    if any(_is_refused(ord(character)) for character in string):
        return LintCode.TEXT_REFUSED
    return None


def _is_refused(code: int) -> bool:
    return code in _REFUSED or (code < _FIRST_PRINTABLE and code != _LINE_FEED)


def _names(questionnaire: Questionnaire, items: Sequence[Placed]) -> Iterator[LintFinding]:
    """A free text is an item of its own, `A3.f`, so its name must be free as well."""
    seen: set[str] = set()
    for placed in items:
        item = placed.item
        children = (
            [f"{item.link_id}.{option.code}" for option in item.options if option.free_text]
            if isinstance(item, Question)
            else []
        )
        for link_id in dict.fromkeys((item.link_id, *children)):
            if link_id in seen:
                yield LintFinding(LintCode.DUPLICATE_LINK_ID, placed.pointer, link_id)
            seen.add(link_id)
    checks: set[str] = set()
    for index, check in enumerate(questionnaire.checks):
        if check.id in checks:
            pointer, facts = f"/checks/{index}/id", {"check": check.id}
            yield LintFinding(LintCode.DUPLICATE_CHECK, pointer, facts=facts)
        checks.add(check.id)


def _pages(items: Sequence[Placed]) -> Iterator[LintFinding]:
    for placed in items:
        is_in_page = any(group.page for group in placed.groups)
        if isinstance(placed.item, Question):
            if not is_in_page:
                yield LintFinding(LintCode.OUTSIDE_PAGE, placed.pointer, placed.item.link_id)
        elif placed.item.page and is_in_page:
            yield LintFinding(LintCode.PAGE_IN_PAGE, placed.pointer, placed.item.link_id)


def _counts(questionnaire: Questionnaire, items: Sequence[Placed]) -> Iterator[LintFinding]:
    counted: Counter[str] = Counter()
    for placed in items:
        if isinstance(placed.item, Question) and placed.item.counted:
            counted.update(["total", *(group.link_id for group in placed.groups)])
    groups = {placed.item.link_id for placed in items if isinstance(placed.item, Group)}
    for name, expected in questionnaire.expected_counts.items():
        pointer = f"/expected_counts/{name}"
        if name != "total" and name not in groups:
            yield LintFinding(LintCode.DANGLING_REFERENCE, pointer, facts={"reference": name})
        elif counted[name] != expected:
            facts = {"expected": expected, "counted": counted[name]}
            yield LintFinding(LintCode.COUNT_MISMATCH, pointer, facts=facts)


def _provenance(items: Sequence[Placed]) -> Iterator[LintFinding]:
    for placed in items:
        question = placed.item
        if isinstance(question, Group):
            continue
        if question.type_basis is None or (question.source is None and question.counted):
            yield LintFinding(LintCode.NO_PROVENANCE, placed.pointer, question.link_id)
        for index, option in enumerate(question.options):
            if option.proposed:
                yield LintFinding(
                    LintCode.PROVISIONAL_OPTION,
                    f"{placed.pointer}/options/{index}",
                    question.link_id,
                    {"option": option.code},
                )
