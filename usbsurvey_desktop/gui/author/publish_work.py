"""Publishing away from the windows: reading cards and former packs, checking, signing, writing.

Promises: what is written was read back through every check that a respondent's copy makes, also
against the packs and confirmed issuers of this desk; and its version is higher than any known one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from usbsurvey_desktop.armour import CARD, SURVEY_PACK
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import read_bounded, write_new
from usbsurvey_desktop.gui.author.publish_plan import PublishPlan
from usbsurvey_desktop.gui.author.recipients_view import WrongCard
from usbsurvey_desktop.gui.frame.holdings import look_around
from usbsurvey_desktop.gui.frame.identity_picker import (
    IdentityChoice,
    IdentitySource,
    identities_in,
)
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.gui.frame.known_identities import known_identities, names_of
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.card import Card, read_card
from usbsurvey_desktop.identity.pins import pins_in
from usbsurvey_desktop.questionnaire.load import Loaded
from usbsurvey_desktop.sealing.addressing import Addressing
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.sealing.pack_trust import admit_pack
from usbsurvey_desktop.sealing.publish import publish
from usbsurvey_desktop.sealing.succession import followed, newest, require_higher
from usbsurvey_desktop.submitting.kept_packs import keep_pack

CARD_ENDING = ".card.txt"


@dataclass(frozen=True)
class CardsAdded:
    """Who receives now, and the files that were not taken."""

    addressing: Addressing
    wrong: tuple[WrongCard, ...]
    added: int


@dataclass(frozen=True)
class PublishOrder:
    """What is signed, by whom, and where it goes."""

    form: Loaded
    plan: PublishPlan
    path: Path
    choice: IdentityChoice = field(repr=False)


@dataclass(frozen=True)
class Published:
    """A pack that lies in its file; `trouble` is why this desk did not take it in as well."""

    pack: Pack
    path: Path
    trouble: SurveyError | None = None


def cards_added(
    addressing: Addressing, paths: Sequence[Path], place: Workplace, *, as_signers: bool
) -> CardsAdded:
    """Take cards in one after another; one that is refused stops none of the others."""
    now = place.clock()
    wrong: list[WrongCard] = []
    for path in paths:
        try:
            card = _card_in(path)
            add = addressing.with_signer if as_signers else addressing.with_card
            addressing = add(card, now)
        except SurveyError as error:
            wrong.append(WrongCard(path.name, error))
    return CardsAdded(addressing, tuple(wrong), len(paths) - len(wrong))


def cards_in(folder: Path) -> tuple[Path, ...]:
    """The public cards that lie in a folder, by name.

    Raises:
        SurveyError: `file_unreadable`.
    """
    try:
        return tuple(sorted(one for one in folder.iterdir() if one.name.endswith(CARD_ENDING)))
    except OSError as error:
        raise SurveyError(Code.FILE_UNREADABLE) from error


@dataclass(frozen=True)
class ChosenFormer:
    """A former version from a file, and whether its issuer is confirmed or has an identity here."""

    pack: Pack
    is_believed: bool


def former_here(survey: str, place: Workplace) -> Pack | None:
    """The newest pack of a survey on this desk by an issuer that is believed.

    That is one who was confirmed, or has an identity in this profile: anybody can sign a pack of
    the highest version, and its recipients would be proposed.

    Raises:
        SurveyError: as `look_around`.
    """
    own = [one for one in _held(place) if one.payload.survey == survey]
    return newest(_believed(own, place)) if own else None


def former_in(path: Path, survey: str, place: Workplace) -> ChosenFormer:
    """The pack of a former version that a person chose.

    Raises:
        SurveyError: any code of checks 1 to 5 of a survey pack; `form_mismatch` with the `reason`
            `former` for one of another survey.
    """
    pack = read_pack(read_bounded(path, SURVEY_PACK.raw))
    if isinstance(pack, Refused):
        raise pack.as_error()
    if pack.payload.survey != survey:
        raise SurveyError(Code.FORM_MISMATCH, {"reason": "former"})
    return ChosenFormer(pack, is_believed=bool(_believed([pack], place)))


def _believed(packs: Sequence[Pack], place: Workplace) -> list[Pack]:
    """Those by a confirmed issuer, or by a person whose identity lies in this profile."""
    profile = place.profile
    pins = pins_in(profile.pins, profile.issuer_pins)
    cards = known_identities(identities_in(profile.identities)).values()
    own = {one.public_key_hash for one in cards}
    return [
        one
        for one in packs
        if one.issuer.public_key_hash in own or pins.holds(one.payload.survey, one.issuer)
    ]


def identities_of(place: Workplace) -> IdentitySource:
    """The identities that an issuer may sign with."""
    found = identities_in(place.profile.identities)
    return IdentitySource(found, place.ask, place.profile.identities, names_of(found))


def publish_to(order: PublishOrder, place: Workplace) -> Published:
    """Sign, check, write the file whole, and take the pack in on this desk; no issuer is pinned.

    Raises:
        SurveyError: a code of the identity; as `followed`, `require_higher`, `require_whole`,
            `publish` and `admit_pack`; what writing raises. There is no file then.
    """
    now, plan = place.clock(), order.plan
    identity = open_identity(order.choice, now)
    issuer = identity.certificate
    survey = order.form.questionnaire.id
    held = _held(place)
    former = followed(survey, issuer, named=plan.former, known=held)
    require_higher(int(plan.version), former)
    plan.addressing.require_whole(now)
    pack = publish(
        plan.terms(order.form, now, supersedes=None if former is None else former.digest),
        order.form.document,
        recipients=plan.addressing.recipients,
        routes=plan.addressing.routes,
        key=identity.signing_key(),
    )
    raw = f"{pack.text}\n".encode("ascii")
    known = (*held, *(() if former is None else (former,)))
    pins = pins_in(place.profile.pins, place.profile.issuer_pins)
    admitted = admit_pack(raw, pins=pins, held=known)
    if isinstance(admitted, Refused):
        raise admitted.as_error()
    # The dialog has asked about a name that is taken.
    write_new(order.path, raw, overwrite=True)
    return Published(pack, order.path, _trouble(lambda: keep_pack(place.profile, pack)))


def _trouble(act: Callable[[], None]) -> SurveyError | None:
    try:
        act()
    except SurveyError as error:
        return error
    return None


def _held(place: Workplace) -> tuple[Pack, ...]:
    return look_around(place.profile, place.output).packs


def _card_in(path: Path) -> Card:
    return read_card(read_bounded(path, CARD.raw))
