"""Identities are made, protected and opened as the format page says."""

import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import NoEncryption, PrivateFormat
from cryptography.hazmat.primitives.serialization.pkcs12 import PBES, serialize_key_and_certificates

from tests.support.people import NOW, PASSPHRASE, QUICK, RESPONDENT, ec_key, key_files, rsa_key
from tests.support.pki_files import Key, imported, opened
from tests.support.refusals import refused
from usbsurvey_desktop.armour import ANSWERS
from usbsurvey_desktop.crypto.keys import thumbprint
from usbsurvey_desktop.crypto.signed_form import sign
from usbsurvey_desktop.crypto.verifying import verify
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity import pkcs12_mac
from usbsurvey_desktop.identity.certificate import opening_public_key
from usbsurvey_desktop.identity.key_file import (
    KeyFiles,
    Protection,
    file_stem,
    new_pair,
    open_pair,
    partner_name,
    read_files,
)

BETTER = replace(QUICK, key_rounds=100_000, mac_rounds=100_000)


def test_a_new_identity_signs_and_opens() -> None:
    """Both files open under the passphrase, name the same person and hold different keys."""
    files = key_files()
    identity = opened(files.signing, files.opening)
    assert identity.certificate == files.certificate
    assert identity.opening_certificate == files.opening_certificate
    assert identity.opening_key is not None
    own = identity.opening_key.public_key()
    assert thumbprint(own) == thumbprint(opening_public_key(files.opening_certificate))
    assert files.certificate.subject == files.opening_certificate.subject == RESPONDENT
    assert files.certificate.public_key_hash != files.opening_certificate.public_key_hash
    form = sign(
        b"x",
        kind=ANSWERS,
        role="respondent",
        key=identity.signing_key(),
        issued_at=int(NOW.timestamp()),
    )
    verify(form, roles={("respondent",)})


def test_the_opening_file_is_found_beside_the_signing_file(tmp_path: Path) -> None:
    """Named `.open.p12`; it may be missing, the signing file may not."""
    path = tmp_path / "131016-1a2b3c4d.p12"
    with refused(Code.FILE_UNREADABLE):
        read_files(path)
    path.write_bytes(b"signing")
    assert read_files(path) == (b"signing", None)
    (tmp_path / "131016-1a2b3c4d.open.p12").write_bytes(b"opening")
    assert read_files(path) == (b"signing", b"opening")


def _protected(protection: Protection) -> KeyFiles:
    return new_pair(RESPONDENT, PASSPHRASE, now=NOW, protection=protection)


def test_the_private_key_is_not_shown() -> None:
    """The text of an identity, as a debugger prints it, holds no key."""
    assert "private_key" not in repr(opened(key_files().signing))


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_openssl_sees_what_a_guess_costs(tmp_path: Path) -> None:
    """A million iterations under the MAC, 600,000 under the key: the trap of cryptography."""
    passphrase = "水の中の月を 見る人の 😀"
    files = new_pair(RESPONDENT, passphrase, now=NOW)
    for name, content in (("a.p12", files.signing), ("a.open.p12", files.opening)):
        (tmp_path / name).write_bytes(content)
        seen = subprocess.run(  # noqa: S603 - openssl on a file of our own
            ["openssl", "pkcs12", "-info", "-in", name, "-passin", "stdin", "-noout"],  # noqa: S607 - the openssl of this machine
            cwd=tmp_path,
            input=passphrase.encode(),
            capture_output=True,
            check=True,
        ).stderr.decode()
        assert "MAC: sha256, Iteration 1000000" in seen
        assert "MAC length: 32, salt length: 16" in seen
        assert seen.count("PBES2, PBKDF2, AES-256-CBC, Iteration 600000") == 2
    assert not opened(files.signing, files.opening, passphrase=passphrase).is_weakly_protected


def test_reduced_protection_says_so() -> None:
    """A file of a test or a practice world cannot be taken for a real one."""
    assert opened(key_files().signing).is_weakly_protected
    files = _protected(BETTER)
    assert not opened(files.signing, files.opening).is_weakly_protected


@pytest.mark.parametrize(
    "weak",
    [replace(BETTER, mac_rounds=99_999), replace(BETTER, key_rounds=99_999)],
    ids=["MAC", "key"],
)
def test_a_chain_is_as_strong_as_its_weakest_part(weak: Protection) -> None:
    """Who guesses takes the cheaper of MAC and key, and the cheaper of the two files."""
    files, weaker = _protected(BETTER), _protected(weak)
    assert opened(weaker.signing, files.opening).is_weakly_protected
    assert opened(files.signing, weaker.opening).is_weakly_protected


def test_the_mac_key_is_that_of_the_rfc() -> None:
    """The key we derive gives the MAC that cryptography wrote."""
    encryption = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(1)
        .key_cert_algorithm(PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(SHA256())
        .build(PASSPHRASE.encode())
    )
    theirs = serialize_key_and_certificates(None, ec_key(), None, None, encryption)
    rounds = pkcs12_mac.iterations(theirs)
    salt = theirs[theirs.index(b"\x04\x08", len(theirs) - 20) + 2 :][:8]
    assert rounds == 2048
    assert pkcs12_mac.with_mac(theirs, PASSPHRASE, rounds=rounds, salt=salt) == theirs


def test_a_passphrase_is_taken_in_either_width() -> None:
    """Full-width letters open what half-width ones made, and the other way."""
    wide = "".join(chr(ord(sign) + 0xFEE0) if sign != " " else "\u3000" for sign in PASSPHRASE)
    assert opened(key_files().signing, passphrase=wide).certificate.subject == RESPONDENT
    files = new_pair(RESPONDENT, wide, now=NOW, protection=QUICK)
    assert opened(files.signing).certificate.subject == RESPONDENT


def test_a_foreign_file_opens_with_the_passphrase_as_typed() -> None:
    """A PKI's file may have been made with full-width signs; they are tried first."""
    wide = "ＡＢＣ"
    assert opened(imported(ec_key(), passphrase=wide), passphrase=wide).opening_key is None


@pytest.mark.parametrize(
    "key",
    [ec_key(), rsa_key(2048), rsa_key(3072)],
    ids=["P-256", "RSA 2048", "RSA 3072"],
)
def test_a_key_of_a_pki_signs(key: Key) -> None:
    """P-256 and RSA software keys sign alone; the file is weakly protected and says so."""
    identity = opened(imported(key))
    assert (identity.opening_key, identity.opening_certificate) == (None, None)
    assert identity.is_weakly_protected
    assert not identity.certificate.is_self_signed
    issued_at = int(NOW.timestamp())
    form = sign(
        b"x", kind=ANSWERS, role="respondent", key=identity.signing_key(), issued_at=issued_at
    )
    verify(form, roles={("respondent",)})


@pytest.mark.parametrize("days", [-2, 2])
def test_outside_its_term_an_identity_opens_and_does_not_sign(days: int) -> None:
    """What was sent to an old key can still be read."""
    files = key_files()
    term = 1095 if days > 0 else 0
    later = NOW + timedelta(days=term + days)
    identity = open_pair(files.signing, files.opening, PASSPHRASE, now=later)
    assert identity.is_expired
    assert identity.opening_key is not None
    with refused(Code.IDENTITY_EXPIRED):
        identity.signing_key()


def test_a_weak_or_impossible_passphrase_makes_no_identity() -> None:
    """Nothing is made under a passphrase that is short or that no file can carry."""
    with refused(Code.PASSPHRASE_WEAK):
        new_pair(RESPONDENT, "short", now=NOW, protection=QUICK)
    with refused(Code.TEXT_REFUSED):
        new_pair(RESPONDENT, "twelve signs\ud800", now=NOW, protection=QUICK)


def test_salts_come_from_the_entropy_given() -> None:
    """Two of sixteen bytes, one for each file."""
    asked: list[int] = []

    def counted(count: int) -> bytes:
        asked.append(count)
        return bytes(count)

    files = new_pair(RESPONDENT, PASSPHRASE, now=NOW, protection=QUICK, entropy=counted)
    assert asked == [16, 16]
    assert bytes(16) in files.signing
    assert opened(files.signing, files.opening).opening_key is not None


def test_the_names_of_the_files_of_an_identity() -> None:
    """Owner and the first eight hex digits of the fingerprint; the partner lies beside."""
    certificate = key_files().certificate
    stem = file_stem("131016", certificate)
    assert stem == f"131016-{certificate.fingerprint.hex()[:8]}"
    assert partner_name(f"{stem}.p12") == f"{stem}.open.p12"
    assert partner_name("身分証") == "身分証.open.p12"


@pytest.mark.parametrize("content", [b"", b"0\x03\x02\x01\x03", b"text", b"\x30\x80" * 40])
def test_what_is_no_pkcs12_has_no_mac(content: bytes) -> None:
    """A file that cannot be read costs nothing to guess, as far as we can tell."""
    assert not pkcs12_mac.is_pkcs12(content)
    assert pkcs12_mac.iterations(content) == 0


def test_a_file_without_a_mac_counts_as_unprotected() -> None:
    """The MAC may be left out of a PKCS#12; then nobody has to guess."""
    whole = serialize_key_and_certificates(None, ec_key(), None, None, NoEncryption())
    assert (whole[:2], whole[4:9]) == (b"\x30\x82", b"\x02\x01\x03\x30\x81")
    body = whole[4 : 4 + 3 + 3 + whole[9]]
    without = b"\x30\x81" + bytes([len(body)]) + body
    assert pkcs12_mac.is_pkcs12(without)
    assert pkcs12_mac.iterations(without) == 0
