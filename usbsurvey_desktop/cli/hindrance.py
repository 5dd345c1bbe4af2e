"""Why the windows cannot open, found before Qt, which would end the program without a word."""

from collections.abc import Mapping
from pathlib import Path

from usbsurvey_desktop.cli.about import FILE_FACT
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.messages import line
from usbsurvey_desktop.cli.start import Opening
from usbsurvey_desktop.cli.world_links import has_links
from usbsurvey_desktop.errors import Code

WORLD_MARK = "expected.json"
"""The file that every practice world has."""
_SCREENS = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
_NO_SCREEN = Words(
    "画面がありません（環境変数 DISPLAY も WAYLAND_DISPLAY もありません）。"
    "画面のある環境で起動するか、コマンドを使ってください（usbsurvey --help）。",
    "There is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set). "
    "Start it where there is one, or use the commands (usbsurvey --help).",
)


def hindrance(asked: Opening, environment: Mapping[str, str], platform: str) -> str:
    """Say why the windows asked for cannot open; "" if nothing is known against it."""
    world = asked.practice
    if world is not None and (not (world / WORLD_MARK).is_file() or has_links(world)):
        return _not_a_world(world)
    if platform == "linux" and not any(environment.get(name) for name in _SCREENS):
        return str(_NO_SCREEN)
    return ""


def _not_a_world(folder: Path) -> str:
    return line(Code.FILE_UNREADABLE, {"reason": "no_practice_world", FILE_FACT: str(folder)})
