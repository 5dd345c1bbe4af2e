"""What docs/admin quotes in 「」 stands on a screen of the program, or is a word of Windows."""

import re
from pathlib import Path

import pytest

from tests.support import admin_pages as pages
from tests.support.admin_pages import PAGES, name_of
from tests.support.worlds import ROOT

_JAPANESE = [page for page in PAGES if page.parent.name == "ja"]
_PACKAGE = ROOT / "usbsurvey_desktop"
_OF_WINDOWS = frozenset(
    {
        "EXE と DLL",
        "WindowsによってPCが保護されました",
        "Windows エラー報告",
        "このアプリは、システム管理者によってブロックされています",
        "アプリケーションとサービス ログ",
        "セキュリティの警告",
        "デジタル署名",
        "デスクトップ (ショートカットを作成)",
        "ブロックの解除",
        "プライバシー",
        "プロパティ",
        "リンク先",
        "実行",
        "最近使ったファイル",
        "相違点は検出されませんでした",
        "詳細情報",
        "許可する",
        "除外するアプリケーションの一覧",
        "ほかのコンピューターから来た",
    }
)
_OF_THE_PAGES = frozenset(
    {"（団体で記入）", "○", "×", "分類なし", "Argon2id について", "共有フォルダーから動かす"}
    | {"CRYPTREC準拠", "オフライン調査デスク"}
)
"""Their own headings, marks and blanks, the name of the shortcut, and what must not be said."""


@pytest.fixture(scope="module")
def on_screens() -> str:
    """All words of all screens, of help and of the self-test, without the letters of keys."""
    files = [*_PACKAGE.glob("gui/**/*.py"), _PACKAGE / "offscreen.py"]
    files += (ROOT / "resources" / "help" / "ja").glob("*.txt")
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    return re.sub(r"\(&.\)", "", re.sub(r'"\s*\n\s*"', "", text))


@pytest.mark.parametrize("page", _JAPANESE, ids=name_of)
def test_what_is_quoted_is_found(page: Path, on_screens: str) -> None:
    """A reader finds the button or the sentence that the page names."""
    known = _OF_WINDOWS | _OF_THE_PAGES
    quoted = set(pages.quoted(page.read_text(encoding="utf-8"))) - known
    assert {words for words in quoted if words not in on_screens} == set()


def test_no_word_is_excused_in_vain() -> None:
    """A word that no page quotes any more is taken from the lists of the excused."""
    texts = (page.read_text(encoding="utf-8") for page in _JAPANESE)
    quoted = {words for text in texts for words in pages.quoted(text)}
    assert (_OF_WINDOWS | _OF_THE_PAGES) - quoted == set()
