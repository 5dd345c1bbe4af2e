"""Packages that are refused for their recipients, their key or what is sealed: S1 to S4 and J1."""

import secrets
from collections.abc import Callable

from cryptography.hazmat.primitives.asymmetric import ec

from tests.support import forgery, worlds
from tests.support import jose_by_hand as hand
from tests.support.forgery import Json, packed
from tests.support.people import ec_key
from tests.support.two_faced import two_faced
from tests.vectors import world
from tests.vectors.making import forge
from tests.vectors.making.case import Case
from tests.vectors.making.forge import flip, outer, put, with_entry, with_recipients

Entries = list[Json]


def _alg(alg: str) -> Callable[[], bytes]:
    return lambda: with_entry(put("header", "alg", to=alg))


def _off_the_curve() -> bytes:
    def change(entry: Json) -> None:
        epk = entry["header"]["epk"]
        epk["y"] = hand.b64(bytes([*hand.unb64(epk["y"])[:-1], hand.unb64(epk["y"])[-1] ^ 1]))

    return with_entry(change)


def _seventeen() -> bytes:
    more = [hand.recipient(ec_key(number).public_key(), bytes(32)) for number in range(14)]
    return with_recipients(lambda entries: [*entries, *more])


def _other_list(change: Callable[[Entries], Entries]) -> Callable[[], bytes]:
    """The honest package with another list than the one its header names."""
    return lambda: outer(lambda text: text.update(recipients=change(text["recipients"])))


def _as_utf_7() -> bytes:
    return hand.plain(forge.honest()).encode("utf-7")


def _foreign_entry() -> Json:
    return hand.recipient(worlds.opening_key("stranger").public_key(), bytes(32))


S1 = (
    Case("recipients-0", "recipients", "S1", lambda: with_recipients(lambda _: [])),
    Case("recipients-17", "recipients", "S1", _seventeen),
    Case(
        "recipient-twice",
        "recipients",
        "S1",
        lambda: with_recipients(lambda entries: [*entries, entries[0]]),
    ),
    *(
        Case(f"recipient-alg-{alg.lower().replace('_', '-')}", "recipients", "S1", _alg(alg))
        for alg in ("dir", "RSA1_5", "A256KW", "ECDH-ES", "ECDH-ES+A128KW")
    ),
    Case(
        "recipient-key-39",
        "recipients",
        "S1",
        lambda: with_entry(lambda entry: entry.update(encrypted_key=entry["encrypted_key"][:52])),
        "39 bytes of wrapped key",
    ),
    Case("iv-11", "recipients", "S1", lambda: outer(put("iv", to=hand.b64(bytes(11))))),
    Case("iv-16", "recipients", "S1", lambda: outer(put("iv", to=hand.b64(bytes(16))))),
    Case("tag-15", "recipients", "S1", lambda: outer(put("tag", to=hand.b64(bytes(15))))),
    Case(
        "epk-p-521",
        "recipient_key",
        "S1",
        lambda: with_entry(put("header", "epk", to=hand.jwk(ec_key(0, ec.SECP521R1).public_key()))),
    ),
    Case("epk-off-the-curve", "recipient_key", "S1", _off_the_curve),
    Case(
        "epk-okp", "recipient_key", "S1", lambda: with_entry(put("header", "epk", "kty", to="OKP"))
    ),
    Case(
        "epk-x-31",
        "recipient_key",
        "S1",
        lambda: with_entry(put("header", "epk", "x", to=hand.b64(bytes(31)))),
    ),
    Case("list-removed", "recipients", "S1", _other_list(lambda entries: entries[:2])),
    Case(
        "list-added", "recipients", "S1", _other_list(lambda entries: [*entries, _foreign_entry()])
    ),
    Case(
        "list-replaced",
        "recipients",
        "S1",
        _other_list(lambda entries: [_foreign_entry(), *entries[1:]]),
    ),
    Case("utf-7", "recipients", "S1", _as_utf_7, "a plus sign of the algorithm is written +-"),
    Case("list-reordered", "recipients", "S1", _other_list(lambda entries: entries[::-1])),
    *(
        Case(
            f"list-flip-key-{place}",
            "recipients",
            "S1",
            lambda place=place: outer(flip("recipients", place, "encrypted_key")),  # type: ignore[misc]  # the place of the loop
            f"a bit of recipient {place}'s key, read by the ministry (1)",
        )
        for place in range(3)
    ),
    Case(
        "list-flip-kid", "recipients", "S1", lambda: outer(flip("recipients", 0, "header", "kid"))
    ),
    Case(
        "rcp-of-another-list",
        "recipients",
        "S1",
        lambda: forge.with_header(forge.members(rcp=forgery.OTHER_HASH)),
    ),
)


def _with_own_entry(entry: Callable[[bytes], Json]) -> bytes:
    """A package whose list, bound in its header, holds this for the ministry."""
    key = secrets.token_bytes(32)
    names = ("prefecture", "respondent")
    entries = [hand.recipient(worlds.opening_key(name).public_key(), key) for name in names]
    text = hand.sealed_to(
        [entry(key), *entries],
        key,
        forge.plaintext().encode(),
        {"typ": "usbsurvey-package-1"},
    )
    return hand.plain(text).encode()


def _own(key: bytes) -> Json:
    return hand.recipient(worlds.opening_key("ministry").public_key(), key)


def _own_flipped(key: bytes) -> Json:
    entry = _own(key)
    flip("encrypted_key")(entry)
    return entry


def _stolen_place(key: bytes) -> Json:
    entry = hand.recipient(worlds.opening_key("stranger").public_key(), key)
    entry["header"]["kid"] = forgery.kid("ministry")
    return entry


def _rebound(change: Callable[[Entries], Entries]) -> Callable[[], bytes]:
    """Another list, with its hash written into the header by somebody without the content key."""

    def made() -> bytes:
        text = forge.honest()
        return hand.plain(hand.rebound({**text, "recipients": change(text["recipients"])})).encode()

    return made


S2_TO_S4 = (
    Case(
        "foreign-key",
        "not_addressed",
        "S2",
        lambda: hand.plain(forge.honest()).encode(),
        context={"identity": "stranger"},
    ),
    *(
        Case(f"flip-{name}", "decrypt_failed", "S3", lambda name=name: outer(flip(name)))  # type: ignore[misc]  # the name of the loop
        for name in ("iv", "ciphertext", "tag")
    ),
    *(
        Case(
            f"flip-{part}-for-{name}",
            "decrypt_failed",
            "S3",
            lambda part=part: outer(flip(part)),  # type: ignore[misc]  # the part of the loop
            context={"identity": name},
        )
        for part in ("iv", "ciphertext", "tag")
        for name in ("prefecture", "respondent")
    ),
    Case("own-key-flipped", "decrypt_failed", "S3", lambda: _with_own_entry(_own_flipped)),
    Case(
        "own-key-another",
        "decrypt_failed",
        "S3",
        lambda: _with_own_entry(lambda _: _own(bytes(32))),
    ),
    Case(
        "own-kid-stolen",
        "decrypt_failed",
        "S3",
        lambda: _with_own_entry(_stolen_place),
        "the stranger's key under the ministry's name",
    ),
    Case("list-removed-rebound", "decrypt_failed", "S3", _rebound(lambda entries: entries[:2])),
    Case("list-reordered-rebound", "decrypt_failed", "S3", _rebound(lambda entries: entries[::-1])),
    Case(
        "dig-changed-outside",
        "decrypt_failed",
        "S3",
        lambda: outer(_with_dig),
        "the header is authenticated, so another dig breaks the seal",
    ),
    Case(
        "dig-of-another-text",
        "digest_mismatch",
        "S4",
        lambda: forgery.sealed(forge.plaintext(), dig=forgery.OTHER_HASH),
    ),
    Case("two-plaintext", "digest_mismatch", "S4", lambda: two_faced()[0], "read by the ministry"),
    Case(
        "two-plaintext-for-prefecture",
        "digest_mismatch",
        "S4",
        lambda: two_faced()[0],
        context={"identity": "prefecture"},
    ),
)


def _with_dig(text: Json) -> None:
    header = hand.parsed(hand.unb64(text["protected"]).decode())
    text["protected"] = hand.b64(hand.plain(header | {"dig": forgery.OTHER_HASH}).encode())


def _inside(change: Callable[[str], str]) -> Callable[[], bytes]:
    return lambda: forgery.sealed(change(forge.plaintext()))


def _inside_parsed(change: forge.Change) -> Callable[[], bytes]:
    def made() -> bytes:
        text = hand.parsed(forge.plaintext())
        change(text)
        return forgery.sealed(hand.plain(text))

    return made


def _signed_by_nobody() -> str:
    return hand.plain({"payload": hand.b64(packed(forge.payload())), "signatures": []})


def _header_spelt(spelling: forge.Spelling) -> Callable[[], bytes]:
    return lambda: forge.with_signature(lambda content: [forge.spelt_signature(content, spelling)])


def _of_kind(typ: str) -> Callable[[], bytes]:
    return _header_spelt(forge.members(typ=typ))


J1 = (
    Case("inside-nothing", "json_syntax", "J1", lambda: forgery.sealed("")),
    Case("inside-not-ascii", "text_damaged", "J1", lambda: forgery.sealed("回答")),
    Case("inside-blank", "text_damaged", "J1", _inside(lambda text: text.replace(",", ", ", 1))),
    Case("inside-line-end", "text_damaged", "J1", _inside(lambda text: f"{text}\n")),
    Case(
        "inside-depth-17",
        "json_limits",
        "J1",
        _inside(lambda text: f'{{"a":{"[" * 16}{"]" * 16},{text[1:]}'),
    ),
    Case(
        "inside-duplicate",
        "json_duplicate",
        "J1",
        _inside(lambda text: forge.repeated(text, "payload")),
    ),
    Case(
        "inside-duplicate-signature",
        "json_duplicate",
        "J1",
        _inside(lambda text: forge.repeated(text, "signature")),
    ),
    Case("inside-duplicate-in-header", "json_duplicate", "J1", _header_spelt(forge.twice("role"))),
    Case("inside-extra", "member_set", "J1", _inside_parsed(put("crit", to=[]))),
    Case(
        "inside-signature-extra",
        "member_set",
        "J1",
        _inside_parsed(put("signatures", 0, "kid", to="x")),
    ),
    Case(
        "inside-two-certificates",
        "member_set",
        "J1",
        _inside_parsed(lambda text: text["signatures"][0]["header"]["x5c"].append("QQ==")),
    ),
    Case("inside-header-jwk", "member_set", "J1", _header_spelt(forge.members(jwk={}))),
    Case("inside-header-crit", "member_set", "J1", _header_spelt(forge.members(crit=["role"]))),
    Case("inside-header-b64", "member_set", "J1", _header_spelt(forge.members(b64=False))),
    Case("inside-header-no-iat", "member_set", "J1", _header_spelt(forge.members(iat=None))),
    Case("inside-header-iat-text", "header_value", "J1", _header_spelt(forge.members(iat="1"))),
    Case(
        "inside-header-iat-2019",
        "header_value",
        "J1",
        _header_spelt(forge.members(iat=1_577_836_799)),
    ),
    Case(
        "inside-header-iat-2101",
        "header_value",
        "J1",
        _header_spelt(forge.members(iat=4_133_980_800)),
    ),
    Case("inside-header-blank", "header_not_canonical", "J1", _header_spelt(forge.with_blank)),
    Case("inside-header-escape", "header_not_canonical", "J1", _header_spelt(forge.with_escape)),
    Case("inside-header-unsorted", "header_not_canonical", "J1", _header_spelt(forge.unsorted)),
    Case(
        "inside-payload-padding",
        "base64",
        "J1",
        _inside_parsed(lambda text: text.update(payload=f"{text['payload']}=")),
    ),
    *(
        Case(
            f"cross-format-{name}",
            "wrong_kind",
            "J1",
            _of_kind(f"usbsurvey-{name}-1"),
            "a right signature of another format",
        )
        for name in forge.others("answers")
    ),
    Case("inside-version-2", "version_newer", "J1", _of_kind("usbsurvey-answers-2")),
    Case("inside-pack", "wrong_kind", "J1", lambda: forgery.sealed(world.pack("small-v1").text)),
    Case("inside-no-signature", "not_our_file", "J1", lambda: forgery.sealed(_signed_by_nobody())),
)


def _second_typ() -> bytes:
    return forge.with_signature(lambda content: forge.approved(content, typ="usbsurvey-note-1"))


CASES = (
    *S1,
    *S2_TO_S4,
    *J1,
    Case(
        "cross-format-second",
        "header_value",
        "J1",
        _second_typ,
        "the approver's signature is of another format",
    ),
)
