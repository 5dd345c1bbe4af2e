"""`verify` and `tally` of a folder in which two versions of a survey were answered."""

import json
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.support import fifty, worlds
from tests.support.changed_versions import NEW, OLD, changed_pack, packages
from tests.support.command_line import Call
from tests.support.ministry_desk import YES, MinistryDesk
from tests.support.two_versions import published

A1 = {"applicable": 5, "answered": 5, "unanswered": 0, "not_applicable": 0}
NEW_A2 = {"applicable": 2, "answered": 2, "unanswered": 0, "not_applicable": 1, "not_asked": 2}
OLD_A2 = {"applicable": 2, "answered": 2, "unanswered": 0, "not_applicable": 0, "not_asked": 3}


@pytest.fixture
def words(office: Path) -> list[object]:
    """A folder with the packages, both packs, and who opens them."""
    inbox = office / "inbox"
    inbox.mkdir()
    for name, one in packages().items():
        (inbox / name).write_bytes(one.content)
    newer = office / changed_pack().file_name
    newer.write_text(changed_pack().text, encoding="ascii")
    older = office / worlds.pack().file_name
    return [inbox, "--survey", older, "--survey", newer, "--identity", office / "ministry.p12"]


def _some(found: object, *keys: str) -> dict[str, object]:
    assert isinstance(found, Mapping)
    return {key: found[key] for key in keys}


def test_what_is_the_same_is_added_and_the_rest_is_told_apart(
    desk: Call, words: list[object]
) -> None:
    """Versions with their bodies; each question with those who were not asked it so."""
    document = desk("tally", *words, "--include", "all", "--json").document
    forms = [pack.payload.form_sha256 for pack in (changed_pack(), worlds.pack())]
    assert document["versions"] == [
        {"version": 2, "pack_versions": [2], "form_sha256": forms[0], "bodies": len(NEW)},
        {"version": 1, "pack_versions": [1], "form_sha256": forms[1], "bodies": OLD},
    ]
    assert (document["bodies"], document["left_out"], document["not_published"]) == (5, [], [])
    questions = document["questions"]
    assert isinstance(questions, dict)
    assert questions["A1"] == {**A1, "counts": {"yes": 4, "no": 1}, "not_asked": 0, "apart": []}
    a2 = questions["A2"]
    assert _some(a2, *NEW_A2) == NEW_A2
    assert a2["counts"] == {"a": 2, "b": 0, "c": 1, "z": 0}
    (old,) = a2["apart"]
    assert (old["versions"], old["form_sha256"], old["differs"]) == ([1], [forms[1]], ["text"])
    assert _some(old, *OLD_A2) == OLD_A2
    assert old["counts"] == {"a": 2, "b": 0, "c": 0, "z": 0}
    assert _some(questions["A4"], "answered", "not_asked") == {"answered": 3, "not_asked": 2}
    removed = document["removed"]
    assert isinstance(removed, dict)
    ((link_id, (one,)),) = removed.items()
    assert (link_id, one["differs"]) == ("A3", ["removed"])
    assert _some(one, "answered", "not_asked") == {"answered": OLD, "not_asked": len(NEW)}


def test_parts_have_the_same_members(desk: Call, words: list[object]) -> None:
    """By a question in other words the bodies of the older version are in a part of their own."""
    ended = desk("tally", *words, "--include", "all", "--by", "A2", "--json")
    parts = ended.document["parts"]
    assert isinstance(parts, dict)
    others = parts[".not_asked"]
    assert (others["bodies"], others["label"]) == (OLD, "この形では聞いていない")
    assert others["questions"]["A1"]["answered"] == OLD
    assert others["questions"]["A2"]["apart"][0]["answered"] == OLD
    assert others["removed"]["A3"][0]["answered"] == OLD
    assert parts["a"]["questions"]["A2"]["apart"][0]["answered"] == 0


def test_people_are_told_in_lines(
    desk: Call, words: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In both languages; the other way of asking stands below its question."""
    lines = desk("tally", *words, "--include", "all").out.splitlines()
    told = next(line for line in lines if line.startswith("調査票の版が違う回答"))
    assert told.endswith("第2版 3団体 · 第1版 2団体")
    at = next(n for n, line in enumerate(lines) if line.startswith("A-2 場面: "))
    assert lines[at].endswith("対象外 1、この形では聞いていない 2")
    assert lines[at + 5].startswith("第1版（言葉が違う） A-2 場面: 対象 2、")
    assert lines[at + 6] == "    a 庁内: 2 (100.0 %)"
    assert lines[-1].startswith("第1版（新しい版では聞いていない） A-3 意見: ")
    monkeypatch.setenv("USBSURVEY_LANG", "en")
    english = desk("tally", *words, "--include", "all", "--by", "kind").out
    assert "version 1 (other words) A-2 場面: applicable 2" in english
    assert "not asked in this form 2" in english


def test_what_is_published_is_asked_alike_in_every_version(
    desk: Call, words: list[object], office: Path
) -> None:
    """The others are named, and stand in no table."""
    file = office / "tables.json"
    words = [*words, "--include", "all", "--suppress", "3"]
    document = desk("tally", *words, "--json", "--tables", file).document
    assert set(document["questions"]) == {"R.body_code", "A1"}  # type: ignore[arg-type]  # a mapping
    assert (document["not_published"], document["removed"]) == (["A2", "A4"], {})
    tables = json.loads(file.read_bytes())["tables"]  # noqa: TID251 - our own output
    (summary,) = [one for one in tables if one["name"] == "summary"]
    assert [row[0] for row in summary["rows"]] == ["R.body_code", "A1"]
    assert "どの版でも同じ設問だけ" in desk("tally", *words).out


def test_every_file_says_it(desk: Call, words: list[object], office: Path) -> None:
    """Workbook, CSV in two codes and Parquet."""
    book, folder = office / "t.xlsx", office / "csv"
    files = ("--xlsx", book, "--csv", folder, "--cp932", "--parquet", office / "p")
    ended = desk("tally", *words, "--include", "all", *files)
    assert ended.code == 0
    sheets = load_workbook(book).sheetnames
    assert {"調査票の版", "設問ごとの版の違い", "版で違う設問の集計", "回答データ（第1版）"} <= set(
        sheets
    )
    for ending, code in ((".csv", "utf-8-sig"), (".cp932.csv", "cp932")):
        apart = (folder / f"apart{ending}").read_text(encoding=code)
        assert "言葉が違う" in apart
        about = (folder / f"about{ending}").read_text(encoding=code)
        assert "版ごとの団体数：第2版（様式の版 2）3、第1版（様式の版 1）2" in about
    assert (office / "p" / "apart_states.parquet").is_file()


def test_verify_tells_which_version_each_body_answered(
    desk: Call, words: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a member of each row; who has not answered the newest is listed, and exit stays 0."""
    ended = desk("verify", *words, "--json")
    assert ended.code == 0
    document = ended.document
    rows = document["packages"]
    assert isinstance(rows, list)
    assert [row["version"] for row in rows] == [1, 1, 2, 2, 2]
    assert document["versions"] == [{"version": 2, "bodies": 3}, {"version": 1, "bodies": 2}]
    codes = [body.code for body in fifty.bodies()[:OLD]]
    assert document["older_version_bodies"] == codes
    lines = desk("verify", *words).out.splitlines()
    assert lines[1].endswith("[第1版の調査票への回答]")
    assert not lines[3].endswith("の調査票への回答]")
    assert "数える版が答えた調査票の版: 第2版 3団体、第1版 2団体" in lines
    assert "いちばん新しい版（第2版）ではない調査票に答えている団体: 2" in lines
    monkeypatch.setenv("USBSURVEY_LANG", "en")
    assert "[answers version 1 of the survey]" in desk("verify", *words).out


def test_a_refused_file_has_no_version(desk: Call, words: list[object], office: Path) -> None:
    """And where all answered the newest, nobody is told to be behind."""
    for place in range(OLD):
        (office / "inbox" / fifty.name_of(place)).write_bytes(b"")
    ended = desk("verify", *words, "--json")
    rows = ended.document["packages"]
    assert isinstance(rows, list)
    assert [row["version"] for row in rows] == [None, None, 2, 2, 2]
    assert ended.document["older_version_bodies"] == []
    assert "ではない調査票に答えている団体" not in desk("verify", *words).out


def test_of_one_version_nothing_more_is_said(desk: Call, words: list[object]) -> None:
    """The documents have the members they always had."""
    inbox, *_both, identity = words
    alone = (inbox, *words[1:3], "--identity", identity)
    verified = desk("verify", *alone, "--json").document
    assert not {"versions", "older_version_bodies"} & set(verified)
    rows = verified["packages"]
    assert isinstance(rows, list)
    assert all("version" not in row for row in rows)
    tallied = desk("tally", *alone, "--include", "all", "--json").document
    assert not {"versions", "removed", "not_published"} & set(tallied)


def test_two_packs_of_one_version_are_refused(
    desk: Call, words: list[object], office: Path
) -> None:
    """Nobody can say which of them is the version."""
    other = published({**deepcopy(worlds.SMALL_FORM), "title": "other"})
    path = office / "other.survey.txt"
    path.write_text(other.text, encoding="ascii")
    ended = desk("verify", *words, "--survey", path, "--json")
    assert (ended.code, ended.document["status"]) == (1, "pack_conflict")


def test_an_answer_to_the_older_version_is_returned_with_a_comment(
    desk: Call, office: Path
) -> None:
    """And accepted, as before: the note is read under the version that was answered."""
    ministry = MinistryDesk(desk, office)
    first = ministry.seal(YES, "inbox")
    newer = office / changed_pack().file_name
    newer.write_text(changed_pack().text, encoding="ascii")
    comments = ministry.write("c.json", [{"link_id": None, "text": "第2版でお答えください。"}])
    words = ("--survey", newer, "--out", office / "notes", "--json")
    ended = ministry.decide(first, "--return", "--comments", comments, *words)
    assert (ended.code, ended.document["decision"]) == (0, "returned")
    note = (Path(str(ended.document["file"])), "--survey", ministry.survey)
    read = desk("note", *note, "--identity", office / "respondent.p12", "--package", first)
    assert "第2版でお答えください。" in read.out
    found = ministry.verify("--survey", newer, "--json").document
    assert found["older_version_bodies"] == [worlds.BODY]
    assert ministry.decide(first, "--accept", "--survey", newer).code == 0
