"""What an issuer has typed about a survey so far, as typed: nothing of it is lost on the way.

Promises: plain and immutable; the screens are built from it and give it back, so that going back
and forth, to another screen or to a new identity loses nothing. It holds no passphrase.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time
from typing import Final, Literal, TypeVar

from usbsurvey_desktop.engine.typed_dates import JAPAN, typed_date
from usbsurvey_desktop.gui.author.cards_heard import CardsHeard, known_from
from usbsurvey_desktop.questionnaire.load import Loaded
from usbsurvey_desktop.sealing.addressing import Addressing, addressing_of
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Contact
from usbsurvey_desktop.sealing.publish import Terms
from usbsurvey_desktop.sealing.succession import next_version

HandoffRecord = Literal["none", "optional", "required"]
RosterPolicy = Literal["record", "strict"]
HANDOFF: Final[tuple[HandoffRecord, ...]] = ("none", "optional", "required")
ROSTER: Final[tuple[RosterPolicy, ...]] = ("record", "strict")
"""In the order of the choices."""
Choice = TypeVar("Choice", bound=str)
_NOBODY: Final = Addressing()
_NOTHING_HEARD: Final = CardsHeard()
_LAST_SECOND = time(23, 59, 59)


@dataclass(frozen=True)
class PublishPlan:
    """The terms and the recipients of a survey that is to be published."""

    title: str
    form_title: str
    """What the form is called, which was proposed as the title."""
    version: str = "1"
    deadline: str = ""
    purpose: str = ""
    legal_basis: str = ""
    contact: Mapping[str, str] = field(default_factory=dict)
    """`office`, `tel`, `email`, `hours`."""
    approval_required: bool = False
    handoff_record: HandoffRecord = "none"
    roster_policy: RosterPolicy = "record"
    addressing: Addressing = _NOBODY
    heard: CardsHeard = _NOTHING_HEARD
    """Which cards were compared."""
    former: Pack | None = None
    """The former version, as far as the person knows of one."""
    is_former_believed: bool = False
    """Whether its issuer is confirmed or has an identity here; else nothing of it is proposed."""

    def last(self, now: datetime) -> datetime:
        """The deadline, once it is one; the end of today until then."""
        return last_second(typed_date(self.deadline) or now.date())

    def terms(self, form: Loaded, issued: datetime, *, supersedes: str | None) -> Terms:
        """What is signed; only for a plan whose fields were judged."""
        return Terms(
            survey=form.questionnaire.id,
            version=int(self.version),
            issued=issued,
            deadline=self.last(issued),
            title=self.title,
            purpose=self.purpose,
            legal_basis=self.legal_basis,
            contact=Contact.model_validate(dict(self.contact)),
            approval_required=self.approval_required,
            handoff_record=self.handoff_record,
            roster_policy=self.roster_policy,
            supersedes=supersedes,
        )


def last_second(day: date) -> datetime:
    """The end of a day in Japan: a deadline."""
    return datetime.combine(day, _LAST_SECOND, JAPAN)


def plan_for(form: Loaded, former: Pack | None) -> PublishPlan:
    """What is proposed: everything as in a former version that is believed, or a bare title."""
    plan = _bare(form.questionnaire.title)
    return plan if former is None else following(plan, former, is_believed=True)


def taken_up(plan: PublishPlan, form: Loaded) -> PublishPlan:
    """A plan that was left, with the form as it is now: its title, where nobody chose another."""
    title = form.questionnaire.title
    kept = title if plan.title == plan.form_title else plan.title
    return replace(plan, title=kept, form_title=title)


def following(plan: PublishPlan, former: Pack, *, is_believed: bool) -> PublishPlan:
    """The plan after this former version; what the person has typed already stays.

    What a former version of another key proposed goes with it. One that is not believed proposes
    the number above its own and nothing else: anybody can sign a pack with their own recipients.
    """
    had = plan.former if plan.is_former_believed else None
    if had is not None and not _has_same_key(had, former):
        plan = _without_proposal(plan, had)
    plan = replace(
        plan,
        version=str(next_version(former)),
        heard=replace(plan.heard, known=known_from(former) if is_believed else frozenset()),
        former=former,
        is_former_believed=is_believed,
    )
    return _proposed(plan, former) if is_believed else plan


def _proposed(plan: PublishPlan, former: Pack) -> PublishPlan:
    """The plan with the terms of a former version wherever nobody chose anything."""
    payload = former.payload
    had_own = payload.title != former.form.questionnaire.title
    return replace(
        plan,
        title=payload.title if had_own and plan.title == plan.form_title else plan.title,
        deadline=plan.deadline or _day(payload.deadline),
        purpose=plan.purpose or payload.purpose,
        legal_basis=plan.legal_basis or payload.legal_basis,
        contact={
            name: plan.contact.get(name) or text
            for name, text in payload.contact.model_dump().items()
        },
        approval_required=plan.approval_required or payload.approval_required,
        handoff_record=_chosen(plan.handoff_record, HANDOFF[0]) or payload.handoff_record,
        roster_policy=_chosen(plan.roster_policy, ROSTER[0]) or payload.roster_policy,
        addressing=plan.addressing if plan.addressing.recipients else addressing_of(payload),
    )


def _without_proposal(plan: PublishPlan, former: Pack) -> PublishPlan:
    """The plan as if this former version had never been proposed; what was typed since stays."""
    bare = _bare(plan.form_title)
    proposed = _proposed(bare, former)
    whole = {one.name for one in fields(PublishPlan)} - {"contact", "addressing"}
    back = {
        name: getattr(bare, name)
        for name in whole
        if getattr(plan, name) == getattr(proposed, name)
    }
    return replace(
        plan,
        **back,
        contact={
            name: "" if text == proposed.contact.get(name) else text
            for name, text in plan.contact.items()
        },
        addressing=_without_cards(plan.addressing, proposed.addressing),
    )


def _without_cards(addressing: Addressing, proposed: Addressing) -> Addressing:
    """The offices that nobody proposed; one of which only the signers changed was proposed."""
    cards = {one.open_cert for one in proposed.recipients}
    kept = tuple(one for one in addressing.recipients if one.open_cert not in cards)
    return Addressing(kept, addressing.is_direct and not proposed.is_direct)


def _bare(title: str) -> PublishPlan:
    return PublishPlan(title=title, form_title=title)


def _has_same_key(one: Pack, other: Pack) -> bool:
    return one.issuer.public_key_hash == other.issuer.public_key_hash


def _chosen(choice: Choice, first: Choice) -> Choice | None:
    """What a person chose; None for the first choice, which stands there unasked."""
    return None if choice == first else choice


def _day(time_text: str) -> str:
    return moment(time_text).astimezone(JAPAN).date().isoformat()
