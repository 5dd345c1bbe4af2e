"""The parts of a bundle, each made from what is known of it: metadata, Debian's lists, our own."""

import re
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.bundle.debian import DebianPackage
from scripts.bundle.inside import insides
from scripts.bundle.interpreter import Interpreter
from scripts.bundle.licence_rules import expression_of, expression_of_debian
from scripts.bundle.parts import PROGRAM, Inside, Kind, Part
from scripts.bundle.refused import NotShippableError, Why
from scripts.bundle.target import ROOT, version
from scripts.bundle.version_resource import FOUNDERS
from scripts.bundle.wheels import Wheel

TEXTS = Path(__file__).parent / "texts"
"""The licences that we send along because the packages do not, by their names in SPDX."""

_QT = "https://download.qt.io/official_releases"
_QT_LICENCE = "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"
_IN_PYTHON = {"expat": "MIT", "mpdecimal": "BSD-2-Clause", "zlib": "Zlib"}
"""The licences of what Python says to have built in."""
_PYSIDE = frozenset({"pyside6-essentials", "shiboken6"})
_BESIDE = {"pyside6-essentials": frozenset({"qt", "icu"})}
"""What a wheel brings along that its metadata do not name."""
_LICENCE_FILE = re.compile(
    r"[^/]+\.dist-info/(?:licenses/)?((?:.+/)?(?i:LICEN[CS]ES?|COPYING|NOTICE|BUILD_LICENSES)[^/]*"
    r"(?:/.+)?)"
)
_IN_QT = {
    "libpng": (rb"libpng version (1\.[0-9]+\.[0-9]+)", "libpng-2.0"),
    "pcre2": (rb"\0(10\.[0-9]+) 20[0-9]{2}-[0-9]{2}-[0-9]{2}\0", "BSD-3-Clause"),
}
"""How to find what Qt has built in, and its licence; more of it, without versions, is named in
texts/Qt-third-party.txt."""
_QT_LIBRARY = re.compile(r"(?:lib)?Qt6[A-Za-z]+\.(?:dll|so\.6)")
_QT_CORE = re.compile(r"(?:lib)?Qt6Core\.(?:dll|so\.6)")
_FIXED_FILE_INFO = b"\xbd\x04\xef\xfe"
"""What a Windows version resource begins with (VS_FIXEDFILEINFO.dwSignature)."""


@dataclass(frozen=True)
class Makers:
    """Everybody who may have brought something into a bundle."""

    folder: Path
    """The bundle."""
    interpreter: Interpreter
    wheels: Mapping[str, Wheel]
    debian: Mapping[str, DebianPackage]


def part(key: str, makers: Makers, files: Sequence[str]) -> Part:
    """The part of a key.

    Args:
        key: of a package, of a package of Debian (`debian-…`), or one that is made here.
        makers: those who brought the bundle.
        files: the part's own, by their names in the bundle.

    Raises:
        NotShippableError: what it is or what its licence is cannot be told.
    """
    if key in makers.wheels:
        return package(makers.wheels[key])
    if key in makers.debian:
        return debian(makers.debian[key])
    first = next((makers.folder / name for name in sorted(files)), makers.folder)
    made: Mapping[str, Callable[[], Part]] = {
        PROGRAM: program,
        "local-gov-code-jp": local_gov_code,
        "digital-go-jp-design-tokens": design_tokens,
        "python": lambda: python(makers.interpreter),
        "qt": lambda: qt([makers.folder / name for name in files]),
        "icu": lambda: icu(first),
        "visual-cpp-runtime": lambda: visual_cpp(first),
    }
    return made[key]()


def program() -> Part:
    """Our own program, with its forms and texts."""
    return Part(
        key=PROGRAM,
        name=PROGRAM,
        version=version(),
        maker=FOUNDERS,
        kind=Kind.APPLICATION,
        licence="Apache-2.0",
        purl=f"pkg:generic/{PROGRAM}@{version()}",
        source="",
        texts={"LICENSE": ROOT / "LICENSE", "NOTICE": ROOT / "resources" / "NOTICE"},
        is_declared=True,
    )


def local_gov_code() -> Part:
    """The list of public bodies (resources/NOTICE, 1)."""
    commit = "a14eb2b84eefb7e50ee76f83f5dbdb4f8a68e195"
    return Part(
        key="local-gov-code-jp",
        name="local-gov-code-jp",
        version=commit,
        maker="ELASTIC Consultants Inc.",
        kind=Kind.DATA,
        licence="MIT AND CC-BY-4.0",
        purl=f"pkg:github/nojimage/local-gov-code-jp@{commit}",
        source=f"https://github.com/nojimage/local-gov-code-jp/tree/{commit}",
        texts={"NOTICE": ROOT / "resources" / "NOTICE"},
    )


def design_tokens() -> Part:
    """The colours and sizes of the Digital Agency (resources/NOTICE, 3)."""
    return Part(
        key="digital-go-jp-design-tokens",
        name="@digital-go-jp/design-tokens",
        version="1.1.9",
        maker="デジタル庁",
        kind=Kind.DATA,
        licence="MIT",
        purl="pkg:npm/%40digital-go-jp/design-tokens@1.1.9",
        source="https://github.com/digital-go-jp/design-tokens",
        texts={"NOTICE": ROOT / "resources" / "NOTICE"},
    )


def python(interpreter: Interpreter) -> Part:
    """CPython and its standard library."""
    told = interpreter.version
    return Part(
        key="python",
        name="CPython",
        version=told,
        maker="Python Software Foundation",
        kind=Kind.PLATFORM,
        licence="Python-2.0.1",
        purl=f"pkg:github/python/cpython@v{told}",
        source=f"https://www.python.org/ftp/python/{told}/Python-{told}.tar.xz",
        texts={"LICENSE.txt": _python_licence(interpreter), **_shipped("Python-incorporated")},
        cpe=f"cpe:2.3:a:python:python:{told}:*:*:*:*:*:*:*",
        inside=tuple(
            Inside(
                name, version, _IN_PYTHON[name], f"pkg:generic/{name}@{version}", f"CPython {told}"
            )
            for name, version in interpreter.inside
        ),
    )


def _python_licence(interpreter: Interpreter) -> Path:
    series = ".".join(interpreter.version.split(".")[:2])
    places = (
        interpreter.base / "LICENSE.txt",
        interpreter.library / "LICENSE.txt",
        Path(f"/usr/share/doc/python{series}/copyright"),
    )
    for place in places:
        if place.is_file():
            return place
    raise NotShippableError(Why.NO_TEXT, (f"python {interpreter.version}",))


def qt(files: Sequence[Path]) -> Part:
    """Qt's libraries, plugins and words; QtCore among them tells the version of all."""
    core = next((file for file in files if _QT_CORE.fullmatch(file.name)), Path("Qt6Core"))
    text = core.read_bytes() if core.is_file() else b""
    told = _told(core, text, rb"Qt (6\.[0-9]+\.[0-9]+) \(")
    series = ".".join(told.split(".")[:2])
    return Part(
        key="qt",
        name="Qt",
        version=told,
        maker="The Qt Company Ltd. and other contributors",
        kind=Kind.FRAMEWORK,
        licence=_QT_LICENCE,
        purl=f"pkg:github/qt/qtbase@v{told}",
        source=f"{_QT}/qt/{series}/{told}/single/qt-everywhere-src-{told}.tar.xz",
        texts=_shipped("Qt-third-party"),
        is_declared=True,
        cpe=f"cpe:2.3:a:qt:qt:{told}:*:*:*:*:*:*:*",
        inside=tuple(_inside_qt(files)),
    )


def _inside_qt(files: Sequence[Path]) -> Iterator[Inside]:
    """What has left word of its version in one of Qt's libraries."""
    libraries = sorted(file for file in files if _QT_LIBRARY.fullmatch(file.name))
    texts = [file.read_bytes() for file in libraries]
    for name, (pattern, licence) in _IN_QT.items():
        if found := next(filter(None, (re.search(pattern, text) for text in texts)), None):
            told = found[1].decode()
            yield Inside(name, told, licence, f"pkg:generic/{name}@{told}", "Qt itself")


def icu(library: Path) -> Part:
    """The ICU that lies beside Qt on Linux."""
    told = _told(library, library.name.encode(), rb"\.so\.([0-9]+)")
    return Part(
        key="icu",
        name="ICU",
        version=told,
        maker="Unicode, Inc.",
        kind=Kind.LIBRARY,
        licence="Unicode-3.0",
        purl=f"pkg:github/unicode-org/icu@release-{told}",
        source="https://github.com/unicode-org/icu/releases",
        texts=_shipped("ICU"),
    )


def visual_cpp(library: Path) -> Part:
    """Microsoft's run-time library of C++, on Windows."""
    return Part(
        key="visual-cpp-runtime",
        name="Microsoft Visual C++ Runtime",
        version=_windows_version(library),
        maker="Microsoft Corporation",
        kind=Kind.LIBRARY,
        licence="LicenseRef-Microsoft-Visual-Cpp-Runtime",
        purl=f"pkg:generic/visual-cpp-runtime@{_windows_version(library)}",
        source="https://learn.microsoft.com/cpp/windows/redistributing-visual-cpp-files",
        texts={},
    )


def package(wheel: Wheel) -> Part:
    """A package of Python."""
    licence, is_declared = expression_of(wheel.name, wheel.declared)
    return Part(
        key=wheel.name,
        name=wheel.name,
        version=wheel.version,
        maker=wheel.maker,
        kind=Kind.LIBRARY,
        licence=licence,
        purl=f"pkg:pypi/{wheel.name}@{wheel.version}",
        source=_source(wheel),
        texts=dict(_texts(wheel)),
        is_declared=is_declared,
        download=wheel.locked.url,
        digest=wheel.locked.digest,
        requires=wheel.requires | _BESIDE.get(wheel.name, frozenset()),
        inside=insides(wheel),
    )


def _source(wheel: Wheel) -> str:
    told = wheel.version
    if wheel.name in _PYSIDE:
        folder = f"{_QT}/QtForPython/pyside6/PySide6-{told}-src"
        return f"{folder}/pyside-setup-everywhere-src-{told}.tar.xz"
    return f"https://pypi.org/project/{wheel.name}/{told}/#files"


def _texts(wheel: Wheel) -> Iterator[tuple[str, Path]]:
    for name in sorted(wheel.files):
        if found := _LICENCE_FILE.fullmatch(name):
            yield found[1], wheel.metadata.parent / name


def debian(found: DebianPackage) -> Part:
    """A package of Debian."""
    name, told = found.name, found.version
    return Part(
        key=found.key,
        name=name,
        version=told,
        maker=found.system.title(),
        kind=Kind.LIBRARY,
        licence=expression_of_debian(name, found.source),
        purl=f"pkg:deb/{found.system}/{name}@{told}?arch={found.architecture}",
        source=found.archive,
        texts={"copyright": found.copyright},
    )


def _shipped(*names: str) -> dict[str, Path]:
    return {f"{name}.txt": TEXTS / f"{name}.txt" for name in names}


def _told(file: Path, text: bytes, pattern: bytes) -> str:
    if found := re.search(pattern, text):
        return found[1].decode()
    raise NotShippableError(Why.NO_VERSION, (file.name,))


def _windows_version(library: Path) -> str:
    content = library.read_bytes()
    place = content.find(_FIXED_FILE_INFO)
    if place < 0:
        raise NotShippableError(Why.NO_VERSION, (library.name,))
    second, first, fourth, third = struct.unpack_from("<HHHH", content, place + 8)
    return f"{first}.{second}.{third}.{fourth}"
