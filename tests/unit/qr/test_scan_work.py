"""What the process that reads scans says and hears, and what it lets be taken from it."""

import os
import signal
import warnings
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from tests.support.crew_children import Told
from tests.support.hostile_scans import filed
from tests.support.limit_calls import Calls
from tests.support.paper import page_of
from usbsurvey_desktop.crashes import MOST_CORE
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.qr.confined import MOST_BYTES, MOST_MEMORY, confine
from usbsurvey_desktop.qr.scan_work import READY, Answer, Job, answers, work

resource = pytest.importorskip("resource")
NOTHING, MUCH = (0, 0), (2**30, 2**30)


@pytest.fixture(autouse=True)
def _still_as_before() -> Iterator[None]:
    """The process hears no Ctrl+C and no warnings; this one goes on to."""
    before = signal.getsignal(signal.SIGINT)
    with warnings.catch_warnings():
        yield
    signal.signal(signal.SIGINT, before)


def _heard(*messages: bytes) -> list[bytes]:
    pipe = Told(*messages)
    with TemporaryFile() as errors:
        work(pipe, None, errors.fileno())
        os.write(errors.fileno(), b"a complaint of a decoder")
        assert os.fstat(errors.fileno()).st_rdev == Path(os.devnull).stat().st_rdev
    return pipe.said


def _asked(path: Path) -> bytes:
    return Job.of(path).model_dump_json().encode()


def test_each_file_is_answered_page_by_page_and_ended(tmp_path: Path) -> None:
    """After the first word; the end of the pipe is the end of the work."""
    sheet = tmp_path / "提出\udcff"
    sheet.write_bytes(filed(page_of(["ABC"]).image.reduce(2)))
    first, *said = _heard(_asked(sheet), _asked(tmp_path / "none"))
    assert first == READY
    assert [Answer.model_validate_json(one) for one in said] == [
        Answer(texts=("ABC",)),
        Answer(is_end=True),
        Answer(is_end=True, refusal=Code.FILE_UNREADABLE),
    ]


def test_what_is_no_job_ends_it_without_a_word() -> None:
    """As whatever nobody foresaw does."""
    assert _heard(b"{}", b"{}") == [READY]


def test_why_a_file_is_refused_is_told(tmp_path: Path) -> None:
    """By its code and its reason."""
    path = tmp_path / "scan"
    path.write_bytes(b"<svg>")
    assert [*answers(path)] == [Answer(is_end=True, refusal=Code.IMAGE_REFUSED, reason="kind")]
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert [*answers(path)] == [Answer(is_end=True, refusal=Code.FILE_TOO_LARGE)]


def test_it_writes_no_file_and_takes_no_more_memory() -> None:
    """For good: soft and hard limits are the same."""
    calls = Calls(resource.RLIM_INFINITY)
    confine(calls)
    assert calls.limits == {
        resource.RLIMIT_AS: (MOST_MEMORY, MOST_MEMORY),
        resource.RLIMIT_FSIZE: NOTHING,
        resource.RLIMIT_CORE: (MOST_CORE, MOST_CORE),
    }


def test_what_an_office_allows_less_of_stays_less() -> None:
    """A hard limit cannot be raised."""
    calls = Calls(MUCH[1])
    confine(calls)
    assert calls.limits[resource.RLIMIT_AS] == MUCH


def test_a_system_without_such_calls_changes_nothing() -> None:
    """As Windows."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    confine(None)
    assert resource.getrlimit(resource.RLIMIT_FSIZE) == before
