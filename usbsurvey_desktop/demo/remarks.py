"""The return notes of a practice world."""

from datetime import datetime
from random import Random  # noqa: TID251 - the draw of a practice world, from its seed

from usbsurvey_desktop.demo.packages import Made
from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.review.note_course import UNNAMED, named
from usbsurvey_desktop.sealing.note_record import NoteComment
from usbsurvey_desktop.sealing.return_note import (
    NoteCircumstances,
    Ruling,
    SealedNote,
    compose_note,
    seal_note,
)

_COMMENTS = (
    "（練習）前の設問の回答と合わないように見えます。もう一度確かめてください。",
    "（練習）担当課に確かめたうえで選び直してください。",
    "（練習）具体的に書いてください。",
)
_MESSAGE = "（練習）次の設問を確かめて、もう一度提出してください。"


def returned(made: Made, reviewer: Identity, now: datetime, chance: Random) -> SealedNote:
    """A note that returns a package for one of its answers.

    Raises:
        SurveyError: what the reader of the note would refuse.
    """
    opened = made.sealed.opened
    states = opened.evaluation.states
    answered = [link_id for link_id, state in states.items() if state is State.ANSWERED]
    comment = NoteComment(link_id=chance.choice(answered), text=chance.choice(_COMMENTS))
    note = compose_note(
        opened,
        Ruling("returned", (comment,), _MESSAGE),
        reviewer=reviewer,
        circumstances=NoteCircumstances(UNNAMED, now),
    )
    return seal_note(named(note, opened), opened, reviewer=reviewer, now=now)
