"""Whose identities lie at hand, as far as the public cards beside them tell without a 合言葉."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from usbsurvey_desktop.armour import CARD
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.gui.frame.identity_picker import identities_in
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.visible import visible_line

_SIGNING = ".p12"
_CARD = ".card.txt"


@dataclass(frozen=True)
class Identities:
    """The signing files of a folder, newest first, and whose they are as far as cards tell."""

    paths: tuple[Path, ...]
    names: Mapping[Path, str]


def identities_with_names(folder: Path) -> Identities:
    """Look for the identities of this terminal."""
    found = identities_in(folder)
    return Identities(found, names_of(found))


def known_identities(identities: Sequence[Path]) -> Mapping[Path, Certificate]:
    """The certificates of those signing files that have their public card beside them."""
    cards = {path: _card_beside(path) for path in identities}
    return {path: found for path, found in cards.items() if found is not None}


def names_of(identities: Sequence[Path]) -> Mapping[Path, str]:
    """Whose those signing files are that have their public card beside them."""
    return {path: name_of(one) for path, one in known_identities(identities).items()}


def name_of(certificate: Certificate) -> str:
    """Department and person, on one line without signs that cannot be seen."""
    subject = certificate.subject
    return visible_line("　".join(part for part in (subject.department, subject.person) if part))


def _card_beside(path: Path) -> Certificate | None:
    card = path.with_name(f"{path.name.removesuffix(_SIGNING)}{_CARD}")
    try:
        return read_card(read_bounded(card, CARD.raw)).certificate
    except SurveyError:
        return None
