"""Honest inputs to begin with, for each reader: frozen ones, and what our own writers make."""

import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping

import segno
from PIL import Image

from tests.fuzz.locked import FILE_ID, first_line
from tests.fuzz.targets import SURVEY_FORM
from tests.support import books, records, worlds
from tests.support import jose_by_hand as hand
from tests.support.drafts import content_saying
from tests.support.hostile_scans import filed, laughing_pdf, locked_pdf, polyglot, tiff_of
from tests.support.submitting import ANSWERS
from tests.vectors import world
from tests.vectors.form import Vector, content_of, named, read
from usbsurvey_desktop.armour import PACKAGE, strip
from usbsurvey_desktop.identity.card import make_card
from usbsurvey_desktop.identity.pins import How, Pins
from usbsurvey_desktop.identity.roster_pins import RosterPins
from usbsurvey_desktop.locks import Holder
from usbsurvey_desktop.records import JsonValue, canonical
from usbsurvey_desktop.settings import Settings, written
from usbsurvey_desktop.store.draft_content import DraftContent, write_content
from usbsurvey_desktop.store.envelope import ContainerKind, read_envelope
from usbsurvey_desktop.store.slots import RecoverySlot
from usbsurvey_desktop.store.vault import unlock

FORMS, SMALL_FORM = SURVEY_FORM.parents[1], worlds.SMALL_FORM
LARGEST = 65_536
"""More than that the fuzzer does not feed."""


def _vectors(kind: str) -> Iterator[Vector]:
    """The frozen files of a kind that open."""
    for path in named(kind):
        vector = read(path)
        is_good = vector.expect == "ok" or vector.expect.startswith("state:")
        if is_good and len(vector.content) <= LARGEST:
            yield vector


def _files(kind: str) -> Iterator[bytes]:
    return (vector.content for vector in _vectors(kind))


def _stripped(raw: bytes) -> str:
    return strip(raw, limit=PACKAGE.raw)


def _payload(text: str) -> bytes:
    return hand.unb64(hand.parsed(text)["payload"])


def _payloads(kind: str) -> Iterator[bytes]:
    return (_payload(_stripped(raw)) for raw in _files(kind))


def _insides(kind: str) -> Iterator[bytes]:
    """The signed texts in sealed files."""
    for vector in _vectors(kind):
        key = worlds.opening_key(vector.context["identity"])
        yield hand.opened(hand.parsed(_stripped(vector.content)), key)


def _packed(kind: str) -> Iterator[bytes]:
    return (_payload(inside.decode()) for inside in _insides(kind))


def _unpacked(kind: str) -> Iterator[bytes]:
    return map(gzip.decompress, _packed(kind))


def _lines() -> Iterator[bytes]:
    """What the lines of all ledgers say, each as if it stood in line 2."""
    before = hand.sha(first_line())
    opening = hand.parsed(_of_line(first_line()).decode())
    for raw in _files("ledger"):
        for line in _stripped_lines(raw):
            members = hand.parsed(_of_line(line).decode())
            place = {"ledger": opening["ledger"], "seq": 2, "before": before}
            yield hand.plain(members | place).encode()


def _of_line(line: bytes) -> bytes:
    return hand.unb64(line.decode().split(".")[1])


def _stripped_lines(raw: bytes) -> list[bytes]:
    whole = [line for line in raw.split(b"\n") if line.count(b".") == 2]
    return [line.strip() for line in whole if b"\0" not in line]


def _plaintext(kind: str, name: str) -> bytes:
    container = {"draft": ContainerKind.DRAFT, "record": ContainerKind.RECORD_BOOK}[kind]
    return unlock(content_of(kind, name), world.PASSPHRASE, None, container).plaintext


def _drafts() -> Iterator[bytes]:
    kept = tuple(inside.decode() for inside in _insides("return"))
    pending = next(_insides("package")).decode()
    members = {"pack": worlds.pack().text, "answers": ANSWERS, "pending": pending, "returns": kept}
    yield write_content(DraftContent.model_validate(members))
    yield write_content(content_saying("x"))
    yield _plaintext("draft", "honest")


def _headers() -> Iterator[bytes]:
    for raw in _files("draft"):
        yield canonical(read_envelope(raw, ContainerKind.DRAFT).header)


def _recovery_slots() -> Iterator[bytes]:
    slots = read_envelope(content_of("draft", "recovery"), ContainerKind.DRAFT).header.slots
    return (slot.sealed.encode() for slot in slots if isinstance(slot, RecoverySlot))


def _entries() -> Iterator[bytes]:
    """The entries of books without their places, which the reader's target gives them."""
    members: JsonValue = books.full_content().model_dump(mode="json")["entries"]
    yield canonical(members)
    for name in ("closed", "after-a-former"):
        yield canonical(hand.parsed(_plaintext("record", name).decode())["entries"])


def _scenarios(form: str) -> Iterator[bytes]:
    return (path.read_bytes() for path in sorted((FORMS / form / "scenarios").glob("*.json")))


def _answers(form: str) -> Iterator[bytes]:
    for raw in _scenarios(form):
        yield hand.plain(hand.parsed(raw.decode())["answers"]).encode()


def _forms() -> Iterator[bytes]:
    yield hand.plain(SMALL_FORM).encode()
    yield from (path.read_bytes() for path in sorted(FORMS.glob("*/form.json")))


def _pins() -> Iterator[bytes]:
    issuer = world.person("issuer").certificate
    pins = Pins().confirmed("small-survey", issuer, now=world.NOW, by="anna", how=How.LETTER)
    yield pins.to_json()


def _roster_pins() -> Iterator[bytes]:
    for name in ("ministry-v1", "ministry-v2"):
        yield RosterPins().founded(world.roster(name), now=world.NOW, by="anna").to_json()


def _terms() -> Iterator[bytes]:
    contact = worlds.CONTACT.model_dump(mode="json")
    terms = {"title": "調査", "contact": contact, "version": 2, "handoff_record": "optional"}
    yield hand.plain(terms | {"roster_policy": "strict"}).encode()


def _comments() -> Iterator[bytes]:
    yield hand.plain([{"link_id": "A1", "text": "x"}, {"link_id": None, "text": "y"}]).encode()


def _heaps() -> Iterator[bytes]:
    """Each symbol scanned alone and typed, and all of a sheet on one scan."""
    for raw in _files("qr"):
        yield raw.rstrip(b"\n").replace(b"\n", b"\f") + b"\f" + raw
        yield raw + b"\f"


def _compressed() -> Iterator[bytes]:
    return (zlib.compress(raw, 9) for raw in _files("package"))


def _generations() -> Iterator[bytes]:
    seen = {"number": 3, "edited_at": "2026-11-21T10:00:00+09:00"}
    yield hand.plain({"seen": {"x": seen, "y": {"number": 1, "edited_at": None}}}).encode()


def _certificates() -> Iterator[bytes]:
    return (worlds.identity(name).certificate.der for name in ("ministry", "rsa", "namesake"))


def _scans() -> Iterator[bytes]:
    """One small symbol as every kind of file, and what scanners add to it."""
    symbol = _small_symbol()
    for kind in ("PNG", "JPEG", "BMP", "TIFF", "PDF"):
        yield filed(symbol, kind)
    yield filed(symbol.convert("1"), "TIFF", compression="group4")
    yield filed(symbol.convert("CMYK"), "TIFF", compression="tiff_lzw")
    yield filed(symbol.convert("I;16"), "PNG")
    yield from (tiff_of(2), locked_pdf(), laughing_pdf(2), polyglot())


def _small_symbol() -> Image.Image:
    """A symbol of version 1 with its quiet zone, three dots a module."""
    rows = [*segno.make("USBSURVEY", version=1).matrix_iter(border=4)]
    dots = bytes(0 if is_dark else 255 for row in rows for is_dark in row)
    symbol = Image.frombytes("L", (len(rows), len(rows)), dots)
    return symbol.resize((3 * len(rows), 3 * len(rows)), Image.Resampling.NEAREST)


def _expressions() -> Iterator[bytes]:
    """Each kind of condition and of limit, as people write them."""
    for cell in (
        "${one} = 'a' and not(selected(${many}, 'b')) or count-selected(${many}) >= 2",
        "${text} != '' and ${text} != \"it's\" and (${yes} = 'yes' or ${day} < date('2026-01-02'))",
        "3 <= ${whole} and ${part} != -0.50 and true()",
        "string-length(.) > 1 and regex(., '^[0-9]{3}-[^a-z\\s]+\\.(x|y)?$')",
        "9 > string-length(.) and regex(., '.{2}')",
        ". >= 1 and . < 9",
        ". > date('2026-01-01')",
        "count-selected(.) = 2",
    ):
        yield cell.encode()


SEEDS: Mapping[str, Callable[[], Iterable[bytes]]] = {
    "json": lambda: [b'{"a":[1,"x",null,true,{"b":-2}]}'],
    "card": lambda: _files("card"),
    "card_payload": lambda: [
        _payload(make_card(worlds.identity("prefecture"), now=world.NOW)),
        *_payloads("card"),
    ],
    "certificate": _certificates,
    "pkcs12_cost": lambda: _files("identity"),
    "key_file": lambda: _files("identity"),
    "pins": _pins,
    "pack": lambda: _files("pack"),
    "pack_payload": lambda: (*_payloads("pack"), _payload(world.pack("usb").text)),
    "roster": lambda: _files("roster"),
    "roster_payload": lambda: _payloads("roster"),
    "roster_pins": _roster_pins,
    "package": lambda: _files("package"),
    "package_inside": lambda: _insides("package"),
    "package_gzip": lambda: _packed("package"),
    "package_payload": lambda: _unpacked("package"),
    "note": lambda: _files("return"),
    "note_inside": lambda: _insides("return"),
    "note_payload": lambda: _unpacked("return"),
    "own_note_payload": lambda: _unpacked("return"),
    "kept_note": lambda: _insides("return"),
    "kept_note_payload": lambda: _unpacked("return"),
    "ledger": lambda: _files("ledger"),
    "ledger_opening": lambda: [_of_line(first_line())],
    "ledger_payload": _lines,
    "ledger_chained": lambda: [b"\n".join(_lines()), *_lines()],
    "bundle": lambda: _files("bundle"),
    "bundle_inside": lambda: _insides("bundle"),
    "bundle_payload": lambda: _unpacked("bundle"),
    "recovery_slot": _recovery_slots,
    "recovery_inside": lambda: [
        hand.plain({"dek": hand.b64(bytes(32)), "file_id": FILE_ID}).encode()
    ],
    "draft_envelope": lambda: _files("draft"),
    "draft_header": _headers,
    "draft_content": _drafts,
    "draft_used": _drafts,
    "record_book_envelope": lambda: _files("record"),
    "record_book": lambda: [_plaintext("record", "honest"), _plaintext("record", "closed")],
    "record_book_chained": _entries,
    "form": _forms,
    "record_forms": lambda: [records.FORM_FILE.read_bytes(), hand.plain(SMALL_FORM).encode()],
    "translation": lambda: [(SURVEY_FORM.parent / "translations" / "en.json").read_bytes()],
    "answers": lambda: _answers(SURVEY_FORM.parent.name),
    "answers_file": lambda: _scenarios(SURVEY_FORM.parent.name),
    "typed_answers": lambda: _answers(SURVEY_FORM.parent.name),
    "record_answers": lambda: [
        hand.plain(books.as_document({**books.REQUEST, **books.WORK})).encode()
    ],
    "record_typed_answers": lambda: _answers("handoff-record"),
    "handoff": lambda: [canonical(records.part())],
    "comments": _comments,
    "terms": _terms,
    "qr_text": lambda: _files("qr"),
    "qr_framed": _compressed,
    "qr_heap": _heaps,
    "scan": _scans,
    "settings": lambda: [written(Settings())],
    "policy": lambda: _files("policy"),
    "generations": _generations,
    "lock": lambda: [canonical(Holder(account="anna", host="pc-1", since="today"))],
    "xlsform_expression": _expressions,
}
"""Name to honest inputs, the most telling one first."""


def honest(name: str) -> tuple[bytes, ...]:
    """The honest inputs of a reader, each once."""
    return tuple(one for one in dict.fromkeys(SEEDS[name]()) if len(one) <= LARGEST)
