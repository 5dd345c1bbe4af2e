"""The packages of a build environment: what each installed, and what the lock file says of it."""

import base64
import csv
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email import message_from_string
from email.message import Message
from email.utils import getaddresses
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

from scripts.bundle.hashes import sha256
from scripts.bundle.parts import PROGRAM
from scripts.bundle.refused import NotShippableError, Why

_SHA256 = "sha256="


@dataclass(frozen=True)
class Locked:
    """One wheel of the lock file."""

    url: str
    digest: str
    """Its SHA-256, in hexadecimal."""


@dataclass(frozen=True)
class Wheel:
    """One installed package."""

    name: str
    """As the lock file spells it: small letters and hyphens."""
    version: str
    maker: str
    declared: str
    """What it says of its licence: an expression, or whatever stands where one should."""
    requires: frozenset[str]
    """The names of what it may need, extras left out."""
    files: Mapping[str, str]
    """Its files below the folder of all packages, each with its SHA-256 in hexadecimal."""
    metadata: Path
    """Its `.dist-info`."""
    locked: Locked


def installed(site: Path, lock: Path) -> tuple[Wheel, ...]:
    """All packages of an environment but our own, sorted by name.

    Raises:
        NotShippableError: one is not what the lock file names.
    """
    known = _locked(lock)
    folders = (folder for folder in sorted(site.glob("*.dist-info")) if not _is_ours(folder))
    return tuple(_wheel(folder, known) for folder in folders)


def plain(name: str) -> str:
    """The one spelling of a package's name (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _is_ours(folder: Path) -> bool:
    """Whether this is our own source, which tests install as a package."""
    return plain(folder.name.partition("-")[0]) == PROGRAM


def _wheel(folder: Path, known: Mapping[str, Mapping[str, Any]]) -> Wheel:
    told = Distribution.at(folder)
    name, version = plain(told.metadata["Name"]), told.version
    entry = known.get(name, {})
    if entry.get("version") != version:
        raise NotShippableError(Why.NOT_LOCKED, (f"{name} {version}",))
    metadata = message_from_string(told.read_text("METADATA") or "")
    return Wheel(
        name=name,
        version=version,
        maker=_maker(metadata) or f"{name} project",
        declared=_declared(metadata),
        requires=frozenset(_required(told.requires or ())),
        files=dict(_recorded(folder)),
        metadata=folder,
        locked=_choice(name, told.read_text("WHEEL") or "", entry.get("wheels", ())),
    )


def _declared(metadata: Message) -> str:
    # An expression first (PEP 639), then the free text of old, then the closed list of PyPI.
    kinds = (kind for kind in metadata.get_all("Classifier", ()) if kind.startswith("License ::"))
    free = " ".join(metadata.get("License", "").split())
    return metadata.get("License-Expression") or free or "; ".join(kinds)


def _maker(metadata: Message) -> str:
    told = [metadata.get(who, "") for who in ("Author", "Maintainer")]
    with_address = [metadata.get(f"{who}-email", "") for who in ("Author", "Maintainer")]
    names = ", ".join(name for name, _address in getaddresses(with_address) if name)
    # Some only point to a file (`See AUTHORS`).
    return next((one for one in (*told, names) if one and not one.startswith("See ")), "")


def _required(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if (found := re.match(r"[A-Za-z0-9._-]+", line)) and "extra ==" not in line:
            yield plain(found[0])


def _recorded(metadata: Path) -> Iterator[tuple[str, str]]:
    """The files of a package as its RECORD has them, which names itself without a hash."""
    record = metadata / "RECORD"
    yield f"{metadata.name}/{record.name}", sha256(record)
    with record.open(encoding="utf-8", newline="") as lines:
        for path, digest, _size in csv.reader(lines):
            if digest.startswith(_SHA256) and not path.startswith(".."):
                plain_digest = digest.removeprefix(_SHA256)
                padding = "=" * (-len(plain_digest) % 4)
                yield path, base64.urlsafe_b64decode(plain_digest + padding).hex()


def _locked(lock: Path) -> dict[str, Mapping[str, Any]]:
    packages = tomllib.loads(lock.read_text(encoding="utf-8"))["package"]
    return {plain(package["name"]): package for package in packages}


def _choice(name: str, metadata: str, wheels: Sequence[Mapping[str, str]]) -> Locked:
    """The wheel that was installed, told by its tags (PEP 427)."""
    tags = set(re.findall(r"^Tag: (\S+)$", metadata, re.MULTILINE))
    fitting = [wheel for wheel in wheels if _tags(wheel["url"]) & tags]
    exact = [wheel for wheel in fitting if _tags(wheel["url"]) == tags]
    chosen = exact or fitting
    if len(chosen) != 1:
        raise NotShippableError(Why.WHICH_WHEEL, (name,))
    return Locked(chosen[0]["url"], chosen[0]["hash"].removeprefix("sha256:"))


def _tags(url: str) -> set[str]:
    pythons, interfaces, platforms = url.removesuffix(".whl").split("-")[-3:]
    return {
        f"{python}-{interface}-{platform}"
        for python in pythons.split(".")
        for interface in interfaces.split(".")
        for platform in platforms.split(".")
    }
