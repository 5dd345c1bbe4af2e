"""Return notes that are taken and notes that are not (docs/formats.md §5)."""

import gzip
from collections.abc import Callable
from functools import partial

from tests.support import forgery
from tests.support import jose_by_hand as hand
from tests.support import notes as by_hand
from tests.support.forgery import OTHER_HASH, Json, packed
from tests.vectors import form, readers
from tests.vectors.making import forge
from tests.vectors.making.case import Case, Generator
from tests.vectors.making.forge import drop, put
from tests.vectors.making.sealed_texts import SealedTexts
from usbsurvey_desktop.armour import RETURN
from usbsurvey_desktop.sealing.opened import Opened

SCHEMA, TEXT = (("payload_schema", "P2"), ("text_refused", "P2"))
COMMENT = ("comments", 0)
RETYPED = {"typ": "usbsurvey-return-1"}


def _package(name: str = "honest") -> Opened:
    return readers.known_package(form.read(form.FOLDER / "package" / name))


def _note(
    ruling: object = by_hand.RETURNED, of: str = "honest", **changes: object
) -> Callable[[], bytes]:
    """A note as the office's program writes it."""
    return lambda: by_hand.sealed(ruling, _package(of), **changes).content  # type: ignore[arg-type]  # rulings and members of the circumstances


def _members(of: str = "honest") -> Json:
    note = by_hand.composed(of=_package(of)).model_dump(mode="json", by_alias=True)
    return hand.parsed(hand.plain(note))


RETURNED = partial(form.content_of, "return", "returned")
MADE = SealedTexts(
    members=_members,
    signature=by_hand.signature,
    forged=by_hand.forged,
    frozen=RETURNED,
    by="ministry",
    to=by_hand.READERS,
    second="prefecture",
)


def _kids(*names: str) -> list[str]:
    return sorted(map(forgery.kid, names))


def _answers_as_note() -> bytes:
    """A respondent's signature sealed as a return note."""
    return forgery.sealed(forge.plaintext(), by_hand.READERS, **RETYPED)


def _draft_to_both() -> Callable[[], bytes]:
    return MADE.spoilt(put("decision", to="draft"))


def _draft_to(name: str) -> Callable[[], bytes]:
    alone = [put("decision", to="draft"), lambda whole: whole.update(aud=_kids(name))]
    return MADE.spoilt(*alone, to=(name,))


def _replacing() -> bytes:
    """The office's next note about the same package, in the place of the frozen one."""
    known = readers.known_note(form.read(form.FOLDER / "return" / "returned"))
    return by_hand.sealed(of=_package(), n=2, supersedes=known.note.note).content


def _replaced_by_another_office() -> bytes:
    """The prefecture names the ministry's note as replaced, which it may not."""
    known = readers.known_note(form.read(form.FOLDER / "return" / "returned"))
    note = by_hand.sealed(of=_package(), by="prefecture", supersedes=known.note.note)
    return note.content


OPENS = (
    Case("returned", "state:latest", "", _note()),
    Case("accepted", "state:latest", "", _note(by_hand.ACCEPTED)),
    Case("by-prefecture", "state:latest", "", _note(by="prefecture")),
    Case("by-hand", "ok", "", MADE.spoilt()),
    Case("crlf", "ok", "", lambda: RETURNED().replace(b",", b",\r\n")),
    Case("utf-16", "ok", "", lambda: f"\ufeff{RETURNED().decode()}".encode("utf-16-le")),
    Case("message-alone", "ok", "", MADE.spoilt(put("comments", to=[]))),
    Case(
        "comments-200",
        "ok",
        "",
        MADE.spoilt(put("comments", to=[{"link_id": "A1", "text": "字"}] * 200)),
    ),
    Case("comment-2000", "ok", "", MADE.spoilt(put(*COMMENT, "text", to="字" * 2_000))),
    Case(
        "own-copy", "ok", "", RETURNED, "read by the office that wrote it", {"identity": "ministry"}
    ),
    Case(
        "unfinished",
        "ok",
        "",
        _note(by_hand.UNFINISHED),
        "stays in the office",
        {"identity": "ministry"},
    ),
    Case("duplicate", "state:duplicate", "", RETURNED, context={"after": "returned"}),
    Case("old", "state:old", "", RETURNED, context={"sent": "honest revision-2"}),
    Case("replacing", "state:latest", "", _replacing, context={"after": "returned"}),
    Case("replaced", "state:replaced", "", RETURNED, context={"after": "replacing"}),
    Case("by-another-office", "ok", "", _replaced_by_another_office),
    Case(
        "not-replaced-by-another-office",
        "state:latest",
        "",
        RETURNED,
        "another office's note takes nobody's place",
        {"after": "by-another-office"},
    ),
)

FILE = (
    Case("size-5-mib", "file_too_large", "C1", lambda: b" " * (RETURN.raw + 1)),
    Case("size-stripped", "file_too_large", "C1", lambda: b"1" * (RETURN.stripped + 1)),
    Case("non-ascii", "text_damaged", "C1", lambda: "返信".encode() + RETURNED()),
    Case("cut", "json_syntax", "C2", lambda: RETURNED()[:-9]),
    Case("json-depth-9", "json_limits", "C2", lambda: b'{"a":' + b"[" * 8 + b"]" * 8 + b"}"),
    Case(
        "duplicate-iv",
        "json_duplicate",
        "C2",
        lambda: forge.repeated(RETURNED().decode(), "iv").encode(),
    ),
    Case("a-package", "wrong_kind", "C3", partial(form.content_of, "package", "honest")),
    Case(
        "version-2",
        "version_newer",
        "C3",
        lambda: forgery.sealed("{}", by_hand.READERS, typ="usbsurvey-return-2"),
    ),
    Case("aad", "member_set", "C4", MADE.outer(put("aad", to="QQ"))),
    Case("iv-unused-bits", "base64", "C4", MADE.outer(put("iv", to="A" * 17))),
    Case(
        "cty-json",
        "header_value",
        "C4",
        lambda: forgery.sealed("{}", by_hand.READERS, cty="json", **RETYPED),
    ),
    Case(
        "recipients-reordered",
        "recipients",
        "S1",
        MADE.outer(lambda text: text["recipients"].reverse()),
    ),
    Case(
        "epk-off-the-curve",
        "recipient_key",
        "S1",
        MADE.outer(put("recipients", 0, "header", "epk", "x", to="A" * 43)),
    ),
    Case("not-addressed", "not_addressed", "S2", RETURNED, context={"identity": "stranger"}),
    Case(
        "unfinished-to-nobody-else",
        "not_addressed",
        "S2",
        partial(form.content_of, "return", "unfinished"),
    ),
    Case("ciphertext-flipped", "decrypt_failed", "S3", MADE.outer(forge.flip("ciphertext"))),
    Case(
        "dig-of-another",
        "digest_mismatch",
        "S4",
        lambda: forgery.sealed("{}", by_hand.READERS, dig=OTHER_HASH, **RETYPED),
    ),
    Case("answers-sealed", "wrong_kind", "J1", _answers_as_note),
)

SIGNED = MADE.signed_wrongly(why_inside="a respondent has no roster to look in")

PAYLOAD = (
    Case(
        "gzip-time",
        "expand",
        "P1",
        MADE.packed(lambda content: content[:4] + b"\x01" + content[5:]),
        "1 second after 1970",
    ),
    Case("gzip-cut", "expand", "P1", MADE.packed(lambda content: content[:-1])),
    Case(
        "gzip-two-members",
        "expand",
        "P1",
        MADE.packed(lambda content: content + gzip.compress(b"", mtime=0)),
    ),
    Case(
        "gzip-bomb",
        "expand",
        "P1",
        lambda: by_hand.forged(gzip.compress(b" " * 4 * 2**20, mtime=0)),
    ),
    Case(
        "payload-duplicate",
        "json_duplicate",
        "P2",
        MADE.text(lambda text: forge.repeated(text, "message")),
    ),
    Case(
        "payload-float",
        "json_number",
        "P2",
        MADE.text(lambda text: text.replace('"revision":1', '"revision":1.0')),
    ),
    Case(
        "payload-unsorted",
        "payload_not_canonical",
        "P2",
        lambda: by_hand.forged(packed(forge.unsorted(_members()))),
    ),
    Case("missing-supersedes", *SCHEMA, MADE.spoilt(drop("supersedes"))),
    Case("extra", *SCHEMA, MADE.spoilt(put("extra", to=1))),
    Case("decision-unknown", *SCHEMA, MADE.spoilt(put("decision", to="maybe"))),
    Case("decision-draft-to-both", *SCHEMA, _draft_to_both()),
    Case(
        "decision-draft",
        *SCHEMA,
        _draft_to("respondent"),
        "unfinished comments sealed to the respondent",
    ),
    Case(
        "returned-without-a-word",
        *SCHEMA,
        MADE.spoilt(put("comments", to=[]), put("message", to=" ")),
    ),
    Case(
        "comments-201",
        *SCHEMA,
        MADE.spoilt(put("comments", to=[{"link_id": None, "text": "字"}] * 201)),
    ),
    Case("n-0", *SCHEMA, MADE.spoilt(put("n", to=0))),
    Case(
        "replaces-itself",
        *SCHEMA,
        MADE.spoilt(lambda whole: whole.update(supersedes=whole["note"])),
    ),
    Case("comment-2001", *TEXT, MADE.spoilt(put(*COMMENT, "text", to="字" * 2_001))),
    Case("message-nul", *TEXT, MADE.spoilt(put("message", to="a\x00"))),
    Case("reviewer-two-lines", *TEXT, MADE.spoilt(put("reviewer", "name", to="受付\n花子"))),
)

MEANING = (
    Case("aud-unsorted", "audience", "P3", MADE.spoilt(lambda whole: whole["aud"].reverse())),
    Case(
        "aud-one-more",
        "audience",
        "P3",
        MADE.spoilt(lambda whole: whole.update(aud=_kids(*by_hand.READERS, "stranger"))),
    ),
    Case(
        "forwarded",
        "audience",
        "P3",
        MADE.spoilt(to=("respondent", "stranger")),
        "sealed again by the stranger",
    ),
    Case("reviewer-stranger", "reviewer_unknown", "R1", MADE.spoilt(by="stranger")),
    Case(
        "reviewer-of-another-office",
        "reviewer_unknown",
        "R1",
        MADE.spoilt(by="prefecture"),
        "the prefecture signs for the ministry",
    ),
    Case("recipient-unknown", "reviewer_unknown", "R1", MADE.spoilt(put("recipient", to="nobody"))),
    Case(
        "reviewer-renewed",
        "reviewer_unknown",
        "R1",
        MADE.spoilt(by="renewed-ministry"),
        "the pack names the former certificate",
    ),
    Case(
        "another-package",
        "return_unknown_package",
        "R2",
        MADE.spoilt(put("package", to=OTHER_HASH)),
    ),
    Case("another-number", "return_unknown_package", "R2", MADE.spoilt(put("pkg", to="A" * 22))),
    Case("another-revision", "return_unknown_package", "R2", MADE.spoilt(put("revision", to=2))),
    Case("another-body", "return_unknown_package", "R2", MADE.spoilt(put("body", to="131024"))),
    Case(
        "another-survey",
        "return_unknown_package",
        "R2",
        MADE.spoilt(put("survey", to="other-survey")),
    ),
    Case("not-sent", "return_unknown_package", "R2", RETURNED, context={"sent": "revision-2"}),
)

CROSS = tuple(
    Case(f"cross-format-{name}", "wrong_kind", "J1", MADE.signed(typ=f"usbsurvey-{name}-1"))
    for name in forge.others("note")
)

GENERATOR = Generator(
    "return",
    {"identity": "respondent", "pack": "small-v1", "sent": "honest"},
    (*OPENS, *CROSS, *FILE, *SIGNED, *PAYLOAD, *MEANING),
)
