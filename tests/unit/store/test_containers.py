"""The container for another kind of file: all that a draft has, and neither opens as the other."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.drafts import CHEAP, PASSPHRASE, Profile, content_saying, drafts, now
from tests.support.managers import manager, manager_card
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.store.containers import Containers
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.envelope import ContainerKind
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.store.kept import ContentForm, SlotChange
from usbsurvey_desktop.store.saving import previous_path
from usbsurvey_desktop.store.slots import SlotName

FRESH = "まったく新しい合言葉です、はい"
PERSON = SlotName(label="other", no=1)


@dataclass(frozen=True)
class Lines:
    """A small kind of record book."""

    lines: tuple[str, ...] = ()


def _read(plaintext: bytes) -> Lines:
    return Lines(tuple(plaintext.decode().split("\n")))


def _noted(content: Lines, change: SlotChange) -> Lines:
    gone = ",".join(sorted(name.who for name in change.gone))
    return Lines((*content.lines, f"{change.at} {change.who} {change.op} {gone}"))


class Books(Containers[Lines]):
    """Record books as this test keeps them."""

    @property
    def form(self) -> ContentForm[Lines]:
        """Lines."""
        return ContentForm(
            kind=ContainerKind.RECORD_BOOK,
            read=_read,
            write=lambda content: "\n".join(content.lines).encode(),
            noted=_noted,
            last_edit=lambda content: content.lines[-1],
            builds_on=lambda newer, older: newer.lines[: len(older.lines)] == older.lines,
        )


@pytest.fixture
def books() -> Books:
    """The books of one person at one terminal."""
    return Books("anna", "pc-1", now, Profile(), CHEAP)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the book lies."""
    return tmp_path / "131016-r8.usbrecord"


def test_a_record_book_has_everything_a_draft_has(books: Books, path: Path) -> None:
    """Slots, generations, `.prev`, recovery and renewal, with its own content and notes."""
    book = books.create(path, Lines(("1",)), PASSPHRASE, "other", recovery=manager_card())
    book.revise(lambda now: Lines((*now.lines, "2")))
    book.add_slot("other", FRESH)
    gone = book.rekey(PASSPHRASE, manager_card())
    book.close()

    at = "2026-11-21T10:00:00+09:00"
    lines = ("1", "2", f"{at} other-1 slot ", f"{at} other-1 rekey other-2")
    assert gone == {SlotName(label="other", no=2)}
    assert path.read_bytes().startswith(b"USBRECORD1\n")
    assert books.look(path, PASSPHRASE) == Lines(lines)
    assert books.look(previous_path(path), FRESH) == Lines(lines[:3])
    assert books.slots(path) == book.slots == (PERSON, SlotName(label="manager", no=1))
    assert book.generation == Generation(4, lines[3])

    recovery = books.open_by_recovery(path, manager())
    recovery.set_passphrase(PERSON, FRESH)
    recovery.close()
    assert books.open(path, FRESH).content.lines[-1] == f"{at} manager-1 recover "


def test_neither_kind_opens_as_the_other(books: Books, path: Path, tmp_path: Path) -> None:
    """A book among the drafts and a draft among the books are `wrong_kind`, in every way."""
    draft = tmp_path / "a.usbdraft"
    drafts().create(draft, content_saying("x"), PASSPHRASE, recovery=manager_card()).close()
    books.create(path, Lines(("1",)), PASSPHRASE, recovery=manager_card()).close()

    assert _refusals(books, draft) == _refusals(drafts(), path) == {Code.WRONG_KIND}


def _refusals(room: Books | Drafts, path: Path) -> set[Code]:
    works: tuple[Callable[[], object], ...] = (
        lambda: room.open(path, PASSPHRASE),
        lambda: room.look(path, PASSPHRASE),
        lambda: room.slots(path),
        lambda: room.open_by_recovery(path, manager()),
    )
    codes = set()
    for work in works:
        with pytest.raises(SurveyError) as refusal:
            work()
        codes.add(refusal.value.code)
    return codes


def test_a_book_put_away_comes_back_as_a_book(books: Books, path: Path) -> None:
    """Its screen can be covered too."""
    put_away = books.create(path, Lines(("1",)), PASSPHRASE).put_away(b"here")

    book, aside = books.take_out(put_away, PASSPHRASE)
    book.close()

    assert (book.content, aside) == (Lines(("1",)), b"here")


def test_a_link_to_a_book_stays_a_link(books: Books, path: Path, tmp_path: Path) -> None:
    """The file it leads to is saved, and locked for whoever comes by its own name."""
    elsewhere = tmp_path / "share"
    elsewhere.mkdir()
    real = elsewhere / path.name
    books.create(real, Lines(("1",)), PASSPHRASE).close()
    path.symlink_to(real)

    book = books.open(path, PASSPHRASE)
    with pytest.raises(SurveyError) as held:
        books.open(real, PASSPHRASE)
    book.save(Lines(("2",)))
    book.close()

    assert held.value.code is Code.DRAFT_LOCKED
    assert path.is_symlink()
    assert books.look(real, PASSPHRASE) == books.look(path, PASSPHRASE) == Lines(("2",))
    assert books.look(path, PASSPHRASE, previous=True) == Lines(("1",))
    assert sorted(tmp_path.iterdir()) == [path, elsewhere]
