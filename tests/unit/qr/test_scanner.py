"""Files are read by another process, and whatever becomes of it, this one goes on."""

import os
import signal
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PIL import Image

from tests.support import hostile_scans, scan_children
from tests.support.paper import page_of
from tests.support.refusals import refused
from usbsurvey_desktop import processes
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.processes import Work
from usbsurvey_desktop.qr.confined import MOST_BYTES, MOST_PAGES
from usbsurvey_desktop.qr.layout import SheetId, Symbol
from usbsurvey_desktop.qr.scanner import Patience, Scan, ScannedPage, Scanner

SHEET = SheetId(b"mark", 10, 1)
TEXTS = tuple(Symbol(SHEET, index, 1, 1, b"0123456789").text() for index in (0, 1))
"""All symbols of a page, so that nothing more is looked for."""


@pytest.fixture(scope="module")
def scanner() -> Iterator[Scanner]:
    """One that reads all files of this module."""
    with Scanner() as one:
        yield one


@pytest.fixture(scope="module")
def sheet() -> Image.Image:
    """A page with two symbols."""
    return page_of(TEXTS).image


def _kept(folder: Path, content: bytes) -> Path:
    path = folder / "scan"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP", "TIFF", "PDF"])
def test_each_kind_is_read(scanner: Scanner, sheet: Image.Image, tmp_path: Path, kind: str) -> None:
    """Whatever the file is called: the first bytes tell."""
    options = {"resolution": 300} if kind == "PDF" else {}
    path = _kept(tmp_path, hostile_scans.filed(sheet, kind, **options))
    (page,) = scanner.read(path).pages
    assert (page.number, set(page.texts), page.others) == (1, set(TEXTS), 0)


def test_pages_come_in_their_order_also_without_a_symbol(
    scanner: Scanner, sheet: Image.Image, tmp_path: Path
) -> None:
    """Of a TIFF and of a PDF."""
    empty = Image.new("L", (300, 300), 255)
    for kind in ("TIFF", "PDF"):
        content = hostile_scans.filed(empty, kind, save_all=True, append_images=[sheet])
        first, second = scanner.read(_kept(tmp_path, content)).pages
        assert first == ScannedPage(1, ())
        assert (second.number, set(second.texts)) == (2, set(TEXTS))


def test_a_file_that_is_not_there_or_too_large(scanner: Scanner, tmp_path: Path) -> None:
    """The codes are those of every other file."""
    with refused(Code.FILE_UNREADABLE):
        scanner.read(tmp_path / "none")
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with refused(Code.FILE_TOO_LARGE):
        scanner.read(large)


@pytest.mark.parametrize("name", ["svg", "png cut", "pdf with a password"])
def test_what_is_refused_there_is_refused_here(scanner: Scanner, tmp_path: Path, name: str) -> None:
    """With its reason, and the process stays."""
    made, reason = hostile_scans.REFUSED[name]
    with refused(Code.IMAGE_REFUSED, reason=reason):
        scanner.read(_kept(tmp_path, made()))


def test_a_drawing_without_end_is_stopped(sheet: Image.Image, tmp_path: Path) -> None:
    """Its process is killed at the limit, and the next file is read by a new one."""
    good = tmp_path / "good"
    good.write_bytes(hostile_scans.filed(sheet))
    with Scanner(Patience(page=5)) as scanner:
        scanner.read(good)
        laughing = _kept(tmp_path, hostile_scans.laughing_pdf())
        with Scanner(Patience(page=0.2)) as short, refused(Code.IMAGE_REFUSED, reason="time"):
            short.read(laughing)
        assert set(scanner.read(good).pages[0].texts) == set(TEXTS)


def test_a_file_over_which_a_process_dies_is_refused_alone() -> None:
    """The files before it and behind it are read, by two processes."""
    with Scanner(work=scan_children.dies_of_bad_files) as scanner:
        first, again = scanner.read(Path("/good")), scanner.read(Path("/good"))
        with refused(Code.IMAGE_REFUSED, reason="died"):
            scanner.read(Path("/bad"))
        assert first == again
        assert first != scanner.read(Path("/good"))


def test_a_process_killed_while_it_waits_costs_no_file() -> None:
    """Its end is no file's fault."""
    with Scanner(work=scan_children.dies_of_bad_files) as scanner:
        before = scanner.read(Path("/good"))
        pid = int(before.pages[0].texts[0])
        os.kill(pid, signal.SIGKILL)
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
        assert scanner.read(Path("/good")) != before


@pytest.mark.parametrize(
    "work",
    [scan_children.ends_before_a_word, scan_children.says_another_word, scan_children.says_nothing],
)
def test_a_process_that_does_not_begin_is_told(work: Work) -> None:
    """An office may forbid programs to start others; then nothing is decoded at all."""
    patience = Patience(start=0.5 if work is scan_children.says_nothing else 60)
    with Scanner(patience, work=work) as scanner, refused(Code.IMAGE_REFUSED, reason="no_process"):
        scanner.read(Path("/good"))


@pytest.mark.parametrize(
    "work",
    [
        scan_children.says_no_json,
        scan_children.says_too_much,
        scan_children.says_a_long_text,
        scan_children.says_too_many_texts,
        scan_children.says_small_letters,
        scan_children.says_another_code,
    ],
)
def test_what_makes_no_sense_is_not_believed(work: Work) -> None:
    """Neither in length, nor in number, nor in signs, nor in codes."""
    with Scanner(work=work) as scanner, refused(Code.IMAGE_REFUSED, reason="died"):
        scanner.read(Path("/any"))


def test_a_page_has_its_time() -> None:
    """What was given before it is not a scan."""
    patience = Patience(page=0.2)
    with Scanner(patience, work=scan_children.hangs_on_the_second_page) as scanner:
        pages = scanner.pages(Path("/any"))
        assert next(pages).number == 1
        with refused(Code.IMAGE_REFUSED, reason="time"):
            next(pages)


def test_half_a_message_is_not_waited_for() -> None:
    """A process that began to answer and does not go on is ended too."""
    patience = Patience(page=0.2)
    with (
        Scanner(patience, work=scan_children.says_half_a_message) as scanner,
        refused(Code.IMAGE_REFUSED, reason="died"),
    ):
        scanner.read(Path("/any"))


def test_a_file_has_its_time_however_quick_its_pages_are() -> None:
    """By a clock that is given: each look at it is a second later."""
    seconds = count()
    with (
        Scanner(
            Patience(file=20),
            work=scan_children.never_comes_to_an_end,
            clock=lambda: float(next(seconds)),
        ) as scanner,
        refused(Code.IMAGE_REFUSED, reason="time"),
    ):
        scanner.read(Path("/any"))
    assert next(seconds) == 21


def test_no_file_has_more_pages_than_a_file_may_have() -> None:
    """Whatever the process says."""
    with Scanner(work=scan_children.never_comes_to_an_end) as scanner:
        pages = scanner.pages(Path("/any"))
        assert [next(pages).number for _ in range(MOST_PAGES)][-1] == MOST_PAGES
        with refused(Code.IMAGE_REFUSED, reason="pages"):
            next(pages)


def test_who_leaves_waits_for_nobody() -> None:
    """The process is ended with what it was at, and the next file gets a new one."""
    with Scanner(work=scan_children.dies_of_bad_files) as scanner:
        pages = scanner.pages(Path("/good"))
        first = next(pages)
        pages.close()
        assert scanner.read(Path("/good")) != Scan((first,))


def test_where_the_folder_could_be_run_nothing_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """Under `python -E`."""
    monkeypatch.setattr("usbsurvey_desktop.qr.scanner.may_start", lambda: False)
    with Scanner() as scanner, refused(Code.IMAGE_REFUSED, reason="no_process"):
        scanner.read(Path("/any"))


def test_where_the_system_starts_none_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where there are too many processes."""

    def fails(_work: Work) -> processes.Child:
        raise BlockingIOError

    monkeypatch.setattr("usbsurvey_desktop.qr.scanner.start", fails)
    with Scanner() as scanner, refused(Code.IMAGE_REFUSED, reason="no_process"):
        scanner.read(Path("/any"))
