"""One test vector as it lies on the disk: what is expected, what it is read with, exact bytes.

`key: value` lines, an empty line, then the bytes: as they are if they are printable ASCII, else
in the encoding the header names (README.md beside this file). A file that was published is never
edited. Source: docs/formats.md §14, after C2SP/CCTV age/testdata.
"""

import gzip
import hashlib
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

FOLDER = Path(__file__).resolve().parent
MANIFEST = FOLDER / "MANIFEST.tsv"
NO_STEP = "-"
KEYS = (
    *("expect", "step", "kind", "identity", "passphrase", "partner", "pack", "pin", "roster"),
    *("held", "sent", "with", "date", "after", "by", "gives", "encoding", "comment"),
)
_PLAIN = frozenset(b"\n" + bytes(range(0x20, 0x7F)))
_LARGEST_PLAIN = 16 * 1024
_SAME, _REPEAT, _BASE64, _PACKED = ("same", "repeat", "base64", "gzip+base64")


@dataclass(frozen=True)
class Vector:
    """A file, what reading it must come to, and with what it is read."""

    kind: str
    name: str
    expect: str
    """`ok`, `state:<name>` or a code."""
    step: str
    """The check that refuses; empty where none does."""
    content: bytes = field(repr=False)
    context: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The other header lines."""

    @property
    def path(self) -> Path:
        """Where it lies."""
        return FOLDER / self.kind / self.name

    def words(self, key: str) -> tuple[str, ...]:
        """The names in a header line; none where there is no such line."""
        return tuple(self.context.get(key, "").split())


def write(vector: Vector, twin: str = "") -> bytes:
    """The bytes of the file; `twin` is `<kind>/<name>` of one with the same contents."""
    encoding, body = _encoded(vector.content, twin)
    lines = {
        "expect": vector.expect,
        "step": vector.step,
        "kind": vector.kind,
        "encoding": encoding,
        **vector.context,
    }
    unknown = lines.keys() - set(KEYS)
    assert not unknown, unknown
    head = "".join(f"{key}: {lines[key]}\n" for key in KEYS if lines.get(key))
    return head.encode() + b"\n" + body


def _encoded(content: bytes, twin: str) -> tuple[str, bytes]:
    if twin:
        return f"{_SAME} {twin}", b""
    if content and len(content) > _LARGEST_PLAIN and set(content) == {content[0]}:
        return f"{_REPEAT} {len(content)}", content[:1]
    if _PLAIN.issuperset(content) and len(content) <= _LARGEST_PLAIN:
        return "", content
    if len(content) <= _LARGEST_PLAIN:
        return _BASE64, b64encode(content)
    return _PACKED, b64encode(gzip.compress(content, mtime=0))


def _decoded(path: Path, encoding: str, body: bytes) -> bytes:
    way, _, rest = encoding.partition(" ")
    match way:
        case "":
            return body
        case "same":
            return content_of(*rest.split("/"))
        case "repeat":
            return body * int(rest)
        case "base64":
            return b64decode(body, validate=True)
        case "gzip+base64":
            return gzip.decompress(b64decode(body, validate=True))
        case _:
            raise ValueError(path)


def read(path: Path) -> Vector:
    """The vector in a file."""
    head, body = path.read_bytes().split(b"\n\n", 1)
    lines = dict(line.split(": ", 1) for line in head.decode().split("\n"))
    content = _decoded(path, lines.pop("encoding", ""), body)
    expect, step, kind = lines.pop("expect"), lines.pop("step", ""), lines.pop("kind")
    assert kind == path.parent.name
    return Vector(kind, path.name, expect, step, content, MappingProxyType(lines))


def content_of(kind: str, name: str) -> bytes:
    """The bytes of a vector that lies there already."""
    return read(FOLDER / kind / name).content


def row(vector: Vector) -> str:
    """Its line of the manifest: kind, name, expectation, step, SHA-256 of the file."""
    digest = hashlib.sha256(vector.path.read_bytes()).hexdigest()
    return "\t".join((vector.kind, vector.name, vector.expect, vector.step or NO_STEP, digest))


def rows() -> tuple[str, ...]:
    """The lines of the manifest."""
    return tuple(MANIFEST.read_text(encoding="utf-8").splitlines()) if MANIFEST.exists() else ()


def named(*kinds: str) -> tuple[Path, ...]:
    """The files the manifest names, in its order, of these kinds or of all; never the world."""
    parts = [line.split("\t")[:2] for line in rows()]
    chosen = kinds or {kind for kind, _ in parts} - {"world"}
    return tuple(FOLDER / kind / name for kind, name in parts if kind in chosen)
