"""Writing the own ledger: a line that was reported stands, whatever fails."""

import errno
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.faults import FaultyOs, NibblingOs, RottingOs
from tests.support.refusals import refused
from tests.support.reviewing import HOLDER, Shared, dig, reviewer, seen
from usbsurvey_desktop.armour import LEDGER
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.locks import Holder, Lock
from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.review.ledger import Ledger, read_ledger
from usbsurvey_desktop.review.ledger_pen import Statement
from usbsurvey_desktop.review.ledger_record import Act, Nothing, Receipt

R1 = seen("r1")
RECEIVED = Statement(Act.RECEIVED, Receipt(pkg=R1.pkg, prev=None), R1)
LOOKED = Statement(Act.REVIEWING, Nothing(), R1)


def _lock_path(shared: Shared) -> Path:
    path = shared.file().path
    return path.with_name(f"{path.name}.lock")


def test_the_first_line_says_whose_it_is(tmp_path: Path) -> None:
    """The file is made with it and the first entry; nobody else may read it; no lock stays."""
    shared = Shared(tmp_path)
    assert shared.file().read() is None
    written = shared.write("anna", RECEIVED)
    assert [entry.line.act for entry in written.entries] == [Act.OPEN, Act.RECEIVED]
    assert written == shared.ledger() == shared.file().read()
    assert shared.file().path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [shared.file().path]


def test_lines_are_added_and_never_changed(tmp_path: Path) -> None:
    """The file grows at its end; it is not made anew."""
    shared = Shared(tmp_path)
    shared.write("anna", RECEIVED)
    path = shared.file().path
    before, number = path.read_bytes(), path.stat().st_ino
    written = shared.write("anna", LOOKED, LOOKED)
    assert path.read_bytes().startswith(before)
    assert path.stat().st_ino == number
    assert [entry.line.seq for entry in written.entries] == [1, 2, 3, 4]
    assert written == shared.ledger()


def test_what_is_superseded_stands_in_order(tmp_path: Path) -> None:
    """Whatever the order in which the writer saw it."""
    shared = Shared(tmp_path)
    hashes = (dig("b"), dig("a"), dig("c"))
    written = shared.write("anna", replace(LOOKED, supersedes=hashes))
    assert written.entries[-1].line.supersedes == tuple(sorted(hashes))


def test_what_was_read_before_need_not_be_verified_again(tmp_path: Path) -> None:
    """The known part is taken as it was; the line goes behind it."""
    shared = Shared(tmp_path)
    known = shared.write("anna", RECEIVED)
    written = shared.file().write([LOOKED], now=worlds.NOW, known=known)
    assert shared.file().read(known) == written == shared.ledger()


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param(b"eyJhbGci", id="a torn line"),
        pytest.param(b"\xff\x00", id="no text"),
        pytest.param(bytes(40), id="NUL"),
    ],
)
def test_a_torn_line_goes_when_the_next_one_comes(tmp_path: Path, tail: bytes) -> None:
    """It was never reported, so nobody misses it."""
    shared = Shared(tmp_path)
    shared.write("anna", RECEIVED)
    path = shared.file().path
    before = path.read_bytes()
    path.write_bytes(before + tail)
    written = shared.write("anna", LOOKED)
    assert path.read_bytes() == written.content
    assert written.content.startswith(before)
    assert not shared.ledger().is_torn


def test_a_file_from_a_gateway_is_written_as_ours(tmp_path: Path) -> None:
    """Lines with CRLF and LF mixed would be a puzzle for others."""
    shared = Shared(tmp_path)
    before = shared.write("anna", RECEIVED)
    path = shared.file().path
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    written = shared.write("anna", LOOKED)
    assert path.read_bytes() == written.content
    assert written.entries[:2] == before.entries


def test_a_slow_share_takes_a_line_in_pieces(tmp_path: Path) -> None:
    """Whole at the end."""
    shared = Shared(tmp_path, NibblingOs())
    shared.write("anna", RECEIVED)
    assert shared.write("anna", LOOKED) == shared.ledger()


def test_a_disk_that_lies_is_noticed(tmp_path: Path) -> None:
    """What was read back differs, so no success is reported, and the line does not count."""
    shared = Shared(tmp_path)
    before = shared.write("anna", RECEIVED)
    with refused(Code.FILE_UNWRITABLE):
        Shared(tmp_path, RottingOs()).write("anna", LOOKED)
    assert shared.ledger().entries == before.entries


def _damage(shared: Shared) -> None:
    path = shared.file().path
    path.write_bytes(path.read_bytes().replace(b"\n", b"\n=\n", 1))


def test_a_ledger_that_breaks_off_is_not_added_to(tmp_path: Path) -> None:
    """A line behind a bad one would not count; the owner is told instead."""
    shared = Shared(tmp_path)
    shared.write("anna", RECEIVED)
    _damage(shared)
    before = shared.file().path.read_bytes()
    with refused(Code.LEDGER_LINE):
        shared.write("anna", LOOKED)
    assert shared.file().path.read_bytes() == before
    assert not _lock_path(shared).exists()


def test_a_file_that_is_no_ledger_stays(tmp_path: Path) -> None:
    """Whatever has the name is not overwritten."""
    shared = Shared(tmp_path)
    shared.file().path.write_bytes(b"a letter\n")
    with refused(Code.LEDGER_LINE, "L1"):
        shared.write("anna", LOOKED)
    assert shared.file().path.read_bytes() == b"a letter\n"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        pytest.param({"reviewer": reviewer("ben")}, Code.LEDGER_SIGNER, id="of another reviewer"),
        pytest.param({"recipient": "prefecture"}, Code.LEDGER_SIGNER, id="of another collector"),
        pytest.param({"survey": "other-survey"}, Code.FORM_MISMATCH, id="of another survey"),
    ],
)
def test_only_the_owner_writes(tmp_path: Path, changes: dict[str, object], code: Code) -> None:
    """A ledger is one reviewer's, for one collector and one survey."""
    shared = Shared(tmp_path)
    shared.write("anna", RECEIVED)
    other = replace(shared.file(), **changes)  # type: ignore[arg-type]  # any member
    with refused(code):
        other.write([LOOKED], now=worlds.NOW)
    with refused(code):
        other.read()


def test_an_expired_identity_writes_nothing(tmp_path: Path) -> None:
    """Readers would refuse the line."""
    shared = Shared(tmp_path)
    expired = replace(shared.file(), reviewer=replace(reviewer("anna"), is_expired=True))
    with refused(Code.IDENTITY_EXPIRED):
        expired.write([RECEIVED], now=worlds.NOW)
    assert list(tmp_path.iterdir()) == []


def test_nobody_writes_while_another_program_does(tmp_path: Path) -> None:
    """The same owner on two terminals: one of them waits."""
    shared = Shared(tmp_path)
    shared.write("anna", RECEIVED)
    before = shared.file().path.read_bytes()
    lock = Lock.take(_lock_path(shared), HOLDER)
    assert isinstance(lock, Lock)
    with refused(Code.DRAFT_LOCKED):
        shared.write("anna", LOOKED)
    assert shared.file().path.read_bytes() == before
    lock.release()
    assert len(shared.write("anna", LOOKED).entries) == 3


def test_the_lock_of_a_program_that_died_is_taken_over(tmp_path: Path) -> None:
    """A line takes an instant; nobody is asked."""
    shared = Shared(tmp_path)
    shared.write("anna", RECEIVED)
    _lock_path(shared).write_bytes(b"")
    assert len(shared.write("anna", LOOKED).entries) == 3
    assert not _lock_path(shared).exists()


@pytest.mark.parametrize(
    ("host", "since", "is_left_behind"),
    [
        pytest.param("pc-1", worlds.NOW, True, id="this terminal"),
        pytest.param("pc-2", worlds.NOW - timedelta(minutes=9), False, id="another, just now"),
        pytest.param("pc-2", worlds.NOW + timedelta(minutes=9), False, id="another, soon"),
        pytest.param("pc-2", worlds.NOW - timedelta(minutes=11), True, id="another, long ago"),
        pytest.param("pc-2", worlds.NOW.replace(tzinfo=None), True, id="without an offset"),
        pytest.param("pc-2", "yesterday", True, id="no time"),
    ],
)
def test_a_lock_of_another_terminal_is_given_time(
    tmp_path: Path,
    host: str,
    since: datetime | str,
    is_left_behind: bool,  # noqa: FBT001 - a parameter of a test
) -> None:
    """Whether its program runs cannot be seen from here; a line takes an instant."""
    shared = Shared(tmp_path)
    shared.write("anna", RECEIVED)
    held = Holder(account="anna", host=host, since=str(since))
    _lock_path(shared).write_bytes(canonical(held))
    if is_left_behind:
        assert len(shared.write("anna", LOOKED).entries) == 3
        return
    with refused(Code.DRAFT_LOCKED):
        shared.write("anna", LOOKED)
    assert _lock_path(shared).exists()


def test_a_ledger_that_cannot_be_seen_is_not_begun_anew(tmp_path: Path) -> None:
    """The share is gone for a moment; the decisions on it stay."""
    shared = Shared(tmp_path)
    shared.write("anna", RECEIVED)
    before = shared.file().path.read_bytes()
    faulty = FaultyOs()
    broken = Shared(tmp_path, faulty)
    faulty.arm(1, OSError(errno.EHOSTDOWN, "x"))
    with refused(Code.SHARE_LOST):
        broken.file().read()
    assert shared.file().path.read_bytes() == before


def test_a_ledger_too_large_is_not_read(tmp_path: Path) -> None:
    """64 MiB are more lines than a reviewer writes."""
    shared = Shared(tmp_path)
    with shared.file().path.open("wb") as file:
        file.truncate(LEDGER.raw + 1)
    with refused(Code.FILE_TOO_LARGE):
        shared.write("anna", LOOKED)


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    """Nothing can be written there."""
    with refused(Code.FILE_UNWRITABLE):
        Shared(tmp_path / "gone").write("anna", RECEIVED)


FAILURES = {
    errno.ENOSPC: Code.DISK_FULL,
    errno.ENETUNREACH: Code.SHARE_LOST,
    errno.EACCES: Code.FILE_UNWRITABLE,
}


@pytest.mark.parametrize("existing", [False, True], ids=["first lines", "one line more"])
@pytest.mark.parametrize(
    ("number", "lasting"),
    [
        pytest.param(errno.ENOSPC, False, id="the disk is full"),
        pytest.param(errno.ENETUNREACH, True, id="the share is gone from then on"),
        pytest.param(errno.EACCES, False, id="once denied"),
    ],
)
def test_any_call_may_fail(tmp_path: Path, existing: bool, number: int, lasting: bool) -> None:  # noqa: FBT001 - parameters of a test
    """At every call: what is reported stands, what was there stays, and the next try succeeds."""
    counting = FaultyOs()
    _try(tmp_path / "counted", counting, existing=existing)
    for call in range(1, len(counting.calls) + 1):
        folder = tmp_path / str(call)
        faulty = FaultyOs()
        reported = _try(
            folder, faulty, existing=existing, armed=(call, OSError(number, "x"), lasting)
        )
        shared = Shared(folder)
        found = shared.ledgers().get("anna")
        acts = [entry.line.act for entry in found.entries] if found else []
        kept = [Act.OPEN, Act.RECEIVED] if existing else []
        assert acts[: len(kept)] == kept
        if reported is None:
            assert acts[-1:] == [Act.REVIEWING]
        else:
            assert reported in {*FAILURES.values(), Code.FILE_UNREADABLE}
        again = shared.write("anna", LOOKED)
        assert again == shared.ledger()


def _try(
    folder: Path,
    calls: FaultyOs,
    *,
    existing: bool,
    armed: tuple[int, OSError, bool] | None = None,
) -> Code | None:
    """Write a line with faulty calls; the code it was refused with."""
    folder.mkdir()
    if existing:
        Shared(folder).write("anna", RECEIVED)
    if armed is not None:
        calls.arm(armed[0], armed[1], lasting=armed[2])
    try:
        Shared(folder, calls).write("anna", LOOKED)
    except SurveyError as error:
        return error.code
    return None


def test_power_may_go_at_every_byte(tmp_path: Path) -> None:
    """However much of a new line reached the disk, the lines before it are all there."""
    shared = Shared(tmp_path)
    before = shared.write("anna", RECEIVED)
    whole = shared.write("anna", LOOKED).content
    for length in range(len(before.content), len(whole)):
        found = read_ledger(whole[:length], before)
        assert isinstance(found, Ledger)
        # All that is missing at the last place is the LF: the line is signed and counts.
        complete = length == len(whole) - 1
        assert len(found.entries) == 2 + complete
        assert found.is_torn == (len(before.content) < length and not complete)
