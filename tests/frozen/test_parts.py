"""The lists of the real bundle are true of it, and another Qt can be put in as they say."""

import shutil
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from scripts.bundle.hashes import names
from scripts.bundle.licence_rules import REPLACEABLE, relied_on
from tests.support import frozen
from tests.support.frozen import Unpacked
from tests.support.part_lists import LIST, changed, files, parts

pytestmark = pytest.mark.frozen

QT_CORE = "_internal/PySide6/Qt/lib/libQt6Core.so.6"
_COMPILER, _OTHER_COMPILER = b"GCC: (", b"gcc: ("
"""What stands in a section of a library that is never loaded, and what may stand there as well."""


@pytest.fixture(name="writable")
def _writable(program: Unpacked, tmp_path: Path) -> Unpacked:
    """A copy that can be changed, as NOTICE.txt tells to make one."""
    folder = Path(shutil.copytree(program.folder, tmp_path / "写し"))
    for path in (folder, *folder.rglob("*")):
        path.chmod(path.stat().st_mode | 0o200)
    return Unpacked(folder)


def test_the_list_of_parts_follows_its_schema(program: Unpacked) -> None:
    """CycloneDX 1.6, with no member that the schema does not know."""
    text = (program.folder / LIST).read_text(encoding="utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_every_file_that_an_office_gets_is_listed(program: Unpacked) -> None:
    """Each once, with the hash that it has."""
    assert files(program.folder) == names(program.folder)
    assert changed(program.folder) == []


def test_every_part_may_be_handed_on_and_says_how(program: Unpacked) -> None:
    """Its licence is in the closed list, and the text of it lies in LICENSES or is named there."""
    texts = names(program.folder / "LICENSES")
    for key, part in parts(program.folder).items():
        kept = relied_on(part["licenses"][0]["expression"])
        assert kept, key
        if "#" not in key:
            own = any(name.startswith(f"{key}/") for name in texts)
            shared = {f"texts/{one.replace(' ', '-')}.txt" for one in kept} <= set(texts)
            assert own or shared, key


def test_what_is_lgpl_lies_open(program: Unpacked) -> None:
    """No module of it is inside an archive; Qt and its bindings are files beside the program."""
    lgpl = {
        key: part
        for key, part in parts(program.folder).items()
        if relied_on(part["licenses"][0]["expression"]) & REPLACEABLE
    }
    assert {"qt", "pyside6-essentials", "shiboken6"} <= lgpl.keys()
    assert [key for key, part in lgpl.items() if "properties" in part] == []
    python = {path.name for path in (program.folder / "_internal/PySide6").glob("*.py")}
    assert "__init__.py" in python


def test_pillow_brings_no_library_that_must_not_go_along(program: Unpacked) -> None:
    """Its own list names libimagequant (GPL) and FriBiDi as what it could use."""
    libraries = [path for path in program.folder.rglob("*.so*") if "pillow" in str(path).lower()]
    libraries += (program.folder / "_internal" / "PIL").glob("*.so")
    assert libraries
    for file in libraries:
        content = file.read_bytes()
        assert b"liq_attr_create" not in content, file.name
        assert b"fribidi_get_bidi_types" not in content or b"libfribidi" in content, file.name


def test_the_program_runs_with_another_build_of_qt(writable: Unpacked) -> None:
    """The same version with other bytes, put in as NOTICE.txt says; every check passes."""
    core = writable.folder / QT_CORE
    shipped = core.read_bytes()
    assert _COMPILER in shipped
    core.write_bytes(shipped.replace(_COMPILER, _OTHER_COMPILER))
    assert core.read_bytes() != shipped
    writable.run("self-test")


def test_the_library_that_was_put_in_is_the_one_that_is_loaded(writable: Unpacked) -> None:
    """What is no library at all in its place stops the program: there is no other copy of it."""
    (writable.folder / QT_CORE).write_bytes(b"no library")
    with pytest.raises(AssertionError):
        writable.run("self-test")


def test_the_notice_names_files_that_are_there(program: Unpacked) -> None:
    """The places in the instructions are those of this bundle."""
    notice = (program.folder / "LICENSES" / "NOTICE.txt").read_text(encoding="utf-8")
    for place in (
        "_internal/PySide6/Qt/lib",
        "_internal/PySide6/Qt/plugins",
        "_internal/shiboken6",
    ):
        assert f"{place}/" in notice
        assert (program.folder / place).is_dir()
    assert frozen.TARGET.version in notice
