"""Every reader of a file from outside, as a function of bytes that may raise nothing but a code.

What is read goes on to what works on it: a draft to its pages, a record book to its tables. Those
behind a signature or a seal are in `locked`.
"""

import struct
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import base45

from tests.fuzz.locked import LOCKED, Target
from tests.support import books, expressions, worlds
from tests.support import jose_by_hand as hand
from tests.support.records import record_form, record_forms
from usbsurvey_desktop import settings
from usbsurvey_desktop.armour import DRAFT_SLOT
from usbsurvey_desktop.cli.answers import read_answers_file
from usbsurvey_desktop.cli.terms import read_terms
from usbsurvey_desktop.crypto.sealed_form import read_sealed
from usbsurvey_desktop.engine.documents import read_answers
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.engine.record_forms import read_record_forms
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.identity.certificate import read_certificate
from usbsurvey_desktop.identity.key_file import open_pair
from usbsurvey_desktop.identity.pins import read_pins
from usbsurvey_desktop.identity.pkcs12_cost import rounds
from usbsurvey_desktop.identity.roster import read_roster
from usbsurvey_desktop.identity.roster_pins import read_roster_pins
from usbsurvey_desktop.locks import Holder, Lock
from usbsurvey_desktop.logbook.chain import read_book
from usbsurvey_desktop.logbook.entries import NO_ENTRY
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.logbook.tables import book_tables
from usbsurvey_desktop.policy import read_policy
from usbsurvey_desktop.qr.frames import join
from usbsurvey_desktop.qr.heap import Heap, Seen
from usbsurvey_desktop.qr.scan import pages_of, texts_of
from usbsurvey_desktop.questionnaire.lint import lint
from usbsurvey_desktop.questionnaire.load import Loaded, load
from usbsurvey_desktop.questionnaire.translation import read_translation
from usbsurvey_desktop.records import JsonValue, canonical, parse, parse_object, validate
from usbsurvey_desktop.review.comments import read_comments
from usbsurvey_desktop.sealing.handoff_judge import read_part
from usbsurvey_desktop.sealing.open_note import read_kept_note
from usbsurvey_desktop.sealing.pack import read_pack
from usbsurvey_desktop.store.draft_content import DraftContent, read_content, snapshot_of
from usbsurvey_desktop.store.envelope import ContainerKind, read_envelope
from usbsurvey_desktop.store.generations import GenerationFile
from usbsurvey_desktop.store.rules import rules_of
from usbsurvey_desktop.submitting.notes import answered, in_force, kept_notes, sent_packages
from usbsurvey_desktop.submitting.pending import stage
from usbsurvey_desktop.xlsform.expressions import condition_text, read_condition, read_constraint
from usbsurvey_desktop.xlsform.not_read import NotRead

SURVEY_FORM = worlds.ROOT / "forms" / "mic-usb-media-2025" / "form.json"
_QUICK_ROUNDS = 8_192
_LONGEST_CHUNK, _MOST_CHUNKS = 954, 11
_SHORT_CELL = 4_096
_FEW_PAGES, _FEW_SYMBOLS, _FEW_DOTS = 3, 3, 250_000


def _text(raw: bytes) -> str:
    return raw.decode("latin-1")


def _in_a_file(read: Callable[[Path], object]) -> Target:
    """A reader that wants a path, given a file with these bytes."""

    def reading(raw: bytes) -> object:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "file"
            path.write_bytes(raw)
            return read(path)

    return reading


def key_file(raw: bytes) -> object:
    """A PKCS#12 that costs little to open, without a partner and with itself as one."""
    if sum(rounds(raw) or ()) > _QUICK_ROUNDS:
        return None
    with suppress(SurveyError):
        open_pair(raw, None, worlds.PASSPHRASE, now=worlds.NOW)
    return open_pair(raw, raw, worlds.PASSPHRASE, now=worlds.NOW)


def form(raw: bytes) -> object:
    """A form definition: its lint, and what nobody's answers to it mean."""
    loaded = load(raw)
    if not isinstance(loaded, Loaded):
        return None
    lint(loaded.questionnaire)
    return evaluate(compile_form(loaded.questionnaire), {})


@cache
def _survey() -> Form:
    loaded = load(SURVEY_FORM.read_bytes())
    assert isinstance(loaded, Loaded)
    return compile_form(loaded.questionnaire)


def _judged(compiled: Callable[[], Form]) -> Target:
    return lambda raw: evaluate(compiled(), read_answers(compiled(), raw))


def _typed(compiled: Callable[[], Form]) -> Target:
    """Answers as a draft keeps them, half-typed ones too."""

    def judged(raw: bytes) -> object:
        members: dict[str, JsonValue] = {"pack": "{}", "answers": parse_object(raw, depth=2)}
        content = validate(DraftContent, members, code=Code.DRAFT_CONTENT)
        return evaluate(compiled(), content.answers)

    return judged


def _answers_file(path: Path) -> object:
    raw, reasons = read_answers_file(path, _survey())
    return evaluate(_survey(), raw, reasons=reasons)


def handoff(raw: bytes) -> object:
    """The part of a hand-off record, judged by its form; the survey demands one."""
    return read_part(raw, record_forms(), is_demanded=True)


def draft_used(raw: bytes) -> object:
    """The content of a draft, and what the screens make of it; spelt canonically for the fuzzer."""
    content = read_content(canonical(parse(raw, depth=16)))
    Filling(worlds.pack().form, snapshot_of(content)).snapshot()
    notes = kept_notes(content)
    in_force(notes, content.submissions)
    sent_packages(content)
    answered(worlds.pack().form, content, content.submissions)
    return stage(worlds.pack(), content)


def record_book_chained(raw: bytes) -> object:
    """The entries of a record book, rightly numbered and chained, and its tables."""
    entries: list[JsonValue] = []
    before = NO_ENTRY
    given = parse(raw, depth=8)
    for one in given if isinstance(given, list) else ():
        members = one if isinstance(one, dict) else {}
        entry: dict[str, JsonValue] = {**members, "seq": len(entries) + 1, "before": before}
        before = hand.sha(canonical(entry))
        entries.append(entry)
    whole = {"schema": "usbsurvey-record-content-1", "people": [], "head": before}
    content = read_book(canonical({**whole, "entries": entries}))
    return book_tables(standing_of(content), books.FORMS)


def qr_framed(raw: bytes) -> object:
    """What the QR symbols of one page carry, rightly framed."""
    packed = raw[: _LONGEST_CHUNK * _MOST_CHUNKS] or b"\0"
    count = -(-len(packed) // _LONGEST_CHUNK)
    size = -(-len(packed) // count)
    padded = packed.ljust(count * size, b"\0")
    mark = sha256(packed).digest()[:4]
    frames = (
        struct.pack(">2s4sBBBBH", b"U1", mark, index, count, 1, 1, len(packed))
        + padded[index * size : (index + 1) * size]
        for index in range(count)
    )
    return join([*(_text(base45.b45encode(frame)) for frame in frames)])


def qr_heap(raw: bytes) -> object:
    """Scans, between form feeds, one symbol on a line; the last of them is typed instead."""
    *scans, typed = _text(raw).split("\f")
    heap = Heap()
    for number, scan in enumerate(scans):
        for text in scan.split("\n"):
            heap.feed(Seen(text, str(number)))
    heap.feed_typed(typed)
    for sheet in heap.sheets():
        assert (sheet.package is None) == (sheet.refused is not None)
    for mixed in heap.mixed():
        heap.leave_out(mixed.source)
    assert heap.mixed() == ()
    return heap.sheets()


def _lock(path: Path) -> object:
    return Lock.take(path, Holder(account="anna", host="pc-1", since="today"))


def policy(raw: bytes) -> object:
    """An administrator's rules, and the card in them."""
    return rules_of(read_policy(raw))


def scan(raw: bytes) -> object:
    """The first pages of a scan, and the symbols on those that are not large."""
    pages = islice(pages_of(raw), _FEW_PAGES)
    small = (page for page in pages if page.dots().nbytes < _FEW_DOTS)
    return [texts_of(page, _FEW_SYMBOLS).ours for page in small]


def xlsform_expression(raw: bytes) -> object:
    """A cell of an XLSForm as a condition and as limits of each type; what is taken goes back."""
    cell = raw.decode("utf-8", "replace")
    condition = read_condition(cell, expressions.NAMES)
    if not isinstance(condition, NotRead) and len(cell) < _SHORT_CELL:
        assert condition_text(condition, expressions.NAMES) is not None
    return [read_constraint(cell, asked) for asked in expressions.NAMES.values()]


TARGETS: Mapping[str, Target] = {
    **LOCKED,
    "json": lambda raw: parse(raw, depth=16),
    "card": read_card,
    "certificate": read_certificate,
    "pkcs12_cost": rounds,
    "key_file": key_file,
    "pins": read_pins,
    "pack": read_pack,
    "roster": read_roster,
    "roster_pins": read_roster_pins,
    "kept_note": lambda raw: read_kept_note(_text(raw)),
    "recovery_slot": lambda raw: read_sealed(_text(raw), DRAFT_SLOT, content_type="json"),
    "draft_envelope": lambda raw: read_envelope(raw, ContainerKind.DRAFT),
    "draft_content": read_content,
    "draft_used": draft_used,
    "record_book_envelope": lambda raw: read_envelope(raw, ContainerKind.RECORD_BOOK),
    "record_book": read_book,
    "record_book_chained": record_book_chained,
    "form": form,
    "record_forms": lambda raw: read_record_forms([raw]),
    "translation": read_translation,
    "answers": _judged(_survey),
    "answers_file": _in_a_file(_answers_file),
    "typed_answers": _typed(_survey),
    "record_answers": _judged(record_form),
    "record_typed_answers": _typed(record_form),
    "handoff": handoff,
    "comments": lambda raw: read_comments(raw, _survey().questions),
    "terms": _in_a_file(read_terms),
    "qr_text": lambda raw: join(_text(raw).split("\n")),
    "qr_framed": qr_framed,
    "qr_heap": qr_heap,
    "scan": scan,
    "settings": settings.read,
    "policy": policy,
    "generations": _in_a_file(lambda path: GenerationFile(path).highest("x")),
    "lock": _in_a_file(_lock),
    "xlsform_expression": xlsform_expression,
}
"""Name to reader; a folder of the same name in `corpus/` holds what it was fed."""


def run(name: str, raw: bytes) -> None:
    """Feed a reader; what it raises beyond its codes goes through."""
    with suppress(SurveyError):
        TARGETS[name](raw)
