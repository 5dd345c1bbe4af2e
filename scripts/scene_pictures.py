"""Take a picture of every screen in every state, without a screen, for the folder docs/images.

The light ones stand there one by one; of each other look there is one sheet with all of them.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QRect, Qt  # noqa: E402 - found by the line above
from PySide6.QtGui import QImage, QPainter  # noqa: E402 - see above
from PySide6.QtWidgets import QApplication  # noqa: E402 - see above

from tests.support.looking import resize, shown  # noqa: E402 - see above
from tests.support.scenes import SCENES, Scene  # noqa: E402 - see above
from usbsurvey_desktop.gui.i18n import Languages  # noqa: E402 - see above
from usbsurvey_desktop.gui.theme import Look, SchemeChoice  # noqa: E402 - see above
from usbsurvey_desktop.settings import Language  # noqa: E402 - see above

SCREENS = ROOT / "docs" / "images" / "screens"
SIZE = (1366, 689)
SMALL = (341, 172)
IN_A_ROW = 8
KEEPS_ITS_SIZE = "narrow"


@dataclass(frozen=True)
class _Wanted:
    """How all scenes are to look, and whether each gets a file of its own."""

    name: str
    look: Look
    language: Language = Language.JAPANESE
    is_apart: bool = False


WANTED = (
    _Wanted("light", Look(SchemeChoice.LIGHT), is_apart=True),
    _Wanted("dark", Look(SchemeChoice.DARK)),
    _Wanted("large", Look(SchemeChoice.LIGHT, 200)),
    _Wanted("english", Look(SchemeChoice.LIGHT), Language.ENGLISH),
)


def _name(scene: Scene) -> str:
    return scene.name.replace(": ", "--").replace(", ", "-").replace(" ", "-")


def _picture(scene: Scene, look: Look) -> QImage:
    with tempfile.TemporaryDirectory() as folder, shown(scene, Path(folder), look) as window:
        if KEEPS_ITS_SIZE not in scene.name:
            resize(window, *SIZE)
        return window.grab().toImage()


def _save(picture: QImage, path: Path) -> None:
    # A screen has few colours: a quarter of the bytes shows the same.
    few = Qt.ImageConversionFlag.AvoidDither
    picture.convertToFormat(QImage.Format.Format_Indexed8, few).save(str(path))
    sys.stdout.write(f"{path.relative_to(ROOT)}\n")


def _pictures(wanted: _Wanted) -> Iterator[tuple[Scene, QImage]]:
    for scene in SCENES:
        try:
            yield scene, _picture(scene, wanted.look)
        except (AssertionError, StopIteration) as error:
            sys.stderr.write(f"{wanted.name}: {scene.name} cannot be reached: {error!r:.200}\n")


def _take(wanted: _Wanted) -> None:
    lines = -(-len(SCENES) // IN_A_ROW)
    sheet = QImage(SMALL[0] * IN_A_ROW, SMALL[1] * lines, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for place, (scene, picture) in enumerate(_pictures(wanted)):
        line, column = divmod(place, IN_A_ROW)
        room = QRect(column * SMALL[0], line * SMALL[1], SMALL[0] - 4, SMALL[1] - 4)
        small = picture.scaled(
            room.size(),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(room.topLeft(), small)
        if wanted.is_apart:
            _save(picture, SCREENS / wanted.name / f"{_name(scene)}.png")
    painter.end()
    _save(sheet, SCREENS / f"{wanted.name}.png")


def main() -> int:
    """Take all looks, or those named on the command line."""
    app = QApplication([])
    languages = Languages(app, ROOT / "resources/i18n/en.qm", Language.JAPANESE)
    (SCREENS / "light").mkdir(parents=True, exist_ok=True)
    for stale in SCREENS.glob("light/*.png"):
        stale.unlink()
    for wanted in WANTED:
        if len(sys.argv) == 1 or wanted.name in sys.argv:
            languages.show(wanted.language)
            _take(wanted)
    return 0


if __name__ == "__main__":
    sys.exit(main())
