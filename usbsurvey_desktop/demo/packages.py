"""The packages of a practice world: every body answers, signs and seals, most with approval."""

from dataclasses import dataclass
from datetime import datetime
from random import Random  # noqa: TID251 - the draw of a practice world, from its seed

from usbsurvey_desktop import __version__
from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.crypto.signed_form import SignedForm
from usbsurvey_desktop.demo.answers import answered
from usbsurvey_desktop.demo.people import Person, approver, passing_person, respondent
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


@dataclass(frozen=True)
class Workshop:
    """What all packages of a world are made with."""

    pack: Pack
    municipalities: Municipalities
    passphrase: str
    now: datetime

    def team(self, body: Municipality) -> Team:
        """Make people who sign for a body once."""
        return Team(
            passing_person(respondent(body), self.passphrase, self.now),
            passing_person(approver(body), self.passphrase, self.now),
        )

    def make(self, body: Municipality, team: Team, chance: Random) -> Made:
        """Answer for a body, sign and seal.

        Raises:
            SurveyError: what a collector would refuse.
        """
        finished = answered(self.pack.form, body, self.now.date(), chance)
        own = team.respondent.identity
        submission = compose(
            self.pack,
            body,
            finished,
            reply_to=team.respondent.opening_key,
            circumstances=Circumstances(pkg=new_id(), created=self.now, app_version=__version__),
        )
        signed = sign_respondent(submission, key=own.signing_key(), now=self.now)
        if chance.random() < _CHANCE_OF_APPROVAL:
            key = team.approver.identity.signing_key()
            signed = sign_approver(signed, key=key, now=self.now)
        reader = Reader(own, (self.pack,), self.municipalities, self.now)
        sealed = seal_package(signed, pack=self.pack, trust=Trust.CONFIRMED, reader=reader)
        return Made(sealed, signed, finished)
