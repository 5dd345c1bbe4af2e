"""How long a package takes to be opened and to be sealed, beside its bare primitives.

Every package has two signers of its own, as those of different bodies have. The floors call the
primitives of cryptography and the JSON of Python directly, and check nothing that these do not. The
floor of opening takes the digests that the format is made of (of the plaintext, and of each
certificate), and from a certificate its key, its term and the use of its key: what no reader can
do without, whatever it checks by them.
"""

import hashlib
import json
import secrets
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.concatkdf import ConcatKDFHash
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap

from bench.measure import Measure, microseconds
from bench.survey import body, finished, published
from tests.support import jose_by_hand as hand
from tests.support import worlds
from usbsurvey_desktop.crypto.keys import OpeningKey
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.key_file import Identity, new_pair, open_pair
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.sealing.compose import compose
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.seal import seal_package
from usbsurvey_desktop.sealing.sign import sign_approver, sign_respondent
from usbsurvey_desktop.sealing.submission import Submission
from usbsurvey_desktop.sealing.unseal import open_package

_PACKAGES = 48
_INFO = b"\x00\x00\x00\x0eECDH-ES+A256KW" + bytes(8) + (256).to_bytes(4, "big")
_ECDSA = ec.ECDSA(SHA256())


@dataclass(frozen=True)
class Office:
    """Who signs."""

    respondent: Identity
    approver: Identity


def measures() -> list[Measure]:
    """Measure packages of the shipped survey, all questions answered, approved, three readers."""
    pack = published()
    people = offices()
    packages = [sealed(_submission(pack, office), office, pack) for office in people]
    reader = _reader(worlds.identity("ministry"), pack)
    key, kid = worlds.opening_key("ministry"), pack.kids["ministry"]
    office = people[0]
    submission = _submission(pack, office)
    payload = submission.model_dump(mode="json", by_alias=True)
    return [
        _each(
            "open a package: every check, two signatures, the engine",
            lambda: [_opened(content, reader) for content in packages],
            lambda: [bare_opening(content, key, kid) for content in packages],
        ),
        Measure(
            "sign, countersign, seal to three, open again as proof",
            microseconds(lambda: sealed(submission, office, pack)),
            microseconds(lambda: _bare_sealing(payload, office, pack)),
        ),
    ]


def _each(name: str, act: Callable[[], object], floor: Callable[[], object]) -> Measure:
    return Measure(name, microseconds(act) / _PACKAGES, microseconds(floor) / _PACKAGES)


def offices(*, is_bodiless: bool = False) -> list[Office]:
    """So many offices that no certificate is met twice in a row; of no body, or of one."""
    body = None if is_bodiless else worlds.BODY
    return [
        Office(_person(f"回答 {number}", body), _person(f"承認 {number}", body))
        for number in range(_PACKAGES)
    ]


def _person(name: str, body: str | None) -> Identity:
    subject = Subject("千代田区", "総務部", name, body)
    files = new_pair(subject, worlds.PASSPHRASE, now=worlds.NOW, protection=worlds.CHEAP)
    return open_pair(files.signing, files.opening, worlds.PASSPHRASE, now=worlds.NOW)


def _reader(identity: Identity, pack: Pack) -> Reader:
    return Reader(
        identity=identity, packs=(pack,), municipalities=worlds.municipalities(), now=worlds.NOW
    )


def _submission(pack: Pack, office: Office) -> Submission:
    key = office.respondent.opening_key
    assert key is not None  # noqa: S101 - its identity has one
    return compose(
        pack,
        body(),
        finished(pack),
        reply_to=key.public_key(),
        circumstances=worlds.circumstances(),
    )


def sealed(submission: Submission, office: Office, pack: Pack) -> bytes:
    """Give the whole file, signed and countersigned."""
    form = sign_respondent(submission, key=office.respondent.signing_key(), now=worlds.NOW)
    form = sign_approver(form, key=office.approver.signing_key(), now=worlds.NOW)
    reader = _reader(office.respondent, pack)
    return seal_package(form, pack=pack, trust=Trust.CONFIRMED, reader=reader).content


def _opened(content: bytes, reader: Reader) -> Opened:
    found = open_package(content, reader)
    if not isinstance(found, Opened):
        raise TypeError(found)
    return found


def bare_opening(content: bytes, key: OpeningKey, kid: str) -> object:
    """Open with the primitives alone; see the top of this module."""
    outer = _json(content)
    own = next(one for one in outer["recipients"] if one["header"]["kid"] == kid)
    epk = own["header"]["epk"]
    x, y = (int.from_bytes(hand.unb64(epk[name]), "big") for name in ("x", "y"))
    public = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    secret = aes_key_unwrap(_agreed(key, public), hand.unb64(own["encrypted_key"]))
    sealed = hand.unb64(outer["ciphertext"]) + hand.unb64(outer["tag"])
    plaintext = AESGCM(secret).decrypt(hand.unb64(outer["iv"]), sealed, outer["protected"].encode())
    hashlib.sha256(plaintext).digest()
    inner = _json(plaintext)
    for one in inner["signatures"]:
        _verify(one, inner["payload"])
    return _json(zlib.decompress(hand.unb64(inner["payload"]), 31))


def _verify(one: Mapping[str, Any], payload: str) -> None:
    der = b64decode(one["header"]["x5c"][0])
    certificate = x509.load_der_x509_certificate(der)
    hashlib.sha256(der).digest()
    _ = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    _ = certificate.extensions.get_extension_for_class(x509.KeyUsage).value.digital_signature
    key, value = certificate.public_key(), hand.unb64(one["signature"])
    if not isinstance(key, ec.EllipticCurvePublicKey):
        raise TypeError(key)
    r, s = (int.from_bytes(half, "big") for half in (value[:32], value[32:]))
    content = f"{one['protected']}.{payload}".encode()
    key.verify(encode_dss_signature(r, s), content, _ECDSA)
    _json(hand.unb64(one["protected"]))


def _bare_sealing(payload: Mapping[str, Any], office: Office, pack: Pack) -> str:
    packed = zlib.compress(hand.plain(payload).encode(), 9, 31)
    people = (office.respondent, office.approver)
    signatures = [_bare_signature(packed, person) for person in people]
    inner = hand.plain({"payload": hand.b64(packed), "signatures": signatures}).encode()
    readers = [*pack.keys.values(), office.respondent.private_key.public_key()]
    return _bare_seal(inner, [key for key in readers if isinstance(key, ec.EllipticCurvePublicKey)])


def _bare_signature(packed: bytes, person: Identity) -> hand.Json:
    key, der = person.private_key, person.certificate.der
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError(key)
    protected = hand.b64(hand.plain({"alg": "ES256", "x5t#S256": hand.sha(der)}).encode())
    r, s = decode_dss_signature(key.sign(f"{protected}.{hand.b64(packed)}".encode(), _ECDSA))
    return {
        "protected": protected,
        "header": {"x5c": [b64encode(der).decode()]},
        "signature": hand.b64(r.to_bytes(32, "big") + s.to_bytes(32, "big")),
    }


def _bare_seal(inner: bytes, readers: Sequence[ec.EllipticCurvePublicKey]) -> str:
    secret, nonce = secrets.token_bytes(32), secrets.token_bytes(12)
    entries = []
    for reader in readers:
        ephemeral = ec.generate_private_key(ec.SECP256R1())
        wrapped = aes_key_wrap(_agreed(ephemeral, reader), secret)
        header = {"alg": "ECDH-ES+A256KW", "epk": hand.jwk(ephemeral.public_key())}
        entries.append({"header": header, "encrypted_key": hand.b64(wrapped)})
    protected = hand.b64(hand.plain({"dig": hand.sha(inner)}).encode())
    sealed = AESGCM(secret).encrypt(nonce, inner, protected.encode())
    whole = {"protected": protected, "recipients": entries, "iv": hand.b64(nonce)}
    return hand.plain({**whole, "ciphertext": hand.b64(sealed)})


def _agreed(ours: OpeningKey, theirs: ec.EllipticCurvePublicKey) -> bytes:
    return ConcatKDFHash(SHA256(), 32, _INFO).derive(ours.exchange(ec.ECDH(), theirs))


def _json(text: bytes) -> Any:  # noqa: ANN401 - whatever the text says
    return json.loads(text)  # noqa: TID251 - a floor checks nothing
