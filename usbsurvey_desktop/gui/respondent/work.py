"""What the respondent's desk does away from the windows: pure work for jobs, no widget in sight."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import remove_quietly, write_new
from usbsurvey_desktop.gui.frame.holdings import DRAFT_ENDING, pins_of
from usbsurvey_desktop.gui.frame.identity_view import IdentityWish
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.workplace import ProfileFolder, Workplace
from usbsurvey_desktop.identity.card import make_card
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.key_file import (
    file_stem,
    new_pair,
    open_pair,
    partner_name,
)
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.sealing.seal import Sealed
from usbsurvey_desktop.store.draft_content import DraftContent, Person
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.slots import SlotName
from usbsurvey_desktop.submitting.order import Order
from usbsurvey_desktop.submitting.placing import seal_pending

_MOST_NAMES = 99
_BLOCK = ("R.body_code", "R.department", "R.person")


@dataclass(frozen=True)
class Prepared:
    """A new identity and its first draft; `files` are names, the card last."""

    opened: OpenDraft
    check_number: str
    files: tuple[str, ...]


def prepare(wish: IdentityWish, pack: Pack, place: Workplace) -> Prepared:
    """Make an identity and a draft under one passphrase; if one fails, none is left.

    Raises:
        SurveyError: `text_refused`, `passphrase_weak`, or what writing raises.
    """
    place.profile.make()
    now = place.clock()
    files, number = _identity_files(wish, now, place)
    written: list[Path] = []
    try:
        for name, document in files.items():
            path = place.profile.identities / name
            write_new(path, document)
            written.append(path)
        person = wish.subject
        content = DraftContent(
            pack=pack.text,
            people=(Person(label="respondent", no=1, name=person.person, post=person.department),),
            answers=_known_answers(wish, pack),
        )
        path = _free_path(place.profile.drafts, f"{wish.body.code}-{pack.payload.survey}")
        draft = place.drafts.create(path, content, wish.passphrase)
    except BaseException:
        for path in written:
            remove_quietly(path)
        raise
    return Prepared(OpenDraft(draft, pack), number, tuple(files))


def _identity_files(
    wish: IdentityWish, now: datetime, place: Workplace
) -> tuple[Mapping[str, bytes], str]:
    pair = new_pair(wish.subject, wish.passphrase, now=now, protection=place.protection)
    identity = open_pair(pair.signing, pair.opening, wish.passphrase, now=now)
    stem = file_stem(wish.body.code, pair.certificate)
    signing = f"{stem}.p12"
    files = {
        signing: pair.signing,
        partner_name(signing): pair.opening,
        f"{stem}.card.txt": f"{make_card(identity, now=now)}\n".encode("ascii"),
    }
    return files, check_number(pair.certificate.fingerprint)


def _known_answers(wish: IdentityWish, pack: Pack) -> dict[str, str]:
    """What the person has said already is not asked twice."""
    values = (wish.body.code, wish.subject.department, wish.subject.person)
    return {
        link_id: value
        for link_id, value in zip(_BLOCK, values, strict=True)
        if link_id in pack.form.questions and value
    }


def _free_path(folder: Path, stem: str) -> Path:
    for number in range(1, _MOST_NAMES):
        name = stem if number == 1 else f"{stem}-{number}"
        path = folder / f"{name}{DRAFT_ENDING}"
        if not path.exists():
            return path
    raise SurveyError(Code.OUTPUT_EXISTS)


@dataclass(frozen=True)
class Unlocking:
    """How a person wants to open a draft."""

    path: Path
    passphrase: str
    slot: SlotName | None
    previous: bool = False
    take_over: bool = False


def open_draft(drafts: Drafts, wish: Unlocking) -> OpenDraft:
    """Open a draft and the survey in it.

    Raises:
        SurveyError: what `Drafts.open` raises, or `draft_content` for a survey that is not sound.
    """
    draft = drafts.open(
        wish.path,
        wish.passphrase,
        wish.slot,
        previous=wish.previous,
        take_over=wish.take_over,
    )
    pack = read_pack(draft.content.pack.encode("ascii"))
    if isinstance(pack, Refused):
        draft.close()
        raise SurveyError(Code.DRAFT_CONTENT, {"pack": pack.code.value})
    return OpenDraft(draft, pack)


def seal_with_pins(order: Order, profile: ProfileFolder) -> Sealed:
    """Seal what waits in a draft, if its issuer was confirmed in this profile.

    Raises:
        SurveyError: `issuer_unconfirmed`, what reading the pins raises, or what `seal_pending`
            refuses.
    """
    pack = order.pack
    trust = pins_of(profile).trust(pack.payload.survey, pack.issuer)
    return seal_pending(order, trust)
