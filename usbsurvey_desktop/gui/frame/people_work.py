"""What is done to the ways into a draft, away from the windows: pure work for jobs.

Each act gives the `draft_conflict` if the draft had to be saved under another name: it is done all
the same.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from usbsurvey_desktop.armour import CARD
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.identity.card import Card, read_card
from usbsurvey_desktop.store.draft_content import content_with_person
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.store.slots import Label, SlotName
from usbsurvey_desktop.submitting.order import revise


@dataclass(frozen=True)
class Newcomer:
    """A person who is let into a draft, by a 合言葉 of their own."""

    label: Label
    name: str
    post: str
    passphrase: str = field(repr=False)


def read_card_file(path: Path) -> Card:
    """The card in a file.

    Raises:
        SurveyError: what reading it raises.
    """
    return read_card(read_bounded(path, CARD.raw))


def add_person(draft: Draft, newcomer: Newcomer) -> SurveyError | None:
    """Let a person in and write down who it is.

    Raises:
        SurveyError: what `Draft.add_slot` or `Draft.revise` raises.
    """
    before = draft.slots
    conflict = _done(partial(draft.add_slot, newcomer.label, newcomer.passphrase))
    slot = next(slot for slot in draft.slots if slot not in before)
    if not newcomer.name and not newcomer.post:
        return conflict
    named = partial(content_with_person, slot=slot, name=newcomer.name, post=newcomer.post)
    return revise(draft, named) or conflict


def take_away(draft: Draft, slot: SlotName) -> SurveyError | None:
    """Take a way in away.

    Raises:
        SurveyError: what `Draft.remove_slot` raises.
    """
    return _done(partial(draft.remove_slot, slot))


def change_passphrase(draft: Draft, old: str, new: str) -> SurveyError | None:
    """Give the own slot another 合言葉.

    Raises:
        SurveyError: what `Draft.change_passphrase` raises.
    """
    return _done(partial(draft.change_passphrase, old, new))


def add_recovery(draft: Draft, card: Card) -> SurveyError | None:
    """Let the holder of a card open the draft to set a new 合言葉.

    Raises:
        SurveyError: what `Draft.add_recovery` raises.
    """
    return _done(partial(draft.add_recovery, card))


def renew_key(draft: Draft, passphrase: str, card: Card | None) -> SurveyError | None:
    """Put the draft under a new key; whoever is out then is no longer among its slots.

    Raises:
        SurveyError: what `Draft.rekey` raises.
    """
    return _done(partial(draft.rekey, passphrase, card))


def _done(act: Callable[[], object]) -> SurveyError | None:
    try:
        act()
    except SurveyError as error:
        if error.code is not Code.DRAFT_CONFLICT:
            raise
        return error
    return None
