"""Record books on disk: two people, copies that went apart, and nothing readable."""

from pathlib import Path

import pytest

from tests.support.books import (
    BODY,
    FIRST,
    SECOND,
    USB,
    WHO,
    Intruder,
    begun,
    books,
    desk,
    full_content,
    new_content,
)
from tests.support.drafts import PASSPHRASE, drafts
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.logbook.books import file_name
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.logbook.entries import Access, Closing
from usbsurvey_desktop.logbook.keeping import carried, year_end
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.store.draft_content import Person

OTHERS = "なつやすみ 3つ せみ こうえん"


def _book(folder: Path, content: BookContent | None = None) -> Path:
    path = folder / file_name(new_content())
    books().create(path, content or new_content(), PASSPHRASE).close()
    return path


def _code(caught: pytest.ExceptionInfo[SurveyError]) -> Code:
    return caught.value.code


def test_a_book_opens_with_everything_in_it(tmp_path: Path) -> None:
    """Its name tells body and year; nothing in the file can be read without the passphrase."""
    path = _book(tmp_path, full_content())
    assert path.name == f"{BODY}-r8.usbrecord"
    assert books().look(path, PASSPHRASE) == full_content()
    raw = path.read_bytes()
    assert raw.startswith(b"USBRECORD1\n")
    for secret in (FIRST, USB, WHO, "口座振替データ", BODY):
        assert secret.encode() not in raw


def test_a_draft_is_no_record_book(tmp_path: Path) -> None:
    """The kinds do not open as one another."""
    path = _book(tmp_path)
    with pytest.raises(SurveyError) as caught:
        drafts().look(path, PASSPHRASE)
    assert _code(caught) is Code.WRONG_KIND


def test_adding_reads_what_is_there_now(tmp_path: Path) -> None:
    """Two people who opened the book at the same time both get their own record."""
    path = _book(tmp_path)
    books().add(path, PASSPHRASE, begun, who="一郎")
    added = books("bob").add(path, PASSPHRASE, begun, who="二郎")
    content = added.content
    assert added.aside is None
    assert list(standing_of(content).records) == [FIRST, SECOND]
    assert books().look(path, PASSPHRASE) == content
    assert [entry.who for entry in content.entries] == [WHO, "一郎", "二郎"]


def test_nothing_is_added_where_the_act_is_refused(tmp_path: Path) -> None:
    """The book is as it was, and free for the next person."""
    path = _book(tmp_path)
    before = path.read_bytes()
    with pytest.raises(SurveyError) as caught:
        books().add(path, PASSPHRASE, lambda content: carried(desk(content), FIRST, "x"), who=WHO)
    assert _code(caught) is Code.RECORD_REFUSED
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*.lock"))


def test_a_save_in_between_loses_no_entry(tmp_path: Path) -> None:
    """Theirs stands, ours is behind it, and the copy that lay aside is still there."""
    path = _book(tmp_path)
    added = books(calls=Intruder(path, PASSPHRASE, 1)).add(path, PASSPHRASE, begun, who="一郎")
    content = added.content
    assert [entry.who for entry in content.entries] == [WHO, "二郎", "一郎"]
    assert list(standing_of(content).records) == [FIRST, SECOND]
    assert books().look(path, PASSPHRASE) == content
    assert added.aside == f"{BODY}-r8-2.usbrecord"
    assert (tmp_path / added.aside).exists()


def test_a_conflict_that_does_not_end_names_the_copy_to_join(tmp_path: Path) -> None:
    """Somebody saves each time: our entry is in the copy, and joining it brings it in."""
    path = _book(tmp_path)
    with pytest.raises(SurveyError) as caught:
        books(calls=Intruder(path, PASSPHRASE, 3)).add(path, PASSPHRASE, begun, who="一郎")
    assert _code(caught) is Code.DRAFT_CONFLICT
    copy = tmp_path / str(caught.value.facts["saved_as"])
    content = books().join(path, copy, PASSPHRASE)
    assert [entry.who for entry in content.entries] == [WHO, "二郎", "二郎", "二郎", "一郎"]
    before = path.read_bytes()
    assert books().join(path, copy, PASSPHRASE) == content
    assert path.read_bytes() == before


def test_who_can_open_the_book_is_written_down(tmp_path: Path) -> None:
    """A slot given and taken away, a new key: each is an entry; whoever is out is no person."""
    path = _book(tmp_path)
    book = books().open(path, PASSPHRASE)
    name = book.add_slot("other", OTHERS)
    person = Person(label=name.label, no=name.no, name="二郎", post="係長")
    book.revise(lambda content: content.model_copy(update={"people": (person,)}))
    book.remove_slot(name)
    book.rekey(PASSPHRASE)
    book.close()
    content = books().look(path, PASSPHRASE)
    assert [entry.act for entry in content.entries[1:]] == [
        Access(op="slot"),
        Access(op="slot"),
        Access(op="rekey"),
    ]
    assert content.people == ()


def test_a_closed_book_can_still_be_handed_on(tmp_path: Path) -> None:
    """Somebody new can read it; nothing is written into it."""
    path = _book(tmp_path)
    books().add(path, PASSPHRASE, lambda content: year_end(desk(content)), who=WHO)
    book = books().open(path, PASSPHRASE)
    book.add_slot("other", OTHERS)
    book.close()
    content = books().look(path, OTHERS)
    assert content.is_closed
    assert content.entries[-1].act == Closing()
