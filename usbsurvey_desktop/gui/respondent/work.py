"""What the respondent's desk does away from the windows: pure work for jobs, no widget in sight."""

from dataclasses import dataclass
from pathlib import Path

from usbsurvey_desktop import logs
from usbsurvey_desktop.armour import RETURN
from usbsurvey_desktop.engine.carrying import carried_over
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.gui.frame.carried_on import successors
from usbsurvey_desktop.gui.frame.holdings import DRAFT_ENDING, later_version
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice
from usbsurvey_desktop.gui.frame.identity_view import IdentityWish
from usbsurvey_desktop.gui.frame.identity_work import MadeIdentity, make_identity, open_identity
from usbsurvey_desktop.gui.frame.newest import newest_first
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.pins import pins_in
from usbsurvey_desktop.questionnaire.definition import RESPONDENT_BODY
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.sealing.seal import Sealed
from usbsurvey_desktop.store.draft_content import DraftContent, PageWork, Person
from usbsurvey_desktop.store.drafts import Draft, Drafts
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.store.slots import SlotName
from usbsurvey_desktop.submitting.order import Order
from usbsurvey_desktop.submitting.placing import seal_pending
from usbsurvey_desktop.submitting.returning import TakenNote, take_note

_MOST_NAMES = 99
_BLOCK = (RESPONDENT_BODY, "R.department", "R.person")


@dataclass(frozen=True)
class Prepared:
    """A new identity and its first draft."""

    opened: OpenDraft
    identity: MadeIdentity
    copied: int = 0
    """How many questions begin with the answer of an earlier draft."""


def prepare(wish: IdentityWish, pack: Pack, place: Workplace) -> Prepared:
    """Make an identity and a draft under one passphrase; if one fails, none is left.

    Args:
        wish: of somebody of a body in the list.
        pack: the survey of the draft.
        place: where both are put.

    Raises:
        SurveyError: what reading the earlier draft raises, before anything is made; `text_refused`,
            `passphrase_weak`, or what writing raises.
    """
    person = wish.subject
    begun = _begun(wish, pack, place.drafts)
    made = make_identity(wish, place)
    try:
        content = DraftContent(
            pack=pack.text,
            people=(Person(label="respondent", no=1, name=person.person, post=person.department),),
            answers=begun.answers,
            pages={
                page_id: PageWork(state=record.state.value, touched=record.touched)
                for page_id, record in begun.pages.items()
            },
        )
        stem = f"{person.body_code}-{pack.payload.survey}"
        path = free_path(place.profile.drafts, stem)
        draft = place.drafts.create(path, content, wish.passphrase, recovery=wish.recovery)
    except BaseException:
        made.remove()
        raise
    return Prepared(OpenDraft(draft, pack), made, _copied(begun, pack, person))


def _begun(wish: IdentityWish, pack: Pack, drafts: Drafts) -> Snapshot:
    """What the draft begins with: what is known of the person, and what an earlier draft says."""
    known = _known_answers(wish.subject, pack)
    if wish.earlier is None:
        return Snapshot(answers=known)
    content = drafts.look(wish.earlier.path, wish.earlier.passphrase)
    earlier = read_pack(content.pack.encode("ascii"))
    if isinstance(earlier, Refused):
        raise SurveyError(Code.DRAFT_CONTENT, {"pack": earlier.code.value})
    return carried_over(earlier.form, content.answers, pack.form, known)


def _copied(begun: Snapshot, pack: Pack, person: Subject) -> int:
    """How many questions begin with an earlier answer."""
    known = _known_answers(person, pack)
    return sum(one in pack.form.questions and one not in known for one in begun.answers)


def _known_answers(person: Subject, pack: Pack) -> dict[str, str]:
    """What the person has said already is not asked twice."""
    values = (person.body_code, person.department, person.person)
    return {
        link_id: value
        for link_id, value in zip(_BLOCK, values, strict=True)
        if link_id in pack.form.questions and value
    }


def free_path(folder: Path, stem: str) -> Path:
    """A name for a new draft in a folder: `<stem>`, or with a number behind it.

    Raises:
        SurveyError: `output_exists`, if all names are taken.
    """
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


def open_draft(drafts: Drafts, wish: Unlocking, profile: ProfileFolder) -> OpenDraft:
    """Open a draft and the survey in it; in `profile` a later version of that may be known.

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
    logs.event("draft.opened", generation=draft.generation.number)
    return OpenDraft(
        draft,
        pack,
        is_previous=wish.previous,
        was_stopped=wish.take_over,
        is_taken_up=not wish.previous and _is_taken_up(draft),
        later=later_version(profile, pack),
        moved_to=_moved_to(draft.path),
    )


def _moved_to(path: Path) -> str:
    """The draft that goes on in the place of one that was moved; "" where none does."""
    beside = newest_first((path.parent,), DRAFT_ENDING)
    later = successors(one.path for one in beside).get(path)
    return later.name if later is not None else ""


def _is_taken_up(draft: Draft) -> bool:
    """Whether a save that came to no end was found; it waits beside where it cannot be saved."""
    try:
        return draft.take_up_left()
    except SurveyError as error:
        logs.refused(error)
        return False


def take_return(
    opened: OpenDraft, path: Path, choice: IdentityChoice, place: Workplace
) -> TakenNote:
    """Open a return file with an identity, and apply it to a draft.

    Raises:
        SurveyError: `file_unreadable`, `file_too_large`, what opening the identity raises, or what
            `take_note` raises.
    """
    raw = read_bounded(path, RETURN.raw)
    now = place.clock()
    identity = open_identity(choice, now)
    order = Order(opened.draft, opened.pack, identity, place.municipalities, now)
    taken = take_note(order, raw)
    note = taken.opened.note
    logs.event("return.taken", revision=note.revision, digest=taken.opened.digest)
    return taken


def seal_with_pins(order: Order, profile: ProfileFolder) -> Sealed:
    """Seal what waits in a draft, if its issuer was confirmed in this profile.

    Raises:
        SurveyError: `issuer_unconfirmed`, what reading the pins raises, or what `seal_pending`
            refuses.
    """
    pack = order.pack
    trust = pins_in(profile.pins, profile.issuer_pins).trust(pack.payload.survey, pack.issuer)
    return seal_pending(order, trust)
