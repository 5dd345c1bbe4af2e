"""What no metadata describes tells its version itself."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.bundle.known import icu, qt, visual_cpp
from scripts.bundle.parts import Part
from scripts.bundle.refused import NotShippableError, Why


def _file(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def test_qt_tells_its_version(tmp_path: Path) -> None:
    """And its source is that of this version."""
    core = _file(tmp_path, "libQt6Core.so.6", b"\0Qt 6.11.3 (x86_64-little_endian\0")
    part = qt([core])
    assert part.version == "6.11.3"
    assert "/qt/6.11/6.11.3/single/qt-everywhere-src-6.11.3" in part.source


def test_qt_tells_what_it_has_built_in(tmp_path: Path) -> None:
    """What a scanner for weaknesses asks about first: what reads pictures and patterns."""
    core = _file(tmp_path, "Qt6Core.dll", b"Qt 6.11.3 (x86_64)\x0010.49 2026-09-28\x00")
    gui = _file(tmp_path, "Qt6Gui.dll", b" libpng version 1.6.59\n")
    inside = {one.name: one.version for one in qt([core, gui]).inside}
    assert inside == {"libpng": "1.6.59", "pcre2": "10.49"}


def test_icu_has_its_version_in_its_name(tmp_path: Path) -> None:
    """As a shared library does."""
    assert icu(_file(tmp_path, "libicuuc.so.73", b"")).version == "73"


def test_a_library_of_windows_tells_its_version(tmp_path: Path) -> None:
    """In its version resource, two halves of two numbers each."""
    numbers = struct.pack("<HHHH", 42, 14, 34433, 5)
    resource = b"....\xbd\x04\xef\xfe\x00\x00\x01\x00" + numbers
    assert visual_cpp(_file(tmp_path, "MSVCP140.dll", resource)).version == "14.42.5.34433"


@pytest.mark.parametrize(
    "make",
    [lambda file: qt([file]), icu, visual_cpp],
    ids=["qt", "icu", "visual-cpp"],
)
def test_a_file_that_tells_no_version_stops_the_build(
    tmp_path: Path, make: Callable[[Path], Part]
) -> None:
    """A part without a version could not be looked up."""
    with pytest.raises(NotShippableError) as refused:
        make(_file(tmp_path, "Qt6Core.dll", b"nothing"))
    assert (refused.value.why, refused.value.names) == (Why.NO_VERSION, ("Qt6Core.dll",))
