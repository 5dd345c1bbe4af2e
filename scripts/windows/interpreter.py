"""A Windows CPython under wine, made of what PyPI and this computer have.

Its libraries are those of python.org, as a wheel on PyPI carries them; its standard library is
that of a CPython of the same minor version on this computer; two small files are made here. The
packages are those of `uv.lock`, for Windows. It serves to check, not to release.
Source: docs/decisions/0035-windows-under-wine.md.
"""

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.bundle.interpreter import Interpreter
from scripts.bundle.target import ROOT
from scripts.windows.packages import install
from scripts.windows.tools import compile_c, described, exports
from scripts.windows.wine import HERE, SHIMS, Ended, Wine

_NEEDED = ("libffi-8", "libcrypto-3", "libssl-3", "sqlite3", "zlib1")
_UNUSABLE = ("*cp3*t-win*", "_tkinter.pyd", "_wmi.pyd")
"""Those of free threading, what needs more than is here, and what calls a part wine 8 lacks."""
_NOT_COPIED = ("__pycache__", "test", "site-packages", "dist-packages", "lib-dynload", "idlelib")
_IMPORTED = (
    "base45, click, cryptography.hazmat.bindings._rust, lark, openpyxl, PIL.Image, "
    "platformdirs, pydantic, pypdfium2, PySide6.QtWidgets, segno, sqlite3, zxingcpp"
)


@dataclass(frozen=True)
class WindowsPython:
    """A Python and its wine, in one folder.

    `launcher` runs it as if it were a Python of this computer; paths that it prints are of Windows.
    `model` is the one of this computer whose minor version and standard library it has.
    """

    folder: Path
    model: Interpreter

    @property
    def series(self) -> str:
        """Its version but for the last number, such as `3.13`."""
        return self.model.version.rpartition(".")[0]

    @property
    def library(self) -> str:
        """How the library of the interpreter is called, such as `python313`."""
        return f"python{self.series.replace('.', '')}"

    @property
    def wine(self) -> Wine:
        """What runs it, and any other Windows program."""
        return Wine.below(self.folder)

    @property
    def launcher(self) -> Path:
        """A script to call it by."""
        return self.folder / "python"

    @property
    def home(self) -> Path:
        """Its own folder, as an installation on Windows has."""
        return self.folder / "python-windows"

    @property
    def packages(self) -> Path:
        """Where its packages are."""
        return self.home / "Lib" / "site-packages"

    def run(self, *words: object) -> Ended:
        """Run it with these words."""
        return self.wine.run(self.home / "python.exe", *words)


def make_windows_python(folder: Path, model: Interpreter) -> WindowsPython:
    """Make it, if it is not there already as it should be.

    Raises:
        RuntimeError: it does not import what the program needs; the text is what it said.
    """
    python = WindowsPython(folder, model)
    done, wanted = folder / ".made-of", _ingredients(model)
    if done.is_file() and done.read_text(encoding="utf-8") == wanted:
        return python
    if folder.exists():
        python.wine.stop()
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    _put_libraries(python)
    _put_stdlib(python)
    install(python.packages, python.series)
    # Of two in one process the first that is loaded serves all, and Qt needs the newest.
    _copy(python.packages.glob("PySide6/[MVmv]*140*.dll"), python.home)
    python.wine.make()
    python.wine.launcher(python.home / "python.exe", python.launcher)
    _require_imports(python)
    done.write_text(wanted, encoding="utf-8")
    return python


def _ingredients(model: Interpreter) -> str:
    """What a Python is made of; another text, another Python."""
    files = sorted((*HERE.glob("*.*"), *SHIMS, ROOT / "uv.lock"))
    lines = (f"{hashlib.sha256(file.read_bytes()).hexdigest()} {file.name}\n" for file in files)
    return f"{model.version} {model.library}\n{''.join(lines)}"


def _put_libraries(python: WindowsPython) -> None:
    home, dlls, tag = python.home, python.home / "DLLs", python.library
    dlls.mkdir(parents=True)
    runtime = python.folder / "runtime"
    install(runtime, python.series, HERE / "runtime.txt")
    carried = runtime / "deploy_libs"
    _copy((carried / f"{tag}.dll", *carried.glob("[Vv][Cc][Rr]*.dll")), home)
    unusable = {path for pattern in _UNUSABLE for path in carried.glob(pattern)}
    _copy({*carried.glob("*.pyd")} - unusable, dlls)
    _copy((one for name in _NEEDED if (one := carried / f"{name}.dll").is_file()), dlls)
    shutil.rmtree(runtime)
    compile_c(HERE / "python.c", home / "python.exe", "-municode", f'-DLIBRARY=L"{tag}.dll"')
    _make_stable_library(home / f"{tag}.dll", home / "python3.dll")


def _copy(files: Iterable[Path], folder: Path) -> None:
    for file in files:
        shutil.copy(file, folder)


def _make_stable_library(whole: Path, target: Path) -> None:
    """Make `python3.dll`, by which modules are linked that go with every minor version.

    That of python.org does the same and is not in the wheel: it hands each name on.
    """
    names = exports(described(whole))
    lines = "".join(f"{name} = {whole.stem}.{name}\n" for name in names)
    definition, source = target.with_suffix(".def"), target.with_suffix(".c")
    definition.write_text(f"LIBRARY {target.name}\nEXPORTS\n{lines}", encoding="ascii")
    source.write_text(
        "int DllMainCRTStartup(void *a, int b, void *c) { (void)a, (void)b, (void)c; return 1; }\n",
        encoding="ascii",
    )
    compile_c(source, target, str(definition), "-shared", "-nostdlib", "-Wl,-e,DllMainCRTStartup")
    for file in (definition, source):
        file.unlink()


def _put_stdlib(python: WindowsPython) -> None:
    ignore = shutil.ignore_patterns(*_NOT_COPIED, "config-3*", "*.so")
    shutil.copytree(python.model.library, python.home / "Lib", ignore=ignore)
    python.packages.mkdir()


def _require_imports(python: WindowsPython) -> None:
    ended = python.run("-c", f"import {_IMPORTED}; print('imported')")
    if ended.code or "imported" not in ended.out:
        raise RuntimeError(ended.out + ended.err)
