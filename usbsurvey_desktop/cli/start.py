"""Whether a call of the program opens the windows or runs a command.

Knows nothing but words, so that the windows do not wait for everything the commands import.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

COMMANDS = frozenset(
    {
        "form",
        "answers",
        "identity",
        "survey",
        "draft",
        "seal",
        "open",
        "note",
        "roster",
        "verify",
        "tally",
        "review",
        "bundle",
        "record",
        "qr",
        "demo",
        "about",
        "self-test",
    }
)
_OPTIONS = ("--profile", "--practice")


@dataclass(frozen=True)
class Opening:
    """What the windows are asked to open."""

    profile: Path | None = None
    practice: Path | None = None
    file: Path | None = None


def opening(words: Sequence[str]) -> Opening | None:
    """Read `[--profile DIR] [--practice DIR] [FILE]`.

    None for everything else: a command, `--help`, or a mistake, which the command line explains.
    """
    given: dict[str, str] = {}
    files: list[str] = []
    rest = iter(words)
    for word in rest:
        name, has_value, value = word.partition("=")
        if name in _OPTIONS:
            given[name] = value if has_value else next(rest, "")
        elif word in COMMANDS or word.startswith("-"):
            return None
        else:
            files.append(word)
    is_right = (
        all(given.values()) and len(files) <= 1 and all(Path(name).is_file() for name in files)
    )
    if not is_right:
        return None
    profile, practice = (Path(given[name]) if name in given else None for name in _OPTIONS)
    return Opening(profile, practice, Path(files[0]) if files else None)
