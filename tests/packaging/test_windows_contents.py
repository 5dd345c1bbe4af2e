"""What may be in a Windows bundle: no part of wine, and nothing that a bare Windows lacks."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from scripts.windows.contents import Needs, faults
from scripts.windows.wine import SHIMS

_NEEDED: Mapping[str, frozenset[str]] = {
    "usbsurvey.exe": frozenset({"kernel32.dll", "user32.dll"}),
    "_internal/python313.dll": frozenset({"vcruntime140.dll", "api-ms-win-crt-heap-l1-1-0.dll"}),
    "_internal/VCRUNTIME140.dll": frozenset({"kernel32.dll"}),
    "_internal/PySide6/QtGui.pyd": frozenset({"qt6gui.dll", "vcruntime140.dll"}),
    "_internal/PySide6/Qt6Gui.dll": frozenset({"icuuc.dll", "dwrite.dll"}),
    "_internal/PySide6/plugins/platforms/qwindows.dll": frozenset({"qt6gui.dll"}),
}


def _bundle(folder: Path, more: Mapping[str, bytes] | None = None) -> Path:
    for name, content in {**dict.fromkeys(_NEEDED, b"MZ"), **(more or {})}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def _needs(folder: Path, changed: Mapping[str, frozenset[str]] | None = None) -> Needs:
    known = {**_NEEDED, **(changed or {})}
    return lambda file: known.get(file.relative_to(folder).as_posix(), frozenset())


def test_a_bundle_that_brings_what_it_needs_has_no_fault(tmp_path: Path) -> None:
    """What lies beside who needs it, in a folder above, or in Windows itself is found."""
    assert list(faults(_bundle(tmp_path), _needs(tmp_path))) == []


@pytest.mark.parametrize("shim", [shim.stem for shim in SHIMS])
def test_a_shim_in_the_bundle_is_a_fault(tmp_path: Path, shim: str) -> None:
    """Beside the program it would go before the real library of Windows, in any case of letters."""
    name = f"_internal/{shim.upper()}.DLL"
    found = list(faults(_bundle(tmp_path, {name: b"MZ"}), _needs(tmp_path)))
    assert found == [f"{name}: a shim for wine, or a library that belongs to Windows"]


@pytest.mark.parametrize("kind", ["builtin", "placeholder"])
def test_a_library_of_wine_in_the_bundle_is_a_fault(tmp_path: Path, kind: str) -> None:
    """By the mark that wine puts into its own, whatever the name is."""
    content = b"MZ".ljust(64, b"\0") + f"Wine {kind} DLL".encode()
    name = "_internal/ucrtbase.dll"
    found = list(faults(_bundle(tmp_path, {name: content}), _needs(tmp_path)))
    assert found == [f"{name}: a part of wine"]


def test_a_missing_runtime_is_a_fault(tmp_path: Path) -> None:
    """What Visual C++ would have to be installed for is named, with who needs it."""
    lacking = {"_internal/PySide6/QtGui.pyd": frozenset({"qt6gui.dll", "msvcp140.dll"})}
    found = list(faults(_bundle(tmp_path), _needs(tmp_path, lacking)))
    assert found == [
        "_internal/PySide6/QtGui.pyd: needs msvcp140.dll, which a bare Windows does not have"
    ]


def test_what_lies_in_a_folder_beside_is_not_found(tmp_path: Path) -> None:
    """Windows looks beside who loads and in what the program names, not anywhere below."""
    lacking = {"_internal/python313.dll": frozenset({"qt6gui.dll"})}
    found = list(faults(_bundle(tmp_path), _needs(tmp_path, lacking)))
    assert found == [
        "_internal/python313.dll: needs qt6gui.dll, which a bare Windows does not have"
    ]


def test_what_is_no_library_is_not_looked_into(tmp_path: Path) -> None:
    """A text may be called anything and say anything."""
    more = {"README.txt": b"Wine builtin DLL", "LICENSES/mscms.dll.txt": b"MZ"}
    assert list(faults(_bundle(tmp_path, more), _needs(tmp_path))) == []
