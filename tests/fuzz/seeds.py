"""Honest inputs to begin with: one for each reader, as our own writers make them."""

from collections.abc import Callable, Mapping

from tests.fuzz.targets import SURVEY_FORM
from tests.support import forgery, people, worlds
from tests.support import jose_by_hand as hand
from tests.support.drafts import content_saying
from usbsurvey_desktop.handoff.qr_frames import split
from usbsurvey_desktop.identity.card import make_card
from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.settings import Settings, written
from usbsurvey_desktop.store.draft_content import write_content

SCENARIO = SURVEY_FORM.parent / "scenarios" / "01-longest.json"
TRANSLATION = SURVEY_FORM.parent / "translations" / "en.json"


def _payload(text: str) -> bytes:
    return hand.unb64(hand.parsed(text)["payload"])


def _card() -> bytes:
    return make_card(worlds.identity("prefecture"), now=worlds.NOW).encode()


def _pack() -> Pack:
    return worlds.pack()


def _package() -> bytes:
    return worlds.package(worlds.signed(worlds.submission(), approver="approver")).content


def _inside() -> bytes:
    return hand.opened(hand.parsed(_package().decode()), worlds.opening_key("ministry"))


GOLDEN_DRAFT = worlds.ROOT / "tests" / "unit" / "store" / "golden" / "draft-1.usbdraft"

SEEDS: Mapping[str, Callable[[], bytes]] = {
    "json": lambda: b'{"a":[1,"x",null,true,{"b":-2}]}',
    "card": _card,
    "card_payload": lambda: _payload(_card().decode()),
    "certificate": lambda: worlds.identity("ministry").certificate.der,
    "pkcs12_cost": lambda: people.key_files().signing,
    "pack_payload": lambda: canonical(_pack().payload),
    "package": _package,
    "package_inside": _inside,
    "package_gzip": lambda: forgery.packed(forgery.payload()),
    "package_payload": lambda: hand.plain(forgery.payload()).encode(),
    "draft_envelope": GOLDEN_DRAFT.read_bytes,
    "draft_content": lambda: write_content(content_saying("x")),
    "form": lambda: hand.plain(worlds.SMALL_FORM).encode(),
    "translation": TRANSLATION.read_bytes,
    "answers": SCENARIO.read_bytes,
    "qr_text": lambda: "\n".join(t for page in split(_package().decode()) for t in page).encode(),
    "settings": lambda: written(Settings()),
}
