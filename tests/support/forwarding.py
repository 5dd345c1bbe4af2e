"""The prefecture of `worlds` forwards what it has accepted to the ministry.

The prefecture's reviewer is its own identity, whom the pack lets sign; its roster knows the
respondents of the packages. Packages come as files of one folder, ledgers lie in another.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tests.support import rosters, worlds
from tests.support.reviewing import SURVEY
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster import Roster, RosterRole
from usbsurvey_desktop.identity.roster_keeping import found_roster, sign_next
from usbsurvey_desktop.locks import Holder
from usbsurvey_desktop.review.bundle_make import Gathered, SealedBundle, gather, seal_bundle, ways
from usbsurvey_desktop.review.bundle_open import OpenedBundle, open_bundle
from usbsurvey_desktop.review.decision import Desk, Prepared, prepare_acceptance, record
from usbsurvey_desktop.review.fold import Folded, fold
from usbsurvey_desktop.review.inbox import open_all, packages_below
from usbsurvey_desktop.review.ledger import Entry
from usbsurvey_desktop.review.ledger_file import LedgerFile
from usbsurvey_desktop.review.ledger_pen import ledger_name
from usbsurvey_desktop.review.overview import Overview, keep, overview
from usbsurvey_desktop.review.shelf import ledgers_in, read_shelf, whole
from usbsurvey_desktop.sealing.compose import compose
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.seal import Sealed, seal_package
from usbsurvey_desktop.sealing.sign import sign_respondent
from usbsurvey_desktop.sealing.unseal import open_package

BODIES = (worlds.BODY, "131024", "131032")
"""Bodies of Tokyo, whose packages go to the prefecture and to the ministry."""


@cache
def roster_of(office: str) -> Roster:
    """The roster of a collector: its reviewer, and the respondent for the own body."""
    keeper = worlds.identity(office)
    first = found_roster(office, keeper=keeper, now=worlds.NOW)
    named = keeper.certificate.named_body
    payload = rosters.listed(first.payload, keeper.certificate, RosterRole.REVIEWER, named)
    payload = rosters.listed(payload, worlds.identity("respondent").certificate)
    for body in BODIES:
        payload = rosters.listed(payload, clerk().certificate, body=body)
    return sign_next(first, payload, keeper=keeper, now=worlds.NOW)


@cache
def package(revision: int = 1, prev: str | None = None) -> Sealed:
    """A package of the small answers of `BODY`."""
    submission = compose(
        worlds.pack(),
        worlds.municipality(),
        Finished(worlds.SMALL_ANSWERS, {}),
        reply_to=worlds.opening_key("respondent").public_key(),
        circumstances=replace(worlds.circumstances(), revision=revision, prev=prev),
    )
    return worlds.package(worlds.signed(submission))


def clerk() -> Identity:
    """Who signs for any body: the certificate names none."""
    return worlds.extra_identity("clerk")


@cache
def package_of(body: str) -> Sealed:
    """A package of the small answers of another body, signed by the clerk."""
    return package_by(worlds.pack(), body)


def package_by(of: Pack, body: str) -> Sealed:
    """The same by another pack."""
    person = clerk()
    assert person.opening_key is not None
    answers = {**worlds.SMALL_ANSWERS, "R.body_code": {"state": "answered", "value": body}}
    submission = compose(
        of,
        worlds.municipality(body),
        Finished(answers, {}),
        reply_to=person.opening_key.public_key(),
        circumstances=worlds.circumstances(),
    )
    signed = sign_respondent(submission, key=person.signing_key(), now=worlds.NOW)
    reader = replace(worlds.reader("respondent", of), identity=person)
    return seal_package(signed, pack=of, trust=Trust.CONFIRMED, reader=reader)


@dataclass(frozen=True)
class Collector:
    """An office at work: its received folder, and its ledgers beside it."""

    folder: Path
    name: str = "prefecture"
    packs: tuple[Pack, ...] = ()
    """Others than the one of `worlds`."""

    def begun(self) -> "Collector":
        """The same, with its empty received folder."""
        self.received.mkdir(parents=True)
        return self

    def without_opening_key(self) -> Reader:
        """The reviewer whose opening file is not there."""
        return replace(self.reader, identity=replace(self.identity, opening_key=None))

    @property
    def received(self) -> Path:
        """The received folder."""
        return self.folder / f"{self.name}-received"

    @property
    def ledgers(self) -> Path:
        """The folder of ledgers."""
        return self.folder / f"{self.name}-ledgers"

    @property
    def identity(self) -> Identity:
        """The reviewer."""
        return worlds.identity(self.name)

    @property
    def reader(self) -> Reader:
        """What the reviewer opens with."""
        return replace(worlds.reader(self.name, *self.packs), roster=roster_of(self.name))

    def put(self, sealed: Sealed, name: str = "") -> Path:
        """Let a package come in."""
        self.received.mkdir(exist_ok=True)
        path = self.received / (name or sealed.file_name)
        path.write_bytes(sealed.content)
        return path

    def opened(self, sealed: Sealed) -> Opened:
        """What the reviewer sees of a package."""
        found = open_package(sealed.content, self.reader)
        assert isinstance(found, Opened), found
        return found

    def folded(self, *, writer: bool = False) -> Folded:
        """What the own ledgers say."""
        own = self.identity.certificate if writer else None
        shelf = whole(read_shelf(ledgers_in(self.ledgers)))
        return fold(shelf, survey=SURVEY, roster=roster_of(self.name), writer=own)

    def desk(self) -> Desk:
        """The reviewer about to decide."""
        self.ledgers.mkdir(exist_ok=True)
        path = self.ledgers / ledger_name(SURVEY, self.identity)
        holder = Holder(account="a", host="pc-1", since="today")
        ledger = LedgerFile(path, SURVEY, self.name, self.identity, holder)
        return Desk(ledger, self.folded(writer=True), roster_of(self.name), worlds.NOW)

    def decide(self, prepared: Prepared) -> Entry:
        """Write a decision."""
        return record(prepared, self.desk())

    def accept(self, *packages: Sealed) -> None:
        """Let packages come in and accept them."""
        for one in packages:
            self.put(one)
            self.decide(prepare_acceptance(self.opened(one), None, self.desk()))

    def overview(self) -> Overview:
        """The received folder as a whole."""
        outcomes = open_all(packages_below(self.received, self.received), self.reader)
        return overview(map(keep, outcomes), self.folded())

    def gathered(self) -> Gathered:
        """What can be forwarded to the first other collector."""
        way = ways(self.reader.packs, self.identity)[0]
        files = packages_below(self.received, self.received)
        return gather(way, files, self.overview(), self.folded(), self.reader)

    def bundle(self, n: int = 1, *, of: Pack | None = None) -> SealedBundle:
        """What is forwarded, by the pack of `worlds` unless told otherwise."""
        found = self.gathered()
        pack = of or found.way.pack
        found = replace(found, way=replace(found.way, pack=pack))
        reader = replace(self.reader, packs=(pack,))
        return seal_bundle(found, n, reader=reader, now=worlds.NOW)

    def open(self, raw: bytes) -> OpenedBundle:
        """What the reviewer sees of a bundle."""
        found = open_bundle(raw, self.reader)
        assert isinstance(found, OpenedBundle), found
        return found

    def at_hand(self) -> Sequence[Opened]:
        """The packages that open."""
        outcomes = open_all(packages_below(self.received), self.reader)
        return [one.found for one in outcomes if isinstance(one.found, Opened)]
