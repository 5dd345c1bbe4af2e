"""Survey packs that read and packs that do not (docs/formats.md §3)."""

from collections.abc import Callable
from functools import partial

from cryptography.hazmat.primitives.serialization import Encoding

from tests.support import jose_by_hand as hand
from tests.support import worlds
from tests.support.forgery import NOW, OTHER_HASH, Json
from tests.support.people import certificate_of, ec_key
from tests.vectors import world
from tests.vectors.making import forge
from tests.vectors.making.case import Case, Generator
from tests.vectors.making.forge import drop, put
from usbsurvey_desktop.armour import SURVEY_PACK
from usbsurvey_desktop.crypto.certificates import to_base64
from usbsurvey_desktop.identity.certificate import Use, self_signed
from usbsurvey_desktop.sealing.pack_record import Match, Route
from usbsurvey_desktop.sealing.publish import publish

SCHEMA, TEXT, BODY, INVALID = (
    ("payload_schema", "4"),
    ("text_refused", "4"),
    ("body_code", "4"),
    ("questionnaire_invalid", "5"),
)


def _members() -> Json:
    return hand.parsed(
        hand.plain(world.pack("small-v1").payload.model_dump(mode="json", by_alias=True))
    )


def _signed(payload: str, name: str = "issuer", **header: object) -> bytes:
    person = world.person(name)
    whole = {"alg": "ES256", "iat": NOW, "role": "issuer", "typ": "usbsurvey-pack-1"} | header
    content = payload.encode()
    one = hand.signature(content, person.certificate.der, person.private_key, whole)
    return hand.plain({"payload": hand.b64(content), "signatures": [one]}).encode()


def _spoilt(*changes: forge.Change) -> Callable[[], bytes]:
    def made() -> bytes:
        members = _members()
        for change in changes:
            change(members)
        return _signed(hand.plain(members))

    return made


def _form(change: forge.Change) -> Callable[[], bytes]:
    """A change of the form, and of its hash with it."""

    def changed(members: Json) -> None:
        change(members["questionnaire"])
        members["form_sha256"] = hand.sha(hand.plain(members["questionnaire"]).encode())

    return _spoilt(changed)


def _of_kind(typ: str) -> Callable[[], bytes]:
    return lambda: _signed(hand.plain(_members()), typ=typ)


def _frozen(name: str) -> Callable[[], bytes]:
    return partial(world.pack_text, name)


def _certificate(name: str, use: Use) -> str:
    person = world.person(name)
    certificate = person.certificate if use is Use.SIGN else person.opening_certificate
    assert certificate is not None
    return to_base64(certificate.der)


def _cert(place: int, member: str, name: str, use: Use) -> Callable[[], bytes]:
    def change(members: Json) -> None:
        text = _certificate(name, use)
        members["recipients"][place][member] = [text] if member == "return_signers" else text

    return _spoilt(change)


def _opens_with_signing_key(place: int) -> Callable[[], bytes]:
    """A certificate to seal to, for the key the prefecture signs its notes with."""

    def change(members: Json) -> None:
        prefecture = world.person("prefecture")
        key = prefecture.private_key
        made = self_signed(
            prefecture.certificate.subject,
            key,  # type: ignore[arg-type]  # of P-256, as the program makes them
            use=Use.OPEN,
            now=worlds.TERMS.issued,
        )
        members["recipients"][place]["open_cert"] = to_base64(made.der)

    return _spoilt(change)


def _rsa_to_open() -> bytes:
    key = world.person("rsa").private_key
    made = certificate_of(key, usage=("key_agreement",))
    return _spoilt(
        put("recipients", 0, "open_cert", to=to_base64(made.public_bytes(Encoding.DER)))
    )()


def _wide() -> bytes:
    """48 prefectures' worth of recipients, each with its own route."""
    names = [f"office-{number:02}" for number in range(48)]
    recipients = tuple(
        worlds.recipient(name, worlds.extra_identity(name), role="prefecture") for name in names
    )
    routes = tuple(
        Route(match=Match(prefectures=(f"{number:02}",)), to=(names[number],))
        for number in range(1, 48)
    )
    last = Route(match=Match(), to=(names[0],))
    made = publish(
        worlds.TERMS,
        worlds.SMALL_FORM,
        recipients=recipients,
        routes=(*routes, last),
        key=world.person("issuer").signing_key(),
    )
    return made.text.encode()


def _deep(levels: int) -> list[object]:
    """A list in a list, so many times."""
    return [_deep(levels - 1)] if levels > 1 else []


def _changed() -> bytes:
    text = hand.parsed(_frozen("small-v1")().decode())
    members = hand.unb64(text["payload"]).replace("小さな".encode(), "大きな".encode())
    return hand.plain({**text, "payload": hand.b64(members)}).encode()


def _by_a_namesake() -> bytes:
    """Somebody else's key under the issuer's name."""
    der = self_signed(
        world.person("issuer").certificate.subject, ec_key(), use=Use.SIGN, now=worlds.TERMS.issued
    ).der
    content = hand.plain(_members()).encode()
    header = {"alg": "ES256", "iat": NOW, "role": "issuer", "typ": "usbsurvey-pack-1"}
    one = hand.signature(content, der, ec_key(), header)
    return hand.plain({"payload": hand.b64(content), "signatures": [one]}).encode()


QUESTION = ("items", 1, "items")
LATER = {"question": "A2", "operator": "exists", "value": True}
ROUTE: Json = {"match": {}, "to": ["ministry"]}

OPENS = (
    Case("honest", "state:unconfirmed", "", _frozen("small-v1"), "nobody is pinned yet"),
    Case("pinned", "state:confirmed", "", _frozen("small-v1"), context={"pin": "issuer"}),
    Case(
        "renewed",
        "state:renewed",
        "",
        lambda: _signed(hand.plain(_members()), "renewed-issuer"),
        "the pinned key and name under a new certificate",
        {"pin": "issuer"},
    ),
    Case(
        "next-version", "ok", "", _frozen("small-v2"), context={"pin": "issuer", "held": "small-v1"}
    ),
    Case(
        "same-again", "ok", "", _frozen("small-v1"), context={"pin": "issuer", "held": "small-v1"}
    ),
    Case(
        "strangers-version-is-no-bar",
        "ok",
        "",
        _frozen("small-v1"),
        "anybody can sign a version 9999",
        {"pin": "issuer", "held": "small-v9999-stranger"},
    ),
    Case("approval-demanded", "ok", "", _frozen("approval")),
    Case("handoff-optional", "ok", "", _frozen("handoff")),
    Case("recipients-8", "ok", "", _frozen("nine")),
    Case("recipients-48", "ok", "", _wide, "with a route for each prefecture"),
    Case("by-rsa", "ok", "", lambda: _signed(hand.plain(_members()), "rsa", alg="PS256")),
    Case(
        "crlf-bom",
        "ok",
        "",
        lambda: b"\xef\xbb\xbf" + _frozen("small-v1")().replace(b",", b",\r\n"),
    ),
)

FILE = (
    Case("size-17-mib", "file_too_large", "C1", lambda: b" " * 17 * 2**20),
    Case("size-stripped", "file_too_large", "C1", lambda: b"1" * (SURVEY_PACK.stripped + 1)),
    Case(
        "non-ascii",
        "text_damaged",
        "C1",
        lambda: _frozen("small-v1")().replace(b"1", "１".encode(), 1),
    ),
    Case("cut", "json_syntax", "C2", lambda: _frozen("small-v1")()[:-10]),
    Case(
        "duplicate-payload",
        "json_duplicate",
        "C2",
        lambda: forge.repeated(_frozen("small-v1")().decode(), "payload").encode(),
    ),
    Case("a-package", "wrong_kind", "C3", lambda: forge.outer(lambda _: None)),
    Case(
        "version-2",
        "version_newer",
        "C3",
        lambda: _signed(hand.plain(_members()), typ="usbsurvey-pack-2"),
    ),
    Case("header-extra", "member_set", "C4", lambda: _signed(hand.plain(_members()), kid="x")),
    Case(
        "role-respondent",
        "signature_set",
        "J2",
        lambda: _signed(hand.plain(_members()), role="respondent"),
    ),
    Case(
        "by-reference",
        "member_set",
        "C4",
        lambda: forge.without_certificates(world.pack_text("small-v1")),
        "only a package may name its certificates",
    ),
    Case("alg-none", "algorithm", "J3", lambda: _signed(hand.plain(_members()), alg="none")),
    Case(
        "expired",
        "certificate_expired",
        "J5",
        lambda: _signed(hand.plain(_members()), iat=NOW - 10**8),
    ),
    Case("changed", "signature_bad", "J6", _changed),
    Case("over", "approval_chain", "J7", lambda: _signed(hand.plain(_members()), over=OTHER_HASH)),
)


PAYLOAD = (
    Case(
        "payload-unsorted",
        "payload_not_canonical",
        "4",
        lambda: _signed(forge.unsorted(_members())),
    ),
    Case(
        "payload-float",
        "json_number",
        "4",
        lambda: _signed(hand.plain(_members()).replace('"version":1}', '"version":1.0}')),
    ),
    Case("payload-depth", "json_limits", "4", _spoilt(put("purpose", to=_deep(16)))),
    Case(
        "payload-duplicate",
        "json_duplicate",
        "4",
        lambda: _signed(forge.repeated(hand.plain(_members()), "title")),
    ),
    Case("missing-supersedes", *SCHEMA, _spoilt(drop("supersedes"))),
    Case("extra", *SCHEMA, _spoilt(put("extra", to=1))),
    Case("extra-contact", *SCHEMA, _spoilt(put("contact", "fax", to=""))),
    Case("version-10000", *SCHEMA, _spoilt(put("version", to=10_000))),
    Case("profile-2", *SCHEMA, _spoilt(put("package_profile", to=2))),
    Case("profile-true", *SCHEMA, _spoilt(put("package_profile", to=True))),
    Case("recipients-none", *SCHEMA, _spoilt(put("recipients", to=[]))),
    Case(
        "recipient-twice",
        *SCHEMA,
        _spoilt(lambda whole: whole["recipients"].append(whole["recipients"][0])),
    ),
    Case(
        "recipient-without-signers", *SCHEMA, _spoilt(put("recipients", 0, "return_signers", to=[]))
    ),
    Case("route-to-nobody-known", *SCHEMA, _spoilt(put("routes", 0, "to", to=["nobody"]))),
    Case("routes-65", *SCHEMA, _spoilt(put("routes", to=[ROUTE] * 65))),
    Case(
        "route-last-not-for-all",
        *SCHEMA,
        _spoilt(put("routes", 1, "match", to={"kinds": ["city"]})),
    ),
    Case("deadline-without-time", *SCHEMA, _spoilt(put("deadline", to="2026-12-01"))),
    Case("title-201", *TEXT, _spoilt(put("title", to="調" * 201))),
    Case("title-two-lines", *TEXT, _spoilt(put("title", to="小さな\n調査"))),
    Case("purpose-nul", *TEXT, _spoilt(put("purpose", to="a\x00"))),
    Case("recipient-body-code", *BODY, _spoilt(put("recipients", 0, "body", to="130002"))),
    Case("route-body-code", *BODY, _spoilt(put("routes", 0, "match", to={"bodies": ["131017"]}))),
)

FORM_AND_KEYS = (
    Case("form-hash", *INVALID, _spoilt(put("form_sha256", to=OTHER_HASH))),
    Case(
        "form-cycle",
        *INVALID,
        _form(put(*QUESTION, 0, "enable_when", to=LATER)),
        "A1 asks for A2, A2 for A1",
    ),
    Case("form-link-twice", *INVALID, _form(put(*QUESTION, 2, "link_id", to="A1"))),
    Case(
        "form-unknown-reference",
        *INVALID,
        _form(put(*QUESTION, 1, "enable_when", "question", to="Z9")),
    ),
    Case(
        "form-unknown-code", *INVALID, _form(put(*QUESTION, 1, "enable_when", "value", to="maybe"))
    ),
    Case("form-code-twice", *INVALID, _form(put(*QUESTION, 1, "options", 1, "code", to="a"))),
    Case("form-unknown-type", *INVALID, _form(put(*QUESTION, 0, "type", to="script"))),
    Case(
        "form-pattern-bomb",
        *INVALID,
        _form(put(*QUESTION, 2, "constraint", to={"pattern": "(a+)+$", "max_length": 100})),
    ),
    Case("signing-certificate-to-open", *INVALID, _cert(0, "open_cert", "prefecture", Use.SIGN)),
    Case(
        "opening-certificate-to-sign", *INVALID, _cert(0, "return_signers", "prefecture", Use.OPEN)
    ),
    Case("open-cert-none", *INVALID, _spoilt(put("recipients", 0, "open_cert", to="AAAA"))),
    Case("open-cert-rsa", *INVALID, _rsa_to_open),
    Case("two-recipients-one-key", *INVALID, _cert(0, "open_cert", "ministry", Use.OPEN)),
    Case("signing-key-opens", *INVALID, _opens_with_signing_key(0)),
    Case("signing-key-of-another-opens", *INVALID, _opens_with_signing_key(1)),
)

TRUST = (
    Case(
        "other-key",
        "issuer_mismatch",
        "6",
        lambda: _signed(hand.plain(_members()), "stranger"),
        context={"pin": "issuer"},
    ),
    Case(
        "other-key-same-name",
        "issuer_mismatch",
        "6",
        _by_a_namesake,
        context={"pin": "issuer"},
    ),
    Case(
        "older",
        "pack_older",
        "7",
        _frozen("small-v1"),
        context={"pin": "issuer", "held": "small-v2"},
    ),
    Case(
        "same-version-changed",
        "pack_conflict",
        "7",
        _frozen("small-v1-changed"),
        context={"pin": "issuer", "held": "small-v1"},
    ),
)


CROSS = tuple(
    Case(f"cross-format-{name}", "wrong_kind", "C3", _of_kind(f"usbsurvey-{name}-1"))
    for name in forge.others("pack")
)

GENERATOR = Generator("pack", {}, (*OPENS, *CROSS, *FILE, *PAYLOAD, *FORM_AND_KEYS, *TRUST))
