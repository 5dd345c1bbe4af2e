"""Sealed texts with one thing wrong, and the code and step that each must give."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import jose_by_hand as hand
from tests.support.people import ISSUED_AT, ec_key, signing_key
from tests.support.refusals import refused
from usbsurvey_desktop.armour import ANSWERS, DRAFT_SLOT, PACKAGE
from usbsurvey_desktop.crypto.sealed_form import open_sealed, read_sealed, seal
from usbsurvey_desktop.crypto.signed_form import sign
from usbsurvey_desktop.errors import Code, SurveyError

CONTENT = b'{"payload":"..."}'
TYP = {"typ": PACKAGE.typ}
Text = dict[str, Any]
Change = Callable[[Text], None]


def _honest(count: int = 2, **header: object) -> Text:
    keys = [ec_key(number).public_key() for number in range(count)]
    return hand.sealed(CONTENT, {**TYP, **header}, *keys)


SECRET = bytes(range(32))


def _entry(number: int, content_key: bytes) -> Text:
    entry: Text = hand.recipient(ec_key(number).public_key(), content_key)
    return entry


def _sealed_to(*entries: Text) -> str:
    return hand.plain(hand.sealed_to(list(entries), SECRET, CONTENT, TYP))


def _set(*path: str | int, to: object) -> Change:
    def change(text: Text) -> None:
        inner: Any = text
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = to

    return change


def _drop(*path: str | int) -> Change:
    def change(text: Text) -> None:
        inner: Any = text
        for step in path[:-1]:
            inner = inner[step]
        del inner[path[-1]]

    return change


def _spelt(spelling: Callable[[Text], str]) -> Change:
    def change(text: Text) -> None:
        header = hand.parsed(hand.unb64(text["protected"]).decode())
        text["protected"] = hand.b64(spelling(header).encode())

    return change


def _header(**members: object) -> Change:
    return _spelt(lambda header: hand.plain({**header, **members}))


def _cut(name: str, *, to: int) -> Change:
    return lambda text: text.update({name: hand.b64(hand.unb64(text[name] + "AAAA")[:to])})


def _twice(text: Text) -> None:
    text["recipients"][1]["header"]["kid"] = text["recipients"][0]["header"]["kid"]


RECIPIENT = ("recipients", 1, "header")
P521 = hand.jwk(ec_key(0, ec.SECP521R1).public_key())
SHAPES: list[tuple[str, Change, Code, str]] = [
    ("no protected", _drop("protected"), Code.NOT_OUR_FILE, "C3"),
    ("protected a number", _set("protected", to=1), Code.NOT_OUR_FILE, "C3"),
    ("foreign typ", _header(typ="JOSE"), Code.NOT_OUR_FILE, "C3"),
    ("a return note", _header(typ="usbsurvey-return-1"), Code.WRONG_KIND, "C3"),
    ("version 2", _header(typ="usbsurvey-package-2"), Code.VERSION_NEWER, "C3"),
    ("version 2 of another", _header(typ="usbsurvey-return-2"), Code.NOT_OUR_FILE, "C3"),
    ("extra outside", _set("unprotected", to={}), Code.MEMBER_SET, "C4"),
    ("aad", _set("aad", to="QQ"), Code.MEMBER_SET, "C4"),
    ("no tag", _drop("tag"), Code.MEMBER_SET, "C4"),
    ("recipients no list", _set("recipients", to={}), Code.MEMBER_SET, "C4"),
    ("extra in recipient", _set("recipients", 0, "x", to=1), Code.MEMBER_SET, "C4"),
    ("no key", _drop("recipients", 0, "encrypted_key"), Code.MEMBER_SET, "C4"),
    ("extra in its header", _set(*RECIPIENT, "apu", to="QQ"), Code.MEMBER_SET, "C4"),
    ("no kid", _drop(*RECIPIENT, "kid"), Code.MEMBER_SET, "C4"),
    ("no epk", _drop(*RECIPIENT, "epk"), Code.MEMBER_SET, "C4"),
    ("private epk", _set(*RECIPIENT, "epk", "d", to="QQ"), Code.MEMBER_SET, "C4"),
    ("zip", _header(zip="DEF"), Code.MEMBER_SET, "C4"),
    ("crit", _header(crit=["dig"]), Code.MEMBER_SET, "C4"),
    ("alg in protected", _header(alg="dir"), Code.MEMBER_SET, "C4"),
    ("other enc", _header(enc="A128GCM"), Code.HEADER_VALUE, "C4"),
    ("other cty", _header(cty="json"), Code.HEADER_VALUE, "C4"),
    ("foreign cty", _header(cty="JWT"), Code.HEADER_VALUE, "C4"),
    ("rcp short", _header(rcp="QQ"), Code.HEADER_VALUE, "C4"),
    ("dig short", _header(dig="QQ"), Code.HEADER_VALUE, "C4"),
    ("dig with unused bits", _header(dig="A" * 42 + "B"), Code.HEADER_VALUE, "C4"),
    ("header with blanks", _spelt(json.dumps), Code.HEADER_NOT_CANONICAL, "C4"),
    ("iv padded", _set("iv", to="QQ=="), Code.BASE64, "C4"),
    ("ciphertext unused bits", _set("ciphertext", to="QR"), Code.BASE64, "C4"),
    ("key spelt oddly", _set("recipients", 0, "encrypted_key", to="+"), Code.BASE64, "C4"),
    ("x spelt oddly", _set(*RECIPIENT, "epk", "x", to="Q"), Code.BASE64, "C4"),
    ("no recipient", _set("recipients", to=[]), Code.RECIPIENTS, "S1"),
    ("same recipient twice", _twice, Code.RECIPIENTS, "S1"),
    ("iv of 11", _cut("iv", to=11), Code.RECIPIENTS, "S1"),
    ("iv of 13", _cut("iv", to=13), Code.RECIPIENTS, "S1"),
    ("tag of 15", _cut("tag", to=15), Code.RECIPIENTS, "S1"),
    ("key of 39", _set("recipients", 1, "encrypted_key", to="A" * 52), Code.RECIPIENTS, "S1"),
    ("dir", _set(*RECIPIENT, "alg", to="dir"), Code.RECIPIENTS, "S1"),
    ("RSA1_5", _set(*RECIPIENT, "alg", to="RSA1_5"), Code.RECIPIENTS, "S1"),
    ("A256KW", _set(*RECIPIENT, "alg", to="A256KW"), Code.RECIPIENTS, "S1"),
    ("ECDH-ES", _set(*RECIPIENT, "alg", to="ECDH-ES"), Code.RECIPIENTS, "S1"),
    ("P-521", _set(*RECIPIENT, "epk", to=P521), Code.RECIPIENT_KEY, "S1"),
    ("P-384 in name", _set(*RECIPIENT, "epk", "crv", to="P-384"), Code.RECIPIENT_KEY, "S1"),
    ("OKP", _set(*RECIPIENT, "epk", "kty", to="OKP"), Code.RECIPIENT_KEY, "S1"),
    ("off the curve", _set(*RECIPIENT, "epk", "x", to="A" * 43), Code.RECIPIENT_KEY, "S1"),
    ("x of 31 bytes", _set(*RECIPIENT, "epk", "x", to="A" * 42), Code.RECIPIENT_KEY, "S1"),
]


@pytest.mark.parametrize(
    ("change", "code", "step"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES]
)
def test_a_wrong_shape_is_refused_at_its_check(change: Change, code: Code, step: str) -> None:
    """Types, members, base64, headers and recipients are looked at in the order C3, C4, S1."""
    text = _honest()
    entries = hand.plain(text["recipients"])
    change(text)
    # Bound to its header again, a list is refused for what is wrong with it alone.
    is_changed = hand.plain(text["recipients"]) != entries
    with refused(code, step):
        read_sealed(hand.plain(hand.rebound(text) if is_changed else text), PACKAGE)


OTHER = _entry(5, bytes(32))
OTHER_LISTS: dict[str, Callable[[Text, Text, Text], list[Text]]] = {
    "one removed": lambda _, two, three: [two, three],
    "the last removed": lambda one, two, _: [one, two],
    "one added": lambda one, two, three: [one, two, three, OTHER],
    "one replaced": lambda one, _, three: [one, OTHER, three],
    "reordered": lambda one, two, three: [one, three, two],
    "another kid": lambda one, two, three: [one, two, _with_header(three, "kid")],
    "another epk": lambda one, two, three: [one, two, _with_header(three, "epk")],
    "another key": lambda one, two, three: [
        *(one, two),
        three | {"encrypted_key": OTHER["encrypted_key"]},
    ],
}


def _with_header(entry: Text, member: str) -> Text:
    return entry | {"header": entry["header"] | {member: OTHER["header"][member]}}


@pytest.mark.parametrize("change", OTHER_LISTS.values(), ids=OTHER_LISTS)
def test_another_list_than_the_sealed_one_is_refused_by_everybody(
    change: Callable[[Text, Text, Text], list[Text]],
) -> None:
    """Before anything is decrypted; and who writes its hash into the header breaks the seal."""
    text = _honest(3)
    text["recipients"] = change(*text["recipients"])
    with refused(Code.RECIPIENTS, "S1"):
        read_sealed(hand.plain(text), PACKAGE)
    bound = read_sealed(hand.plain(hand.rebound(text)), PACKAGE)
    for number in range(3):
        with pytest.raises(SurveyError) as caught:
            open_sealed(bound, ec_key(number))
        assert caught.value.code in {Code.NOT_ADDRESSED, Code.DECRYPT_FAILED}


def test_seventeen_recipients_are_too_many_to_write_and_to_read() -> None:
    """The bound holds on both sides."""
    with refused(Code.RECIPIENTS, "S1"):
        read_sealed(hand.plain(_honest(17)), PACKAGE)
    with refused(Code.RECIPIENTS):
        seal(CONTENT, kind=PACKAGE, recipients=[ec_key(n).public_key() for n in range(17)])


def test_what_cannot_be_opened_is_not_sealed() -> None:
    """Nobody, somebody twice, another curve, too much: refused before anything is written."""
    own = ec_key().public_key()
    with refused(Code.RECIPIENTS):
        seal(CONTENT, kind=PACKAGE, recipients=[])
    with refused(Code.RECIPIENTS):
        seal(CONTENT, kind=PACKAGE, recipients=[own, own])
    with refused(Code.RECIPIENT_KEY):
        seal(CONTENT, kind=PACKAGE, recipients=[ec_key(0, ec.SECP384R1).public_key()])
    with refused(Code.FILE_TOO_LARGE):
        seal(bytes(DRAFT_SLOT.payload + 1), kind=DRAFT_SLOT, recipients=[own])


def test_a_signed_text_says_what_it_is() -> None:
    """Answers given before they are sealed are the wrong kind, not a foreign file."""
    form = sign(b"x", kind=ANSWERS, role="respondent", key=signing_key(), issued_at=ISSUED_AT)
    with refused(Code.WRONG_KIND, "C3"):
        read_sealed(form.text(), PACKAGE)


def test_a_key_it_was_not_sealed_to_opens_nothing() -> None:
    """A foreign key is told that it is not addressed."""
    with refused(Code.NOT_ADDRESSED, "S2"):
        open_sealed(read_sealed(hand.plain(_honest()), PACKAGE), ec_key(5))


def test_a_stolen_place_in_the_list_opens_nothing() -> None:
    """Who writes an own `kid` over another's still lacks the key."""
    entry = _entry(1, SECRET)
    entry["header"]["kid"] = hand.sha(hand.plain(hand.jwk(ec_key(5).public_key())).encode())
    with refused(Code.DECRYPT_FAILED, "S3"):
        open_sealed(read_sealed(_sealed_to(entry, _entry(0, SECRET)), PACKAGE), ec_key(5))


def test_a_wrong_wrapped_key_opens_nothing() -> None:
    """In an honest list too, a key that does not unwrap, or unwraps to another key, is refused."""
    spoilt = _entry(1, SECRET)
    wrapped = bytearray(hand.unb64(spoilt["encrypted_key"]))
    wrapped[20] ^= 1
    spoilt["encrypted_key"] = hand.b64(bytes(wrapped))
    for entry in (spoilt, _entry(1, bytes(32))):
        with refused(Code.DECRYPT_FAILED, "S3"):
            open_sealed(read_sealed(_sealed_to(entry, _entry(0, SECRET)), PACKAGE), ec_key(1))


@pytest.mark.parametrize("name", ["iv", "ciphertext", "tag"])
def test_one_changed_bit_is_refused(name: str) -> None:
    """Nonce, contents and tag are all covered."""
    text = _honest()
    content = bytearray(hand.unb64(text[name]))
    content[len(content) // 2] ^= 1
    text[name] = hand.b64(bytes(content))
    with refused(Code.DECRYPT_FAILED, "S3"):
        open_sealed(read_sealed(hand.plain(text), PACKAGE), ec_key(1))


def test_the_header_is_covered_too() -> None:
    """Another hash in the header breaks the seal before it can be compared."""
    text = _honest()
    _header(dig=hand.sha(b"another"))(text)
    with refused(Code.DECRYPT_FAILED, "S3"):
        open_sealed(read_sealed(hand.plain(text), PACKAGE), ec_key())


def test_contents_other_than_the_seal_names_are_refused() -> None:
    """The last wall against one file that opens to different texts for different people."""
    text = _honest(dig=hand.sha(b"another"))
    with refused(Code.DIGEST_MISMATCH, "S4"):
        open_sealed(read_sealed(hand.plain(text), PACKAGE), ec_key())


@settings(deadline=None, max_examples=50)
@given(st.data())
def test_any_one_changed_sign_is_refused_and_never_crashes(data: st.DataObject) -> None:
    """Whatever single sign of a sealed text is another, it does not open to anything else."""
    text = hand.plain(_honest(1))
    place = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(st.characters(min_codepoint=0x21, max_codepoint=0x7E))
    changed = text[:place] + sign + text[place + 1 :]
    try:
        opened = open_sealed(read_sealed(changed, PACKAGE), ec_key())
    except SurveyError:
        return
    assert changed == text
    assert opened == CONTENT
