"""What the bundle can load: nothing that opens a connection, by its own lists of modules."""

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from PyInstaller.archive.readers import CArchiveReader, ZlibArchiveReader

from tests.support.frozen import Unpacked

pytestmark = pytest.mark.frozen

TALKATIVE = frozenset(
    {
        *("ssl", "_ssl", "http", "asyncio", "socketserver", "xmlrpc", "wsgiref", "webbrowser"),
        *("ftplib", "imaplib", "nntplib", "poplib", "smtplib", "smtpd", "telnetlib", "cgi"),
        *("urllib.request", "urllib.response", "urllib.robotparser"),
        *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtQml"),
        *("PySide6.QtWebChannel", "PySide6.QtWebEngineCore", "PySide6.QtHttpServer"),
        *("requests", "urllib3", "certifi", "pip", "ensurepip", "idlelib", "venv"),
    }
)
"""What opens connections, or is made to; whole packages by their first name."""
LEFT = frozenset({"socket", "_socket", "select", "selectors"})
"""What stays, because `multiprocessing.connection` and `logging.handlers` import it (decision 36).

The pipes to the processes that check packages and read scans are socket pairs of this machine.
"""
LIBRARIES = re.compile(
    r"Qt6?(Network|WebSockets|Qml|Quick|Bluetooth|Nfc|SerialPort)|libssl|libcurl"
)
EXTENSIONS = re.compile(r"^(python3\.\d+/)?lib-dynload/")
PYTHON_FILE = re.compile(r"(?P<name>[\w./-]+?)(\.cpython-[\w-]+|\.abi3)?\.(so|pyd|pyc|py)$")


def _archived(executable: Path) -> set[str]:
    """The modules in an executable, and in the archive that it carries."""
    outer = CArchiveReader(str(executable))
    found = set(outer.toc)
    for name in [one for one in outer.toc if one.endswith(".pyz")]:
        found |= set(outer.open_embedded_archive(name).toc)
    return found


def _beside(folder: Path) -> Iterator[str]:
    """The modules that lie in the bundle as files, and in its library of the first steps."""
    for path in folder.rglob("*"):
        name = PYTHON_FILE.match(str(path.relative_to(folder)))
        if name is not None:
            yield _module(name["name"])
    for archive in folder.rglob("*.pyz"):
        yield from ZlibArchiveReader(str(archive)).toc
    with ZipFile(folder / "base_library.zip") as library:
        for entry in library.namelist():
            if name := PYTHON_FILE.match(entry):
                yield _module(name["name"])


def _module(path: str) -> str:
    return EXTENSIONS.sub("", path).removesuffix("/__init__").replace("/", ".")


@pytest.fixture(name="modules", scope="module")
def _modules(program: Unpacked) -> frozenset[str]:
    inside = program.folder / "_internal"
    executables = (program.windows, program.commands)
    return frozenset().union(*map(_archived, executables), _beside(inside))


def test_the_lists_are_those_of_this_program(modules: frozenset[str]) -> None:
    """Ours, Python's own, an extension and Qt's are there; of nothing all the rest would hold."""
    assert {"usbsurvey_desktop.app", "pathlib", "encodings", "PySide6.QtWidgets"} <= modules
    assert any(name.startswith("cryptography.hazmat.bindings._rust") for name in modules)


def test_nothing_that_opens_a_connection_is_in_it(modules: frozenset[str]) -> None:
    """No QtNetwork, ssl, http, urllib.request and their like, whole or in parts."""
    parts = {name for name in modules if any(f"{name}.".startswith(f"{bad}.") for bad in TALKATIVE)}
    assert sorted(parts) == []


def test_what_stays_of_sockets_is_what_processes_need(modules: frozenset[str]) -> None:
    """Neither more nor less than the decision says; what is no longer needed should go."""
    sockets = {name for name in modules if re.fullmatch(r"_?socket|_?select(ors)?", name)}
    assert sockets == LEFT


def test_no_library_for_it_lies_in_the_bundle(program: Unpacked) -> None:
    """Neither Qt's network nor a TLS of Python or the system."""
    files = [path.name for path in program.folder.rglob("*") if path.is_file()]
    assert any("Qt6Core" in name for name in files)
    assert [name for name in files if LIBRARIES.search(name)] == []
