"""Packages that are refused for what they say, rightly signed and sealed: checks P1 to P8."""

import gzip
from collections.abc import Callable

from tests.support import forgery, worlds
from tests.support import jose_by_hand as hand
from tests.support.forgery import (
    EVERYBODY,
    OTHER_HASH,
    answer,
    body,
    packed,
    put,
    put_in,
    sealed,
    signature,
    signed,
)
from tests.vectors import form, readers
from tests.vectors.making import forge
from tests.vectors.making.case import Case
from tests.vectors.making.forge import spoilt

OTHER_ID = hand.b64(bytes(16))


def _content(change: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    return lambda: sealed(signed(change(packed(forge.payload()))))


def _text(change: Callable[[str], str]) -> Callable[[], bytes]:
    """A package whose payload text is spelt otherwise."""
    return lambda: sealed(signed(packed(change(hand.plain(forge.payload())))))


def _spoilt(spoil: forge.Change, pack: str = "small-v1") -> Callable[[], bytes]:
    return lambda: spoilt(spoil, pack)


def _without(name: str) -> Callable[[], bytes]:
    return _spoilt(lambda whole: whole.pop(name))


def _number(text: str) -> Callable[[], bytes]:
    return _text(lambda whole: whole.replace('"revision":1', f'"revision":{text}'))


P1 = (
    Case("gzip-none", "expand", "P1", lambda: sealed(signed(hand.plain(forge.payload()).encode()))),
    Case("gzip-cut", "expand", "P1", _content(lambda content: content[:-1])),
    Case("gzip-trailing-byte", "expand", "P1", _content(lambda content: content + b"\n")),
    Case(
        "gzip-two-members",
        "expand",
        "P1",
        _content(lambda content: content + gzip.compress(b"", mtime=0)),
    ),
    Case(
        "gzip-checksum",
        "expand",
        "P1",
        _content(lambda content: content[:-8] + bytes(4) + content[-4:]),
    ),
    Case(
        "gzip-time",
        "expand",
        "P1",
        _content(lambda content: content[:4] + b"\x01" + content[5:]),
        "1 second after 1970",
    ),
    Case(
        "gzip-text-flag",
        "expand",
        "P1",
        _content(lambda content: content[:3] + b"\x01" + content[4:]),
        "zlib passes it over",
    ),
    Case(
        "gzip-name",
        "expand",
        "P1",
        _content(lambda content: content[:3] + b"\x08" + content[4:10] + b"a\0" + content[10:]),
    ),
    Case(
        "gzip-other-tool",
        "ok",
        "",
        _content(lambda content: content[:8] + b"\x04\xff" + content[10:]),
        "extra flags and operating system of the header are free",
    ),
    Case(
        "gzip-bomb",
        "expand",
        "P1",
        lambda: sealed(signed(gzip.compress(b" " * 8 * 2**20, mtime=0))),
        "8 MiB",
    ),
)

P2 = (
    Case(
        "payload-depth-17",
        "json_limits",
        "P2",
        _text(lambda text: f'{{"a":{"[" * 16}{"]" * 16},{text[1:]}'),
    ),
    Case(
        "payload-duplicate",
        "json_duplicate",
        "P2",
        _text(lambda text: forge.repeated(text, "survey")),
    ),
    Case(
        "payload-duplicate-body",
        "json_duplicate",
        "P2",
        _text(lambda text: forge.repeated(text, "prefecture")),
    ),
    Case(
        "payload-duplicate-answer",
        "json_duplicate",
        "P2",
        _text(lambda text: forge.repeated(text, "state")),
    ),
    Case("payload-nan", "json_number", "P2", _number("NaN")),
    Case("payload-float", "json_number", "P2", _number("1.0")),
    Case("payload-2-53", "json_number", "P2", _number("9007199254740992")),
    Case("payload-6000-digits", "json_number", "P2", _number("1" * 6_000)),
    Case(
        "payload-surrogate", "json_syntax", "P2", _text(lambda text: text.replace("﨑", r"\ud800"))
    ),
    Case(
        "payload-unsorted",
        "payload_not_canonical",
        "P2",
        lambda: sealed(signed(packed(forge.unsorted(forge.payload())))),
    ),
    Case(
        "payload-blank",
        "payload_not_canonical",
        "P2",
        _text(lambda text: text.replace(",", ", ", 1)),
    ),
    Case(
        "payload-escape",
        "payload_not_canonical",
        "P2",
        _text(lambda text: text.replace("﨑", r"\ufa11")),
    ),
    Case("payload-bom", "json_syntax", "P2", _text(lambda text: f"\ufeff{text}")),
    *(
        Case(f"payload-missing-{name.replace('_', '-')}", "payload_schema", "P2", _without(name))
        for name in ("aud", "handoff", "history", "pkg", "prev", "reply_to")
    ),
    Case("payload-extra", "payload_schema", "P2", _spoilt(put(extra=1))),
    Case("payload-extra-body", "payload_schema", "P2", _spoilt(put_in("body", extra=1))),
    Case(
        "payload-extra-answer",
        "payload_schema",
        "P2",
        _spoilt(answer("A1", state="answered", value="yes", by="x")),
    ),
    Case("payload-schema-note", "payload_schema", "P2", _spoilt(put(schema="usbsurvey-note-1"))),
    Case("payload-revision-0", "payload_schema", "P2", _spoilt(put(revision=0))),
    Case("payload-revision-2-after-nothing", "payload_schema", "P2", _spoilt(put(revision=2))),
    Case(
        "payload-day-that-is-none",
        "payload_schema",
        "P2",
        _spoilt(put(created="2026-02-30T00:00:00+09:00")),
    ),
    Case(
        "payload-time-without-offset",
        "payload_schema",
        "P2",
        _spoilt(put(created="2026-11-20T10:00:00")),
    ),
    Case("payload-aud-17", "payload_schema", "P2", _spoilt(put(aud=[OTHER_HASH] * 17))),
    Case("payload-id-unused-bits", "payload_schema", "P2", _spoilt(put(pkg="A" * 21 + "B"))),
    Case(
        "payload-replies-201",
        "payload_schema",
        "P2",
        _spoilt(put(replies=[{"note": OTHER_ID, "link_id": None, "text": "x"}] * 201)),
    ),
    Case(
        "payload-reply-key-off-the-curve",
        "payload_schema",
        "P2",
        _spoilt(put_in("reply_to", x=hand.b64(bytes(32)))),
    ),
    *(
        Case(
            f"text-u-{ord(sign):04x}",
            "text_refused",
            "P2",
            _spoilt(answer("A3", state="answered", value=f"a{sign}b")),
        )
        for sign in "\x00\r\t\x7f\ufffe\uffff"
    ),
    Case(
        "text-10001",
        "text_refused",
        "P2",
        _spoilt(answer("A3", state="answered", value="字" * 10_001)),
    ),
    Case("text-reason-1001", "text_refused", "P2", _spoilt(put(reasons={"X1": "x" * 1_001}))),
    Case(
        "text-name-two-lines",
        "text_refused",
        "P2",
        _spoilt(put_in("body", name="千代田区\n署名: 市長")),
    ),
)


def _kids(*names: str) -> list[str]:
    return sorted(map(forgery.kid, names))


def _forwarded() -> bytes:
    return sealed(signed(packed(forge.payload())), to=("stranger", "ministry"))


def _respondent_dropped() -> bytes:
    to = ("prefecture", "ministry")
    return sealed(signed(packed({**forge.payload(), "aud": _kids(*to)})), to)


def _to(*names: str) -> Callable[[], bytes]:
    """Signed and sealed for these people, whoever the route names."""
    return lambda: sealed(signed(packed({**forge.payload(), "aud": _kids(*names)})), names)


P3 = (
    Case(
        "aud-one-missing",
        "audience",
        "P3",
        _spoilt(lambda whole: whole.update(aud=_kids("prefecture", "respondent"))),
    ),
    Case(
        "aud-one-more",
        "audience",
        "P3",
        _spoilt(lambda whole: whole.update(aud=_kids(*EVERYBODY, "stranger"))),
    ),
    Case("aud-unsorted", "audience", "P3", _spoilt(lambda whole: whole["aud"].reverse())),
    Case(
        "aud-twice",
        "audience",
        "P3",
        _spoilt(lambda whole: whole.update(aud=_kids(*EVERYBODY, "ministry"))),
    ),
    Case(
        "forwarded",
        "audience",
        "P3",
        _forwarded,
        "sealed again for others",
        {"identity": "stranger"},
    ),
    Case(
        "aud-without-reply-to",
        "audience",
        "P3",
        _respondent_dropped,
        "the respondent could not read a return note's package",
    ),
)

P4 = (
    Case("form-unknown", "form_mismatch", "P4", _spoilt(put(pack_sha256=OTHER_HASH))),
    Case(
        "form-not-at-hand", "form_mismatch", "P4", _spoilt(lambda _: None), context={"pack": "nine"}
    ),
    Case("form-other-hash", "form_mismatch", "P4", _spoilt(put(form_sha256=OTHER_HASH))),
    Case("form-other-version", "form_mismatch", "P4", _spoilt(put(pack_version=2))),
    Case("form-other-survey", "form_mismatch", "P4", _spoilt(put(survey="other-survey"))),
    Case(
        "approval-missing",
        "approval_missing",
        "P4",
        _spoilt(lambda _: None, "approval"),
        context={"pack": "approval"},
    ),
)

SPOILT_ANSWERS: dict[str, tuple[forge.Change, str]] = {
    "not-applicable-where-it-applies": (answer("A1", state="not_applicable"), ""),
    "hidden-sent": (answer("A1", state="answered", value="no"), "A2 is hidden and answered"),
    "unknown-code": (answer("A1", state="answered", value="x"), ""),
    "code-twice": (answer("A2", state="answered", value=["a", "a"]), ""),
    "exclusive": (answer("A2", state="answered", value=["a", "c", "z"]), ""),
    "not-in-form-order": (answer("A2", state="answered", value=["c", "a"]), ""),
    "required-blank": (answer("A1", state="unanswered"), ""),
    "unknown-question": (answer("Z9", state="unanswered"), ""),
    "left-out": (lambda whole: whole["answers"].pop("A3"), ""),
    "free-text-too-long": (answer("A2.c", state="answered", value="x" * 201), ""),
    "number-for-choice": (answer("A1", state="answered", value=1), ""),
    "blank-as-answer": (answer("A3", state="answered", value="　"), "a full-width blank"),
    "reason-for-nothing": (put(reasons={"X9": "なぜなら"}), ""),
}


def _replied(link_id: str | None) -> Callable[[], bytes]:
    return _spoilt(put(replies=[{"note": OTHER_ID, "link_id": link_id, "text": "直しました。"}]))


P5 = (
    *(
        Case(f"answers-{name}", "answers_inconsistent", "P5", _spoilt(spoil), comment)
        for name, (spoil, comment) in SPOILT_ANSWERS.items()
    ),
    Case("reply-unknown-question", "answers_inconsistent", "P5", _replied("A9")),
    Case("reply-unknown-free-text", "answers_inconsistent", "P5", _replied("A2.a")),
    Case("reply-page", "answers_inconsistent", "P5", _replied("page.A"), "a page is no question"),
    Case("reply-free-text", "ok", "", _replied("A2.c")),
    Case("reply-whole", "ok", "", _replied(None)),
)


def _foreign_approver() -> bytes:
    return forge.with_signature(lambda content: forge.approved(content, "stranger"))


def _reused() -> bytes:
    """The number of the frozen honest package on other contents."""
    known = form.read(form.FOLDER / "package" / "honest")
    opened = readers.known_package(known)
    members = forge.payload() | {"pkg": opened.submission.pkg}
    members["answers"]["A3"]["value"] = "別の意見"
    return sealed(signed(packed(members)))


def _route_of_another_prefecture() -> bytes:
    """A body of Hokkaido sealed to Tokyo too."""
    sapporo = worlds.municipality("011002")
    answers = {**worlds.SMALL_ANSWERS, "R.body_code": {"state": "answered", "value": "011002"}}
    members = forge.payload(answers=answers, body=sapporo) | {"aud": _kids(*EVERYBODY)}
    content = packed(members)
    return sealed(signed(content, signature(content, "stranger")))


P6_TO_P8 = (
    Case("body-check-digit", "body_code", "P6", _spoilt(put_in("body", code="131017"))),
    Case(
        "body-of-another",
        "body_mismatch",
        "P6",
        _spoilt(body("131024", name="中央区", kind="special_ward")),
        "the certificate names another body",
    ),
    Case("body-other-in-answers", "body_mismatch", "P6", _spoilt(put_in("body", code="131024"))),
    Case(
        "body-other-prefecture", "body_mismatch", "P6", _spoilt(put_in("body", prefecture="埼玉県"))
    ),
    Case("body-approver-of-another", "body_mismatch", "P6", _foreign_approver),
    Case("route-prefecture-left-out", "route_mismatch", "P7", _to("ministry", "respondent")),
    Case("route-one-more", "route_mismatch", "P7", _to(*EVERYBODY, "stranger")),
    Case("route-of-another-prefecture", "route_mismatch", "P7", _route_of_another_prefecture),
    Case("package-id-reused", "package_id_reused", "P8", _reused, context={"after": "honest"}),
)

CASES: tuple[Case, ...] = (*P1, *P2, *P3, *P4, *P5, *P6_TO_P8)
