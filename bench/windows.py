"""How long the first window takes to be seen, and another page, beside Qt's bare widgets.

The first window: from the start of a process to the first picture given to the screen, beside a
`QMainWindow` with one label. A page: everything from the press to the picture, beside building and
painting the same widgets without our code, once with our sheet of styles, which Qt reads, and once
without it. Nothing is shown: all of it runs offscreen.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.measure import Measure

_ROOT = Path(__file__).resolve().parents[1]
_STARTS = 15
_ROUNDS = 5
_MICRO = 1_000_000
_FLUSHED = b"Flushing QRegion"
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(QLabel("下書きを探しています…"))
window.resize(1366, 768)
window.show()
app.exec()
"""
"""A program with one window and nothing of ours."""


def measures() -> list[Measure]:
    """Measure the first window and the fourteen pages of the longest way through the survey."""
    with tempfile.TemporaryDirectory() as folder:
        return [_first_window(Path(folder)), *_page_change(Path(folder))]


def _first_window(folder: Path) -> Measure:
    bare = folder / "bare.py"
    bare.write_text(BARE, encoding="utf-8")
    environment = environment_in(folder)
    ours, floor = (sys.executable, "-m", "usbsurvey_desktop"), (sys.executable, str(bare))
    # The first start of each writes what Python compiles of it.
    seconds = [
        (until_painted(ours, environment), until_painted(floor, environment))
        for _ in range(_STARTS)
    ][1:]
    taken, least = min(one for one, _ in seconds), min(other for _, other in seconds)
    return Measure("first window, from the start of the process", taken * _MICRO, least * _MICRO)


def environment_in(folder: Path) -> dict[str, str]:
    """Without a screen, with a folder for the data of a person; Qt says what it paints."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {
        **kept,
        "QT_QPA_PLATFORM": "offscreen",
        # Qt itself says when a picture is given to the screen, in both alike.
        "QT_LOGGING_RULES": "qt.widgets.painting=true",
        "XDG_DATA_HOME": str(folder),
        "USBSURVEY_LANG": "ja",
    }


def until_painted(command: tuple[str, ...], environment: dict[str, str]) -> float:
    """Seconds from the start of a process to the first picture it gives to the screen.

    Raises:
        RuntimeError: it gave none, or did not say so: `QT_LOGGING_RULES` lets Qt say it.
    """
    begun = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own programs
        command, cwd=_ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        lines = process.stderr or ()
        is_painted = any(_FLUSHED in line for line in lines)
        taken = time.perf_counter() - begun
        process.kill()
    if not is_painted:
        raise RuntimeError(command)
    return taken


def _page_change(folder: Path) -> list[Measure]:
    plans = folder / "plans.json"
    best: dict[str, list[float]] = {}
    for _ in range(_ROUNDS):
        for kind in ("ours", "twin", "bare"):
            found = _turns(kind, plans)
            best[kind] = [min(pair) for pair in zip(found, best.get(kind, found), strict=True)]
    pages = len(best["ours"])
    ours, twin, bare = (sum(best[kind]) / pages * _MICRO for kind in ("ours", "twin", "bare"))
    return [
        Measure("another page, beside the same widgets that look the same", ours, twin),
        Measure("another page, beside the same widgets in Qt's own look", ours, bare),
    ]


def _turns(kind: str, plans: Path) -> list[float]:
    done = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "bench.page_turns", kind, str(plans)],
        cwd=_ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    seconds: list[float] = json.loads(done.stdout)  # noqa: TID251 - our own output
    return seconds
