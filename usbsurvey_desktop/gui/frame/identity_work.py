"""Making an identity, and opening one that was chosen: pure work for jobs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.files import remove_quietly, write_new
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice
from usbsurvey_desktop.gui.frame.identity_view import IdentityWish
from usbsurvey_desktop.gui.printing.public_card_sheet import CardFacts
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.card import make_card
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.key_file import (
    Identity,
    file_stem,
    new_pair,
    open_pair,
    partner_name,
    read_files,
)

_WITHOUT_CODE = "identity"


@dataclass(frozen=True)
class MadeIdentity:
    """What lies in the profile now: signing file, opening file, card."""

    check_number: str
    paths: tuple[Path, ...]
    subject: Subject

    @property
    def folder(self) -> Path:
        """Where the files lie."""
        return self.paths[0].parent

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files, the card last."""
        return tuple(path.name for path in self.paths)

    @property
    def card(self) -> CardFacts:
        """What is printed of its card."""
        who = self.subject
        return CardFacts(
            who.organisation, who.department, who.person, self.names[-1], self.check_number
        )

    def remove(self) -> None:
        """Take the files away again, because what they were made for failed."""
        for path in self.paths:
            remove_quietly(path)


def make_identity(wish: IdentityWish, place: Workplace) -> MadeIdentity:
    """Make an identity and its card in the profile; if one file fails, none is left.

    Raises:
        SurveyError: `text_refused`, `passphrase_weak`, or what writing raises.
    """
    place.profile.make()
    documents, number = _documents(wish, place)
    paths = tuple(place.profile.identities / name for name in documents)
    made = MadeIdentity(number, paths, wish.subject)
    try:
        for path, document in zip(made.paths, documents.values(), strict=True):
            write_new(path, document)
    except BaseException:
        made.remove()
        raise
    return made


def _documents(wish: IdentityWish, place: Workplace) -> tuple[Mapping[str, bytes], str]:
    now = place.clock()
    pair = new_pair(wish.subject, wish.passphrase, now=now, protection=place.protection)
    identity = open_pair(pair.signing, pair.opening, wish.passphrase, now=now)
    stem = file_stem(wish.subject.body_code or _WITHOUT_CODE, pair.certificate)
    signing = f"{stem}.p12"
    files = {
        signing: pair.signing,
        partner_name(signing): pair.opening,
        f"{stem}.card.txt": f"{make_card(identity, now=now)}\n".encode("ascii"),
    }
    return files, check_number(pair.certificate.fingerprint)


def open_identity(choice: IdentityChoice, now: datetime) -> Identity:
    """Open an identity with its partner file, if that lies beside it.

    Raises:
        SurveyError: `file_unreadable`, `file_too_large`, `identity_open`, `identity_key` or
            `identity_pair`.
    """
    return open_pair(*read_files(choice.path), choice.passphrase, now=now)
