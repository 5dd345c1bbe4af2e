"""`record book …`: books of a year, who can open them, copies that went apart, the year's end."""

import shutil
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.books import FIRST
from tests.support.command_line import Call, Ended
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.store.saving import lock_path

NEW_WORDS = "あたらしい 合言葉 ながい かぜ"


@pytest.fixture
def path(office: Path) -> Path:
    """Where the book lies."""
    return office / "131016-r8.usbrecord"


def _new(desk: Call, path: Path, *more: object) -> Ended:
    words = ["record", "book", "new", "--file", path, "--body-code", worlds.BODY]
    return desk(*words, "--department", "総務課", "--who", "佐藤", *more)


def _begin(desk: Call, book: Path) -> Ended:
    return desk("record", "new", book, "--who", "鈴木", "--json")


def test_a_new_book_is_told_and_shown(desk: Call, path: Path) -> None:
    """Whose it is, for which year; the chain is verified each time it is shown."""
    made = _new(desk, path, "--json")
    shown = desk("record", "book", "show", path, "--json")
    assert (made.code, shown.code) == (0, 0)
    assert made.document == shown.document
    head, file_id = shown.document["head"], shown.document["file_id"]
    assert shown.document == {
        "file": str(path),
        "file_id": file_id,
        "generation": 1,
        "slots": ["respondent-1"],
        "is_older": False,
        "body_code": worlds.BODY,
        "year": "R8",
        "department": "総務課",
        "former": None,
        "entries": 1,
        "head": head,
        "is_closed": False,
        "records": 0,
        "media": 0,
        "waiting": [],
    }
    assert "復旧用の鍵が登録されていません。" in made.err
    assert desk("record", "book", "show", path).out.splitlines() == [
        f"ファイル: {path}",
        "世代: 1",
        "開ける人: respondent-1",
        f"団体コード: {worlds.BODY}",
        "年度: R8",
        "所属: 総務課",
        "記録の件数: 0",
        "媒体の数: 0",
        "記載の数: 1",
        "年度の状態: 書き足せます",
        f"最後の記載のハッシュ: {head}",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["--body-code", "131017"],
        ["--year", "令和8"],
        ["--department", "一\n二"],
        ["--who", "　"],
    ],
    ids=["check digit", "year", "department", "who"],
)
def test_a_book_that_cannot_be_named_is_not_made(desk: Call, path: Path, words: list[str]) -> None:
    """Wrong use, and no file."""
    assert _new(desk, path, *words).code == 2
    assert not path.exists()


def test_a_book_is_not_made_over_another(desk: Call, path: Path) -> None:
    """There is no way to lose a book by making one."""
    _new(desk, path)
    before = path.read_bytes()
    assert _new(desk, path, "--json").document["status"] == "output_exists"
    assert path.read_bytes() == before
    assert desk("record", "book", "show", path.with_name("none.usbrecord")).code == 2


def test_a_person_and_a_recovery_key_are_let_in(
    desk: Call, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each with a note in the book; the card's 照合番号 is there to be compared."""
    _new(desk, path)
    monkeypatch.setenv("USBSURVEY_NEW_PASSPHRASE", NEW_WORDS)
    added = desk("record", "book", "add-person", path, "--label", "other", "--json")
    assert (added.document["slot"], added.document["entries"]) == ("other-1", 2)
    card = path.with_name("ministry.card.txt")
    keyed = desk("record", "book", "recovery", path, "--card", card, "--json")
    assert keyed.document["slots"] == ["respondent-1", "other-1", "manager-1"]
    assert check_number(worlds.identity("ministry").certificate.fingerprint) in keyed.err
    monkeypatch.setenv("USBSURVEY_PASSPHRASE", NEW_WORDS)
    assert _begin(desk, path).code == 0
    lock_path(path).write_text("{}")
    locked = desk("record", "book", "recovery", path, "--card", card, "--json")
    assert locked.document["status"] == "draft_locked"
    adding = desk("record", "book", "add-person", path, "--label", "other", "--json")
    assert adding.document["status"] == "draft_locked"


def test_a_book_may_have_its_recovery_key_from_the_start(desk: Call, path: Path) -> None:
    """Then nothing warns."""
    card = path.with_name("ministry.card.txt")
    made = _new(desk, path, "--recovery", card)
    assert "復旧用の鍵が登録されていません" not in made.err
    assert "開ける人: respondent-1, manager-1" in made.out


def test_two_copies_are_joined(desk: Call, path: Path) -> None:
    """Nothing of either is lost; a second time nothing is added."""
    _new(desk, path)
    copy = path.with_name("copy.usbrecord")
    shutil.copy(path, copy)
    assert _begin(desk, path).document["record"] == FIRST
    other_hand = desk("record", "new", copy, "--who", "田中", "--json")
    assert other_hand.document["record"] == FIRST
    joined = desk("record", "book", "join", path, copy, "--json")
    assert (joined.document["added"], joined.document["records"]) == (1, 2)
    assert desk("record", "book", "join", path, copy, "--json").document["added"] == 0
    other = path.with_name("other.usbrecord")
    _new(desk, other, "--year", "R7")
    refused = desk("record", "book", "join", path, other, "--json")
    assert (refused.code, refused.document["reason"]) == (2, "other_book")
    missing = desk("record", "book", "join", path, path.with_name("missing"))
    assert missing.err.endswith(f"[{path.with_name('missing')}]\n")
    assert copy.exists()


def test_a_year_is_closed_and_the_next_begins(desk: Call, path: Path) -> None:
    """Unfinished records want a reason; nothing follows; the next book names the one before."""
    _new(desk, path)
    _begin(desk, path)
    refused = desk("record", "book", "close", path, "--who", "佐藤", "--json")
    assert (refused.code, refused.document["reason"]) == (2, "unfinished")
    following = path.with_name("131016-r9.usbrecord")
    words = ["record", "book", "close", path, "--who", "佐藤"]
    closed = desk(*words, "--reason", "取りやめ", "--next", following, "--json")
    assert (closed.document["is_closed"], closed.document["next"]) == (True, str(following))
    assert "もう書き足せません" in closed.err
    again = _begin(desk, path)
    assert (again.code, again.document["reason"]) == (2, "closed")
    shown = desk("record", "book", "show", following, "--json").document
    assert shown["year"] == "R9"
    assert shown["former"] == {
        "file_id": closed.document["file_id"],
        "head": closed.document["head"],
    }
    assert desk(*words, "--json").document["reason"] == "closed"


def test_the_next_book_can_be_made_later(desk: Call, path: Path) -> None:
    """Closing and beginning are two acts; neither is done over an existing file."""
    _new(desk, path)
    words = ["record", "book", "close", path, "--who", "佐藤"]
    plain = desk(*words)
    assert "年度を閉じました。" in plain.err
    following = path.with_name("131016-r9.usbrecord")
    following.write_text("mine")
    assert desk(*words, "--next", following, "--json").document["status"] == "output_exists"
    following.unlink()
    made = desk(*words, "--next", following)
    assert f"次の年度の記録簿: {following}" in made.out
    assert following.exists()


def test_a_year_stays_open_when_the_next_book_cannot_be_written(desk: Call, path: Path) -> None:
    """Closing cannot be taken back, so the place is looked at before; people see the state."""
    _new(desk, path)
    assert "年度の状態: 書き足せます" in desk("record", "book", "show", path).out
    words = ["record", "book", "close", path, "--who", "佐藤", "--next"]
    refused = desk(*words, path.parent / "none" / "r9.usbrecord", "--json")
    assert (refused.code, refused.document["status"]) == (2, "file_unwritable")
    assert desk("record", "book", "show", path, "--json").document["is_closed"] is False
    following = path.with_name("131016-r9.usbrecord")
    lock_path(following).write_text("{}")
    failed = desk(*words, following, "--json")
    assert (failed.code, failed.document["status"]) == (2, "draft_locked")
    assert "--next を付けてもう一度実行すると" in failed.err
    shown = desk("record", "book", "show", path).out
    assert "年度の状態: 閉じています（書き足せません）" in shown
    lock_path(following).unlink()
    assert desk(*words, following).code == 0


def test_an_older_copy_is_told(desk: Call, path: Path) -> None:
    """The profile remembers the newest generation."""
    _new(desk, path)
    old = path.read_bytes()
    _begin(desk, path)
    path.write_bytes(old)
    shown = desk("record", "book", "show", path, "--json")
    assert shown.document["is_older"] is True
    assert "この記録簿は古い写しかもしれません。" in shown.err


def test_a_changed_book_is_refused(desk: Call, path: Path) -> None:
    """A flipped bit is damage; a draft is no book."""
    _new(desk, path)
    raw = bytearray(path.read_bytes())
    raw[-1] ^= 1
    path.write_bytes(raw)
    damaged = desk("record", "book", "show", path, "--json")
    assert (damaged.code, damaged.document["status"]) == (2, "draft_damaged")
    path.write_bytes(bytes(raw).replace(b"USBRECORD1", b"USBDRAFT1", 1))
    assert desk("record", "list", path, "--json").document["status"] == "wrong_kind"
