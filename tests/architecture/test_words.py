"""The documents speak as the screens do, and promise no more than the screens hold."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))
SOURCES = sorted((ROOT / "usbsurvey_desktop").rglob("*.py"))
FORMER = ("身分証" + "カード", "情報" + "管理者")
"""What the screens call 公開カード and 情報システム管理者."""


def test_nothing_has_a_second_name() -> None:
    """A reader of a file's page finds the word of the screen there."""
    told = {
        path.relative_to(ROOT).as_posix(): [word for word in FORMER if word in text]
        for path in (*DOCUMENTS, *SOURCES)
        for text in [path.read_text(encoding="utf-8")]
    }
    assert {path: words for path, words in told.items() if words} == {}


@pytest.mark.parametrize(
    ("page", "who"), [("README.md", "reviewer"), ("README.ja.md", "受領側")], ids=["en", "ja"]
)
def test_the_first_page_says_by_which_command_a_reviewer_decides(page: str, who: str) -> None:
    """While the window only shows a package, nobody looks in it for 受理 and 差戻し in vain."""
    found = re.findall(rf"^- .*\*\*{who}\*\*.*$", (ROOT / page).read_text("utf-8"), re.MULTILINE)
    assert len(found) == 1
    assert "`usbsurvey review decide`" in found[0]
