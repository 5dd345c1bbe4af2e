"""docs/formats tells what the code does: members, limits and types."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import base45
import pytest

import usbsurvey_desktop
from tests.support import format_pages as pages
from tests.support.format_pages import PAGES, Table, contract, page_text, tables_of
from tests.support.member_words import PATTERNS, is_object, members, object_word, records_in
from tests.vectors import form
from usbsurvey_desktop import armour
from usbsurvey_desktop.crypto.entropy import random_bytes
from usbsurvey_desktop.crypto.kdf import Argon2idParameters, Pbkdf2Parameters
from usbsurvey_desktop.crypto.signatures import ALGORITHMS
from usbsurvey_desktop.crypto.signed_form import read_signed
from usbsurvey_desktop.engine.answers import LONGEST_TEXT
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.identity.roster import KEEPER_ROLE
from usbsurvey_desktop.qr import frames
from usbsurvey_desktop.records import Record, to_base64url
from usbsurvey_desktop.sealing.profile import ANSWER_ROLES, NOTE_ROLES, PACK_ROLES
from usbsurvey_desktop.store.envelope import LARGEST_FILE, ContainerKind

ROOMS_WITHOUT_FILES = {"gui", "app", "workrooms", "offscreen", "selftest", "__main__"}
OTHER_RECORDS = {
    "records:": "what records are made from",
    "questionnaire.": "the form; its members are held against form.md by name",
    "cli.": "what a person writes for a command: docs/cli.md",
    "settings:": "of one program on one terminal, kept in its profile",
    "identity.opening_part:": "between two processes of one program",
    "review.briefing:": "between two processes of one program",
    "review.checked:CheckedRe": "between two processes of one program",
    "review.crew_work:": "between two processes of one program",
    "qr.scan_work:": "between two processes of one program",
    "locks:": "as long as somebody works",
    "identity.pins:": "kept in the profile",
    "identity.roster_pins:": "kept in the profile",
    "store.generations:": "kept in the profile",
    "store.slots:SlotName": "the first two members of a Person",
}
"""Records that are no file people hand over, and what they are."""
MOST_LINES = 150
KIB, MIB = 1024, 1024 * 1024
MEMBER_TABLES = tables_of("model")
CONTRACT_KINDS = {
    "card": armour.CARD,
    "survey pack": armour.SURVEY_PACK,
    "sealed package": armour.PACKAGE,
    "return note": armour.RETURN,
    "roster": armour.ROSTER,
    "ledger": armour.LEDGER,
    "bundle": armour.BUNDLE,
}


def _models(table: Table) -> list[type]:
    return [_model(path) for path in table.of.split()]


def _model(path: str) -> type:
    module, name = path.split(":")
    found: type = getattr(importlib.import_module(f"usbsurvey_desktop.{module}"), name)
    assert is_object(found)
    return found


def _modules() -> Iterator[ModuleType]:
    for room in pkgutil.iter_modules(usbsurvey_desktop.__path__):
        if room.name not in ROOMS_WITHOUT_FILES:
            top = importlib.import_module(f"usbsurvey_desktop.{room.name}")
            yield top
            for module in pkgutil.walk_packages(getattr(top, "__path__", ()), f"{top.__name__}."):
                yield importlib.import_module(module.name)


@cache
def _records() -> dict[str, type[Record]]:
    """Every record by its place."""
    return {
        f"{module.__name__.removeprefix('usbsurvey_desktop.')}:{name}": thing
        for module in _modules()
        for name, thing in vars(module).items()
        if isinstance(thing, type)
        and issubclass(thing, Record)
        and thing is not Record
        and thing.__module__ == module.__name__
    }


@pytest.mark.parametrize("table", MEMBER_TABLES, ids=lambda table: table.of.split()[0])
def test_a_table_has_the_members_of_its_record(table: Table) -> None:
    """Names, types and limits are those of the code, none missing, none too many."""
    assert pages.member_faults(table, _models(table)) == []


def test_every_record_that_is_written_into_a_file_has_its_table() -> None:
    """A new record gets its table, or its reason for having none."""
    told = [path for table in MEMBER_TABLES for path in table.of.split()]
    untold = {place for place in _records() if place not in told}
    assert {place for place in untold if not place.startswith(tuple(OTHER_RECORDS))} == set()
    assert len(told) == len(set(told))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_is_whole_and_short(path: Path) -> None:
    """At most 150 lines; every link leads to a file; no object is left unexplained."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
    assert [target for target in targets if not (path.parent / target).exists()] == []
    models = [model for table in pages.tables(text, "model") for model in _models(table)]
    inside = {part for model in models for part in records_in(model)}
    elsewhere = [object_word(part).removeprefix("object ") for part in inside - set(models)]
    assert [word for word in elsewhere if f"[{word}](" not in text] == []


def test_the_index_names_every_page() -> None:
    """From README.md all pages are reached."""
    named = set(re.findall(r"\]\(([a-z-]+\.md)\)", page_text("README")))
    assert named == {path.name for path in PAGES} - {"README.md"}


def test_the_words_of_the_tables_are_explained() -> None:
    """Each word that stands for a fixed shape of text has its row, with its very pattern."""
    (table,) = pages.tables(page_text("README"), "words")
    told = {(name, pages.quoted(shape)[0]) for name, shape, *_ in table.rows if "`" in shape}
    bare = {
        (word, pattern.replace(r"\A", "").replace(r"\z", "").strip("^$"))
        for pattern, word in PATTERNS.items()
    }
    assert {(word, shape.replace(r"\|", "|")) for word, shape in told} == bare


def test_the_page_of_the_form_names_every_member() -> None:
    """Of the form file itself; its exact shape is printed by `form schema`."""
    told = {
        word for phrase in pages.quoted(page_text("form")) for word in re.findall(r"\w+", phrase)
    }
    forms = [model for place, model in _records().items() if place.startswith("questionnaire.")]
    named = {field.alias or name for model in forms for name, field in model.model_fields.items()}
    assert named - told == set()


def test_the_longest_answer_is_told() -> None:
    """A limit of all answers together, which no member shows; two vectors hold the reader to it."""
    assert f"a text of at most {LONGEST_TEXT:,} code points" in page_text("package")
    names = {path.name for path in form.named("package")}
    assert names >= {f"answers-{LONGEST_TEXT}", f"text-{LONGEST_TEXT + 1}"}


def test_roles_and_algorithms_are_told() -> None:
    """Who may sign as what, and with which algorithms: no more and no fewer."""
    tables = pages.tables(page_text("signed-and-sealed"), "model")
    rows = [row for row in tables[0].rows if pages.quoted(row[-1])]
    told = {row[1]: set(pages.quoted(row[-1])) for row in reversed(rows)}
    holder = form.content_of("card", "honest").decode()
    (signature,) = read_signed(holder.strip(), armour.CARD).signatures
    roles = {one for order in (*PACK_ROLES, *ANSWER_ROLES, *NOTE_ROLES) for one in order}
    assert told["`role`"] == {*roles, KEEPER_ROLE, signature.role}
    assert told["`alg`"] == set(ALGORITHMS)


def _size(count: int) -> str:
    return f"{count // MIB} MiB" if count % MIB == 0 else f"{count // KIB} KiB"


def test_the_kinds_have_their_limits() -> None:
    """Type strings, sizes and depth of each kind are those of the code, in its order."""
    (table,) = pages.tables(page_text("README"), "kinds")
    assert [row[1:] for row in table.rows] == [
        (
            f"`{kind.typ}`",
            _size(kind.raw),
            _size(kind.stripped),
            _size(kind.payload),
            str(kind.depth),
        )
        for kind in armour.KINDS
    ]


def test_the_contract_has_the_same_limits() -> None:
    """formats.md 1.4 says the same of raw size, stripped size and nesting."""
    rows = pages.rows_of(contract().split("| kind | raw |")[1].join(["| kind | raw |", ""]))
    told = {
        kind: (raw, stripped.removesuffix(" per line"), depth)
        for kind, raw, stripped, _payload, depth in rows
    }
    assert told == {
        name: (_size(kind.raw), _size(kind.stripped), str(kind.depth))
        for name, kind in CONTRACT_KINDS.items()
    }


def test_the_contract_names_every_type_string() -> None:
    """formats.md 1.1 lists what a file may call itself: kinds, magics and schemas of plaintexts."""
    listed = set(re.findall(r"usbsurvey-[a-z-]+-1(?![0-9])", contract().split("### 1.2")[0]))
    schemas = {
        word
        for table in MEMBER_TABLES
        for name, words in (row for model in _models(table) for row in members(model).items())
        if name == "schema"
        for word in pages.quoted(words.type)
        if word.startswith("usbsurvey-")
    }
    assert listed == {kind.typ for kind in armour.KINDS} | schemas


@pytest.mark.parametrize("kind", ContainerKind, ids=lambda kind: kind.name)
def test_the_magic_bytes_are_told(kind: ContainerKind) -> None:
    """The contract, the index and the page of the file name its first bytes."""
    magic = kind.magic.decode().replace("\n", r"\n")
    page = {ContainerKind.DRAFT: "draft", ContainerKind.RECORD_BOOK: "record-book"}[kind]
    for text in (contract(), page_text("README"), page_text(page)):
        assert f"`{magic}`" in text


def test_the_cost_of_a_passphrase_has_the_bounds_of_the_code() -> None:
    """What the page says is the least and the most is taken; one less or one more is not."""
    (table,) = pages.tables(page_text("container"), "kdf")
    told = {pages.quoted(name)[0]: bounds for name, bounds, *_ in table.rows}
    usual = {"m": 65_536, "t": 3, "p": 4}
    assert told.keys() == usual.keys() | {"rounds"}
    for name, bounds in told.items():
        least, most = (int(part.replace(",", "")) for part in bounds.split("–"))
        taken = [_is_taken(usual, name, value) for value in (least - 1, least, most, most + 1)]
        assert taken == [False, True, True, False], name
        assert f"{bounds}" in contract(), name


def _is_taken(usual: dict[str, int], name: str, value: int) -> bool:
    if name == "rounds":
        return Pbkdf2Parameters(value).is_within_bounds
    cost = usual | {name: value}
    return Argon2idParameters(cost["m"], cost["t"], cost["p"]).is_within_bounds


def test_the_written_cost_of_a_passphrase_is_told() -> None:
    """The page says what the program writes."""
    (table,) = pages.tables(page_text("container"), "kdf")
    told = {pages.quoted(row[0])[0]: int(row[2].replace(",", "")) for row in table.rows}
    written = Argon2idParameters()
    assert told == {
        "m": written.memory_kib,
        "t": written.passes,
        "p": written.lanes,
        "rounds": Pbkdf2Parameters().rounds,
    }


def test_the_frame_of_a_symbol_is_told() -> None:
    """Its magic, how many bytes stand before the chunk, and where D says how long it is."""
    (table,) = pages.tables(page_text("qr"), "frame")
    ((symbol, _parity),) = frames.split("{}")
    frame = base45.b45decode(symbol)
    size = sum(int(row[1]) for row in table.rows)
    assert f"`{frame[:2].decode()}`" in table.rows[0][2]
    assert int.from_bytes(frame[size - 2 : size], "big") == len(frame) - size
    assert f"`{symbol[:3]}`" in page_text("README")


def test_the_most_that_a_sheet_holds_is_told() -> None:
    """Pages, symbols, bytes of a page and of a chunk, signs of a symbol, and D as a whole."""
    text = page_text("qr")
    with pytest.raises(SurveyError) as refused:
        frames.split(to_base64url(random_bytes(64 * KIB)))
    most = int(refused.value.facts["limit"])
    page, pages_, chunks = most // frames.MOST_PAGES, frames.MOST_PAGES, frames.MOST_CHUNKS
    told = (f"{most:,}", f"{page:,}", f"{page // chunks}", f"1–{pages_}", f"1–{chunks}")
    assert [limit for limit in told if limit not in text] == []
    assert f"{frames.LONGEST_SYMBOL:,}" in text


def test_the_largest_container_is_told() -> None:
    """Draft and record book say how large a file may be."""
    assert f"whole file at most {_size(LARGEST_FILE)}" in page_text("container")
