"""Splits: every body in its part, or in several where it chose several."""

import pytest

from tests.support import worlds
from tests.support.tallying import body, of, tally_form
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.splits import (
    OTHER,
    by_kind,
    by_prefecture,
    by_question,
    splitting_questions,
)
from usbsurvey_desktop.tally.tabulate import tabulate

FORM = tally_form()
UNLISTED = Municipality("990000", "組合", "", "", MunicipalityKind.OTHER)


def test_by_prefecture_in_code_order() -> None:
    """The prefectures of whoever may answer are the parts, empty ones too; the rest is 他."""
    split = by_prefecture([*worlds.municipalities(), UNLISTED])
    assert (next(iter(split.parts)), list(split.parts)[-2:]) == ("01", ["47", OTHER])
    assert split.parts["13"] == "東京都"
    found = tabulate(
        FORM, [body("131016"), body("011002"), body("012025"), of(UNLISTED, {})], split
    )
    filled = {key: part.bodies for key, part in found.parts.items() if part.bodies}
    assert filled == {"01": 2, "13": 1, OTHER: 1}


def test_by_kind() -> None:
    """A ward and a designated city; every kind is a part."""
    split = by_kind()
    assert set(split.parts) == set(MunicipalityKind)
    parts = [*split.parts_of(body("131016")), *split.parts_of(body("011002"))]
    assert parts == ["special_ward", "designated_city"]


@pytest.mark.parametrize(
    ("link_id", "one", "parts"),
    [
        ("A", body(A="yes"), ("yes",)),
        ("B", body(A="yes"), (".unanswered",)),
        ("B", body(A="no", B="a"), (".not_applicable",)),
        ("C", body(A="no", C=("a", "b")), ("a", "b")),
    ],
    ids=["one", "unanswered", "not-applicable", "several"],
)
def test_by_what_was_answered(link_id: str, one: Counted, parts: tuple[str, ...]) -> None:
    """Who gave no answer is in a part of the reason; who chose several is in several."""
    split = by_question(FORM, link_id)
    assert tuple(split.parts_of(one)) == parts
    assert set(parts) <= set(split.parts)
    assert list(split.parts)[-2:] == [".unanswered", ".not_applicable"]


def test_only_questions_with_options_split() -> None:
    """None of them goes with suppression, as what was answered is known to nobody else."""
    assert splitting_questions(FORM) == ("G", "A", "B", "C")
    known = {link_id: by_question(FORM, link_id).is_known for link_id in ("G", "A", "C")}
    assert known == {"G": False, "A": False, "C": False}
    assert by_question(FORM, "G").title == "G G"


def test_crossing_two_questions() -> None:
    """The tally of one question in the parts of another is their cross-tabulation."""
    bodies = [body(A="yes", B="a"), body(A="yes", B="b"), body(A="no")]
    found = tabulate(FORM, bodies, by_question(FORM, "A"))
    assert found.parts["yes"].question("B").counts == {"a": 1, "b": 1, "c": 0}
    assert found.parts["no"].question("B").not_applicable == 1
