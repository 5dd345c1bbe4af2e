"""What a respondent does with the card of a 情報システム管理者 in an `Office`."""

import re
from pathlib import Path

from tests.support import worlds
from tests.support.office import Office, put, screen
from usbsurvey_desktop.gui.frame.number_boxes import NumberBoxes
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.identity.card import make_card
from usbsurvey_desktop.identity.check_number import check_number


def card_file(office: Office, name: str) -> Path:
    """Somebody's card, as it came."""
    path = office.folder / f"{name}.card.txt"
    path.write_text(make_card(worlds.identity(name), now=worlds.NOW), encoding="ascii")
    return path


def number_of(name: str) -> str:
    """Somebody's 照合番号, as it is told by telephone."""
    return check_number(worlds.identity(name).certificate.fingerprint)


def type_number(window: MainWindow, number: str) -> None:
    """Type the groups that are asked for."""
    boxes = screen(window, NumberBoxes)
    groups = number.split()
    for box, ordinal in zip(boxes.boxes, re.findall(r"\d", boxes.ordinals), strict=True):
        put(box, groups[int(ordinal) - 1])


__all__ = ["card_file", "number_of", "type_number"]
