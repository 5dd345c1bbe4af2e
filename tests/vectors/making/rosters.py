"""Rosters that are believed and rosters that are not (docs/formats.md §6)."""

from collections.abc import Callable
from functools import partial

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from tests.support import jose_by_hand as hand
from tests.support.forgery import NOW, OTHER_HASH, Json
from tests.support.people import AUTHORITY, UNKNOWN, Holder, der_of, der_with, ec_key, rsa_key
from tests.vectors import world
from tests.vectors.making import forge
from tests.vectors.making.case import Case, Generator
from tests.vectors.making.forge import drop, put
from usbsurvey_desktop.armour import ROSTER
from usbsurvey_desktop.crypto.certificates import to_base64
from usbsurvey_desktop.records import to_base64url

SCHEMA, TEXT = (("payload_schema", "N1"), ("text_refused", "N1"))
REVOKED: Json = {"by": "名簿 守", "at": "2026-11-20T10:00:00+09:00", "reason": "異動"}
ENTRY = ("entries", 0)


def _members(name: str = "ministry-v2") -> Json:
    payload = world.roster(name).payload.model_dump(mode="json", by_alias=True)
    return hand.parsed(hand.plain(payload))


def _signed(payload: str, name: str = "keeper", **header: object) -> bytes:
    person = world.person(name)
    whole = {"alg": "ES256", "iat": NOW, "role": "roster_keeper", "typ": "usbsurvey-roster-1"}
    content = payload.encode()
    one = hand.signature(content, person.certificate.der, person.private_key, whole | header)
    return hand.plain({"payload": hand.b64(content), "signatures": [one]}).encode()


def _spoilt(*changes: forge.Change, by: str = "keeper") -> Callable[[], bytes]:
    """The second version with a change in its payload, rightly signed."""

    def made() -> bytes:
        members = _members()
        for change in changes:
            change(members)
        return _signed(hand.plain(members), by)

    return made


def _with_header(**header: object) -> Callable[[], bytes]:
    return lambda: _signed(hand.plain(_members()), "keeper", **header)


def _text(change: Callable[[str], str]) -> Callable[[], bytes]:
    return lambda: _signed(change(hand.plain(_members())))


def _of_kind(typ: str) -> Callable[[], bytes]:
    return lambda: _signed(hand.plain(_members("ministry-v1")), "keeper", typ=typ)


def _frozen(name: str) -> Callable[[], bytes]:
    return partial(world.roster_text, name)


def _cert_of(key: Callable[[], Holder], *usage: str) -> Callable[[], bytes]:
    """The second version with this certificate in its first entry."""

    def made() -> bytes:
        der = der_of(key(), usage=usage or ("digital_signature",))
        return _spoilt(put(*ENTRY, "cert", to=to_base64(der)))()

    return made


def _entry_with(der: bytes) -> bytes:
    return _spoilt(put(*ENTRY, "cert", to=to_base64(der)))()


def _cert_with(critical: x509.ExtensionType) -> Callable[[], bytes]:
    return lambda: _entry_with(der_with(ec_key(), critical))


def _changed() -> bytes:
    text = hand.parsed(_frozen("ministry-v2")().decode())
    content = hand.unb64(text["payload"]).replace(b'"phone"', b'"lette"', 1)
    return hand.plain({**text, "payload": hand.b64(content)}).encode()


def _by_who_is_named_in_it() -> bytes:
    """A stranger makes himself keeper in the very version he signs."""
    stranger = to_base64url(world.person("stranger").certificate.fingerprint)
    return _spoilt(put("keepers", to=[stranger]), by="stranger")()


def _second_by_the_next_keeper() -> bytes:
    """Who is named in version 2 may sign from version 3 on."""
    return _signed(hand.plain(_members()), "next-keeper")


HELD_1 = {"held": "ministry-v1"}

OPENS = (
    Case("version-1", "state:unconfirmed", "", _frozen("ministry-v1")),
    Case("version-1-pinned", "state:confirmed", "", _frozen("ministry-v1"), context=HELD_1),
    Case("version-2", "state:confirmed", "", _frozen("ministry-v2"), context=HELD_1),
    Case(
        "version-3-by-the-next-keeper",
        "state:confirmed",
        "",
        _frozen("ministry-v3"),
        context={"held": "ministry-v2"},
    ),
    Case(
        "version-3-first-seen",
        "state:unconfirmed",
        "",
        _frozen("ministry-v3"),
        "its keeper is still to be confirmed",
    ),
    Case("crlf", "ok", "", lambda: _frozen("ministry-v2")().replace(b",", b",\r\n")),
)

FILE = (
    Case("size-stripped", "file_too_large", "C1", lambda: b"1" * (ROSTER.stripped + 1)),
    Case("non-ascii", "text_damaged", "C1", lambda: "名簿".encode() + _frozen("ministry-v1")()),
    Case("cut", "json_syntax", "C2", lambda: _frozen("ministry-v2")()[:-9]),
    Case("json-depth-9", "json_limits", "C2", lambda: b'{"a":' + b"[" * 8 + b"]" * 8 + b"}"),
    Case("a-pack", "wrong_kind", "C3", partial(world.pack_text, "small-v1")),
    Case("version-newer", "version_newer", "C3", _with_header(typ="usbsurvey-roster-2")),
    Case("header-extra", "member_set", "C4", _with_header(kid="x")),
    Case("role-reviewer", "signature_set", "J2", _with_header(role="reviewer")),
    Case(
        "by-reference",
        "member_set",
        "C4",
        lambda: forge.without_certificates(world.roster_text("ministry-v1")),
        "only a package may name its certificates",
    ),
    Case("alg-none", "algorithm", "J3", _with_header(alg="none")),
    Case("expired", "certificate_expired", "J5", _with_header(iat=NOW - 10**8)),
    Case("changed", "signature_bad", "J6", _changed),
    Case("over", "approval_chain", "J7", _with_header(over=OTHER_HASH)),
)

PAYLOAD = (
    Case(
        "payload-duplicate", "json_duplicate", "N1", _text(lambda text: forge.repeated(text, "how"))
    ),
    Case(
        "payload-float",
        "json_number",
        "N1",
        _text(lambda text: text.replace('"version":2', '"version":2.0')),
    ),
    Case(
        "payload-unsorted",
        "payload_not_canonical",
        "N1",
        lambda: _signed(forge.unsorted(_members())),
    ),
    Case(
        "payload-blank",
        "payload_not_canonical",
        "N1",
        _text(lambda text: text.replace(",", ", ", 1)),
    ),
    Case("missing-updated", *SCHEMA, _spoilt(drop("updated"))),
    Case("extra", *SCHEMA, _spoilt(put("extra", to=1))),
    Case("extra-in-entry", *SCHEMA, _spoilt(put(*ENTRY, "name", to="山田"))),
    Case("version-0", *SCHEMA, _spoilt(put("version", to=0))),
    Case("keepers-none", *SCHEMA, _spoilt(put("keepers", to=[]))),
    Case(
        "keepers-9", *SCHEMA, _spoilt(put("keepers", to=[hand.sha(bytes([n])) for n in range(9)]))
    ),
    Case("keeper-twice", *SCHEMA, _spoilt(put("keepers", to=[OTHER_HASH, OTHER_HASH]))),
    Case(
        "entry-twice", *SCHEMA, _spoilt(lambda whole: whole["entries"].append(whole["entries"][0]))
    ),
    Case("entry-role", *SCHEMA, _spoilt(put(*ENTRY, "role", to="issuer"))),
    Case("entry-how-trusted", *SCHEMA, _spoilt(put(*ENTRY, "registered", "how", to="first_seen"))),
    Case("revoked-without-reason", *SCHEMA, _spoilt(put(*ENTRY, "state", to="revoked"))),
    Case("active-and-revoked", *SCHEMA, _spoilt(put(*ENTRY, "revoked", to=REVOKED))),
    Case("name-two-lines", *TEXT, _spoilt(put(*ENTRY, "registered", "by", to="受付\n花子"))),
    Case("note-201", *TEXT, _spoilt(put(*ENTRY, "registered", "note", to="字" * 201))),
    Case("body-code", "body_code", "N1", _spoilt(put(*ENTRY, "body", to="131017"))),
)

CERTIFICATES = (
    Case("cert-base64", "base64", "N2", _spoilt(put(*ENTRY, "cert", to="QQ"))),
    Case("cert-none", "certificate", "N2", _spoilt(put(*ENTRY, "cert", to="QQ=="))),
    Case("cert-key-agreement", "certificate_usage", "N2", _cert_of(ec_key, "key_agreement")),
    Case("cert-of-a-ca", "certificate_usage", "N2", _cert_with(AUTHORITY)),
    Case("cert-critical-unknown", "certificate", "N2", _cert_with(UNKNOWN)),
    Case("cert-p-384", "algorithm", "N2", _cert_of(partial(ec_key, 0, ec.SECP384R1))),
    Case("cert-rsa-1024", "key_weak", "N2", _cert_of(partial(rsa_key, 1_024))),
)

TRUST = (
    Case("by-no-keeper", "roster_signer", "N3", _spoilt(by="stranger"), context=HELD_1),
    Case("by-who-is-named-in-it", "roster_signer", "N3", _by_who_is_named_in_it, context=HELD_1),
    Case(
        "by-the-next-keeper-too-early",
        "roster_signer",
        "N3",
        _second_by_the_next_keeper,
        context=HELD_1,
    ),
    Case(
        "by-a-former-keeper",
        "roster_signer",
        "N3",
        _spoilt(put("version", to=4)),
        context={"held": "ministry-v3"},
    ),
    Case(
        "version-1-by-another",
        "roster_signer",
        "N3",
        lambda: _signed(hand.plain(_members("ministry-v1")), "stranger"),
    ),
    Case("older", "roster_older", "N3", _frozen("ministry-v1"), context={"held": "ministry-v2"}),
    Case(
        "same-version-changed",
        "roster_conflict",
        "N3",
        _spoilt(put("updated", to="2026-11-21T10:00:00+09:00")),
        context={"held": "ministry-v2"},
    ),
)

CROSS = tuple(
    Case(f"cross-format-{name}", "wrong_kind", "C3", _of_kind(f"usbsurvey-{name}-1"))
    for name in forge.others("roster")
)

GENERATOR = Generator("roster", {}, (*OPENS, *CROSS, *FILE, *PAYLOAD, *CERTIFICATES, *TRUST))
