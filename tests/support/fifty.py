"""Fifty files for the ministry's received folder, of as many bodies: 45 packages and five bad ones.

What the bodies answer follows from their place alone, so that anybody can count it beforehand.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import Final

from tests.support import reviewing, rosters, worlds
from tests.support.reviewing import opened
from usbsurvey_desktop.demo.damage import Original, damaged
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.key_file import Identity, new_pair, open_pair
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster import Roster
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.sealing.compose import Circumstances, compose
from usbsurvey_desktop.sealing.open_note import NoteReader, OpenedNote, open_note
from usbsurvey_desktop.sealing.seal import Sealed, seal_package
from usbsurvey_desktop.sealing.sign import sign_respondent

GOOD: Final = 45
BAD: Final = 5
YES: Final = 30
"""The first so many packages say yes in A-1 and 庁内 in A-2; the others say no."""


@cache
def bodies() -> Sequence[Municipality]:
    """The first fifty of the list; the last five sent what does not open."""
    return tuple(islice(worlds.municipalities(), GOOD + BAD))


@cache
def person(place: int) -> Identity:
    """Who answers for a body."""
    body = bodies()[place]
    subject = Subject(body.name, "情報システム課", "回答 一郎", body.code)
    files = new_pair(subject, worlds.PASSPHRASE, now=worlds.TERMS.issued, protection=worlds.CHEAP)
    return open_pair(files.signing, files.opening, worlds.PASSPHRASE, now=worlds.NOW)


@cache
def roster() -> Roster:
    """All fifty, each for the own body, and the three reviewers."""
    first = reviewing.roster()
    payload = first.payload
    for place, body in enumerate(bodies()):
        payload = rosters.listed(payload, person(place).certificate, body=body.code)
    return rosters.following(first, payload)


@cache
def package(place: int) -> Sealed:
    """What a body sent first."""
    return _sealed(place, worlds.circumstances(), is_yes=place < YES)


def answer_to(place: int, note: bytes) -> tuple[OpenedNote, Sealed]:
    """What a body reads in a return note, and the next revision it seals, which says yes."""
    before = package(place).opened
    reader = NoteReader(person(place), worlds.pack(), (before.as_seen(),))
    read = open_note(note, reader)
    assert isinstance(read, OpenedNote), read
    next_one = replace(
        worlds.circumstances(),
        revision=2,
        prev=before.digest,
        responds_to=(read.note.note,),
    )
    return read, _sealed(place, next_one, is_yes=True)


def bad_files() -> Sequence[tuple[str, bytes, Code]]:
    """Name, bytes and the ministry's refusal of each file that does not open."""
    return tuple(_bad(number) for number in range(BAD))


def name_of(place: int, revision: int = 1) -> str:
    """The name of the file of a body."""
    return f"{bodies()[place].code}-small-survey-r{revision}.sealed.txt"


def opinion(place: int) -> str:
    """What a body writes in A-3."""
    return f"{place}番の意見"


def _bad(number: int) -> tuple[str, bytes, Code]:
    good = package(number)
    stranger, ministry = (
        worlds.opening_key(name).public_key() for name in ("stranger", "ministry")
    )
    signed = sign_respondent(
        opened(good).submission, key=person(number).signing_key(), now=worlds.NOW
    )
    original = Original(signed, good.text, worlds.pack().text, ministry, stranger)
    text, code = damaged(original, number)
    return name_of(GOOD + number), text.encode(), code


def _sealed(place: int, circumstances: Circumstances, *, is_yes: bool) -> Sealed:
    body, own = bodies()[place], person(place)
    assert own.opening_key is not None
    answers: worlds.Answers = {
        "R.body_code": {"state": "answered", "value": body.code},
        "A1": {"state": "answered", "value": "yes" if is_yes else "no"},
        "A2": {"state": "answered", "value": ("a",)} if is_yes else {"state": "not_applicable"},
        "A3": {"state": "answered", "value": opinion(place)},
    }
    submission = compose(
        worlds.pack(),
        body,
        Finished(answers, {}),
        reply_to=own.opening_key.public_key(),
        circumstances=circumstances,
    )
    return seal_package(
        sign_respondent(submission, key=own.signing_key(), now=worlds.NOW),
        pack=worlds.pack(),
        trust=Trust.CONFIRMED,
        reader=replace(worlds.reader("respondent"), identity=own),
    )
