"""`draft compare` at the command line: a draft beside a file that was sealed."""

from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call
from tests.support.drafts import drafts
from usbsurvey_desktop.sealing.submission import History as SubmittedHistory
from usbsurvey_desktop.store.draft_content import DraftContent, Sent
from usbsurvey_desktop.store.history import History, history_with

AT = "2026-11-20T10:00:00+09:00"


@pytest.fixture
def path(office: Path) -> Path:
    """Where the draft lies."""
    return office / "131016-small.usbdraft"


def _sealed(path: Path, history: History, previous: str | None = None) -> Path:
    """A package that was sealed when the draft's history was this one."""
    state = SubmittedHistory(count=history.count, head=history.head)
    changes = {"history": state, "prev": previous, "revision": 2 if previous else 1}
    form = worlds.signed(worlds.submission().model_copy(update=changes))
    package = path.with_name("r1.sealed.txt")
    package.write_bytes(worlds.package(form).content)
    return package


def test_a_draft_is_held_against_a_file_sealed_from_it(desk: Call, path: Path) -> None:
    """The draft itself and what became of it are fine; a copy from before, and a fork, are not."""
    former = Sent(revision=1, dig="A" * 43, pkg="A" * 22, aud=(), sealed_at=AT, file="r1.txt")
    before = DraftContent(pack=worlds.pack().text, submissions=(former,))
    history = history_with(before.history, "request", at=AT, who="respondent-1")
    forked = history_with(before.history, "request", at=AT, who="other-1")
    package = _sealed(path, history, former.dig)
    words = ("--package", package, "--identity", path.with_name("respondent.p12"))

    found = []
    for name, own in (("a", history), ("b", before.history), ("c", forked)):
        draft = path.with_name(f"{name}.usbdraft")
        content = before.model_copy(update={"history": own})
        drafts().create(draft, content, worlds.PASSPHRASE).close()
        ended = desk("draft", "compare", draft, *words, "--json")
        found.append((ended.code, ended.document["reach"]))
    told = desk("draft", "compare", path.with_name("b.usbdraft"), *words).out

    assert found == [(0, "reached"), (1, "older"), (1, "forked")]
    assert told.endswith("古い世代です。この下書きは、提出ファイルを作る前の写しです。\n")


def test_a_draft_a_file_was_not_sealed_from_is_not_called_its_own(desk: Call, path: Path) -> None:
    """An empty draft of the same survey says nothing about a file made by `seal --answers`."""
    survey = path.with_name(worlds.pack().file_name)
    assert desk("draft", "new", "--survey", survey, "--file", path).code == 0
    package = _sealed(path, History())
    words = ("--package", package, "--identity", path.with_name("respondent.p12"))

    ended = desk("draft", "compare", path, *words, "--json")
    told = desk("draft", "compare", path, *words)

    assert (ended.code, ended.document["reach"]) == (1, "unknown")
    assert "比べられません。" in told.out
