"""身分証ファイル (PKCS#12) that open and that do not (docs/formats.md §2)."""

from collections.abc import Callable
from functools import partial

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import dsa, ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PublicFormat,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from tests.support.people import (
    AUTHORITY,
    UNKNOWN,
    certificate_of,
    der_with,
    ec_key,
    rsa_key,
)
from tests.support.worlds import PEOPLE
from tests.vectors import form, world
from tests.vectors.making.case import Case, Generator
from tests.vectors.making.people import (
    ISSUED,
    Holder,
    by_openssl,
    cheap,
    key_file,
    pem_of,
    pki_certificate,
    protected,
)
from usbsurvey_desktop.identity import pkcs12_mac
from usbsurvey_desktop.identity.key_file import MOST_KEY_FILE_BYTES, new_pair

KEY, OPEN, PAIR = ("identity_key", "identity_open", "identity_pair")
LEGACY = ("-legacy", "-certpbe", "PBE-SHA1-RC2-40", "-keypbe", "PBE-SHA1-RC2-40")
TRIPLE_DES = ("-legacy", "-certpbe", "PBE-SHA1-3DES", "-keypbe", "PBE-SHA1-3DES", "-macalg", "sha1")


def _file(name: str) -> Callable[[], bytes]:
    return (world.PEOPLE / name).read_bytes


def _imported(key: Callable[[], Holder], *usage: str) -> Callable[[], bytes]:
    """A file as a PKI hands it out."""

    def made() -> bytes:
        holder = key()
        return key_file(
            holder, pki_certificate(holder, "職責 者", *(usage or ("digital_signature",)))
        )

    return made


def _with_extension(critical: x509.ExtensionType) -> Callable[[], bytes]:
    def made() -> bytes:
        key = ec_key(30)
        return key_file(key, x509.load_der_x509_certificate(der_with(key, critical)))

    return made


def _by_openssl(key: Callable[[], Holder], *options: str) -> Callable[[], bytes]:
    def made() -> bytes:
        holder = key()
        return by_openssl(
            pem_of(holder, pki_certificate(holder, "職責 者", "digital_signature")), *options
        )

    return made


def _by_the_program() -> bytes:
    """At the full cost."""
    return new_pair(PEOPLE["ministry"], world.PASSPHRASE, now=ISSUED).signing


def _costly_mac() -> bytes:
    """A right file; each guess, and each opening, costs its MAC's rounds."""
    signing = (world.PEOPLE / "ministry.p12").read_bytes()
    return pkcs12_mac.with_mac(signing, world.PASSPHRASE, rounds=10_000_001, salt=bytes(16))


def _costly_key() -> bytes:
    key = ec_key()
    certificate = pki_certificate(key, "職責 者", "digital_signature")
    return key_file(key, certificate, protected(10_000_001))


def _element(tag: int, content: bytes) -> bytes:
    """An element in DER."""
    size = len(content).to_bytes(3, "big").lstrip(b"\0")
    length = size if len(content) < 0x80 else bytes([0x80 + len(size)]) + size
    return bytes([tag]) + (length or b"\0") + content


def _content(element: bytes) -> bytes:
    """What is in the element at the start of these bytes."""
    size, start = element[1], 2
    if size >= 0x80:
        start += size - 0x80
        size = int.from_bytes(element[2:start], "big")
    return element[start : start + size]


def _safes(content: bytes) -> bytes:
    """The safes of a PKCS#12: PFX, past its version, data, past its type, [0], octets, sequence."""
    data = _content(_content(content)[3:])
    return _content(_content(_content(data[11:])))


def _two_keys() -> bytes:
    """Two files become one with the safes of both, under one MAC."""
    files = [_imported(lambda number=number: ec_key(number))() for number in (21, 22)]  # type: ignore[misc]  # the number of the loop
    safes = _element(0x30, b"".join(map(_safes, files)))
    data = bytes.fromhex("06092a864886f70d010701") + _element(0xA0, _element(0x04, safes))
    return pkcs12_mac.with_mac(
        _element(0x30, b"\x02\x01\x03" + _element(0x30, data)),
        world.PASSPHRASE,
        rounds=1,
        salt=bytes(16),
    )


def _open_length() -> bytes:
    """The outermost length told at the end, as BER allows and DER does not."""
    return b"\x30\x80" + _content((world.PEOPLE / "ministry.p12").read_bytes()) + bytes(2)


def _foreign_certificate() -> bytes:
    """The library refuses to write such a file, so the key in its certificate is overwritten."""
    key = ec_key()
    right = serialize_key_and_certificates(
        None, key, pki_certificate(key, "職責 者", "digital_signature"), None, NoEncryption()
    )
    own, other = (
        ec_key(number).public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        for number in (0, 7)
    )
    forged = right.replace(own, other, 1)
    return pkcs12_mac.with_mac(forged, world.PASSPHRASE, rounds=1, salt=bytes(16))


def _of(
    key: Callable[[], Holder] = ec_key,
    *,
    has_key: bool = True,
    has_certificate: bool = True,
    extra_bytes: int = 0,
) -> Callable[[], bytes]:
    """A file with something missing, or with a large certificate."""

    def made() -> bytes:
        holder = key()
        certificate = certificate_of(holder, extra_bytes=extra_bytes) if has_certificate else None
        kept = holder if has_key else None
        return serialize_key_and_certificates(None, kept, certificate, None, cheap())

    return made


def _flipped() -> bytes:
    content = bytearray((world.PEOPLE / "ministry.p12").read_bytes())
    content[len(content) // 2] ^= 1
    return bytes(content)


def _p384() -> Holder:
    return ec_key(0, ec.SECP384R1)


OPENS = (
    Case(
        "honest",
        "state:opens",
        "",
        _file("ministry.p12"),
        context={"partner": "ministry.open.p12"},
    ),
    Case("signing-file-alone", "state:signs_only", "", _file("ministry.p12")),
    Case("by-the-program", "state:well_protected", "", _by_the_program, "600,000 and 1,000,000"),
    Case("cheap", "state:weakly_protected", "", _file("ministry.p12")),
    Case(
        "expired",
        "state:expired",
        "",
        _file("ministry.p12"),
        "it still opens",
        {"date": "2029-11-21T10:00:00+09:00"},
    ),
    Case(
        "rsa-3072-openssl",
        "state:weakly_protected",
        "",
        _file("rsa.p12"),
        "OpenSSL writes 2,048 rounds",
    ),
    Case("rsa-2048-openssl", "ok", "", _file("rsa-approver.p12")),
    Case("p-256-openssl", "ok", "", _by_openssl(lambda: ec_key(23))),
    Case(
        "rsa-with-partner", "state:opens", "", _file("rsa.p12"), context={"partner": "rsa.open.p12"}
    ),
    Case(
        "triple-des",
        "state:weakly_protected",
        "",
        _by_openssl(lambda: ec_key(24), *TRIPLE_DES),
        "as browsers of 2010 export",
    ),
    Case("two-keys", "ok", "", _two_keys, "the certificate is that of the key in use"),
    Case(
        "passphrase-full-width",
        "ok",
        "",
        _file("ministry.p12"),
        context={"passphrase": "試験用の合言葉を十二文字以上"},
    ),
)

REFUSED = (
    Case("size", "file_too_large", "I1", lambda: bytes(MOST_KEY_FILE_BYTES + 1)),
    Case("rounds-of-mac", KEY, "I1", _costly_mac, "10,000,001"),
    Case("rounds-of-key", KEY, "I1", _costly_key, "10,000,001"),
    Case("nothing", OPEN, "I2", lambda: b""),
    Case("a-card", OPEN, "I2", lambda: form.content_of("card", "honest")),
    Case("cut", OPEN, "I2", lambda: _file("ministry.p12")()[:-1]),
    Case("trailing-byte", OPEN, "I2", lambda: _file("ministry.p12")() + b"\0"),
    Case("bit-flipped", OPEN, "I2", _flipped),
    Case("open-length", OPEN, "I2", _open_length, "BER with a length told at the end"),
    Case("legacy-rc2", OPEN, "I2", _by_openssl(lambda: ec_key(25), *LEGACY)),
    Case(
        "wrong-passphrase", OPEN, "I2", _file("ministry.p12"), context={"passphrase": "another one"}
    ),
    Case("no-passphrase", OPEN, "I2", _by_openssl(lambda: ec_key(26)), context={"passphrase": "x"}),
    Case("no-certificate", KEY, "I3", _of(has_certificate=False)),
    Case("no-key", KEY, "I3", _of(has_key=False)),
    Case("certificate-of-another", KEY, "I3", _foreign_certificate),
    Case("certificate-too-large", KEY, "I3", _of(extra_bytes=5_000)),
    Case("dsa", KEY, "I3", _of(partial(dsa.generate_private_key, 2_048))),
    Case("p-384", KEY, "I4", _imported(_p384)),
    Case("rsa-1024", KEY, "I4", _imported(partial(rsa_key, 1_024))),
    Case("rsa-exponent-3", KEY, "I4", _imported(partial(rsa_key, 2_048, 3))),
    Case("key-agreement-only", KEY, "I4", _imported(lambda: ec_key(29), "key_agreement")),
    Case("the-opening-file", KEY, "I4", _file("ministry.open.p12")),
    Case("critical-unknown", KEY, "I3", _with_extension(UNKNOWN), "RFC 5280 4.2"),
    Case("of-a-ca", KEY, "I4", _with_extension(AUTHORITY)),
    Case(
        "partner-of-another",
        PAIR,
        "I5",
        _file("ministry.p12"),
        context={"partner": "prefecture.open.p12"},
    ),
    Case("partner-signs", PAIR, "I5", _file("ministry.p12"), context={"partner": "ministry.p12"}),
    Case(
        "partner-of-a-namesake",
        "ok",
        "",
        _file("respondent.p12"),
        context={"partner": "namesake.open.p12"},
    ),
)

GENERATOR = Generator("identity", {"date": "2026-11-20T10:00:00+09:00"}, (*OPENS, *REFUSED))
