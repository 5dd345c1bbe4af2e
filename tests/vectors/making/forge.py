"""Files of the frozen world that our own writers would never make: right but for one thing.

Whatever is sealed or signed here is bound, hashed and encrypted rightly around the one fault, so
that a reader which missed the fault would go on.
"""

import json
import secrets
from base64 import b64encode
from collections.abc import Callable, Sequence
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.support import forgery, worlds
from tests.support import jose_by_hand as hand
from tests.support.forgery import EVERYBODY, Json, packed, signature, signed
from tests.vectors import world
from tests.vectors.form import content_of
from usbsurvey_desktop.municipality import Municipality

FORMATS = (
    *("card", "pack", "package", "answers", "return", "note", "roster", "ledger", "draft-slot"),
    *("bundle", "forward"),
)
"""What the type strings of our files say between `usbsurvey-` and `-1`."""
Change = Callable[[Json], object]
Spelling = Callable[[Json], str]


def payload(
    pack: str = "small-v1",
    *,
    answers: worlds.Answers = worlds.SMALL_ANSWERS,
    body: Municipality | None = None,
    name: str = "respondent",
) -> Json:
    """The members of an honest submission under a frozen pack, to be spoilt."""
    whole = worlds.submission(world.pack(pack), answers, body=body, name=name)
    return hand.parsed(hand.plain(whole.model_dump(mode="json", by_alias=True)))


def spoilt(spoil: Change, pack: str = "small-v1") -> bytes:
    """A package with one change in its payload, rightly signed and sealed."""
    members = payload(pack)
    spoil(members)
    return forgery.sealed(signed(packed(members)))


def honest(name: str = "honest") -> Json:
    """A frozen package, parsed."""
    return hand.parsed(content_of("package", name).decode())


def outer(change: Change) -> bytes:
    """The frozen honest package with a change in its text, and nothing made up for it."""
    text = honest()
    change(text)
    return hand.plain(text).encode()


def plaintext() -> str:
    """The signed text of a fresh honest package."""
    return signed(packed(payload()))


def with_recipients(change: Callable[[list[Json]], list[Json]], *extra: str) -> bytes:
    """A package sealed to a changed list of recipients, which its header names rightly."""
    key = secrets.token_bytes(32)
    entries = [
        hand.recipient(worlds.opening_key(name).public_key(), key) for name in (*EVERYBODY, *extra)
    ]
    header = {"typ": "usbsurvey-package-1"}
    sealed = hand.sealed_to(change(entries), key, plaintext().encode(), header)
    return hand.plain(sealed).encode()


def with_entry(change: Change) -> bytes:
    """The same with a change in the first entry."""

    def changed(entries: list[Json]) -> list[Json]:
        change(entries[0])
        return entries

    return with_recipients(changed)


def with_header(spelling: Spelling) -> bytes:
    """A package whose protected header is spelt so, and sealed under that spelling."""
    key, nonce, content = secrets.token_bytes(32), secrets.token_bytes(12), plaintext().encode()
    recipients = [hand.recipient(worlds.opening_key(name).public_key(), key) for name in EVERYBODY]
    header = {
        "cty": "jose+json",
        "dig": hand.sha(content),
        "enc": "A256GCM",
        "rcp": hand.sha(hand.plain(recipients).encode()),
        "typ": "usbsurvey-package-1",
    }
    protected = hand.b64(spelling(header).encode())
    sealed = AESGCM(key).encrypt(nonce, content, protected.encode())
    text = {
        "protected": protected,
        "recipients": recipients,
        "iv": hand.b64(nonce),
        "ciphertext": hand.b64(sealed[:-16]),
        "tag": hand.b64(sealed[-16:]),
    }
    return hand.plain(text).encode()


def members(**changed: object) -> Spelling:
    """Spell a header rightly, with these members; one of None is left out."""

    def spelt(header: Json) -> str:
        whole = header | changed
        return hand.plain({name: value for name, value in whole.items() if value is not None})

    return spelt


def with_blank(header: Json) -> str:
    """Spell a header with a blank after its first comma."""
    return hand.plain(header).replace(",", ", ", 1)


def with_escape(header: Json) -> str:
    """Spell a header with its last letter y escaped."""
    return hand.plain(header)[::-1].replace("y", r"\u0079"[::-1], 1)[::-1]


def unsorted(header: Json) -> str:
    """Spell a header with its members the other way round."""
    turned = dict(sorted(header.items(), reverse=True))
    return json.dumps(turned, ensure_ascii=False, separators=(",", ":"))


def twice(name: str) -> Spelling:
    """Spell an object with a member of it written once more at the end."""

    def spelt(value: Json) -> str:
        return f"{hand.plain(value)[:-1]},{hand.plain(name)}:{hand.plain(value[name])}}}"

    return spelt


def repeated(text: str, member: str) -> str:
    """The text with the first such member, a string, written twice."""
    start = text.index(f'"{member}":"')
    end = text.index('"', start + len(member) + 4) + 1
    return f"{text[:end]},{text[start:end]}{text[end:]}"


def signed_with(
    content: bytes,
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
    der: bytes,
    **header: object,
) -> Json:
    """A respondent's signature with a key and a certificate of the case's own."""
    right = {"alg": "ES256", "iat": forgery.NOW, "role": "respondent"}
    return hand.signature(content, der, key, {**right, "typ": "usbsurvey-answers-1", **header})


def with_signature(made: Callable[[bytes], Sequence[Json]]) -> bytes:
    """A package whose signatures are made over its payload bytes by the case."""
    content = packed(payload())
    return forgery.sealed(signed(content, *made(content)))


def spelt_signature(content: bytes, spelling: Spelling, name: str = "respondent") -> Json:
    """A person's right signature over a header in a spelling of the case's own."""
    person = world.person(name)
    header = {
        "alg": "ES256",
        "iat": forgery.NOW,
        "role": "respondent",
        "typ": "usbsurvey-answers-1",
        "x5t#S256": hand.sha(person.certificate.der),
    }
    protected = hand.b64(spelling(header).encode())
    assert isinstance(person.private_key, ec.EllipticCurvePrivateKey)
    value = hand.es256(person.private_key, f"{protected}.{hand.b64(content)}".encode())
    return {
        "protected": protected,
        "header": {"x5c": [b64encode(person.certificate.der).decode()]},
        "signature": hand.b64(value),
    }


def approved(content: bytes, name: str = "approver", **header: object) -> list[Json]:
    """The respondent's signature and somebody's over it."""
    first = signature(content, "respondent")
    whole: dict[str, Any] = {"over": hand.over(content, first)} | header
    return [first, signature(content, name, "approver", **whole)]


def by_reference(one: Json) -> Json:
    """A signature without its certificate: the hash of it is signed."""
    return {name: value for name, value in one.items() if name != "header"}


def without_certificates(raw: bytes) -> bytes:
    """A signed text whose certificates are taken out, which no signature covers."""
    text = hand.parsed(raw.decode())
    text["signatures"] = [by_reference(one) for one in text["signatures"]]
    return hand.plain(text).encode()


def others(*own: str) -> tuple[str, ...]:
    """The formats that a signature of these is not to count for."""
    return tuple(one for one in FORMATS if one not in own)


def put(*path: str | int, to: object) -> Change:
    """Write a value deep inside."""

    def change(whole: Json) -> None:
        inner: Any = whole
        for part in path[:-1]:
            inner = inner[part]
        inner[path[-1]] = to

    return change


def drop(*path: str | int) -> Change:
    """Take a member away."""

    def change(whole: Json) -> None:
        inner: Any = whole
        for part in path[:-1]:
            inner = inner[part]
        del inner[path[-1]]

    return change


def flip(*path: str | int) -> Change:
    """Flip a bit in the middle of a value in base64url."""

    def change(whole: Json) -> None:
        inner: Any = whole
        for part in path[:-1]:
            inner = inner[part]
        content = bytearray(hand.unb64(inner[path[-1]]))
        content[len(content) // 2] ^= 1
        inner[path[-1]] = hand.b64(bytes(content))

    return change
