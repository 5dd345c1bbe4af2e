"""Taking a bundle in: ordinary files, each once, and the bundle last."""

import errno
import os
import signal
from pathlib import Path

import pytest

from tests.support.bundles_by_hand import Content, members, sealed
from tests.support.faults import DyingOs, FaultyOs
from tests.support.forwarding import BODIES, Collector, package_of
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.records import from_base64url
from usbsurvey_desktop.review.bundle_take import TakenIn, take_in

NAME = "small-survey-prefecture-1.bundle.txt"


@pytest.fixture
def ministry(tmp_path: Path) -> Collector:
    """A ministry that has received nothing."""
    return Collector(tmp_path, "ministry")


def _bundle(*bodies: str, n: int = 1) -> bytes:
    contents = [Content(one.opened.as_seen(), one.text) for one in map(package_of, bodies)]
    return sealed(members(contents, n=n))


def _take(ministry: Collector, raw: bytes, calls: OsCalls = OS) -> TakenIn:
    return take_in(ministry.open(raw), raw, ministry.received, ministry.reader, calls)


def _names(ministry: Collector) -> list[str]:
    return sorted(path.name for path in ministry.received.iterdir())


def test_packages_become_ordinary_files(ministry: Collector) -> None:
    """Byte for byte as their offices wrote them, and the bundle beside them."""
    raw = _bundle(*BODIES[:2])
    taken = _take(ministry, raw)
    assert (len(taken.written), taken.present, taken.refused) == (2, 0, ())
    assert taken.kept == ministry.received / NAME
    assert [path.read_bytes() for path in taken.written] == [
        package_of(body).content for body in BODIES[:2]
    ]
    assert taken.kept.read_bytes().strip() == raw


def test_doing_it_again_doubles_nothing(ministry: Collector) -> None:
    """Neither packages nor the bundle, also where a gateway or a person changed the files."""
    raw = _bundle(BODIES[0])
    (path,) = _take(ministry, raw).written
    changed = path.read_text().replace(",", ",\r\n").encode("utf-16")
    (ministry.received / "sub").mkdir()
    (ministry.received / "sub" / "a.sealed (3).txt").write_bytes(changed)
    path.unlink()
    (ministry.received / NAME).rename(ministry.received / "b.bundle.txt")
    (ministry.received / "a.bundle.txt").write_text("取りまとめ")
    taken = _take(ministry, raw)
    assert (taken.written, taken.present) == ((), 1)
    assert taken.kept == ministry.received / "b.bundle.txt"
    assert _names(ministry) == ["a.bundle.txt", "b.bundle.txt", "sub"]


def test_a_name_that_is_taken_is_left_alone(ministry: Collector) -> None:
    """Package and bundle get names with their digests, and where those are taken a number.

    A collector can seal the same answers anew as often as it likes: its bundle comes in all the
    same.
    """
    ministry.received.mkdir()
    sealed_package = package_of(BODIES[0])
    names = (sealed_package.file_name, NAME)
    for name in names:
        (ministry.received / name).write_bytes(b"another")
    raw = _bundle(BODIES[0])
    taken = _take(ministry, raw)
    mark = from_base64url(sealed_package.digest)[:4].hex()
    assert [path.name for path in taken.written] == [f"131016-small-survey-r1-{mark}.sealed.txt"]
    assert taken.kept.name.startswith("small-survey-prefecture-1-")
    assert {(ministry.received / name).read_bytes() for name in names} == {b"another"}
    for number in ("2", "3"):
        for path in (*taken.written, taken.kept):
            path.write_bytes(b"another")
        taken = _take(ministry, raw)
        assert [path.name for path in taken.written] == [
            f"131016-small-survey-r1-{mark}-{number}.sealed.txt"
        ]
        assert taken.kept.name.endswith(f"-{number}.bundle.txt")


def test_a_package_that_is_refused_is_not_written(ministry: Collector) -> None:
    """It is named; the others and the bundle are there."""
    contents = [Content(one.opened.as_seen(), one.text) for one in map(package_of, BODIES[:2])]
    whole = members(contents)
    whole["packages"][0]["text"] = whole["packages"][1]["text"]
    taken = _take(ministry, sealed(whole))
    ((listed, why),) = taken.refused
    assert (listed.body, why) == (BODIES[0], Refused(Code.BUNDLE_MISMATCH, "B3"))
    assert _names(ministry) == [package_of(BODIES[1]).file_name, NAME]


@pytest.mark.parametrize(
    ("held", "code"), [(2, Code.BUNDLE_OLDER), (1, Code.BUNDLE_CONFLICT)], ids=["older", "same"]
)
def test_a_replayed_bundle_writes_nothing(ministry: Collector, held: int, code: Code) -> None:
    """What the folder holds is newer, or says other things under the same number."""
    _take(ministry, _bundle(BODIES[1], n=held))
    before = _names(ministry)
    with refused(code, "B4"):
        _take(ministry, _bundle(BODIES[0]))
    assert _names(ministry) == before


def test_a_later_bundle_goes_beside_the_former(ministry: Collector) -> None:
    """What both hold is there once."""
    _take(ministry, _bundle(BODIES[0]))
    taken = _take(ministry, _bundle(*BODIES[:2], n=2))
    assert ([path.name[:6] for path in taken.written], taken.present) == ([BODIES[1]], 1)


def test_the_sender_takes_nothing_in(tmp_path: Path) -> None:
    """The packages are its own."""
    prefecture = Collector(tmp_path)
    raw = _bundle(BODIES[0])
    with refused(Code.NOT_ADDRESSED, "B4"):
        take_in(prefecture.open(raw), raw, prefecture.received, prefecture.reader)
    assert not prefecture.received.exists()


def test_a_folder_that_cannot_be_made_is_told(ministry: Collector) -> None:
    """A file stands in its place."""
    ministry.received.write_text("x")
    raw = _bundle(BODIES[0])
    below = ministry.received / "below"
    with refused(Code.FILE_UNWRITABLE):
        take_in(ministry.open(raw), raw, below, ministry.reader)


def test_whatever_fails_doing_it_again_finishes(tmp_path: Path) -> None:
    """At each call of the system in turn: no half file, no bundle before its packages."""
    raw, number = _bundle(BODIES[0]), errno.ENOSPC
    counting = FaultyOs()
    _take(Collector(tmp_path / "0", "ministry").begun(), raw, counting)
    steps = range(1, len(counting.calls) + 1)
    kinds = {Code.DISK_FULL, Code.FILE_UNWRITABLE, Code.FILE_UNREADABLE}
    for step in steps:
        ministry = Collector(tmp_path / str(step), "ministry").begun()
        faulty = FaultyOs()
        faulty.arm(step, OSError(number, "as told"))
        try:
            _take(ministry, raw, faulty)
        except SurveyError as error:
            assert error.code in kinds  # noqa: PT017 - some calls may fail without harm
        kept = [name for name in _names(ministry) if name == NAME]
        package = package_of(BODIES[0])
        assert not kept or package.file_name in _names(ministry)
        _take(ministry, raw)
        ends = [name for name in _names(ministry) if not name.endswith(".new")]
        assert ends == [package.file_name, NAME]
        assert (ministry.received / package.file_name).read_bytes() == package.content


def _dies(ministry: Collector, raw: bytes, call: int) -> bool:
    """Whether another process died by SIGKILL at that call while it took a bundle in."""
    found, calls = ministry.open(raw), DyingOs()
    child = os.fork()
    if child == 0:
        try:
            calls.arm(call, OSError())
            take_in(found, raw, ministry.received, ministry.reader, calls)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


@pytest.mark.no_cover
def test_a_death_at_any_call_leaves_what_can_be_finished(tmp_path: Path) -> None:
    """No file is half there, no bundle before its packages, and the next time finishes."""
    raw = _bundle(*BODIES[:2])
    packages = {package_of(body).file_name: package_of(body).content for body in BODIES[:2]}
    counting = FaultyOs()
    _take(Collector(tmp_path / "0", "ministry").begun(), raw, counting)
    steps = [step for step, name in enumerate(counting.calls, start=1) if name != "exists"]
    for step in steps:
        ministry = Collector(tmp_path / str(step), "ministry").begun()
        assert _dies(ministry, raw, step)
        left = {name for name in _names(ministry) if not name.endswith(".new")}
        assert left <= {*packages, NAME}
        assert NAME not in left or left == {*packages, NAME}
        _take(ministry, raw)
        for name, content in packages.items():
            assert (ministry.received / name).read_bytes() == content
        ends = [name for name in _names(ministry) if not name.endswith(".new")]
        assert ends == sorted([*packages, NAME])
    assert len(steps) > 20
