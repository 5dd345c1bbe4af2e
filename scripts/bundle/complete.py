"""What goes out with the frozen program, the same for every system."""

import shutil
from pathlib import Path

from scripts.bundle.archive import write_archive
from scripts.bundle.hashes import write_hash_beside, write_hashes
from scripts.bundle.licences import write_licences
from scripts.bundle.sbom import write_sbom
from scripts.bundle.target import Target

BESIDE = Path(__file__).parent / "beside"
"""What lies beside the program: `all/` in each bundle, `linux/` or `windows/` in one."""


def complete(target: Target, python: Path, epoch: int) -> None:
    """Put what is to be read beside the program, list everything, and pack the folder.

    Args:
        target: what was frozen.
        python: the Python of the environment it was built in.
        epoch: the moment that the files of the archive bear, in seconds since 1970.
    """
    for kind in ("all", target.system):
        for file in sorted((BESIDE / kind).glob("*")):
            shutil.copyfile(file, target.folder / file.name)
    write_licences(target.folder, python)
    write_sbom(target.folder, python)
    write_hashes(target.folder)
    write_archive(target.folder, target.archive, epoch=epoch)
    write_hash_beside(target.archive)
