"""A practice world goes its way: the prefecture accepts and forwards, the ministry takes it in."""

import shutil
from functools import partial
from pathlib import Path

import pytest

from tests.support.command_line import Call, Ended, caller
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.store.profile_folder import ProfileFolder


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], profile: Path) -> Call:
    """Call the program with a profile of its own."""
    return caller(capsys, partial(run, rim=Rim(ProfileFolder(profile))))


def _ok(ended: Ended) -> Ended:
    assert ended.code == 0, ended.err
    return ended


def test_from_the_bodies_to_the_tally_of_the_ministry(
    call: Call, world: Path, tmp_path: Path
) -> None:
    """Two bodies answer, the prefecture accepts both, the ministry sees it and counts both."""
    passphrase = ("--passphrase-file", world / "passphrase.txt")
    (pack,) = world.glob("*.survey.txt")
    person = {
        name: ("--identity", world / "identities" / f"{name}.p12", *passphrase)
        for name in ("prefecture", "ministry")
    }
    here = {name: tmp_path / name for name in person}
    for folder in here.values():
        folder.mkdir()
    received = here["prefecture"] / "received"
    shutil.copytree(world / "packages", received)
    roster = here["prefecture"] / "prefecture.roster.txt"
    _ok(call("roster", "new", "--recipient", "prefecture", *person["prefecture"], "--out", roster))
    card = here["prefecture"] / "me.card.txt"
    _ok(call("identity", "card", person["prefecture"][1], *passphrase, "--out", card))
    number = _ok(call("roster", "list", roster, "--json")).document["check_number"]
    _ok(
        call(
            *("roster", "add", card, "--roster", roster, *person["prefecture"]),
            *("--role", "reviewer", "--checked-by", "x", "--how", "phone"),
            *("--check-number", number),
        )
    )
    own = ("--survey", pack, *person["prefecture"], "--roster", roster)
    ledgers = here["prefecture"] / "ledgers"
    ledgers.mkdir()
    good = sorted(path for path in received.iterdir() if not path.name.startswith("damaged"))
    for path in good:
        _ok(call("review", "decide", path, "--accept", *own, "--ledger", ledgers))
    out = here["prefecture"] / "out"
    words = ("--to", "ministry", *own, "--ledger", ledgers, "--out", out, "--no-cache", "--json")
    made = _ok(call("bundle", "make", received, *words)).document
    assert isinstance(made["packages"], list)
    assert len(made["packages"]) == len(good) == 2

    inbox = here["ministry"] / "received"
    ministry = ("--survey", pack, *person["ministry"], "--roster", world / "ministry.roster.txt")
    taken = _ok(call("bundle", "open", made["file"], *ministry, "--into", inbox, "--json")).document
    assert isinstance(taken["written"], list)
    assert {Path(str(path)).name for path in taken["written"]} == {path.name for path in good}
    assert {(inbox / path.name).read_bytes() for path in good} == {
        path.read_bytes() for path in good
    }
    own_ledgers = here["ministry"] / "ledgers"
    own_ledgers.mkdir()
    tally = ("tally", inbox, *ministry, "--ledger", own_ledgers, "--no-cache", "--json")
    assert call(*tally).document["bodies"] == 0
    (bundle,) = inbox.glob("*.bundle.txt")
    _ok(call("review", "accept-bundle", bundle, *ministry, "--ledger", own_ledgers))
    assert call(*tally).document["bodies"] == 2
    lines = call("verify", inbox, *ministry, "--ledger", own_ledgers, "--no-cache").out
    assert lines.count("の判断：受理（練習 健太、") == 2
    assert lines.count("[受理]") == 2
