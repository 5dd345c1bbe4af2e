"""Bundles that are taken and bundles that are not (docs/formats.md §7.1)."""

import gzip
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from tests.support import bundles_by_hand as by_hand
from tests.support import forgery, worlds
from tests.support.bundles_by_hand import BOTH, SEALED, Content, accepting, ledger
from tests.support.forgery import OTHER_HASH, Json, packed
from tests.vectors import form, readers, world
from tests.vectors.making import forge
from tests.vectors.making.case import Case, Generator
from tests.vectors.making.forge import drop, put
from tests.vectors.making.sealed_texts import SealedTexts
from usbsurvey_desktop.armour import BUNDLE
from usbsurvey_desktop.review.ledger_pen import Statement
from usbsurvey_desktop.review.ledger_record import Act, Hold, Nothing
from usbsurvey_desktop.sealing.states import SeenPackage

SCHEMA, MISMATCH, AUDIENCE = (
    ("payload_schema", "P2"),
    ("bundle_mismatch", "B3"),
    ("audience", "B1"),
)
FIRST = ("packages", 0)


def _content(name: str = "honest") -> Content:
    raw = form.content_of("package", name)
    return Content.of(readers.known_package(form.read(form.FOLDER / "package" / name)), raw)


def _seen(name: str = "honest") -> SeenPackage:
    return _content(name).seen


def _members(*ledgers: list[str], of: Sequence[str] = ("honest",), **changes: object) -> Json:
    contents = [_content(name) for name in of]
    pack = world.pack("small-v1").digest
    return by_hand.members(contents, *ledgers, of=None, pack_sha256=pack, **changes)


def _saying(ledgers: Callable[[], list[list[str]]]) -> Callable[[], bytes]:
    """A bundle with these ledgers."""
    return lambda: by_hand.sealed(_members(*ledgers()))


FORWARDED = partial(form.content_of, "bundle", "forwarded")
MADE = SealedTexts(
    members=_members,
    signature=by_hand.signature,
    forged=by_hand.forged,
    frozen=FORWARDED,
    by="prefecture",
    to=BOTH,
    second="ministry",
)


def _kids(*names: str) -> list[str]:
    return sorted(map(forgery.kid, names))


def _note_as_bundle() -> bytes:
    """A respondent's signature sealed as a bundle."""
    return forgery.sealed(forge.plaintext(), BOTH, **SEALED)


def _named(whole: Json) -> None:
    """Name the package, and do not forward it."""
    (one,) = whole["packages"]
    del one["text"]
    whole["named"], whole["packages"] = [one | {"reason": "not_here"}], []


def _own(*more: Statement, by: str = "prefecture", **changes: str) -> list[list[str]]:
    """One ledger that accepts the package, and says more."""
    return [ledger(*accepting(_seen()), *more, by=by, now=worlds.NOW, **changes)]


def _by_two() -> list[list[str]]:
    """Two reviewers accept, each in the own ledger."""
    return [ledger(*accepting(_seen()), by=name) for name in ("prefecture", "reviewer-a")]


def _disputed() -> list[list[str]]:
    """Another reviewer holds what one accepts: 競合."""
    held = Statement(Act.HELD, Hold(reason="signer"), _seen())
    return [*_own(), ledger(held, by="reviewer-a")]


def _looked_at_again() -> list[list[str]]:
    return _own(Statement(Act.REVIEWING, Nothing(), _seen(), supersedes_last=True))


def _of_two(change: Callable[[Json], object]) -> Callable[[], bytes]:
    """A bundle of two revisions of one body, both accepted."""

    def made() -> bytes:
        whole = _members(of=("honest", "revision-2"))
        change(whole)
        return by_hand.sealed(whole)

    return made


def _of_two_lines(place: int) -> bytes:
    """A bundle that names one of two acceptances, by their hashes; the first is the one."""
    whole = _members(*_by_two())
    hashes = sorted(by_hand.decision(_seen(), lines) for lines in whole["ledgers"])
    whole["packages"][0]["decision"] = hashes[place]
    return by_hand.sealed(whole)


def _of_sapporo() -> bytes:
    """The prefecture of Tokyo accepts a package of Sapporo."""
    one = Content(replace(_seen(), body="011002"), _content().text)
    return by_hand.sealed(by_hand.members([one], pack_sha256=world.pack("small-v1").digest))


def _exchanged(whole: Json) -> None:
    """List a package, and put the text of another one there."""
    whole["packages"][0]["text"] = _content("revision-2").text


def _forwarded_and_named(whole: Json) -> None:
    one = {key: value for key, value in whole["packages"][0].items() if key != "text"}
    whole["named"] = [one | {"reason": "not_here"}]


OPENS = (
    Case("forwarded", "state:forwarded", "", lambda: by_hand.sealed(_members())),
    Case("crlf", "ok", "", lambda: FORWARDED().replace(b",", b",\r\n")),
    Case("utf-16", "ok", "", lambda: f"\ufeff{FORWARDED().decode()}".encode("utf-16-le")),
    Case("named", "state:named", "", MADE.spoilt(_named)),
    Case("empty", "ok", "", MADE.spoilt(put("packages", to=[])), "nothing is accepted any more"),
    Case("two-reviewers", "state:forwarded", "", partial(_of_two_lines, 0)),
    Case(
        "package-changed",
        "state:package_refused",
        "",
        MADE.spoilt(lambda whole: put(*FIRST, "text", to=whole["packages"][0]["text"][:-9])(whole)),
    ),
    Case(
        "package-exchanged",
        "state:package_refused",
        "",
        MADE.spoilt(_exchanged),
        "another package than the one that was accepted",
    ),
    Case("duplicate", "ok", "", FORWARDED, context={"after": "forwarded"}),
    Case("second", "ok", "", MADE.spoilt(put("n", to=2)), context={"after": "forwarded"}),
    Case("n-9999", "ok", "", MADE.spoilt(put("n", to=9_999))),
)

FILE = (
    Case("size-129-mib", "file_too_large", "C1", lambda: b" " * (BUNDLE.raw + 1)),
    Case("non-ascii", "text_damaged", "C1", lambda: "取".encode() + FORWARDED()),
    Case("cut", "json_syntax", "C2", lambda: FORWARDED()[:-9]),
    Case("json-depth-9", "json_limits", "C2", lambda: b'{"a":' + b"[" * 8 + b"]" * 8 + b"}"),
    Case(
        "duplicate-iv",
        "json_duplicate",
        "C2",
        lambda: forge.repeated(FORWARDED().decode(), "iv").encode(),
    ),
    Case("a-package", "wrong_kind", "C3", partial(form.content_of, "package", "honest")),
    Case("a-note", "wrong_kind", "C3", partial(form.content_of, "return", "returned")),
    Case(
        "version-2",
        "version_newer",
        "C3",
        lambda: forgery.sealed("{}", BOTH, typ="usbsurvey-bundle-2"),
    ),
    Case("aad", "member_set", "C4", MADE.outer(put("aad", to="QQ"))),
    Case("iv-unused-bits", "base64", "C4", MADE.outer(put("iv", to="A" * 17))),
    Case(
        "cty-json", "header_value", "C4", lambda: forgery.sealed("{}", BOTH, cty="json", **SEALED)
    ),
    Case(
        "recipients-reordered", "recipients", "S1", MADE.outer(lambda t: t["recipients"].reverse())
    ),
    Case(
        "epk-off-the-curve",
        "recipient_key",
        "S1",
        MADE.outer(put("recipients", 0, "header", "epk", "x", to="A" * 43)),
    ),
    Case("not-addressed", "not_addressed", "S2", FORWARDED, context={"identity": "stranger"}),
    Case("ciphertext-flipped", "decrypt_failed", "S3", MADE.outer(forge.flip("ciphertext"))),
    Case(
        "dig-of-another",
        "digest_mismatch",
        "S4",
        lambda: forgery.sealed("{}", BOTH, dig=OTHER_HASH, **SEALED),
    ),
    Case("answers-sealed", "wrong_kind", "J1", _note_as_bundle),
)

SIGNED = MADE.signed_wrongly()

PAYLOAD = (
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
        lambda: by_hand.forged(gzip.compress(b" " * 33 * 2**20, mtime=0)),
    ),
    Case(
        "payload-duplicate",
        "json_duplicate",
        "P2",
        MADE.text(lambda text: forge.repeated(text, "created")),
    ),
    Case(
        "payload-float", "json_number", "P2", MADE.text(lambda t: t.replace('"n":1,', '"n":1.0,'))
    ),
    Case(
        "payload-depth-9",
        "json_limits",
        "P2",
        MADE.spoilt(put("ledgers", to=[[[[[[[[["x"]]]]]]]]])),
    ),
    Case(
        "payload-unsorted",
        "payload_not_canonical",
        "P2",
        lambda: by_hand.forged(packed(forge.unsorted(_members()))),
    ),
    Case("missing-named", *SCHEMA, MADE.spoilt(drop("named"))),
    Case("extra", *SCHEMA, MADE.spoilt(put("extra", to=1))),
    Case("package-extra", *SCHEMA, MADE.spoilt(put(*FIRST, "extra", to=1))),
    Case("n-0", *SCHEMA, MADE.spoilt(put("n", to=0))),
    Case("to-itself", *SCHEMA, MADE.spoilt(put("to", to="prefecture"))),
    Case("ledgers-none", *SCHEMA, MADE.spoilt(put("ledgers", to=[]))),
    Case("package-with-a-blank", *SCHEMA, MADE.spoilt(put(*FIRST, "text", to="{ }"))),
    Case("packages-2001", *SCHEMA, MADE.spoilt(lambda w: w.update(packages=w["packages"] * 2_001))),
)

MEANING = (
    Case("aud-unsorted", "audience", "P3", MADE.spoilt(lambda whole: whole["aud"].reverse())),
    Case(
        "sealed-again",
        "audience",
        "P3",
        MADE.spoilt(to=("ministry", "stranger")),
        "sealed again by the stranger",
    ),
    Case("pack-unknown", "form_mismatch", "P4", FORWARDED, context={"pack": "small-v2"}),
    Case("another-survey", "form_mismatch", "P4", MADE.spoilt(put("survey", to="other-survey"))),
    Case("reviewer-stranger", "reviewer_unknown", "R1", MADE.spoilt(by="stranger")),
    Case(
        "reviewer-of-another-office",
        "reviewer_unknown",
        "R1",
        MADE.spoilt(by="ministry"),
        "the ministry signs for the prefecture",
    ),
    Case("sender-unknown", "reviewer_unknown", "R1", MADE.spoilt(put("from", to="nobody"))),
    Case("to-nobody", *AUDIENCE, MADE.spoilt(put("to", to="nobody"))),
    Case(
        "without-the-sender",
        *AUDIENCE,
        MADE.spoilt(put("aud", to=_kids("ministry", "stranger")), to=("ministry", "stranger")),
    ),
)

DECIDED = (
    Case(
        "ledger-line-changed",
        "ledger_line",
        "B2",
        MADE.spoilt(lambda w: put("ledgers", 0, 1, to=w["ledgers"][0][1][:-9])(w)),
    ),
    Case("ledger-line-removed", "ledger_chain", "B2", MADE.spoilt(drop("ledgers", 0, 1))),
    Case("ledger-no-ledger", "ledger_line", "B2", MADE.spoilt(put("ledgers", to=[["x"]]))),
    Case(
        "ledger-of-another-office",
        "ledger_signer",
        "B2",
        _saying(lambda: [*_own(), ledger(by="reviewer-a", recipient="ministry")]),
    ),
    Case(
        "ledger-of-another-survey",
        "form_mismatch",
        "B2",
        _saying(lambda: [*_own(), ledger(by="reviewer-a", survey="other-survey")]),
    ),
    Case("package-twice", *MISMATCH, MADE.spoilt(lambda w: w.update(packages=w["packages"] * 2))),
    Case("forwarded-and-named", *MISMATCH, MADE.spoilt(_forwarded_and_named)),
    Case("body-twice", *MISMATCH, _of_two(lambda _whole: None), "two revisions of one body"),
    Case(
        "not-accepted",
        *MISMATCH,
        _saying(_looked_at_again),
        "the ledger goes on: it is being checked again",
    ),
    Case("contested", *MISMATCH, _saying(_disputed)),
    Case("never-decided", *MISMATCH, MADE.spoilt(put("ledgers", to=[ledger()]))),
    Case("decision-of-another", *MISMATCH, MADE.spoilt(put(*FIRST, "decision", to=OTHER_HASH))),
    Case("decision-not-the-earliest", *MISMATCH, partial(_of_two_lines, 1)),
    Case("another-package", *MISMATCH, MADE.spoilt(put(*FIRST, "package", to=OTHER_HASH))),
    Case("another-body", *MISMATCH, MADE.spoilt(put(*FIRST, "body", to="131024"))),
    Case("another-revision", *MISMATCH, MADE.spoilt(put(*FIRST, "revision", to=2))),
    Case(
        "body-of-another-prefecture",
        "route_mismatch",
        "B3",
        _of_sapporo,
        "a package that the sender cannot open, called its own",
    ),
    Case("older", "bundle_older", "B4", FORWARDED, context={"after": "second"}),
    Case(
        "same-number",
        "bundle_conflict",
        "B4",
        lambda: by_hand.sealed(_members()),
        "the same packages by another ledger",
        {"after": "forwarded"},
    ),
    Case("own", "not_addressed", "B4", FORWARDED, context={"identity": "prefecture"}),
)

CROSS = tuple(
    Case(f"cross-format-{name}", "wrong_kind", "J1", MADE.signed(typ=f"usbsurvey-{name}-1"))
    for name in forge.others("forward")
)

GENERATOR = Generator(
    "bundle",
    {"identity": "ministry", "pack": "small-v1"},
    (*OPENS, *CROSS, *FILE, *SIGNED, *PAYLOAD, *MEANING, *DECIDED),
)
