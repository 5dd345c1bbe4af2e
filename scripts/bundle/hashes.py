"""`SHA256SUMS`: what every file of a bundle is, for `sha256sum -c` and for an allow-list."""

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"


def write_hashes(folder: Path) -> None:
    """Write the list of all files of a bundle, in the order of their names; it names not itself."""
    lines = (f"{sha256(folder / name)}  {name}\n" for name in names(folder) if name != NAME)
    (folder / NAME).write_text("".join(lines), encoding="utf-8", newline="\n")


def write_hash_beside(file: Path) -> None:
    """Write the hash of one file into another beside it, named `.sha256`."""
    beside = file.with_name(f"{file.name}.sha256")
    beside.write_text(f"{sha256(file)}  {file.name}\n", encoding="utf-8", newline="\n")


def names(folder: Path) -> list[str]:
    """The names of all files below a folder, with `/` between the parts, sorted by code points.

    Raises:
        ValueError: something is a symbolic link, which zip files and Windows do not know.
    """
    found = sorted(folder.rglob("*"))
    links = [path for path in found if path.is_symlink()]
    if links:
        raise ValueError(links)
    return sorted(path.relative_to(folder).as_posix() for path in found if path.is_file())


def sha256(file: Path) -> str:
    """The SHA-256 of what a file holds, in hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
