"""`qr read`: packages back from scans of their sheets, from folders and from typed texts."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.support import worlds
from tests.support.command_line import Call, Ended, caller
from tests.support.incompressible import incompressible
from tests.support.paper import page_of
from tests.support.people import identity
from tests.support.policies import write_policy
from tests.support.symbols_by_hand import frames_of
from tests.support.terminals import Shown, Typed
from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.cli import qr_scans
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.qr_report import refusal_lines
from usbsurvey_desktop.cli.qr_restored import restored
from usbsurvey_desktop.cli.qr_scans import Gathered, Source
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.crypto.sealed_form import seal
from usbsurvey_desktop.qr import heap
from usbsurvey_desktop.qr.frames import split
from usbsurvey_desktop.qr.heap import Seen
from usbsurvey_desktop.records import JsonValue
from usbsurvey_desktop.store.profile_folder import ProfileFolder

Page = tuple[str, ...]


def _package(size: int, seed: int = 0) -> str:
    """What everybody without its key takes for a package; so many signs are sealed in it."""
    key = identity().opening_key
    assert key is not None
    plain = incompressible(size, seed).encode()
    return seal(plain, kind=PACKAGE, recipients=[key.public_key()])


SMALL, OTHER, LONG = _package(900), _package(1_000, 1), _package(14_000, 2)
(SMALL_PAGE,), (OTHER_PAGE,), LONG_PAGES = split(SMALL), split(OTHER), split(LONG)


def _picture(path: Path, texts: Page) -> Path:
    page_of(texts).image.save(path)
    return path


def _typed(path: Path, *pages: Sequence[str]) -> Path:
    path.write_text("\r\n".join(text for page in pages for text in page), encoding="ascii")
    return path


def _rows(ended: Ended, name: str) -> list[Mapping[str, JsonValue]]:
    rows = ended.document[name]
    assert isinstance(rows, list)
    return [row for row in rows if isinstance(row, dict)]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The name of a package that is not there yet."""
    return tmp_path / "back.sealed.txt"


def test_a_package_comes_back_from_its_picture(call: Call, tmp_path: Path, out: Path) -> None:
    """Byte for byte; path and digest on stdout, the number to compare on stderr."""
    sealed = worlds.package()
    (page,) = split(sealed.text)
    ended = call("qr", "read", _picture(tmp_path / "a.png", page), "--out", out)
    assert ended.code == 0
    assert out.read_bytes() == sealed.content
    assert ended.out == f"書き込みました: {out}\n受付照合の全体: {sealed.digest}\n"
    assert ended.err.startswith("提出ファイルの照合番号（はじめの3組を、用紙の受付照合と")
    assert ended.err.endswith(f" [{out}]\n")


def test_what_make_prints_read_reads(
    call: Call, qapp: QApplication, tmp_path: Path, out: Path
) -> None:
    """The PDF of `qr make`, pages and words and all; with `--json` file and digest."""
    del qapp
    package = tmp_path / "long.sealed.txt"
    package.write_text(f"{LONG}\n", encoding="ascii")
    made = call("qr", "make", package, "--out", tmp_path / "sheet.pdf", "--json")
    ended = call("qr", "read", tmp_path / "sheet.pdf", "--out", out, "--json")
    assert (made.code, ended.code) == (0, 0)
    assert out.read_bytes() == package.read_bytes()
    assert ended.document["file"] == str(out)
    assert ended.document["digest"] == made.document["digest"]
    (sheet,) = _rows(ended, "sheets")
    assert (sheet["pages"], sheet["symbols"]) == (made.document["pages"], made.document["symbols"])


def test_a_folder_holds_pages_of_several_packages(call: Call, tmp_path: Path) -> None:
    """In any order and kind of file; each package becomes a file of the other folder, once."""
    scans, received = tmp_path / "scans", tmp_path / "received"
    (scans / "more").mkdir(parents=True)
    _picture(scans / "1.PNG", LONG_PAGES[1])
    _picture(scans / "more" / "2.tif", SMALL_PAGE)
    _picture(scans / "more" / "3.bmp", LONG_PAGES[0])
    (scans / "notes.docx").write_bytes(b"no scan")
    ended = call("qr", "read", scans, "--out", received, "--json")
    assert (ended.code, ended.document["status"]) == (0, "ok")
    assert (ended.document["file"], ended.document["digest"]) == (None, None)
    written = {path.read_text(encoding="ascii").strip() for path in received.iterdir()}
    assert written == {SMALL, LONG}
    assert [row["is_new"] for row in _rows(ended, "sheets")] == [True, True]
    again = call("qr", "read", scans / "more", scans / "1.PNG", "--out", received)
    assert again.code == 0
    assert again.out.count("もとからあります") == len(list(received.iterdir())) == 2


def test_a_missing_page_is_told_and_the_good_sheet_kept(
    call: Call, tmp_path: Path, out: Path
) -> None:
    """Exit 1: what is whole was written, the other is told by its page."""
    texts = _typed(tmp_path / "a.txt", LONG_PAGES[0], SMALL_PAGE)
    ended = call("qr", "read", "--texts", texts, "--out", out)
    assert ended.code == 1
    assert out.read_text(encoding="ascii").strip() == SMALL
    assert "2枚のうち1枚を読み取りました。足りない用紙：2枚目" in ended.err
    assert "を読み取ったところ：文字で受け取った分" in ended.err
    into = call("qr", "read", "--texts", texts, "--out", tmp_path / "received", "--json")
    assert into.code == 1
    assert [row["status"] for row in _rows(into, "sheets")] == ["qr_missing", "ok"]
    assert len(list((tmp_path / "received").iterdir())) == 1


def test_missing_symbols_are_told_by_page(call: Call, tmp_path: Path, out: Path) -> None:
    """Nothing was whole: exit 2, the code with the numbers as printed, and nothing written."""
    first, second = LONG_PAGES
    texts = _typed(tmp_path / "a.txt", first[2:], second[:-1])
    ended = call("qr", "read", "--texts", texts, "--out", out, "--json")
    assert (ended.code, out.exists()) == (2, False)
    assert (ended.document["status"], ended.document["page_1"]) == ("qr_missing", "1.2")
    (sheet,) = _rows(ended, "sheets")
    assert sheet["missing"] == [{"page": 1, "numbers": [1, 2], "needed": 1}]
    assert ended.err.startswith("qr_missing: QR提出票の用紙か記号が足りません。")
    assert "1枚目（記号1、2のうち、あと1個）" in ended.err


def test_a_page_with_two_packages_is_refused_and_the_others_kept(
    call: Call, tmp_path: Path, out: Path
) -> None:
    """The mixed picture is named; the sheet that stands alone elsewhere is written."""
    mixed = _picture(tmp_path / "mixed.png", (*OTHER_PAGE, *SMALL_PAGE))
    good = _picture(tmp_path / "good.png", SMALL_PAGE)
    ended = call("qr", "read", mixed, good, "--out", out, "--json")
    assert (ended.code, ended.document["status"]) == (1, "qr_mixed")
    assert out.read_text(encoding="ascii").strip() == SMALL
    assert [row["status"] for row in _rows(ended, "scans")] == ["qr_mixed", "ok"]
    assert f"[{mixed}の1ページ]" in ended.err
    alone = call("qr", "read", mixed, "--out", tmp_path / "none.sealed.txt")
    assert (alone.code, alone.err.partition(":")[0]) == (2, "qr_mixed")


def test_scans_that_contradict_are_named(call: Call, tmp_path: Path, out: Path) -> None:
    """So that one can be left out; the symbol was altered where only the sheet can tell."""
    good = _picture(tmp_path / "good.png", SMALL_PAGE)
    wrong = SMALL_PAGE[0][:-6] + "000" + SMALL_PAGE[0][-3:]
    bad = _picture(tmp_path / "bad.png", (wrong, *SMALL_PAGE[1:]))
    ended = call("qr", "read", good, bad, "--out", out, "--json")
    assert (ended.code, ended.document["status"], out.exists()) == (2, "qr_conflict", False)
    (sheet,) = _rows(ended, "sheets")
    told = [{"file": str(good), "page": 1}, {"file": str(bad), "page": 1}]
    assert sheet["contradicting"] == told
    assert f"{good}の1ページ、{bad}の1ページ" in ended.err
    assert call("qr", "read", good, "--out", out).code == 0


def test_a_file_that_is_no_picture_does_not_keep_the_others(
    call: Call, tmp_path: Path, out: Path
) -> None:
    """It is refused alone, with its reason and its name; alone it ends with exit 2."""
    texts = _typed(tmp_path / "texts", SMALL_PAGE)
    svg = tmp_path / "a.png"
    svg.write_bytes(b"<svg/>")
    ended = call("qr", "read", svg, "--texts", texts, "--out", out)
    assert ended.code == 1
    assert ended.err.startswith("image_refused: ")
    assert f"(reason=kind) [{svg}]" in ended.err
    assert out.exists()
    alone = call("qr", "read", svg, tmp_path / "none.png", "--out", tmp_path / "b.txt", "--json")
    assert (alone.code, alone.document["status"]) == (2, "image_refused")
    assert [row["status"] for row in _rows(alone, "scans")] == ["image_refused", "file_unreadable"]


def test_pictures_without_a_symbol(call: Call, tmp_path: Path, out: Path) -> None:
    """A blank page, an empty folder and a list of other codes are `qr_none`, exit 2."""
    blank, empty = _picture(tmp_path / "blank.png", ()), tmp_path / "empty"
    empty.mkdir()
    others = _typed(tmp_path / "others", ["4901234567894", "HTTPS://EXAMPLE.JP"])
    for words in ((blank,), (empty,)):
        ended = call("qr", "read", *words, "--out", out, "--json")
        assert (ended.code, ended.document["status"]) == (2, "qr_none")
    told = call("qr", "read", "--texts", others, "--out", out, "--json").document
    assert (told["status"], told["strangers"]) == ("qr_none", 2)


def test_a_page_without_a_symbol_is_named(call: Call, tmp_path: Path, out: Path) -> None:
    """It may be the back of a page, so the others end well; it may be a sheet, so it is told."""
    blank = _picture(tmp_path / "blank.png", ())
    ended = call("qr", "read", blank, _picture(tmp_path / "a.png", SMALL_PAGE), "--out", out)
    assert (ended.code, out.exists()) == (0, True)
    assert (
        f"記号が1つも見つかりません。QR提出票の用紙なら、300dpiで読み取り直してください：{blank}の1ページ"
        in (ended.err.splitlines())
    )


def test_a_sheet_that_holds_no_package_is_refused(call: Call, tmp_path: Path, out: Path) -> None:
    """Whole as a sheet, and refused as the file would be, with its step."""
    texts = _typed(tmp_path / "a.txt", split("no package")[0])
    ended = call("qr", "read", "--texts", texts, "--out", out, "--json")
    assert (ended.code, out.exists()) == (2, False)
    assert (ended.document["status"], ended.document["step"]) == ("json_syntax", "C2")


def test_a_bomb_is_refused(call: Call, tmp_path: Path, out: Path) -> None:
    """A sheet of more than a package may have is `expand`, whatever its hash."""
    bomb = [frame.text() for frame in frames_of(zlib.compress(bytes(4 * 2**20 + 1), 9))]
    ended = call("qr", "read", "--texts", _typed(tmp_path / "a.txt", bomb), "--out", out, "--json")
    assert (ended.code, ended.document["status"], out.exists()) == (1, "expand", False)


def test_what_is_typed_at_a_terminal_is_told_step_by_step(
    call: Call, monkeypatch: pytest.MonkeyPatch, out: Path
) -> None:
    """After each symbol what is missing, until the sheet is whole; in small letters, too."""
    texts = [*SMALL_PAGE[:1], "ちゃ8", "4901234567894", *SMALL_PAGE]
    typed = "\r\n".join(texts).lower().encode()
    monkeypatch.setattr("sys.stdin", Typed(typed, is_terminal=True))
    ended = call("qr", "read", "--texts", "-", "--out", out)
    assert ended.code == 0
    assert out.read_text(encoding="ascii").strip() == SMALL
    steps = [line for line in ended.err.splitlines() if line.startswith("用紙 ")]
    assert len(steps) == len(SMALL_PAGE) + 1
    told = ("文字が変わっています", "QR提出票の記号ではありません", "もう読み取った記号です")
    assert [ended.err.count(words) for words in told] == [1, 1, 1]
    assert steps[-1].endswith("1枚とも読み取りました。")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_texts_come_through_a_pipe(
    call: Call, monkeypatch: pytest.MonkeyPatch, out: Path, encoding: str
) -> None:
    """With a byte order mark; a stranger is counted, and what was garbled is told."""
    typed = "\n".join([*SMALL_PAGE, "4901234567894", SMALL_PAGE[0][:-1], "ちゃ8"])
    monkeypatch.setattr("sys.stdin", Typed(typed.encode(encoding)))
    ended = call("qr", "read", "--texts", "-", "--out", out, "--json")
    assert (ended.code, ended.document["strangers"]) == (0, 3)
    assert "文字が変わった記号が2個あります" in ended.err


def test_too_much_from_a_pipe_is_refused(
    call: Call, monkeypatch: pytest.MonkeyPatch, out: Path
) -> None:
    """It is not read to its end."""
    monkeypatch.setattr(qr_scans, "MOST_TEXT", 100)
    monkeypatch.setattr("sys.stdin", Typed(b"A" * 101))
    ended = call("qr", "read", "--texts", "-", "--out", out, "--json")
    assert (ended.code, ended.document) == (2, {"status": "file_too_large", "limit": 100})


def test_many_scans_that_contradict_are_told_in_short() -> None:
    """The first ten by name, and how many more."""
    frames = frames_of(zlib.compress(SMALL.encode(), 9))
    gathered = Gathered()
    for n in range(12):
        liar = replace(frames[0], chunk=bytes([n]) * len(frames[0].chunk))
        gathered.heap.feed(Seen(liar.text(), f"{n}"))
        gathered.scans[f"{n}"] = Source(Path(f"{n}.png"), 1)
    *_, told = refusal_lines(map(restored, gathered.heap.sheets()), gathered)
    assert told.endswith("9.pngの1ページ、ほか2件")


def test_two_packages_do_not_go_into_one_file(call: Call, tmp_path: Path, out: Path) -> None:
    """Wrong use, told before anything is written."""
    texts = _typed(tmp_path / "a.txt", SMALL_PAGE, OTHER_PAGE)
    ended = call("qr", "read", "--texts", texts, "--out", out)
    assert (ended.code, out.exists()) == (2, False)
    assert "2件の提出ファイル" in ended.err


def test_one_package_packed_in_two_ways_is_one_file(call: Call, tmp_path: Path, out: Path) -> None:
    """Two programs may have printed it: two sheets, the same text, one file."""
    quick = [frame.text() for frame in frames_of(zlib.compress(SMALL.encode(), 1))]
    texts = _typed(tmp_path / "a.txt", SMALL_PAGE, quick)
    ended = call("qr", "read", "--texts", texts, "--out", out, "--json")
    assert (ended.code, ended.document["file"]) == (0, str(out))
    assert [row["file"] for row in _rows(ended, "sheets")] == [str(out)] * 2
    into = call("qr", "read", "--texts", texts, "--out", tmp_path / "received", "--json")
    assert [row["is_new"] for row in _rows(into, "sheets")] == [True, False]


def test_a_file_that_is_there_is_not_overwritten(call: Call, tmp_path: Path, out: Path) -> None:
    """Unless with `--force`; and before anything is read."""
    texts = _typed(tmp_path / "a.txt", SMALL_PAGE)
    out.write_bytes(b"mine")
    kept = call("qr", "read", tmp_path / "never.png", "--out", out, "--json")
    assert (kept.code, kept.document) == (2, {"status": "output_exists"})
    assert out.read_bytes() == b"mine"
    assert call("qr", "read", "--texts", texts, "--out", out, "--force").code == 0
    assert out.read_text(encoding="ascii").strip() == SMALL


def test_nothing_in_a_folder_is_replaced(call: Call, tmp_path: Path) -> None:
    """What lies under the name it would get stays; the package gets another name."""
    texts = _typed(tmp_path / "a.txt", SMALL_PAGE)
    received = tmp_path / "received"
    assert call("qr", "read", "--texts", texts, "--out", received).code == 0
    (path,) = received.iterdir()
    path.write_bytes(b"mine")
    assert call("qr", "read", "--texts", texts, "--out", received, "--force").code == 0
    assert path.read_bytes() == b"mine"
    (other,) = (one for one in received.iterdir() if one != path)
    assert other.read_text(encoding="ascii").strip() == SMALL


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param((), "--texts", id="nothing"),
        pytest.param(("--texts", "none.txt"), "file_unreadable", id="no such file"),
    ],
)
def test_wrong_use_is_told(call: Call, out: Path, words: Sequence[str], told: str) -> None:
    """One sentence, exit 2, and nothing written."""
    ended = call("qr", "read", *words, "--out", out)
    assert (ended.code, ended.out, out.exists()) == (2, "", False)
    assert told in ended.err


def test_a_scan_that_is_too_much_does_not_keep_the_others(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What was whole before it becomes a file; of the file that is too much no page counts."""
    monkeypatch.setattr(heap, "MOST_KEPT", len(SMALL_PAGE) + len(OTHER_PAGE) + 1)
    good, flood = _picture(tmp_path / "1.png", SMALL_PAGE), tmp_path / "2.tif"
    more = [page_of(LONG_PAGES[0]).image]
    page_of(OTHER_PAGE).image.save(flood, save_all=True, append_images=more)
    ended = call("qr", "read", good, flood, "--out", tmp_path / "back", "--json")
    assert ended.code == 1
    (sheet,) = _rows(ended, "sheets")
    assert (sheet["status"], [row["status"] for row in _rows(ended, "scans")]) == (
        "ok",
        ["ok", "file_too_large"],
    )


def test_what_is_too_much_is_refused(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, out: Path
) -> None:
    """More symbols than a heap keeps: one refusal, and nothing written."""
    monkeypatch.setattr(heap, "MOST_KEPT", 3)
    texts = _typed(tmp_path / "a.txt", LONG_PAGES[0])
    ended = call("qr", "read", "--texts", texts, "--out", out)
    assert (ended.code, out.exists()) == (2, False)
    assert "分けて読み取ってください" in ended.err


def test_the_administrator_can_rule_it_out(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, out: Path
) -> None:
    """With `qr_allowed` false nothing is read, and the sentence says who decided that."""
    policy = write_policy(tmp_path / "policy.json", qr_allowed=False)
    rim = Rim(ProfileFolder(tmp_path / "profile"), lambda: worlds.NOW, policy)
    ended = caller(capsys, lambda words: run(words, rim))(
        "qr", "read", "--texts", _typed(tmp_path / "a.txt", SMALL_PAGE), "--out", out
    )
    assert (ended.code, out.exists()) == (2, False)
    assert "qr_allowed" in ended.err


def test_english(call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, out: Path) -> None:
    """Every line has its English."""
    monkeypatch.setenv("USBSURVEY_LANG", "en")
    texts = _typed(tmp_path / "a.txt", LONG_PAGES[0], SMALL_PAGE, [SMALL_PAGE[0][:-1]])
    ended = call("qr", "read", "--texts", texts, "--out", out)
    assert (ended.code, ended.out.isascii()) == (1, True)
    assert "1 of 2 pages were read. Missing: page 2" in ended.err
    assert ended.err.isascii()


def test_a_terminal_sees_how_far_it_is(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, out: Path
) -> None:
    """A bar on stderr, and the same lines on stdout."""
    shown = Shown()
    monkeypatch.setattr("sys.stderr", shown)
    ended = call("qr", "read", tmp_path / "none.png", "--out", out)
    assert ended.code == 2
    assert "読み取っています" in shown.getvalue()
