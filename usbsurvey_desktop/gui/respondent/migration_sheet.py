"""The list of a move on paper: what the screen says of it, for whoever asks later."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.printing.paper import Block, Heading, Paper, Table, Text
from usbsurvey_desktop.gui.printing.print_view import Printable
from usbsurvey_desktop.gui.respondent.migration_words import MoveLists
from usbsurvey_desktop.gui.shared.moments import long_minute_words

translate = QCoreApplication.translate

_FACT_SHARES = (30, 70)


def move_printable(lists: MoveLists, stem: str, now: datetime) -> Printable:
    """What the printing screen needs for the list; `stem` begins the name of its PDF."""
    name = translate("MoveSheet", "{name}-版の引継ぎ.pdf").format(name=stem)
    heading = translate("MoveSheet", "引継ぎの一覧の印刷")
    paper = move_paper(lists, now)
    return Printable(heading=heading, file=name, papers=lambda _option: (paper,))


def move_paper(lists: MoveLists, now: datetime) -> Paper:
    """The list of a move, made `now`, which is aware."""
    title = translate("MoveSheet", "調査票の新しい版への引継ぎ")
    foot = translate("MoveSheet", "{moment}現在").format(moment=long_minute_words(now))
    return Paper(title=title, blocks=tuple(_blocks(title, lists)), foot=foot)


def _blocks(title: str, lists: MoveLists) -> Iterator[Block]:
    yield Heading(title, level=1)
    yield Table(lists.facts, shares=_FACT_SHARES, has_names=True)
    for part in lists.parts:
        yield Heading(part.heading)
        if part.words:
            yield Text(part.words, leads=True)
        yield Table(part.rows, part.heads)
