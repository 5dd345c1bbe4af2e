"""Debian's own tools open and verify our packages, by a script that shares nothing with us."""

import gzip
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from tests.support import forgery, people, worlds
from tests.support import jose_by_hand as hand
from usbsurvey_desktop.crypto.signed_form import CertificatesAre, SigningKey
from usbsurvey_desktop.identity.card import make_card
from usbsurvey_desktop.records import to_base64url
from usbsurvey_desktop.sealing.seal import Sealed
from usbsurvey_desktop.sealing.sign import sign_respondent

SCRIPT = worlds.ROOT / "scripts" / "verify_independent.sh"
Json = dict[str, Any]


def run(
    folder: Path, content: bytes, certificates: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """What an auditor at the ministry sees who has the package and the office's key files."""
    package, passphrase = folder / "in.sealed.txt", folder / "passphrase.txt"
    package.write_bytes(content)
    passphrase.write_text(worlds.PASSPHRASE)
    office = worlds.put_key_files(folder, "ministry", stem="office")
    given = [package, office, *([certificates] if certificates else [])]
    return subprocess.run(  # noqa: S603 - our own script on files of this test
        ["sh", str(SCRIPT), *map(str, given)],  # noqa: S607 - the system's shell
        env={**os.environ, "PASSIN": f"file:{passphrase}"},
        capture_output=True,
        text=True,
        check=False,
    )


def printed_payload(output: str) -> Json:
    """The JSON at the end of what the script prints."""
    return hand.parsed(output[output.index("\n{\n") :])


@pytest.mark.parametrize("approver", [None, "approver"], ids=["alone", "approved"])
def test_a_package_opens_and_says_the_same(approver: str | None, tmp_path: Path) -> None:
    """The digest, every signer's fingerprint and the payload are those that we read."""
    submission = worlds.submission()
    sealed = worlds.package(worlds.signed(submission, approver=approver))
    done = run(tmp_path, sealed.content)
    assert done.returncode == 0, done.stderr
    lines = dict(line.split(maxsplit=1) for line in done.stdout.splitlines()[:3])
    assert lines["typ"] == "usbsurvey-package-1"
    assert lines["kid"] == forgery.kid("ministry")
    assert f"dig ok       {sealed.digest}" in done.stdout
    signers = ("respondent", *([approver] if approver else []))
    fingerprints = [worlds.identity(name).certificate.fingerprint.hex().upper() for name in signers]
    told = [line.split()[1].replace(":", "") for line in lines_of(done.stdout, "fingerprint")]
    assert told == fingerprints
    assert done.stdout.count("over ok") == len(signers) - 1
    assert printed_payload(done.stdout) == submission.model_dump(mode="json", by_alias=True)


def lines_of(output: str, beginning: str) -> list[str]:
    """The lines that begin so."""
    return [line for line in output.splitlines() if line.startswith(beginning)]


def test_an_rsa_signature_verifies(tmp_path: Path) -> None:
    """PS256 by a certificate of a PKI."""
    key = people.rsa_key(3072)
    signer = SigningKey(key, people.der_of(key))
    sealed = worlds.package(sign_respondent(worlds.submission(), key=signer, now=people.NOW))
    done = run(tmp_path, sealed.content)
    assert done.returncode == 0, done.stderr
    assert "aud ok" in done.stdout


def _certificates(folder: Path, *, approver: str) -> Path:
    """The respondent's card, the approver's certificate in a spelling, and what is none of it."""
    folder.mkdir()
    card = make_card(worlds.identity("respondent"), now=worlds.NOW)
    (folder / "respondent.card.txt").write_text(f"\ufeff{card}\r\n", encoding="utf-8")
    der = worlds.identity("approver").certificate.der
    pem = x509.load_der_x509_certificate(der).public_bytes(Encoding.PEM)
    (folder / f"approver.{approver}").write_bytes(pem if approver == "pem" else der)
    (folder / "broken.pem").write_text("-----BEGIN CERTIFICATE-----\n")
    (folder / "broken.card.txt").write_text("{}")
    (folder / "notes.txt").write_text("no certificate")
    return folder


def _by_reference() -> Sealed:
    form = worlds.signed(worlds.submission(), approver="approver")
    return worlds.package(form, certificates_are=CertificatesAre.BY_REFERENCE)


@pytest.mark.parametrize("approver", ["pem", "der"])
def test_a_package_by_reference_takes_certificates_from_a_folder(
    approver: str, tmp_path: Path
) -> None:
    """Of cards, PEM and DER the ones are found whose hashes were signed."""
    sealed = _by_reference()
    known = _certificates(tmp_path / "certificates", approver=approver)
    done = run(tmp_path, sealed.content, known)
    assert done.returncode == 0, done.stderr
    told = [line.split()[1].replace(":", "") for line in lines_of(done.stdout, "fingerprint")]
    people_ = [worlds.identity(name).certificate for name in ("respondent", "approver")]
    assert told == [one.fingerprint.hex().upper() for one in people_]
    assert "over ok" in done.stdout
    assert "aud ok" in done.stdout


def test_a_certificate_that_is_missing_is_named(tmp_path: Path) -> None:
    """Without a folder the respondent's, with one that lacks it the approver's, by its hash."""
    sealed = _by_reference()
    alone = run(tmp_path, sealed.content)
    known = _certificates(tmp_path / "certificates", approver="other")
    partly = run(tmp_path, sealed.content, known)
    for done, name in ((alone, "respondent"), (partly, "approver")):
        fingerprint = worlds.identity(name).certificate.fingerprint
        assert done.returncode == 1
        assert f"certificate MISSING: x5t#S256 {to_base64url(fingerprint)}" in done.stdout
        assert fingerprint.hex().upper() in done.stdout
        assert '"answers"' not in done.stdout


def _other_digest() -> bytes:
    return forgery.sealed(_inside(), dig=forgery.OTHER_HASH)


def _inside() -> str:
    return forgery.signed(forgery.packed(forgery.payload()))


def _other_signature() -> bytes:
    inner = hand.parsed(_inside())
    value = bytearray(hand.unb64(inner["signatures"][0]["signature"]))
    value[5] ^= 1
    inner["signatures"][0]["signature"] = to_base64url(bytes(value))
    return forgery.sealed(hand.plain(inner))


def _other_certificate() -> bytes:
    inner = hand.parsed(_inside())
    other = forgery.signature(b"", "stranger")
    inner["signatures"][0]["header"] = other["header"]
    return forgery.sealed(hand.plain(inner))


def _other_audience() -> bytes:
    return forgery.spoilt(forgery.put(aud=[forgery.OTHER_HASH]))


def _other_over() -> bytes:
    content = forgery.packed(forgery.payload())
    first = forgery.signature(content, "respondent")
    second = forgery.signature(content, "approver", "approver", over=forgery.OTHER_HASH)
    return forgery.sealed(forgery.signed(content, first, second))


def _changed_ciphertext() -> bytes:
    outer = hand.parsed(forgery.sealed(_inside()).decode())
    outer["ciphertext"] = ("B" if outer["ciphertext"][0] == "A" else "A") + outer["ciphertext"][1:]
    return hand.plain(outer).encode()


def _foreign() -> bytes:
    return forgery.sealed(_inside(), ("prefecture", "respondent"))


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_other_digest, "dig MISMATCH"),
        (_other_signature, "Verification failure"),
        (_other_certificate, "certificate MISMATCH"),
        (_other_audience, "aud MISMATCH"),
        (_other_over, "over MISMATCH"),
        (_changed_ciphertext, ""),
        (_foreign, ""),
    ],
    ids=lambda value: value.__name__.strip("_") if callable(value) else "",
)
def test_what_is_wrong_ends_with_1(spoil: Callable[[], bytes], told: str, tmp_path: Path) -> None:
    """Each check of the script stops it, and it says which."""
    done = run(tmp_path, spoil())
    assert done.returncode == 1
    assert told in done.stdout + done.stderr
    assert '"answers"' not in done.stdout


def test_line_ends_of_a_gateway_do_no_harm(tmp_path: Path) -> None:
    """A BOM and wrapped lines, as mail gateways make them."""
    content = worlds.package().content.decode().strip()
    wrapped = "\r\n".join(content[at : at + 76] for at in range(0, len(content), 76))
    assert run(tmp_path, wrapped.encode("utf-8-sig")).returncode == 0


def test_the_payload_is_one_gzip_member_that_gunzip_reads(tmp_path: Path) -> None:
    """The script hands it to gunzip; so may anybody in ten years."""
    content = forgery.packed(forgery.payload())
    packed = tmp_path / "payload.gz"
    packed.write_bytes(content)
    done = subprocess.run(["gunzip", "-c", str(packed)], capture_output=True, check=True)  # noqa: S603, S607 - the system's own
    assert done.stdout == gzip.decompress(content)
