"""The bundles of a folder: of each sender the newest counts, whatever lies beside it."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

from tests.support import worlds
from tests.support.bundles_by_hand import Content, members, sealed
from tests.support.forwarding import BODIES, Collector, package, package_of
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.review.bundle_open import OpenedBundle
from usbsurvey_desktop.review.bundle_shelf import (
    NotedBundle,
    ShelvedBundle,
    bundles_below,
    decision_about,
    decisions,
    judged,
    read_bundles,
    read_note,
    require_newest,
)
from usbsurvey_desktop.sealing.pack_record import Recipient

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
        assert set(decisions(shelf)) == {(package_of(BODIES[1]).digest, BODIES[1], 1)}


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


def test_a_decision_is_about_the_package_as_the_ledger_calls_it(tmp_path: Path) -> None:
    """Not about another one, nor one of that `dig` that is another body's or revision's."""
    _put(tmp_path, _bundle(1))
    decided = decisions(read_bundles(bundles_below(tmp_path), READER))
    seen = package_of(BODIES[0]).opened.as_seen()
    word = decision_about(seen, decided)
    assert word is not None
    assert (word.recipient.id, word.body, word.revision) == ("prefecture", BODIES[0], 1)
    others = (package().opened.as_seen(), replace(seen, body="131024"), replace(seen, revision=2))
    assert [decision_about(one, decided) for one in others] == [None] * 3


def test_a_lie_about_a_dig_takes_no_place_from_what_another_collector_decided(
    tmp_path: Path,
) -> None:
    """A collector that calls a package its own body's neither decides nor hides who did."""
    true, victim = _bundle(1), package_of(BODIES[0])
    _put(tmp_path, true)
    (honest,) = read_bundles(bundles_below(tmp_path), READER)
    called = replace(victim.opened.as_seen(), body=BODIES[1])
    lie = _open(sealed(members([Content(called, "{}")])))
    members_of = lie.sender.model_dump()
    liar = replace(lie, sender=Recipient.model_validate({**members_of, "id": "a-prefecture"}))
    for shelf in ((honest, ShelvedBundle("lie", liar)), (ShelvedBundle("lie", liar), honest)):
        word = decision_about(victim.opened.as_seen(), decisions(shelf))
        assert word is not None
        assert word.recipient.id == "prefecture"


def test_of_each_sender_only_what_counts_is_in_memory(tmp_path: Path) -> None:
    """A copy is the same object, and an earlier bundle is let go as soon as a later one is read."""
    later = _bundle(2)
    _put(tmp_path, _bundle(1), later, _bundle(1), later)
    older, first, old, copy = read_bundles(bundles_below(tmp_path), READER)
    assert older.found == old.found == Refused(Code.BUNDLE_OLDER, "B4")
    assert first.found is copy.found


def test_notes_of_bundles_are_judged_as_the_bundles_are(tmp_path: Path) -> None:
    """Read one by one and kept, with every decision and no package, in any company."""
    one, two = _bundle(1), _bundle(1, BODIES[1])
    for company in ((one, two), (one, _bundle(2, *BODIES), b"junk"), (one, one), ()):
        for path in tmp_path.iterdir():
            path.unlink()
        _put(tmp_path, *company)
        files = bundles_below(tmp_path, tmp_path)
        shelf = read_bundles(files, READER)
        notes = judged(read_note(file, READER) for file in files)
        assert [_refused(one) for one in notes] == [_refused(one) for one in shelf]
        assert [one.is_in_order for one in notes] == [one.is_in_order for one in shelf]
        assert decisions(notes) == decisions(shelf)


def _refused(one: ShelvedBundle | NotedBundle) -> tuple[str, Refused | None]:
    return one.file, one.found if isinstance(one.found, Refused) else None


def test_a_third_of_one_number_settles_nothing(tmp_path: Path) -> None:
    """Nor does a copy of one of two that differ; a later number does."""
    one, two = _bundle(1), _bundle(1)
    _put(tmp_path, one, two, one, _bundle(1))
    assert _codes(tmp_path) == ["bundle_conflict"] * 4
    _put(tmp_path, one, two, one, _bundle(2))
    assert _codes(tmp_path) == ["bundle_older"] * 3 + ["ok"]
