"""The frozen program speaks to nobody outside its machine, in all of its processes."""

import shutil
from pathlib import Path

import pytest

from tests.support import ministry, respondent
from tests.support.frozen import Unpacked
from tests.support.system_calls import families, local_addresses, watching_network
from tests.support.xwindow import Person, Program
from usbsurvey_desktop.review.crew import FEW

pytestmark = pytest.mark.frozen

ALLOWED = ("/tmp/.X11-unix/", "/run/", "/var/run/")  # noqa: S108 - where X and the system listen
"""The screen, and what the C library asks for the name of an account (nscd, systemd-userdbd)."""
ENOUGH_FOR_A_CREW = FEW + 50
"""Packages: from `FEW` on other processes check too."""


def _speaks_to_this_machine_alone(record: Path) -> None:
    assert families(record) <= {"AF_UNIX", "PF_UNIX", "AF_UNSPEC"}
    strange = [one for one in local_addresses(record) if not one.startswith(ALLOWED)]
    assert strange == []


def test_a_whole_session_in_the_windows(
    program: Unpacked, display: str, person: Person, world: Path, tmp_path: Path
) -> None:
    """First start, answering, signing, sealing, and the ministry's look at what was sealed."""
    record = tmp_path / "network.strace"
    running = Program(
        *(display, "--practice", str(world)),
        prefix=watching_network(record),
        command=(str(program.windows),),
    )
    respondent.answer_all(person)
    person.press("Return")
    ministry.open_newest(person, world)
    _code, errors = running.close()

    assert errors == ""
    assert "AF_UNIX" in families(record), "strace saw nothing, so it proves nothing"
    _speaks_to_this_machine_alone(record)


def test_the_processes_that_check_packages(program: Unpacked, world: Path, tmp_path: Path) -> None:
    """`verify` over so many files that other processes help, which are this program again."""
    (package,) = (world / "packages").glob("*-r1.sealed.txt")
    received = tmp_path / "received"
    received.mkdir()
    for number in range(ENOUGH_FOR_A_CREW):
        shutil.copyfile(package, received / f"{number}.sealed.txt")
    record = tmp_path / "network.strace"
    (survey,) = world.glob("*.survey.txt")
    program.run(
        *("--practice", world, "verify", received, "--survey", survey, "--no-cache"),
        *("--identity", world / "identities" / "ministry.p12"),
        *("--passphrase-file", world / "passphrase.txt"),
        prefix=watching_network(record),
    )
    assert "AF_UNIX" in families(record), "no other process was started"
    _speaks_to_this_machine_alone(record)


def test_the_process_that_reads_scans(program: Unpacked, world: Path, tmp_path: Path) -> None:
    """A sheet is made of a package and read again, by a process of its own."""
    (package,) = (world / "packages").glob("*-r1.sealed.txt")
    record, sheet, restored = (tmp_path / name for name in ("strace", "sheet.pdf", "restored.txt"))
    program.run("qr", "make", package, "--out", sheet)
    program.run("qr", "read", sheet, "--out", restored, prefix=watching_network(record))
    assert restored.read_text("ascii").split() == package.read_text("ascii").split()
    assert "AF_UNIX" in families(record), "no other process was started"
    _speaks_to_this_machine_alone(record)
