"""Questions of every type, conditions about them, and what somebody may write or answer."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.questionnaire.enable_when import (
    All,
    Any,
    Comparison,
    Condition,
    Not,
    Operator,
)
from usbsurvey_desktop.questionnaire.value import Value, read_value
from usbsurvey_desktop.xlsform.not_read import Asked

CODES = ("a", "b", "c_2", "1")
NAMES = {
    asked.link_id: asked
    for asked in (
        Asked("one", ItemType.SINGLE_CHOICE, CODES),
        Asked("yes", ItemType.YES_NO, ("yes", "no")),
        Asked("many", ItemType.MULTI_CHOICE, CODES),
        Asked("text", ItemType.TEXT),
        Asked("whole", ItemType.INTEGER),
        Asked("part", ItemType.DECIMAL),
        Asked("day", ItemType.DATE),
        Asked("body", ItemType.BODY_CODE),
        Asked("time", ItemType.DATE_TIME),
    )
}
"""A question of each type, by its name, which is its link_id."""

_TEXTS = ("x", "X", "あ", "it's", 'so "it" is', "1", "and", "2026-01-02", "x y")
_WHOLES = ("-2", "0", "1", "2", "3", "40")
_PARTS = ("-1.5", "0", "0.50", "1", "2", "2.5", "12.75")
_DAYS = ("2025-12-31", "2026-01-01", "2026-01-02", "2026-03-01")
_BODIES = ("011002", "131130")
_CHOSEN = st.lists(st.sampled_from(CODES), min_size=1, unique=True)
_ORDER = ("=", "!=", "<", "<=", ">", ">=")
_SINGLES = {
    "one": CODES,
    "yes": ("yes", "no"),
    "text": _TEXTS,
    "whole": _WHOLES,
    "part": _PARTS,
    "day": _DAYS,
    "body": _BODIES,
}


def answers() -> SearchStrategy[dict[str, str]]:
    """Answers as an XForm holds them: choices between blanks, no answer as no member."""
    many = _CHOSEN.map(lambda codes: " ".join(code for code in CODES if code in codes))
    plain = {name: st.sampled_from(values) for name, values in _SINGLES.items()}
    return st.fixed_dictionaries({}, optional={**plain, "many": many})


def typed(given: dict[str, str]) -> dict[str, Value]:
    """The same answers as our engine holds them."""
    return {name: _typed(NAMES[name].type, text) for name, text in given.items()}


def raw_of(item_type: ItemType, text: str) -> str | int | tuple[str, ...]:
    """An answer of an XForm as a document of answers holds it."""
    if item_type is ItemType.MULTI_CHOICE:
        return tuple(text.split(" "))
    return int(text) if item_type is ItemType.INTEGER else text


def _typed(item_type: ItemType, text: str) -> Value:
    value = read_value(item_type, raw_of(item_type, text))
    assert value is not None
    return value


def conditions() -> SearchStrategy[Condition]:
    """Conditions that lint passes, of every operator, nested like forms nest them and deeper."""
    return st.recursive(
        _comparisons(),
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: All(all=tuple(parts))),
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: Any(any=tuple(parts))),
            inner.map(lambda part: Not.model_validate({"not": part})),
        ),
        max_leaves=6,
    )


def _comparisons() -> SearchStrategy[Comparison]:
    exists = st.builds(
        Comparison,
        question=st.sampled_from([*NAMES]),
        operator=st.just(Operator.EXISTS),
        value=st.booleans(),
    )
    return st.one_of(exists, _single_comparisons(), _choice_comparisons())


@st.composite
def _single_comparisons(draw: st.DrawFn) -> Comparison:
    name = draw(st.sampled_from([*_SINGLES]))
    operators = _ORDER if name in {"whole", "part", "day"} else ("=", "!=")
    text = draw(st.sampled_from(_SINGLES[name]))
    value = int(text) if name == "whole" else text
    operator = Operator(draw(st.sampled_from(operators)))
    return Comparison(question=name, operator=operator, value=value)


@st.composite
def _choice_comparisons(draw: st.DrawFn) -> Comparison:
    operator = draw(st.sampled_from([Operator.ANY_OF, Operator.ALL_OF, Operator.NONE_OF, None]))
    if operator is not None:
        return Comparison(question="many", operator=operator, value=tuple(draw(_CHOSEN)))
    sizes = st.sampled_from([Operator.COUNT_AT_LEAST, Operator.COUNT_AT_MOST])
    count = draw(st.integers(0, len(CODES)))
    return Comparison(question="many", operator=draw(sizes), value=count)


def written(*names: str) -> SearchStrategy[str]:
    """Expressions as people write them about these questions, all of XLSForm's own spellings."""
    gap = st.sampled_from(["", " ", "  ", "\n"])

    def joined(inner: SearchStrategy[str]) -> SearchStrategy[str]:
        word = st.sampled_from([" and ", " or ", "\nand\t", "  or "])
        two = st.tuples(inner, word, inner).map("".join)
        return st.one_of(
            two,
            st.tuples(two, word, inner).map("".join),
            st.tuples(gap, inner, gap).map(lambda it: f"({it[0]}{it[1]}{it[2]})"),
            inner.map(lambda it: f"not({it})"),
            inner.map(lambda it: f"{it} and true()"),
            inner.map(lambda it: f"false() or {it}"),
        )

    return st.recursive(st.sampled_from(names).flatmap(_atoms), joined, max_leaves=5)


def _atoms(name: str) -> SearchStrategy[str]:
    blank = st.sampled_from([f"${{{name}}} = ''", f"'' != ${{{name}}}", f"${{{name}}}!=''"])
    if name == "many":
        whole = st.tuples(st.sampled_from(_ORDER), st.sampled_from(["0", "1", "2", "3"]))
        counts = st.one_of(whole, st.tuples(st.sampled_from(["<", ">="]), st.just("2.5")))
        return st.one_of(
            blank,
            st.sampled_from(CODES).map(lambda code: f"selected(${{many}}, '{code}')"),
            st.sampled_from(CODES).map(lambda code: f'not( selected (${{many}},"{code}"))'),
            counts.map(lambda it: f"count-selected(${{many}}) {it[0]} {it[1]}"),
        )
    operators = _ORDER if name in {"whole", "part", "day"} else ("=", "!=")
    pairs = st.tuples(st.sampled_from(operators), _literals(name))
    compared = st.one_of(
        pairs.map(lambda it: f"${{{name}}} {it[0]} {it[1]}"),
        pairs.map(lambda it: f"{it[1]}{it[0]}${{{name}}}"),
    )
    if name not in {"one", "yes"}:
        return st.one_of(blank, compared)
    chosen = st.sampled_from(_SINGLES[name]).map(lambda code: f"selected(${{{name}}}, '{code}')")
    return st.one_of(blank, compared, chosen)


def _literals(name: str) -> SearchStrategy[str]:
    values = st.sampled_from(_SINGLES[name])
    match name:
        case "part":
            return st.one_of(values, st.sampled_from([".5", "2.", "- 1.5", "007"]))
        case "whole":
            return st.one_of(values, values.map(lambda text: f"'{text}'"))
        case "day":
            return values.map(lambda text: f"date('{text}')")
        case "one":
            return st.one_of(values.map(_quoted), st.just("1"), st.just("1.0"))
        case _:
            return values.map(_quoted)


def _quoted(text: str) -> str:
    return f'"{text}"' if "'" in text else f"'{text}'"
