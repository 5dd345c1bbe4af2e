"""A PKI of the machine's own openssl: real PKCS#12 files of RSA keys, as an office may get them."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl here")
SUBJECT = "/C=JP/O=千代田区/OU=情報システム課/CN=千代田区長職責証明書"
_DATES = ("-startdate", "20261101000000Z", "-enddate", "20271101000000Z")
_CONFIG = """
[ca]
default_ca = office
[office]
database = index.txt
new_certs_dir = .
rand_serial = yes
unique_subject = no
default_md = sha256
policy = anything
x509_extensions = signer
[anything]
countryName = optional
organizationName = optional
organizationalUnitName = optional
commonName = supplied
[signer]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
[opener]
basicConstraints = critical, CA:false
keyUsage = critical, keyAgreement
"""


@dataclass(frozen=True)
class OpensslOffice:
    """A certification authority in a folder; `issue` makes key files under `passphrase`."""

    folder: Path
    passphrase: str

    def make(self) -> "OpensslOffice":
        """The authority with its own key, ready to issue."""
        (self.folder / "ca.cnf").write_text(_CONFIG, encoding="utf-8")
        (self.folder / "index.txt").write_bytes(b"")
        self._run(
            *("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key"),
            *("-out", "ca.pem", "-utf8", "-subj", "/C=JP/O=架空 LGPKI/CN=架空 CA", "-days", "30"),
        )
        return self

    def issue(self, name: str, *, algorithm: str = "rsa:3072", use: str = "signer") -> Path:
        """A PKCS#12 for `SUBJECT`, called `name`; every call makes another key."""
        curve = ("-pkeyopt", "ec_paramgen_curve:P-256") if algorithm == "ec" else ()
        self._run(
            *("req", "-newkey", algorithm, *curve, "-nodes", "-keyout", f"{name}.key"),
            *("-out", f"{name}.csr", "-utf8", "-subj", SUBJECT),
        )
        self._run(
            *("ca", "-batch", "-utf8", "-notext", "-config", "ca.cnf", "-cert", "ca.pem"),
            *("-keyfile", "ca.key", "-extensions", use, *_DATES),
            *("-in", f"{name}.csr", "-out", f"{name}.pem"),
        )
        self._run(
            *("pkcs12", "-export", "-inkey", f"{name}.key", "-in", f"{name}.pem"),
            *("-out", f"{name}.p12", "-passout", f"pass:{self.passphrase}"),
        )
        return self.folder / f"{name}.p12"

    def _run(self, *words: str) -> None:
        subprocess.run(  # noqa: S603 - openssl with words of the test's own
            ["openssl", *words],  # noqa: S607 - the openssl of this machine
            cwd=self.folder,
            check=True,
            capture_output=True,
        )
