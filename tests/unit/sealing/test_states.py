"""Where a package stands among the others of its body."""

from itertools import permutations

import pytest

from usbsurvey_desktop.sealing.states import Chain, SeenPackage, chain


def package(digest: str, prev: str | None = None, *, body: str = "131016") -> SeenPackage:
    """A package as it is remembered."""
    return SeenPackage(digest, pkg=f"pkg of {digest}", body=body, revision=1, prev=prev)


FIRST = package("first")
SECOND = package("second", "first")


@pytest.mark.parametrize(
    ("opened", "seen", "expected"),
    [
        pytest.param(FIRST, [], Chain.NEW, id="the first of its body"),
        pytest.param(FIRST, [package("other", body="011002")], Chain.NEW, id="another body"),
        pytest.param(SECOND, [FIRST], Chain.NEW, id="the next revision"),
        pytest.param(FIRST, [FIRST], Chain.DUPLICATE, id="the same file again"),
        pytest.param(FIRST, [SECOND], Chain.SUPERSEDED, id="its successor came before it"),
        pytest.param(SECOND, [], Chain.PREDECESSOR_MISSING, id="its predecessor is missing"),
        pytest.param(FIRST, [package("twin")], Chain.FORKED, id="two first revisions"),
        pytest.param(
            SECOND, [FIRST, package("rival", "first")], Chain.FORKED, id="two second revisions"
        ),
    ],
)
def test_the_place_of_a_package(
    opened: SeenPackage, seen: list[SeenPackage], expected: Chain
) -> None:
    """Each place follows from digests and predecessors alone."""
    assert chain(opened, seen) is expected


def test_the_order_of_arrival_changes_nothing() -> None:
    """Whatever the order of what was seen before, a package stands at the same place."""
    seen = [FIRST, SECOND, package("rival", "first"), package("far", "unknown")]
    for order in permutations(seen):
        assert chain(package("third", "second"), order) is Chain.NEW
        assert chain(package("late", "first"), order) is Chain.FORKED
