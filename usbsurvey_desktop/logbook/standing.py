"""What counts in a record book now: records and media as their entries leave them.

Promises: pure; the newest entry of a page or a medium counts, and every older one stays readable.
Source: the hand-off record §4 (2), §5; docs/formats.md §8.1.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from usbsurvey_desktop.engine.answers import Raw
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.logbook.entries import (
    Carried,
    Entry,
    MediumSave,
    PageSave,
    StockCheck,
)


@dataclass(frozen=True)
class SavedPage:
    """One save of a page, and the entry that it stands in."""

    entry: Entry
    act: PageSave


@dataclass(frozen=True)
class SavedMedium:
    """One save of a line of the 媒体台帳, and the entry that it stands in."""

    entry: Entry
    act: MediumSave


@dataclass(frozen=True)
class BookRecord:
    """One record: every save of its pages, oldest first, and the packages that it carried."""

    no: str
    saves: tuple[SavedPage, ...] = ()
    packages: tuple[str, ...] = ()

    @property
    def pages(self) -> Mapping[str, SavedPage]:
        """The newest save of each page."""
        return {save.act.page: save for save in self.saves}

    @property
    def form(self) -> str | None:
        """The digest of the form by which it was last written; None for one to be begun."""
        return self.saves[-1].act.form if self.saves else None

    @property
    def raw(self) -> Raw:
        """What the record says now, as it was typed."""
        newest = self.pages.values()
        return {link_id: value for save in newest for link_id, value in save.act.values.items()}

    @property
    def reasons(self) -> Mapping[str, str]:
        """The reasons given for checks."""
        newest = self.pages.values()
        return {check: text for save in newest for check, text in save.act.reasons.items()}

    @property
    def typed(self) -> Mapping[str, str]:
        """The times that were typed (あとから入力), and when."""
        newest = self.pages.values()
        return {link_id: at for save in newest for link_id, at in save.act.typed.items()}

    def earlier(self, page: str) -> tuple[SavedPage, ...]:
        """The saves of a page that count no more, oldest first (これまでの記録)."""
        return tuple(save for save in self.saves if save.act.page == page)[:-1]


@dataclass(frozen=True)
class Medium:
    """One medium of the 媒体台帳: every save of its line, and every time somebody saw it."""

    no: str
    saves: tuple[SavedMedium, ...] = ()
    checks: tuple[StockCheck, ...] = ()

    @property
    def raw(self) -> Raw:
        """The line as it stands, as it was typed."""
        return self.saves[-1].act.values


@dataclass(frozen=True)
class Standing:
    """All records and media of a book by their numbers, each in the order of its first entry."""

    content: BookContent
    records: Mapping[str, BookRecord]
    media: Mapping[str, Medium]


def standing_of(content: BookContent) -> Standing:
    """Read off a book what counts now."""
    records: dict[str, BookRecord] = {}
    media: dict[str, Medium] = {}
    for entry in content.entries:
        match entry.act:
            case PageSave() as act:
                record = records.get(act.record, BookRecord(act.record))
                save = SavedPage(entry, act)
                records[act.record] = replace(record, saves=(*record.saves, save))
            case Carried() as act:
                record = records[act.record]
                records[act.record] = replace(record, packages=(*record.packages, act.dig))
            case MediumSave() as act:
                medium = media.get(act.medium, Medium(act.medium))
                line = SavedMedium(entry, act)
                media[act.medium] = replace(medium, saves=(*medium.saves, line))
            case StockCheck() as act:
                medium = media[act.medium]
                media[act.medium] = replace(medium, checks=(*medium.checks, act))
            case _:
                pass  # about the book itself
    return Standing(content, records, media)
