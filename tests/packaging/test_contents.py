"""What of PyInstaller's findings goes into the bundle."""

from collections.abc import Mapping

import pytest

from scripts.bundle.contents import (
    EXCLUDED_MODULES,
    Entry,
    kept_binaries,
    kept_data,
    kept_modules,
    kept_scripts,
    with_one_runtime,
)

QT = "PySide6/Qt/lib"
PLUGINS = "PySide6/Qt/plugins"
LINUX: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "PySide6/QtWidgets.abi3.so": ("EXTENSION", ("libQt6Widgets.so.6", "libpyside6.abi3.so.6.11")),
    "PySide6/libpyside6.abi3.so.6.11": ("BINARY", ("libQt6Core.so.6",)),
    f"{QT}/libQt6Widgets.so.6": ("BINARY", ("libQt6Core.so.6", "libGL.so.1")),
    f"{QT}/libQt6Core.so.6": ("BINARY", ("libicudata.so.73", "libgthread-2.0.so.0", "libc.so.6")),
    f"{QT}/libicudata.so.73": ("BINARY", ()),
    f"{QT}/libQt6Network.so.6": ("BINARY", ("libQt6Core.so.6",)),
    f"{QT}/libQt6WaylandClient.so.6": ("BINARY", ("libQt6Core.so.6",)),
    f"{PLUGINS}/platforms/libqxcb.so": ("BINARY", ("libxcb-cursor.so.0",)),
    f"{PLUGINS}/platforms/libqvnc.so": ("BINARY", ("libQt6Network.so.6",)),
    f"{PLUGINS}/platforms/libqwayland.so": ("BINARY", ("libQt6WaylandClient.so.6",)),
    f"{PLUGINS}/printsupport/libcupsprintersupport.so": ("BINARY", ("libcups.so.2",)),
    "libxcb-cursor.so.0": ("BINARY", ("libxcb.so.1",)),
    "libxcb.so.1": ("BINARY", ()),
    "libcups.so.2": ("BINARY", ("libgnutls.so.30",)),
    "libgnutls.so.30": ("BINARY", ()),
    "libGL.so.1": ("BINARY", ("libGLX.so.0",)),
    "libGLX.so.0": ("BINARY", ()),
    "libgthread-2.0.so.0": ("BINARY", ("libglib-2.0.so.0",)),
    "libglib-2.0.so.0": ("BINARY", ()),
    "libpython3.13.so.1.0": ("BINARY", ("libm.so.6",)),
    "pypdfium2_raw/libpdfium.so": ("BINARY", ()),
    "libQt6Core.so.6": ("SYMLINK", ()),
}
WINDOWS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "PySide6\\QtWidgets.pyd": ("EXTENSION", ("Qt6Widgets.dll", "python3.dll", "KERNEL32.dll")),
    "PySide6\\Qt6Widgets.dll": ("BINARY", ("Qt6Core.dll", "UCRTBASE.dll")),
    "PySide6\\Qt6Core.dll": ("BINARY", ("MSVCP140.dll",)),
    "PySide6\\MSVCP140.dll": ("BINARY", ()),
    "PySide6\\opengl32sw.dll": ("BINARY", ()),
    "PySide6\\Qt6Network.dll": ("BINARY", ("Qt6Core.dll",)),
    "PySide6\\plugins\\platforms\\qwindows.dll": ("BINARY", ("Qt6Gui.dll",)),
    "PySide6\\Qt6Gui.dll": ("BINARY", ("Qt6Core.dll",)),
    "PySide6\\plugins\\platforms\\qdirect2d.dll": ("BINARY", ("Qt6Gui.dll",)),
    "PySide6\\plugins\\tls\\qschannelbackend.dll": ("BINARY", ("Qt6Network.dll",)),
    "python313.dll": ("BINARY", ("VCRUNTIME140.dll",)),
    "python3.dll": ("BINARY", ()),
    "VCRUNTIME140.dll": ("BINARY", ()),
    "ucrtbase.dll": ("BINARY", ()),
    "api-ms-win-crt-heap-l1-1-0.dll": ("BINARY", ()),
    "pypdfium2_raw\\pdfium.dll": ("BINARY", ()),
}


def _kept(found: Mapping[str, tuple[str, tuple[str, ...]]]) -> set[str]:
    entries: list[Entry] = [(name, name, kind) for name, (kind, _) in found.items()]
    return {name for name, _, _ in kept_binaries(entries, lambda source: found[source][1])}


def test_on_linux_what_is_used_stays_with_all_it_is_linked_against() -> None:
    """No network, no foreign screen, none of their libraries, nothing of the system's own."""
    assert LINUX.keys() - _kept(LINUX) == {
        f"{QT}/libQt6Network.so.6",
        f"{QT}/libQt6WaylandClient.so.6",
        f"{PLUGINS}/platforms/libqvnc.so",
        f"{PLUGINS}/platforms/libqwayland.so",
        "libcups.so.2",
        "libgnutls.so.30",
        "libGL.so.1",
        "libGLX.so.0",
        "libglib-2.0.so.0",
        "libgthread-2.0.so.0",
        "libQt6Core.so.6",
    }


def test_on_windows_what_is_used_stays_with_all_it_is_linked_against() -> None:
    """Names there are written with either case and with backslashes."""
    assert WINDOWS.keys() - _kept(WINDOWS) == {
        "PySide6\\opengl32sw.dll",
        "PySide6\\Qt6Network.dll",
        "PySide6\\plugins\\platforms\\qdirect2d.dll",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "ucrtbase.dll",
        "api-ms-win-crt-heap-l1-1-0.dll",
    }


def test_two_modules_with_one_name_keep_what_each_is_linked_against() -> None:
    """A name in one package does not stand for the same name in another."""
    found = {
        "one/_rust.abi3.so": ("EXTENSION", ("liba.so",)),
        "two/_rust.abi3.so": ("EXTENSION", ("libb.so",)),
        "liba.so": ("BINARY", ()),
        "libb.so": ("BINARY", ()),
    }
    assert _kept(found) == found.keys()


def test_the_runtime_of_cpp_lies_once_beside_python() -> None:
    """Qt's is taken, whoever else brings one; what only another brings is there as well."""
    found = [
        ("VCRUNTIME140.dll", "python/VCRUNTIME140.dll", "BINARY"),
        ("PySide6\\VCRUNTIME140.dll", "PySide6/VCRUNTIME140.dll", "BINARY"),
        ("shiboken6\\MSVCP140.dll", "shiboken6/MSVCP140.dll", "BINARY"),
        ("PySide6\\MSVCP140.dll", "PySide6/MSVCP140.dll", "BINARY"),
        ("other\\concrt140.dll", "other/concrt140.dll", "BINARY"),
        ("PySide6\\Qt6Core.dll", "PySide6/Qt6Core.dll", "BINARY"),
    ]
    assert with_one_runtime(found) == [
        ("PySide6\\Qt6Core.dll", "PySide6/Qt6Core.dll", "BINARY"),
        ("VCRUNTIME140.dll", "PySide6/VCRUNTIME140.dll", "BINARY"),
        ("MSVCP140.dll", "PySide6/MSVCP140.dll", "BINARY"),
        ("concrt140.dll", "other/concrt140.dll", "BINARY"),
    ]


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("PySide6/Qt/translations/qtbase_ja.qm", True),
        ("PySide6\\translations\\qtbase_ja.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/translations/assistant_ja.qm", False),
        ("resources/i18n/en.qm", True),
        ("forms/mic-usb-media-2025/translations/en.json", True),
        ("forms/mic-usb-media-2025/scenarios/01-longest.json", True),
        ("forms/mic-usb-media-2025/scenarios/02-shortest.json", False),
        ("PySide6/QtCore.pyi", False),
        ("resources/i18n/en.ts", False),
        ("lark/grammars/common.lark", False),
        ("pydantic-2.14.3.dist-info/METADATA", False),
        ("base_library.zip", True),
    ],
)
def test_of_data_only_what_is_used_stays(name: str, *, is_kept: bool) -> None:
    """Of Qt's own words the Japanese; of ours everything."""
    assert (kept_data([(name, name, "DATA")]) != []) is is_kept
    assert kept_data([(name, name, "SYMLINK")]) == []


def test_nothing_that_opens_connections_is_asked_for() -> None:
    """Each module that the proofs look for in a bundle is one that PyInstaller leaves out."""
    named = {"PySide6.QtNetwork", "PySide6.QtQml", "ssl", "_ssl", "http", "urllib.request"}
    assert named <= {*EXCLUDED_MODULES}
    assert len({*EXCLUDED_MODULES}) == len(EXCLUDED_MODULES)


def test_of_pillow_only_the_readers_of_scans_stay() -> None:
    """A reader of another kind would be a way in that nobody needs."""
    names = ["PIL.Image", "PIL.TiffImagePlugin", "PIL.PsdImagePlugin", "usbsurvey_desktop.qr"]
    entries = [(name, name, "PYMODULE") for name in names]
    assert [name for name, _, _ in kept_modules(entries)] == [*names[:2], names[3]]


def test_of_what_runs_first_only_what_is_needed_stays() -> None:
    """Each hook is waited for before the first window."""
    names = ["shared_modules", "pyi_rth_inspect", "pyi_rth_multiprocessing", "__main__"]
    entries = [(name, name, "PYSOURCE") for name in names]
    assert [name for name, _, _ in kept_scripts(entries)] == [names[0], *names[2:]]
