"""The readers of strace's record see what they must see; without that their silence is nothing."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.system_calls import (
    Change,
    changes,
    families,
    local_addresses,
    watching_files,
    watching_network,
)

pytestmark = pytest.mark.frozen

TOUCHES = """
import os, sys
os.chdir(sys.argv[1])
os.mkdir("書庫 の")
here = os.open("書庫 の", os.O_RDONLY)
open("書庫 の/a", "w").close()
os.close(os.open("b", os.O_CREAT | os.O_EXCL | os.O_RDWR, dir_fd=here))
os.rename("書庫 の/a", "書庫 の/c")
os.unlink("書庫 の/c")
open("書庫 の/b").close()
try:
    open("/nowhere/at/all", "w")
except OSError:
    pass
"""
SPEAKS = """
import socket, sys
one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
one.connect(("127.0.0.1", 9))
two = socket.socket(socket.AF_UNIX)
try:
    two.connect(sys.argv[1])
except OSError:
    pass
"""


def _trace(command: tuple[str, ...], program: str, argument: Path) -> None:
    plain = (sys.executable, "-I", "-B", "-c", program, str(argument))
    subprocess.run([*command, *plain], check=True)  # noqa: S603 - Debian's strace on our own lines


def test_every_change_is_seen_where_it_was_made(tmp_path: Path) -> None:
    """Japanese and blanks, relative to a folder or a descriptor; reading and failing are none."""
    record, folder = tmp_path / "record", tmp_path / "書庫 の"
    _trace(watching_files(record), TOUCHES, tmp_path)
    found = {one for one in changes(record, tmp_path) if one.path != Path("/dev/null")}
    assert found == {
        Change(folder, "mkdir"),
        Change(folder / "a", "openat"),
        Change(folder / "b", "openat"),
        Change(folder / "a", "rename"),
        Change(folder / "c", "rename"),
        Change(folder / "c", "unlink"),
    }


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="sockets of POSIX")
def test_every_socket_is_seen(tmp_path: Path) -> None:
    """One of the network by its family, one of this machine by its path."""
    record = tmp_path / "record"
    _trace(watching_network(record), SPEAKS, tmp_path / "nobody")
    assert families(record) == {"AF_INET", "AF_UNIX"}
    assert local_addresses(record) == {str(tmp_path / "nobody")}
