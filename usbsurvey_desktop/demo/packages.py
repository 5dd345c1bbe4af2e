"""The packages of a practice world: every body answers, signs and seals, most with approval."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random  # noqa: TID251 - the draw of a practice world, from its seed

from usbsurvey_desktop import __version__
from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.crypto.signed_form import SignedForm
from usbsurvey_desktop.demo.answers import answered
from usbsurvey_desktop.demo.days import Days
from usbsurvey_desktop.demo.people import Person, approver, passing_person, respondent
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.municipality import Municipalities, Municipality
from usbsurvey_desktop.sealing.compose import Circumstances, compose
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.seal import Sealed, seal_package
from usbsurvey_desktop.sealing.sign import sign_approver, sign_respondent

_CHANCE_OF_APPROVAL = 0.75


@dataclass(frozen=True)
class Team:
    """Who signs for a body."""

    respondent: Person
    approver: Person


@dataclass(frozen=True)
class Made:
    """A package and what went into it."""

    sealed: Sealed
    signed: SignedForm
    finished: Finished
    at: datetime
    """When it was signed."""


@dataclass(frozen=True)
class Before:
    """The revision before, and the return notes (ids) that the next one deals with."""

    made: Made
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Workshop:
    """What all packages of a world are made with."""

    pack: Pack
    municipalities: Municipalities
    passphrase: str
    days: Days

    def team(self, body: Municipality) -> Team:
        """Make people who sign for a body once."""
        return Team(
            passing_person(respondent(body), self.passphrase, self.days.issued),
            passing_person(approver(body), self.passphrase, self.days.issued),
        )

    def make(
        self,
        body: Municipality,
        team: Team,
        chance: Random,
        *,
        at: datetime,
        before: Before | None = None,
    ) -> Made:
        """Answer for a body, sign and seal.

        Args:
            body: who answers.
            team: who signs.
            chance: seeded by the caller.
            at: when it is signed.
            before: what this revision replaces; most answers stay.

        Raises:
            SurveyError: what a collector would refuse.
        """
        finished = answered(self.pack.form, body, at.date(), chance, _values(before))
        own = team.respondent.identity
        submission = compose(
            self.pack,
            body,
            finished,
            reply_to=team.respondent.opening_key,
            circumstances=_circumstances(at, before),
        )
        signed = sign_respondent(submission, key=own.signing_key(), now=at)
        if chance.random() < _CHANCE_OF_APPROVAL:
            key = team.approver.identity.signing_key()
            signed = sign_approver(signed, key=key, now=at)
        reader = Reader(own, (self.pack,), self.municipalities, at)
        sealed = seal_package(signed, pack=self.pack, trust=Trust.CONFIRMED, reader=reader)
        return Made(sealed, signed, finished, at)


def _values(before: Before | None) -> Mapping[str, RawAnswer]:
    return {} if before is None else before.made.sealed.opened.evaluation.effective


def _circumstances(at: datetime, before: Before | None) -> Circumstances:
    first = Circumstances(pkg=new_id(), created=at, app_version=__version__)
    if before is None:
        return first
    revision = before.made.sealed.opened.submission.revision + 1
    return replace(
        first, revision=revision, prev=before.made.sealed.digest, responds_to=before.notes
    )
