"""How the lists of a received folder are looked at, and what of that is kept on this machine."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from usbsurvey_desktop.gui.reviewer.inbox_rows import PACKAGE_STATES, Order, Signed, Wanted
from usbsurvey_desktop.gui.reviewer.inbox_shown import Tab
from usbsurvey_desktop.settings import ReceivedFolder

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True)
class Seen:
    """Filters, order, columns, marks and the table that is shown."""

    wanted: Wanted = field(default_factory=Wanted)
    order: Order = Order.CODE
    hidden: frozenset[str] = frozenset()
    """Columns of 受領一覧 by name."""
    marked: frozenset[str] = frozenset()
    """Files of 受領一覧."""
    tab: Tab = Tab.RECEIVED


def seen_of(kept: ReceivedFolder) -> Seen:
    """What was kept; a word that is not known here counts as none."""
    return Seen(
        Wanted(_known(kept.state, PACKAGE_STATES), _known(kept.signed, Signed)),
        _known(kept.order, Order) or Order.CODE,
        frozenset(kept.hidden),
    )


def kept_of(seen: Seen, folder: Path, roster: Path | None = None) -> ReceivedFolder:
    """What is to be kept: neither what is searched nor any mark, which may name people."""
    wanted = seen.wanted
    return ReceivedFolder(
        folder=str(folder),
        state=wanted.state or "",
        signed=wanted.signed or "",
        order=seen.order,
        hidden=tuple(sorted(seen.hidden)),
        roster="" if roster is None else str(roster),
    )


def _known(word: str, words: Iterable[Word]) -> Word | None:
    return next((one for one in words if one == word), None)
