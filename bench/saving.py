"""How long an autosave takes, beside the least that keeps a file of the same size through a crash.

The floor writes the same bytes beside the file, has them on the disk, puts them in its place and
has the folder on the disk: `write`, `fsync`, `replace`, `fsync` of the folder.
"""

import os
import tempfile
from pathlib import Path

from bench.measure import Measure, microseconds
from bench.survey import finished, published
from tests.support.drafts import PASSPHRASE, drafts
from usbsurvey_desktop.engine.response import raw_of
from usbsurvey_desktop.store.draft_content import DraftContent


def measures() -> list[Measure]:
    """Measure the draft of the shipped survey with every question answered."""
    pack = published()
    content = DraftContent(pack=pack.text, answers=raw_of(finished(pack).answers))
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        draft = drafts().create(Path(folder) / "draft.usbdraft", content, PASSPHRASE)
        taken = microseconds(lambda: draft.save(content))
        draft.close()
        floor = microseconds(lambda: _bare_write(Path(folder), draft.path.read_bytes()))
        size = draft.path.stat().st_size
    return [Measure(f"autosave a draft of {size // 1024} KiB", taken, floor)]


def _bare_write(folder: Path, content: bytes) -> None:
    beside, target = folder / "bare.new", folder / "bare"
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.write(descriptor, content)
    os.fsync(descriptor)
    os.close(descriptor)
    beside.replace(target)
    opened = os.open(folder, os.O_RDONLY)
    os.fsync(opened)
    os.close(opened)
