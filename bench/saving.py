"""How long an autosave takes, beside the least that keeps a file of the same size through a crash.

The floor writes the same bytes beside the file, has them on the disk, puts them in its place and
has the folder on the disk: `write`, `fsync`, `replace`, `fsync` of the folder.

The draft is the one that the longest way through the shipped survey leaves behind: its pack, an
answer to every question, and the history of entering, answering and leaving page after page. Nearly
all of it is the pack, which every draft holds. An autosave is all that the job of the window does
after one answer was typed on: the content with its history, the file, and its generation kept in
the profile.
"""

import os
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import cycle
from pathlib import Path

from bench.measure import Measure, taking_turns
from bench.survey import finished, published
from tests.support.drafts import CHEAP, NOW, PASSPHRASE, now
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.response import raw_of
from usbsurvey_desktop.store.draft_content import DraftContent, content_with
from usbsurvey_desktop.store.drafts import Draft, Drafts
from usbsurvey_desktop.store.generations import GenerationFile

_FREE_TEXT = "O3"
_WHO = "respondent-1"
Revision = Callable[[DraftContent], DraftContent]


def measures() -> list[Measure]:
    """Measure the draft of the shipped survey with every question answered."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        memory = GenerationFile(folder / "generations.json")
        drafts = Drafts("anna", "pc-1", now, memory, CHEAP)
        pack = published()
        filling = Filling(pack.form)
        draft = drafts.create(folder / "draft.usbdraft", DraftContent(pack=pack.text), PASSPHRASE)
        _fill(filling, draft)
        bare = draft.path.read_bytes()
        typed = cycle([_typed(filling, "専用回線がない"), _typed(filling, "専用回線がないため")])
        taken, floor = taking_turns(
            lambda: draft.revise(next(typed)), lambda: _bare_write(folder, bare)
        )
        draft.close()
    return [Measure(f"autosave a draft of {len(bare) // 1024} KiB", taken, floor)]


def _fill(filling: Filling, draft: Draft) -> None:
    """Answer page after page, and save after each answer and at the end of each page."""
    answers = raw_of(finished(published()).answers)
    page_id: str | None = filling.route[0]
    while page_id is not None:
        for question in filling.enter_page(page_id).questions:
            link_id = question.question.link_id
            draft.revise(_typed(filling, answers.get(link_id), link_id))
        filling.leave_page(page_id)
        draft.revise(_revision(filling))
        page_id = filling.next_page(page_id)


def _typed(filling: Filling, raw: RawAnswer | None, link_id: str = _FREE_TEXT) -> Revision:
    filling.answer(link_id, raw)
    return _revision(filling)


def _revision(filling: Filling) -> Revision:
    return partial(content_with, snapshot=filling.snapshot(), at=NOW, who=_WHO)


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
