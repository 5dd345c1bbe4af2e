"""`demo`: a practice world that shows what it says it shows."""

import json
import shutil
from pathlib import Path

import pytest

from tests.support.command_line import Call
from tests.support.practice import practice_world, quicken


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    quicken(monkeypatch)


def test_every_package_opens_as_the_world_says(call: Call, world: Path) -> None:
    """Ministry and prefecture see the same answers, damaged files and strangers are refused."""
    expected = json.loads((world / "expected.json").read_bytes())  # noqa: TID251 - our own file
    given = ("--passphrase-file", world / "passphrase.txt", "--survey", world / expected["pack"])
    for file in expected["files"]:
        words = ("open", world / file["file"], *given, "--json", "--identity")
        ministry = call(*words, world / "identities" / "ministry.p12")
        assert ministry.document["status"] == file["status"]
        if file["status"] != "ok":
            assert ministry.code in {1, 2, 3}
            continue
        assert ministry.code == 0
        for key in ("body_code", "revision", "digest", "effective"):
            assert ministry.document[key] == file[key]
        states = ministry.document["states"]
        assert isinstance(states, dict)
        assert states.items() <= file["states"].items()  # the file has the free texts as well
        prefecture = call(*words, world / "identities" / "prefecture.p12")
        assert prefecture.document["effective"] == file["effective"]
        stranger = call(*words, world / "identities" / "stranger.p12")
        assert (stranger.code, stranger.document["status"]) == (3, "not_addressed")


def test_a_world_is_not_overwritten_unasked(call: Call, world: Path) -> None:
    """`--force` makes a new one, takes old packages and pins away and leaves a person's work."""
    (world / "profile" / "mine.usbdraft").write_bytes(b"work")
    (world / "profile" / "pins.json").write_bytes(b"the issuer of the old world")
    before = sorted((world / "packages").iterdir())
    ended = call("demo", world, "--json")
    assert (ended.code, ended.document["status"]) == (2, "output_exists")
    assert sorted((world / "packages").iterdir()) == before
    made = call("demo", world, "--bodies", "1", "--seed", "2", "--force", "--json")
    assert made.code == 0
    assert set(made.document) == {"bodies", "packages", "seconds"}
    assert (made.document["bodies"], made.document["packages"]) == (1, 1)
    assert made.err == ""
    assert len(list((world / "packages").iterdir())) == 1
    assert (world / "profile" / "mine.usbdraft").read_bytes() == b"work"
    assert not (world / "profile" / "pins.json").exists()


@pytest.mark.parametrize("more", [(), ("--force",)], ids=["plain", "force"])
def test_a_folder_of_something_else_is_left_alone(
    call: Call, tmp_path: Path, more: tuple[str, ...]
) -> None:
    """A world says of its folder that it may be deleted, so it never lies beside other files."""
    (tmp_path / "mine.txt").write_bytes(b"mine")
    ended = call("demo", tmp_path, "--bodies", "1", *more)
    assert ended.code == 2
    assert "output_exists: ほかのファイルがあるところには作れません。" in ended.err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("name", ["packages", "profile", "README.txt", "profile/pins.json"])
def test_nothing_is_deleted_or_written_through_a_link(
    call: Call, world: Path, tmp_path: Path, name: str
) -> None:
    """`--force` included: what the link leads to is not of this world."""
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "a.sealed.txt").write_bytes(b"mine")
    target = mine if name in {"packages", "profile"} else mine / "a.sealed.txt"
    place = world / name
    place.parent.mkdir(exist_ok=True)
    if place.is_dir():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    place.symlink_to(target)
    before = sorted(path.relative_to(world) for path in world.rglob("*"))
    ended = call("demo", world, "--bodies", "1", "--force", "--json")
    assert (ended.code, ended.document["status"]) == (2, "output_exists")
    assert [path.name for path in mine.iterdir()] == ["a.sealed.txt"]
    assert (mine / "a.sealed.txt").read_bytes() == b"mine"
    assert sorted(path.relative_to(world) for path in world.rglob("*")) == before


def test_an_empty_folder_becomes_a_world(call: Call, tmp_path: Path) -> None:
    """People see where it lies, and what to read first."""
    ended = call("demo", tmp_path, "--bodies", "1")
    assert ended.code == 0
    assert str(tmp_path / "README.txt") in ended.out


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_a_place_that_is_a_file_is_refused(call: Call, tmp_path: Path, place: str) -> None:
    """A world needs a folder."""
    (tmp_path / "file").touch()
    ended = call("demo", tmp_path / place, "--bodies", "1", "--json")
    assert ended.code == 2
    assert ended.document["status"] in {"output_exists", "file_unwritable"}


@pytest.mark.parametrize("words", [(), ("x", "--bodies", "0"), ("x", "--bodies", "many")])
def test_wrong_numbers_and_no_folder_are_wrong_use(call: Call, words: tuple[str, ...]) -> None:
    """Nothing is made."""
    assert call("demo", *words).code == 2


@pytest.fixture(name="reviewed", scope="module")
def _reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    words = ("--bodies", "14", "--seed", "7", "--damaged", "2", "--reviewed")
    return practice_world(tmp_path_factory.mktemp("reviewed"), *words)


def test_verify_finds_what_the_world_says(call: Call, reviewed: Path) -> None:
    """Counts, who is missing and every file, each damaged one with its code; all adds up."""
    expected = json.loads((reviewed / "expected.json").read_bytes())  # noqa: TID251 - our own file
    found = call("verify", reviewed, "--json").document
    assert {key: found[key] for key in expected["packages"]} == expected["packages"]
    assert found["missing_bodies"] == expected["missing_bodies"]
    files = {one["file"]: one for one in expected["files"]}
    told = found["packages"]
    assert isinstance(told, list)
    assert {one["file"] for one in told} == set(files)
    for row in told:
        file = files[row["file"]]
        states = [one["state"] for one in row["signers"]]
        shown = row | {"signers": states} if "signers" in file else row
        assert {key: file[key] for key in file.keys() & shown.keys()} == {
            key: shown[key] for key in file.keys() & shown.keys()
        }
    assert found["received"] == expected["packages"]["readable"] + 2


@pytest.mark.parametrize("scope", ["accepted", "all"])
def test_tally_counts_what_the_world_says(call: Call, reviewed: Path, scope: str) -> None:
    """In both scopes, question by question."""
    expected = json.loads((reviewed / "expected.json").read_bytes())  # noqa: TID251 - our own file
    told = expected["accepted"] if scope == "accepted" else expected
    found = call("tally", reviewed, "--include", scope, "--json").document
    assert (found["scope"], found["bodies"]) == (scope, told["bodies"])
    assert found["questions"] == told["questions"]


def test_a_new_world_takes_ledgers_notes_and_copies_away(
    call: Call, reviewed: Path, tmp_path: Path
) -> None:
    """They would be of packages that are gone."""
    world = shutil.copytree(reviewed, tmp_path / "again")
    assert call("demo", world, "--bodies", "1", "--force").code == 0
    assert len(list((world / "packages").iterdir())) == 1
    assert not list((world / "returns").iterdir())
