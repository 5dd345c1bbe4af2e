"""`review decide` and `verify` beside it: the loop closes by files."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call
from tests.support.ministry_desk import NO, NOTE, PACKAGE, YES, MinistryDesk
from tests.support.reviewing import Shared, dig
from tests.vectors import form
from usbsurvey_desktop.identity.roster_keeping import found_roster
from usbsurvey_desktop.review.ledger_pen import Statement
from usbsurvey_desktop.review.ledger_record import Act, Hold, RosterUse
from usbsurvey_desktop.sealing.states import SeenPackage


def test_seal_return_seal_verify(ministry: MinistryDesk) -> None:
    """r1 goes back with comments, r2 replaces it: r1 is superseded, r2 counts."""
    first = ministry.seal(YES, "inbox")
    returned = ministry.decide(
        first, "--return", "--comments", ministry.folder / "comments.json",
        "--out", ministry.folder / "notes", "--json",
    )  # fmt: skip
    assert returned.code == 0, returned.err
    note = ministry.folder / "notes" / NOTE.format(1)
    assert returned.document["decision"] == "returned"
    assert returned.document["file"] == str(note)
    assert note.read_bytes().endswith(b"\n")
    assert ministry.rows()[PACKAGE.format(1)]["decision"] == "returned"

    second = ministry.seal(NO, "inbox", previous=first)
    ended = ministry.verify("--json")
    assert ended.code == 0, ended.out
    found = ended.document
    counts = {key: found[key] for key in ("received", "readable", "rejected", "superseded")}
    assert counts == {"received": 2, "readable": 2, "rejected": 0, "superseded": 1}
    assert (found["conflicts"], found["contested"], found["absent_entries"]) == (0, 0, 0)
    rows = ministry.rows()
    one, two = rows[first.name], rows[second.name]
    assert (one["chain"], one["leads"], one["decision"]) == ("superseded", False, "returned")
    assert (two["chain"], two["leads"], two["decision"]) == ("new", True, None)
    assert [one["status"], two["revision"]] == ["ok", 2]

    accepted = ministry.decide(second, "--accept", "--json")
    assert (accepted.code, accepted.document["decision"]) == (0, "accepted")
    assert (accepted.document["file"], accepted.document["note"]) == (None, None)
    assert ministry.rows()[second.name]["decision"] == "accepted"


def test_two_second_revisions_are_never_chosen_silently(ministry: MinistryDesk) -> None:
    """A conflict until a reviewer chooses; the next branch is a conflict again."""
    first = ministry.seal(YES, "inbox")
    second = ministry.seal(NO, "inbox", previous=first)
    rival = ministry.seal(YES | {"A3": "別の回答"}, "inbox/again", previous=first)
    ended = ministry.verify("--json")
    assert ended.code == 1
    assert (ended.document["conflicts"], ended.document["superseded"]) == (1, 1)
    rows = ministry.rows()
    branches = [second.name, f"again/{rival.name}"]
    assert [rows[name]["chain"] for name in branches] == ["forked", "forked"]
    assert not any(row["leads"] for row in rows.values())
    assert ended.document["forks"] == [
        {
            "body_code": worlds.BODY,
            "digests": sorted(str(rows[name]["digest"]) for name in branches),
        }
    ]
    assert f"分岐（選ばれていない）: {worlds.BODY}" in ministry.verify().out

    chosen = ministry.decide(second, "--choose", rival, "--json")
    assert (chosen.code, chosen.document["decision"]) == (0, "chosen")
    settled = ministry.verify("--json")
    assert (settled.code, settled.document["conflicts"]) == (0, 0)
    leads = {name: row["leads"] for name, row in ministry.rows().items()}
    assert leads == {first.name: False, second.name: True, f"again/{rival.name}": False}

    ministry.seal(YES | {"A3": "さらに別の回答"}, "inbox/third", previous=first)
    assert ministry.verify("--json").document["conflicts"] == 1


def test_a_choice_does_not_count_without_a_roster(ministry: MinistryDesk, desk: Call) -> None:
    """Nobody is a reviewer; the ledger is listed with its reason."""
    first = ministry.seal(YES, "inbox")
    second = ministry.seal(NO, "inbox", previous=first)
    rival = ministry.seal(YES, "inbox/again", previous=first)
    assert ministry.decide(second, "--choose", rival).code == 0
    ended = desk(
        "verify", ministry.inbox, "--survey", ministry.survey,
        "--identity", ministry.folder / "ministry.p12", "--ledger", ministry.ledgers, "--json",
    )  # fmt: skip
    assert (ended.code, ended.document["conflicts"]) == (1, 1)
    ledgers = json.loads(ended.out)["ledgers"]  # noqa: TID251 - our own output
    assert [ledger["status"] for ledger in ledgers] == ["ledger_signer"]
    assert ended.document["roster"] is None


@pytest.mark.skipif(sys.platform == "win32", reason="names there are UTF-16")
def test_a_name_that_is_no_utf_8_stops_nothing(ministry: MinistryDesk) -> None:
    """A stray file in the shared folder is listed, in the document too."""
    ministry.seal(YES, "inbox")
    name = os.fsencode(ministry.ledgers) + b"/stray-\xff.ledger.txt"
    Path(os.fsdecode(name)).write_bytes(b"")
    ended = ministry.verify("--json")
    assert ended.document["readable"] == 1
    ledgers = json.loads(ended.out)["ledgers"]  # noqa: TID251 - our own output
    assert [one["file"] for one in ledgers] == ["stray-⟦U+DCFF⟧.ledger.txt"]


def test_reviewers_who_disagree_are_shown(ministry: MinistryDesk) -> None:
    """競合 is no order, until the next decision names both entries."""
    first = ministry.seal(YES, "inbox")
    assert ministry.decide(first, "--accept").code == 0
    digest = str(ministry.rows()[first.name]["digest"])
    seen = SeenPackage(digest, "A" * 22, worlds.BODY, 1, None)
    Shared(ministry.ledgers).say("ben", Act.HELD, Hold(reason="signer"), seen)
    ended = ministry.verify("--json")
    assert (ended.code, ended.document["contested"], ended.document["conflicts"]) == (1, 1, 0)
    assert "[競合]" in ministry.verify().out
    assert ministry.decide(first, "--reopen", "signer").code == 0
    assert ministry.rows()[first.name]["decision"] == "reviewing"
    assert ministry.verify().code == 0


def test_a_file_that_went_away_is_missed(ministry: MinistryDesk) -> None:
    """The ledger knows of r2: r1 does not count again, and the body is named."""
    first = ministry.seal(YES, "inbox")
    second = ministry.seal(NO, "inbox", previous=first)
    assert ministry.decide(second, "--hold", "other").code == 0
    second.unlink()
    ended = ministry.verify("--json")
    assert (ended.code, ended.document["rolled_back"]) == (1, 1)
    assert ended.document["rolled_back_bodies"] == [worlds.BODY]
    assert ministry.rows()[first.name]["leads"] is False
    assert f"台帳にあるファイルがない: {worlds.BODY}" in ministry.verify().out


def test_a_ledger_that_is_missing_or_torn_is_told(ministry: MinistryDesk) -> None:
    """台帳不足 is no order; a torn last line is, because nothing was lost."""
    first = ministry.seal(YES, "inbox")
    assert ministry.decide(first, "--hold", "other").code == 0
    path = next(ministry.ledgers.iterdir())
    held = ministry.rows()[first.name]
    seen = SeenPackage(str(held["digest"]), "A" * 22, worlds.BODY, 1, None)
    shared = Shared(ministry.ledgers)
    shared.look("ben", seen, *shared.folded().about(seen.digest).head_hashes)
    path.write_bytes(path.read_bytes() + b"eyJ")
    assert ministry.verify("--ledger", path).code == 0  # a file named twice counts once
    torn = ministry.verify()
    assert torn.code == 0
    assert f"確認台帳 {path.name} [末尾書きかけ]\n" in torn.out
    path.unlink()
    missed = ministry.verify("--json")
    assert (missed.code, missed.document["absent_entries"]) == (1, 1)
    assert "台帳不足（見つからない記録の数）: 1" in ministry.verify().out


@pytest.mark.parametrize("command", ["open", "verify", "review decide"])
def test_the_roster_of_another_recipient_is_refused(
    ministry: MinistryDesk, desk: Call, command: str
) -> None:
    """No pin guards it, so it must not say who is registered."""
    package = ministry.seal(YES, "inbox")
    other = found_roster("another", keeper=worlds.identity("stranger"), now=worlds.NOW)
    path = ministry.folder / other.file_name
    path.write_text(other.text, encoding="ascii")
    words: list[object] = [*command.split(), package, "--survey", ministry.survey]
    words += ["--roster", path, "--identity", ministry.folder / "ministry.p12"]
    if command == "review decide":
        words += ["--accept", "--ledger", ministry.ledgers]
    ended = desk(*words, "--json")
    assert (ended.code, ended.document["status"]) == (3, "roster_signer")
    assert "ほかの提出先" in ended.err
    assert not list(ministry.ledgers.glob("*.ledger.txt"))


def test_a_ledger_of_another_recipient_says_so(ministry: MinistryDesk, desk: Call) -> None:
    """Its owner may well be a reviewer of this roster, so that is not what is told."""
    first = ministry.seal(YES, "inbox")
    prefecture = desk(
        "review", "decide", first, "--survey", ministry.survey, "--ledger", ministry.ledgers,
        "--identity", ministry.folder / "prefecture.p12", "--hold", "other",
    )  # fmt: skip
    assert prefecture.code == 0, prefecture.err
    ended = ministry.verify("--json")
    (ledger,) = json.loads(ended.out)["ledgers"]  # noqa: TID251 - our own output
    assert (ended.code, ledger["status"], ledger["recipient"]) == (
        1,
        "ledger_signer",
        "prefecture",
    )
    assert "ほかの提出先の確認台帳です" in ministry.verify().out
    assert "ほかの提出先の確認台帳です" in ministry.decide(first, "--hold", "other").err


def test_an_older_roster_is_told(ministry: MinistryDesk) -> None:
    """A reviewer has used a later one: this one may lack a withdrawal."""
    first = ministry.seal(YES, "inbox")
    use = RosterUse(version=9, sha256=dig("later"))
    Shared(ministry.ledgers).write("ben", Statement(Act.ROSTER, use))
    ended = ministry.verify("--json")
    assert (ended.code, ended.document["roster_status"]) == (1, "roster_older")
    assert ministry.verify().out.splitlines()[-1].startswith("roster_older: ")
    decided = ministry.decide(first, "--hold", "other", "--json")
    assert (decided.code, decided.document) == (3, {"status": "roster_older"})


def test_accepting_obeys_the_packs_policy(ministry: MinistryDesk, desk: Call) -> None:
    """Under `strict` an unregistered signer is not accepted: exit 1, and nothing is written."""
    strict = worlds.pack(replace(worlds.TERMS, roster_policy="strict"))
    ministry.survey.write_text(strict.text, encoding="ascii")
    first = ministry.seal(YES, "inbox")
    words = ("review", "decide", first, "--survey", ministry.survey, "--accept", "--json")
    common = ("--ledger", ministry.ledgers, "--identity", ministry.folder / "ministry.p12")
    ended = desk(*words, *common)
    assert (ended.code, ended.document) == (1, {"status": "signer_not_accepted"})
    assert list(ministry.ledgers.iterdir()) == []
    assert desk(*words, *common, "--roster", ministry.roster).code == 0


def test_whose_ledger_does_not_count_yet_is_told(ministry: MinistryDesk, desk: Call) -> None:
    """A hold without a roster is written, and its writer knows."""
    first = ministry.seal(YES, "inbox")
    words: tuple[object, ...] = (
        "review", "decide", first, "--survey", ministry.survey, "--ledger", ministry.ledgers,
        "--identity", ministry.folder / "ministry.p12", "--hold", "other",
    )  # fmt: skip
    ended = desk(*words)
    assert ended.code == 0
    assert "名簿に確認者として登録されるまで" in ended.err
    assert ended.out.startswith("記録しました: 保留 [")
    (ministry.ledgers / "x.ledger.txt").write_bytes(b"a letter\n")
    newer = form.content_of("ledger", "first-version-2")
    (ministry.ledgers / "y.ledger.txt").write_bytes(newer)
    told = desk(*words).err
    assert "数えない確認台帳: x.ledger.txt ledger_line: 確認台帳に検証できない行が" in told
    assert "数えない確認台帳: y.ledger.txt ledger_line: 確認台帳は新しい版のソフトで" in told


def test_packs_of_two_surveys_are_wrong_use(ministry: MinistryDesk, desk: Call) -> None:
    """One survey, in as many versions as there are."""
    first = ministry.seal(YES, "inbox")
    for survey, version, code in (("small-survey", 2, 0), ("other-survey", 1, 2)):
        pack = worlds.pack(replace(worlds.TERMS, survey=survey, version=version))
        other = ministry.folder / pack.file_name
        other.write_text(pack.text, encoding="ascii")
        ended = desk(
            "verify", first, "--survey", ministry.survey, "--survey", other,
            "--identity", ministry.folder / "ministry.p12", "--json",
        )  # fmt: skip
        assert ended.code == code
