"""`usbsurvey` and `python -m usbsurvey_desktop`: a command, or the windows."""

import sys
from collections.abc import Sequence

from usbsurvey_desktop.cli.main import Opening, asks_for_windows, opening, run
from usbsurvey_desktop.places import profile


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask, by default those of the process; give the exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    _write_every_character()
    if not asks_for_windows(words):
        return run(words)
    asked = opening(words)
    return _windows(asked) if isinstance(asked, Opening) else asked


def _windows(asked: Opening) -> int:
    # Imported only now: no command may load Qt, and a command should start at once.
    from usbsurvey_desktop.app import run as open_windows  # noqa: PLC0415

    return open_windows(profile(asked.profile).folder, asked.file, asked.practice)


def _write_every_character() -> None:
    """Keep a name that the console's code page lacks from ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
