"""Three openers that share no code with ours: jwcrypto, joserfc, and Debian's `jose` command.

A peer accepts a package if it decrypts the envelope and every signature inside verifies with the
key of its own certificate. It knows nothing of our formats, rosters or surveys.
"""

import subprocess
from base64 import b64decode
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from cryptography import x509
from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from joserfc import jwe as jwe_of_joserfc
from joserfc import jws as jws_of_joserfc
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, RSAKey
from joserfc.registry import HeaderParameter
from jwcrypto import jwe, jwk, jws
from jwcrypto.common import JWException

from tests.support import jose_by_hand as hand

Json = dict[str, Any]
_REFUSALS = (
    *(JWException, UnsupportedAlgorithm, x509.InvalidVersion, x509.DuplicateExtension),
    *(ValueError, TypeError, KeyError, IndexError, AttributeError),
)
"""What jwcrypto and a certificate's reader raise on texts that are none."""


class Peer(Protocol):
    """An opener of somebody else's making."""

    name: str

    def decrypt(self, text: str) -> str | None:
        """The text in a sealed text, or None if it is refused."""
        ...

    def verifies(self, form: Json, certificate: bytes) -> bool:
        """Whether a signed text of one signature verifies with the key of this certificate."""
        ...


def accepts(peer: Peer, text: str, known: Mapping[str, bytes] = MappingProxyType({})) -> bool:
    """Whether a peer opens a package and finds every signature right.

    `known` are certificates by their hashes, for signatures that only name theirs.
    """
    inside = peer.decrypt(text)
    if inside is None:
        return False
    try:
        forms = [
            ({**hand.parsed(inside), "signatures": [one]}, _certificate(one, known))
            for one in hand.parsed(inside)["signatures"]
        ]
    except _REFUSALS:
        return False
    return bool(forms) and all(peer.verifies(form, certificate) for form, certificate in forms)


def _certificate(one: Json, known: Mapping[str, bytes]) -> bytes:
    if "header" in one or not known:
        return b64decode(one["header"]["x5c"][0])
    return known[hand.parsed(hand.unb64(one["protected"]).decode())["x5t#S256"]]


class Jwcrypto:
    """The library, with its own defaults."""

    name = "jwcrypto"

    def __init__(self, key: EllipticCurvePrivateKey) -> None:
        self._key = jwk.JWK.from_pyca(key)

    def decrypt(self, text: str) -> str | None:
        """The text in a sealed text, or None."""
        envelope = jwe.JWE()
        try:
            envelope.deserialize(text, self._key)
            return str(envelope.payload.decode())
        except _REFUSALS:
            return None

    def verifies(self, form: Json, certificate: bytes) -> bool:
        """Whether the one signature is right."""
        signed = jws.JWS()
        try:
            signed.deserialize(hand.plain(form))
            signed.verify(_public(certificate))
        except _REFUSALS:
            return False
        return True


class _Signatures(jws_of_joserfc.JWSRegistry):
    max_header_length = 2_000
    max_payload_length = 16 * 1024 * 1024


class _Seals(jwe_of_joserfc.JWERegistry):
    max_protected_header_length = 2_000
    max_ciphertext_length = 16 * 1024 * 1024


class Joserfc:
    """The other library, told of our header members and that one key is enough."""

    name = "joserfc"
    _signatures = _Signatures(
        header_registry={
            "iat": HeaderParameter("Signed at", "int"),
            "role": HeaderParameter("Role of the signer", "str"),
            "over": HeaderParameter("Hash of the signature countersigned", "str"),
        },
        algorithms=("ES256", "PS256"),
    )
    _seals = _Seals(
        header_registry={
            "dig": HeaderParameter("Hash of the plaintext", "str"),
            "rcp": HeaderParameter("Hash of the recipients", "str"),
        },
        algorithms=("ECDH-ES+A256KW", "A256GCM"),
        verify_all_recipients=False,
    )

    def __init__(self, key: EllipticCurvePrivateKey) -> None:
        self._key = ECKey(key, key)
        self._kid = self._key.thumbprint()

    def decrypt(self, text: str) -> str | None:
        """The text in a sealed text, or None; by the entry of its own key, if there is one."""
        try:
            form = hand.parsed(text)
            own = [one for one in form["recipients"] if one["header"]["kid"] == self._kid]
            one_only = {**form, "recipients": own}
            opened = jwe_of_joserfc.decrypt_json(one_only, self._key, registry=self._seals)  # type: ignore[arg-type]  # a plain dict of the same members
            return (opened.plaintext or b"").decode()
        except (*_REFUSALS, JoseError, InvalidTag):
            return None

    def verifies(self, form: Json, certificate: bytes) -> bool:
        """Whether the one signature is right."""
        try:
            public = x509.load_der_x509_certificate(certificate).public_key()
            is_rsa = isinstance(public, RSAPublicKey)
            key = RSAKey(public, public) if is_rsa else ECKey(public, public)  # type: ignore[arg-type]  # of the kind just asked
            jws_of_joserfc.deserialize_json(form, key, registry=self._signatures)  # type: ignore[call-overload]  # a plain dict of the same members
        except (*_REFUSALS, JoseError):
            return False
        return True


class JoseCommand:
    """The command, as an auditor would type it; its files lie in `folder`."""

    name = "jose"

    def __init__(self, key: EllipticCurvePrivateKey, folder: Path) -> None:
        self._folder = folder
        self._key = folder / "key.jwk"
        self._key.write_text(jwk.JWK.from_pyca(key).export())

    def decrypt(self, text: str) -> str | None:
        """The text in a sealed text, or None."""
        source = self._folder / "sealed.json"
        source.write_text(text)
        done = self._run("jwe", "dec", "-i", str(source), "-k", str(self._key), "-O", "-")
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None

    def verifies(self, form: Json, certificate: bytes) -> bool:
        """Whether the one signature is right."""
        source, key = self._folder / "signed.json", self._folder / "signer.jwk"
        source.write_text(hand.plain(form))
        try:
            key.write_text(_public(certificate).export())
        except _REFUSALS:
            return False
        return self._run("jws", "ver", "-i", str(source), "-k", str(key)).returncode == 0

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(  # noqa: S603 - Debian's jose on files of this test
            ["jose", *arguments],  # noqa: S607 - found on the path, as an auditor would
            capture_output=True,
            check=False,
        )


def _public(certificate: bytes) -> jwk.JWK:
    return jwk.JWK.from_pyca(x509.load_der_x509_certificate(certificate).public_key())
