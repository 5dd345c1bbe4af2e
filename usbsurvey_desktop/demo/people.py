"""The people of a practice world; every organisation in a certificate bears the word 練習."""

from dataclasses import dataclass
from datetime import datetime

from usbsurvey_desktop.crypto.keys import OpeningPublicKey
from usbsurvey_desktop.identity.certificate import Subject, opening_public_key
from usbsurvey_desktop.identity.key_file import (
    Identity,
    KeyFiles,
    Protection,
    new_pair,
    open_pair,
)
from usbsurvey_desktop.municipality import Municipality

MARK = "練習"
_KEPT = Protection(key_rounds=100_000, mac_rounds=100_000)
"""Key files of practice open faster than real ones, and not so fast that they are called weak."""
_UNKEPT = Protection(key_rounds=1, mac_rounds=1)
"""Key files that are never written: nobody can guess at them."""


@dataclass(frozen=True)
class Person:
    """An identity and the two files it came from."""

    files: KeyFiles
    identity: Identity

    @property
    def opening_key(self) -> OpeningPublicKey:
        """The key others seal to for this person."""
        return opening_public_key(self.files.opening_certificate)


def office(name: str, department: str, person: str, body_code: str | None = None) -> Subject:
    """The name in the certificate of an office that exists in practice alone, as 練習省."""
    return Subject(f"{MARK}{name}", department, person, body_code)


def respondent(body: Municipality) -> Subject:
    """The name in the certificate of a respondent."""
    return Subject(f"{body.name}（{MARK}）", "情報システム課", "練習 一郎", body.code)


def approver(body: Municipality) -> Subject:
    """The name in the certificate of an approver."""
    return Subject(f"{body.name}（{MARK}）", "総務課", "練習 花子", body.code)


def kept_person(subject: Subject, passphrase: str, now: datetime) -> Person:
    """Make a person whose key files are written into the world."""
    return _person(subject, passphrase, now, _KEPT)


def passing_person(subject: Subject, passphrase: str, now: datetime) -> Person:
    """Make a person who signs once and is forgotten."""
    return _person(subject, passphrase, now, _UNKEPT)


def _person(subject: Subject, passphrase: str, now: datetime, protection: Protection) -> Person:
    files = new_pair(subject, passphrase, now=now, protection=protection)
    return Person(files, open_pair(files.signing, files.opening, passphrase, now=now))
