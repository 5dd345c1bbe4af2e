"""How a vector of each kind is read: by the product's own reader, with what its header names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tests.support import worlds
from tests.vectors import world
from tests.vectors.form import FOLDER, Vector, read
from usbsurvey_desktop.errors import Refused, SurveyError
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.identity.key_file import open_pair
from usbsurvey_desktop.identity.pins import How, Pins
from usbsurvey_desktop.records import to_base64url
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack_trust import admit_pack
from usbsurvey_desktop.sealing.unseal import open_package

OK = "ok"
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


def _opened(vector: Vector) -> Opened | Refused:
    seen = [known_package(read(FOLDER / vector.kind / name)) for name in vector.words("after")]
    reader = Reader(
        identity=world.person(vector.context["identity"]),
        packs=tuple(map(world.pack, vector.words("pack"))),
        municipalities=worlds.municipalities(),
        now=world.instant(vector.context.get("date", "")),
        seen=tuple(one.as_seen() for one in seen),
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
    states = {opened.chain, *opened.remarks, *(signer.state for signer in opened.signers)}
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


READERS: Mapping[str, Callable[[Vector], Outcome]] = MappingProxyType(
    {"package": _package, "pack": _pack, "card": _card, "identity": _identity}
)


def outcome(vector: Vector) -> Outcome:
    """What the product makes of a vector; anything but a refusal it knows is a failure here."""
    try:
        return READERS[vector.kind](vector)
    except SurveyError as error:
        return Outcome(error.code.value, str(error.facts.get("step", "")))
