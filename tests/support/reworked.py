"""Later versions of the small form of tallies: each change with the questions it sets apart."""

from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from tests.support import worlds
from tests.support.questionnaires import Json, equals, form, option, question
from tests.support.scenario import compiled
from tests.support.tallying import OTHER_TEXT, of
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.versions import Difference, Version, Versions, compared


def first_document() -> Json:
    """A group question, one that decides about another, several choices, a text, a number."""
    return form(
        question("G", "single_choice", options=[option("small"), option("large")]),
        question("A", counted=True),
        question(
            "B",
            "single_choice",
            counted=True,
            enable_when=equals("A", "yes"),
            options=[option("a"), option("b"), option("c")],
        ),
        question(
            "C",
            "multi_choice",
            counted=True,
            required=False,
            options=[option("a"), option("b", free_text=OTHER_TEXT), option("z", exclusive=True)],
        ),
        question("T", "text", counted=True, required=False),
        question("I", "integer", required=False, constraint={"minimum": "0"}),
    )


@dataclass(frozen=True)
class Change:
    """One change of a form, and what must be counted apart because of it."""

    name: str
    make: Callable[[dict[str, Json], Json], object]
    """Changes the questions by link_id, and the page that holds them."""
    apart: dict[str, set[Difference]]


def _set(link_id: str, **members: object) -> Callable[[dict[str, Json], Json], object]:
    return lambda questions, _page: questions[link_id].update(members)


def _remove(link_id: str) -> Callable[[dict[str, Json], Json], object]:
    return lambda questions, page: page["items"].remove(questions[link_id])


def _add(_questions: dict[str, Json], page: Json) -> None:
    page["items"].append(question("N", counted=True, required=False))


def _define(_questions: dict[str, Json], page: Json) -> None:
    page["definition"] = "媒体とは、持ち運べるものをいう。"


def _reorder(questions: dict[str, Json], page: Json) -> None:
    page["items"].remove(questions["G"])
    page["items"].append(questions["G"])
    questions["B"]["options"].reverse()


_OPTIONS = [option("a"), option("b", free_text=OTHER_TEXT), option("z", exclusive=True)]
_EVERY = {link_id: {Difference.DEFINITION} for link_id in "GABCTI"}
_EVERY["B"] = {Difference.DEFINITION, Difference.GATE}
APART: Final = (
    Change("words", _set("T", text="Say more."), {"T": {Difference.TEXT}}),
    Change("unit", _set("I", unit="件"), {"I": {Difference.TEXT}}),
    Change(
        "words of a gate",
        _set("A", text="Do you use it?"),
        {"A": {Difference.TEXT}, "B": {Difference.GATE}},
    ),
    Change("condition", _set("B", enable_when=equals("A", "no")), {"B": {Difference.CONDITION}}),
    Change(
        "one option more", _set("C", options=[*_OPTIONS, option("y")]), {"C": {Difference.CODES}}
    ),
    Change(
        "words of an option",
        _set("C", options=[{**_OPTIONS[0], "label": "A"}, *_OPTIONS[1:]]),
        {"C": {Difference.LABELS}},
    ),
    Change(
        "no longer exclusive",
        _set("C", options=[*_OPTIONS[:2], option("z")]),
        {"C": {Difference.LIMITS}},
    ),
    Change("at most two", _set("C", constraint={"max_count": 2}), {"C": {Difference.LIMITS}}),
    Change("a smaller number", _set("I", constraint={"minimum": "1"}), {"I": {Difference.LIMITS}}),
    Change("required", _set("T", required=True), {"T": {Difference.REQUIRED}}),
    Change(
        "another type",
        _set("B", type="multi_choice"),
        {"B": {Difference.TYPE}},
    ),
    Change("another definition", _define, _EVERY),
    Change("removed", _remove("T"), {"T": {Difference.REMOVED}}),
)
TOGETHER: Final = (
    Change("nothing", lambda _questions, _page: None, {}),
    Change("added", _add, {}),
    Change("order", _reorder, {}),
    Change("number and label", _set("A", number="A-1", short_label="new"), {}),
    Change("help and note", _set("C", help="e.g. this", notes=[{"text": "Look."}]), {}),
    Change("longer texts", _set("T", constraint={"max_length": 900}), {}),
    Change(
        "longer texts of an option",
        _set("C", options=[_OPTIONS[0], option("b", free_text={"max_length": 9}), _OPTIONS[2]]),
        {},
    ),
)


def changed(document: Json, *changes: Change) -> Json:
    """The form with these changes."""
    made = deepcopy(document)
    page = made["items"][0]["items"][0]
    for change in changes:
        change.make({one["link_id"]: one for one in page["items"]}, page)
    return made


def versions_of(*documents: Json) -> Versions:
    """The versions of these forms, the oldest given first."""
    every = [_version(number, document) for number, document in enumerate(documents, 1)]
    return compared(every[::-1])


def answered(versions: Versions, number: int, code: str, **raw: RawAnswer) -> Counted:
    """A body that answered this version."""
    version = next(one for one in versions.every if number in one.numbers)
    one = of(worlds.municipality(code), raw, form=version.form)
    return replace(one, form=version.form_sha256, digest=f"{code}-{number}-{sorted(raw.items())}")


def apart_of(changes: Iterable[Change]) -> set[str]:
    """The questions of the first form that these changes set apart."""
    return {link_id for change in changes for link_id in change.apart}


def _version(number: int, document: Json) -> Version:
    return Version(f"form-{number}", compiled(document), (number,))


@cache
def mixed() -> Versions:
    """Two versions: A (and with it B) reworded, C with one option more, T removed, N new."""
    made = changed(first_document(), *(one for one in (*APART, *TOGETHER) if one.name in _MIXED))
    return versions_of(first_document(), made)


_MIXED = ("words of a gate", "one option more", "removed", "added")
