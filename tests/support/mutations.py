"""Packages changed in every way somebody on the road could: at a byte, in a member, in a whole.

A change is drawn from its number, so the same number is the same change in every run. What is
changed inside is sealed again with a right envelope, as a dishonest recipient would do it.
"""

import hashlib
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from tests.support import forgery, worlds
from tests.support import jose_by_hand as hand

Json = dict[str, Any]
_LETTERS = 'ABCDEFGHabcdefgh0123456789-_=+/"{}[]:,.\\ \n'


class Dice:
    """Draws that depend on nothing but a number."""

    def __init__(self, number: int) -> None:
        self._seed = f"mutation {number} ".encode()
        self._drawn = 0

    def below(self, limit: int) -> int:
        """A number from 0 to limit - 1."""
        self._drawn += 1
        digest = hashlib.sha256(self._seed + str(self._drawn).encode()).digest()
        return int.from_bytes(digest[:8], "big") % limit

    def one_of(self, choices: Any) -> Any:  # noqa: ANN401 - a member of whatever sequence is given
        """One of several things."""
        return choices[self.below(len(choices))]


@dataclass(frozen=True)
class Honest:
    """A package to change: its text, and the signed text inside it."""

    text: str
    inside: str

    @property
    def outer(self) -> Json:
        """The envelope's members, to be spoilt."""
        return hand.parsed(self.text)

    @property
    def inner(self) -> Json:
        """The signed text's members, to be spoilt."""
        return hand.parsed(self.inside)


def of(content: bytes) -> Honest:
    """An honest package with what is inside."""
    text = content.decode().strip()
    return Honest(text, hand.opened(hand.parsed(text), worlds.opening_key("ministry")).decode())


def _other_text(text: str, dice: Dice) -> str:
    place = dice.below(len(text))
    kind = dice.below(4)
    if kind == 0:
        return text[:place] + text[place + 1 :]
    letter = _LETTERS[dice.below(len(_LETTERS))]
    return text[:place] + letter + text[place + (kind > 1) :]


def outer_byte(honest: Honest, dice: Dice) -> bytes:
    """A sign of the file changed, lost or added."""
    return _other_text(honest.text, dice).encode()


def inner_byte(honest: Honest, dice: Dice) -> bytes:
    """A sign of the signed text changed, lost or added, and sealed again."""
    return forgery.sealed(_other_text(honest.inside, dice))


def _header(encoded: str) -> Json:
    return hand.parsed(hand.unb64(encoded).decode())


def _put_header(part: Json, **members: object) -> None:
    header = {**_header(part["protected"]), **members}
    kept = {name: value for name, value in header.items() if value is not None}
    part["protected"] = hand.b64(hand.plain(kept).encode())


_OUTER_HEADERS: tuple[Json, ...] = (
    {"zip": "DEF"},
    {"enc": "A128GCM"},
    {"enc": "A256CBC-HS512"},
    {"alg": "dir"},
    {"dig": forgery.OTHER_HASH},
    {"rcp": forgery.OTHER_HASH},
    {"rcp": None},
    {"typ": "usbsurvey-return-1"},
    {"cty": "json"},
    {"crit": ["exp"], "exp": 1},
)


def _outer_header(outer: Json, dice: Dice) -> None:
    _put_header(outer, **dice.one_of(_OUTER_HEADERS))


def _spaced_header(outer: Json, dice: Dice) -> None:
    spaced = hand.unb64(outer["protected"]).decode().replace(",", dice.one_of((", ", ",\t")))
    outer["protected"] = hand.b64(spaced.encode())


def _lost_recipient(outer: Json, dice: Dice) -> None:
    outer["recipients"].pop(dice.below(len(outer["recipients"])))


def _doubled_recipient(outer: Json, dice: Dice) -> None:
    outer["recipients"].append(dice.one_of(outer["recipients"]))


def _turned_recipients(outer: Json, dice: Dice) -> None:
    turn = 1 + dice.below(len(outer["recipients"]) - 1)
    outer["recipients"] = outer["recipients"][turn:] + outer["recipients"][:turn]


def _crossed_keys(outer: Json, dice: Dice) -> None:
    first, second = outer["recipients"][0], outer["recipients"][1 + dice.below(2)]
    name = dice.one_of(("encrypted_key", "header"))
    first[name], second[name] = second[name], first[name]


def _outer_member(outer: Json, dice: Dice) -> None:
    name = dice.one_of(tuple(outer))
    kind = dice.below(3)
    if kind == 0:
        del outer[name]
    elif kind == 1:
        outer[dice.one_of(("unprotected", "aad", "header"))] = dice.one_of(({}, "", "AAAA"))
    else:
        outer[name] = dice.one_of((None, "", [], {}, 0, "A", [{}]))


def _recipient_member(outer: Json, dice: Dice) -> None:
    header = dice.one_of(outer["recipients"])["header"]
    name = dice.one_of(("alg", "kid", "epk", "apu"))
    header[name] = dice.one_of(("ECDH-ES", "RSA1_5", forgery.OTHER_HASH, {}, "AAAA"))


_OUTER_CHANGES: tuple[Callable[[Json, Dice], None], ...] = (
    _outer_header,
    _spaced_header,
    _lost_recipient,
    _doubled_recipient,
    _turned_recipients,
    _crossed_keys,
    _outer_member,
    _recipient_member,
)


def outer_member(honest: Honest, dice: Dice) -> bytes:
    """A member of the envelope changed, lost, added, moved."""
    outer = honest.outer
    dice.one_of(_OUTER_CHANGES)(outer, dice)
    return hand.plain(outer).encode()


_INNER_HEADERS: tuple[Json, ...] = (
    {"alg": "none"},
    {"alg": "HS256"},
    {"alg": "RS256"},
    {"alg": "ES384"},
    {"iat": 0},
    {"role": "approver"},
    {"role": None},
    {"typ": "usbsurvey-note-1"},
    {"x5t#S256": forgery.OTHER_HASH},
    {"over": forgery.OTHER_HASH},
)


def _inner_header(inner: Json, dice: Dice) -> None:
    _put_header(dice.one_of(inner["signatures"]), **dice.one_of(_INNER_HEADERS))


def _lost_signature(inner: Json, dice: Dice) -> None:
    inner["signatures"].pop(dice.below(len(inner["signatures"])))


def _turned_signatures(inner: Json, dice: Dice) -> None:
    if dice.below(2):
        inner["signatures"].reverse()
    inner["signatures"].append(deepcopy(dice.one_of(inner["signatures"])))


def _foreign_signature(inner: Json, dice: Dice) -> None:
    content = hand.unb64(inner["payload"])
    name = dice.one_of(("stranger", "prefecture"))
    role = dice.one_of(("respondent", "approver", "issuer"))
    place = dice.below(len(inner["signatures"]) + 1)
    inner["signatures"].insert(place, forgery.signature(content, name, role))


def _other_payload(inner: Json, dice: Dice) -> None:
    members = forgery.payload()
    members["revision"] = 1 + dice.below(3)
    inner["payload"] = hand.b64(forgery.packed(members))


def _inner_member(inner: Json, dice: Dice) -> None:
    part = dice.one_of((inner, *inner["signatures"]))
    name = dice.one_of(tuple(part))
    if dice.below(2):
        del part[name]
    else:
        part[name] = dice.one_of((None, "", [], {}, 0, "AA"))


_INNER_CHANGES: tuple[Callable[[Json, Dice], None], ...] = (
    _inner_header,
    _lost_signature,
    _turned_signatures,
    _foreign_signature,
    _other_payload,
    _inner_member,
)


def inner_member(honest: Honest, dice: Dice) -> bytes:
    """A member of the signed text changed, lost, added, moved, and sealed again."""
    inner = honest.inner
    dice.one_of(_INNER_CHANGES)(inner, dice)
    return forgery.sealed(hand.plain(inner))


_PAYLOADS: tuple[Callable[[Json], object], ...] = (
    forgery.put(aud=[forgery.OTHER_HASH]),
    forgery.put(pack_sha256=forgery.OTHER_HASH),
    forgery.put(revision=2),
    forgery.put(extra=1),
    forgery.put(app={"name": "other"}),
    forgery.answer("A1", state="answered", value="perhaps"),
    forgery.answer("A2", state="not_applicable"),
    forgery.answer("A3", state="answered", value="x" * 10_001),
    forgery.put_in("body", code="131017"),
    forgery.put_in("body", code="011002"),
)


def payload(_honest: Honest, dice: Dice) -> bytes:
    """Contents that break our rules, rightly signed and sealed: stock tools cannot see it."""
    return forgery.spoilt(dice.one_of(_PAYLOADS))


def gateway(honest: Honest, dice: Dice) -> bytes:
    """What gateways do to a text, and what must still open."""
    text = honest.text
    width = 60 + dice.below(40)
    rewrapped = "\r\n".join(text[at : at + width] for at in range(0, len(text), width))
    return bytes(
        dice.one_of(
            (
                text.encode("utf-8-sig"),
                text.encode("utf-16"),
                rewrapped.encode(),
                hand.plain(honest.outer).replace(",", ",\n ").encode(),
                text.encode() + b"\x00\x1a",
            )
        )
    )
