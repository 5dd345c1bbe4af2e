"""Make the manuals: a picture of each scene they name, and a PDF beside each text.

A picture is called after its scene: `![…](images/home-first-start.png)` shows the scene
`home: first start` of tests/support/scenes.py, so a manual never shows what cannot be reached.
"""

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QMarginsF, QSizeF, QUrl  # noqa: E402 - after the platform is set
from PySide6.QtGui import (  # noqa: E402 - as above
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication  # noqa: E402 - as above

from tests.support.scenes import SCENES, settle  # noqa: E402 - after the path is set
from usbsurvey_desktop.gui.theme import Look, SchemeChoice, apply  # noqa: E402 - as above
from usbsurvey_desktop.places import resource  # noqa: E402 - as above

MANUAL = ROOT / "docs" / "manual" / "ja"
ADMIN = ROOT / "docs" / "admin" / "ja"
"""What an office reads before it lets the program in; it shows no picture."""
WINDOW = (1366, 689)
"""What a screen of 1366×768 leaves a window."""
_IMAGE = re.compile(r"!\[[^\]]*\]\(images/([A-Za-z0-9-]+)\.png\)")
_MARGIN_MM = 20
_DOTS = 150
_SCREEN_DOTS = 96
"""What a document takes a pixel of a picture for, in dots of an inch."""
_POINTS = 10.5
_BEHIND_COMMANDS = QColor(240, 240, 240)
_NEW_LINE = "\u2028"
"""Ends a line inside a block of text."""


def slug(scene: str) -> str:
    """The name of a scene's picture, without its ending."""
    return re.sub(r"[^A-Za-z0-9]+", "-", scene).strip("-")


def wanted(text: str) -> Iterator[str]:
    """The names of the pictures a manual shows, in order."""
    return (found.group(1) for found in _IMAGE.finditer(text))


def take_pictures(app: QApplication, names: set[str]) -> None:
    """Play each scene and keep what its window shows.

    Raises:
        KeyError: no scene has this name.
    """
    style = (resource("style/tokens.json").read_bytes(), resource("style/base.qss").read_bytes())
    apply(app, *style, look=Look(SchemeChoice.LIGHT))
    scenes = {slug(scene.name): scene for scene in SCENES}
    folder = MANUAL / "images"
    folder.mkdir(exist_ok=True)
    for name in sorted(names):
        with tempfile.TemporaryDirectory() as place:
            window = scenes[name].play(Path(place))
            if not name.endswith("narrow"):
                window.resize(*WINDOW)
            settle()
            image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
            image.save(str(folder / f"{name}.png"))
            window.close()
            window.deleteLater()
            settle()
        sys.stdout.write(f"docs/manual/ja/images/{name}.png\n")


class _Illustrated(QTextDocument):
    """A text with pictures as wide as its page."""

    def __init__(self, folder: Path, width: float) -> None:
        super().__init__()
        self._folder = folder
        self._width = width

    def loadResource(self, _kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt calls it so
        """Give a picture from the folder; there is nothing else to load."""
        address = name if isinstance(name, str) else name.toString()
        picture = QImage(str(self._folder / address))
        picture.setDevicePixelRatio(picture.width() / self._width)
        return picture


def _let_commands_wrap(document: QTextDocument) -> None:
    """Let what is wider than the page go on in the next line, on grey, instead of being cut off."""
    block = document.begin()
    while block.isValid():
        look = block.blockFormat()
        if look.nonBreakableLines():
            look.setNonBreakableLines(False)
            look.setBackground(_BEHIND_COMMANDS)
            QTextCursor(block).setBlockFormat(look)
            _keep_words_whole(document, block)
        block = block.next()


def _keep_words_whole(document: QTextDocument, block: QTextBlock) -> None:
    """Let no line end inside a word, such as behind a hyphen of an option: it would be mistyped."""
    document.size()  # lays it out
    while (start := _start_of_a_broken_word(block)) is not None:
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        cursor.insertText(_NEW_LINE)
        document.size()


def _start_of_a_broken_word(block: QTextBlock) -> int | None:
    text, layout = block.text(), block.layout()
    starts = [layout.lineAt(number).textStart() for number in range(layout.lineCount())]
    for above, start in pairwise(starts):
        blank = text.rfind(" ", above, start)
        is_broken = text[start - 1].isascii() and text[start - 1] != " "
        # A word that is longer than a line has no blank to go back to.
        if is_broken and blank > above:
            return blank + 1
    return None


def write_pdf(source: Path) -> None:
    """Set a manual on A4, its pictures as wide as the text."""
    target = source.with_suffix(".pdf")
    text = source.read_text(encoding="utf-8")
    writer = QPdfWriter(str(target))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(
        QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter
    )
    writer.setResolution(_DOTS)
    writer.setTitle(text.splitlines()[0].removeprefix("# "))
    document = _Illustrated(source.parent, writer.width() * _SCREEN_DOTS / _DOTS)
    font = QFont("Noto Sans CJK JP")
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setTextWidth(writer.width())
    document.setMarkdown(text)
    _let_commands_wrap(document)
    # Last: a line that grows across the end of a page would stay there.
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)
    sys.stdout.write(f"{target.relative_to(ROOT)}\n")


def main() -> None:
    """Take the pictures, then write the PDFs."""
    app = QApplication([])
    manuals = sorted(MANUAL.glob("*.md"))
    names = {name for manual in manuals for name in wanted(manual.read_text(encoding="utf-8"))}
    take_pictures(app, names)
    for text in (*manuals, *sorted(ADMIN.glob("*.md"))):
        write_pdf(text)


if __name__ == "__main__":
    main()
