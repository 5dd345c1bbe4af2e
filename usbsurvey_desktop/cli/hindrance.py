"""Why the windows cannot open, found before Qt, which would end the program without a word."""

import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from usbsurvey_desktop.cli.about import FILE_FACT
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.messages import line
from usbsurvey_desktop.cli.start import Opening
from usbsurvey_desktop.cli.world_links import has_links
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.places import PORTABLE_MARKER, Program
from usbsurvey_desktop.visible import visible_line
from usbsurvey_desktop.windows import ICU, WINDOWS, WindowsCalls

WORLD_MARK = "expected.json"
"""The file that every practice world has."""
_PLATFORM = "QT_QPA_PLATFORM"
_SCREENS = (_PLATFORM, "DISPLAY", "WAYLAND_DISPLAY")
_NO_SCREEN = Words(
    "画面がありません（環境変数 DISPLAY も WAYLAND_DISPLAY もありません）。"
    "画面のある環境で起動するか、コマンドを使ってください（usbsurvey --help）。",
    "There is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set). "
    "Start it where there is one, or use the commands (usbsurvey --help).",
)
_NOT_SHOWN_BY = Words(
    "環境変数 QT_QPA_PLATFORM の値 {asked} で画面を出す部品は、このソフトに入っていません。"
    "この変数を消すか、{had} のどれかにして起動してください。ファイルは何も変えていません。",
    "The variable QT_QPA_PLATFORM asks for {asked}, for which this program has no part. "
    "Start it without the variable, or with one of {had}. No file was changed.",
)
_OLD_WINDOWS = Words(
    "この端末のWindowsには、画面を出すための部品（icuuc.dll）がありません。"
    "Windows 10 バージョン1809以降、または Windows Server 2019 以降の端末で起動してください。"
    "ファイルは何も変えていません。",
    "This Windows lacks a part that is needed to show windows (icuuc.dll). "
    "Start the program on Windows 10 version 1809 or later, or Windows Server 2019 or later. "
    "No file was changed.",
)
_NOT_64_BITS = Words(
    "このソフトは64ビットのPythonでしか動きません。64ビット版のPythonで起動してください。",
    "This program runs on a Python of 64 bits only. Start it with such a Python.",
)
_UNSOUND = Words(
    "PySide6 {qt} と Python {python} の組合せでは、このソフトは途中で落ちます。"
    "PySide6 6.11.3 にするか、Python 3.12 以降で起動してください。",
    "With PySide6 {qt} on Python {python} this program would break off after a while. "
    "Use PySide6 6.11.3, or start it with Python 3.12 or later.",
)
_NOT_LOADED = Words(
    "画面を出すための部品 {name} を読み込めません。配布されたzipファイルを、フォルダーごと、"
    "もう一度展開してください。それでも読み込めないときは、ウイルス対策ソフトやアプリケーションの"
    "制限（AppLockerなど）が部品を止めていないか、情報システム管理者に確かめてください。",
    "The part {name}, which is needed to show windows, cannot be loaded. Unpack the zip file anew, "
    "with its whole folder. If that does not help, ask the administrator whether a virus scanner "
    "or a restriction of applications (such as AppLocker) keeps it from being loaded.",
)
_NOT_KEPT_HERE = Words(
    "このソフトのフォルダーには書き込めないため、{marker} という名前のファイルがあっても、"
    "下書きや設定をここに置けません。書き込めるフォルダーにソフトをコピーするか、"
    "{marker} を消して（各利用者のフォルダーに置かれます）起動してください。"
    "ファイルは何も変えていません。",
    "The folder of the program cannot be written to, so that drafts and settings cannot be kept "
    "in it, as the file {marker} asks. Copy the program to a folder that can be written to, or "
    "remove {marker}: they are then kept in each user's own folder. No file was changed.",
)
_LEAST_OF_64_BITS = 1 << 32
_UNSOUND_PYTHON, _UNSOUND_QT = (3, 11), "6.12."


def hindrance(
    asked: Opening,
    environment: Mapping[str, str],
    platform: str,
    *,
    windows: WindowsCalls | None = WINDOWS,
    widest: int = sys.maxsize,
    platforms: Collection[str] = (),
) -> str:
    """Say why the windows asked for cannot open; "" if nothing is known against it.

    Args:
        asked: what the windows are to open.
        environment: the variables of the process.
        platform: as `sys.platform`.
        windows: the calls of Windows; None elsewhere.
        widest: the largest size this Python knows, as `sys.maxsize`.
        platforms: what Qt can show windows by, by its names; empty where it has all of them.
    """
    if widest < _LEAST_OF_64_BITS:
        return str(_NOT_64_BITS)
    if windows is not None and not windows.has_library(ICU):
        return str(_OLD_WINDOWS)
    world = asked.practice
    if world is not None and (not (world / WORLD_MARK).is_file() or has_links(world)):
        return _not_a_world(world)
    if platform == "linux" and not any(environment.get(name) for name in _SCREENS):
        return str(_NO_SCREEN)
    return _without_its_part(environment.get(_PLATFORM, ""), platforms)


def platforms_in(bundle: Path | None) -> frozenset[str]:
    """What a frozen program on Linux can show windows by, as QT_QPA_PLATFORM names it."""
    if bundle is None:
        return frozenset()
    parts = (bundle / "PySide6/Qt/plugins/platforms").glob("libq*.so")
    return frozenset(one.stem.removeprefix("libq") for one in parts)


def not_kept_beside(program: Program) -> str:
    """Say that a portable program cannot keep anything beside itself; "" where it can."""
    if not program.is_portable():
        return ""
    try:
        program.profile().mkdir(exist_ok=True)
    except OSError:
        return str(_NOT_KEPT_HERE).format(marker=PORTABLE_MARKER)
    return ""


def unsound(python: Sequence[object], qt: str) -> str:
    """Say why this pair of versions cannot be worked with; "" if nothing is known against it.

    PySide6 6.12 on Python 3.11 loses a reference to None at each call, until the process ends
    (docs/dependencies.md).
    """
    if tuple(python[:2]) == _UNSOUND_PYTHON and qt.startswith(_UNSOUND_QT):
        return str(_UNSOUND).format(qt=qt, python=".".join(map(str, python[:3])))
    return ""


def not_loaded(error: ImportError) -> str:
    """Say what of the program cannot be loaded."""
    return str(_NOT_LOADED).format(name=error.name or "PySide6")


def _without_its_part(asked: str, platforms: Collection[str]) -> str:
    """Qt takes the first of `name[:options][;name…]` that it has, and aborts without any."""
    names = [one.partition(":")[0] for one in asked.split(";") if one]
    if not (names and platforms) or any(name in platforms for name in names):
        return ""
    return str(_NOT_SHOWN_BY).format(asked=visible_line(asked), had=", ".join(sorted(platforms)))


def _not_a_world(folder: Path) -> str:
    return line(Code.FILE_UNREADABLE, {"reason": "no_practice_world", FILE_FACT: str(folder)})
