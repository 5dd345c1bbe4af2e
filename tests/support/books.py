"""A small office that keeps a record book: its forms, a medium, and a whole record."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from tests.support.drafts import CHEAP, NOW, Profile, now
from tests.support.scenario import ROOT
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.logbook.books import Books
from usbsurvey_desktop.logbook.chain import BookContent, first_content, with_act
from usbsurvey_desktop.logbook.entries import Act, MediumSave, Opening, PageSave
from usbsurvey_desktop.logbook.forms import BookForms, book_forms
from usbsurvey_desktop.logbook.keeping import medium_save
from usbsurvey_desktop.logbook.page_writing import Desk, PageInput, page_save
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.records import time_text

_MINUTE = re.compile(r"([0-9-]{10}) ([0-9:]{5})")
BODY = "131016"
WHO = "山田 花子"
FIRST = f"{BODY}-R8-0001"
SECOND = f"{BODY}-R8-0002"
FORMS: BookForms = book_forms(
    [(ROOT / "forms/handoff-record/form.json").read_bytes()],
    (ROOT / "forms/media-ledger/form.json").read_bytes(),
)
OPENING = Opening(body=BODY, year="R8", department="総務課")
USB = "USB-01"
MEDIUM: Mapping[str, RawAnswer] = {
    "M.registered": "2026-04-01",
    "M.product": "○○社 USB 32GB",
    "M.kind": "usb",
    "M.crypto": "yes",
    "M.auth": "yes",
    "M.use": "口座振替データの受渡し",
    "M.state": "in",
    "M.place": "総務課の鍵付き書庫",
    "M.locked": "yes",
}
REQUEST: Mapping[str, RawAnswer] = {
    "H2": "1",
    "H3": "out",
    "H4.from_zone": "m",
    "H4.from_system": "税務システム",
    "H4.to_zone": "lg",
    "H4.to_system": "文書管理",
    "H5.name": "口座振替データ",
    "H5.count": 1200,
    "H5.class": "3a",
    "H6.purpose": "金融機関への提出",
    "H6.why": "回線での受渡しができないため",
    "H7.who": "鈴木",
    "H7.post": "主事",
    "H7.at": "2026-11-20 09:00",
    "H10.medium": USB,
    "H10.dedicated": "yes",
}
APPROVAL: Mapping[str, RawAnswer] = {
    "H8.who": "佐藤",
    "H8.post": "課長",
    "H8.at": "2026-11-20 09:10",
    "H8.result": "yes",
}
WORK: Mapping[str, RawAnswer] = {
    "H9.mode": "temporary",
    "H9.who": "高橋",
    "H9.post": "係長",
    "H9.from": "2026-11-20 09:15",
    "H9.planned": "2026-11-20 10:00",
    "H9.to": "2026-11-20 09:45",
    "H9.relock": "高橋",
    "H11.on": "yes",
    "H11.how": "AES-256",
    "H14.who": "田中",
    "H14.post": "主任",
    "H14.designated": "yes",
    "H15.kind": "person",
    "H15.who": "伊藤",
    "H16.place": "電算室",
    "H16.area": "yes",
    "H17.start": "2026-11-20 09:20",
    "H17.end": "2026-11-20 09:40",
}
CLOSING: Mapping[str, RawAnswer] = {
    "H19.who": "高橋",
    "H19.at": "2026-11-20 13:00",
    "H19.how": "erased",
    "H20.at": "2026-11-20 13:05",
    "H20.who": "高橋",
    "H20.locked": "yes",
    "H21": "none",
}
PAGES: Mapping[str, Mapping[str, RawAnswer]] = {
    "page.request": REQUEST,
    "page.approval": APPROVAL,
    "page.work": WORK,
    "page.closing": CLOSING,
}
"""A complete record of ① 持ち出し, by page."""


def as_document(values: Mapping[str, RawAnswer]) -> dict[str, RawAnswer]:
    """Values as an answers document writes them: times with their offset."""
    return {
        key: _MINUTE.sub(r"\1T\2:00+09:00", value) if isinstance(value, str) else value
        for key, value in values.items()
    }


def books(account: str = "anna", profile: Profile | None = None, calls: OsCalls = OS) -> Books:
    """The record books of one person at one terminal."""
    return Books(account, "pc-1", now, profile or Profile(), CHEAP, calls=calls)


def new_content() -> BookContent:
    """A book with nothing in it."""
    return first_content(OPENING, at=time_text(NOW), who=WHO)


def desk(content: BookContent, at: datetime = NOW) -> Desk:
    """The desk at which somebody writes into this book."""
    return Desk(standing_of(content), FORMS, at)


def with_medium(
    content: BookContent, no: str = USB, *, correction: str | None = None, **changed: RawAnswer
) -> BookContent:
    """The book with a line of the 媒体台帳; `state="out"` changes `M.state`."""
    values = {**MEDIUM, **{f"M.{name}": value for name, value in changed.items()}}
    act = medium_save(desk(content), no, values, correction)
    assert isinstance(act, MediumSave), act
    return with_act(content, act, at=time_text(NOW), who=WHO)


def with_page(
    content: BookContent,
    record: str | None,
    page: str,
    given: PageInput,
    at: datetime = NOW,
) -> BookContent:
    """The book with one more save of a page."""
    act = page_save(desk(content, at), record, page, given)
    assert isinstance(act, PageSave), act
    return with_act(content, act, at=time_text(at), who=WHO)


def with_record(content: BookContent, *, pages: int = len(PAGES), days: int = 0) -> BookContent:
    """The book with one more record, its first pages closed, some days later than the first."""
    at, no = NOW + timedelta(days=days), None
    for page, values in tuple(PAGES.items())[:pages]:
        given = PageInput(_later(values, days), closed=True)
        content = with_page(content, no, page, given, at)
        no = tuple(standing_of(content).records)[-1]
    return content


def _later(values: Mapping[str, RawAnswer], days: int) -> Mapping[str, RawAnswer]:
    return {
        link_id: f"{datetime.fromisoformat(value) + timedelta(days=days):%Y-%m-%d %H:%M}"
        if isinstance(value, str) and value.startswith("2026-")
        else value
        for link_id, value in values.items()
    }


def full_content() -> BookContent:
    """A book with a medium and one complete record."""
    return with_record(with_medium(new_content()))


def begun(content: BookContent) -> Act:
    """The act that begins a record in this book."""
    act = page_save(desk(content), None, "page.request", PageInput({"H5.name": "canary"}))
    assert isinstance(act, PageSave)
    return act


class Intruder(OsCalls):
    """Lets somebody who minds no lock save the book each time we have begun to read it."""

    def __init__(self, path: Path, passphrase: str, times: int) -> None:
        self._path = path
        self._passphrase = passphrase
        self._times = times

    def open_to_read(self, path: Path) -> int:
        """What we read is what was there before."""
        descriptor = super().open_to_read(path)
        if path == self._path and self._times > 0:
            self._times -= 1
            spare = path.with_name("spare.usbrecord")
            spare.write_bytes(path.read_bytes())
            books("bob").add(spare, self._passphrase, begun, who="二郎")
            spare.replace(path)
        return descriptor
