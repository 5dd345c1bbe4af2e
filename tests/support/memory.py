"""What stands in the memory of a running process, as a dump of it would show.

More than `gcore` writes: every mapping the process can write to is read, whatever its filter says.
"""

import os
import re
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_MAPPING = re.compile(r"^(?P<first>[0-9a-f]+)-(?P<end>[0-9a-f]+) (?P<rights>\S+) .*?(?P<name>\S*)$")
_NO_MEMORY = ("[vvar", "[vdso", "[vsyscall", "/dev/")
_HEADS = (32, 40, 48, 56, 72)
"""Bytes before the content of `bytes` and `str`, by kind, in CPython 3.11 to 3.13."""
_WORD, _LENGTH_AT = 8, 16
_MOST_REFERENCES = 2**20
"""More than this is no count: in a block that was given back, the next free one stands there."""


@dataclass(frozen=True)
class Seen:
    """How often something stands in memory at all, and how often in an object that is alive."""

    left: int = 0
    held: int = 0


def spelt(texts: Mapping[str, str]) -> dict[str, bytes]:
    """The bytes of texts as Python, Qt and PKCS#12 have them, by their names."""
    return {
        f"{name} {form}": text.encode(form)
        for name, text in texts.items()
        for form in ("utf-8", "utf-16-le", "utf-16-be")
    }


def look(process: int, wanted: Mapping[str, bytes]) -> Mapping[str, Seen]:
    """Where these stand in the memory of a process, which rests meanwhile."""
    left, held = dict.fromkeys(wanted, 0), dict.fromkeys(wanted, 0)
    with _stopped(process):
        for content in _writable(process):
            for name, what in wanted.items():
                for found in re.finditer(re.escape(what), content):
                    before = content[max(0, found.start() - _HEADS[-1]) : found.start()]
                    left[name] += 1
                    held[name] += _is_held(before, len(what))
    return {name: Seen(left[name], held[name]) for name in wanted}


def _is_held(before: bytes, size: int) -> bool:
    """Whether what follows is the content of a `bytes` or `str` that somebody refers to."""
    lengths = (size, size // 2)  # a text of two bytes a sign counts its signs
    return any(
        _word(before, head - _LENGTH_AT) in lengths and 0 < _word(before, head) < _MOST_REFERENCES
        for head in _HEADS
    )


def _word(before: bytes, back: int) -> int:
    at = len(before) - back
    return int.from_bytes(before[at : at + _WORD], "little") if at >= 0 else 0


@contextmanager
def _stopped(process: int) -> Iterator[None]:
    os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process, signal.SIGCONT)


def _writable(process: int) -> Iterator[bytes]:
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            mapping = _MAPPING.match(line)
            assert mapping is not None, line
            if "rw" not in mapping["rights"] or mapping["name"].startswith(_NO_MEMORY):
                continue
            first, end = int(mapping["first"], 16), int(mapping["end"], 16)
            memory.seek(first)
            yield _read(memory.fileno(), end - first)


def _read(memory: int, size: int) -> bytes:
    parts = []
    while size > 0 and (part := os.read(memory, size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
