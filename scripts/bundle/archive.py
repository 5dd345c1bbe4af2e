"""The bundle as one zip file, the same bytes from the same folder wherever it is made."""

import os
import time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from scripts.bundle.hashes import names

_UNIX = 3
_REGULAR = 0o100000
_LEVEL = 9


def write_archive(folder: Path, target: Path, *, epoch: int) -> None:
    """Write all files of the folder, under its name, into a zip.

    Args:
        folder: the bundle.
        target: the zip, which is replaced.
        epoch: the moment every file bears, in seconds since 1970.

    Raises:
        ValueError: a symbolic link lies in the folder.
    """
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name in names(folder):
            file = folder / name
            entry = ZipInfo(f"{folder.name}/{name}", time.gmtime(epoch)[:6])
            entry.compress_type = ZIP_DEFLATED
            # As if made on POSIX everywhere: who may run a file has a place in it.
            entry.create_system = _UNIX
            mode = 0o755 if os.access(file, os.X_OK) else 0o644
            entry.external_attr = (_REGULAR | mode) << 16
            archive.writestr(entry, file.read_bytes())
