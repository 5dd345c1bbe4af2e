"""The lines of every table of 受領フォルダー, put into words away from the windows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto

from usbsurvey_desktop.gui.reviewer.inbox_reading import Look
from usbsurvey_desktop.gui.reviewer.inbox_table import Line
from usbsurvey_desktop.gui.reviewer.inbox_words import (
    missing_cells,
    received_cells,
    roster_rows,
    unopened_cells,
)
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster


class Tab(StrEnum):
    """The four tables."""

    RECEIVED = auto()
    MISSING = auto()
    UNOPENED = auto()
    ROSTER = auto()


@dataclass(frozen=True)
class Shown:
    """A look, and its lines."""

    look: Look = field(default_factory=Look)
    received: Mapping[str, Line] = field(default_factory=dict)
    """By file."""
    others: Mapping[Tab, tuple[Line, ...]] = field(default_factory=dict)
    """The other tables, each with all of its lines."""


def shown_of(look: Look, roster: AdmittedRoster | None, before: Shown) -> Shown:
    """Put a look into words; what shows the same facts as `before` is taken from there."""
    if look.facts is before.look.facts:
        return Shown(look, before.received, before.others)
    trust = None if roster is None else roster.trust
    for one in look.facts.received:
        _ = one.haystack  # made here, or the first letter of a search would wait for it
    people = roster_rows(None if roster is None else roster.roster)
    return Shown(
        look,
        {one.file: Line(one.file, received_cells(one, trust)) for one in look.facts.received},
        {
            Tab.MISSING: tuple(
                Line(one.municipality.code, missing_cells(one)) for one in look.facts.missing
            ),
            Tab.UNOPENED: tuple(Line(one.file, unopened_cells(one)) for one in look.facts.unopened),
            Tab.ROSTER: tuple(Line(str(place), cells) for place, cells in enumerate(people)),
        },
    )
