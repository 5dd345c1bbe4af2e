"""What goes into a bundle of all that PyInstaller finds: what is used, and what that needs.

PyInstaller's `excludes` leave out modules, but not Qt's plugins nor what those are linked against,
so its lists are gone through by name. A library stays because something that stays is linked
against it, so what else a computer has installed changes no bundle. Source:
docs/decisions/0032-bundle.md.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

Entry = tuple[str, str, str]
"""As PyInstaller has it: where it goes, where it lies, and its kind."""
Imports = Callable[[str], Iterable[str]]
"""The names of the libraries that a file is linked against."""

EXCLUDED_MODULES = (
    # What could open a connection, or serve one. `socket` stays: a pipe between processes is one.
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtDBus"),
    *("asyncio", "ftplib", "http", "imaplib", "poplib", "smtplib", "socketserver", "ssl", "_ssl"),
    *("urllib.error", "urllib.request", "urllib.response", "urllib.robotparser", "webbrowser"),
    *("wsgiref", "xmlrpc", "multiprocessing.managers", "multiprocessing.resource_sharer"),
    # Other ways to share work than a process and a pipe.
    *("multiprocessing.dummy", "multiprocessing.forkserver", "multiprocessing.heap"),
    *("multiprocessing.pool", "multiprocessing.shared_memory", "multiprocessing.sharedctypes"),
    # `hashlib` has all its algorithms without OpenSSL.
    "_hashlib",
    # For people who write programs.
    *("_pytest", "bdb", "cmd", "code", "codeop", "cProfile", "doctest", "hypothesis", "mypy"),
    *("pdb", "pip", "profile", "pydoc", "pydoc_data", "pytest", "setuptools", "test", "unittest"),
    *("_testcapi", "_testinternalcapi", "distutils", "lib2to3", "pkg_resources", "wheel"),
    # Terminals and windows of another kind; the licence of `readline` is GPL.
    *("curses", "_curses", "readline", "tkinter", "_tkinter", "PIL.ImageTk", "PIL._imagingtk"),
    # Of these Python has others, which are as good for what is asked of them here.
    *("_uuid", "_zoneinfo"),
    # What stands in where Python lacks a part written in C, and other ways of packing.
    *("_pydatetime", "_pydecimal", "bz2", "_bz2", "lzma", "_lzma", "tarfile"),
    # Databases.
    *("dbm", "_dbm", "_gdbm", "sqlite3", "_sqlite3"),
    # Pillow reads PNG, JPEG, TIFF and BMP for us, and writes no text (`qr.pictures`).
    *("PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingmath"),
    *("PIL._imagingmorph", "PIL.ImageCms", "PIL.ImageQt", "PIL.ImageShow", "PIL.ImageWin"),
    "PIL.PdfParser",
    # What pydantic and others would use if it were there.
    *("annotated_types.test_cases", "pydantic.mypy", "pydantic.v1", "pydantic.deprecated.tools"),
    *("pypdfium2._cli", "numpy", "lxml", "defusedxml", "email_validator"),
    # An extra for those who run the program from Python: 150 MB.
    "pyarrow",
)
_PICTURES = frozenset({"Bmp", "Gif", "Jpeg", "Mpo", "Png", "Ppm", "Tiff"})
"""The kinds that Pillow loads before it is told which to read, and those it is told."""
_PICTURE = re.compile(r"PIL\.(\w+)ImagePlugin")
_HOOKS_WITHOUT_USE = frozenset(
    {
        # Where the source of a module lies, which is not in the bundle.
        "pyi_rth_inspect",
        # Which modules there are; the program knows its own.
        "pyi_rth_pkgutil",
        # Where the parts of an OpenSSL lie that is not built into `cryptography`, as this one is.
        "pyi_rth_cryptography_openssl",
    }
)
_PLUGINS = frozenset(
    {
        # The screen; without one the self-test and PDFs.
        *("platforms/libqxcb.so", "platforms/libqoffscreen.so"),
        # On Windows its own is for both (`offscreen.platform_without_screen`).
        "platforms/qwindows.dll",
        # Japanese is typed with an input method.
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
        "printsupport/libcupsprintersupport.so",
    }
)
_QT_WORDS = "qtbase_ja.qm"
"""Of Qt's own translations; its English is in its sources."""
_OF_THE_SELF_TEST = "mic-usb-media-2025/scenarios/01-longest.json"
"""The one example of answers that the program itself reads."""
_ROOTS = ("libpython", "python3", "libpdfium", "pdfium")
"""How files begin that are loaded by name, so that nothing is linked against them."""
_RUNTIME = ("concrt140", "msvcp140", "vcruntime140")
"""How the files of Visual C++'s run-time library begin."""
_OF_THE_SYSTEM = (
    *("api-ms-win-", "ucrtbase"),
    *("libcups.so", "libEGL.so", "libGL.so", "libGLX.so", "libGLdispatch.so"),
    *("libglib-2.0.so", "libgthread-2.0.so"),
)
"""How files begin that stay out: Windows 10 has its own; a computer that prints has CUPS, one with
a screen has OpenGL, and README.txt names the one package of GLib's two."""
_LINK = "SYMLINK"
_MODULE = "EXTENSION"


def kept_binaries(entries: Iterable[Entry], imports: Imports) -> list[Entry]:
    """The modules, the plugins that are used, and all that these are linked against, in turn.

    Symbolic links are left out, as zip files and Windows have none: each library finds the others
    by the places it was made with.
    """
    wanted = [entry for entry in entries if entry[2] != _LINK and not _is_of_the_system(entry[0])]
    sources: dict[str, list[str]] = {}
    for name, source, _ in wanted:
        sources.setdefault(_file_name(name), []).append(source)
    found = {_file_name(entry[0]) for entry in wanted if _is_root(entry)}
    waiting = [*found]
    while waiting:
        linked = {_file_name(name) for one in sources[waiting.pop()] for name in imports(one)}
        more = (linked & sources.keys()) - found
        waiting += more
        found |= more
    return [entry for entry in wanted if _file_name(entry[0]) in found]


def with_one_runtime(entries: Iterable[Entry]) -> list[Entry]:
    """All, but Visual C++'s run-time library once: Qt's, beside Python's own.

    A bare Windows has none. There every module finds it, also where Qt is not loaded; and of
    several in one process the first that is loaded serves all, which must be the newest.
    """
    runtime: dict[str, Entry] = {}
    others: list[Entry] = []
    for name, source, kind in entries:
        file = _file_name(name)
        if not file.startswith(_RUNTIME):
            others.append((name, source, kind))
        elif file not in runtime or _posix(name).startswith("PySide6/"):
            runtime[file] = (PurePosixPath(_posix(name)).name, source, kind)
    return [*others, *runtime.values()]


def kept_modules(entries: Iterable[Entry]) -> list[Entry]:
    """All but Pillow's readers of pictures that nobody reads."""
    kinds = ((entry, _PICTURE.fullmatch(entry[0])) for entry in entries)
    return [entry for entry, found in kinds if found is None or found[1] in _PICTURES]


def kept_scripts(entries: Iterable[Entry]) -> list[Entry]:
    """All that runs before the program, but what mends that nobody asks for here: it takes time."""
    return [entry for entry in entries if entry[0] not in _HOOKS_WITHOUT_USE]


def kept_data(entries: Iterable[Entry]) -> list[Entry]:
    """All but Qt's words in other languages, what only programmers read, and symbolic links."""
    return [entry for entry in entries if entry[2] != _LINK and _is_data(_posix(entry[0]))]


def _is_data(name: str) -> bool:
    if name.endswith(".qm") and "PySide6/" in name:
        return name.endswith(f"/{_QT_WORDS}")
    # What a package tells of itself; its licence lies where people look for it (`licences.py`).
    is_about_a_package = ".dist-info/" in name
    # Grammars that come with lark are for whoever writes others; ours is in the program.
    is_for_programmers = name.endswith((".pyi", "/py.typed", ".ts", ".ico", ".lark"))
    is_for_tests = "/scenarios/" in name and not name.endswith(_OF_THE_SELF_TEST)
    is_left_out = is_about_a_package or is_for_programmers or is_for_tests
    return not is_left_out and "/plugins/" not in name


def _is_root(entry: Entry) -> bool:
    name = _posix(entry[0])
    plugin = name.partition("/plugins/")[2]
    if plugin:
        return plugin in _PLUGINS
    return entry[2] == _MODULE or _file_name(name).startswith(_ROOTS)


def _is_of_the_system(name: str) -> bool:
    return _file_name(name).startswith(tuple(one.lower() for one in _OF_THE_SYSTEM))


def _file_name(name: str) -> str:
    return PurePosixPath(_posix(name)).name.lower()


def _posix(name: str) -> str:
    return name.replace("\\", "/")
