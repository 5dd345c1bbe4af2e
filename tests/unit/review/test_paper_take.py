"""A package from paper becomes an ordinary file of the received folder, each once."""

import errno
from pathlib import Path

import pytest

from tests.support.faults import FaultyOs
from tests.support.forwarding import BODIES, Collector, package_of
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.review.paper_take import PaperShelf, TakenPaper
from usbsurvey_desktop.review.put_in import text_hash
from usbsurvey_desktop.sealing.opened import Opened

SEALED = package_of(BODIES[0])
DAMAGED = SEALED.text.replace('"ciphertext":"', '"ciphertext":"AAAA')
NAME = "131016-small-survey-qr-r1.sealed.txt"


@pytest.fixture
def ministry(tmp_path: Path) -> Collector:
    """A ministry that has received nothing."""
    return Collector(tmp_path, "ministry")


def _take(ministry: Collector, text: str = SEALED.text, calls: OsCalls = OS) -> TakenPaper:
    return PaperShelf(ministry.received, calls).take(text, ministry.reader)


def test_the_package_is_there_as_it_was_sealed(ministry: Collector) -> None:
    """Byte for byte the file of the office, under a name that says it came on paper."""
    taken = _take(ministry)
    assert (taken.path, taken.is_new) == (ministry.received / NAME, True)
    assert isinstance(taken.found, Opened)
    assert taken.path.read_bytes() == SEALED.content


def test_the_same_package_is_there_once(ministry: Collector) -> None:
    """Also where it came as a file before, under any name, with other line ends."""
    ministry.received.mkdir()
    there = ministry.received / "a.sealed (3).txt"
    there.write_bytes(SEALED.text.replace(",", ",\r\n").encode("utf-16"))
    taken = _take(ministry)
    assert (taken.path, taken.is_new) == (there, False)
    assert list(ministry.received.iterdir()) == [there]


def test_a_name_that_is_taken_is_left_alone(ministry: Collector) -> None:
    """The file gets its mark besides."""
    ministry.received.mkdir()
    (ministry.received / NAME).write_bytes(b"another")
    taken = _take(ministry)
    assert taken.path.name.startswith("131016-small-survey-qr-r1-")
    assert (ministry.received / NAME).read_bytes() == b"another"


def test_a_folder_is_read_once(ministry: Collector) -> None:
    """For each sheet only what is new or changed is read; what went is not there any more."""
    other = package_of(BODIES[1])
    ministry.put(other)
    (ministry.received / "gone.sealed.txt").symlink_to(ministry.folder / "nowhere")
    counting = FaultyOs()
    shelf = PaperShelf(ministry.received, counting)
    shelf.take(other.text, ministry.reader)
    before = counting.calls.count("open_to_read")
    again = shelf.take(other.text, ministry.reader)
    after = counting.calls.count("open_to_read")
    again.path.unlink()
    anew = shelf.take(other.text, ministry.reader)
    # The link that leads nowhere is tried each time.
    assert (before, after) == (2, 3)
    assert (again.is_new, anew.is_new) == (False, True)


def test_what_does_not_open_is_kept_all_the_same(ministry: Collector) -> None:
    """Its name tells nothing but its mark; why it does not open is told."""
    taken = _take(ministry, SEALED.text[:-200] + "A" * 200)
    assert isinstance(taken.found, Refused)
    assert taken.is_new
    assert len(taken.path.name) == len("qr-01234567.sealed.txt")


def test_a_package_is_put_there_without_a_key(tmp_path: Path) -> None:
    """Once, under its mark, in a folder that is made for it."""
    shelf = PaperShelf(tmp_path / "new")
    first = shelf.put(SEALED.text)
    assert (first.is_new, first.path.read_bytes()) == (True, SEALED.content)
    assert first.path.name == f"qr-{text_hash(SEALED.text)[:8]}.sealed.txt"
    assert shelf.put(SEALED.text) == (first.path, False)


@pytest.mark.parametrize(
    ("text", "digest"),
    [(SEALED.text, SEALED.digest), (DAMAGED, SEALED.digest), ("none", "")],
    ids=["opens", "does-not-open", "no-package"],
)
def test_the_digest_is_told_as_far_as_it_can_be(
    ministry: Collector, text: str, digest: str
) -> None:
    """By it the paper is found again, also where the package does not open."""
    assert _take(ministry, text).digest == digest


def test_without_an_opening_key_nothing_is_written(ministry: Collector) -> None:
    """Nobody could tell what it is."""
    with refused(Code.IDENTITY_PAIR):
        PaperShelf(ministry.received).take(SEALED.text, ministry.without_opening_key())
    assert not ministry.received.exists()


def test_whatever_fails_doing_it_again_finishes(tmp_path: Path) -> None:
    """At each call of the system in turn: the whole file, or none under a name of a package."""
    counting = FaultyOs()
    _take(Collector(tmp_path / "0", "ministry").begun(), calls=counting)
    for step in range(1, len(counting.calls) + 1):
        ministry = Collector(tmp_path / str(step), "ministry").begun()
        faulty = FaultyOs()
        faulty.arm(step, OSError(errno.ENOSPC, "as told"))
        try:
            _take(ministry, calls=faulty)
        except SurveyError as error:
            assert error.code in {Code.DISK_FULL, Code.FILE_UNWRITABLE}  # noqa: PT017 - some calls may fail without harm
        _take(ministry)
        packages = sorted(ministry.received.glob("*.sealed.txt"))
        assert [one.name for one in packages] == [NAME]
        assert packages[0].read_bytes() == SEALED.content
