"""`qr make`: a package on paper without a window, and what is not printed without a key."""

import sys
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.support import worlds
from tests.support.command_line import Call, caller
from tests.support.pdfs import pages_of, squeezed
from tests.support.policies import write_policy
from tests.support.qr_reading import pictures_in, texts_by_zbar
from usbsurvey_desktop import offscreen
from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.crypto.entropy import random_bytes
from usbsurvey_desktop.crypto.sealed_form import seal
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.printing.pdf import pdf_of
from usbsurvey_desktop.gui.printing.qr_sheet import qr_papers
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.qr.frames import join
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.submitting.on_paper import sheet_of


@pytest.fixture
def whole(call: Call, qapp: QApplication) -> Call:
    """Call the program in a process that has Qt already."""
    del qapp
    return call


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the sheet shall lie."""
    return tmp_path / "sheet.pdf"


def _packages(world: Path) -> list[Path]:
    """The sound packages of the world: its damaged ones have other names."""
    return sorted((world / "packages").glob("*-r1.sealed.txt"))


def _opened_by_the_ministry(world: Path) -> tuple[object, ...]:
    (pack,) = world.glob("*.survey.txt")
    key = world / "identities" / "ministry.p12"
    return ("--survey", pack, "--identity", key, "--passphrase-file", world / "passphrase.txt")


def test_each_package_of_the_practice_world_fits_one_page_and_comes_back(
    whole: Call, world: Path, tmp_path: Path
) -> None:
    """Whoever reads the symbols has the file: another reader than ours, and every byte of it."""
    packages = _packages(world)
    assert len(packages) == 2
    for package in packages:
        out = tmp_path / f"{package.stem}.pdf"
        ended = whole("--practice", world, "qr", "make", package, "--out", out, "--json")

        assert ended.code == 0
        (texts,) = texts_by_zbar(out, 300)
        assert join(texts) == package.read_text("ascii").strip()
        assert ended.document == {
            "file": str(out),
            "digest": sheet_of(package.read_bytes()).digest,
            "pages": 1,
            "symbols": len(texts),
        }
        assert [one[:5] for one in pictures_in(out)] == [["1", "image", "1875", "2500", "1"]]


def test_without_a_key_no_name_is_printed(whole: Call, world: Path, out: Path) -> None:
    """The seal stays closed: the file's own number is all that is known, and that is said."""
    package = _packages(world)[0]

    ended = whole("--practice", world, "qr", "make", package, "--out", out)

    assert ended.code == 0
    assert "封をしたまま" in ended.err
    assert ended.out.splitlines()[:2] == [str(out), "枚数: 1"]
    (page,) = pages_of(out.read_bytes(), out.parent)
    assert squeezed(short_digest(sheet_of(package.read_bytes()).digest)) in page
    for name in ("調査：＿", "団体：＿"):
        assert name in page
    assert package.name[:6] not in page


def test_who_opens_it_has_the_names_printed(whole: Call, world: Path, out: Path) -> None:
    """Title, body and revision of a package that passed every check, and that it is practice."""
    package = _packages(world)[0]

    ended = whole(
        "--practice", world, "qr", "make", package, "--out", out, *_opened_by_the_ministry(world)
    )

    assert ended.code == 0
    assert "封をしたまま" not in ended.err
    (page,) = pages_of(out.read_bytes(), out.parent)
    assert page.startswith("QR提出票1／1（練習）調査：【練習】")
    assert "第1版" in page
    assert "提出先：" in page
    assert "＿" not in page


def test_a_key_that_does_not_open_it_makes_no_sheet(whole: Call, world: Path, out: Path) -> None:
    """Names are printed of what was opened, or nothing is."""
    (pack,) = world.glob("*.survey.txt")
    stranger = world / "identities" / "stranger.p12"

    ended = whole(
        *("--practice", world, "qr", "make", _packages(world)[0], "--out", out, "--json"),
        *("--survey", pack, "--identity", stranger, "--passphrase-file", world / "passphrase.txt"),
    )

    assert (ended.code, ended.document["status"]) == (3, "not_addressed")
    assert not out.exists()


@pytest.mark.parametrize("option", ["--survey", "--identity"])
def test_names_need_both_survey_and_identity(
    whole: Call, world: Path, out: Path, option: str
) -> None:
    """One without the other is wrong use."""
    ended = whole("qr", "make", _packages(world)[0], "--out", out, option, world / "any")

    assert ended.code == 2
    assert "いっしょに" in ended.err
    assert not out.exists()


def test_the_command_line_and_the_window_make_the_same_sheet(
    qapp: QApplication, capsys: pytest.CaptureFixture[str], world: Path, out: Path
) -> None:
    """The same bytes for the same file and moment, however often."""
    del qapp
    package = _packages(world)[0]
    rim = Rim(ProfileFolder(out.parent), lambda: worlds.NOW, qr_pdf=offscreen.qr_pdf_maker)
    for _ in range(2):
        ended = caller(capsys, lambda words: run(words, rim))(
            "qr", "make", package, "--out", out, "--force"
        )
        assert ended.code == 0
        assert out.read_bytes() == pdf_of(qr_papers(sheet_of(package.read_bytes())), worlds.NOW)


def test_a_sheet_that_exists_is_kept_before_the_long_work(
    whole: Call, world: Path, out: Path
) -> None:
    """`output_exists` without `--force`, before any passphrase is asked."""
    out.write_bytes(b"mine")
    (pack,) = world.glob("*.survey.txt")

    ended = whole(
        *("qr", "make", world / "none", "--out", out, "--json"),
        *("--survey", pack, "--identity", world / "identities" / "ministry.p12"),
    )

    assert (ended.code, ended.document["status"]) == (2, "output_exists")
    assert out.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("none.sealed.txt", "file_unreadable"),
        ("README.txt", "not_our_file"),
        ("passphrase.txt", "not_our_file"),
        ("*.survey.txt", "wrong_kind"),
        ("identities/ministry.p12", "not_our_file"),
    ],
    ids=["no file", "text", "a word", "survey pack", "key file"],
)
def test_what_is_no_package_makes_no_sheet(
    whole: Call, world: Path, out: Path, name: str, status: str
) -> None:
    """Refused by the first check that fails; the file is named, and nothing is written."""
    path = next(world.glob(name), world / name)

    ended = whole("qr", "make", path, "--out", out, "--json")

    assert (ended.code, ended.document["status"]) == (2, status)
    assert str(path) in ended.err
    assert not out.exists()


@pytest.mark.parametrize(
    ("begin", "encoding"),
    [("\ufeff\r\n \u3000{", "utf-8"), ("{", "utf-16")],
    ids=["blanks", "utf-16"],
)
def test_what_begins_as_a_package_is_one_that_was_changed(
    whole: Call, out: Path, begin: str, encoding: str
) -> None:
    """Its sender is asked for it again."""
    package = out.with_name("changed.sealed.txt")
    package.write_bytes(f"{begin}変".encode(encoding))

    ended = whole("qr", "make", package, "--out", out, "--json")

    assert (ended.code, ended.document["status"]) == (2, "text_damaged")


@pytest.mark.parametrize("name", ["sheet.txt", "sheet"])
def test_a_pdf_is_called_one(whole: Call, world: Path, tmp_path: Path, name: str) -> None:
    """Under another ending nobody could open it: wrong use, and nothing is written."""
    ended = whole("qr", "make", _packages(world)[0], "--out", tmp_path / name)

    assert ended.code == 2
    assert ".pdf" in ended.err
    assert not (tmp_path / name).exists()


def test_what_three_pages_cannot_hold_is_refused(whole: Call, out: Path) -> None:
    """`qr_too_large`, with how large it is and how large it may be."""
    key = worlds.identity("respondent").opening_key
    assert key is not None
    package = out.with_name("large.sealed.txt")
    text = seal(random_bytes(40_000), kind=PACKAGE, recipients=[key.public_key()])
    package.write_text(text, encoding="ascii")

    ended = whole("qr", "make", package, "--out", out, "--json")

    assert (ended.code, ended.document["status"]) == (1, "qr_too_large")
    assert ended.document["limit"] == 31_482
    assert "提出ファイル" in ended.err
    assert not out.exists()


def test_three_pages_are_told_and_read(whole: Call, out: Path) -> None:
    """A large package goes on several pages; every page is needed, in any order."""
    key = worlds.identity("respondent").opening_key
    assert key is not None
    package = out.with_name("large.sealed.txt")
    text = seal(random_bytes(18_000), kind=PACKAGE, recipients=[key.public_key()])
    package.write_text(text, encoding="ascii")

    ended = whole("qr", "make", package, "--out", out, "--json")

    pages = texts_by_zbar(out, 200)
    assert len(pages) == ended.document["pages"] == 2
    assert sum(map(len, pages)) == ended.document["symbols"]
    assert join(chain.from_iterable(reversed(pages))) == text


def test_the_administrator_can_rule_it_out(
    capsys: pytest.CaptureFixture[str], world: Path, out: Path
) -> None:
    """`qr_allowed` false: said in words, and nothing is read or written."""
    policy = write_policy(out.with_name("policy.json"), qr_allowed=False)
    rim = Rim(ProfileFolder(out.parent), policy=policy, qr_pdf=offscreen.qr_pdf_maker)

    ended = caller(capsys, lambda words: run(words, rim))(
        "qr", "make", _packages(world)[0], "--out", out
    )

    assert ended.code == 2
    assert "qr_allowed" in ended.err
    assert not out.exists()


def test_without_qt_it_says_so(
    whole: Call, world: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence with the way out; no file."""
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)

    ended = whole("qr", "make", _packages(world)[0], "--out", out)

    assert ended.code == 2
    assert "画面から印刷" in ended.err
    assert not out.exists()


def test_where_nothing_brings_qt_it_says_so_too(
    capsys: pytest.CaptureFixture[str], world: Path, out: Path
) -> None:
    """The same for whoever calls the commands from a program of their own."""
    ended = caller(capsys, run)("qr", "make", _packages(world)[0], "--out", out, "--json")

    assert ended.document["status"] == "file_unwritable"


def test_without_a_japanese_font_there_is_no_sheet(
    whole: Call, world: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Empty boxes instead of words would tell nobody what to do."""

    def no_fonts() -> None:
        raise SurveyError(Code.UNEXPECTED)

    monkeypatch.setattr(offscreen, "check_fonts", no_fonts)

    ended = whole("qr", "make", _packages(world)[0], "--out", out)

    assert ended.code == 2
    assert "フォント" in ended.err
    assert not out.exists()


def test_it_speaks_english(
    whole: Call, world: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything that is said, and the help."""
    monkeypatch.setenv("USBSURVEY_LANG", "en")

    ended = whole("qr", "make", _packages(world)[0], "--out", out)

    assert (ended.out + ended.err).isascii()
    assert "Write them by hand" in ended.err
    assert whole("qr", "make", "--help").out.isascii()
    assert whole("qr", "--help").out.isascii()
