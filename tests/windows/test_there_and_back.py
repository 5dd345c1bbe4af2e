"""What one program writes the other opens: the Windows one under wine, and the one from source."""

import json
from pathlib import Path

import pytest

from scripts.bundle.target import ROOT
from tests.support.command_line import Call

pytestmark = pytest.mark.windows

SCENARIO = ROOT / "forms" / "mic-usb-media-2025" / "scenarios" / "01-longest.json"
OPEN = ("--json", "--identity")


def _answers() -> dict[str, object]:
    answers: dict[str, object] = json.loads(SCENARIO.read_text(encoding="utf-8"))["answers"]  # noqa: TID251 - our own file
    return answers


def _open(world: Path, package: Path, identity: Path) -> list[object]:
    (survey,) = world.glob("*.survey.txt")
    words = ["open", package, "--survey", survey, "--identity", identity, "--json"]
    return [*words, "--passphrase-file", world / "passphrase.txt"]


def test_a_package_sealed_by_the_source_opens_on_windows(
    windows: Call, source: Call, world: Path
) -> None:
    """The Windows program tells the same of it, sign by sign."""
    (package,) = (world / "packages").glob("*.sealed.txt")
    words = _open(world, package, world / "identities" / "ministry.p12")

    opened, expected = windows(*words), source(*words)

    assert opened.code == 0, opened.err
    assert opened.document == expected.document
    assert opened.document["effective"]


def test_a_respondent_on_windows_is_read_by_the_source(
    windows: Call, source: Call, world: Path, tmp_path: Path
) -> None:
    """From a new identity through a draft to a package, which the ministry opens on Linux."""
    (survey,) = world.glob("*.survey.txt")
    identity, draft = tmp_path / "山田 花子.p12", tmp_path / "下書き 表.usbdraft"
    out, answers = tmp_path / "提出 先", tmp_path / "回答.json"

    for words in (
        ("identity", "new", "--name", "山田 花子", "--body-code", "131016", "--out", identity),
        ("draft", "new", "--survey", survey, "--file", draft, "--body-code", "131016"),
        ("draft", "import", draft, "--answers", SCENARIO),
        ("draft", "export", draft, "--out", answers),
        ("seal", "--survey", survey, "--answers", answers, "--respondent", identity, "--out", out),
    ):
        ended = windows(*words)
        assert ended.code == 0, (words, ended.err)

    (package,) = out.iterdir()
    opened = source(*_open(world, package, world / "identities" / "ministry.p12"))
    assert opened.code == 0, opened.err
    assert opened.document["effective"] == _answers()
    assert source("draft", "show", draft, "--contents", "--json").document["generation"] == 2
    assert source("identity", "show", identity, "--json").document["name"] == "山田 花子"


def test_a_draft_saved_by_turns_stays_one_draft(
    windows: Call, source: Call, world: Path, tmp_path: Path
) -> None:
    """Each program goes on where the other has saved, and sees the generation before its own."""
    (survey,) = world.glob("*.survey.txt")
    draft = tmp_path / "共有.usbdraft"
    shorter = tmp_path / "shorter.json"
    shorter.write_text('{"A1": "no"}', encoding="utf-8")

    made = source("draft", "new", "--survey", survey, "--file", draft, "--body-code", "131016")
    first = windows("draft", "import", draft, "--answers", shorter, "--json")
    second = source("draft", "import", draft, "--answers", SCENARIO, "--json")
    third = windows("draft", "import", draft, "--answers", shorter, "--json")

    assert [one.code for one in (made, first, second, third)] == [0, 0, 0, 0], third.err
    assert [one.document["generation"] for one in (first, second, third)] == [2, 3, 4]


def test_a_path_longer_than_windows_once_took_is_written_and_read(
    windows: Call, tmp_path: Path
) -> None:
    """An identity below folders of more than 260 signs is made and shown."""
    folder = tmp_path
    while len(str(folder)) < 300:
        folder /= "とても長い名前の共有フォルダー" * 2
    folder.mkdir(parents=True)
    identity = folder / "担当者.p12"

    made = windows("identity", "new", "--name", "山田", "--body-code", "131016", "--out", identity)
    shown = windows("identity", "show", identity, "--json")

    assert made.code == 0, made.err
    assert shown.document["name"] == "山田"
