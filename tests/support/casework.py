"""A reviewer's package, the ministry's shared folder and an outbox, for tests of deciding."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.support import worlds
from tests.support.deciding import BOTH
from tests.support.reviewing import reviewer, roster
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.review.casework import Casework
from usbsurvey_desktop.review.unfinished import Words
from usbsurvey_desktop.sealing.opened import Opened

WORDS: Words = {"A1": "「いいえ」ではありませんか。", None: "日付を確かめてください。"}


def casework(
    folder: Path,
    package: Opened,
    *,
    name: str = "anna",
    calls: OsCalls = OS,
    at_hand: Sequence[Opened] = (),
) -> Casework:
    """Let a reviewer look at a package; ledgers lie in `folder`, notes go to `folder`/out."""
    reader = replace(worlds.reader("ministry"), identity=reviewer(name), roster=roster(*BOTH))
    return Casework(package, reader, folder, folder / "out", "anna", "pc-1", tuple(at_hand), calls)
