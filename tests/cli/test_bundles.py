"""`bundle make`, `bundle open`, `review accept-bundle`, and what `verify` tells of bundles."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call, Ended
from tests.support.forwarding import Collector, package, roster_of
from tests.support.reviewing import SURVEY
from usbsurvey_desktop.cli.bundle_words import LEFT_WORDS
from usbsurvey_desktop.records import JsonValue
from usbsurvey_desktop.review.bundle_accept import LeftBecause
from usbsurvey_desktop.review.decision import prepare_hold

NAME = "small-survey-prefecture-1.bundle.txt"


@pytest.fixture(autouse=True)
def _rosters(office: Path) -> None:
    for name in ("prefecture", "ministry"):
        (office / f"{name}.roster.txt").write_text(roster_of(name).text, encoding="ascii")


@pytest.fixture
def prefecture(office: Path) -> Collector:
    """A prefecture that has accepted one package."""
    sender = Collector(office)
    sender.accept(package())
    return sender


def _who(office: Path, name: str) -> list[object]:
    """Name somebody's survey, identity and roster."""
    survey = ("--survey", office / worlds.pack().file_name)
    roster = ("--roster", office / f"{name}.roster.txt")
    return [*survey, "--identity", office / f"{name}.p12", *roster]


def _make(desk: Call, office: Path, *words: object, to: str = "ministry") -> Ended:
    sender = Collector(office)
    given = ("--to", to, "--ledger", sender.ledgers, *_who(office, "prefecture"))
    return desk("bundle", "make", sender.received, *given, "--out", office / "out", *words)


def _open(desk: Call, office: Path, *words: object, name: str = "ministry") -> Ended:
    return desk("bundle", "open", office / "out" / NAME, *_who(office, name), *words)


def _rows(ended: Ended, name: str) -> list[Mapping[str, JsonValue]]:
    found = ended.document[name]
    assert isinstance(found, Sequence)
    return [one for one in found if isinstance(one, Mapping)]


def _digests(ended: Ended, name: str) -> list[JsonValue]:
    return [one["digest"] for one in _rows(ended, name)]


@pytest.mark.usefixtures("prefecture")
def test_what_a_prefecture_accepted_reaches_the_ministry(desk: Call, office: Path) -> None:
    """Made, opened, taken in, shown beside the package, accepted: each step says what it did."""
    digest = package().digest
    made = _make(desk, office, "--json")
    assert made.code == 0, made.err
    told = {key: made.document[key] for key in ("survey", "from", "to", "number", "named")}
    ends = {"survey": SURVEY, "from": "prefecture", "to": "ministry"}
    assert told == {**ends, "number": 1, "named": []}
    assert (made.document["file"], _digests(made, "packages")) == (
        str(office / "out" / NAME),
        [digest],
    )
    folder = office / "ministry-received"
    opened = _open(desk, office, "--into", folder, "--json")
    assert opened.code == 0, opened.err
    (row,) = _rows(opened, "packages")
    word: dict[str, JsonValue] = {
        "recipient": "prefecture",
        "recipient_name": "東京都",
        "reviewer": "都 太郎",
    }
    word["at"] = worlds.NOW.isoformat()
    assert (row["status"], row["signers"], row["forwarded"]) == ("ok", ["回答 一郎"], word)
    assert "都 太郎" in str(opened.document["signer"])
    assert opened.document["written"] == [str(folder / package().file_name)]
    again = _open(desk, office, "--into", folder, "--json").document
    assert (again["written"], again["present"]) == ([], 1)
    verified = desk("verify", folder, *_who(office, "ministry"), "--json")
    (seen,) = _rows(verified, "packages")
    assert (seen["decision"], seen["forwarded"]) == (None, word)
    (bundle,) = _rows(verified, "bundles")
    keys = ("file", "status", "from", "number", "signer", "packages", "named")
    values = (NAME, "ok", "prefecture", 1, "都 太郎", 1, 0)
    assert tuple(bundle[key] for key in keys) == values
    ledgers = office / "ministry-ledgers"
    ledgers.mkdir()
    given = (folder / NAME, *_who(office, "ministry"), "--ledger", ledgers)
    accepted = desk("review", "accept-bundle", *given, "--json")
    assert accepted.code == 0, accepted.err
    assert (_digests(accepted, "accepted"), accepted.document["left"]) == ([digest], [])
    words = (*_who(office, "ministry"), "--ledger", ledgers, "--json")
    (own,) = _rows(desk("verify", folder, *words), "packages")
    assert (own["decision"], own["forwarded"]) == ("accepted", word)
    twice = desk("review", "accept-bundle", *given)
    assert (twice.code, "受理済み" in twice.out) == (0, True)


def test_the_number_is_taken_where_the_reviewers_meet(
    desk: Call, office: Path, prefecture: Collector
) -> None:
    """Beside the ledgers; from another terminal the next one follows, and no number comes twice."""
    first = _make(desk, office, "--json")
    (office / "out" / NAME).rename(office / "sent.txt")
    again = _make(desk, office, "--number", "1", "--json")
    second = _make(desk, office, "--json")
    assert (first.code, first.document["number"]) == (0, 1)
    refusal = {"status": "bundle_conflict", "reason": "number_taken", "known": 1}
    assert (again.code, again.document) == (3, refusal)
    assert "もう作られています。何も書いていません。" in again.err
    assert (second.code, second.document["number"]) == (0, 2)
    kept = {path.name for path in prefecture.ledgers.glob("*.bundle.txt")}
    assert kept == {NAME, "small-survey-prefecture-2.bundle.txt"}


@pytest.mark.usefixtures("prefecture")
def test_people_read_the_same(desk: Call, office: Path) -> None:
    """Both signatures and the decision stand in the lines."""
    made = _make(desk, office)
    assert made.code == 0, made.err
    assert "東京都 → 試験省" in made.out
    assert NAME in made.out
    folder = office / "in"
    opened = _open(desk, office, "--into", folder)
    decided = "東京都の判断：受理（都 太郎、2026-11-20）"
    assert "署名: 回答 一郎" in opened.out
    assert decided in opened.out
    assert "もとからあったもの: 1" in _open(desk, office, "--into", folder).out
    verified = desk("verify", folder, *_who(office, "ministry")).out
    assert decided in verified
    assert f"取りまとめファイル {NAME}: 東京都 → 試験省" in verified


def test_nothing_accepted_is_told(desk: Call, office: Path) -> None:
    """No file is made, and the exit code says no."""
    Collector(office).put(package())
    ended = _make(desk, office, "--json")
    assert (ended.code, ended.document["file"], ended.document["packages"]) == (1, None, [])
    assert "受理した提出ファイルがない" in ended.err
    assert _make(desk, office).out == ""
    assert not (office / "out").exists()


@pytest.mark.usefixtures("prefecture")
def test_bundles_are_numbered(desk: Call, office: Path) -> None:
    """The next one has the next number; a number that is taken is not written over."""
    assert _make(desk, office).code == 0
    assert _make(desk, office, "--json").document["number"] == 2
    again = _make(desk, office, "--number", "2", "--json")
    assert (again.code, again.document["status"]) == (2, "output_exists")


@pytest.mark.usefixtures("prefecture")
@pytest.mark.parametrize("to", ["prefecture", "nobody"])
def test_it_goes_to_another_recipient_of_the_pack(desk: Call, office: Path, to: str) -> None:
    """Anything else is wrong use, and who there is is told."""
    ended = _make(desk, office, to=to)
    assert (ended.code, "（ministry）" in ended.err) == (2, True)


@pytest.mark.usefixtures("prefecture")
def test_a_stranger_cannot_open_it(desk: Call, office: Path) -> None:
    """The code, and nothing from inside."""
    _make(desk, office)
    ended = desk(
        *("bundle", "open", office / "out" / NAME, "--survey", office / worlds.pack().file_name),
        *("--identity", office / "stranger.p12", "--json"),
    )
    assert (ended.code, ended.document) == (3, {"status": "not_addressed", "step": "S2"})


@pytest.mark.usefixtures("prefecture")
def test_an_identity_without_its_opening_key_is_told(desk: Call, office: Path) -> None:
    """It is about the identity, not about the file."""
    _make(desk, office)
    (office / "ministry.open.p12").unlink()
    assert _open(desk, office, "--json").document["status"] == "identity_pair"


def test_an_older_bundle_is_not_taken_in(desk: Call, office: Path, prefecture: Collector) -> None:
    """Not written, not accepted; in a folder it is named and disturbs nobody."""
    _make(desk, office)
    folder = office / "in"
    folder.mkdir()
    (folder / "later.bundle.txt").write_bytes(prefecture.bundle(2).content)
    ended = _open(desk, office, "--into", folder, "--json")
    assert (ended.code, ended.document["status"]) == (3, "bundle_older")
    (folder / NAME).write_bytes((office / "out" / NAME).read_bytes())
    verified = desk("verify", folder, *_who(office, "ministry"), "--json")
    states = {one["file"]: one["status"] for one in _rows(verified, "bundles")}
    assert (verified.code, states) == (0, {NAME: "bundle_older", "later.bundle.txt": "ok"})
    given = (*_who(office, "ministry"), "--ledger", office, "--json")
    ended = desk("review", "accept-bundle", folder / NAME, *given)
    assert (ended.code, ended.document["status"]) == (3, "bundle_older")


def test_a_damaged_bundle_is_named_by_verify(
    desk: Call, office: Path, prefecture: Collector
) -> None:
    """With its code; something is not in order then."""
    (prefecture.received / "x.bundle.txt").write_text("junk")
    words = ("verify", prefecture.received, *_who(office, "prefecture"))
    ended = desk(*words, "--json")
    (row,) = _rows(ended, "bundles")
    assert (ended.code, row["status"], row["step"]) == (1, "json_syntax", "C2")
    assert "取りまとめファイル x.bundle.txt: json_syntax (C2)" in desk(*words).out


@pytest.mark.usefixtures("prefecture")
def test_what_the_ministry_decided_otherwise_is_left(desk: Call, office: Path) -> None:
    """It is named with its reason; exit 1."""
    _make(desk, office)
    ministry = Collector(office, "ministry")
    _open(desk, office, "--into", ministry.received)
    ministry.decide(prepare_hold(ministry.opened(package()), "signer", ministry.desk()))
    given = (*_who(office, "ministry"), "--ledger", ministry.ledgers)
    ended = desk("review", "accept-bundle", ministry.received / NAME, *given, "--json")
    assert (ended.code, ended.document["accepted"]) == (1, [])
    (left,) = _rows(ended, "left")
    assert (left["digest"], left["reason"]) == (package().digest, "decided")


@pytest.mark.parametrize("is_json", [True, False], ids=["json", "lines"])
def test_what_is_not_forwarded_or_does_not_open_is_named(
    desk: Call, office: Path, prefecture: Collector, *, is_json: bool
) -> None:
    """An accepted package whose file is gone; a package of a survey pack that is not known here."""
    later = worlds.pack(replace(worlds.TERMS, version=2))
    survey = office / worlds.pack().file_name
    prefecture.put(package())
    (prefecture.received / package().file_name).rename(office / "gone")
    words = ("--number", "2") + (("--json",) if is_json else ())
    ended = _make(desk, office, *words)
    assert ended.code == 0
    assert ("not_here" in ended.out) if is_json else ("ファイルがない" in ended.out)
    (office / "gone").rename(prefecture.received / package().file_name)
    made = prefecture.bundle(1, of=later)
    (office / "out" / NAME).write_bytes(made.content)
    survey.write_text(later.text, encoding="ascii")
    ended = _open(desk, office, *words[2:])
    assert (ended.code, "form_mismatch" in ended.out) == (1, True)


def test_every_reason_has_its_words() -> None:
    """In both languages."""
    assert set(LEFT_WORDS) == set(LeftBecause)
