"""`record new`, `add`, `list`, `show`, `medium …`: an office keeps its records at a terminal."""

import json
from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.books import (
    APPROVAL,
    CLOSING,
    FIRST,
    MEDIUM,
    REQUEST,
    SECOND,
    USB,
    WORK,
    Intruder,
    as_document,
)
from tests.support.command_line import Call, Ended, caller
from tests.support.drafts import CHEAP
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.profile_folder import ProfileFolder


def _file(book: Path, values: object) -> Path:
    path = book.with_name("values.json")
    path.write_text(json.dumps(values), encoding="utf-8")
    return path


def _new(desk: Call, book: Path, values: Mapping[str, RawAnswer], *more: object) -> Ended:
    path = _file(book, as_document(values))
    return desk("record", "new", book, "--who", "鈴木", "--values", path, "--json", *more)


def _add(desk: Call, book: Path, page: str, values: object, *more: object) -> Ended:
    words = ["record", "add", book, "--record", FIRST, "--page", page, "--who", "鈴木", "--json"]
    return desk(*words, "--values", _file(book, values), *more)


def _set_medium(desk: Call, book: Path, values: object, *more: object) -> Ended:
    words = ["record", "medium", "set", book, "--medium", USB, "--who", "佐藤", "--json"]
    return desk(*words, "--values", _file(book, values), *more)


ENDS = {"H4.from_zone": "m", "H4.to_zone": "lg"}


@pytest.fixture
def book(desk: Call, tmp_path: Path) -> Path:
    """A record book with one medium in its ledger."""
    path = tmp_path / "131016-r8.usbrecord"
    words = ["record", "book", "new", "--file", path, "--body-code", worlds.BODY]
    assert desk(*words, "--department", "総務課", "--who", "佐藤").code == 0
    assert _set_medium(desk, path, MEDIUM).code == 0
    return path


def _whole_record(desk: Call, book: Path) -> None:
    assert _new(desk, book, REQUEST, "--close").code == 0
    for page, values in (("承認", APPROVAL), ("page.work", WORK), ("closing", CLOSING)):
        ended = _add(desk, book, page, as_document(values), "--close")
        assert ended.code == 0, ended.err


def test_a_record_is_written_page_by_page(desk: Call, book: Path) -> None:
    """A page is named by title, id or short id; the record is done when its pages are closed."""
    begun = _new(desk, book, REQUEST, "--close")
    assert begun.document["record"] == FIRST
    assert begun.document["state"] == "requested"
    assert begun.document["open_pages"] == ["page.approval", "page.work", "page.closing"]
    for page, values in (("承認", APPROVAL), ("page.work", WORK)):
        assert _add(desk, book, page, as_document(values), "--close").code == 0
    ended = _add(desk, book, "closing", as_document(CLOSING), "--close")
    assert ended.document == {
        "record": FIRST,
        "page": "page.closing",
        "is_closed_page": True,
        "entry": ended.document["entry"],
        "seq": 6,
        "state": "done",
        "open_pages": [],
        "waiting": [],
    }
    assert "マイナンバー" in ended.err


def test_people_are_told_what_is_left(desk: Call, book: Path) -> None:
    """The number that the book gave, and the pages by their titles."""
    path = _file(book, as_document(REQUEST))
    ended = desk("record", "new", book, "--who", "鈴木", "--values", path)
    assert ended.out.splitlines() == [
        f"記録番号: {FIRST} (申請中)",
        "まだ閉じていないページ: 申請, 承認, 作業, 後始末",
    ]
    _whole_record_lines = desk("record", "new", book, "--who", "鈴木")
    assert SECOND in _whole_record_lines.out
    left = desk("record", "new", book, "--who", "鈴木", "--close")
    assert (left.code, left.out) == (1, "")


def test_english_names_pages_by_their_ids(
    desk: Call, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which can be typed on any keyboard."""
    monkeypatch.setenv("USBSURVEY_LANG", "en")
    begun = desk("record", "new", book, "--who", "S. Suzuki")
    assert begun.out.splitlines() == [
        f"Record: {FIRST} (requested)",
        "Pages still to close: request, approval, work, closing",
    ]
    words = ["record", "add", book, "--record", FIRST, "--page", "nothing", "--who", "S. Suzuki"]
    assert "A page is one of request, approval, work, delivery" in desk(*words).err


def test_nothing_is_left_of_a_whole_record(desk: Call, book: Path) -> None:
    """Its last page is told as 完了, without a line about pages."""
    _whole_record(desk, book)
    words = ["record", "add", book, "--record", FIRST, "--page", "点検", "--who", "部長"]
    assert desk(*words).out == f"記録番号: {FIRST} (完了)\n"


def test_a_page_with_something_left_is_not_closed(desk: Call, book: Path) -> None:
    """The findings are told, nothing is saved, and the exit code is no."""
    before = book.read_bytes()
    ended = _new(desk, book, {"H2": "1", "H10.medium": "USB-9"}, "--close")
    assert ended.code == 1
    assert ended.document["status"] == "answers_incomplete"
    assert "H10.medium): この媒体は媒体台帳にない番号です" in ended.err
    assert "answers_incomplete: 確認が必要なところが残っています。" in ended.err
    assert "ページは閉じていません。何も保存していません。" in ended.err
    assert book.read_bytes() == before


def test_an_approval_is_not_closed_before_its_request(desk: Call, book: Path) -> None:
    """The page to close first is named by its id, which `--page` takes."""
    _new(desk, book, {"H2": "1"})
    ended = _add(desk, book, "承認", as_document(APPROVAL), "--close")
    assert (ended.code, ended.document["reason"]) == (2, "order")
    assert ended.document["page"] == "page.request"
    assert "前のページを先に閉じてください。" in ended.err
    assert "page=page.request" in ended.err


def test_a_value_is_changed_only_with_a_reason(desk: Call, book: Path) -> None:
    """What is given lies over what the page holds; a blank takes a value away."""
    _new(desk, book, REQUEST)
    added = _add(desk, book, "申請", {"H5.count": 1200})
    assert added.code == 0
    refused = _add(desk, book, "申請", {"H5.name": "別のデータ"})
    assert (refused.code, refused.document["status"]) == (2, "record_refused")
    assert refused.document["reason"] == "no_correction"
    assert refused.document["link_id"] == "H5.name"
    changed = _add(desk, book, "申請", {"H5.name": "", "H5.count": 5}, "--correction", "書き誤り")
    assert changed.code == 0
    shown = desk("record", "show", book, "--record", FIRST, "--json").document
    answers, entries = shown["answers"], shown["entries"]
    assert isinstance(answers, dict)
    assert isinstance(entries, list)
    assert "H5.name" not in answers
    assert [one["correction"] for one in entries] == [None, None, "書き誤り"]
    assert [one["values"].get("H5.name") for one in entries] == ["口座振替データ"] * 2 + [None]


def test_the_time_of_now_is_no_typed_time(desk: Call, book: Path) -> None:
    """`--now` is marked by nothing; what is given in the file is あとから入力."""
    given = {"H2": "1", "H7.who": "鈴木"}
    _new(desk, book, given, "--now", "H7.at")
    shown = desk("record", "show", book, "--record", FIRST, "--json").document
    answers = shown["answers"]
    assert isinstance(answers, dict)
    assert answers["H7.at"] == time_text(worlds.NOW)
    assert shown["typed"] == {}
    _add(desk, book, "承認", {"H8.at": "2026-11-20T09:10:00+09:00"})
    shown = desk("record", "show", book, "--record", FIRST, "--json").document
    assert shown["typed"] == {"H8.at": time_text(worlds.NOW)}
    wrong = _add(desk, book, "承認", {}, "--now", "H8.who")
    assert (wrong.code, wrong.document["reason"]) == (2, "not_a_time")


def test_the_last_record_can_be_copied(desk: Call, book: Path) -> None:
    """What may be copied lies under what is given; times and approvals never come along."""
    _whole_record(desk, book)
    ended = _new(desk, book, {"H5.name": "給付データ"}, "--like", FIRST)
    assert ended.document["record"] == SECOND
    shown = desk("record", "show", book, "--record", SECOND, "--json").document
    answers = shown["answers"]
    assert isinstance(answers, dict)
    assert (answers["H5.name"], answers["H10.medium"]) == ("給付データ", USB)
    assert not {"H5.count", "H7.who", "H7.at"} & set(answers)
    work = ["record", "add", book, "--record", SECOND, "--page", "作業", "--who", "鈴木"]
    assert desk(*work, "--like", FIRST, "--from-paper").code == 0


@pytest.mark.parametrize(
    ("words", "values", "expected"),
    [
        (["--record", SECOND, "--page", "承認"], {}, "unknown_record"),
        (["--record", FIRST, "--page", "承認"], {"H2": "1"}, "other_page"),
        (["--record", FIRST, "--page", "申請"], {"H1.no": SECOND}, "number"),
        (["--record", FIRST, "--page", "承認", "--like", SECOND], {}, "unknown_record"),
    ],
    ids=["record", "item", "number", "like"],
)
def test_what_cannot_be_added_is_refused(
    desk: Call, book: Path, words: list[str], values: dict[str, str], expected: str
) -> None:
    """With a reason, exit 2, and the book as it was."""
    _new(desk, book, REQUEST)
    before = book.read_bytes()
    path = _file(book, values)
    ended = desk("record", "add", book, *words, "--values", path, "--who", "鈴木", "--json")
    assert (ended.code, ended.document["reason"]) == (2, expected)
    assert book.read_bytes() == before


def test_bad_values_and_names_are_told(desk: Call, book: Path) -> None:
    """Unknown items, half-typed times, an unknown page, nobody's name, a wrong passphrase."""
    _new(desk, book, REQUEST)
    before = book.read_bytes()
    assert _add(desk, book, "承認", {"Z1": "x"}).document["status"] == "answers_refused"
    assert _add(desk, book, "承認", {"H8.at": "9時"}).document["status"] == "answers_refused"
    coded = _add(desk, book, "承認", {"H8.result": "ok"})
    assert "使える符号 H8.result: yes 承認 · no 不承認 · more 差し戻し" in coded.err
    assert "値のファイルに、選択肢にない符号があります。 (link_id=H8.result" in coded.err
    wrong_page = _add(desk, book, "page.R", {})
    assert (wrong_page.code, "申請, 承認, 作業, 引渡し, 後始末, 点検" in wrong_page.err) == (
        2,
        True,
    )
    nobody = desk("record", "new", book, "--who", "　", "--json")
    assert (nobody.code, nobody.document["reason"]) == (2, "who")
    (book.with_name("wrong")).write_text("another passphrase", encoding="utf-8")
    more = ["--passphrase-file", book.with_name("wrong")]
    assert desk("record", "list", book, *more).code == 4
    assert book.read_bytes() == before


def test_the_list_tells_times_and_frequency(desk: Call, book: Path) -> None:
    """In minutes; a band only where both figures fall into one."""
    _whole_record(desk, book)
    _new(desk, book, {"H5.name": "書きかけ"})
    listed = desk("record", "list", book, "--as-of", "2026-11-30", "--json").document
    rows = listed["records"]
    assert isinstance(rows, list)
    assert rows[0] == {
        "record": FIRST,
        "state": "done",
        "day": "2026-11-20",
        "data": "口座振替データ",
        "from": "m",
        "to": "lg",
        "direction": "out",
        "survey_pattern": "A",
        "elapsed_minutes": 40,
        "work_minutes": 20,
        "open_pages": [],
    }
    assert (rows[1]["day"], rows[1]["survey_pattern"]) == (None, None)
    assert listed["figures"] == {
        "count": 1,
        "first": "2026-11-20",
        "last": "2026-11-20",
        "gap_days": None,
        "elapsed_minutes": 40,
        "work_minutes": 20,
        "band_a4": None,
    }
    plain = desk("record", "list", book, "--as-of", "2026-11-30").out.splitlines()
    assert plain == [
        f"{FIRST} 完了 2026-11-20 持ち出し マイナンバー利用事務系 LGWAN接続系 口座振替データ",
        f"{SECOND} 申請中 - - - - 書きかけ",
        "過去12か月の記録: 1回",
        "申請から完了まで：中央値 40分、作業：中央値 20分。",
        "A-4: 経過と作業で区分が違うので、選ぶ区分は示しません。",
    ]
    earlier = desk("record", "list", book, "--as-of", "2026-11-19")
    assert earlier.out.splitlines()[-1] == "過去12か月の記録: 0回"


@pytest.mark.parametrize(
    ("end", "words"),
    [("09:25", "a. 30分未満"), ("10:20", "1時間以上です。cとdのどちらか")],
    ids=["a", "c or d"],
)
def test_a_band_is_named_where_it_follows(desk: Call, book: Path, end: str, words: str) -> None:
    """Never more than the form of the survey says."""
    _new(desk, book, {**ENDS, "H7.at": "2026-11-20 09:00"})
    values = {"H17.start": "2026-11-20 09:10", "H17.end": f"2026-11-20 {end}"}
    _add(desk, book, "作業", as_document(values))
    plain = desk("record", "list", book, "--as-of", "2026-11-30").out
    assert f"A-4: {words}" in plain


def test_no_band_is_named_for_another_pattern(desk: Call, book: Path) -> None:
    """B-5 and C-4 ask in other words."""
    _new(desk, book, {**ENDS, "H4.from_zone": "asp", "H7.at": "2026-11-20 09:00"})
    values = {"H17.start": "2026-11-20 09:10", "H17.end": "2026-11-20 09:20"}
    _add(desk, book, "作業", as_document(values))
    plain = desk("record", "list", book, "--as-of", "2026-11-30").out
    assert plain.splitlines()[-1] == "申請から完了まで：中央値 20分、作業：中央値 10分。"


def test_a_record_is_shown_with_its_history(desk: Call, book: Path) -> None:
    """In the words of the form, every entry with who wrote it and why."""
    _whole_record(desk, book)
    _add(desk, book, "承認", {"H8.post": "部長"}, "--correction", "役職の誤り")
    shown = desk("record", "show", book, "--record", FIRST).out
    assert f"{FIRST}: 作業中" in shown
    assert "口座振替データ" in shown
    assert "記載 7 " in shown
    assert "鈴木 承認" in shown
    assert "訂正の理由: 役職の誤り" in shown
    unknown = desk("record", "show", book, "--record", SECOND, "--json")
    assert (unknown.code, unknown.document["reason"]) == (2, "unknown_record")


def test_records_that_wait_are_named_on_opening(
    desk: Call, book: Path, capsys: pytest.CaptureFixture[str], profile: Path
) -> None:
    """More than 7 days after they were begun."""
    _new(desk, book, REQUEST)
    assert desk("record", "list", book, "--json").document["waiting"] == []
    later = _call_at(capsys, profile, days=8)
    listed = later("record", "list", book, "--json")
    assert listed.document["waiting"] == [FIRST]
    assert f"終わっていない記録が1件あります: {FIRST}" in listed.err


def test_an_entry_behind_somebody_else_s_is_told(
    desk: Call, book: Path, capsys: pytest.CaptureFixture[str], profile: Path
) -> None:
    """Both records are there; the copy that lay beside is named, because nobody needs it."""
    calls = Intruder(book, worlds.PASSPHRASE, 2)
    rim = Rim(ProfileFolder(profile), lambda: worlds.NOW, kdf=CHEAP, calls=calls)
    words = ["record", "new", str(book), "--who", "鈴木", "--json"]
    ended = caller(capsys, partial(run, rim=rim))(*words)
    assert ended.document["record"] == "131016-R8-0003"
    assert "写し 131016-r8-2.usbrecord は、もう要りません。" in ended.err
    listed = desk("record", "list", book, "--json").document["records"]
    assert isinstance(listed, list)
    assert len(listed) == 3


def _call_at(streams: pytest.CaptureFixture[str], profile: Path, *, days: int) -> Call:
    later = worlds.NOW + timedelta(days=days)
    return caller(streams, partial(run, rim=Rim(ProfileFolder(profile), lambda: later)))


def test_the_ledger_of_media_is_kept(desk: Call, book: Path) -> None:
    """A line is laid over the one before; what a medium is changes only with a reason."""
    moved = _set_medium(desk, book, {"M.place": "書庫2"})
    assert moved.code == 0
    assert moved.document["seq"] == 3
    wrong = _set_medium(desk, book, {"M.product": "別"})
    assert (wrong.code, wrong.document["reason"]) == (2, "no_correction")
    assert _set_medium(desk, book, {"M.product": "別"}, "--correction", "書き誤り").code == 0
    half = _set_medium(desk, book, {"M.state": "out"})
    assert (half.code, half.document["status"]) == (1, "answers_incomplete")
    assert "台帳には書いていません。" in half.err
    words = ["--medium", USB, "--on", "2026-11-20", "--by", "佐藤", "--who", "佐藤"]
    seen = desk("record", "medium", "check", book, *words, "--json")
    assert (seen.document["checked_on"], seen.document["checked_by"]) == ("2026-11-20", "佐藤")
    unknown = ["--medium", "USB-9", *words[2:]]
    assert desk("record", "medium", "check", book, *unknown, "--json").code == 2
    listed = desk("record", "medium", "list", book, "--json").document["media"]
    assert isinstance(listed, list)
    (row,) = listed
    assert (row["medium"], row["entries"], row["proposed_state"]) == (USB, 3, None)


def test_media_are_shown_with_what_the_records_suggest(desk: Call, book: Path) -> None:
    """A proposal for the keeper, in words."""
    _new(desk, book, REQUEST, "--close")
    _add(desk, book, "作業", as_document({"H17.start": "2026-11-20 09:20"}))
    words = ["--medium", USB, "--on", "2026-11-20", "--by", "佐藤", "--who", "佐藤"]
    desk("record", "medium", "check", book, *words)
    shown = desk("record", "medium", "list", book).out
    assert "台帳-1 登録番号: USB-01" in shown
    assert "在庫確認: 2026-11-20 佐藤" in shown
    assert "受渡し記録では「貸出中」です。" in shown
