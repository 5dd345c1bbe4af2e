"""Return notes on the command line: read them, answer them with the next revision."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support import notes, worlds
from tests.support.command_line import Call, Ended
from usbsurvey_desktop.sealing.note_record import NoteComment
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.return_note import Ruling
from usbsurvey_desktop.sealing.unseal import open_package

ANSWERS = {"R.body_code": worlds.BODY, "A1": "no"}
STRAY = {"note": "A" * 22, "link_id": None, "text": "?"}
STRAY = {"note": "A" * 22, "link_id": None, "text": "?"}
FIRST = "131016-small-survey-r1.sealed.txt"
RETURNED = Ruling("returned", (NoteComment(link_id="A1", text="確かに？"),), "よろしく。")


def seal(desk: Call, office: Path, *more: object) -> Ended:
    """Seal the answers; further revisions by what is given more."""
    answers = office / "answers.json"
    answers.write_text(json.dumps(ANSWERS), encoding="utf-8")
    words = ["seal", "--survey", office / "small-survey-v1.survey.txt", "--answers", answers]
    words += ["--respondent", office / "respondent.p12", "--out", office / "out", "--json"]
    return desk(*words, *more)


def opened(office: Path, name: str = FIRST) -> Opened:
    """A package as the ministry opens it."""
    found = open_package((office / "out" / name).read_bytes(), worlds.reader("ministry"))
    assert isinstance(found, Opened)
    return found


@pytest.fixture(name="sent")
def _sent(desk: Call, office: Path) -> Path:
    """The first revision, sealed."""
    assert seal(desk, office).code == 0
    return office / "out" / FIRST


def put(office: Path, ruling: Ruling = RETURNED, **members: Any) -> tuple[Path, str]:  # noqa: ANN401 - any member of the circumstances
    """A note about the first revision on disk, and its id."""
    made = notes.sealed(ruling, opened(office), **members)
    path = office / made.file_name
    path.write_bytes(made.content)
    return path, made.note.note


def read(desk: Call, office: Path, path: Path, *more: object, name: str = "respondent") -> Ended:
    """Call `note`."""
    words = ["note", path, "--survey", office / "small-survey-v1.survey.txt"]
    return desk(*words, "--identity", office / f"{name}.p12", *more)


def test_the_respondent_reads_a_note(desk: Call, office: Path, sent: Path) -> None:
    """With the package it is about, every check is made and its state told."""
    path, note = put(office)
    ended = read(desk, office, path, "--package", sent, "--json")
    document = ended.document
    assert ended.code == 0
    assert (document["note"], document["state"]) == (note, "latest")
    assert document["comments"] == [{"link_id": "A1", "text": "確かに？"}]
    assert document["reviewer"] == {"name": "受付 花子", "office": "試験省 受付課"}
    assert (document["decision"], document["revision"]) == ("returned", 1)
    checks = document["checks"]
    assert isinstance(checks, list)
    assert checks[-1] == {"check": "R2", "result": "passed"}


def test_a_note_in_words(desk: Call, office: Path, sent: Path) -> None:
    """From whom, about which revision, what was decided, and every word of it."""
    path, note = put(office)
    lines = read(desk, office, path, "--package", sent).out.splitlines()
    assert lines[0] == "試験省: r1 差戻し · 最新"
    assert lines[1].startswith(f"返信番号: {note} · 通し番号 1 · 2026-")
    assert lines[2].startswith("署名: 試験省 受付課 受付 花子 ")
    assert lines[4:] == ["A1: 確かに？", "全体: よろしく。"]


def test_the_office_reads_its_own_unfinished_comments(desk: Call, office: Path, sent: Path) -> None:
    """Without packages R2 is not asked, and there is no state."""
    del sent
    path, _note = put(office, notes.UNFINISHED)
    ended = read(desk, office, path, "--json", name="ministry")
    assert (ended.document["decision"], ended.document["state"]) == ("draft", None)
    words = read(desk, office, path, name="ministry").out.splitlines()
    assert words[0] == "試験省: r1 書きかけのコメント"
    refused = read(desk, office, path, "--json")
    assert (refused.code, refused.document["status"]) == (3, "not_addressed")


def test_a_note_about_another_package_is_refused(desk: Call, office: Path, sent: Path) -> None:
    """A right note, but not to this file."""
    path = office / "other.return.txt"
    path.write_bytes(notes.sealed().content)
    ended = read(desk, office, path, "--package", sent, "--json")
    assert ended.code == 1
    assert ended.document == {"status": "return_unknown_package", "step": "R2"}
    assert "指定した提出ファイルへの返信ではありません。" in ended.err


def test_the_next_revision_answers_its_notes(desk: Call, office: Path, sent: Path) -> None:
    """Revision 2 names the notes, carries the replies, and both sides can read them."""
    first, note = put(office)
    second, other = put(office, by="prefecture")
    replies = office / "replies.json"
    said: list[dict[str, str | None]] = [{"note": note, "link_id": "A1", "text": "確かです。"}]
    said.append({"note": other, "link_id": None, "text": "了解しました。"})
    replies.write_text(json.dumps(said), encoding="utf-8")

    ended = seal(
        desk,
        office,
        *("--previous", sent, "--return", first, "--return", second, "--replies", replies),
    )

    assert ended.code == 0
    assert (ended.document["revision"], ended.document["responds_to"]) == (2, [note, other])
    path = office / "out" / "131016-small-survey-r2.sealed.txt"
    words = ["open", path, "--survey", office / "small-survey-v1.survey.txt"]
    words += ["--identity", office / "ministry.p12"]
    document = desk(*words, "--json").document
    assert (document["prev"], document["replies"]) == (opened(office).digest, said)
    out = desk(*words).out
    assert "返信への返事 A1: 確かです。" in out
    assert "返信への返事 全体: 了解しました。" in out


def test_what_is_replaced_known_or_accepted_is_not_answered(
    desk: Call, office: Path, sent: Path
) -> None:
    """The newest note of an office counts once; 受理 asks for nothing."""
    first, note = put(office)
    newer, second = put(office, n=2, supersedes=note)
    accepted, _note = put(office, notes.ACCEPTED, by="prefecture")
    given = [word for path in (first, newer, newer, accepted) for word in ("--return", path)]
    ended = seal(desk, office, "--previous", sent, *given)
    assert ended.document["responds_to"] == [second]


@pytest.mark.parametrize(
    "more",
    [
        pytest.param(("--return", "x"), id="no package before"),
        pytest.param(("--replies", "x"), id="no note"),
    ],
)
def test_notes_without_what_they_are_about_are_wrong_use(
    desk: Call, office: Path, more: tuple[str, str]
) -> None:
    """What is missing is named."""
    ended = seal(desk, office, *more)
    assert ended.code == 2
    assert "--return には --previous が" in ended.err


@pytest.mark.parametrize(
    ("replies", "facts"),
    [
        pytest.param([STRAY], {"reason": "reply_note", "reply": 1}, id="another note"),
        pytest.param([{"text": "?"}], {"reason": "replies"}, id="members"),
        pytest.param({}, {"reason": "replies"}, id="not a list"),
        pytest.param(
            [{"link_id": "Z9", "text": "?"}],
            {"reason": "reply_question", "reply": 1},
            id="question",
        ),
    ],
)
def test_replies_that_fit_no_note_are_refused(
    desk: Call, office: Path, sent: Path, replies: object, facts: dict[str, object]
) -> None:
    """Nothing is sealed; the file and the place in it are named, not the answers."""
    path, note = put(office)
    if facts["reason"] == "reply_question":
        assert isinstance(replies, list)
        replies = [{"note": note, **one} for one in replies]
    file = office / "replies.json"
    file.write_text(json.dumps(replies), encoding="utf-8")
    ended = seal(desk, office, "--previous", sent, "--return", path, "--replies", file)
    assert ended.document == {"status": "payload_schema", **facts}
    assert "返事の" in ended.err
    assert f"[{file}]" in ended.err
    assert not (office / "out" / "131016-small-survey-r2.sealed.txt").exists()
