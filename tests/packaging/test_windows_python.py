"""The Windows Python is made of pinned parts, and what is read of a library is all of it."""

import re
from pathlib import Path

import pytest

from scripts.bundle.interpreter import Interpreter
from scripts.windows.interpreter import WindowsPython
from scripts.windows.tools import exports, imports
from scripts.windows.wine import HERE, SHIMS, as_text

_DESCRIBED = """
python313.dll:     file format pei-x86-64

The Import Tables (interpreted .idata section contents)
\tDLL Name: VCRUNTIME140.dll
 vma:  Hint/Ord Member-Name Bound-To
\t54638\t  391  memcpy
\tDLL Name: api-ms-win-crt-heap-l1-1-0.dll

Export Address Table -- Ordinal Base 1
\t[   0] +base[   1] 0042 Export RVA

[Ordinal/Name Pointer] Table
"""
_OLD = "\t[   0] PyAIter_Check\n\t[1682] _Py_TrueStruct\n"
_NEW = "\t[   0] +base[   1]  0000 PyAIter_Check\n\t[1682] +base[1683]  0692 _Py_TrueStruct\n"


@pytest.mark.parametrize("table", [_OLD, _NEW], ids=["binutils-2.40", "binutils-2.41"])
def test_every_exported_name_is_read(table: str) -> None:
    """In the words of either binutils; the table of addresses before it is none of names."""
    assert exports(_DESCRIBED + table) == ("PyAIter_Check", "_Py_TrueStruct")


def test_needed_libraries_are_read_in_lower_case() -> None:
    """Windows does not tell capitals apart."""
    wanted = {"vcruntime140.dll", "api-ms-win-crt-heap-l1-1-0.dll"}
    assert imports(_DESCRIBED + _OLD) == wanted


def test_it_is_named_after_the_python_it_is_made_of(tmp_path: Path) -> None:
    """By the minor version alone: a patch release has no library of its own."""
    model = Interpreter("3.13.0", tmp_path, tmp_path, tmp_path)
    python = WindowsPython(tmp_path, model)
    assert python.series == "3.13"
    assert python.library == "python313"


def test_the_libraries_come_from_one_pinned_wheel() -> None:
    """An exact version, and a hash for each Python that a bundle may be made of."""
    text = (HERE / "runtime.txt").read_text(encoding="ascii")
    assert re.search(r"^panda3d==[0-9.]+ \\$", text, re.MULTILINE)
    assert len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", text)) == 3


def test_every_shim_says_why_it_is_there() -> None:
    """Whoever meets one must know when it may go."""
    assert [shim.stem for shim in SHIMS] == [
        "api-ms-win-core-winrt-error-l1-1-1",
        "bcryptprimitives",
        "icuuc",
        "mscms",
    ]
    for shim in SHIMS:
        comment = shim.read_text(encoding="ascii").partition("*/")[0]
        assert comment.startswith("/* ")
        assert "wine" in comment


@pytest.mark.parametrize(
    "said", ["合格 髙﨑".encode(), "合格 髙﨑".encode("cp932")], ids=["utf-8", "cp932"]
)
def test_what_a_windows_program_says_is_read_in_either_encoding(said: bytes) -> None:
    """JSON is UTF-8 everywhere; lines for people come in the code page of a Japanese Windows."""
    assert as_text(said) == "合格 髙﨑"
