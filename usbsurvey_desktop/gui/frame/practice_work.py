"""A practice world for one survey, in a folder of its own that is removed afterwards.

Functions for jobs. What lies in the folder is as in a world of `usbsurvey demo`
(docs/decisions/0004-practice-worlds.md), so every desk works in it as it does there.
"""

import shutil
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import remove_quietly, write_new
from usbsurvey_desktop.gui.workplace import Practice, Workplace
from usbsurvey_desktop.identity.key_file import Protection, partner_name
from usbsurvey_desktop.locks import Held, Holder, Lock
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.store.generations import GenerationFile
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.store.recovery import NO_RULE
from usbsurvey_desktop.store.rules import NO_RULES
from usbsurvey_desktop.submitting.practice import practice_copy

_NOBODY = Holder(account="", host="", since="")
"""Who only clears up; nobody is ever told."""
_REVIEWER = "reviewer.p12"
_CHEAP = Protection(key_rounds=10_000, mac_rounds=10_000)
"""Of keys that are gone with the folder, and whose passphrase lies beside them."""


@dataclass(frozen=True)
class Practising:
    """The workplace of a practice, and the lock by which its folder is kept from other programs."""

    place: Workplace
    lock: Lock


def make_practice(place: Workplace, pack: Pack, folder: Path) -> Practising:
    """Make a practice world for a survey in this folder, and the workplace in it.

    What was practised there before goes. It is `end_practice` that lets the folder go.

    Raises:
        SurveyError: `file_unwritable` for a folder that somebody else made; `draft_locked` with
            `reason` `practice` while another program of this profile practises; what
            `practice_copy` or writing raises.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        since = time_text(place.clock())
        lock = _lock(folder, Holder(account=place.drafts.account, host="", since=since))
    except OSError as error:
        raise SurveyError(Code.FILE_UNWRITABLE) from error
    if lock is None:
        raise SurveyError(Code.DRAFT_LOCKED, {"reason": "practice"})
    try:
        _clear(folder)
        _claim(folder)
        return Practising(_made(place, pack, folder), lock)
    except BaseException:
        lock.release()
        raise


def _made(place: Workplace, pack: Pack, folder: Path) -> Workplace:
    profile = ProfileFolder(folder / "profile")
    practice = Practice(
        identity=folder / "identities" / _REVIEWER,
        passphrase=folder / "passphrase.txt",
        packages=folder / "output",
        is_passing=True,
    )
    copy = practice_copy(pack, now=place.clock(), protection=_CHEAP)
    for made in (profile.folder, practice.identity.parent, practice.packages):
        made.mkdir(parents=True, exist_ok=True)
    write_new(folder / copy.pack.file_name, f"{copy.pack.text}\n".encode("ascii"))
    write_new(practice.identity, copy.reviewer.signing)
    write_new(practice.identity.with_name(partner_name(_REVIEWER)), copy.reviewer.opening)
    write_new(practice.passphrase, f"{copy.passphrase}\n".encode())
    drafts = replace(place.drafts, memory=GenerationFile(profile.generations), recovery=NO_RULE)
    return replace(
        place,
        profile=profile,
        output=practice.packages,
        drafts=drafts,
        practice=practice,
        rules=NO_RULES,
    )


def end_practice(folder: Path, lock: Lock) -> None:
    """Remove what was practised under this lock, and let others practise."""
    try:
        _clear(folder)
    finally:
        lock.release()


def remove_practice(folder: Path) -> None:
    """Remove a practice that was left behind; one that a running program is at stays."""
    if not mark_of(folder).is_file():
        return
    with suppress(OSError):
        lock = _lock(folder, _NOBODY)
        if lock is not None:
            end_practice(folder, lock)


def _lock(folder: Path, holder: Holder) -> Lock | None:
    """The lock of a practice folder, also of one left behind; None while a program is at it."""
    lock = Lock.take(lock_of(folder), holder, take_over=True)
    return None if isinstance(lock, Held) else lock


def _clear(folder: Path) -> None:
    """Remove what was practised; what cannot be removed stays until the next time.

    Only a folder that `make_practice` made is touched, for a profile may lie anywhere: a folder of
    this name that was there before is somebody's own.
    """
    mark = mark_of(folder)
    if not mark.is_file():
        return
    shutil.rmtree(folder, ignore_errors=True)
    if not folder.exists():
        remove_quietly(mark)


def _claim(folder: Path) -> None:
    """Note beside the folder that it is ours, before there is anything in it."""
    mark = mark_of(folder)
    if mark.is_file():
        return
    if folder.exists() or folder.is_symlink():
        raise SurveyError(Code.FILE_UNWRITABLE, {"file": folder.name})
    write_new(mark, b"")


def mark_of(folder: Path) -> Path:
    """The file beside a practice folder that says the program made it."""
    return folder.with_name(f"{folder.name}.made")


def lock_of(folder: Path) -> Path:
    """The file beside a practice folder that a program holds open as long as it practises."""
    return folder.with_name(f"{folder.name}.made.lock")
