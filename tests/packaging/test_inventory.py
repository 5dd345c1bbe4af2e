"""Each file of a bundle and each module inside it belongs to somebody, by its bytes."""

import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from PyInstaller.archive.writers import CArchiveWriter

from scripts.bundle.archives import frozen_modules, zipped_modules
from scripts.bundle.hashes import names
from scripts.bundle.interpreter import ask
from scripts.bundle.inventory import take_inventory
from scripts.bundle.modules import module_owners
from scripts.bundle.parts import PROGRAM, Holding
from scripts.bundle.refused import NotShippableError, Why

PYTHON = Path(sys.executable)


def _by_key(bundle: Path) -> dict[str, Holding]:
    return {holding.part.key: holding for holding in take_inventory(bundle, PYTHON)}


def test_every_file_belongs_to_one_part(bundle: Path) -> None:
    """All files and no other, each once."""
    listed = [name for holding in _by_key(bundle).values() for name in holding.files]
    assert sorted(listed) == names(bundle)


def test_files_and_modules_belong_to_those_who_brought_them(bundle: Path) -> None:
    """Python, packages, libraries of Debian, what starts the program, and the program itself."""
    found = _by_key(bundle)
    assert "usbsurvey" in found[PROGRAM].files
    assert "_internal/base_library.zip" in found["python"].files
    assert {"encodings.utf_8", "lzma", "struct"} <= found["python"].modules
    assert {"click", "click.core"} <= found["click"].modules
    assert "pyimod01_archive" in found["pyinstaller"].modules
    assert "_internal/cryptography/hazmat/bindings/_rust.abi3.so" in found["cryptography"].files
    assert any(name.startswith("_internal/pillow.libs/") for name in found["pillow"].files)
    assert "_internal/libz.so.1" in found["debian-zlib1g"].files


def test_packages_that_bring_nothing_are_no_parts(bundle: Path) -> None:
    """What only tests use stands in the same environment, and not in the bundle."""
    assert not {"pytest", "ruff", "pydantic", "pyside6-essentials"} & _by_key(bundle).keys()


def test_a_stray_file_is_named(bundle: Path) -> None:
    """A file that nobody brought stops the build, with its name."""
    (bundle / "_internal" / "stray.so").write_bytes(b"whose")
    with pytest.raises(NotShippableError) as refused:
        take_inventory(bundle, PYTHON)
    assert (refused.value.why, refused.value.names) == (Why.NO_OWNER, ("_internal/stray.so",))


@pytest.mark.parametrize(
    "name",
    ["cryptography/hazmat/bindings/_rust.abi3.so", "libz.so.1"],
    ids=["of-a-package", "of-debian"],
)
def test_a_changed_file_is_named(bundle: Path, name: str) -> None:
    """One byte more than its maker shipped, and it is nobody's."""
    with (bundle / "_internal" / name).open("ab") as stream:
        stream.write(b"\0")
    with pytest.raises(NotShippableError) as refused:
        take_inventory(bundle, PYTHON)
    assert refused.value.names == (f"_internal/{name}",)


def test_a_stray_module_is_named() -> None:
    """Inside an archive too, by the name of a tool of the build as well; one of Python is known."""
    with pytest.raises(NotShippableError) as refused:
        module_owners(["nobody.knows", "wheels", "lzma"], ask(PYTHON), ())
    assert refused.value.names == ("nobody.knows", "wheels")


def test_only_modules_lie_in_the_zip_of_modules(tmp_path: Path) -> None:
    """Anything else would stand in no list."""
    archive = tmp_path / "base_library.zip"
    with ZipFile(archive, "w") as made:
        made.writestr("encodings/__init__.pyc", b"")
        made.writestr("secret.txt", b"")
    with pytest.raises(NotShippableError) as refused:
        zipped_modules(archive)
    assert refused.value.names == ("secret.txt",)


def test_only_modules_lie_in_the_archive_of_a_program(tmp_path: Path) -> None:
    """A file hidden there is named."""
    script, hidden, program = (
        tmp_path / "__main__.py",
        tmp_path / "secret.txt",
        tmp_path / "program",
    )
    script.write_bytes(b"")
    hidden.write_bytes(b"x")
    entries = [("__main__", str(script), False, "s"), ("secret.txt", str(hidden), False, "x")]
    CArchiveWriter(str(program), entries, "libpython3.so")
    with pytest.raises(NotShippableError) as refused:
        frozen_modules(program)
    assert (refused.value.why, refused.value.names) == (Why.NOT_A_MODULE, ("secret.txt",))
