"""What was checked before is known again, by its reader alone; what is wrong with it is nothing."""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import reviewing, worlds
from tests.support.checking import alone, by_file, folder_of_packages
from tests.support.faults import FaultyOs
from tests.support.refusals import refused
from usbsurvey_desktop.crypto.signed_form import CertificatesAre
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.files import OS
from usbsurvey_desktop.identity.roster import RosterRole
from usbsurvey_desktop.review import cache as room
from usbsurvey_desktop.review.cache import MAGIC, CheckCache, cache_name, open_cache
from usbsurvey_desktop.review.checked import CheckedFile, Checker
from usbsurvey_desktop.review.crew import Crew
from usbsurvey_desktop.review.inbox import Incoming, incoming
from usbsurvey_desktop.sealing.opened import Reader

HEAD = 59
"""Bytes before the first entry: magic, salt, proof."""


@pytest.fixture
def reader() -> Reader:
    """Who checks."""
    return worlds.reader("ministry")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Incoming, ...]:
    """Eight files, the first four of them good."""
    return folder_of_packages(tmp_path, 8)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the cache lies, in a folder that is not there yet."""
    return tmp_path / "checks" / "a.checks"


def _open(path: Path, reader: Reader) -> CheckCache:
    found = open_cache(path, reader)
    assert found is not None
    return found


def _filled(path: Path, reader: Reader, files: tuple[Incoming, ...]) -> bytes:
    """A cache of all that opens of some files."""
    with _open(path, reader) as cache, Crew(reader, 1, cache) as crew:
        list(crew.check(files))
    return path.read_bytes()


def _known(path: Path, reader: Reader, files: tuple[Incoming, ...]) -> list[str]:
    """Which files a cache knows."""
    results = [Checker(reader, is_remembered=True).check(one) for one in files]
    with _open(path, reader) as cache:
        asked = [(one, cache.recall(one.file, one.sha256)) for one in results if one.sha256]
    assert all(found is None or found == one for one, found in asked)
    return [one.file for one, found in asked if found is not None]


@pytest.mark.parametrize("hands", [1, 2], ids=["here", "crew"])
def test_a_second_opening_finds_what_the_first_found(
    path: Path, reader: Reader, files: tuple[Incoming, ...], hands: int
) -> None:
    """Good files without opening them again, refused ones anew, and what cannot be read is told."""
    gone = incoming(path.parent / "gone.sealed.txt")
    _filled(path, reader, files[:3])
    given = (*files, gone)
    with _open(path, reader) as cache, Crew(reader, hands, cache, few=1) as crew:
        assert by_file(crew.check(given)) == alone(given, reader, is_remembered=True)
    assert _known(path, reader, files) == [one.shown for one in files[:4]]


def test_all_known_needs_no_process(
    path: Path, reader: Reader, files: tuple[Incoming, ...]
) -> None:
    """So a second opening is at once."""
    good = files[:4] * 20
    _filled(path, reader, good)
    with _open(path, reader) as cache, Crew(reader, 2, cache, few=1) as crew:
        assert len(list(crew.check(good))) == len(good)
        assert crew.processes == ()


def test_nobody_reads_in_it(path: Path, reader: Reader, files: tuple[Incoming, ...]) -> None:
    """No word of an answer, no name, no hash of a file; and it is for its owner alone."""
    content = _filled(path, reader, files)
    found = Checker(reader, is_remembered=True).check(files[0])
    assert found.sha256 is not None
    for word in ("answered", "千代田区", "131016", found.sha256):
        assert word.encode() not in content
    assert path.stat().st_mode & 0o777 == 0o600


def _stranger(reader: Reader) -> Reader:
    return replace(reader, identity=worlds.identity("prefecture"))


def _other_packs(reader: Reader) -> Reader:
    return replace(reader, packs=())


def _other_bodies(reader: Reader) -> Reader:
    return replace(reader, municipalities=type(reader.municipalities)(b"", b""))


@pytest.mark.parametrize(
    "change",
    [_stranger, _other_packs, _other_bodies],
    ids=["another identity", "other packs", "other bodies"],
)
def test_a_foreign_cache_is_none(
    path: Path, reader: Reader, files: tuple[Incoming, ...], change: Callable[[Reader], Reader]
) -> None:
    """It is begun anew; nothing of the other one is left in it."""
    _filled(path, reader, files)
    with _open(path, change(reader)) as cache:
        assert cache.is_empty
    assert len(path.read_bytes()) == HEAD
    assert _known(path, reader, files) == []


def test_whoever_has_only_the_public_key_writes_none(
    path: Path, reader: Reader, files: tuple[Incoming, ...]
) -> None:
    """A result that somebody invented is not believed, whatever stands at its place."""
    _filled(path, _stranger(reader), files)
    assert _known(path, reader, files) == []


@pytest.mark.parametrize(
    "spoil",
    [
        Path.unlink,
        lambda path: path.chmod(0o640),
        lambda path: path.write_bytes(bytes(31)),
        lambda path: path.write_bytes(bytes(33)),
        lambda path: path.with_name("other").hardlink_to(path),
        lambda path: path.rename(path.with_name("x")) and path.symlink_to(path.with_name("x")),
    ],
    ids=["gone", "others read it", "short", "long", "second name", "link"],
)
def test_a_colleague_with_the_opening_key_writes_none(
    path: Path, reader: Reader, files: tuple[Incoming, ...], spoil: Callable[[Path], object]
) -> None:
    """A cache holds only under the secret of its profile; one that may be known is replaced."""
    content = _filled(path, reader, files)
    secret = path.with_name("profile.secret")
    known = secret.read_bytes()
    assert (len(known), secret.stat().st_mode & 0o777) == (32, 0o600)
    spoil(secret)
    assert _known(path, reader, files) == []
    assert not secret.is_symlink()
    assert (secret.stat().st_mode & 0o777, secret.stat().st_nlink) == (0o600, 1)
    assert len(secret.read_bytes()) == 32
    assert secret.read_bytes() != known
    path.write_bytes(content)
    assert _known(path, reader, files) == []


def test_a_secret_of_another_user_is_not_believed(
    path: Path, reader: Reader, files: tuple[Incoming, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever may write into the folder can put a file there, but not in this user's name."""
    _filled(path, reader, files)
    someone = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: someone)
    assert _known(path, reader, files) == []


def test_where_no_secret_can_be_kept_nothing_is_remembered(path: Path, reader: Reader) -> None:
    """What lies in its place cannot be taken away."""
    path.parent.mkdir()
    path.with_name("profile.secret").mkdir()
    assert open_cache(path, reader) is None


@pytest.mark.no_cover
def test_whatever_is_cut_off_the_rest_is_known(
    path: Path, reader: Reader, files: tuple[Incoming, ...]
) -> None:
    """And what comes next is kept behind the last whole entry."""
    content = _filled(path, reader, files)
    size = (len(content) - HEAD) // 4
    for end in (*range(0, len(content), 97), HEAD + size, HEAD + 2 * size):
        path.write_bytes(content[:end])
        known = max(0, end - HEAD) // size
        assert _known(path, reader, files) == [one.shown for one in files[:known]]
        _filled(path, reader, files)
        assert _known(path, reader, files) == [one.shown for one in files[:4]]


def test_one_changed_byte_costs_an_entry_at_most_all(
    path: Path, reader: Reader, files: tuple[Incoming, ...]
) -> None:
    """Nothing that was changed is believed; the files are checked again."""
    content = bytearray(_filled(path, reader, files))
    for place in range(len(MAGIC), len(content), 61):
        changed = content.copy()
        changed[place] ^= 0x41
        path.write_bytes(changed)
        assert len(_known(path, reader, files)) < 4
    for junk in (MAGIC + bytes(5000), MAGIC + b"\xff" * 5000, MAGIC, MAGIC[:3], b""):
        path.write_bytes(junk)
        assert _known(path, reader, files) == []


@pytest.mark.parametrize("way", ["symbolic", "second name", "in its place", "pipe"])
def test_what_is_no_cache_is_left_as_it_is(tmp_path: Path, reader: Reader, way: str) -> None:
    """A folder that was received may hold a link to any file of the user."""
    mine, path = tmp_path / "mine.txt", tmp_path / "a.checks"
    mine.write_bytes(b"what cannot be had again")
    if way == "symbolic":
        path.symlink_to(mine)
    elif way == "second name":
        path.hardlink_to(mine)
    elif way == "pipe":
        os.mkfifo(path)
    else:
        path = mine
    assert open_cache(path, reader) is None
    assert mine.read_bytes() == b"what cannot be had again"


def test_a_link_to_a_cache_is_not_followed(
    path: Path, reader: Reader, files: tuple[Incoming, ...]
) -> None:
    """Nobody leads the results of one survey to the place of another."""
    content = _filled(path, reader, files)
    link = path.with_name("b.checks")
    link.symlink_to(path)
    assert open_cache(link, _stranger(reader)) is None
    assert path.read_bytes() == content


def test_an_older_cache_only_knows_less(
    path: Path, reader: Reader, files: tuple[Incoming, ...]
) -> None:
    """Whoever puts back yesterday's file makes the program work, and changes no result."""
    before = _filled(path, reader, files[:1])
    _filled(path, reader, files)
    path.write_bytes(before)
    assert _known(path, reader, files) == [files[0].shown]
    assert _filled(path, reader, files).startswith(before)


def test_entries_at_other_places_are_still_of_their_file(
    path: Path, reader: Reader, files: tuple[Incoming, ...]
) -> None:
    """Exchanged they say the same; under the name of another they say nothing."""
    content = _filled(path, reader, files)
    size = (len(content) - HEAD) // 4
    first, second = (content[HEAD + n * size : HEAD + (n + 1) * size] for n in (0, 1))
    rest = content[HEAD + 2 * size :]
    path.write_bytes(content[:HEAD] + second + first + rest)
    assert len(_known(path, reader, files)) == 4
    path.write_bytes(content[:HEAD] + first[:16] + second[16:] + second[:16] + first[16:] + rest)
    assert _known(path, reader, files) == [one.shown for one in files[2:4]]


def test_one_program_at_a_time_has_it(path: Path, reader: Reader) -> None:
    """The other one works without."""
    with _open(path, reader):
        assert open_cache(path, reader) is None
    _open(path, reader).close()


def test_a_package_by_reference_hangs_on_who_is_known(path: Path, reader: Reader) -> None:
    """Whoever does not have the certificate gets the refusal, as without a cache."""
    file = path.parent.parent / "a.sealed.txt"
    file.write_bytes(worlds.package(certificates_are=CertificatesAre.BY_REFERENCE).content)
    known = replace(reader, roster=reviewing.roster(("respondent", RosterRole.RESPONDENT)))
    for who in (known, known, reader):
        with _open(path, who) as cache, Crew(who, 1, cache) as crew:
            (found,) = crew.check([incoming(file)])
        assert isinstance(found.found, Refused) is (who is reader)
    assert _known(path, known, (incoming(file),)) == [str(file)]


@pytest.fixture
def faulty() -> FaultyOs:
    """A disk that fails on demand."""
    return FaultyOs()


def _found(results: Mapping[str, CheckedFile]) -> dict[str, object]:
    return {name: one.found for name, one in results.items()}


def test_whatever_the_disk_does_results_are_right(
    path: Path, reader: Reader, files: tuple[Incoming, ...], faulty: FaultyOs
) -> None:
    """Each call fails once, and lastingly: at the worst nothing is remembered."""
    expected = _found(alone(files, reader))
    number = 0
    is_over = False
    while not is_over:
        number += 1
        for lasting in (False, True):
            faulty.arm(number, OSError(28, "full"), lasting=lasting)
            cache = open_cache(path, reader, calls=faulty)
            with Crew(reader, 1, cache) as crew:
                assert _found(by_file(crew.check(files))) == expected
            if cache is not None:
                cache.close()
            is_over = len(faulty.calls) < number
            faulty.disarm()
            path.unlink(missing_ok=True)
            path.with_name("profile.secret").unlink(missing_ok=True)
    assert number > 10


def test_where_no_folder_can_be_there_is_none(tmp_path: Path, reader: Reader) -> None:
    """A file lies where the folder should be."""
    (tmp_path / "checks").write_bytes(b"")
    assert open_cache(tmp_path / "checks" / "a.checks", reader) is None


def test_a_full_cache_takes_no_more(
    path: Path,
    reader: Reader,
    files: tuple[Incoming, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And one that is larger than any should be is begun anew."""
    content = _filled(path, reader, files[:2])
    monkeypatch.setattr(room, "MOST_BYTES", len(content) + 10)
    _filled(path, reader, files)
    assert path.read_bytes() == content
    monkeypatch.setattr(room, "MOST_BYTES", len(content) - 1)
    with _open(path, reader) as cache:
        assert cache.is_empty


def test_the_name_tells_the_survey_and_the_reader(reader: Reader) -> None:
    """Two identities on one desk have two caches."""
    name = cache_name("small-survey", reader)
    assert name.startswith("small-survey-")
    assert name.endswith(".checks")
    assert cache_name("small-survey", _stranger(reader)) != name


def test_an_identity_that_opens_nothing_has_no_cache(path: Path, reader: Reader) -> None:
    """It is told, as it is where files are opened."""
    with refused(Code.IDENTITY_PAIR):
        open_cache(path, replace(reader, identity=replace(reader.identity, opening_key=None)))


def test_what_could_not_be_read_is_not_kept(path: Path, reader: Reader) -> None:
    """It has no hash to be known by."""
    with _open(path, reader) as cache:
        cache.keep(CheckedFile("a", None, Refused(Code.FILE_UNREADABLE, "C1")))
        assert cache.is_empty
    assert OS.exists(path)
