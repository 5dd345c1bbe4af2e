"""The lists of the Windows bundle are true of it, and another Qt can be put in as they say."""

import shutil
from pathlib import Path

import pytest

from scripts.bundle.hashes import names
from tests.support.part_lists import changed, files, parts
from tests.support.windows import TARGET, wine

pytestmark = pytest.mark.windows

QT_CORE = "_internal/PySide6/Qt6Core.dll"
_STUB, _OTHER_STUB = b"run in DOS mode", b"run in dos mode"
"""What a program says where there is no Windows, and what it may say as well."""


def test_every_file_that_an_office_gets_is_listed() -> None:
    """Each once, with the hash that it has."""
    assert files(TARGET.folder) == names(TARGET.folder)
    assert changed(TARGET.folder) == []


def test_the_library_of_visual_cpp_is_microsofts() -> None:
    """Whoever brought it: in one version, with the terms it may be handed on by."""
    part = parts(TARGET.folder)["visual-cpp-runtime"]
    assert part["supplier"]["name"] == "Microsoft Corporation"
    assert part["version"].startswith("14.")
    licence = part["licenses"][0]["expression"]
    assert (TARGET.folder / "LICENSES" / "texts" / f"{licence}.txt").is_file()


def test_the_program_runs_with_another_build_of_qt(tmp_path: Path) -> None:
    """The same version with other bytes, put in as NOTICE.txt says; every check passes."""
    copy = Path(shutil.copytree(TARGET.folder, tmp_path / "写し"))
    shipped = (copy / QT_CORE).read_bytes()
    (copy / QT_CORE).write_bytes(shipped.replace(_STUB, _OTHER_STUB))
    assert changed(copy) == [QT_CORE]
    ended = wine().run(copy / TARGET.commands.name, "self-test")
    assert ended.code == 0, ended.err
