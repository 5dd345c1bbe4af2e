"""A practice copy of a survey: the same questions, asked by nobody and sealed to nobody.

Issuer and recipient are made on the spot and the issuer's key is forgotten at once, so what is
made for the copy can be opened by no real recipient, and the copy is known as practice by its
issuer (`Pack.is_practice`). Sources: docs/decisions/0004-practice-worlds.md,
docs/decisions/0014-practice-window.md.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from usbsurvey_desktop.crypto.kdf import suggest_passphrase
from usbsurvey_desktop.identity.card import make_card, read_card
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.key_file import Identity, KeyFiles, Protection, new_pair, open_pair
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Match, Route
from usbsurvey_desktop.sealing.publish import Terms, publish, recipient_of

_MARK = "練習"
_SURVEY = "practice"
_LONGEST_SURVEY = 40
_LONGEST_TITLE = 200
_RECIPIENT = "practice"
_OPEN_FOR = timedelta(days=60)


@dataclass(frozen=True)
class PracticeCopy:
    """A pack to practise on, and the reviewer who can open what is made for it."""

    pack: Pack
    reviewer: KeyFiles
    passphrase: str
    """Of the reviewer's files."""


def practice_copy(pack: Pack, *, now: datetime, protection: Protection) -> PracticeCopy:
    """Publish the questions of a survey anew, by and for people who do not exist.

    Args:
        pack: the survey; its terms but for deadline, issuer and recipients are taken over.
        now: aware; the copy is issued now and open for 60 days.
        protection: of the reviewer's key files.

    Raises:
        SurveyError: what `publish` refuses.
    """
    passphrase = suggest_passphrase()
    reviewer, files = _person("確認", passphrase, now, protection)
    issuer, _files = _person("発出", passphrase, now, protection)
    payload = pack.payload
    recipient = recipient_of(
        read_card(make_card(reviewer, now=now).encode("ascii")),
        recipient_id=_RECIPIENT,
        role="ministry",
        display_name=reviewer.certificate.subject.organisation,
    )
    copy = publish(
        Terms(
            survey=f"{_SURVEY}-{payload.survey}"[:_LONGEST_SURVEY].rstrip("-"),
            version=payload.version,
            issued=now,
            deadline=now + _OPEN_FOR,
            title=f"{_MARK}：{payload.title}"[:_LONGEST_TITLE],
            purpose=payload.purpose,
            legal_basis=payload.legal_basis,
            contact=payload.contact,
            approval_required=payload.approval_required,
            handoff_record=payload.handoff_record,
            roster_policy="record",
        ),
        cast("JsonObject", payload.questionnaire),
        recipients=(recipient,),
        routes=(Route(match=Match(), to=(_RECIPIENT,)),),
        key=issuer.signing_key(),
    )
    return PracticeCopy(copy, files, passphrase)


def _person(
    duty: str, passphrase: str, now: datetime, protection: Protection
) -> tuple[Identity, KeyFiles]:
    subject = Subject(f"{_MARK}用の受領側", f"{_MARK}{duty}係", f"{_MARK} {duty}", None)
    files = new_pair(subject, passphrase, now=now, protection=protection)
    return open_pair(files.signing, files.opening, passphrase, now=now), files
