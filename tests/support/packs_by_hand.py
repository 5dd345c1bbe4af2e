"""Survey packs with one thing changed, rightly signed."""

from dataclasses import replace

from tests.support import jose_by_hand as hand
from tests.support import worlds
from tests.support.forgery import NOW, Json
from usbsurvey_desktop.sealing.pack import Pack


def members() -> Json:
    """The payload of an honest pack, to be spoilt."""
    return hand.parsed(hand.plain(worlds.pack().payload.model_dump(mode="json", by_alias=True)))


def signed(payload: bytes, name: str = "issuer", **header: object) -> bytes:
    """A pack signed by hand."""
    person = worlds.identity(name)
    whole = {"alg": "ES256", "iat": NOW, "role": "issuer", "typ": "usbsurvey-pack-1"} | header
    one = hand.signature(payload, person.certificate.der, person.private_key, whole)
    return hand.plain({"payload": hand.b64(payload), "signatures": [one]}).encode()


def republished(**terms: object) -> Pack:
    """The small pack under other terms."""
    return worlds.pack(replace(worlds.TERMS, **terms))  # type: ignore[arg-type]  # any member


def as_issuer(name: str) -> bytes:
    """The small pack signed by somebody else."""
    return signed(hand.plain(members()).encode(), name)
