"""How a vector of each kind is read: by the product's own reader, with what its header names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from tests.support import worlds
from tests.support.drafts import Profile, drafts
from tests.vectors import world
from tests.vectors.form import FOLDER, Vector, read
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.identity.key_file import open_pair
from usbsurvey_desktop.identity.pins import How, Pins
from usbsurvey_desktop.identity.roster import Roster
from usbsurvey_desktop.identity.roster_pins import RosterPins, admit_roster
from usbsurvey_desktop.logbook.chain import read_book
from usbsurvey_desktop.policy import read_policy
from usbsurvey_desktop.qr.frames import join
from usbsurvey_desktop.qr.heap import BY_HAND, Heap, Seen
from usbsurvey_desktop.records import canonical, hash_text, to_base64url
from usbsurvey_desktop.review.bundle_open import open_bundle, packages_of
from usbsurvey_desktop.review.bundle_shelf import require_newest
from usbsurvey_desktop.review.fold import Folded, fold
from usbsurvey_desktop.review.ledger import Ledger, read_ledger
from usbsurvey_desktop.sealing.open_note import NoteReader, OpenedNote, open_note, open_own_note
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack_trust import admit_pack
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.store.draft_content import read_content
from usbsurvey_desktop.store.envelope import ContainerKind
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.store.vault import Unlocked, unlock, unlock_by_recovery

OK = "ok"
_OFFICES = {"ministry", "prefecture"}
STATE = "state:"


@dataclass(frozen=True)
class Outcome:
    """What came of a file: `ok` or a code, the step, the states shown, and a hash of the gain."""

    code: str
    step: str = ""
    states: frozenset[str] = frozenset()
    gives: str = ""

    def meets(self, vector: Vector) -> bool:
        """Whether it is what the vector expects, in code, step, state and gain."""
        expect, wanted = vector.expect, vector.context.get("gives", self.gives)
        if expect.startswith(STATE):
            is_there = self.code == OK and expect.removeprefix(STATE) in self.states
        else:
            is_there = self.code == expect
        return is_there and (self.step, self.gives) == (vector.step, wanted)


def _refused(error: Refused) -> Outcome:
    return Outcome(error.code.value, error.step)


def _roster_at_hand(vector: Vector) -> Roster | None:
    names = vector.words("roster")
    return world.roster(names[0]) if names else None


def _opened(vector: Vector) -> Opened | Refused:
    seen = [known_package(read(FOLDER / vector.kind / name)) for name in vector.words("after")]
    reader = Reader(
        identity=world.person(vector.context["identity"]),
        packs=tuple(map(world.pack, vector.words("pack"))),
        municipalities=worlds.municipalities(),
        now=world.instant(vector.context.get("date", "")),
        seen=tuple(one.as_seen() for one in seen),
        roster=_roster_at_hand(vector),
        record_forms=world.record_forms(),
    )
    return open_package(vector.content, reader)


def known_package(vector: Vector) -> Opened:
    """A package that opens, by its vector."""
    opened = _opened(vector)
    assert isinstance(opened, Opened), (vector.name, opened)
    return opened


def _package(vector: Vector) -> Outcome:
    opened = _opened(vector)
    if isinstance(opened, Refused):
        return _refused(opened)
    accepted = "acceptable" if opened.may_be_accepted else "not_acceptable"
    signers = {signer.state for signer in opened.signers}
    states = {accepted, opened.chain, *opened.remarks, *signers}
    return Outcome(OK, states=frozenset(map(str, states)), gives=opened.digest)


def _pack(vector: Vector) -> Outcome:
    pins = Pins()
    for name in vector.words("pin"):
        issuer = world.person(name).certificate
        pins = pins.confirmed("small-survey", issuer, now=world.NOW, by="", how=How.LETTER)
    held = tuple(map(world.pack, vector.words("held")))
    admitted = admit_pack(vector.content, pins=pins, held=held)
    if isinstance(admitted, Refused):
        return _refused(admitted)
    return Outcome(OK, states=frozenset({admitted.trust.value}), gives=admitted.pack.digest)


def _card(vector: Vector) -> Outcome:
    card = read_card(vector.content)
    return Outcome(OK, gives=to_base64url(card.certificate.fingerprint))


def _identity(vector: Vector) -> Outcome:
    names = vector.words("partner")
    partner = (world.PEOPLE / names[0]).read_bytes() if names else None
    passphrase = vector.context.get("passphrase", world.PASSPHRASE)
    now = world.instant(vector.context.get("date", ""))
    opened = open_pair(vector.content, partner, passphrase, now=now)
    facts = {
        "expired": opened.is_expired,
        "weakly_protected": opened.is_weakly_protected,
        "well_protected": not opened.is_weakly_protected,
        "opens": opened.opening_key is not None,
        "signs_only": opened.opening_key is None,
    }
    states = frozenset(name for name, holds in facts.items() if holds)
    return Outcome(OK, states=states, gives=to_base64url(opened.certificate.fingerprint))


def _roster(vector: Vector) -> Outcome:
    pins = RosterPins()
    for name in vector.words("held"):
        pins = pins.founded(world.roster(name), now=world.NOW, by="")
    admitted = admit_roster(vector.content, pins)
    return Outcome(OK, states=frozenset({admitted.trust.value}), gives=admitted.roster.digest)


def _opened_note(vector: Vector) -> OpenedNote | Refused:
    """A note, by the respondent it answers or else by the office that wrote it."""
    name, pack = vector.context["identity"], world.pack(vector.context["pack"])
    if name in _OFFICES:
        return open_own_note(vector.content, world.person(name), pack)
    sent = [known_package(read(FOLDER / "package" / name)) for name in vector.words("sent")]
    held = [known_note(read(FOLDER / vector.kind / name)) for name in vector.words("after")]
    reader = NoteReader(
        identity=world.person(name),
        pack=pack,
        sent=tuple(one.as_seen() for one in sent),
        held=tuple(one.as_seen() for one in held),
    )
    return open_note(vector.content, reader)


def known_note(vector: Vector) -> OpenedNote:
    """A note that opens, by its vector."""
    opened = _opened_note(vector)
    assert isinstance(opened, OpenedNote), (vector.name, opened)
    return opened


def _return(vector: Vector) -> Outcome:
    opened = _opened_note(vector)
    if isinstance(opened, Refused):
        return _refused(opened)
    return Outcome(OK, states=frozenset({opened.state.value}), gives=opened.digest)


def _known_ledger(vector: Vector) -> Ledger:
    ledger = read_ledger(vector.content)
    assert isinstance(ledger, Ledger), (vector.name, ledger)
    return ledger


def _ledger(vector: Vector) -> Outcome:
    """A ledger, folded with others in every order; a file that breaks off says at which line."""
    ledger = read_ledger(vector.content)
    if isinstance(ledger, Refused):
        return _refused(ledger)
    others = [_known_ledger(read(FOLDER / vector.kind / name)) for name in vector.words("with")]
    survey = world.pack(vector.context["pack"]).payload.survey
    roster = _roster_at_hand(vector)
    folds = [fold(order, survey=survey, roster=roster) for order in permutations((ledger, *others))]
    found = {(_standings(folded), folded.absent) for folded in folds}
    assert len(found) == 1, "the order of the files decided"
    objection = folds[0].ledgers[0].code
    if objection is not None:
        return Outcome(objection.value, f"line-{ledger.flaw.number}" if ledger.flaw else "fold")
    facts = {"torn": ledger.is_torn, "incomplete": bool(folds[0].absent)}
    shown = {name for name, holds in facts.items() if holds} | set(_standings(folds[0]))
    return Outcome(OK, states=frozenset(shown), gives=ledger.entries[-1].hash)


def _bundle(vector: Vector) -> Outcome:
    """A bundle, beside the others held, and each package in it."""
    reader = Reader(
        identity=world.person(vector.context["identity"]),
        packs=tuple(map(world.pack, vector.words("pack"))),
        municipalities=worlds.municipalities(),
        now=world.instant(vector.context.get("date", "")),
        record_forms=world.record_forms(),
    )
    opened = open_bundle(vector.content, reader)
    if isinstance(opened, Refused):
        return _refused(opened)
    with TemporaryDirectory() as folder:
        for name in vector.words("after"):
            held = read(FOLDER / vector.kind / name).content
            (Path(folder) / f"{name}.bundle.txt").write_bytes(held)
        require_newest(opened, Path(folder), reader)
    became = {isinstance(one.found, Opened) for one in packages_of(opened, reader)}
    facts = {
        "forwarded": True in became,
        "package_refused": False in became,
        "named": bool(opened.bundle.named),
    }
    shown = frozenset(name for name, holds in facts.items() if holds)
    return Outcome(OK, states=shown, gives=opened.digest)


def _standings(folded: Folded) -> frozenset[str]:
    threads = folded.packages.values()
    return frozenset(str(one.standing) for one in threads if one.standing is not None)


def _unlocked(vector: Vector, kind: ContainerKind) -> Unlocked:
    """What a passphrase opens, or the recovery slot where a person is named."""
    for name in vector.words("identity"):
        key = world.person(name).opening_key
        assert key is not None
        return unlock_by_recovery(vector.content, key, kind)
    return unlock(vector.content, vector.context.get("passphrase", world.PASSPHRASE), None, kind)


def _draft(vector: Vector) -> Outcome:
    unlocked = _unlocked(vector, ContainerKind.DRAFT)
    read_content(unlocked.plaintext)
    states = frozenset(_age(vector, int(number)) for number in vector.words("held"))
    return Outcome(OK, states=states, gives=hash_text(unlocked.plaintext))


def _age(vector: Vector, number: int) -> str:
    """Whether a terminal that has seen this generation takes the file for an older copy."""
    passphrase = vector.context.get("passphrase", world.PASSPHRASE)
    file_id = _unlocked(vector, ContainerKind.DRAFT).vault.file_id
    memory = Profile({file_id: Generation(number, None)})
    with TemporaryDirectory() as folder:
        path = Path(folder) / "draft.usbdraft"
        path.write_bytes(vector.content)
        draft = drafts(profile=memory).open(path, passphrase)
        draft.close()
    return "older" if draft.newer else "newest"


def _record(vector: Vector) -> Outcome:
    unlocked = _unlocked(vector, ContainerKind.RECORD_BOOK)
    read_book(unlocked.plaintext)
    return Outcome(OK, gives=hash_text(unlocked.plaintext))


def _qr(vector: Vector) -> Outcome:
    """One scan, one symbol on each line, on a heap with the scans before it; or what was typed."""
    heap = Heap()
    for name in vector.words("after"):
        _feed(heap, read(FOLDER / vector.kind / name))
    _feed(heap, vector)
    if any(one.source == vector.name for one in heap.mixed()):
        return Outcome(Code.QR_MIXED)
    source = BY_HAND if _is_typed(vector) else vector.name
    sheets = [one for one in heap.sheets() if source in one.sources]
    if not sheets:
        return Outcome(Code.QR_NONE)
    (sheet,) = sheets
    if sheet.package is None:
        assert sheet.refused is not None
        return _refused(sheet.refused)
    return Outcome(OK, gives=hash_text(sheet.package.encode("ascii")))


def _feed(heap: Heap, vector: Vector) -> None:
    text = vector.content.decode("utf-8")
    if _is_typed(vector):
        heap.feed_typed(text)
        return
    for line in text.splitlines():
        heap.feed(Seen(line, vector.name))


def _is_typed(vector: Vector) -> bool:
    return vector.context.get("by") == "hand"


def _qr_alone(vector: Vector) -> Outcome:
    """The same by the shorter way, for a sheet on one scan."""
    text = join(vector.content.decode("ascii").splitlines())
    return Outcome(OK, gives=hash_text(text.encode("ascii")))


def _policy(vector: Vector) -> Outcome:
    return Outcome(OK, gives=hash_text(canonical(read_policy(vector.content))))


READERS: Mapping[str, Callable[[Vector], Outcome]] = MappingProxyType(
    {
        "package": _package,
        "pack": _pack,
        "card": _card,
        "identity": _identity,
        "roster": _roster,
        "return": _return,
        "ledger": _ledger,
        "bundle": _bundle,
        "draft": _draft,
        "record": _record,
        "qr": _qr,
        "policy": _policy,
    }
)


SECOND_WAYS: Mapping[str, Callable[[Vector], Outcome]] = MappingProxyType({"qr": _qr_alone})
"""Readers that must come to the same, of vectors that are read with nothing else."""


def outcome(vector: Vector, ways: Mapping[str, Callable[[Vector], Outcome]] = READERS) -> Outcome:
    """What the product makes of a vector; anything but a refusal it knows is a failure here."""
    try:
        return ways[vector.kind](vector)
    except SurveyError as error:
        return Outcome(error.code.value, str(error.facts.get("step", "")))
