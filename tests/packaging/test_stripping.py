"""Python's own libraries lose what only debuggers read; those of packages stay as they are."""

import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

from scripts.bundle.hashes import sha256
from scripts.bundle.stripping import strip_python, stripped

NAME = "_internal/python3.13/lib-dynload/_struct.so"


@pytest.fixture(name="library")
def _library() -> Path:
    """A library of the Python that runs this, with all its symbols if it has them."""
    folder = Path(sysconfig.get_config_vars()["DESTSHARED"])
    return max(folder.glob("*.so"), key=lambda path: path.stat().st_size)


def test_stripping_gives_the_same_again_and_a_library_that_loads(
    library: Path, tmp_path: Path
) -> None:
    """Whoever strips the same file gets the same bytes, so that it can be known again."""
    once = stripped(library)
    assert once == stripped(library)
    assert len(once) <= library.stat().st_size
    again = tmp_path / library.name
    again.write_bytes(once)
    assert stripped(again) == once
    told = subprocess.run(  # noqa: S603 - Debian's binutils
        ["objdump", "-T", str(again)],  # noqa: S607 - the one on the PATH
        check=True,
        capture_output=True,
        text=True,
    )
    assert f"PyInit_{library.name.split('.')[0]}" in told.stdout


def test_only_files_of_python_are_touched(library: Path, tmp_path: Path) -> None:
    """A package's file is found in its wheel by its bytes, whatever symbols it has."""
    of_python, of_package = tmp_path / NAME, tmp_path / "_internal" / "PIL" / "_imaging.so"
    for file in (of_python, of_package):
        file.parent.mkdir(parents=True)
        shutil.copyfile(library, file)
    strip_python(tmp_path)
    assert of_python.read_bytes() == stripped(library)
    assert sha256(of_package) == sha256(library)
