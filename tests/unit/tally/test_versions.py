"""Which questions of two versions may be counted together, and why others may not."""

import pytest

from tests.support.questionnaires import equals, form, question
from tests.support.reworked import (
    APART,
    TOGETHER,
    Change,
    changed,
    first_document,
    mixed,
    versions_of,
)
from tests.support.two_versions import second_pack
from tests.support.worlds import pack
from usbsurvey_desktop.tally import versions as room
from usbsurvey_desktop.tally.versions import Difference


@pytest.mark.parametrize("change", [*APART, *TOGETHER], ids=lambda one: one.name)
def test_each_change_sets_apart_what_it_changes_for_the_one_who_is_asked(change: Change) -> None:
    """And nothing else: who is asked what, by which rule."""
    versions = versions_of(first_document(), changed(first_document(), change))
    apart = {link_id: way.differs for link_id, way in versions.apart()}
    assert apart == change.apart


def test_what_is_asked_alike_is_asked_by_every_version() -> None:
    """So that `asked_in` is None; else it names the forms that ask as the newest does."""
    versions = mixed()
    assert versions.asked_in("G") is None
    assert versions.asked_in("A") == frozenset({"form-2"})
    assert versions.asked_in("N") == frozenset({"form-2"})
    assert (versions.numbers, versions.forms) == ((1, 2), frozenset({"form-1", "form-2"}))
    assert list(versions.ways) == ["G", "A", "B", "C", "I", "N", "T"]


def test_a_question_that_came_back_is_together_with_its_first_words() -> None:
    """The versions between are apart; two of them that ask alike are one way."""
    first, words = first_document(), changed(first_document(), APART[0])
    versions = versions_of(first, words, words, first)
    ways = [(way.numbers, way.differs) for way in versions.ways["T"]]
    assert ways == [((1, 4), frozenset()), ((2, 3), frozenset({Difference.TEXT}))]
    assert versions.ways["T"][1].forms == {"form-2", "form-3"}
    assert versions.ways["T"][1].form is versions.every[1].form


def test_what_was_removed_is_ordered_by_the_newest_version_that_has_it() -> None:
    """Two ways of a removed question are both told as removed."""
    removed = next(one for one in APART if one.name == "removed")
    first, words = first_document(), changed(first_document(), APART[0])
    versions = versions_of(first, words, changed(first, removed))
    ways = [(way.numbers, way.differs) for way in versions.ways["T"]]
    assert ways == [
        ((2,), frozenset({Difference.REMOVED})),
        ((1,), frozenset({Difference.REMOVED})),
    ]
    assert versions.asked_in("G") is None


def test_several_differences_are_all_told() -> None:
    """A gate is told only where the own condition is the same."""
    told = {
        "words of a gate",
        "condition",
        "another type",
    }
    changes = [one for one in APART if one.name in told]
    versions = versions_of(first_document(), changed(first_document(), *changes))
    assert versions.ways["B"][1].differs == {Difference.CONDITION, Difference.TYPE}


@pytest.mark.parametrize("is_reworded", [True, False], ids=["reworded", "same"])
def test_whoever_may_stay_silent_hangs_on_the_question_that_says_so(*, is_reworded: bool) -> None:
    """`required_when` looks at questions as a condition does."""

    def asked(words: str) -> dict[str, object]:
        first = question("A", text=words)
        return form(first, question("T", "text", required_when=equals("A", "yes")))

    versions = versions_of(asked("One?"), asked("Two?" if is_reworded else "One?"))
    apart = {link_id: way.differs for link_id, way in versions.apart()}
    both = {"A": {Difference.TEXT}, "T": {Difference.GATE}}
    assert apart == (both if is_reworded else {})


def test_packs_with_one_form_are_one_version() -> None:
    """Under the number of the newest; packs may come in any order."""
    first, second = pack(), second_pack()
    newest, oldest = room.versions_of([first, second, first])
    assert (newest.number, newest.numbers, newest.form) == (2, (2,), second.form)
    assert (oldest.number, oldest.numbers) == (1, (1,))
    assert oldest.form_sha256 == first.payload.form_sha256
    assert not room.compared([newest]).are_several
