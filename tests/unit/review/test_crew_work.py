"""What a process of the crew says and hears: whole messages of JSON, until its pipe ends."""

import gc
import os
import signal
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.support import reviewing, worlds
from tests.support.checking import alone, folder_of_packages
from tests.support.crew_children import Told, stops_at_once
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.opening_part import opener_of
from usbsurvey_desktop.identity.roster import RosterRole
from usbsurvey_desktop.review.briefing import briefing
from usbsurvey_desktop.review.crew_members import Members
from usbsurvey_desktop.review.crew_work import READY, Job, Reply, work
from usbsurvey_desktop.review.inbox import Incoming

_FAR_TOO_LONG = 60
"""Seconds."""


@pytest.fixture(autouse=True)
def _still_as_before() -> Iterator[None]:
    """A process of the crew hears no Ctrl+C and keeps what it has; this one goes on to."""
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)
    gc.unfreeze()
    gc.enable()


def test_a_job_is_answered_in_its_order(tmp_path: Path) -> None:
    """After the first word; the end of the pipe is the end of the work."""
    files, reader = folder_of_packages(tmp_path, 8), worlds.reader("ministry")
    told = briefing(reader).model_dump_json(by_alias=True).encode()
    jobs = (Job.of(part).model_dump_json().encode() for part in (files[:5], files[5:]))
    pipe = Told(told, *jobs)
    work(pipe)
    ready, *replies = pipe.said
    assert ready == READY
    results = [one for reply in replies for one in Reply.model_validate_json(reply).results]
    found = [one.result(file.shown) for one, file in zip(results, files, strict=True)]
    assert len(replies) == 2
    assert gc.get_freeze_count()
    assert found == list(alone(files, reader).values())


class _TakenIn(Told):
    """A pipe that takes no answer to the first job before the last one is taken in."""

    is_early = False
    """Whether it was."""

    def __init__(self, *messages: bytes) -> None:
        super().__init__(*messages)
        self._left = len(messages)
        self._all = Event()

    def recv_bytes(self) -> bytes:
        message = super().recv_bytes()
        self._left -= 1
        if not self._left:
            self._all.set()
        return message

    def send_bytes(self, buf: bytes) -> None:
        if buf != READY:
            self.is_early = self._all.wait(_FAR_TOO_LONG)
        super().send_bytes(buf)


def test_the_next_job_is_taken_in_while_one_is_worked_on(tmp_path: Path) -> None:
    """Nobody waits for the other to read, however long jobs and answers are."""
    files = folder_of_packages(tmp_path, 2)
    told = briefing(worlds.reader("ministry")).model_dump_json(by_alias=True).encode()
    pipe = _TakenIn(told, *(Job.of([one]).model_dump_json().encode() for one in files))
    work(pipe)
    assert pipe.is_early
    assert len(pipe.said) == 3


def test_names_are_carried_whatever_their_bytes(tmp_path: Path) -> None:
    """A name that is no text in UTF-8 is one too."""
    paths = [Path(f"{tmp_path}/d\udcff.sealed.txt"), tmp_path / "提出\n.sealed.txt"]
    job = Job.of([Incoming(path, "shown") for path in paths])
    told = Job.model_validate_json(job.model_dump_json())
    assert [one.path for one in told.files()] == paths


def test_a_briefing_holds_no_signing_key_and_no_roster() -> None:
    """Read again it opens the same files; states are told where the roster is."""
    reader = replace(
        worlds.reader("ministry"),
        roster=reviewing.roster(("respondent", RosterRole.RESPONDENT)),
        own={"x": b"der"},
    )
    told = briefing(reader)
    again = type(told).model_validate_json(told.model_dump_json(by_alias=True)).reader()
    assert again.identity.opener.kid == reader.identity.opener.kid
    assert again.identity.private_key is again.identity.opening_key
    assert again.roster is None
    assert reader.roster is not None
    assert again.own == {**reader.roster.certificates, "x": b"der"}
    assert [pack.digest for pack in again.packs] == [pack.digest for pack in reader.packs]
    assert list(again.municipalities) == list(reader.municipalities)
    assert again.record_forms == reader.record_forms
    assert again.now == reader.now
    assert "OpeningPart(…)" in repr(told)


def test_what_is_no_briefing_of_ours_is_refused() -> None:
    """Another kind of key, or a pack that does not open."""
    told = briefing(worlds.reader("ministry"))
    with refused(Code.TEXT_DAMAGED, "C1"):
        told.model_copy(update={"packs": ("あ",)}).reader()
    key = generate_private_key(65537, 2048)
    der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    with refused(Code.IDENTITY_KEY):
        opener_of(told.opening.model_copy(update={"key": b64encode(der).decode()}))


def test_what_nobody_foresaw_ends_it_quietly() -> None:
    """No traceback, which would show values; whoever gave the files sees the pipe end."""
    told = briefing(worlds.reader("ministry")).model_dump_json(by_alias=True).encode()
    pipe = Told(told, b"no job at all")
    work(pipe)
    assert pipe.said == [READY]


def test_a_start_leaves_the_environment_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is set for the new process is nobody else's business."""
    for before in (None, "", "1"):
        monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
        if before is not None:
            monkeypatch.setenv("PYTHONSAFEPATH", before)
        members = Members(worlds.reader("ministry"), 1, stops_at_once)
        members.call()
        members.dismiss()
        assert os.environ.get("PYTHONSAFEPATH") == before


def test_a_process_that_hears_nothing_is_ended() -> None:
    """Whoever closes the crew does not wait for a share that is lost."""
    members = Members(worlds.reader("ministry"), 1, stops_at_once)
    members.call()
    (process,) = members.processes
    assert process.is_alive()
    members.dismiss()
    assert members.processes == ()
    with pytest.raises(ValueError, match="closed"):
        process.is_alive()
