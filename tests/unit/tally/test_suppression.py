"""Small cells are hidden, and nothing that is shown gives one away: tried with every table."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, combinations, combinations_with_replacement, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import worlds
from tests.support.questionnaires import question
from tests.support.scenario import small_form
from tests.support.tallying import CODES, body, of, tally_form
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.tally.chance import Chance, chance_of
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.published import Shown
from usbsurvey_desktop.tally.splits import Split, by_prefecture, by_question
from usbsurvey_desktop.tally.suppression import LEAST, suppressed
from usbsurvey_desktop.tally.tabulate import Counting, QuestionTally, Tabulation, Tally, tabulate

FORM = tally_form()
Numbers = tuple[int, ...]
Visible = tuple[int | None, ...]
SHEETS: Mapping[str, Sequence[Mapping[str, RawAnswer]]] = {
    "A": [{"A": "yes"}, {"A": "no"}],
    "B": [{"A": "no"}, *({"A": "yes", "B": code} for code in "abc")],
    "C": [{}, *({"C": codes} for codes in (("a",), ("b",), ("a", "b"), ("z",)))],
    "T": [{}, {"T": "t"}],
}
"""All that one body can say to a question."""


def _visible(one: Shown) -> Visible:
    numbers = (one.applicable, one.answered, one.unanswered, one.not_applicable)
    return (*numbers, *one.counts.values())


def _numbers(sheets: Sequence[Mapping[str, RawAnswer]], link_id: str) -> Numbers:
    counted = Tabulation(FORM)
    for raw in sheets:
        counted.add(of(worlds.municipality(), raw).answers)
    one = counted.question(link_id)
    states = (one.applicable, one.answered, one.unanswered, one.not_applicable)
    return (*states, *one.counts.values())


def _fits(numbers: Numbers, visible: Visible) -> bool:
    return all(shown in {None, n} for n, shown in zip(numbers, visible, strict=True))


def _tables(
    link_id: str, sizes: Sequence[int], parts: Sequence[Visible]
) -> Iterator[tuple[Numbers, ...]]:
    """Every table of these sizes that fits what is shown of the parts; the whole comes last."""
    units = [_numbers([sheet], link_id) for sheet in SHEETS[link_id]]
    fitting = []
    for size, visible in zip(sizes, parts, strict=True):
        every = {
            tuple(map(sum, zip([0] * len(units[0]), *chosen, strict=True)))
            for chosen in combinations_with_replacement(units, size)
        }
        fitting.append([numbers for numbers in every if _fits(numbers, visible)])
    for table in product(*fitting):
        yield (*table, tuple(map(sum, zip(*table, strict=True))))


def _assert_safe(link_id: str, found: Sequence[Counted], split: Split, at_least: int) -> None:
    """Small cells are hidden, and every hidden one above zero could be another number."""
    tally = tabulate(FORM, found, split)
    publication = suppressed(tally, at_least, chance_of(found))
    keys = [key for key, part in tally.parts.items() if part.bodies]
    parts = [_visible(publication.parts[key][link_id]) for key in keys]
    visible = (*parts, _visible(publication.whole[link_id]))
    true = [_true(part, link_id) for part in (*(tally.parts[k] for k in keys), tally.whole)]
    sizes = [tally.parts[key].bodies for key in keys]
    possible = [table for table in _tables(link_id, sizes, parts) if _fits(table[-1], visible[-1])]
    for at, (shown, numbers) in enumerate(zip(visible, true, strict=True)):
        bodies = [*sizes, len(found)][at]
        for cell, (seen, real) in enumerate(zip(shown, numbers, strict=True)):
            if seen is None and real > 0:
                assert len({table[at][cell] for table in possible}) > 1, (at, cell, visible, true)
            if seen is not None and 0 < real < at_least:
                # Everybody knows it: it is so of every body there is, and stays the only way.
                assert real == bodies, (at, cell, visible, true)
                assert true[-1][cell] == len(found)


def _true(part: Counting, link_id: str) -> Numbers:
    one = part.question(link_id)
    states = (one.applicable, one.answered, one.unanswered, one.not_applicable)
    return (*states, *one.counts.values())


def _bodies(link_id: str) -> st.SearchStrategy[list[Counted]]:
    municipalities = [worlds.municipality(code) for code in CODES]
    one = st.builds(of, st.sampled_from(municipalities), st.sampled_from(SHEETS[link_id]))
    return st.lists(one, min_size=1, max_size=9)


@pytest.mark.parametrize("link_id", SHEETS)
@pytest.mark.parametrize("at_least", [3, 4])
@given(data=st.data())
@settings(deadline=None, max_examples=30)
def test_no_hidden_number_can_be_computed(link_id: str, at_least: int, data: st.DataObject) -> None:
    """Of all tables that show the same, some differ in every hidden cell above zero."""
    found = data.draw(_bodies(link_id))
    _assert_safe(link_id, found, by_prefecture(worlds.municipalities()), at_least)


def test_large_numbers_stay() -> None:
    """What nobody could tell anything from is shown; who chose one thing alone never is."""
    found = [body(A=answer, B="a", C=("a", "b")) for answer in ("yes", "no") * 5]
    publication = suppressed(tabulate(FORM, found), 5, chance_of(found))
    assert publication.at_least == 5
    shown = publication.whole["B"]
    assert (shown.answered, shown.not_applicable, shown.counts) == (5, 5, {"a": 5, "b": 0, "c": 0})
    assert publication.whole["C"].counts == {"a": 10, "b": 10, "z": 0}
    assert set(publication.whole["C"].alone.values()) == {None}
    assert publication.whole["C"].answered_alone is None
    assert publication.parts == {}


def test_anything_small_hides_the_question() -> None:
    """Which other number is hidden with it would tell which one was small."""
    found = [body(A="yes", B=code) for code in "a" * 20 + "b" * 8 + "c" * 2]
    shown = suppressed(tabulate(FORM, found), 3, chance_of(found)).whole["B"]
    assert shown.bodies == 30
    assert _visible(shown) == (None, None, 0, None, None, None, None)


def test_what_the_form_says_of_every_body_stays() -> None:
    """Whoever must always answer has answered; hiding it would hide nothing."""
    found = [body(A=answer) for answer in ("yes", *["no"] * 5)]
    shown = suppressed(tabulate(FORM, found), 3, chance_of(found)).whole["A"]
    assert _visible(shown) == (6, 6, 0, 0, None, None)


@cache
def _part(link_id: str, sheets: tuple[int, ...]) -> QuestionTally:
    counted = Tabulation(FORM)
    for at in sheets:
        counted.add(of(worlds.municipality(), SHEETS[link_id][at]).answers)
    return counted.question(link_id)


class _Only(Tabulation):
    """One question of bodies that were counted; many of them are made."""

    def __init__(self, link_id: str, parts: Sequence[QuestionTally]) -> None:
        super().__init__(FORM)
        self.bodies = sum(part.bodies for part in parts)
        self._one = {
            link_id: QuestionTally(
                answered=sum(part.answered for part in parts),
                unanswered=sum(part.unanswered for part in parts),
                not_applicable=sum(part.not_applicable for part in parts),
                counts={code: sum(p.counts[code] for p in parts) for code in parts[0].counts},
                alone=dict.fromkeys(parts[0].alone, 0),
            )
        }

    def question(self, link_id: str) -> QuestionTally:
        return self._one[link_id]

    def questions(self) -> Mapping[str, QuestionTally]:
        return self._one


def _pictures(
    link_id: str, sizes: Sequence[int], at_least: int
) -> Iterator[tuple[tuple[Visible, ...], tuple[Numbers, ...]]]:
    """Every table of parts of these sizes, whatever chance does: what is shown, and what is."""
    keys = [str(at) for at in range(len(sizes))]
    split = Split("n", "n", dict.fromkeys(keys, "n"), lambda _one: (), is_known=True)
    sheets = range(len(SHEETS[link_id]))
    for world in product(*(combinations_with_replacement(sheets, size) for size in sizes)):
        counted = [_part(link_id, part) for part in world]
        parts = {key: _Only(link_id, [one]) for key, one in zip(keys, counted, strict=True)}
        tally = Tally(FORM, _Only(link_id, counted), split, parts)
        true = tuple(_true(part, link_id) for part in (*parts.values(), tally.whole))
        for lucky in chain.from_iterable(combinations(keys, n) for n in range(len(keys) + 1)):
            publication = suppressed(tally, at_least, _fixed(lucky))
            seen = [_visible(publication.parts[key][link_id]) for key in keys]
            yield (*seen, _visible(publication.whole[link_id])), true


def _fixed(lucky: Collection[str]) -> Chance:
    """A chance that hides these parts, and others only where they are needed."""
    return lambda _link_id, part: (b"\0" if part in lucky else b"\xff") * 32


TRIED = (
    ("A", (7,), 3),
    ("B", (7,), 4),
    ("C", (7,), 3),
    ("T", (4,), 3),
    *((link_id, (2, 3), 3) for link_id in SHEETS),
    ("A", (1, 1, 6), 3),
    ("A", (5, 6, 7), 4),
    ("B", (1, 1, 4), 3),
    ("C", (1, 1, 4), 3),
    ("C", (1, 2, 2), 3),
    ("T", (3, 4, 5), 3),
    ("A", (1, 2, 3, 4), 3),
    ("A", (3, 4, 4, 4), 3),
    ("B", (1, 1, 1, 2), 3),
    ("T", (1, 1, 1, 5), 4),
    ("T", (8, 4, 8), 5),
    ("A", (3, 4, 5), 5),
)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("link_id", "sizes", "at_least"),
    TRIED,
    ids=[f"{link_id} {'+'.join(map(str, sizes))} below {n}" for link_id, sizes, n in TRIED],
)
def test_what_is_hidden_tells_nothing_by_its_place(
    link_id: str, sizes: Sequence[int], at_least: int
) -> None:
    """Who knows the rules and tries every table with every chance finds several that look alike."""
    alike: defaultdict[tuple[Visible, ...], set[tuple[Numbers, ...]]] = defaultdict(set)
    for visible, numbers in _pictures(link_id, sizes, at_least):
        alike[visible].add(numbers)
    for visible, tables in alike.items():
        for at, shown in enumerate(visible):
            for cell, seen in enumerate(shown):
                values = {table[at][cell] for table in tables}
                assert seen is not None or len(values) > 1 or values == {0}, (visible, at, cell)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("link_id", "sizes"),
    [("T", (8, 4, 8)), ("A", (5, 4, 6)), ("C", (1, 2, 2))],
    ids=["text", "choice", "several"],
)
def test_two_limits_laid_together_tell_no_more_than_the_lower_one(
    link_id: str, sizes: Sequence[int]
) -> None:
    """What is given back may be hidden below another number than what is published."""
    lower, higher = _pictures(link_id, sizes, 3), _pictures(link_id, sizes, 5)
    for (below, _true), (above, _same) in zip(lower, higher, strict=True):
        for low, high in zip(below, above, strict=True):
            assert all(high[at] is None for at, seen in enumerate(low) if seen is None)


def test_what_all_but_few_chose_is_small_too() -> None:
    """Eleven of twelve say who the twelfth may be, whether or not that is an option."""
    sheets = [("a", "b")] * 5 + [("b",)] * 6
    for one in (("a",), ()):
        found = [body(A="no", C=codes) for codes in (*sheets, one)]
        assert suppressed(tabulate(FORM, found), 3, chance_of(found)).whole["C"].counts["a"] is None


def test_chance_falls_alike_for_the_same_packages() -> None:
    """In whatever order they come; another package is another chance, as is another question."""
    found = [body(code) for code in CODES]
    chance = chance_of(found)
    assert chance("A", "13") == chance_of(reversed(found))("A", "13")
    others = (chance_of(found[1:])("A", "13"), chance("B", "13"), chance("A", "01"))
    assert len({chance("A", "13"), *others}) == 4


def test_chance_hides_one_part_in_eight() -> None:
    """Beside one that is small; which one, only the packages tell."""
    parts = {f"{n:02}": f"{n:02}" for n in range(400)}
    split = Split("n", "n", parts, lambda one: (one.digest,), is_known=True)
    small = [replace(body(A="yes"), digest="00")]
    large = [replace(body(A=said), digest=key) for key in parts for said in ("yes", "no") * 3]
    found = [*small, *[one for one in large if one.digest != "00"]]
    shown = suppressed(tabulate(FORM, found, split), 3, chance_of(found)).parts
    hidden = [key for key in parts if shown[key]["A"].counts["yes"] is None]
    assert "00" in hidden
    assert 25 <= len(hidden) <= 75


def test_an_option_without_another_is_what_everybody_knows() -> None:
    """Whoever was asked and answered chose it: there is nothing to hide it behind."""
    form = small_form(question("A", "multi_choice", options=[{"code": "a", "label": "a"}]))
    found = [of(worlds.municipality(), {"A": ("a",)}, form=form)]
    assert suppressed(tabulate(form, found), 3, chance_of(found)).whole["A"].counts == {"a": 1}


@pytest.mark.parametrize(
    ("split", "at_least"),
    [(None, LEAST - 1), *((by_question(FORM, link_id), 3) for link_id in "GAC")],
    ids=["limit", "respondent", "answers", "several"],
)
def test_what_cannot_be_kept_is_refused(split: Split | None, at_least: int) -> None:
    """A limit of 2 hides only ones; parts by answers are themselves what is to be hidden."""
    with pytest.raises(ValueError, match="cannot be kept"):
        suppressed(tabulate(FORM, [], split), at_least, chance_of([]))
