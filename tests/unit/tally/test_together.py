"""Bodies of several versions, counted together where they were asked alike and apart where not."""

from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.reworked import (
    APART,
    TOGETHER,
    Change,
    answered,
    apart_of,
    changed,
    first_document,
    mixed,
    versions_of,
)
from tests.support.tallying import CODES
from usbsurvey_desktop.tally.counted import Counted, asked_alike, of_form, of_forms, other_forms
from usbsurvey_desktop.tally.crossing import crossed
from usbsurvey_desktop.tally.heading import VersionBodies
from usbsurvey_desktop.tally.splits import NOT_ASKED, Split, by_kind, by_question
from usbsurvey_desktop.tally.tabulate import QuestionTally, tabulate
from usbsurvey_desktop.tally.texts import free_texts
from usbsurvey_desktop.tally.together import bodies_by_version, summed, tabulate_versions
from usbsurvey_desktop.tally.versions import Versions

_WORD = "answered"


def _some() -> Sequence[Counted]:
    """Two bodies of the first version, three of the second."""
    of = mixed()
    return (
        answered(of, 1, CODES[0], G="small", A="yes", B="a", C=("a", "b"), **{"C.b": "old"}, T="t"),
        answered(of, 1, CODES[1], G="large", A="no"),
        answered(of, 2, CODES[2], G="small", A="yes", B="b", C=("y",), N="yes"),
        answered(of, 2, CODES[3], G="small", A="yes", B="b", C=("b",), **{"C.b": "new"}),
        answered(of, 2, "131024", G="large", A="no", N="no"),
    )


def _states(one: QuestionTally) -> tuple[int, int, int, int]:
    return one.answered, one.unanswered, one.not_applicable, one.not_asked


def test_what_is_alike_is_added_and_the_rest_has_its_own_base() -> None:
    """Other words count for themselves; of what is new the others are not asked; none is lost."""
    found = tabulate_versions(mixed(), _some())
    whole = found.whole.questions()
    assert found.whole.bodies == 5
    assert whole["G"] == QuestionTally(5, 0, 0, {"small": 3, "large": 2}, {"small": 3, "large": 2})
    assert (_states(whole["A"]), whole["A"].counts) == ((3, 0, 0, 2), {"yes": 2, "no": 1})
    assert (_states(whole["B"]), whole["B"].counts) == ((2, 0, 1, 2), {"a": 0, "b": 2, "c": 0})
    assert (_states(whole["N"]), whole["N"].counts) == ((2, 1, 0, 2), {"yes": 1, "no": 1})
    assert list(whole) == ["G", "A", "B", "C", "I", "N"]
    apart = {one.link_id: one.whole for one in found.apart}
    assert list(apart) == ["A", "B", "C", "T"]
    assert (_states(apart["A"]), apart["A"].counts) == ((2, 0, 0, 3), {"yes": 1, "no": 1})
    assert (_states(apart["B"]), apart["B"].applicable) == ((1, 0, 1, 3), 1)
    assert apart["C"].counts == {"a": 1, "b": 1, "z": 0}
    assert _states(apart["T"]) == (1, 1, 0, 3)
    assert {one.way.numbers for one in found.apart} == {(1,)}
    assert (found.asked_in("A"), found.asked_in("G")) == (frozenset({"form-2"}), None)


def test_parts_are_counted_so_as_well() -> None:
    """Split by a question that was asked otherwise, the others are in a part of their own."""
    versions = mixed()
    split = by_question(versions.newest.form, "A", versions.asked_in("A"))
    found = tabulate_versions(versions, _some(), split)
    assert list(split.parts)[-1] == NOT_ASKED
    assert {key: part.bodies for key, part in found.parts.items()} == {
        "yes": 2,
        "no": 1,
        ".unanswered": 0,
        ".not_applicable": 0,
        NOT_ASKED: 2,
    }
    assert found.parts[NOT_ASKED].question("G").counts == {"small": 1, "large": 1}
    (first, *_others) = found.apart
    assert {key: part.answered for key, part in first.parts.items()} == {
        "yes": 0,
        "no": 0,
        ".unanswered": 0,
        ".not_applicable": 0,
        NOT_ASKED: 2,
    }


def test_what_nobody_was_asked_is_not_told() -> None:
    """A version without a body makes nothing apart; one alone is a tally as ever."""
    versions, bodies = mixed(), _some()
    new = of_form(bodies, "form-2")
    found = tabulate_versions(versions, new)
    assert (found.apart, found.whole.question("A").not_asked) == ((), 0)
    alone = versions_of(first_document())
    one = tabulate_versions(alone, of_form(bodies, "form-1"), by_kind())
    plain = tabulate(alone.newest.form, of_form(bodies, "form-1"), by_kind())
    assert (one.versions, one.apart, one.asked_in("A")) == (None, (), None)
    assert one.whole.questions() == plain.whole.questions()
    assert {key: part.questions() for key, part in one.parts.items()} == {
        key: part.questions() for key, part in plain.parts.items()
    }


def test_bodies_by_version_and_those_of_no_version() -> None:
    """The newest first, also where nobody answered it."""
    versions, bodies = mixed(), _some()
    assert bodies_by_version(versions.every, bodies[:2]) == (
        VersionBodies((2,), "1", "form-2", 0),
        VersionBodies((1,), "1", "form-1", 2),
    )
    assert of_forms(bodies, {"form-1", "form-2"}) == tuple(bodies)
    assert other_forms(bodies, {"form-2"}) == {"form-1": 2}


def test_texts_and_crossings_are_of_those_who_were_asked_alike() -> None:
    """A text to other words is no text to these; of one version all are."""
    versions, bodies = mixed(), _some()
    form = versions.newest.form
    assert [one.text for one in free_texts(form, bodies, versions)] == ["new"]
    assert [one.text for one in free_texts(form, bodies[:2])] == ["old"]
    assert asked_alike(bodies, None, "A") is bodies
    assert asked_alike(bodies, versions, "G", "I") == list(bodies)
    both = asked_alike(bodies, versions, "G", "A")
    assert crossed(both, "G", "A").counts == {("small", "yes"): 2, ("large", "no"): 1}


_CHANGES = st.lists(
    st.sampled_from([*APART, *TOGETHER]), max_size=4, unique_by=lambda one: one.name
)
_SEVERAL = st.sampled_from([("a",), ("b",), ("a", "b"), ("z",)])
_RAW = st.fixed_dictionaries(
    {"G": st.sampled_from(["small", "large"]), "A": st.sampled_from(["yes", "no"])},
    optional={
        "B": st.sampled_from(["a", "b", "c"]),
        "C": _SEVERAL,
        "C.b": st.just("words"),
        "T": st.just("text"),
        "I": st.just("3"),
        "N": st.sampled_from(["yes", "no"]),
    },
)
_BODIES = st.lists(st.tuples(st.sampled_from((1, 2)), st.sampled_from(CODES), _RAW), max_size=10)
_Bodies = list[tuple[int, str, Mapping[str, str]]]


@given(_CHANGES, _BODIES)
@settings(deadline=None, max_examples=50)
def test_together_and_apart_are_each_version_alone(changes: list[Change], given_: _Bodies) -> None:
    """In any world: four states add up to N, all ways to each version by itself, parts likewise."""
    versions = versions_of(first_document(), _sound(changes))
    bodies = [answered(versions, number, code, **raw) for number, code, raw in given_]
    split = by_kind()
    found = tabulate_versions(versions, bodies, split)
    alone = {
        one.form_sha256: tabulate(one.form, of_form(bodies, one.form_sha256), split)
        for one in versions.every
    }
    for link_id, ways in versions.ways.items():
        told = [one.whole for one in found.apart if one.link_id == link_id]
        is_asked_now = link_id in versions.newest.form.questions
        told += [found.whole.question(link_id)] if is_asked_now else []
        assert all(sum(_states(one)) == one.bodies == len(bodies) for one in told)
        each = [
            one.whole.question(link_id)
            for form, one in alone.items()
            if any(form in way.forms for way in ways)
        ]
        for state in (_WORD, "unanswered", "not_applicable"):
            assert sum(getattr(one, state) for one in told) == sum(
                getattr(one, state) for one in each
            )
        _parts_add_up(versions, link_id, bodies, split)
    apart = {link_id for link_id, _way in versions.apart()}
    assert apart <= apart_of(changes) | {"B"}


def _parts_add_up(
    versions: Versions, link_id: str, bodies: Sequence[Counted], split: Split
) -> None:
    found = tabulate_versions(versions, bodies, split)
    for one in found.apart:
        if one.link_id == link_id:
            parts = summed(one.parts.values())
            assert parts == one.whole
    if link_id in found.form.questions:
        assert summed(
            part.question(link_id) for part in found.parts.values()
        ) == found.whole.question(link_id)


def _sound(changes: Sequence[Change]) -> dict[str, object]:
    """The changes that can stand together: what one removes another one cannot change."""
    removed = any(one.name == "removed" for one in changes)
    kept = [one for one in changes if not (removed and one.name != "removed" and "T" in one.apart)]
    kept = [one for one in kept if not (removed and one.name == "longer texts")]
    return changed(first_document(), *sorted(kept, key=lambda one: one.name == "removed"))
