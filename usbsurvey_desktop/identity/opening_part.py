"""The part of an identity that opens, for a process of the own program: it signs nothing.

Promises: what is written holds no signing key and no passphrase. It is secret: it goes through a
pipe between two processes and is never put on a disk, into an argument or into an environment.
"""

from base64 import b64decode, b64encode

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.certificate import read_certificate
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.records import Record


class OpeningPart(Record):
    """A certificate (whose holder it is) and the opening key, each DER in standard base64."""

    certificate: str
    key: str

    def __repr__(self) -> str:
        return "OpeningPart(…)"


def opening_part(identity: Identity) -> OpeningPart:
    """What opens.

    Raises:
        SurveyError: `identity_pair` if the identity has no opening key.
    """
    key = identity.opener.private_key.private_bytes(
        Encoding.DER, PrivateFormat.PKCS8, NoEncryption()
    )
    return OpeningPart(certificate=_base64(identity.certificate.der), key=_base64(key))


def opener_of(part: OpeningPart) -> Identity:
    """An identity that opens what the whole one opens; asked to sign it refuses as if expired.

    Raises:
        SurveyError: `identity_key` for another kind of key.
    """
    key = load_der_private_key(b64decode(part.key), None)
    if not isinstance(key, EllipticCurvePrivateKey):
        raise SurveyError(Code.IDENTITY_KEY)
    return Identity(
        certificate=read_certificate(b64decode(part.certificate)),
        opening_certificate=None,
        opening_key=key,
        is_expired=True,
        is_weakly_protected=False,
        private_key=key,
    )


def _base64(content: bytes) -> str:
    return b64encode(content).decode("ascii")
