"""Three reviewers of the ministry of `worlds`, their ledgers, and packages to decide about.

Anna is the ministry's own identity, which the pack lets sign return notes; Ben and Clara are in the
roster only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tests.support import rosters, worlds
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.roster import Roster, RosterRole
from usbsurvey_desktop.locks import Holder
from usbsurvey_desktop.records import hash_text, to_base64url
from usbsurvey_desktop.review.decision import Desk
from usbsurvey_desktop.review.fold import Folded, fold
from usbsurvey_desktop.review.ledger import Ledger, read_ledger
from usbsurvey_desktop.review.ledger_file import LedgerFile
from usbsurvey_desktop.review.ledger_pen import Statement, ledger_name
from usbsurvey_desktop.review.ledger_record import Act, Detail, Nothing, Receipt
from usbsurvey_desktop.sealing.compose import compose
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.seal import Sealed
from usbsurvey_desktop.sealing.states import SeenPackage
from usbsurvey_desktop.sealing.unseal import open_package

SURVEY = "small-survey"
REVIEWERS = ("anna", "ben", "clara")
NOTHING_DECIDED = fold((), survey=SURVEY, roster=None)
"""What there is before any reviewer has written a line."""
HOLDER = Holder(account="anna", host="pc-1", since="today")


@cache
def reviewer(name: str) -> Identity:
    """A reviewer; all of them open with the ministry's key."""
    office = worlds.identity("ministry")
    if name == "anna":
        return office
    own = worlds.extra_identity(name)
    return replace(own, opening_key=office.opening_key)


@cache
def roster(*people: tuple[str, RosterRole]) -> Roster:
    """A roster with the three reviewers and these people of `worlds`, each for the own body."""
    first = rosters.founded()
    payload = first.payload
    for name in REVIEWERS:
        payload = rosters.listed(payload, reviewer(name).certificate, rosters.REVIEWER, None)
    for name, role in people:
        certificate = worlds.identity(name).certificate
        payload = rosters.listed(payload, certificate, role, certificate.named_body)
    return rosters.following(first, payload)


def seen(name: str, prev: str | None = None, *, body: str = worlds.BODY) -> SeenPackage:
    """A package that exists by name only."""
    number = to_base64url(name.encode().ljust(16, b"."))
    before = None if prev is None else dig(prev)
    return SeenPackage(dig(name), number, body, 1 if prev is None else 2, before)


def dig(name: str) -> str:
    """The digest of such a package."""
    return hash_text(name.encode())


def sealed(revision: int = 1, prev: str | None = None, name: str = "respondent") -> Sealed:
    """A package of the small answers, with a number and a predecessor."""
    submission = compose(
        worlds.pack(),
        worlds.municipality(),
        Finished(worlds.SMALL_ANSWERS, {}),
        reply_to=worlds.opening_key("respondent").public_key(),
        circumstances=replace(worlds.circumstances(), revision=revision, prev=prev),
    )
    return worlds.package(worlds.signed(submission, name=name))


def opened(of: Sealed, known: Roster | None = None) -> Opened:
    """What the ministry sees of a package."""
    reader = replace(worlds.reader("ministry"), roster=known)
    found = open_package(of.content, reader)
    assert isinstance(found, Opened), found
    return found


@dataclass(frozen=True)
class Shared:
    """The reviewers' shared folder."""

    folder: Path
    calls: OsCalls = OS

    def file(self, name: str = "anna") -> LedgerFile:
        """A reviewer's own ledger."""
        own = reviewer(name)
        path = self.folder / ledger_name(SURVEY, own)
        return LedgerFile(path, SURVEY, "ministry", own, HOLDER, self.calls)

    def write(self, name: str, *statements: Statement) -> Ledger:
        """Let a reviewer write."""
        return self.file(name).write(statements, now=worlds.NOW)

    def say(
        self,
        name: str,
        act: Act,
        detail: Detail,
        about: SeenPackage,
        supersedes: Sequence[str] = (),
    ) -> str:
        """Let a reviewer write one line; gives its hash."""
        ledger = self.write(name, Statement(act, detail, about, supersedes))
        return ledger.entries[-1].hash

    def receive(self, name: str, about: SeenPackage) -> str:
        """Let a reviewer note that a package came in."""
        return self.say(name, Act.RECEIVED, Receipt(pkg=about.pkg, prev=about.prev), about)

    def look(self, name: str, about: SeenPackage, *supersedes: str) -> str:
        """Let a reviewer begin to check a package."""
        return self.say(name, Act.REVIEWING, Nothing(), about, supersedes)

    def ledgers(self) -> Mapping[str, Ledger]:
        """All ledgers that were written, by reviewer."""
        return {name: self.ledger(name) for name in REVIEWERS if self.file(name).path.exists()}

    def ledger(self, name: str = "anna") -> Ledger:
        """One reviewer's ledger, read from its file."""
        found = read_ledger(self.file(name).path.read_bytes())
        assert isinstance(found, Ledger), found
        return found

    def folded(self, known: Roster | None = None, writer: str | None = None) -> Folded:
        """All ledgers, under the roster of the three unless another one is given."""
        return fold(
            self.ledgers().values(),
            survey=SURVEY,
            roster=known or roster(),
            writer=None if writer is None else reviewer(writer).certificate,
        )

    def desk(self, name: str = "anna", known: Roster | None = None) -> Desk:
        """A reviewer about to decide, who has just read all ledgers."""
        return Desk(self.file(name), self.folded(known, name), known, worlds.NOW)
