"""What goes out with the frozen program, the same for every system."""

from pathlib import Path

from scripts.bundle.archive import write_archive
from scripts.bundle.companions import write_companions
from scripts.bundle.hashes import write_hash_beside, write_hashes
from scripts.bundle.licences import write_licences
from scripts.bundle.sbom import write_sbom
from scripts.bundle.target import Target


def complete(target: Target, python: Path, epoch: int) -> None:
    """Put what is to be read beside the program, list everything, and pack the folder.

    Args:
        target: what was frozen.
        python: the Python of the environment it was built in.
        epoch: the moment that the files of the archive bear, in seconds since 1970.
    """
    write_companions(target.folder, target.system)
    write_licences(target.folder, python)
    write_sbom(target.folder, python, epoch=epoch)
    write_hashes(target.folder)
    write_archive(target.folder, target.archive, epoch=epoch)
    write_hash_beside(target.archive)
