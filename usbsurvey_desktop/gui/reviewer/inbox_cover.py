"""A received folder while the screen is covered: where it lies and what was found; no key."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.covered import Covered
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice
from usbsurvey_desktop.gui.reviewer.inbox_reading import InboxReading, Memory
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.inbox_work import InboxOrder, RosterTrouble, open_inbox
from usbsurvey_desktop.gui.shared.screen import is_shown
from usbsurvey_desktop.gui.shared.whereabouts import Spot, spot_of
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate
ShowAgain = Callable[[InboxReading, Spot | None], None]


@dataclass(frozen=True)
class _PutAway:
    """What is left of an inbox."""

    order: InboxOrder
    memory: Memory
    spot: Spot | None


def _nothing() -> None:
    """Stand for saving and closing: an inbox is only looked at."""


def covered_inbox(
    reading: InboxReading, view: InboxView | None, place: Workplace, show_again: ShowAgain
) -> Covered:
    """What covers a folder; its 合言葉 opens it once more and calls `show_again`."""
    opening = reading.opening
    path = opening.identity_path
    order = InboxOrder(opening.folder, opening.packs, IdentityChoice(path, ""), opening.roster_path)
    spot = spot_of(view) if view is not None and is_shown(view) else None
    put_away = _PutAway(order, reading.memory, spot)
    return Covered(
        translate("InboxCover", "身分証 {file} の合言葉").format(file=visible_line(path.name)),
        partial(_opened_again, put_away, place, show_again),
        save=_nothing,
        close=_nothing,
        file=opening.folder.name,
        is_draft=False,
        sentence=translate(
            "InboxCover", "画面を隠しました。受領フォルダーのファイルは変わっていません。"
        ),
        scene=messages.Scene.REVIEW,
    )


def _opened_again(
    put_away: _PutAway, place: Workplace, show_again: ShowAgain, passphrase: str
) -> Callable[[], None]:
    """Open the identity once more, in a job; whatever is refused leaves the inbox covered."""
    opened = open_inbox(put_away.order.with_passphrase(passphrase), place)
    if isinstance(opened, RosterTrouble):
        raise opened.error
    reading = InboxReading(opened, place, put_away.memory)
    return partial(show_again, reading, put_away.spot)
