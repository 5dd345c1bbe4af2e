"""People and keys of a draft at the command line."""

from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call, Ended, caller
from tests.support.drafts import CHEAP
from tests.support.faults import RefusingOs
from tests.support.policies import write_policy
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.identity.card import make_card
from usbsurvey_desktop.store.profile_folder import ProfileFolder

FRESH = "another person's own passphrase"
OLD_COPIES = (
    "前の写しは、今までの合言葉でまだ開けます。鍵を更新するには draft rekey を使ってください。\n"
)


@pytest.fixture
def path(desk: Call, office: Path) -> Path:
    """A draft of one respondent, recoverable by the ministry's person."""
    path = office / "131016-small.usbdraft"
    survey, card = office / worlds.pack().file_name, office / "ministry.card.txt"
    (office / "fresh").write_text(FRESH, encoding="utf-8")
    desk("draft", "new", "--survey", survey, "--file", path, "--recovery", card)
    return path


def _opens(desk: Call, path: Path, passphrase: str) -> bool:
    file = path.with_name("tried")
    file.write_text(passphrase, encoding="utf-8")
    ended = desk("draft", "show", path, "--contents", "--passphrase-file", file)
    assert ended.code in {0, 4}
    return ended.code == 0


def _add(desk: Call, path: Path, *more: object) -> Ended:
    fresh = path.with_name("fresh")
    return desk(
        "draft", "add-person", path, "--label", "approver", "--new-passphrase-file", fresh, *more
    )


def test_a_person_is_added_with_name_and_own_passphrase(desk: Call, path: Path) -> None:
    """Both open the draft afterwards, and the people are told by whoever looks inside."""
    added = _add(desk, path, "--name", "鈴木 花子", "--post", "課長", "--json")
    shown = desk("draft", "show", path, "--contents", "--json")
    plain = desk("draft", "show", path, "--contents")

    assert (added.code, added.document["slot"]) == (0, "approver-1")
    assert added.document["slots"] == ["respondent-1", "manager-1", "approver-1"]
    assert shown.document["people"] == [{"slot": "approver-1", "name": "鈴木 花子", "post": "課長"}]
    assert "approver-1: 鈴木 花子 課長" in plain.out
    assert [_opens(desk, path, one) for one in (worlds.PASSPHRASE, FRESH)] == [True, True]


def test_a_person_may_be_added_without_a_name(desk: Call, path: Path) -> None:
    """Then nothing but the slot is kept."""
    _add(desk, path)

    assert desk("draft", "show", path, "--contents", "--json").document["people"] == []


def test_the_new_passphrase_comes_from_its_own_places_only(
    desk: Call, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The variable of the old one is set here, and is never taken for the new one."""
    words = ("draft", "add-person", path, "--label", "other", "--json")
    before = path.read_bytes()

    missing = desk(*words)
    kept = path.read_bytes()
    monkeypatch.setenv("USBSURVEY_NEW_PASSPHRASE", FRESH)
    added = desk(*words)

    assert (missing.code, missing.document) == (
        4,
        {"status": "wrong_passphrase", "reason": "new_not_given"},
    )
    assert "--new-passphrase-file か環境変数 USBSURVEY_NEW_PASSPHRASE" in missing.err
    assert (kept, added.code) == (before, 0)
    assert _opens(desk, path, FRESH)


def test_what_cannot_be_a_person_is_told_before_anything_is_done(desk: Call, path: Path) -> None:
    """A label that is none, a name too long, a passphrase too weak."""
    before = path.read_bytes()
    path.with_name("short").write_text("short")

    label = desk("draft", "add-person", path, "--label", "manager")
    name = _add(desk, path, "--name", "長" * 65, "--json")
    weak = _add(desk, path, "--new-passphrase-file", path.with_name("short"), "--json")

    assert label.code == 2
    assert (name.code, name.document["status"]) == (1, "text_refused")
    assert (weak.code, weak.document["status"]) == (1, "passphrase_weak")
    assert path.read_bytes() == before


def test_a_person_taken_away_is_out_of_this_file(desk: Call, path: Path) -> None:
    """That copies still open is told, and true."""
    _add(desk, path, "--name", "鈴木 花子")
    copy = path.read_bytes()

    removed = desk("draft", "remove-person", path, "--person", "approver-1", "--json")

    assert removed.document["slots"] == ["respondent-1", "manager-1"]
    assert removed.err == OLD_COPIES
    assert desk("draft", "show", path, "--contents", "--json").document["people"] == []
    assert not _opens(desk, path, FRESH)
    path.write_bytes(copy)
    assert _opens(desk, path, FRESH)


def test_who_is_not_there_and_oneself_are_not_taken_away(desk: Call, path: Path) -> None:
    """Both are told apart; a person has to be named."""
    told = [
        desk("draft", "remove-person", path, "--person", name, "--json").document
        for name in ("other-1", "respondent-1")
    ]

    assert told == [
        {"status": "draft_save_failed", "reason": "no_such_slot"},
        {"status": "draft_save_failed", "reason": "own_slot"},
    ]
    assert desk("draft", "remove-person", path).code == 2


def test_a_passphrase_is_changed_by_who_has_it(desk: Call, path: Path) -> None:
    """Only the new one opens this file; the old one opens copies."""
    fresh = path.with_name("fresh")

    changed = desk("draft", "passphrase", path, "--new-passphrase-file", fresh, "--json")

    assert (changed.document["slot"], changed.err) == ("respondent-1", OLD_COPIES)
    assert [_opens(desk, path, one) for one in (worlds.PASSPHRASE, FRESH)] == [False, True]


def test_a_new_key_leaves_the_own_slot_and_the_recovery(desk: Call, path: Path) -> None:
    """Everybody else is named; without its card the recovery slot is among them."""
    _add(desk, path)

    renewed = desk("draft", "rekey", path, "--recovery", path.with_name("ministry.card.txt"))
    again = desk("draft", "rekey", path, "--json")

    assert "外れた人（もう一度加えてください）: approver-1\n" in renewed.out
    assert again.document["gone"] == ["manager-1"]
    assert again.document["slots"] == ["respondent-1"]
    assert "前の写しは、今までの鍵のままです" in again.err
    assert [_opens(desk, path, one) for one in (worlds.PASSPHRASE, FRESH)] == [True, False]


def test_the_manager_recovers_and_sees_no_answer(desk: Call, path: Path) -> None:
    """The person goes on with a new passphrase; what was typed never came by."""
    answers = path.with_name("a.json")
    answers.write_text('{"A3":"かなりあのうた"}', encoding="utf-8")
    desk("draft", "import", path, "--answers", answers)
    words = ("--identity", path.with_name("ministry.p12"), "--new-passphrase-file")

    ended = desk("draft", "recover", path, *words, path.with_name("fresh"), "--json")

    assert (ended.code, ended.document["slot"]) == (0, "respondent-1")
    assert ended.document["generation"] == 3
    assert "履歴に残りました。回答は表示していません。" in ended.err
    assert "かなりあ" not in ended.out + ended.err
    assert [_opens(desk, path, one) for one in (worlds.PASSPHRASE, FRESH)] == [False, True]


def test_a_stranger_recovers_nothing(desk: Call, path: Path) -> None:
    """Another identity ends with 3, a signing key alone with a code of its own."""
    before = path.read_bytes()
    fresh = ("--new-passphrase-file", path.with_name("fresh"), "--json")
    stranger = desk(
        "draft", "recover", path, "--identity", path.with_name("prefecture.p12"), *fresh
    )
    path.with_name("ministry.open.p12").unlink()

    alone = desk("draft", "recover", path, "--identity", path.with_name("ministry.p12"), *fresh)

    assert (stranger.code, stranger.document) == (3, {"status": "not_addressed"})
    assert alone.document["status"] == "identity_pair"
    assert path.read_bytes() == before


def test_a_recovery_is_added_later_and_exchanged(desk: Call, path: Path) -> None:
    """The holder of the new card recovers, the former one does not; that is told as well."""
    desk("draft", "remove-person", path, "--person", "manager-1")
    cards = [path.with_name(f"{name}.card.txt") for name in ("ministry", "prefecture")]

    added, exchanged = [desk("draft", "recovery", path, "--card", card) for card in cards]
    words = ("--new-passphrase-file", path.with_name("fresh"), "--person", "other-1")
    former, present = [
        desk("draft", "recover", path, "--identity", path.with_name(f"{name}.p12"), *words)
        for name in ("ministry", "prefecture")
    ]

    assert [ended.code for ended in (added, exchanged, former, present)] == [0, 0, 3, 0]
    assert (OLD_COPIES in added.err, OLD_COPIES in exchanged.err) == (False, True)
    assert added.err.startswith("復旧用の鍵の照合番号: ")
    assert "開ける人: respondent-1, manager-1, other-1" in present.out


def test_a_policy_demands_its_card(
    office: Path, profile: Path, desk: Call, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every new draft is recoverable by it, at the cost of listed algorithms; no other card is."""
    card = make_card(worlds.identity("ministry"), now=worlds.NOW)
    policy = write_policy(
        office / "policy.json",
        draft_kdf="pbkdf2-hmac-sha512",
        recovery_card=card,
        recovery_required=True,
    )
    rim = Rim(ProfileFolder(profile), lambda: worlds.NOW, policy)
    ruled = caller(capsys, lambda words: run(words, rim))
    path = office / "ruled.usbdraft"
    new = ("draft", "new", "--survey", office / worlds.pack().file_name, "--file", path, "--json")

    other = ruled(*new, "--recovery", office / "prefecture.card.txt")
    made = ruled(*new)
    removed = ruled("draft", "remove-person", path, "--person", "manager-1", "--json")
    renewed = ruled("draft", "rekey", path, "--json")

    assert (other.code, other.document) == (
        2,
        {"status": "recovery_required", "reason": "other_card"},
    )
    assert made.document["slots"] == renewed.document["slots"] == ["respondent-1", "manager-1"]
    assert removed.document == {"status": "recovery_required", "reason": "no_card"}
    assert b'"kdf":"pbkdf2-hmac-sha512"' in path.read_bytes()
    assert _opens(desk, path, worlds.PASSPHRASE)


def test_a_change_that_cannot_be_put_in_place_is_told_with_the_name_it_has(
    path: Path, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The whole new draft lies beside, under the only name that leads to it."""
    calls = RefusingOs(1_000)
    rim = Rim(ProfileFolder(profile), lambda: worlds.NOW, kdf=CHEAP, calls=calls)
    japanese = path.rename(path.with_name("下書き.usbdraft"))
    before = japanese.read_bytes()

    ended = caller(capsys, lambda words: run(words, rim))(
        "draft", "remove-person", japanese, "--person", "manager-1", "--json"
    )

    kept = japanese.with_name(str(ended.document["kept"]))
    assert (ended.code, ended.document["status"]) == (2, "draft_save_failed")
    assert f"kept={kept.name}" in ended.err
    assert kept.name.startswith("下書き.usbdraft.")
    assert (kept.suffix, japanese.read_bytes()) == (".new", before)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("remove-person", "--person", "other-1"), "その人は、この下書きにいません"),
        (("remove-person", "--person", "respondent-1"), "自分の開け方は外せません"),
    ],
)
def test_a_refusal_says_what_to_do(
    desk: Call, path: Path, words: tuple[str, ...], sentence: str
) -> None:
    """The sentence is about the reason, not only about the code."""
    assert sentence in desk("draft", words[0], path, *words[1:]).err


def test_the_keys_of_an_older_copy_are_changed_only_when_asked(desk: Call, path: Path) -> None:
    """Every command that writes; the manager's too."""
    copy = path.read_bytes()
    _add(desk, path)
    path.write_bytes(copy)
    fresh, card = path.with_name("fresh"), path.with_name("ministry.card.txt")
    new = ("--new-passphrase-file", fresh)
    manager = ("--identity", path.with_name("ministry.p12"))
    commands = (
        ("add-person", path, "--label", "other", *new),
        ("remove-person", path, "--person", "manager-1"),
        ("passphrase", path, *new),
        ("rekey", path),
        ("recovery", path, "--card", card),
        ("recover", path, *manager, *new),
    )

    told = [desk("draft", *words, "--json").document for words in commands]

    refusal = {"status": "draft_conflict", "reason": "older_copy", "newer": 2}
    assert (told, path.read_bytes()) == ([refusal] * len(commands), copy)
    assert desk("draft", *commands[0], "--older-copy").code == 0
