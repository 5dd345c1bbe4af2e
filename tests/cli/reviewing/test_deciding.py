"""`review decide`: what is refused, and what a return note needs."""

import pytest

from tests.support.command_line import Call
from tests.support.ministry_desk import NO, NOTE, YES, MinistryDesk


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        pytest.param((), "どれか1つを指定してください", id="no decision"),
        pytest.param(("--accept", "--hold", "other"), "どれか1つ", id="two decisions"),
        pytest.param(("--return", "--out", "o"), "--comments か --message", id="no words"),
        pytest.param(("--return", "--message", "x"), "--out で指定", id="no folder"),
        pytest.param(("--again",), "--out で指定", id="again without a folder"),
        pytest.param(("--accept", "--message", "x"), "--out のあるとき", id="words, no note"),
        pytest.param(
            ("--hold", "other", "--message", "x", "--out", "o"), "--out のあるとき", id="hold"
        ),
        pytest.param(("--hold", "lunch"), "--hold", id="a reason of one's own"),
    ],
)
def test_options_that_make_no_sense_are_wrong_use(
    ministry: MinistryDesk, words: tuple[str, ...], sentence: str
) -> None:
    """Before anything is read or asked."""
    ended = ministry.decide(ministry.folder / "never read", *words)
    assert ended.code == 2
    assert sentence in ended.err


@pytest.mark.parametrize("letter", ["comments", "message"])
def test_a_return_says_something(ministry: MinistryDesk, letter: str) -> None:
    """An empty list of comments or a blank message is no letter; nothing is decided."""
    first = ministry.seal(YES, "inbox")
    comments = ministry.folder / "comments.json"
    comments.write_text("[]", encoding="utf-8")
    words = ("--comments", comments) if letter == "comments" else ("--message", "　")
    ended = ministry.decide(first, "--return", *words, "--out", ministry.folder / "notes")
    assert ended.code == 2
    assert "中身のあるもの" in ended.err
    assert list(ministry.ledgers.iterdir()) == []


def test_the_package_itself_is_no_other(ministry: MinistryDesk) -> None:
    """A copy of the chosen one is the chosen one."""
    first = ministry.seal(YES, "inbox")
    ended = ministry.decide(first, "--choose", first)
    assert ended.code == 2
    assert "別の提出ファイル" in ended.err


def test_a_ledger_has_its_name(ministry: MinistryDesk, desk: Call) -> None:
    """Another name would not be found by the colleagues; a whole path may be given."""
    first = ministry.seal(YES, "inbox")
    words = ("--survey", ministry.survey, "--roster", ministry.roster, "--identity")
    common = (*words, ministry.folder / "ministry.p12", "--hold", "other", "--ledger")
    wrong = desk("review", "decide", first, *common, ministry.folder / "notes.txt")
    assert wrong.code == 2
    assert ".ledger.txt" in wrong.err
    path = ministry.ledgers / "mine.ledger.txt"
    right = desk("review", "decide", first, *common, path, "--json")
    assert (right.code, right.document["ledger"]) == (0, str(path))


def test_a_respondent_decides_nothing(ministry: MinistryDesk) -> None:
    """The own copy opens, and its owner is no collector."""
    first = ministry.seal(YES, "inbox")
    ended = ministry.decide(first, "--hold", "other", "--json", identity="respondent")
    assert (ended.code, ended.document) == (3, {"status": "not_addressed"})


@pytest.mark.parametrize(
    ("value", "status", "code", "sentence"),
    [
        pytest.param("{}", "payload_schema", 1, '"link_id": "A3"', id="no list"),
        pytest.param("[", "json_syntax", 2, "再送", id="no JSON"),
        pytest.param(
            '[{"link_id":"A9","text":"x"}]', "payload_schema", 1, "設問に", id="not asked"
        ),
        pytest.param('[{"link_id":null,"text":"\\u0001"}]', "text_refused", 1, "文字", id="a sign"),
    ],
)
def test_a_bad_comments_file_is_told_by_name(
    ministry: MinistryDesk, value: str, status: str, code: int, sentence: str
) -> None:
    """What is wrong, in which file; nothing is decided."""
    first = ministry.seal(YES, "inbox")
    comments = ministry.folder / "comments.json"
    comments.write_text(value, encoding="utf-8")
    ended = ministry.decide(
        first, "--return", "--comments", comments, "--out", ministry.folder / "notes", "--json"
    )
    assert (ended.code, ended.document["status"]) == (code, status)
    last = ended.err.splitlines()[-1]
    assert sentence in last
    assert last.endswith(f"[{comments}]")
    assert list(ministry.ledgers.iterdir()) == []
    assert not (ministry.folder / "notes").exists()


def test_a_note_is_never_overwritten(ministry: MinistryDesk) -> None:
    """A file of its name is told before the decision is written."""
    first = ministry.seal(YES, "inbox")
    notes = ministry.folder / "notes"
    notes.mkdir()
    (notes / NOTE.format(1)).write_bytes(b"an older one")
    words = ("--return", "--message", "日付を確かめてください。", "--out", notes)
    ended = ministry.decide(first, *words, "--json")
    assert (ended.code, ended.document["status"]) == (2, "output_exists")
    assert "--force" not in ended.err
    assert list(ministry.ledgers.iterdir()) == []


def test_a_note_that_was_not_written_is_made_again(ministry: MinistryDesk) -> None:
    """The decision stands; `--again` gives the note the ledger has announced."""
    first = ministry.seal(YES, "inbox")
    (ministry.folder / "file").write_bytes(b"no folder")
    words = ("--message", "日付を確かめてください。", "--out")
    lost = ministry.decide(first, "--return", *words, ministry.folder / "file", "--json")
    assert (lost.code, lost.document["status"]) == (2, "file_unwritable")
    assert "--again" in lost.err
    assert ministry.rows()[first.name]["decision"] == "returned"
    notes = ministry.folder / "notes"
    before = next(ministry.ledgers.iterdir()).read_bytes()
    again = ministry.decide(first, "--again", *words, notes)
    assert again.code == 0, again.err
    assert again.out.splitlines()[-1] == f"書き込みました: {notes / NOTE.format(1)}"
    assert next(ministry.ledgers.iterdir()).read_bytes() == before
    twice = ministry.decide(first, "--again", *words, notes, "--json")
    assert twice.document == {"status": "output_exists", "reason": "never_over"}
    assert "書き込めなかった" not in twice.err
    assert "--force" not in twice.err


def test_what_makes_no_sense_is_not_signed(ministry: MinistryDesk) -> None:
    """An acceptance nobody made, one of two branches, a predecessor, other words: refused."""
    first = ministry.seal(YES, "inbox")
    second = ministry.seal(NO, "inbox", previous=first)
    ministry.seal(YES | {"A3": "別の回答"}, "inbox/again", previous=first)
    for package, words, reason, sentence in (
        (first, ("--reopen", "mistake"), "not_accepted", "受理されていない"),
        (second, ("--accept",), "forked", "--choose"),
        (second, ("--choose", first), "no_branch", "分岐ではありません"),
    ):
        ended = ministry.decide(package, *words, "--json")
        refusal = {"status": "decision_refused", "reason": reason}
        assert (ended.code, ended.document) == (2, refusal)
        assert sentence in ended.err
    assert list(ministry.ledgers.iterdir()) == []

    letter = ("--message", "日付を確かめてください。", "--out", ministry.folder / "notes")
    assert ministry.decide(first, "--return", *letter).code == 0
    other = ("--message", "違う。", "--out", ministry.folder / "others")
    ended = ministry.decide(first, "--again", *other, "--json")
    assert ended.document == {"status": "decision_refused", "reason": "other_words"}
    assert not (ministry.folder / "others").exists()


def test_an_acceptance_that_counts_for_nothing_is_told(ministry: MinistryDesk) -> None:
    """One line on stderr for a 旧版, and none for the revision that counts; both are recorded."""
    first = ministry.seal(YES, "inbox")
    second = ministry.seal(NO, "inbox", previous=first)

    old = ministry.decide(first, "--accept", "--json")
    new = ministry.decide(second, "--accept", "--json")

    told = "この団体で数えるのは、第2版です。この提出ファイルは、受理しても集計に入りません。"
    assert (old.code, old.document["decision"], new.code) == (0, "accepted", 0)
    assert old.err.count(told) == 1
    assert "集計に入りません" not in new.err


def test_there_must_be_a_note_to_make_again(ministry: MinistryDesk) -> None:
    """Nothing was decided yet."""
    first = ministry.seal(YES, "inbox")
    ended = ministry.decide(first, "--again", "--out", ministry.folder / "notes")
    assert ended.code == 2
    assert "作り直せる返信ファイルがありません" in ended.err


def test_a_ledger_that_breaks_off_stops_its_owner(ministry: MinistryDesk) -> None:
    """Exit 3, and the file is named."""
    first = ministry.seal(YES, "inbox")
    assert ministry.decide(first, "--hold", "other").code == 0
    path = next(ministry.ledgers.iterdir())
    path.write_bytes(path.read_bytes() + b"=\n")
    ended = ministry.decide(first, "--hold", "signer", "--json")
    assert (ended.code, ended.document) == (3, {"status": "ledger_line", "line": 5})
    assert ended.err.endswith(f"[{path}]\n")
