"""Every reader of a file from outside, as a function of bytes that may raise nothing but a code.

Readers behind a signature or a seal get their bytes rightly signed and sealed, so that the fuzzer
reaches them and not only the lock in front of them.
"""

import gzip
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache

from tests.support import forgery, worlds
from usbsurvey_desktop import settings
from usbsurvey_desktop.engine.documents import read_answers
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.handoff.qr_frames import join
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.identity.certificate import read_certificate
from usbsurvey_desktop.identity.pins import read_pins
from usbsurvey_desktop.identity.pkcs12_cost import rounds
from usbsurvey_desktop.identity.roster import read_roster
from usbsurvey_desktop.identity.roster_pins import read_roster_pins
from usbsurvey_desktop.questionnaire.lint import lint
from usbsurvey_desktop.questionnaire.load import Loaded, load
from usbsurvey_desktop.questionnaire.translation import read_translation
from usbsurvey_desktop.records import parse
from usbsurvey_desktop.sealing.handoff_part import read_handoff
from usbsurvey_desktop.sealing.open_note import NoteReader, open_note, read_kept_note
from usbsurvey_desktop.sealing.pack import read_pack
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.store.draft_content import read_content
from usbsurvey_desktop.store.envelope import ContainerKind, read_envelope

Target = Callable[[bytes], object]
SURVEY_FORM = worlds.ROOT / "forms" / "mic-usb-media-2025" / "form.json"


def _text(raw: bytes) -> str:
    return raw.decode("latin-1")


def _signed(payload: bytes, name: str, role: str, typ: str) -> bytes:
    return forgery.signed(payload, forgery.signature(payload, name, role, typ=typ)).encode()


def card_payload(raw: bytes) -> object:
    """What a card says, rightly signed by its holder."""
    return read_card(_signed(raw, "prefecture", "holder", "usbsurvey-card-1"))


def pack_payload(raw: bytes) -> object:
    """What a survey pack says, rightly signed by an issuer."""
    return read_pack(_signed(raw, "issuer", "issuer", "usbsurvey-pack-1"))


def roster_payload(raw: bytes) -> object:
    """What a roster says, rightly signed by a keeper."""
    return read_roster(_signed(raw, "prefecture", "roster_keeper", "usbsurvey-roster-1"))


def package(raw: bytes) -> object:
    """A sealed package as it comes."""
    return open_package(raw, worlds.reader("ministry"))


def package_inside(raw: bytes) -> object:
    """The signed text in a package that a recipient sealed."""
    return package(forgery.sealed(_text(raw)))


def package_payload(raw: bytes) -> object:
    """The answers in a package whose signature and seal are right."""
    return package_inside(forgery.signed(gzip.compress(raw, 1, mtime=0)).encode())


def package_gzip(raw: bytes) -> object:
    """The compressed bytes in a package whose signature and seal are right."""
    return package_inside(forgery.signed(raw).encode())


@cache
def _note_reader() -> NoteReader:
    return NoteReader(worlds.identity("respondent"), worlds.pack(), ())


def note(raw: bytes) -> object:
    """A return note as it comes."""
    return open_note(raw, _note_reader())


def note_payload(raw: bytes) -> object:
    """What a return note says, rightly signed and sealed."""
    content = gzip.compress(raw, 1, mtime=0)
    inside = _signed(content, "ministry", "reviewer", "usbsurvey-note-1").decode()
    return note(forgery.sealed(inside, ("ministry", "respondent"), typ="usbsurvey-return-1"))


def draft_envelope(raw: bytes) -> object:
    """A draft before any passphrase."""
    return read_envelope(raw, ContainerKind.DRAFT)


def form(raw: bytes) -> object:
    """A form definition, its lint included."""
    loaded = load(raw)
    return lint(loaded.questionnaire) if isinstance(loaded, Loaded) else None


@cache
def _survey() -> Form:
    loaded = load(SURVEY_FORM.read_bytes())
    assert isinstance(loaded, Loaded)
    return compile_form(loaded.questionnaire)


def answers(raw: bytes) -> object:
    """An answers document of the command line, and what its answers mean."""
    return evaluate(_survey(), read_answers(_survey(), raw))


def handoff(raw: bytes) -> object:
    """The record's part that a person gives to `seal`."""
    return read_handoff(parse(raw, depth=16))


def qr_text(raw: bytes) -> object:
    """The texts of QR symbols, one a line."""
    return join(_text(raw).split("\n"))


TARGETS: Mapping[str, Target] = {
    "json": lambda raw: parse(raw, depth=16),
    "card": read_card,
    "card_payload": card_payload,
    "certificate": read_certificate,
    "pkcs12_cost": rounds,
    "pins": read_pins,
    "pack": read_pack,
    "pack_payload": pack_payload,
    "roster": read_roster,
    "roster_payload": roster_payload,
    "roster_pins": read_roster_pins,
    "package": package,
    "package_inside": package_inside,
    "package_gzip": package_gzip,
    "package_payload": package_payload,
    "note": note,
    "note_payload": note_payload,
    "kept_note": lambda raw: read_kept_note(_text(raw)),
    "draft_envelope": draft_envelope,
    "draft_content": read_content,
    "form": form,
    "translation": read_translation,
    "answers": answers,
    "handoff": handoff,
    "qr_text": qr_text,
    "settings": settings.read,
}
"""Name to reader; a folder of the same name in `corpus/` holds what it was fed."""


def run(name: str, raw: bytes) -> None:
    """Feed a reader; what it raises beyond its codes goes through."""
    with suppress(SurveyError):
        TARGETS[name](raw)
