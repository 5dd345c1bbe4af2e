"""Rubbish that only Python's collector finds dies on the GUI thread, between two events.

PySide 6.11.3 keeps its list of connections without a lock. Python collects on whatever thread asks
for memory; when that was a job's, while a page was left, the program died with the page. Whoever
makes a `Collector` keeps it: nothing is collected by itself any more
(docs/decisions/0017-collecting-on-the-gui-thread.md).
"""

import gc
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

_BEAT_MS = 1_000
_SOON_MS = (_BEAT_MS, 10 * _BEAT_MS, 60 * _BEAT_MS)
"""The later ones are for what a job still held, as one that writes to a slow share."""


class Collector(QObject):
    """Takes collecting over for this process; make one on the GUI thread, before any job runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        # What is loaded by now stays to the end; to look through it again takes most of the time.
        gc.freeze()
        timer = QTimer(self)
        timer.timeout.connect(collect_due)
        timer.start(_BEAT_MS)


def collect_soon(owner: QObject, beats: Sequence[int] = _SOON_MS) -> None:
    """Collect everything in a second, if `owner` lives still: what was let go may hold keys.

    And again at each of the `beats`, in milliseconds from now.

    By Python's thresholds what lived long enough is collected seldom, and a draft that was closed
    would keep its keys and answers until then (docs/decisions/0036-memory-and-places.md).
    """
    for beat in beats:
        QTimer.singleShot(beat, owner, collect_all)


def collect_all() -> None:
    """Collect everything now."""
    gc.collect()


def collect_due() -> None:
    """Collect what Python's own thresholds say is due, most often the youngest or nothing."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(counts) if count > limit]
    if due:
        gc.collect(due[-1])
