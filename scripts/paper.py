"""Print 200 packages, let simulated scanners read them, and tell how many come back (`make paper`).

`paper.py [PAGES] [SCENE…]`: pages of each scene (default 200, each of another package of the
demo), and which scenes (default all). Each page is printed as `qr make` prints it, drawn by
poppler at 300 dots an inch, spoilt, and read as `qr read` reads it. Ends with 1 if fewer than 99 of
a hundred packages of a scene come back that promises it.
"""

import argparse
import os
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor  # noqa: TID251 - a script, not the program
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random  # noqa: TID251 - simulated paper, from a seed
from tempfile import TemporaryDirectory

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.support.paper import found_on  # noqa: E402 - after the path it needs
from tests.support.paper_scenes import INCH, SCENES, scanned  # noqa: E402 - the same
from usbsurvey_desktop.errors import SurveyError  # noqa: E402 - the same
from usbsurvey_desktop.gui.printing.pdf import pdf_of  # noqa: E402 - the same
from usbsurvey_desktop.gui.printing.qr_sheet import qr_papers  # noqa: E402 - the same
from usbsurvey_desktop.offscreen import application  # noqa: E402 - the same
from usbsurvey_desktop.qr.frames import join  # noqa: E402 - the same
from usbsurvey_desktop.qr.scanner import Scanner  # noqa: E402 - the same
from usbsurvey_desktop.qr.sheet import drawn  # noqa: E402 - the same

ENOUGH = 0.99
_SEED = 2
_TIME = datetime(2026, 11, 22, tzinfo=UTC)
_DIGEST = "0" * 43
"""What stands in the text beside the symbols; nobody reads it here."""


@dataclass(frozen=True)
class Rate:
    """How a scene ended: packages that came back, that were wrong, and seconds for a page."""

    scene: str
    pages: int
    back: int
    wrong: int
    seconds: float

    @property
    def is_enough(self) -> bool:
        """Whether so many came back as they must, and not one was another package."""
        most_lost = (1 - ENOUGH) * self.pages if SCENES[self.scene].is_promised else self.pages
        return self.pages - self.back <= most_lost and not self.wrong

    def line(self) -> str:
        """A line of a table."""
        back = f"{self.back} of {self.pages}"
        return f"| {self.scene} | {back} | {self.wrong} | {1000 * self.seconds:.0f} |\n"


def _packages(folder: Path, pages: int) -> list[Path]:
    """So many packages of the demo, each of another body."""
    options = ("--bodies", str(pages), "--seed", str(_SEED), "--unreviewed", "--force")
    command = [sys.executable, "-m", "usbsurvey_desktop", "demo", str(folder), *options]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - our own program
    return sorted((folder / "packages").glob("*.sealed.txt"))[:pages]


def _print(folder: Path, numbered: tuple[int, Path]) -> None:
    """Make `NUMBER.txt` and `NUMBER.png` of a package, unless they are there."""
    number, package = numbered
    if (folder / f"{number}.txt").exists():
        return
    application()
    text = package.read_text(encoding="ascii")
    pdf = folder / f"{number}.pdf"
    pdf.write_bytes(pdf_of(qr_papers(drawn(text, _DIGEST)), _TIME))
    tool = ["pdftoppm", "-gray", "-png", "-singlefile", "-r", str(INCH)]
    subprocess.run([*tool, str(pdf), str(folder / str(number))], check=True)  # noqa: S603 - Debian's own tool
    pdf.unlink()
    (folder / f"{number}.txt").write_text("".join(text.split()), encoding="ascii")


def _read_back(folder: Path, pages: int, name: str) -> Rate:
    """Let one scene happen to each page."""
    back = wrong = 0
    seconds = 0.0
    scan = folder / f"{name}.scan"
    with Scanner() as scanner:
        for number in range(pages):
            page = found_on(Image.open(folder / f"{number}.png").convert("L"))
            chance = Random(f"{name} {number}")  # noqa: S311 - simulated paper
            scan.write_bytes(scanned(page.image, page.symbols, SCENES[name], chance))
            begun = time.perf_counter()
            (found,) = scanner.read(scan).pages
            seconds += time.perf_counter() - begun
            try:
                text = join(found.texts)
            except SurveyError:
                continue
            is_same = text == (folder / f"{number}.txt").read_text(encoding="ascii")
            back, wrong = back + is_same, wrong + (not is_same)
    return Rate(name, pages, back, wrong, seconds / pages)


def main() -> int:
    """Print, spoil, read and tell."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="?", type=int, default=200)
    parser.add_argument("scenes", nargs="*", choices=[*SCENES, []])
    parser.add_argument("--printed", type=Path, help="a folder that keeps the printed pages")
    given = parser.parse_args()
    rates = []
    with TemporaryDirectory() as temporary, ProcessPoolExecutor(2) as pool:
        folder = given.printed or Path(temporary)
        folder.mkdir(exist_ok=True)
        packages = _packages(folder / "demo", given.pages)
        list(pool.map(partial(_print, folder), enumerate(packages)))
        for rate in pool.map(partial(_read_back, folder, given.pages), given.scenes or SCENES):
            rates.append(rate)
            sys.stdout.write(rate.line())
            sys.stdout.flush()
    return 0 if all(rate.is_enough for rate in rates) else 1


if __name__ == "__main__":
    sys.exit(main())
