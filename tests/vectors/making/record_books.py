"""Record books that open and record books that do not (docs/formats.md §8.1)."""

from collections.abc import Callable

from tests.support import jose_by_hand as hand
from tests.support.forgery import OTHER_HASH, Json
from tests.vectors import form
from tests.vectors.making import forge
from tests.vectors.making.case import Case, Generator
from tests.vectors.making.container import (
    DRAFT,
    LISTED,
    RECORD_BOOK,
    Plan,
    built,
    recovery_slot,
    resummed,
    slot,
)
from tests.vectors.making.forge import drop, put

DAMAGED, TAMPERED, CONTENT = ("draft_damaged", "draft_tampered", "draft_content")
AT = "2026-11-20T10:00:00+09:00"
FIRST, SECOND = "131016-R8-0001", "131016-R8-0002"
FORM = hand.sha(b"the record form")
OPENING: Json = {
    "kind": "open",
    "body": "131016",
    "year": "R8",
    "department": "情報政策課",
    "former": None,
}


def _page(record: str, **changes: object) -> Json:
    return {
        "kind": "page",
        "record": record,
        "page": "page.request",
        "form": FORM,
        "values": {"H5.name": "回答ファイル", "H5.count": 3},
        "reasons": {},
        "typed": {"H7.at": AT},
        "from_paper": False,
        "closed": True,
        "correction": None,
        **changes,
    }


MEDIUM: Json = {
    "kind": "medium",
    "medium": "USB-01",
    "form": FORM,
    "values": {"M.product": "○○社 USB 32GB"},
    "correction": None,
}
CARRIED: Json = {"kind": "package", "record": FIRST, "dig": OTHER_HASH}
CHECKED: Json = {"kind": "checked", "medium": "USB-01", "on": "2026-11-20", "by": "山田 花子"}
ACCESS: Json = {"kind": "access", "op": "slot"}
CLOSING: Json = {"kind": "close", "reason": None}
WHOLE = (
    *(OPENING, MEDIUM, _page(FIRST), _page(FIRST, values={"H5.count": 4}, correction="数え直した")),
    *(CARRIED, _page(SECOND), CHECKED, ACCESS),
)


def _entries(*acts: Json) -> list[Json]:
    """Acts in their chain."""
    entries: list[Json] = []
    for seq, act in enumerate(acts, start=1):
        before = _hash(entries[-1]) if entries else hand.b64(bytes(32))
        entries.append({"seq": seq, "before": before, "at": AT, "who": "山田 花子", "act": act})
    return entries


def _hash(entry: Json) -> str:
    return hand.sha(hand.plain(entry).encode())


def _members(*acts: Json) -> Json:
    entries = _entries(*(acts or WHOLE))
    people = [{"label": "respondent", "no": 1, "name": "山田 花子", "post": "主事"}]
    return {
        "schema": "usbsurvey-record-content-1",
        "people": people,
        "entries": entries,
        "head": _hash(entries[-1]) if entries else hand.b64(bytes(32)),
    }


def _plan(*acts: Json) -> Plan:
    return Plan(hand.plain(_members(*acts)).encode(), magic=RECORD_BOOK)


def _of(*acts: Json) -> Callable[[], bytes]:
    """A book of these acts, chained rightly."""
    return lambda: built(_plan(*acts))


def _spoilt(*changes: forge.Change, spelling: forge.Spelling = hand.plain) -> Callable[[], bytes]:
    """A book with a change in its contents that nothing was made up for."""

    def made() -> bytes:
        members = _members()
        for change in changes:
            change(members)
        return built(Plan(spelling(members).encode(), magic=RECORD_BOOK))

    return made


def _with_slot(*slots: Callable[[], Json]) -> Callable[[], bytes]:
    content = hand.plain(_members()).encode()
    return lambda: built(Plan(content, magic=RECORD_BOOK, slots=[one() for one in slots]))


def _honest() -> bytes:
    return form.content_of("record", "honest")


def _flipped() -> bytes:
    content = bytearray(_honest())
    content[len(content) // 2] ^= 1
    return bytes(content)


def _swapped(members: Json) -> None:
    entries = members["entries"]
    entries[5], entries[6] = entries[6], entries[5]


def _a_draft() -> bytes:
    return built(Plan(_plan().plaintext, magic=DRAFT))


OPENS = (
    Case("honest", "ok", "", _of(), "every act once"),
    Case("opening-alone", "ok", "", _of(OPENING)),
    Case("closed", "ok", "", _of(*WHOLE, CLOSING)),
    Case(
        "after-a-former",
        "ok",
        "",
        _of(OPENING | {"former": {"file_id": "A" * 22, "head": OTHER_HASH}}),
    ),
    Case("pbkdf2", "ok", "", _with_slot(lambda: slot(cost=LISTED))),
    Case("recovery", "ok", "", _with_slot(slot, recovery_slot), context={"identity": "manager"}),
)

REFUSED = (
    Case("flipped", DAMAGED, "", _flipped),
    Case("cut", DAMAGED, "", lambda: _honest()[:-1]),
    Case("mended-body", TAMPERED, "", lambda: resummed(_honest(), len(_honest()) - 80)),
    Case(
        "magic-2",
        "version_newer",
        "",
        lambda: built(Plan(_plan().plaintext, magic=b"USBRECORD2\n")),
    ),
    Case("a-draft", "wrong_kind", "", _a_draft),
    Case(
        "draft-renamed",
        DAMAGED,
        "",
        lambda: _a_draft().replace(DRAFT, RECORD_BOOK),
        "another magic over a draft",
    ),
    Case("slots-of-one-name", DAMAGED, "", _with_slot(slot, slot)),
    Case("kdf-t-100", "draft_kdf", "", _with_slot(lambda: slot() | {"t": 100})),
    Case("wrong-passphrase", "wrong_passphrase", "", _of(), context={"passphrase": "another one"}),
    Case("content-unsorted", CONTENT, "", _spoilt(spelling=forge.unsorted)),
    Case("content-extra", CONTENT, "", _spoilt(put("extra", to=1))),
    Case("content-missing", CONTENT, "", _spoilt(drop("people"))),
    Case("content-of-a-draft", CONTENT, "", _spoilt(put("schema", to="usbsurvey-draft-content-1"))),
    Case("entries-none", CONTENT, "", _spoilt(put("entries", to=[]))),
    Case("entry-extra", CONTENT, "", _spoilt(put("entries", 1, "by", to="x"))),
    Case("act-unknown", CONTENT, "", _of(OPENING, {"kind": "erase", "record": FIRST})),
    Case("act-missing", CONTENT, "", _of(OPENING, {"kind": "package", "record": FIRST})),
    Case("who-two-lines", CONTENT, "", _spoilt(put("entries", 1, "who", to="山田\n花子"))),
    Case("day-that-is-none", CONTENT, "", _of(OPENING, MEDIUM, CHECKED | {"on": "2026-02-30"})),
    Case(
        "entry-changed", TAMPERED, "", _spoilt(put("entries", 2, "act", "values", "H5.count", to=9))
    ),
    Case("entry-removed", TAMPERED, "", _spoilt(drop("entries", 6))),
    Case("last-removed", TAMPERED, "", _spoilt(drop("entries", -1)), "the head names it still"),
    Case("entries-swapped", TAMPERED, "", _spoilt(_swapped)),
    Case("seq-skipped", TAMPERED, "", _spoilt(put("entries", 7, "seq", to=9))),
    Case("head-of-another", TAMPERED, "", _spoilt(put("head", to=OTHER_HASH))),
    Case("opening-missing", TAMPERED, "", _of(MEDIUM)),
    Case("opening-twice", TAMPERED, "", _of(OPENING, OPENING)),
    Case("after-the-closing", TAMPERED, "", _of(OPENING, CLOSING, MEDIUM)),
    Case("record-number-skipped", TAMPERED, "", _of(OPENING, _page(SECOND))),
    Case("record-of-another-body", TAMPERED, "", _of(OPENING, _page("131024-R8-0001"))),
    Case("package-of-no-record", TAMPERED, "", _of(OPENING, CARRIED)),
    Case("check-of-no-medium", TAMPERED, "", _of(OPENING, CHECKED)),
)

GENERATOR = Generator("record", {}, (*OPENS, *REFUSED))
