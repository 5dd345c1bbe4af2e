"""`tally`: the counts of a folder, of a practice world exactly, by parts and to be published."""

import csv
import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.support import worlds
from tests.support.command_line import Call, Ended
from tests.support.practice import practice_world
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.sealing.publish import publish

NAME = "131016-small-survey-r1.sealed.txt"
Expected = Mapping[str, object]


@pytest.fixture(scope="module")
def _reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    words = ("--bodies", "24", "--seed", "7", "--damaged", "2", "--reviewed")
    return practice_world(tmp_path_factory.mktemp("practice"), *words)


@pytest.fixture
def reviewed(_reviewed: Path, tmp_path: Path) -> Path:
    """A practice world whose reviewers have decided, to spoil."""
    return shutil.copytree(_reviewed, tmp_path / "world")


@pytest.fixture
def expected(reviewed: Path) -> Expected:
    """What that world must show, counted when it was made."""
    return _json((reviewed / "expected.json").read_bytes())


def _json(content: str | bytes) -> Expected:
    found: Expected = json.loads(content)  # noqa: TID251 - our own file or output
    return found


def _document(ended: Ended) -> Expected:
    return _json(ended.out)


def test_a_practice_world_is_counted_as_it_says(
    call: Call, reviewed: Path, expected: Expected
) -> None:
    """To the last number: what is accepted, and what opens; `verify` needs no more words either."""
    accepted = call("tally", reviewed, "--json")
    assert accepted.code == 1
    document = _document(accepted)
    assert {key: document[key] for key in ("bodies", "questions")} == expected["accepted"]
    assert document["packages"] == expected["packages"]
    assert (document["scope"], document["by"], document["parts"]) == ("accepted", None, {})
    everything = _document(call("tally", reviewed, "--include", "all", "--json"))
    assert everything["scope"] == "all"
    assert {key: everything[key] for key in ("bodies", "questions", "packages")} == {
        key: expected[key] for key in ("bodies", "questions", "packages")
    }
    verified = call("verify", reviewed, "--json").document
    assert {key: verified[key] for key in expected["packages"]} == expected["packages"]  # type: ignore[attr-defined]  # a mapping
    assert verified["missing_bodies"] == expected["missing_bodies"]


def test_a_practice_tally_says_that_it_is_one(call: Call, reviewed: Path, tmp_path: Path) -> None:
    """In the documents of both commands and in the first note of every table, named or found."""
    expected = _json((reviewed / "expected.json").read_bytes())
    named = ("--survey", reviewed / str(expected["pack"]),
             "--identity", reviewed / "identities" / "ministry.p12",
             "--passphrase-file", reviewed / "passphrase.txt")  # fmt: skip
    for number, words in enumerate(((), named)):
        file = tmp_path / f"{number}.json"
        assert call("tally", reviewed, *words, "--json", "--tables", file).document["practice"]
        assert call("verify", reviewed, *words, "--json").document["practice"] is True
        tables = _json(file.read_bytes())["tables"]
        assert isinstance(tables, list)
        assert all(one["notes"][0].startswith("練習：") for one in tables)


@pytest.mark.parametrize("by", ["prefecture", "kind", "A1", "R.population_class"])
def test_parts_add_up(call: Call, reviewed: Path, by: str) -> None:
    """Where each body is in one part, every number of the whole is the sum of the parts."""
    document = call("tally", reviewed, "--by", by, "--json").document
    parts, questions = document["parts"], document["questions"]
    assert isinstance(parts, dict)
    assert isinstance(questions, dict)
    assert document["by"] == by
    assert sum(part["bodies"] for part in parts.values()) == document["bodies"]
    for link_id, one in questions.items():
        for state in ("applicable", "answered", "unanswered", "not_applicable"):
            assert one[state] == sum(part["questions"][link_id][state] for part in parts.values())
        for code, count in one["counts"].items():
            of_parts = (part["questions"][link_id]["counts"][code] for part in parts.values())
            assert count == sum(of_parts)


def test_small_numbers_are_hidden_for_publication(call: Call, reviewed: Path) -> None:
    """Null in the document, in words for people; nothing from 1 to 3 is left."""
    words = ("tally", reviewed, "--by", "kind", "--suppress", "4")
    document = call(*words, "--json").document
    assert document["at_least"] == 4
    questions = document["questions"]
    assert isinstance(questions, dict)
    numbers = {n for one in questions.values() for n in one["counts"].values()}
    assert None in numbers
    assert not numbers & {1, 2, 3}
    lines = call(*words).out
    assert "この値より小さい数を伏せました: 4" in lines
    assert "（伏せました）" in lines


def test_lines_for_people(call: Call, reviewed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Scope and N first, then each question, then each part that has bodies."""
    ended = call("tally", reviewed, "--by", "kind")
    lines = ended.out.splitlines()
    assert lines[0].endswith("範囲: 受理した回答だけ")
    assert lines[1].startswith("対象の団体 1788 · 集計した団体 N ")
    assert any(line.startswith("A-1 利用の有無: 対象 ") for line in lines)
    assert any(line.startswith("    yes Yes: ") and line.endswith(" %)") for line in lines)
    parts = [line for line in lines if line.startswith("■ ")]
    assert parts
    assert not any(line.endswith("(N 0)") for line in parts)
    assert "練習用のフォルダーです。" in ended.err
    monkeypatch.setenv("USBSURVEY_LANG", "en")
    english = call("tally", reviewed, "--include", "all").out
    assert "Scope: everything that opens" in english
    assert "A-1 利用の有無: applicable " in english


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--by", "nothing"), "選択肢のある設問のID"),
        (("--by", "O3"), "選択肢のある設問のID"),
        (("--by", "A1", "--suppress", "3"), "--suppress といっしょに使える"),
        (("--by", "A5", "--suppress", "3"), "--suppress といっしょに使える"),
        (("--by", "population"), "人口区分のファイルがありません。"),
        (("--by", "kind", "--classes", "F.csv"), "人口区分のファイルがありません。"),
        (("--suppress", "2"), "--suppress"),
        (("--include", "some"), "--include"),
        (("--cp932",), "--csv DIR"),
    ],
    ids=[
        "unknown",
        "text",
        "answers",
        "several",
        "no classes",
        "classes in vain",
        "limit",
        "scope",
        "cp932",
    ],
)
def test_wrong_use(call: Call, reviewed: Path, words: tuple[str, ...], told: str) -> None:
    """Told with what would be right; no document."""
    ended = call("tally", reviewed, *words, "--json")
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err


def test_population_classes_by_a_file(call: Call, reviewed: Path, tmp_path: Path) -> None:
    """Parts that add up to N, also to be published; codes that no body has are told."""
    file = tmp_path / "classes.csv"
    everybody = [one.code for one in worlds.municipalities()]
    rows = "".join(f"{code},{n * 500}\n" for n, code in enumerate((*everybody, "990001")))
    file.write_text(f"団体コード,人口\n{rows}", encoding="cp932")
    words = ("tally", reviewed, "--by", "population", "--classes", file, "--include", "all")
    ended = call(*words, "--json")
    document = _document(ended)
    parts = document["parts"]
    assert isinstance(parts, dict)
    assert sum(part["bodies"] for part in parts.values()) == document["bodies"]
    assert parts["over_300k"]["label"] == "30万人以上"
    assert parts[".unlisted"]["bodies"] == 0
    assert document["unknown_bodies"] == ["990001"]
    assert "団体の一覧にない団体コードの数: 1" in ended.err
    assert "■ 人口区分: 30万人以上" in call(*words, "--suppress", "3").out


def test_a_file_of_classes_is_refused_with_its_line(
    call: Call, reviewed: Path, tmp_path: Path
) -> None:
    """Before a package is opened."""
    file = tmp_path / "classes.csv"
    file.write_text("団体コード,人口\n131016,多い\n", encoding="utf-8")
    ended = call("tally", reviewed, "--by", "population", "--classes", file, "--json")
    assert (ended.code, ended.document["status"]) == (1, "payload_schema")
    assert "line=2" in ended.err
    assert "読めない人口か区分" in ended.err


@pytest.fixture
def inbox(office: Path) -> Path:
    """A folder with one good package about which nobody has decided."""
    folder = office / "inbox"
    folder.mkdir()
    (folder / NAME).write_bytes(worlds.package().content)
    return folder


def _words(office: Path, inbox: Path, *packs: Path) -> list[object]:
    surveys = packs or (office / worlds.pack().file_name,)
    named = [word for path in surveys for word in ("--survey", path)]
    return ["tally", inbox, *named, "--identity", office / "ministry.p12"]


def test_nothing_is_accepted_yet(desk: Call, office: Path, inbox: Path) -> None:
    """Without ledgers nothing counts unless all is asked for; a base of nothing has no share."""
    ended = desk(*_words(office, inbox))
    assert ended.code == 0
    assert ended.out.splitlines()[-1] == "集計に入る回答がありません。"
    document = desk(*_words(office, inbox), "--json").document
    assert (document["bodies"], document["expected"]) == (0, len(worlds.municipalities()))
    assert document["practice"] is False
    everything = desk(*_words(office, inbox), "--include", "all").out.splitlines()
    assert "    yes はい: 1 (100.0 %)" in everything
    by = desk(*_words(office, inbox), "--include", "all", "--by", "A1").out
    assert "■ A-1 利用: はい (N 1)" in by


def test_a_form_with_another_title_asks_the_same(desk: Call, office: Path, inbox: Path) -> None:
    """The answers to it are counted together with those of the newest pack; none is left out."""
    changed: JsonObject = {**worlds.SMALL_FORM, "title": "changed", "version": "2"}
    newer = publish(
        replace(worlds.TERMS, version=2),
        changed,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )
    path = office / newer.file_name
    path.write_text(newer.text, encoding="ascii")
    words = (*_words(office, inbox, office / worlds.pack().file_name, path), "--include", "all")
    ended = desk(*words, "--json")
    document = ended.document
    assert (document["bodies"], document["left_out"], document["removed"]) == (1, [], {})
    alone = desk(*_words(office, inbox), "--include", "all", "--json").document
    assert (alone["bodies"], alone["left_out"]) == (1, [])
    assert not {"versions", "removed", "not_published"} & set(alone)
    questions, both = alone["questions"], document["questions"]
    assert isinstance(questions, dict)
    assert both == {
        link_id: {**one, "not_asked": 0, "apart": []} for link_id, one in questions.items()
    }


def _no_world(reviewed: Path, _office: Path) -> None:
    (reviewed / "expected.json").unlink()


def _no_pack(reviewed: Path, _office: Path) -> None:
    for path in reviewed.glob("*.survey.txt"):
        path.unlink()


def _real_pack(reviewed: Path, office: Path) -> None:
    _no_pack(reviewed, office)
    shutil.copy(office / worlds.pack().file_name, reviewed)


def _real_identity(reviewed: Path, office: Path) -> None:
    for ending in (".p12", ".open.p12"):
        shutil.copy(office / f"ministry{ending}", reviewed / "identities")
    (reviewed / "passphrase.txt").write_text(worlds.PASSPHRASE, encoding="utf-8")
    (reviewed / "ministry.roster.txt").unlink()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_no_world, "--survey と --identity を指定してください。"),
        (_no_pack, "--survey と --identity を指定してください。"),
        (_real_pack, "練習用ではありません。"),
        (_real_identity, "練習用ではありません。"),
    ],
    ids=["no-world", "no-pack", "real-pack", "real-identity"],
)
@pytest.mark.parametrize("command", ["tally", "verify"])
def test_only_what_is_marked_as_practice_need_not_be_named(
    call: Call,
    reviewed: Path,
    office: Path,
    command: str,
    spoil: Callable[[Path, Path], None],
    told: str,
) -> None:
    """A folder that looks like a practice world opens nothing with keys of the real one."""
    spoil(reviewed, office)
    (reviewed / "ministry.roster.txt").unlink(missing_ok=True)
    ended = call(command, reviewed, "--json")
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err


def test_half_of_the_names_is_not_enough(call: Call, reviewed: Path) -> None:
    """Nor are several places: which world would it be?"""
    pack = next(reviewed.glob("*.survey.txt"))
    identity = reviewed / "identities" / "ministry.p12"
    for words in (
        (reviewed, "--survey", pack),
        (reviewed, "--identity", identity),
        (reviewed, reviewed / "packages"),
    ):
        ended = call("tally", *words)
        assert (ended.code, ended.out) == (2, "")
        assert "--survey と --identity を指定してください。" in ended.err


def test_what_is_named_goes_before_what_lies_there(call: Call, reviewed: Path) -> None:
    """Other ledgers, a roster and a passphrase file."""
    (reviewed / "passphrase.txt").rename(reviewed / "words.txt")
    (reviewed / "decisions").mkdir()
    for ledger in (reviewed / "packages").glob("*.ledger.txt"):
        ledger.rename(reviewed / "decisions" / ledger.name)
    (reviewed / "ministry.roster.txt").rename(reviewed / "other.roster.txt")
    named = ("--passphrase-file", reviewed / "words.txt")
    assert call("tally", reviewed, *named, "--json").document["bodies"] == 0
    more = ("--ledger", reviewed / "decisions", "--roster", reviewed / "other.roster.txt")
    counted = call("tally", reviewed, *named, *more, "--json").document["bodies"]
    assert isinstance(counted, int)
    assert counted > 0


def test_files_say_what_the_document_says(call: Call, reviewed: Path, tmp_path: Path) -> None:
    """A workbook, CSV in two codes and one JSON, with everything that single bodies said."""
    book, folder, tables = tmp_path / "t.xlsx", tmp_path / "csv", tmp_path / "t.json"
    words = ("tally", reviewed, "--xlsx", book, "--csv", folder, "--cp932", "--tables", tables)
    ended = call(*words, "--json")
    document = _document(ended)
    out = document["out"]
    assert isinstance(out, list)
    assert {str(book), str(folder / "raw.csv"), str(folder / "raw.cp932.csv"), str(tables)} <= {
        *out
    }
    assert "暗号化されていません" in ended.err
    with (folder / "summary.csv").open(encoding="utf-8-sig", newline="") as file:
        summary = {row["link_id"]: row for row in csv.DictReader(file)}
    questions = document["questions"]
    assert isinstance(questions, dict)
    states = ("applicable", "answered", "unanswered", "not_applicable")
    for link_id, one in questions.items():
        assert {state: int(summary[link_id][state]) for state in states} == {
            state: one[state] for state in states
        }
    sheets = load_workbook(book, read_only=True)
    assert len(list(sheets["回答データ"].rows)) == int(str(document["bodies"])) + 1
    written = _json(tables.read_bytes())["tables"]
    assert isinstance(written, list)
    assert {"raw", "texts", "missing", "checks"} <= {table["name"] for table in written}


def test_files_for_publication_hold_counts_alone(
    call: Call, reviewed: Path, tmp_path: Path
) -> None:
    """Nothing of single bodies, so nothing to warn of."""
    words = ("--by", "kind", "--suppress", "3", "--csv", tmp_path / "csv")
    ended = call("tally", reviewed, *words)
    assert "暗号化されていません" not in ended.err
    assert str(tmp_path / "csv" / "cross.csv") in ended.out
    names = {path.stem for path in (tmp_path / "csv").iterdir()}
    assert {"summary", "ranking", "cross"} <= names
    assert not {"raw", "texts", "missing", "checks", "alone"} & names


def test_a_file_that_exists_is_not_overwritten(call: Call, reviewed: Path, tmp_path: Path) -> None:
    """Told before a package is opened; `--force` says otherwise."""
    book = tmp_path / "t.xlsx"
    book.write_bytes(b"mine")
    ended = call("tally", reviewed, "--xlsx", book, "--json")
    assert (ended.code, ended.document) == (2, {"status": "output_exists"})
    assert book.read_bytes() == b"mine"
    assert call("tally", reviewed, "--xlsx", book, "--force").code == 1
    assert book.read_bytes() != b"mine"
