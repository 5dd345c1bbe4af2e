"""Two openers that share no code with ours: jwcrypto, and Debian's `jose` command.

A peer accepts a package if it decrypts the envelope and every signature inside verifies with the
key of its own certificate. It knows nothing of our formats, rosters or surveys.
"""

import subprocess
from base64 import b64decode
from pathlib import Path
from typing import Any, Protocol

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from jwcrypto import jwe, jwk, jws
from jwcrypto.common import JWException

from tests.support import jose_by_hand as hand

Json = dict[str, Any]
_REFUSALS = (
    *(JWException, UnsupportedAlgorithm),
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


def accepts(peer: Peer, text: str) -> bool:
    """Whether a peer opens a package and finds every signature right."""
    inside = peer.decrypt(text)
    if inside is None:
        return False
    try:
        forms = [
            ({**hand.parsed(inside), "signatures": [one]}, b64decode(one["header"]["x5c"][0]))
            for one in hand.parsed(inside)["signatures"]
        ]
    except _REFUSALS:
        return False
    return bool(forms) and all(peer.verifies(form, certificate) for form, certificate in forms)


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
