"""The people and packs of the world, made once: keys for tests only."""

import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import (
    PBES,
    serialize_key_and_certificates,
)

from tests.support import worlds
from tests.support.people import certificate_of
from tests.support.scenario import USB_SURVEY
from tests.vectors import world
from usbsurvey_desktop.identity.certificate import Subject, Use, self_signed
from usbsurvey_desktop.identity.key_file import new_pair
from usbsurvey_desktop.records import JsonObject, parse_object
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Match, Recipient, Route
from usbsurvey_desktop.sealing.publish import Terms, publish

Holder = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | dsa.DSAPrivateKey
ISSUED: Final = worlds.TERMS.issued
UNLISTED: Final = "139998"
"""A code with a right check digit that no body has."""
COLLECTORS: Final = tuple(f"collector-{letter}" for letter in "abcdef")

SUBJECTS: Final[Mapping[str, Subject]] = MappingProxyType(
    {
        **worlds.PEOPLE,
        "namesake": worlds.PEOPLE["respondent"],
        "keeper": Subject("試験省", "受付課", "名簿 守", None),
        "next-keeper": Subject("試験省", "受付課", "名簿 継", None),
        "reviewer-a": Subject("試験省", "受付課", "確認 甲", None),
        "reviewer-b": Subject("試験省", "受付課", "確認 乙", None),
        "reviewer-c": Subject("試験省", "受付課", "確認 丙", None),
        "manager": Subject("千代田区", "情報システム課", "管理 三郎", worlds.BODY),
        **{name: Subject(name, "", name, None) for name in COLLECTORS},
    }
)


def cheap() -> KeySerializationEncryption:
    """One round, so that a world of many people opens at once."""
    return protected(1)


def protected(rounds: int) -> KeySerializationEncryption:
    """PBES2 after so many rounds, under the passphrase of the world."""
    return (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(rounds)
        .key_cert_algorithm(PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(SHA256())
        .build(world.PASSPHRASE.encode())
    )


def key_file(
    key: Holder,
    certificate: x509.Certificate | None,
    encryption: KeySerializationEncryption | None = None,
) -> bytes:
    """A PKCS#12 file of cryptography's own."""
    return serialize_key_and_certificates(None, key, certificate, None, encryption or cheap())


def by_openssl(pem: bytes, *options: str, passphrase: str = world.PASSPHRASE) -> bytes:
    """A PKCS#12 file as OpenSSL writes it, of what stands in the PEM text."""
    with TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.pem", Path(folder) / "out.p12"
        source.write_bytes(pem)
        command = ["openssl", "pkcs12", "-export", "-in", str(source), "-out", str(target)]
        subprocess.run(  # noqa: S603 - our own command
            [*command, "-passout", "stdin", *options],
            input=passphrase.encode(),
            check=True,
            capture_output=True,
        )
        return target.read_bytes()


def pem_of(key: Holder, *certificates: x509.Certificate) -> bytes:
    """A key in the open, and certificates after it."""
    text = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return text + b"".join(one.public_bytes(Encoding.PEM) for one in certificates)


def pki_certificate(key: Holder, name: str, *usage: str) -> x509.Certificate:
    """A certificate by a PKI that is valid as long as those of the world."""
    term = (ISSUED, ISSUED + timedelta(days=1_095))
    return certificate_of(key, usage=usage, name=name, not_before=term[0], not_after=term[1])


def _of_rsa(name: str, bits: int) -> tuple[bytes, bytes]:
    key, other = rsa.generate_private_key(65_537, bits), ec.generate_private_key(ec.SECP256R1())
    signing = pki_certificate(key, name, "digital_signature")
    opening = pki_certificate(other, name, "key_agreement")
    return by_openssl(pem_of(key, signing)), key_file(other, opening)


def _renewed(name: str) -> tuple[bytes, bytes]:
    before = world.person(name)
    later = ISSUED + timedelta(days=5)
    files = []
    for key, use in ((before.private_key, Use.SIGN), (before.opening_key, Use.OPEN)):
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        made = self_signed(before.certificate.subject, key, use=use, now=later)
        files.append(key_file(key, x509.load_der_x509_certificate(made.der)))
    return files[0], files[1]


def _pair(name: str) -> tuple[bytes, bytes]:
    files = new_pair(SUBJECTS[name], world.PASSPHRASE, now=ISSUED, protection=worlds.CHEAP)
    return files.signing, files.opening


def people() -> Mapping[str, Callable[[], tuple[bytes, bytes]]]:
    """Everybody, with how the two key files are made; the renewed need those before them."""
    return {
        **{name: partial(_pair, name) for name in SUBJECTS},
        "rsa": partial(_of_rsa, "職責 四郎", 3_072),
        "rsa-approver": partial(_of_rsa, "職責 五郎", 2_048),
        "renewed-issuer": partial(_renewed, "issuer"),
        "renewed-ministry": partial(_renewed, "ministry"),
    }


def _all_to(*names: str) -> tuple[Route, ...]:
    return (Route(match=Match(), to=names),)


def _named_body() -> tuple[Route, ...]:
    named = Route(match=Match(bodies=(UNLISTED,)), to=("ministry",))
    return (named, Route(match=Match(), to=("ministry",)))


def _recipients(*names: str) -> tuple[Recipient, ...]:
    return tuple(
        worlds.recipient(
            name, world.person(name), role="prefecture" if name == "prefecture" else "ministry"
        )
        for name in names
    )


def published(
    terms: Terms,
    *names: str,
    routes: tuple[Route, ...] = worlds.ROUTES,
    issuer: str = "issuer",
    form: JsonObject = worlds.SMALL_FORM,
) -> Pack:
    """A form under these terms, for these recipients; the small one unless told otherwise."""
    return publish(
        terms,
        form,
        recipients=_recipients(*(names or ("prefecture", "ministry"))),
        routes=routes,
        key=world.person(issuer).signing_key(),
    )


def _second() -> Pack:
    first = world.pack("small-v1")
    return published(replace(worlds.TERMS, version=2, supersedes=first.digest))


def packs() -> Mapping[str, Callable[[], Pack]]:
    """Every pack of the world by its name; later ones may name earlier ones."""
    terms = worlds.TERMS
    nine = ("prefecture", "ministry", *COLLECTORS)
    handoff = replace(
        terms, survey="handoff-survey", handoff_record="optional", roster_policy="strict"
    )
    return {
        "small-v1": lambda: published(terms),
        "small-v2": _second,
        "small-v9999-stranger": lambda: published(replace(terms, version=9_999), issuer="stranger"),
        "small-v1-changed": lambda: published(replace(terms, title="同じ版の別の題")),
        "approval": lambda: published(
            replace(terms, survey="approval-survey", approval_required=True)
        ),
        "handoff": lambda: published(handoff),
        "named-body": lambda: published(
            replace(terms, survey="named-survey"), "ministry", routes=_named_body()
        ),
        "usb": lambda: published(
            replace(terms, survey="usb-survey", title="USBメモリ等に関する調査"),
            form=parse_object(USB_SURVEY.read_bytes(), depth=16),
        ),
        "nine": lambda: published(
            replace(terms, survey="nine-survey"), *nine, routes=_all_to(*nine)
        ),
    }
