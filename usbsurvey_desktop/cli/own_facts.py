"""`about`: which copy of the program this is, and what it works with."""

import platform
from collections.abc import Iterator

import click

from usbsurvey_desktop import __version__
from usbsurvey_desktop.cli.command import CodedCommand
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import as_json
from usbsurvey_desktop.cli.output import tell, write_json, write_lines
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.records import JsonObject, time_text
from usbsurvey_desktop.store.last_used import Use, newer_use

_NAMES = {
    "version": Words("版", "Version"),
    "program": Words("ソフトの場所", "Program"),
    "profile": Words("利用者のフォルダー", "User's folder"),
    "policy": Words("管理者の設定", "Administrator's settings"),
    "python": Words("Python", "Python"),
    "system": Words("システム", "System"),
}
_NOTHING = Words("なし", "none")
_NEWER = Words(
    "利用者のフォルダーは、新しい版のソフトに使われています。新しい版のソフトを使ってください",
    "A newer program has used the user's folder. Use that one",
)


@click.command(
    "about",
    cls=CodedCommand,
    words=Words(
        "動いているソフトの版と場所、利用者のフォルダーを表示します。",
        "Show the version and place of this program, and the user's folder.",
    ),
)
@as_json
@click.pass_obj
def about_command(rim: Rim, *, as_json: bool) -> Exit:
    """Print what tells this copy from another one."""
    newer = newer_use(rim.profile.program, __version__)
    facts: dict[str, str | None] = {
        "version": __version__,
        "program": str(rim.program),
        "profile": str(rim.profile.folder),
        "policy": None if rim.rules.policy is None else str(rim.policy),
        "python": platform.python_version(),
        "system": platform.platform(),
    }
    if as_json:
        write_json({**facts, "newer": _document(newer)})
    else:
        write_lines(*_lines(facts))
    if newer is not None:
        tell(f"{_NEWER}: {newer.version} ({time_text(newer.at)})")
    return Exit.DONE


def _lines(facts: dict[str, str | None]) -> Iterator[str]:
    for name, value in facts.items():
        yield f"{_NAMES[name]}: {_NOTHING if value is None else value}"


def _document(newer: Use | None) -> JsonObject | None:
    return None if newer is None else {"version": newer.version, "at": time_text(newer.at)}
