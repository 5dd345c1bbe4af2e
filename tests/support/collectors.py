"""Offices that receive: a ministry and all 47 prefectures, with their public cards."""

from functools import cache
from pathlib import Path

from tests.support import worlds
from usbsurvey_desktop.identity.card import Card, make_card, read_card
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.key_file import new_pair, open_pair
from usbsurvey_desktop.municipality import MunicipalityKind

MINISTRY = Subject("試験省", "受付課", "受付 花子", None)
SECOND = Subject("試験省", "受付課", "受付 次子", None)
CITY = Subject("札幌市", "総務課", "知 らない", "011002")


def prefecture(number: int) -> Subject:
    """Who receives for a prefecture, from 1 (北海道) to 47."""
    body = next(
        one
        for one in worlds.municipalities()
        if one.kind is MunicipalityKind.PREFECTURE and one.code.startswith(f"{number:02}")
    )
    return Subject(body.name, "市町村課", f"{body.prefecture} 太郎", body.code)


@cache
def card_text(subject: Subject) -> str:
    """The card of somebody, as it stands in a file; the same for the same person."""
    files = new_pair(subject, worlds.PASSPHRASE, now=worlds.NOW, protection=worlds.CHEAP)
    person = open_pair(files.signing, files.opening, worlds.PASSPHRASE, now=worlds.NOW)
    return make_card(person, now=worlds.NOW)


def card(subject: Subject) -> Card:
    """The same, read."""
    return read_card(card_text(subject).encode("ascii"))


def put_cards(folder: Path, *subjects: Subject) -> list[Path]:
    """Lay cards into a folder, one file a person, named after body and person."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for place, subject in enumerate(subjects):
        path = folder / f"{subject.body_code or 'ministry'}-{place}.card.txt"
        path.write_text(f"{card_text(subject)}\n", encoding="ascii")
        paths.append(path)
    return paths


def prefectures(count: int = 47) -> tuple[Subject, ...]:
    """Who receives for the first so many prefectures."""
    return tuple(map(prefecture, range(1, count + 1)))
