"""`NOTICE.txt`: what is in a bundle, on which terms, and how to put another Qt in (LGPL)."""

from collections.abc import Sequence
from types import MappingProxyType

from scripts.bundle.known import TEXTS
from scripts.bundle.licence_rules import REPLACEABLE, relied_on
from scripts.bundle.parts import PROGRAM, Holding, Part

_PLACES = MappingProxyType(
    {
        "linux": {
            "qt_libraries": "_internal/PySide6/Qt/lib/libQt6*.so.6",
            "qt_plugins": "_internal/PySide6/Qt/plugins/",
            "bindings": "_internal/PySide6/*.so, *.so.*, *.py",
            "shiboken": "_internal/shiboken6/",
            "others": "_internal/*.so.*",
            "commands": "./usbsurvey-cli",
            "compiler": "GCC",
        },
        "windows": {
            "qt_libraries": r"_internal\PySide6\Qt6*.dll",
            "qt_plugins": "_internal\\PySide6\\plugins\\",
            "bindings": r"_internal\PySide6\*.pyd, pyside6*.dll, *.py",
            "shiboken": "_internal\\shiboken6\\",
            "others": "-",
            "commands": "usbsurvey-cli.exe",
            "compiler": "Visual C++",
        },
    }
)


def notice(holdings: Sequence[Holding]) -> str:
    """The text, Japanese and then English."""
    parts = {holding.part.key: holding.part for holding in holdings}
    files = {name for holding in holdings for name in holding.files}
    told = {
        "version": parts[PROGRAM].version,
        "table": "".join(_line(part) for part in parts.values() if part.key != PROGRAM),
        "replaceable": "".join(
            _source(part) for part in parts.values() if relied_on(part.licence) & REPLACEABLE
        ),
        "qt_version": parts["qt"].version if "qt" in parts else "-",
        "python": parts["python"].version if "python" in parts else "-",
        **_PLACES["windows" if "usbsurvey.exe" in files else "linux"],
    }
    return "".join(
        (TEXTS / f"notice.{language}.txt").read_text(encoding="utf-8").format(**told)
        for language in ("ja", "en")
    )


def _line(part: Part) -> str:
    """One row: what it is, by the name of its folder, and the licences that we keep to."""
    licences = " AND ".join(sorted(relied_on(part.licence)))
    return f"  {part.key} {part.version}: {licences}\n"


def _source(part: Part) -> str:
    return f"  {part.key} {part.version}\n    {part.source}\n"
