"""Readers behind a signature or a seal; they get the fuzzer's bytes rightly signed and sealed.

So the fuzzer reaches them and not only the lock in front of them. The people are those of the test
vectors, whose keys never change: what was found once leads to the same place for ever.
"""

import gzip
import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from tests.support import bundles_by_hand, forgery, worlds
from tests.support import jose_by_hand as hand
from tests.vectors import world
from tests.vectors.form import FOLDER, content_of, read
from tests.vectors.readers import known_package
from usbsurvey_desktop.armour import DRAFT_SLOT
from usbsurvey_desktop.errors import Refused, SurveyError
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.identity.roster import read_roster
from usbsurvey_desktop.records import canonical, parse_object
from usbsurvey_desktop.review.bundle_open import open_bundle, packages_of
from usbsurvey_desktop.review.fold import Folded, fold
from usbsurvey_desktop.review.ledger import read_ledger
from usbsurvey_desktop.sealing.open_note import (
    NoteReader,
    open_note,
    open_own_note,
    read_kept_note,
)
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.sealing.pack import read_pack
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.store.envelope import ContainerKind, read_envelope
from usbsurvey_desktop.store.recovery import open_recovery_slot
from usbsurvey_desktop.store.slots import RecoverySlot

Target = Callable[[bytes], object]
PACKS = ("small-v1", "usb", "handoff", "approval")
OWNER = "reviewer-a"
NOTE_TYPES = ("usbsurvey-note-1", "usbsurvey-return-1")
FILE_ID = hand.b64(bytes(16))


def _text(raw: bytes) -> str:
    return raw.decode("latin-1")


def _packed(raw: bytes) -> bytes:
    return gzip.compress(raw, 1, mtime=0)


def _signed(payload: bytes, name: str, role: str, typ: str) -> str:
    return forgery.signed(payload, forgery.signature(payload, name, role, typ=typ))


def card_payload(raw: bytes) -> object:
    """What a card says, rightly signed by its holder."""
    return read_card(_signed(raw, "prefecture", "holder", "usbsurvey-card-1").encode())


def pack_payload(raw: bytes) -> object:
    """What a survey pack says, rightly signed by an issuer; its form is compiled."""
    return read_pack(_signed(raw, "issuer", "issuer", "usbsurvey-pack-1").encode())


def roster_payload(raw: bytes) -> object:
    """What a roster says, rightly signed by a keeper."""
    return read_roster(_signed(raw, "keeper", "roster_keeper", "usbsurvey-roster-1").encode())


@cache
def _package_reader() -> Reader:
    return worlds.reader("ministry", *map(world.pack, PACKS))


def package(raw: bytes) -> object:
    """A sealed package as it comes."""
    return open_package(raw, _package_reader())


def package_inside(raw: bytes) -> object:
    """The signed text in a package that a recipient sealed."""
    return package(forgery.sealed(_text(raw)))


def package_gzip(raw: bytes) -> object:
    """The compressed bytes in a package whose signature and seal are right."""
    return package_inside(forgery.signed(raw).encode())


def package_payload(raw: bytes) -> object:
    """The answers in a package whose signature and seal are right."""
    return package_gzip(_packed(raw))


@cache
def _note_reader() -> NoteReader:
    vector = read(FOLDER / "return" / "returned")
    (name,) = vector.words("sent")
    sent = known_package(read(FOLDER / "package" / name)).as_seen()
    return NoteReader(world.person("respondent"), world.pack(vector.context["pack"]), (sent,))


def note(raw: bytes) -> object:
    """A return note as it comes."""
    return open_note(raw, _note_reader())


def _sealed_note(inside: str, *readers: str) -> bytes:
    return forgery.sealed(inside, readers, typ=NOTE_TYPES[1])


def note_inside(raw: bytes) -> object:
    """The signed text in a return note that its office sealed."""
    return note(_sealed_note(_text(raw), "respondent", "ministry"))


def note_payload(raw: bytes) -> object:
    """What a return note says, rightly signed and sealed."""
    inside = _signed(_packed(raw), "ministry", "reviewer", NOTE_TYPES[0])
    return note(_sealed_note(inside, "respondent", "ministry"))


def own_note_payload(raw: bytes) -> object:
    """What the office's own unfinished note says, rightly signed and sealed to the office alone."""
    inside = _signed(_packed(raw), "ministry", "reviewer", NOTE_TYPES[0])
    sealed = _sealed_note(inside, "ministry")
    return open_own_note(sealed, world.person("ministry"), _note_reader().pack)


def kept_note_payload(raw: bytes) -> object:
    """What a note in a draft says, rightly signed."""
    return read_kept_note(_signed(_packed(raw), "ministry", "reviewer", NOTE_TYPES[0]))


def _line(payload: bytes) -> bytes:
    one = forgery.signature(payload, OWNER, "reviewer", typ="usbsurvey-ledger-1")
    return f"{one['protected']}.{hand.b64(payload)}.{one['signature']}".encode()


@cache
def first_line() -> bytes:
    """Line 1 of a ledger that never changes."""
    return content_of("ledger", "whole").split(b"\n")[0]


def _folded(lines: bytes) -> Folded | None:
    ledger = read_ledger(lines)
    if isinstance(ledger, Refused):
        return None
    return fold((ledger,), survey=ledger.survey, roster=world.roster("ministry-v2"))


def ledger(raw: bytes) -> object:
    """A reviewer's ledger as it comes, and what its lines come to."""
    return _folded(raw)


def ledger_opening(raw: bytes) -> object:
    """What line 1 of a ledger says, rightly signed."""
    return _folded(_line(raw) + b"\n")


def ledger_payload(raw: bytes) -> object:
    """What line 2 of a ledger says, rightly signed."""
    return _folded(first_line() + b"\n" + _line(raw) + b"\n")


def ledger_chained(raw: bytes) -> object:
    """What many lines of a ledger say, one a line, rightly numbered, chained and signed."""
    lines = [first_line()]
    opening = parse_object(hand.unb64(_text(lines[0]).split(".")[1]), depth=4)
    for text in raw.split(b"\n"):
        place = {"ledger": opening["ledger"], "survey": opening["survey"]}
        place |= {"seq": len(lines) + 1, "before": hand.sha(lines[-1])}
        lines.append(_line(canonical({**parse_object(text, depth=4), **place})))
    return _folded(b"\n".join((*lines, b"")))


def bundle(raw: bytes) -> object:
    """A bundle as it comes, what was decided in it, and every package of it."""
    opened = open_bundle(raw, _package_reader())
    if isinstance(opened, Refused):
        return None
    return opened.decisions, list(packages_of(opened, _package_reader()))


def bundle_inside(raw: bytes) -> object:
    """The signed text in a bundle that one of the two collectors sealed."""
    return bundle(forgery.sealed(_text(raw), bundles_by_hand.BOTH, **bundles_by_hand.SEALED))


def bundle_payload(raw: bytes) -> object:
    """What a bundle says, rightly signed and sealed."""
    return bundle(bundles_by_hand.forged(_packed(raw)))


def recovery_inside(raw: bytes) -> object:
    """What the recovery slot of a draft holds, rightly sealed to the manager."""
    key = worlds.opening_key("manager")
    header = {"typ": DRAFT_SLOT.typ, "cty": "json"}
    text = hand.plain(hand.sealed(raw, header, key.public_key()))
    slot = RecoverySlot(type="recovery", label="manager", sealed=text)
    return open_recovery_slot(slot, key, FILE_ID)


def draft_header(raw: bytes) -> object:
    """What is readable of a draft without its key, with right lengths and sums."""
    kind = ContainerKind.DRAFT
    try:
        size = parse_object(raw, depth=3).get("len")
    except SurveyError:
        size = None
    body = bytes(min(size, 4096) if isinstance(size, int) and size > 0 else 16)
    head = _summed(kind.magic + len(raw).to_bytes(4, "big") + raw)
    return read_envelope(_summed(head + body), kind)


def _summed(content: bytes) -> bytes:
    return content + hashlib.sha256(content).digest()


LOCKED: Mapping[str, Target] = MappingProxyType(
    {
        "card_payload": card_payload,
        "pack_payload": pack_payload,
        "roster_payload": roster_payload,
        "package": package,
        "package_inside": package_inside,
        "package_gzip": package_gzip,
        "package_payload": package_payload,
        "note": note,
        "note_inside": note_inside,
        "note_payload": note_payload,
        "own_note_payload": own_note_payload,
        "kept_note_payload": kept_note_payload,
        "ledger": ledger,
        "ledger_opening": ledger_opening,
        "ledger_payload": ledger_payload,
        "ledger_chained": ledger_chained,
        "bundle": bundle,
        "bundle_inside": bundle_inside,
        "bundle_payload": bundle_payload,
        "recovery_inside": recovery_inside,
        "draft_header": draft_header,
    }
)
"""Name to reader."""
