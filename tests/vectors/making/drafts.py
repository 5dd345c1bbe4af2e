"""Drafts that open and drafts that do not (docs/formats.md §8)."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.support import jose_by_hand as hand
from tests.support.forgery import OTHER_HASH, Json
from tests.vectors import form, world
from tests.vectors.making import forge
from tests.vectors.making.case import Case, Generator
from tests.vectors.making.container import (
    LISTED,
    OTHER_KEY,
    RECORD_BOOK,
    SUM_BYTES,
    Plan,
    built,
    recovery_slot,
    resummed,
    slot,
    summed,
)
from tests.vectors.making.forge import drop, put

DAMAGED, TAMPERED, KDF, CONTENT = ("draft_damaged", "draft_tampered", "draft_kdf", "draft_content")
OTHER = "another person's own passphrase"
AT = "2026-11-20T10:00:00+09:00"
ENTRY: Json = {"n": 1, "at": AT, "who": "respondent-1", "op": "set", "link_id": "A1"}
NO_BASE: Json = {"count": 0, "head": hand.b64(bytes(32)), "first_at": None, "last_at": None}


def _members(pack: str = "{}") -> Json:
    return {
        "schema": "usbsurvey-draft-content-1",
        "pack": pack,
        "people": [{"label": "respondent", "no": 1, "name": "佐藤 﨑子", "post": "主任"}],
        "answers": {"A1": "yes", "A2": ["a", "c"], "A3": "葛\U000e0100城\n二行目"},
        "pages": {"page.A": {"state": "started", "touched": ["A1"]}},
        "reasons": {},
        "comments": [],
        "pending": None,
        "approvals": [],
        "submissions": [],
        "returns": [],
        "history": {"base": NO_BASE, "entries": [ENTRY]},
    }


def _plan(*changes: forge.Change, spelling: forge.Spelling = hand.plain) -> Plan:
    members = _members()
    for change in changes:
        change(members)
    return Plan(spelling(members).encode())


def _file(*slots: Callable[[], Json]) -> Callable[[], bytes]:
    """A draft with these ways in; the cheapest one without any."""
    return lambda: built(replace(_plan(), slots=[one() for one in slots]))


def _header(change: forge.Change) -> Callable[[], bytes]:
    return lambda: built(replace(_plan(), change=change))


def _slot_with(**members: object) -> Callable[[], bytes]:
    return _header(lambda header: header["slots"][0].update(members))


def _pbkdf2_with(rounds: int) -> Callable[[], bytes]:
    return _file(lambda: slot(cost=LISTED) | {"rounds": rounds})


def _inside(*changes: forge.Change, spelling: forge.Spelling = hand.plain) -> Callable[[], bytes]:
    """A draft with a change in its contents."""
    return lambda: built(_plan(*changes, spelling=spelling))


def _honest() -> bytes:
    return form.content_of("draft", "honest")


def _flipped(place: float) -> Callable[[], bytes]:
    """One bit at a share of the file's length."""

    def made() -> bytes:
        content = bytearray(_honest())
        content[int(place * (len(content) - 1))] ^= 1
        return bytes(content)

    return made


def _cut(length: float) -> Callable[[], bytes]:
    return lambda: _honest()[: int(length * len(_honest()))]


def _mended(place: Callable[[bytes], int]) -> Callable[[], bytes]:
    return lambda: resummed(_honest(), place(_honest()))


def _at(member: str) -> Callable[[bytes], int]:
    """The second sign of a member's value in the header."""
    return lambda content: content.index(f'"{member}":"'.encode()) + len(member) + 5


def _body(content: bytes) -> int:
    return len(content) - SUM_BYTES - 40


def _eight() -> Sequence[Callable[[], Json]]:
    return [lambda no=no: slot(f"{OTHER} {no}", no=no, label="other") for no in range(1, 9)]  # type: ignore[misc]  # the number of the loop


def _folded(members: Json) -> None:
    """As after 5,000 entries: the oldest are a head."""
    base = {"count": 2_500, "head": hand.sha(b"x"), "first_at": AT, "last_at": AT}
    members["history"] = {"base": base, "entries": [ENTRY | {"n": 2_501}]}


def _stranger_in(name: str) -> Callable[[], Json]:
    return lambda: recovery_slot(name)


def _long_header(spelt: Json) -> str:
    return hand.plain(spelt) + " " * 65_537


def _slot_of_two() -> Json:
    """A recovery slot sealed to two people."""
    keys = [world.person(name).opening_key for name in ("manager", "stranger")]
    text = hand.plain({"dek": hand.b64(bytes(32)), "file_id": "A" * 22}).encode()
    header = {"cty": "json", "typ": "usbsurvey-draft-slot-1"}
    publics = [key.public_key() for key in keys if key is not None]
    return {**recovery_slot(), "sealed": hand.plain(hand.sealed(text, header, *publics))}


FROZEN = form.FOLDER.parent / "unit" / "store" / "golden" / "draft-1.usbdraft"
MANAGER = {"identity": "manager"}

OPENS = (
    Case("honest", "ok", "", _file()),
    Case("pbkdf2", "ok", "", _file(lambda: slot(cost=LISTED)), "listed algorithms only"),
    Case(
        "slots-8",
        "ok",
        "",
        _file(*_eight()),
        "opened by the last",
        {"passphrase": f"{OTHER} 8"},
    ),
    Case(
        "second-slot",
        "ok",
        "",
        _file(slot, lambda: slot(OTHER, label="approver")),
        context={"passphrase": OTHER},
    ),
    Case("recovery", "ok", "", _file(slot, recovery_slot), "by the manager's key", MANAGER),
    Case("recovery-only", "ok", "", _file(recovery_slot), context=MANAGER),
    Case("history-base", "ok", "", _inside(_folded)),
    Case(
        "answers-as-typed",
        "ok",
        "",
        _inside(put("answers", "A3", to="字" * 10_001)),
        "longer than may be sent",
    ),
    Case(
        "passphrase-nfkc",
        "ok",
        "",
        _file(lambda: slot("12345 abcde 67890")),
        context={"passphrase": "１２３４５　ａｂｃｄｅ　６７８９０"},
    ),
    Case(
        "first-version",
        "ok",
        "",
        FROZEN.read_bytes,
        context={"passphrase": "みかん しらかば ゆきどけ えんぴつ"},
    ),
    Case("older-generation", "state:older", "", _file(), "古い世代", {"held": "2"}),
    Case("newest-generation", "state:newest", "", _file(), context={"held": "1"}),
)

DAMAGE = (
    *(Case(f"flip-{share:02}", DAMAGED, "", _flipped(share / 100)) for share in range(0, 101, 20)),
    *(Case(f"cut-{share:02}", DAMAGED, "", _cut(share / 100)) for share in (0, 1, 30, 60, 99)),
    Case("byte-more", DAMAGED, "", lambda: _honest() + b"\0"),
    Case("size-9-mib", DAMAGED, "", lambda: summed(b"USBDRAFT1\n" + bytes(9 * 2**20))),
    Case("magic-foreign", DAMAGED, "", lambda: b"PK\x03\x04" + _honest()[4:]),
    Case(
        "magic-2-flipped",
        DAMAGED,
        "",
        lambda: _honest().replace(b"USBDRAFT1", b"USBDRAFT2"),
        "no checksum of its own",
    ),
    Case("magic-2", "version_newer", "", lambda: built(replace(_plan(), magic=b"USBDRAFT2\n"))),
    Case("a-record-book", "wrong_kind", "", lambda: built(replace(_plan(), magic=RECORD_BOOK))),
    Case("header-65537", DAMAGED, "", lambda: built(replace(_plan(), spelling=_long_header))),
    Case("header-blank", DAMAGED, "", lambda: built(replace(_plan(), spelling=forge.with_blank))),
    Case("header-unsorted", DAMAGED, "", lambda: built(replace(_plan(), spelling=forge.unsorted))),
    Case(
        "header-duplicate",
        DAMAGED,
        "",
        lambda: built(replace(_plan(), spelling=forge.twice("commit"))),
    ),
    Case("header-v-2", "version_newer", "", _header(put("v", to=2))),
    Case("header-extra", DAMAGED, "", _header(put("name", to="x"))),
    Case("header-missing", DAMAGED, "", _header(drop("commit"))),
    Case("header-gen-0", DAMAGED, "", _header(put("gen", to=0))),
    Case("header-len", DAMAGED, "", _header(put("len", to=17))),
    Case("slots-none", DAMAGED, "", _header(put("slots", to=[]))),
    Case("slots-9", DAMAGED, "", _header(lambda header: header.update(slots=header["slots"] * 9))),
    Case("slot-extra", DAMAGED, "", _slot_with(hint="x")),
    Case("slot-label-manager", DAMAGED, "", _slot_with(label="manager")),
    Case("slot-scrypt", DAMAGED, "", _slot_with(kdf="scrypt")),
    Case(
        "slots-of-one-name",
        DAMAGED,
        "",
        _file(slot, lambda: slot(OTHER)),
        "two passphrases, both of respondent 1",
    ),
    Case(
        "slots-of-one-number",
        "ok",
        "",
        _file(slot, lambda: slot(OTHER, label="approver")),
        "respondent 1 and approver 1",
    ),
)

COSTS = (
    *(
        Case(f"kdf-{name}-{value}", KDF, "", _slot_with(**{name: value}), comment)
        for name, value, comment in (
            ("m", 1_048_576, "one GiB"),
            ("m", 19_455, ""),
            ("t", 100, ""),
            ("t", 1, ""),
            ("p", 5, ""),
        )
    ),
    *(
        Case(f"kdf-rounds-{rounds}", KDF, "", _pbkdf2_with(rounds))
        for rounds in (209_999, 10_000_001)
    ),
    Case(
        "kdf-of-another-slot",
        KDF,
        "",
        _file(slot, lambda: slot(OTHER, no=2) | {"t": 100}),
        "the right passphrase is for the first",
    ),
)

KEYS = (
    Case("wrong-passphrase", "wrong_passphrase", "", _file(), context={"passphrase": OTHER}),
    Case("passphrase-for-recovery-only", "wrong_passphrase", "", _file(recovery_slot)),
    Case(
        "two-keys",
        TAMPERED,
        "",
        _file(slot, lambda: slot(OTHER, key=OTHER_KEY, no=2)),
        "the second passphrase leads to another key",
        {"passphrase": OTHER},
    ),
    Case("commit-of-another", TAMPERED, "", _header(put("commit", to=OTHER_HASH))),
    Case("mended-body", TAMPERED, "", _mended(_body), "a bit, and both checksums made right"),
    Case("mended-commit", TAMPERED, "", _mended(_at("commit"))),
    Case("mended-wrapped", "wrong_passphrase", "", _header(forge.flip("slots", 0, "wrapped"))),
    Case("gen-raised", TAMPERED, "", _header(put("gen", to=2)), "a higher number over an old body"),
    Case(
        "recovery-of-another",
        "not_addressed",
        "",
        _file(slot, _stranger_in("stranger")),
        context=MANAGER,
    ),
    Case("recovery-none", "not_addressed", "", _file(), context=MANAGER),
    Case(
        "recovery-of-another-file",
        TAMPERED,
        "",
        _file(lambda: recovery_slot(file_id="A" * 22)),
        context=MANAGER,
    ),
    Case(
        "recovery-another-key",
        TAMPERED,
        "",
        _file(lambda: recovery_slot(dek=hand.b64(OTHER_KEY))),
        context=MANAGER,
    ),
    Case(
        "recovery-a-package",
        TAMPERED,
        "",
        _file(lambda: recovery_slot(typ="usbsurvey-package-1")),
        context=MANAGER,
    ),
    Case("recovery-extra", TAMPERED, "", _file(lambda: recovery_slot(extra=1)), context=MANAGER),
    Case("recovery-to-two", TAMPERED, "", _file(_slot_of_two), context=MANAGER),
)

INSIDE = (
    Case("content-no-json", CONTENT, "", lambda: built(Plan(b"{"))),
    Case("content-unsorted", CONTENT, "", _inside(spelling=forge.unsorted)),
    Case("content-duplicate", CONTENT, "", _inside(spelling=forge.twice("pack"))),
    Case("content-extra", CONTENT, "", _inside(put("extra", to=1))),
    Case("content-missing", CONTENT, "", _inside(drop("returns"))),
    Case("content-missing-inside", CONTENT, "", _inside(drop("pages", "page.A", "touched"))),
    Case("content-schema", CONTENT, "", _inside(put("schema", to="usbsurvey-draft-content-2"))),
    Case("content-float", CONTENT, "", _inside(put("answers", "A1", to=1.5))),
    Case("content-page-state", CONTENT, "", _inside(put("pages", "page.A", "state", to="blue"))),
    Case(
        "content-people-9",
        CONTENT,
        "",
        _inside(lambda whole: whole.update(people=whole["people"] * 9)),
    ),
    Case("content-history-gap", CONTENT, "", _inside(put("history", "entries", 0, "n", to=2))),
    Case("content-history-op", CONTENT, "", _inside(put("history", "entries", 0, "op", to="peek"))),
    Case(
        "content-history-base",
        CONTENT,
        "",
        _inside(put("history", "base", "head", to=OTHER_HASH)),
        "a head of no entries",
    ),
    Case(
        "content-of-a-record-book",
        CONTENT,
        "",
        _inside(put("schema", to="usbsurvey-record-content-1")),
    ),
)

GENERATOR = Generator("draft", {}, (*OPENS, *DAMAGE, *COSTS, *KEYS, *INSIDE))
