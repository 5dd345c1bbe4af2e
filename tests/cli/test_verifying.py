"""`verify`: a folder of packages, each with its outcome, and totals that add up."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call, Ended
from tests.support.terminals import Shown
from usbsurvey_desktop.cli.verify_report import STANDING_WORDS
from usbsurvey_desktop.records import JsonValue
from usbsurvey_desktop.review.fold import Standing

NAME = "131016-small-survey-r1.sealed.txt"


def _words(office: Path, *places: Path, person: str = "ministry") -> list[object]:
    survey = office / worlds.pack().file_name
    return ["verify", *places, "--survey", survey, "--identity", office / f"{person}.p12"]


def _rows(ended: Ended) -> list[Mapping[str, JsonValue]]:
    packages = ended.document["packages"]
    assert isinstance(packages, Sequence)
    return [row for row in packages if isinstance(row, Mapping)]


@pytest.fixture
def inbox(office: Path) -> Path:
    """A folder with one good package."""
    folder = office / "inbox"
    folder.mkdir()
    (folder / NAME).write_bytes(worlds.package().content)
    return folder


def test_a_practice_world_is_what_it_says(call: Call, world: Path) -> None:
    """Every count and every file, the damaged ones with their codes."""
    expected = json.loads((world / "expected.json").read_bytes())  # noqa: TID251 - our own file
    ended = call(
        "verify", world, "--survey", world / expected["pack"],
        "--passphrase-file", world / "passphrase.txt",
        "--identity", world / "identities" / "ministry.p12", "--json",
    )  # fmt: skip
    assert ended.code == 1
    found = ended.document
    assert {key: found[key] for key in expected["packages"]} == expected["packages"]
    assert found["received"] == found["readable"] + found["rejected"]  # type: ignore[operator]  # numbers
    keys = ("file", "status", "body_code", "revision", "digest")
    files = [{key: one[key] for key in keys} for one in expected["files"]]
    rows = [{key: row[key] for key in keys} for row in _rows(ended)]
    assert rows == sorted(files, key=lambda one: str(one["file"]))
    assert found["missing"] == len(found["missing_bodies"])  # type: ignore[arg-type]  # a list


@pytest.mark.parametrize(
    "name",
    ["profile", "identities", "ledgers", "passphrase.txt", "packages", "profile/pins.json",
     "profile/packs"],
)  # fmt: skip
def test_a_world_with_a_link_is_not_used(
    call: Call, world: Path, tmp_path: Path, name: str
) -> None:
    """Somebody made it by hand, and what is written in it would go where the link leads."""
    place, elsewhere = world / name, tmp_path / "elsewhere"
    place.parent.mkdir(exist_ok=True)
    if place.exists():
        place.rename(elsewhere)
    else:
        elsewhere.mkdir()
    place.symlink_to(elsewhere)
    before = sorted(tmp_path.rglob("*"))
    ended = call("verify", world, "--json")
    assert (ended.code, ended.out) == (2, "")
    assert "リンクがあります" in ended.err
    assert sorted(tmp_path.rglob("*")) == before


def test_a_world_that_is_found_gets_no_cache(call: Call, world: Path) -> None:
    """Whoever sent it may have put anything where it would be written."""
    assert call("verify", world).code == 1
    assert not (world / "profile" / "checks").exists()


def test_one_good_package(desk: Call, office: Path, inbox: Path) -> None:
    """Everything a list needs, and no answer."""
    ended = desk(*_words(office, inbox), "--json")
    assert ended.code == 0
    (row,) = _rows(ended)
    signer = worlds.identity("respondent").certificate
    expected = {
        "file": NAME,
        "status": "ok",
        "body_code": worlds.BODY,
        "body_name": "千代田区",
        "revision": 1,
        "chain": "new",
        "leads": True,
        "copies": 1,
        "remarks": [],
        "decision": None,
    }
    assert {key: row[key] for key in expected} == expected
    (shown,) = json.loads(ended.out)["packages"][0]["signers"]  # noqa: TID251 - our own output
    assert (shown["fingerprint"], shown["state"]) == (signer.fingerprint.hex(), "unregistered")
    counts = ("received", "readable", "rejected", "duplicates", "superseded", "conflicts")
    assert [ended.document[key] for key in counts] == [1, 1, 0, 0, 0, 0]
    assert ended.document["missing"] == len(worlds.municipalities()) - 1
    assert "研修会場で配布" not in ended.out + ended.err


def test_a_prefecture_waits_for_its_own_bodies(desk: Call, office: Path, inbox: Path) -> None:
    """By the routes of the pack."""
    ended = desk(*_words(office, inbox, person="prefecture"), "--json")
    tokyo = [one.code for one in worlds.municipalities() if one.code.startswith("13")]
    assert ended.document["missing_bodies"] == [code for code in tokyo if code != worlds.BODY]


def test_a_bad_file_is_told_and_the_rest_goes_on(desk: Call, office: Path, inbox: Path) -> None:
    """Exit 1; its code and step, and nothing of what it holds."""
    (inbox / "a.sealed.txt").write_bytes(worlds.package().content[:-9])
    (inbox / "sub").mkdir()
    (inbox / "sub" / "b\u202e.sealed.txt").write_bytes(b"")
    (inbox / "letter.txt").write_bytes(b"not looked at")
    ended = desk(*_words(office, inbox), "--json")
    assert ended.code == 1
    bad = {row["file"]: (row["status"], row["step"]) for row in _rows(ended) if "step" in row}
    assert bad == {
        "a.sealed.txt": ("json_syntax", "C2"),
        "sub/b⟦RLO⟧.sealed.txt": ("json_syntax", "C2"),
    }
    assert [ended.document[key] for key in ("received", "readable", "rejected")] == [3, 1, 2]
    lines = desk(*_words(office, inbox)).out.splitlines()
    assert lines[0].startswith("受け取ったファイル 3 · 開けたファイル 1 · 開けないファイル 2 · ")
    assert lines[1] == f"{NAME}: 131016 千代田区 r1 [新規] [数える版] [回答者: 名簿未確認]"
    assert lines[2].startswith("a.sealed.txt: json_syntax (C2) ファイルの形式が")


def test_copies_count_once(desk: Call, office: Path, inbox: Path) -> None:
    """Under another name it is the same package, and no conflict."""
    (inbox / "copy.sealed (1).txt").write_bytes((inbox / NAME).read_bytes())
    ended = desk(*_words(office, inbox), "--json")
    assert (ended.code, ended.document["duplicates"], ended.document["conflicts"]) == (0, 1, 0)
    assert [(row["copies"], row["leads"]) for row in _rows(ended)] == [(2, True)] * 2
    _counts, one, two = desk(*_words(office, inbox)).out.splitlines()[:3]
    assert one.endswith("r1 [新規] [数える版] [回答者: 名簿未確認] [同じファイルの数 2]")
    assert two.endswith("r1 [新規] [重複] [回答者: 名簿未確認] [同じファイルの数 2]")


def test_files_may_be_named_one_by_one(desk: Call, office: Path, inbox: Path) -> None:
    """Under any name; several folders are told apart by their paths."""
    other = office / "from the post.txt"
    other.write_bytes(b"")
    ended = desk(*_words(office, inbox, other), "--json")
    assert [row["file"] for row in _rows(ended)] == [str(other), str(inbox / NAME)]
    assert ended.code == 1


def test_a_folder_that_is_not_there_is_told(desk: Call, office: Path) -> None:
    """Nobody sent it: the name is wrong, which is wrong use; so is one below a file."""
    name = office / worlds.pack().file_name
    for gone in (office / "gone", name / "gone"):
        ended = desk(*_words(office, gone), "--json")
        assert (ended.code, ended.document) == (2, {"status": "file_unreadable"})
        assert ended.err.endswith(f"[{gone}]\n")


def test_a_file_that_may_not_be_read_is_one_that_came_in(desk: Call, office: Path) -> None:
    """Its name is no mistake: it is listed, and cannot be read."""
    name = office / ("x" * 300)
    ended = desk(*_words(office, name), "--json")
    assert ended.code == 1
    assert [(row["file"], row["status"]) for row in _rows(ended)] == [
        (str(name), "file_unreadable")
    ]


def test_somebody_who_is_no_collector_verifies_nothing(
    desk: Call, office: Path, inbox: Path
) -> None:
    """Every package would be refused; that is told once."""
    ended = desk(*_words(office, inbox, person="stranger"), "--json")
    assert (ended.code, ended.document) == (3, {"status": "not_addressed"})


def test_packages_of_an_older_version_of_the_survey_count(
    desk: Call, office: Path, inbox: Path
) -> None:
    """Every pack that is given opens its own packages; the newest says who is waited for."""
    newer = worlds.pack(replace(worlds.TERMS, version=2))
    (office / newer.file_name).write_text(newer.text, encoding="ascii")
    (inbox / "new.sealed.txt").write_bytes(worlds.package(of=newer).content)
    words = _words(office, inbox)
    assert [row["status"] for row in _rows(desk(*words, "--json"))] == ["ok", "form_mismatch"]
    ended = desk(*words, "--survey", office / newer.file_name, "--json")
    assert [row["status"] for row in _rows(ended)] == ["ok", "ok"]


def test_a_terminal_sees_how_far_it_is(
    desk: Call, office: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bar on stderr, and the same document on stdout."""
    quiet = desk(*_words(office, inbox), "--json")
    shown = Shown()
    monkeypatch.setattr(sys, "stderr", shown)
    ended = desk(*_words(office, inbox), "--json")
    assert ended.document == quiet.document
    assert "提出ファイルを点検しています" in shown.getvalue()


def test_every_standing_has_words() -> None:
    """No state is left without words."""
    assert set(STANDING_WORDS) == set(Standing)


def test_what_was_checked_is_remembered_and_changes_nothing(
    desk: Call, office: Path, inbox: Path, profile: Path
) -> None:
    """A second run says the same; with `--no-cache` nothing is looked up and nothing is left."""
    words = [*_words(office, inbox), "--json"]
    without = desk(*words, "--no-cache")
    assert list(profile.rglob("*.checks")) == []
    first = desk(*words)
    (kept,) = profile.rglob("*.checks")
    content = kept.read_bytes()
    assert desk(*words).document == first.document == without.document
    assert kept.read_bytes() == content
