"""All ledgers of a shared folder, each one read or refused, none in the way of another.

Source: docs/formats.md §7.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from usbsurvey_desktop.armour import LEDGER
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import OS, OsCalls, read_bounded, reason
from usbsurvey_desktop.review.fold import Folded
from usbsurvey_desktop.review.ledger import LEDGER_ENDING, Ledger, read_ledger
from usbsurvey_desktop.visible import visible_line


@dataclass(frozen=True)
class Shelved:
    """A ledger file, by its name for people."""

    file: str
    found: Ledger | Refused


def ledgers_in(folder: Path) -> tuple[Path, ...]:
    """The ledgers that lie in a folder, by name; none where there is no such folder.

    Raises:
        SurveyError: `file_unreadable` or `share_lost`: what was decided there is not nothing.
    """
    try:
        paths = list(folder.iterdir())
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise SurveyError(reason(error, Code.FILE_UNREADABLE)) from error
    return tuple(sorted(path for path in paths if path.match(f"*{LEDGER_ENDING}")))


def read_shelf(paths: Iterable[Path], calls: OsCalls = OS) -> tuple[Shelved, ...]:
    """Read ledgers one after another; the result is in the order given."""
    return tuple(Shelved(visible_line(path.name), _read(path, calls)) for path in paths)


def whole(shelf: Iterable[Shelved]) -> tuple[Ledger, ...]:
    """The ledgers that have at least a first line."""
    return tuple(one.found for one in shelf if isinstance(one.found, Ledger))


def with_codes(shelf: Iterable[Shelved], folded: Folded) -> Iterator[tuple[Shelved, Code | None]]:
    """Each ledger and why it does not count, as a whole or from a line on; None if all of it does.

    Args:
        shelf: all ledgers.
        folded: made of `whole(shelf)`.
    """
    listed = iter(folded.ledgers)
    for one in shelf:
        yield one, one.found.code if isinstance(one.found, Refused) else next(listed).code


def _read(path: Path, calls: OsCalls) -> Ledger | Refused:
    try:
        raw = read_bounded(path, LEDGER.raw, calls)
    except SurveyError as error:
        return Refused(error.code, "C1", error.facts)
    return read_ledger(raw)
