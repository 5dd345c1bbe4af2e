"""What a traced program asked of the system: files it made or changed, addresses it spoke to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WRITING = "open,openat,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,link,linkat"
REMOVING = "symlink,symlinkat,unlink,unlinkat,rmdir,truncate,chmod,fchmodat,chown,lchown,fchownat"
_ATTRIBUTES = "utimensat,setxattr,lsetxattr"
_TRACED = f"trace={WRITING},{REMOVING},{_ATTRIBUTES}"
_CALL = re.compile(r"^(?:\d+ +)?(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\w+)")
_QUOTED = r'"(?P<path>(?:[^"\\]|\\.)*)"'
_PATH = re.compile(r"(?:(?:AT_FDCWD|\d+)<(?P<folder>(?:[^>\\]|\\.)*)>, )?" + _QUOTED)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)")
_OPENING = frozenset({"open", "openat"})
_CHANGING = re.compile("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_TMPFILE")
_ADDRESS = re.compile(r'sa_family=(?P<family>AF_\w+)(?:, sun_path=@?"(?P<path>[^"]*)")?')
_SOCKET = re.compile(r"\bsocket(?:pair)?\((?P<family>[AP]F_\w+)")
_NAMED = {rb"n": b"\n", rb"t": b"\t", rb"r": b"\r", rb"v": b"\v", rb"f": b"\f"}


@dataclass(frozen=True, order=True)
class Change:
    """A file or folder that a call made, changed or took away; `path` is from the root."""

    path: Path
    call: str


def watching_files(record: Path) -> tuple[str, ...]:
    """What starts a program so that every change of a file is recorded, of its processes too."""
    # -y names the folder behind a descriptor; -z leaves out what failed and changed nothing.
    return ("strace", "-f", "-y", "-z", "-e", _TRACED, "-o", str(record))


def watching_network(record: Path) -> tuple[str, ...]:
    """What starts a program so that every call about sockets is recorded, of its processes too."""
    return ("strace", "-f", "-s", "256", "-e", "trace=network", "-o", str(record))


def changes(record: Path, folder: Path) -> frozenset[Change]:
    """What was changed by a program that was started in a folder."""
    lines = record.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    return frozenset(change for line in lines for change in _changes(line, folder))


def _changes(line: str, folder: Path) -> Iterator[Change]:
    call = _CALL.match(line)
    if call is None or call["result"].startswith("-"):
        return
    name, arguments = call["name"], call["arguments"]
    if name in _OPENING and not _CHANGING.search(_PATH.sub("", arguments)):
        return
    for found in _PATH.finditer(arguments):
        base = _decoded(found["folder"]) if found["folder"] else ""
        yield Change(folder / base / _decoded(found["path"]), name)


def _decoded(text: str) -> str:
    return _ESCAPE.sub(_sign, text.encode("utf-8", "surrogateescape")).decode()


def _sign(escape: re.Match[bytes]) -> bytes:
    code = escape[1]
    return bytes([int(code, 8)]) if code.isdigit() else _NAMED.get(code, code)


def families(record: Path) -> frozenset[str]:
    """The families of all sockets that were made and of all addresses that were named."""
    text = record.read_text(encoding="utf-8", errors="replace")
    named = {found["family"] for found in _ADDRESS.finditer(text)}
    return frozenset(named | {found["family"] for found in _SOCKET.finditer(text)})


def local_addresses(record: Path) -> frozenset[str]:
    """The paths, or names without a path, of this machine's sockets that were named."""
    text = record.read_text(encoding="utf-8", errors="replace")
    return frozenset(found["path"] for found in _ADDRESS.finditer(text) if found["path"])
