"""Drafts and record books from the command line: kept on this terminal, told alike."""

from collections.abc import Mapping
from contextlib import suppress
from typing import TypeVar

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.output import write_json, write_lines
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.logbook.books import Books
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.generations import GenerationFile
from usbsurvey_desktop.store.profile_folder import PRIVATE

_Kind = TypeVar("_Kind", Drafts, Books)


def kept(kind: type[_Kind], rim: Rim) -> _Kind:
    """`Drafts` or `Books` of this terminal, under its policy.

    Older copies are noticed by what the profile remembers.
    """
    with suppress(OSError):
        rim.profile.folder.mkdir(PRIVATE, parents=True, exist_ok=True)
    return kind(
        account=rim.account,
        host=rim.host,
        clock=rim.now,
        memory=GenerationFile(rim.profile.generations),
        kdf=rim.rules.kdf or rim.kdf,
        calls=rim.calls,
        recovery=rim.rules.recovery,
    )


def write_facts(found: JsonObject, words: Mapping[str, Words], *, as_json: bool) -> None:
    """Print what became of a file: one document, or a line for each fact that has words."""
    if as_json:
        write_json(found)
        return
    for key, name in words.items():
        value = found.get(key)
        shown = ", ".join(map(str, value)) if isinstance(value, list) else value
        if shown not in (None, ""):
            write_lines(f"{name}: {shown}")
