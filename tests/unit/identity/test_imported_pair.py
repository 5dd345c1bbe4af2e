"""A key of a PKI becomes an identity of two files, without a change of its own."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from tests.support.people import NOW, QUICK, der_of, ec_key, identity, rsa_key
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.certificate import read_certificate
from usbsurvey_desktop.identity.key_file import imported_pair, open_pair

NEW_PASSPHRASE = "atarashii kotoba de mamoru"


@pytest.mark.parametrize("key", [ec_key(5), rsa_key(2_048)], ids=["P-256", "RSA"])
def test_a_key_of_a_pki_gets_a_partner_of_its_very_name(
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
) -> None:
    """Whatever its subject holds, whoever issued it; both files open under the new passphrase."""
    certificate = read_certificate(der_of(key))
    given = replace(identity(), certificate=certificate, opening_key=None, private_key=key)
    files = imported_pair(given, NEW_PASSPHRASE, now=NOW, protection=QUICK)
    opened = open_pair(files.signing, files.opening, NEW_PASSPHRASE, now=NOW)
    assert opened.certificate == certificate == files.certificate
    assert opened.opening_certificate == files.opening_certificate
    assert files.opening_certificate.subject_hash == certificate.subject_hash
    assert files.opening_certificate.is_self_signed
    assert not certificate.is_self_signed
    assert opened.opening_key is not None


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [("mijikai", Code.PASSPHRASE_WEAK), ("mizu no naka no \ud800", Code.TEXT_REFUSED)],
    ids=["short", "a lone surrogate"],
)
def test_an_imported_key_needs_a_passphrase_of_the_rule(passphrase: str, code: Code) -> None:
    """As a key made here."""
    with refused(code):
        imported_pair(identity(), passphrase, now=NOW, protection=QUICK)
