"""What stands in the memory of a running process, as a dump of it would show.

More than `gcore` writes: every mapping the process can write to is read, whatever its filter says.
"""

import os
import re
import signal
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_MAPPING = re.compile(r"^(?P<first>[0-9a-f]+)-(?P<end>[0-9a-f]+) (?P<rights>\S+) .*?(?P<name>\S*)$")
_NO_MEMORY = ("[vvar", "[vdso", "[vsyscall", "/dev/")


def spelt(texts: Mapping[str, str]) -> dict[str, bytes]:
    """The bytes of texts, as Python and Qt keep them, by their names."""
    forms = {"utf-8": str.encode, "utf-16": lambda text: text.encode("utf-16-le")}
    return {
        f"{name} {form}": encode(text)
        for name, text in texts.items()
        for form, encode in forms.items()
    }


def sightings(process: int, wanted: Mapping[str, bytes]) -> Counter[str]:
    """How often each of these stands in the memory of a process, which rests meanwhile."""
    found: Counter[str] = Counter()
    with _stopped(process):
        for content in _writable(process):
            for name, what in wanted.items():
                found[name] += content.count(what)
    return found


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
