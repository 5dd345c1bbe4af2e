"""A bundle's number is taken where the reviewers of a collector meet, and never twice."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.faults import FaultyOs
from tests.support.forwarding import Collector, package
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OsCalls
from usbsurvey_desktop.review.bundle_make import SealedBundle, Way, ways
from usbsurvey_desktop.review.bundle_put import BundlePlaces

NAME = "small-survey-prefecture-1.bundle.txt"


@pytest.fixture
def sender(tmp_path: Path) -> Collector:
    """A prefecture that has accepted one package."""
    made = Collector(tmp_path)
    made.accept(package())
    return made


def _way(sender: Collector) -> Way:
    return ways(sender.reader.packs, sender.identity)[0]


def _places(sender: Collector, account: str) -> BundlePlaces:
    out = sender.folder / account
    out.mkdir(exist_ok=True)
    return BundlePlaces(out, sender.ledgers, account, f"pc-{account}")


def _put(sender: Collector, places: BundlePlaces, made: SealedBundle) -> Path:
    return places.put(made, _way(sender), worlds.NOW)


@pytest.mark.parametrize(
    ("names", "number"),
    [
        ((), 1),
        ((NAME,), 2),
        (("small-survey-prefecture-9.bundle.txt", "small-survey-prefecture-10.bundle.txt"), 11),
        (("other-survey-prefecture-3.bundle.txt", "small-survey-ministry-3.bundle.txt"), 1),
        (("small-survey-prefecture-x.bundle.txt",), 1),
    ],
    ids=["none", "one", "ten", "others", "no-number"],
)
@pytest.mark.parametrize("where", ["out", "shared"])
def test_the_next_number_follows_the_names(
    tmp_path: Path, where: str, names: tuple[str, ...], number: int
) -> None:
    """Of this survey and sender, in either folder; one that is not there has none."""
    sender = Collector(tmp_path)
    for name in names:
        (tmp_path / where).mkdir(exist_ok=True)
        (tmp_path / where / name).touch()
    places = BundlePlaces(tmp_path / "out", tmp_path / "shared", "anna", "pc-1")
    assert places.next_number(_way(sender)) == number


def test_two_terminals_never_take_one_number(sender: Collector) -> None:
    """Both read the same next number; who writes second is told, and has written nothing."""
    anna, bert = _places(sender, "anna"), _places(sender, "bert")
    numbers = {one.next_number(_way(sender)) for one in (anna, bert)}
    made, other = sender.bundle(1), sender.bundle(1)
    path = _put(sender, anna, made)

    with refused(Code.BUNDLE_CONFLICT, reason="number_taken"):
        _put(sender, bert, other)

    assert numbers == {1}
    assert path.read_bytes() == (sender.ledgers / NAME).read_bytes() == made.content
    assert list(bert.out.iterdir()) == []
    assert bert.next_number(_way(sender)) == 2


def test_while_one_is_written_another_waits(sender: Collector) -> None:
    """The second one comes between the look of the first and its writing."""
    told: list[Code] = []
    made, bert = sender.bundle(1), _places(sender, "bert")

    class InterruptedOs(OsCalls):
        def open_new(self, path: Path, mode: int) -> int:
            if path.name.endswith(".new") and not told:
                with pytest.raises(SurveyError) as caught:
                    _put(sender, bert, made)
                told.append(caught.value.code)
            return super().open_new(path, mode)

    _put(sender, replace(_places(sender, "anna"), calls=InterruptedOs()), made)

    assert told == [Code.DRAFT_LOCKED]
    assert list(bert.out.iterdir()) == []


def test_a_file_that_lies_there_is_never_written_over(sender: Collector) -> None:
    """Nor is its number taken."""
    anna = _places(sender, "anna")
    (anna.out / NAME).write_bytes(b"x")

    with refused(Code.OUTPUT_EXISTS):
        _put(sender, anna, sender.bundle(1))

    assert not (sender.ledgers / NAME).exists()


def test_one_folder_for_both_has_one_file(sender: Collector) -> None:
    """Who writes beside the ledgers writes once."""
    places = replace(_places(sender, "anna"), out=sender.ledgers)
    made = sender.bundle(1)

    path = _put(sender, places, made)

    assert path == sender.ledgers / NAME
    assert path.read_bytes() == made.content


def test_a_shared_folder_that_takes_nothing_lets_nothing_out(sender: Collector) -> None:
    """A number that is not kept in common could come twice."""
    calls = FaultyOs()
    places = replace(_places(sender, "anna"), calls=calls)
    calls.arm(2, OSError(28, "full"), lasting=True)

    with refused(Code.DISK_FULL):
        _put(sender, places, sender.bundle(1))

    assert list(places.out.iterdir()) == []
