"""Random small forms of every kind, and what a person might enter into them.

Everything a form may hold that decides what answers mean: all types, groups in groups, all
operators, constraints, free texts, exclusive options, a matrix, `required_when`, checks of all
kinds. Whether a condition can be met is left to chance: nothing depends on it here.
"""

from hypothesis import strategies as st

from tests.support.questionnaires import Json, group, option, question, whole_form
from usbsurvey_desktop.engine.answers import RawAnswer

TYPES = (
    "yes_no",
    "single_choice",
    "multi_choice",
    "text",
    "text",
    "integer",
    "decimal",
    "date",
    "date_time",
    "body_code",
)
_ORDERED = ("integer", "decimal", "date", "date_time")
_EQUALITY = ("=", "!=")
_ORDER = ("=", "!=", "<", "<=", ">", ">=")
_MATRIX = {"rows": ["上", "下"], "columns": ["左", "右"], "codes": [["a", "b"], ["z", "x"]]}
_COMPARED: dict[str, tuple[object, ...]] = {
    "yes_no": ("yes", "no"),
    "single_choice": ("a", "b", "z"),
    "text": ("山田 太郎", "ab"),
    "integer": (0, 2),
    "decimal": ("1.5", "2"),
    "date": ("2026-12-01",),
    "date_time": ("2026-12-01T14:05:00+09:00",),
    "body_code": ("131016",),
}
ENTRIES: dict[str, tuple[RawAnswer, ...]] = {
    "yes_no": ("yes", "no", "?"),
    "single_choice": ("a", "b", "z", "x", "?", "0:-"),
    "multi_choice": (
        (),
        ("a",),
        ("b", "a"),
        ("a", "z"),
        ("x",),
        ("a", "x"),
        ("a", "?"),
        ("a", "a"),
        "a",
    ),
    "text": (
        "山田　太郎",
        "山田太郎",
        "ＡＢ",
        "ab",
        "abc",
        "1234 5678-9012",
        "合言葉は山",
        "長い" * 3,
        "長い" * 4,
    ),
    "integer": (0, "2", "３", "-1", "1,000", "2.5", "many"),
    "decimal": ("1.5", "1.50", "2", 3, "-0.5", "１．５", "1.", "x"),
    "date": ("2026-12-01", "R8.11.30", "令和8年12月2日", "20261201", "平成31年5月1日", "12月"),
    "date_time": (
        "2026-12-01T14:05:00+09:00",
        "2026-12-01T05:05:00+00:00",
        "R8.12.1 14時5分",
        "2026/12/1 1406",
        "2026-12-01 午後12時",
        "2019-12-01 10:00",
        "2026-12-01",
    ),
    "body_code": ("131016", "１３１０１６", "010006", "131017"),
}
"""What is entered into a question of each type: readable in several notations, and unreadable."""
_OFTEN = st.sampled_from([True, True, False])
_BLANKS: tuple[RawAnswer, ...] = ("", "　 ")
_FREE_TEXTS: tuple[RawAnswer, ...] = (*_BLANKS, "隔週毎に", "隔週ごとに", "123456789012")

Names = dict[str, str]
"""The types of earlier questions by link_id."""


def _leaves(earlier: Names) -> st.SearchStrategy[Json]:
    return st.sampled_from(list(earlier)).flatmap(lambda name: _comparisons(name, earlier[name]))


def _comparisons(name: str, type_: str) -> st.SearchStrategy[Json]:
    exists = st.fixed_dictionaries({"operator": st.just("exists"), "value": st.booleans()})
    if type_ == "multi_choice":
        codes = st.lists(st.sampled_from(["a", "b", "z", "x"]), min_size=1, max_size=2)
        compares = st.one_of(
            _operator(("any_of", "all_of", "none_of"), codes),
            _operator(("count>=", "count<="), st.integers(0, 3)),
        )
    else:
        operators = _ORDER if type_ in _ORDERED else _EQUALITY
        compares = _operator(operators, st.sampled_from(_COMPARED[type_]))
    return st.one_of(compares, compares, exists).map(lambda one: {"question": name, **one})


def _operator(
    operators: tuple[str, ...], values: st.SearchStrategy[object]
) -> st.SearchStrategy[Json]:
    return st.fixed_dictionaries({"operator": st.sampled_from(operators), "value": values})


def conditions(earlier: Names) -> st.SearchStrategy[Json]:
    """Draw a condition over earlier questions."""
    return st.recursive(
        _leaves(earlier),
        lambda inner: st.one_of(
            inner.map(lambda part: {"not": part}),
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"all": parts}),
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"any": parts}),
        ),
        max_leaves=4,
    )


def _constraints(type_: str) -> st.SearchStrategy[Json | None]:
    limits: dict[str, tuple[Json, ...]] = {
        "text": ({"min_length": 3, "max_length": 6}, {"max_length": 6, "pattern": "[a-z]*"}),
        "integer": ({"minimum": "0"}, {"minimum": "1", "maximum": "2"}),
        "decimal": ({"maximum": "1.5"},),
        "date": ({"minimum": "2026-12-01"},),
        "date_time": ({"maximum": "2026-12-01T14:05:00+09:00"},),
        "multi_choice": ({"min_count": 2}, {"max_count": 1}),
    }
    return st.none() | st.sampled_from(limits[type_]) if type_ in limits else st.none()


@st.composite
def _questions(draw: st.DrawFn, name: str, earlier: Names) -> Json:
    type_ = draw(st.sampled_from(TYPES))
    members: Json = {"required": draw(st.booleans())}
    if type_ in ("single_choice", "multi_choice"):
        free_text = {"max_length": 4}
        last = option("x", exclusive=True) if type_ == "multi_choice" else option("x")
        members["options"] = [option("a"), option("b"), option("z", free_text=free_text), last]
    if type_ == "single_choice" and draw(st.booleans()):
        members["matrix"] = _MATRIX
    constraint = draw(_constraints(type_))
    if constraint is not None:
        members["constraint"] = constraint
    if earlier:
        if draw(_OFTEN):
            members["enable_when"] = draw(conditions(earlier))
        if members["required"] and draw(st.booleans()):
            members["required_when"] = draw(conditions(earlier))
    return question(name, type_, **members)


@st.composite
def _pages(draw: st.DrawFn, number: int, earlier: Names) -> Json:
    """Draw a page of up to four questions, some of them in a group in the page."""
    members: Json = {"page": True}
    if bool(earlier) and draw(_OFTEN):
        members["enable_when"] = draw(conditions(earlier))
    inner: Json = {}
    outside = dict(earlier)
    items: list[Json] = []
    for place in range(draw(st.integers(2, 4))):
        drawn = draw(_questions(f"Q{number}{place}", outside))
        items.append(drawn)
        outside[drawn["link_id"]] = drawn["type"]
    if len(items) > 1 and draw(st.booleans()):
        before = {**earlier, items[0]["link_id"]: items[0]["type"]}
        inner = {"enable_when": draw(conditions(before))} if draw(st.booleans()) else {}
        items = [items[0], group(f"g{number}", *items[1:], **inner)]
    return group(f"p{number}", *items, **members)


def asked(item: Json) -> list[Json]:
    """Give the questions below an item, or the question itself."""
    if item["type"] != "group":
        return [item]
    return [one for below in item["items"] for one in asked(below)]


@st.composite
def _checks(draw: st.DrawFn, names: Names) -> list[Json]:
    """Draw up to three checks: over answers, over two of one type, over all texts."""
    made = []
    for number in range(draw(st.integers(1, 3))):
        kinds = [conditions(names)]
        pairs = [
            (one, other)
            for one in names
            for other in names
            if one != other and names[one] == names[other] != "multi_choice"
        ]
        if pairs and number == 1:
            kinds = [_item_comparisons(pairs, names)]
        if number == 0:
            kinds = [*kinds, st.just({"texts": "secret_like"})]
        severity = draw(st.sampled_from(["block", "warn_with_reason", "info"]))
        when = draw(st.one_of(kinds))
        made.append({"id": f"X{number}", "severity": severity, "when": when, "text": "確認"})
    return made


def _item_comparisons(pairs: list[tuple[str, str]], names: Names) -> st.SearchStrategy[Json]:
    return st.sampled_from(pairs).flatmap(
        lambda pair: st.fixed_dictionaries(
            {
                "question": st.just(pair[0]),
                "operator": st.sampled_from(_ORDER if names[pair[0]] in _ORDERED else _EQUALITY),
                "other": st.just(pair[1]),
            }
        )
    )


@st.composite
def forms(draw: st.DrawFn) -> Json:
    """Draw a form of one or two sections with up to three pages; it obeys every rule of lint.

    But one: a condition may be one that no answers meet.
    """
    earlier: Names = {}
    sections = []
    for number in range(draw(st.integers(1, 2))):
        pages = []
        before = dict(earlier)
        for place in range(draw(st.integers(1, 2))):
            page = draw(_pages(2 * number + place, earlier))
            pages.append(page)
            earlier = {**earlier, **{one["link_id"]: one["type"] for one in asked(page)}}
        is_ruled = bool(before) and draw(st.booleans())
        members = {"enable_when": draw(conditions(before))} if is_ruled else {}
        sections.append(group(f"s{number}", *pages, **members))
    return whole_form(*sections, checks=draw(_checks(earlier)))


def entries(document: Json) -> dict[str, tuple[RawAnswer, ...]]:
    """What might be entered into each question and each free text of a form."""
    found: dict[str, tuple[RawAnswer, ...]] = {}
    for section in document["items"]:
        for each in asked(section):
            found[each["link_id"]] = (*_BLANKS, *ENTRIES[each["type"]])
            if any("free_text" in one for one in each.get("options", ())):
                found[f"{each['link_id']}.z"] = _FREE_TEXTS
    return found
