"""A ministry that works by the command line: identities, roster, inbox, shared ledgers."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.support import rosters, worlds
from tests.support.command_line import Call, Ended
from tests.support.reviewing import roster
from usbsurvey_desktop.records import JsonValue

COMMENTS = [
    {"link_id": "A1", "text": "「いいえ」ではありませんか。"},
    {"link_id": None, "text": "日付を確かめてください。"},
]
PACKAGE = "131016-small-survey-r{}.sealed.txt"
NOTE = "131016-small-survey-r1-ministry-{}.return.txt"
YES = {"A1": "yes", "A2": ["a"]}
NO = {"A1": "no"}


class MinistryDesk:
    """A ministry's folder: identities, roster, inbox, shared ledgers."""

    def __init__(self, desk: Call, folder: Path) -> None:
        self._desk = desk
        self.folder = folder
        self.inbox = folder / "inbox"
        self.ledgers = folder / "shared"
        self.ledgers.mkdir()
        known = roster(("respondent", rosters.RESPONDENT))
        self.roster = folder / known.file_name
        self.roster.write_text(known.text, encoding="ascii")
        self.survey = folder / worlds.pack().file_name
        self.write("comments.json", COMMENTS)

    def write(self, name: str, value: object) -> Path:
        """Write a JSON file."""
        path = self.folder / name
        path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        return path

    def seal(self, answers: Mapping[str, object], out: str, previous: Path | None = None) -> Path:
        """Answer as the respondent; gives the package."""
        raw = self.write("answers.json", {"R.body_code": worlds.BODY, **answers})
        words: list[object] = ["seal", "--survey", self.survey, "--answers", raw]
        words += ["--respondent", self.folder / "respondent.p12", "--out", self.folder / out]
        words += ["--previous", previous] if previous else []
        ended = self._desk(*words, "--json")
        assert ended.code == 0, ended.err
        return Path(str(ended.document["file"]))

    def decide(self, package: Path, *words: object, identity: str = "ministry") -> Ended:
        """Decide about a package, with the roster, into the shared folder."""
        return self._desk(
            "review", "decide", package, "--survey", self.survey, "--roster", self.roster,
            "--identity", self.folder / f"{identity}.p12", "--ledger", self.ledgers, *words,
        )  # fmt: skip

    def verify(self, *words: object, identity: str = "ministry") -> Ended:
        """Verify the inbox by the shared ledgers."""
        return self._desk(
            "verify", self.inbox, "--survey", self.survey, "--roster", self.roster,
            "--identity", self.folder / f"{identity}.p12", "--ledger", self.ledgers, *words,
        )  # fmt: skip

    def rows(self) -> dict[str, Mapping[str, JsonValue]]:
        """The packages of the inbox as `verify` sees them, by file."""
        packages = self.verify("--json").document["packages"]
        assert isinstance(packages, Sequence)
        return {str(row["file"]): row for row in packages if isinstance(row, Mapping)}
