"""A reviewer of the practice world's ministry, who opens the newest package by the keyboard."""

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.support.respondent import HOME
from tests.support.xwindow import ROOT, SOURCE, Person


def passphrase(world: Path) -> str:
    """That of everybody whom the practice world knows."""
    return (world / "passphrase.txt").read_text(encoding="utf-8").strip()


def open_newest(person: Person, world: Path) -> None:
    """From home to the answers of the newest package."""
    person.wait_for_title(HOME)
    person.press("alt+v")
    person.wait_for_title("提出ファイルの確認")
    # The newest package and the ministry's identity are chosen; five stops lead to the passphrase.
    person.press(*["Tab"] * 5)
    person.write(passphrase(world))
    person.press("ctrl+Return")
    person.wait_for_title("回答の確認")


def open_without_a_screen(
    world: Path,
    package: Path,
    environment: Mapping[str, str] | None = None,
    *,
    command: Sequence[str] = SOURCE,
) -> subprocess.CompletedProcess[bytes]:
    """`usbsurvey open --json` as the ministry: it ended well."""
    (survey,) = world.glob("*.survey.txt")
    identity = world / "identities" / "ministry.p12"
    return subprocess.run(  # noqa: S603 - our own program
        [
            *(*command, "open", str(package), "--json"),
            *("--survey", str(survey), "--identity", str(identity)),
            *("--passphrase-file", str(world / "passphrase.txt")),
        ],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        check=True,
    )


def effective(answer: subprocess.CompletedProcess[bytes]) -> Mapping[str, object]:
    """The answers that count, as the command printed them."""
    opened: dict[str, dict[str, object]] = json.loads(answer.stdout)  # noqa: TID251 - what our own program printed
    return opened["effective"]
