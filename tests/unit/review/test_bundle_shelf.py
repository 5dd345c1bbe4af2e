"""The bundles of a folder: of each sender the newest counts, whatever lies beside it."""

from itertools import permutations
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.bundles_by_hand import Content, members, sealed
from tests.support.forwarding import BODIES, Collector, package, package_of
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.review.bundle_open import OpenedBundle
from usbsurvey_desktop.review.bundle_shelf import (
    bundles_below,
    decision_about,
    decisions,
    next_number,
    read_bundles,
    require_newest,
)

READER = worlds.reader("ministry")


def _bundle(n: int, *bodies: str) -> bytes:
    contents = [
        Content(one.opened.as_seen(), one.text) for one in map(package_of, bodies or BODIES[:1])
    ]
    return sealed(members(contents, n=n))


def _put(folder: Path, *bundles: bytes) -> None:
    for number, one in enumerate(bundles):
        (folder / f"{number}.bundle.txt").write_bytes(one)


def _codes(folder: Path, name: str = "ministry") -> list[str]:
    shelf = read_bundles(bundles_below(folder, folder), worlds.reader(name))
    return ["ok" if isinstance(one.found, OpenedBundle) else one.found.code for one in shelf]


def _open(raw: bytes) -> OpenedBundle:
    return Collector(Path(), "ministry").open(raw)


def test_the_newest_of_a_sender_counts_in_any_order(tmp_path: Path) -> None:
    """A decision that the later one has no more is not told."""
    bundles = (_bundle(1, *BODIES), _bundle(2, BODIES[0]), _bundle(3, BODIES[1]))
    for order in permutations(bundles):
        _put(tmp_path, *order)
        shelf = read_bundles(bundles_below(tmp_path), READER)
        found = [one.found for one in shelf if isinstance(one.found, OpenedBundle)]
        assert [one.bundle.n for one in found] == [3]
        refusals = [one.found for one in shelf if isinstance(one.found, Refused)]
        assert refusals == [Refused(Code.BUNDLE_OLDER, "B4")] * 2
        assert set(decisions(shelf)) == {package_of(BODIES[1]).digest}


def test_copies_count_once_and_two_of_one_number_not_at_all(tmp_path: Path) -> None:
    """Nobody can say which of the two was meant."""
    first = _bundle(1)
    _put(tmp_path, first, first)
    assert _codes(tmp_path) == ["ok", "ok"]
    _put(tmp_path, first, _bundle(1))
    assert _codes(tmp_path) == ["bundle_conflict", "bundle_conflict"]
    _put(tmp_path, first, _bundle(1), _bundle(2))
    assert _codes(tmp_path) == ["bundle_older", "bundle_older", "ok"]


def test_an_own_bundle_is_no_news(tmp_path: Path) -> None:
    """What lies in the sender's own folder tells the sender nothing."""
    _put(tmp_path, _bundle(1))
    assert _codes(tmp_path, "prefecture") == ["not_addressed"]
    with refused(Code.NOT_ADDRESSED, "B4"):
        require_newest(_open(_bundle(1)), tmp_path, worlds.reader("prefecture"))


def test_a_bad_file_stops_nothing(tmp_path: Path) -> None:
    """Damaged, or not to be read at all: each is one row with its code."""
    _put(tmp_path, b"junk", _bundle(1))
    (tmp_path / "2.bundle.txt").mkdir()
    (tmp_path / "z.bundle (1).txt").symlink_to("nowhere")
    assert _codes(tmp_path) == ["json_syntax", "ok", "file_unreadable"]


def test_files_are_found_by_their_names(tmp_path: Path) -> None:
    """In the folders below, too, and copies; packages and ledgers are no bundles."""
    (tmp_path / "a").mkdir()
    for name in ("a/x.bundle.txt", "y.Bundle (2).TXT", "x.sealed.txt", "x.ledger.txt", "bundle"):
        (tmp_path / name).touch()
    found = [one.shown for one in bundles_below(tmp_path, tmp_path)]
    assert found == ["a/x.bundle.txt", "y.Bundle (2).TXT"]


def test_an_identity_without_its_opening_key_is_told() -> None:
    """Even where there is no bundle."""
    alone = Collector(Path(), "ministry")
    with refused(Code.IDENTITY_PAIR):
        read_bundles((), alone.without_opening_key())


def test_a_package_that_was_not_decided_about_has_no_decision() -> None:
    """Nor one that only bears the `dig`."""
    found = _open(_bundle(1))
    seen = package_of(BODIES[0]).opened.as_seen()
    assert decision_about(seen, found.decisions) is found.decisions[seen.digest]
    assert decision_about(package().opened.as_seen(), found.decisions) is None
    other = package_of(BODIES[1]).opened.as_seen()
    assert decision_about(other, {other.digest: found.decisions[seen.digest]}) is None


@pytest.mark.parametrize(
    ("names", "number"),
    [
        ((), 1),
        (("small-survey-prefecture-1.bundle.txt",), 2),
        (("small-survey-prefecture-9.bundle.txt", "small-survey-prefecture-10.bundle.txt"), 11),
        (("other-survey-prefecture-3.bundle.txt", "small-survey-ministry-3.bundle.txt"), 1),
        (("small-survey-prefecture-x.bundle.txt",), 1),
    ],
    ids=["none", "one", "ten", "others", "no-number"],
)
def test_the_next_number_follows_the_names(
    tmp_path: Path, names: tuple[str, ...], number: int
) -> None:
    """Of this survey and sender; a folder that is not there has none."""
    for name in names:
        (tmp_path / name).touch()
    assert next_number(tmp_path, "small-survey", "prefecture") == number
    assert next_number(tmp_path / "none", "small-survey", "prefecture") == 1
