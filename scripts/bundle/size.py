"""How large a bundle is."""

from scripts.bundle.hashes import names
from scripts.bundle.target import Target

_MEGA = 1_000_000


def megabytes(target: Target) -> tuple[float, float]:
    """The folder's and the archive's size, in millions of bytes."""
    files = (target.folder / name for name in names(target.folder))
    unpacked = sum(file.stat().st_size for file in files)
    return unpacked / _MEGA, target.archive.stat().st_size / _MEGA


def size_line(target: Target) -> str:
    """One line that says both, for people."""
    unpacked, packed = megabytes(target)
    files = f"{target.folder}: {len(names(target.folder))} files, {unpacked:.1f} MB"
    return f"{files}; {target.archive.name} {packed:.1f} MB\n"
