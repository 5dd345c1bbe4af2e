"""Books that stay open without a lock: written in turn, put aside, and closed to whoever is out."""

from pathlib import Path

import pytest

from tests.support.books import WHO, Intruder, begun, books, new_content
from tests.support.drafts import PASSPHRASE, Profile
from usbsurvey_desktop.crypto.entropy import random_bytes
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.logbook.books import file_name
from usbsurvey_desktop.store.generations import Generation

OTHERS = "なつやすみ 3つ せみ こうえん"


def _book(folder: Path) -> Path:
    path = folder / file_name(new_content())
    books().create(path, new_content(), PASSPHRASE).close()
    return path


def test_two_people_hold_one_book_and_write_in_turn(tmp_path: Path) -> None:
    """Nobody is locked out; each entry is put behind what is on disk at that moment."""
    path = _book(tmp_path)
    anna, bob = books(), books("bob")
    hers, his = anna.hold(path, PASSPHRASE), bob.hold(path, PASSPHRASE)
    anna.add_held(hers, begun, who="一郎")
    bob.add_held(his, begun, who="二郎")
    again = anna.hold_again(hers)
    assert [entry.who for entry in again.content.entries] == [WHO, "一郎", "二郎"]
    assert not list(tmp_path.glob("*.lock"))


def test_a_save_in_between_is_joined_by_the_held_key(tmp_path: Path) -> None:
    """No passphrase is asked for: theirs stands, ours is behind it."""
    path = _book(tmp_path)
    held = books().hold(path, PASSPHRASE)
    added = books(calls=Intruder(path, PASSPHRASE, 1)).add_held(held, begun, who="一郎")
    assert [entry.who for entry in added.content.entries] == [WHO, "二郎", "一郎"]
    assert added.aside is not None


def test_an_older_copy_is_noticed_and_a_newer_one_remembered(tmp_path: Path) -> None:
    """Looking on remembers nothing; holding remembers, but never what is older."""
    path, profile = _book(tmp_path), Profile()
    old = path.read_bytes()
    held = books().hold(path, PASSPHRASE)
    books().add_held(held, begun, who="一郎")
    here = books("anna", profile)
    here.look(path, PASSPHRASE)
    assert profile.generations == {}
    newest = here.hold(path, PASSPHRASE)
    assert newest.newer is None
    assert profile.highest(newest.file_id) == Generation(2, newest.content.entries[-1].at)
    path.write_bytes(old)
    assert here.hold(path, PASSPHRASE).newer == Generation(2, newest.content.entries[-1].at)
    assert here.hold_again(newest).newer is not None


def test_whoever_was_let_out_reads_and_writes_no_more(tmp_path: Path) -> None:
    """A slot that is gone, a key that was renewed and another file under the name: all refused."""
    path = _book(tmp_path)
    keeper = books().open(path, PASSPHRASE)
    name = keeper.add_slot("other", OTHERS)
    keeper.close()
    room = books("bob")
    his, hers = room.hold(path, OTHERS, name), books().hold(path, PASSPHRASE)
    keeper = books().open_held(hers)
    keeper.remove_slot(name)
    keeper.close()
    assert books().hold_again(hers).content.entries[-1].act.kind == "access"
    keeper = books().open(path, PASSPHRASE)
    keeper.rekey(PASSPHRASE)
    keeper.close()
    for held in (his, hers):
        with pytest.raises(SurveyError) as caught:
            room.add_held(held, begun, who="二郎")
        assert caught.value.code is Code.WRONG_PASSPHRASE
    path.unlink()
    books().create(path, new_content(), PASSPHRASE).close()
    with pytest.raises(SurveyError) as caught:
        room.hold_again(hers)
    assert caught.value.code is Code.WRONG_PASSPHRASE


def test_what_lay_aside_comes_back_though_the_key_was_renewed(tmp_path: Path) -> None:
    """Nothing typed is lost: the file as it was read opens it, with the passphrase of that time."""
    path = _book(tmp_path)
    laid = books().hold(path, PASSPHRASE).lay_aside(b"half a page", random_bytes)
    assert b"half a page" not in laid.aside.sealed
    keeper = books().open(path, PASSPHRASE)
    keeper.rekey(PASSPHRASE)
    keeper.close()
    with pytest.raises(SurveyError) as caught:
        books().take_up(laid, OTHERS)
    assert caught.value.code is Code.WRONG_PASSPHRASE
    held, aside = books().take_up(laid, PASSPHRASE)
    assert (held.content, aside) == (new_content(), b"half a page")
