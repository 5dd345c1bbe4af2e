"""The Python modules that lie inside a frozen program and inside `base_library.zip`."""

from pathlib import Path
from zipfile import ZipFile

from PyInstaller.archive.readers import (
    PKG_ITEM_DEPENDENCY,
    PKG_ITEM_PYMODULE,
    PKG_ITEM_PYPACKAGE,
    PKG_ITEM_PYSOURCE,
    PKG_ITEM_PYZ,
    CArchiveReader,
)
from PyInstaller.loader.pyimod01_archive import ZlibArchiveReader

from scripts.bundle.refused import Why, refuse_any

_PYTHON = {PKG_ITEM_PYMODULE, PKG_ITEM_PYPACKAGE, PKG_ITEM_PYSOURCE}
_KNOWN = _PYTHON | {PKG_ITEM_PYZ, PKG_ITEM_DEPENDENCY}


def frozen_modules(program: Path) -> frozenset[str]:
    """The modules in the archive that PyInstaller put behind a program, and its first scripts.

    Raises:
        NotShippableError: the archive holds something else, which would lie in no list.
    """
    reader = CArchiveReader(str(program))
    kinds = {name: entry[-1] for name, entry in reader.toc.items()}
    refuse_any(Why.NOT_A_MODULE, (name for name, kind in kinds.items() if kind not in _KNOWN))
    names = {name for name, kind in kinds.items() if kind in _PYTHON}
    for name, kind in kinds.items():
        if kind == PKG_ITEM_PYZ:
            names |= set(reader.open_embedded_archive(name).toc)
    return frozenset(names)


def shared_modules(archive: Path) -> frozenset[str]:
    """The modules in an archive that lies beside the programs, for both."""
    return frozenset(ZlibArchiveReader(str(archive), 0).toc)


def zipped_modules(archive: Path) -> frozenset[str]:
    """The modules in a zip file of compiled ones.

    Raises:
        NotShippableError: the file holds something else.
    """
    names = ZipFile(archive).namelist()
    refuse_any(Why.NOT_A_MODULE, (name for name in names if not name.endswith(".pyc")))
    return frozenset(
        name.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".") for name in names
    )
