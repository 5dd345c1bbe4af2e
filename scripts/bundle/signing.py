"""Signing the programs of a Windows bundle, where somebody has a certificate for it (Authenticode).

Only our own two programs are signed: what others made keeps what they signed, and an allow-list
takes the rest by its hash.
"""

import re
import subprocess
import tempfile
from base64 import b64decode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.bundle.refused import refuse_any

CONTENT, PASSPHRASE, TIMESTAMPS = (
    "USBSURVEY_CERTIFICATE",
    "USBSURVEY_CERTIFICATE_PASSPHRASE",
    "USBSURVEY_TIMESTAMPS",
)
"""The variables that hold a certificate with its key (PKCS#12 in base64), its passphrase, and the
address of a server that says when something was signed (RFC 3161)."""
KITS = Path("C:/Program Files (x86)/Windows Kits/10/bin")
_VERSION = re.compile(r"\d+(\.\d+){3}")


@dataclass(frozen=True)
class Certificate:
    """What somebody signs with."""

    content: bytes
    passphrase: str
    timestamps: str


def configured(environment: Mapping[str, str]) -> Certificate | None:
    """The certificate of an environment; None where there is none, and nothing is to be signed.

    Raises:
        NotShippableError: there is one, and something that goes with it is missing.
    """
    if not environment.get(CONTENT):
        return None
    others = (PASSPHRASE, TIMESTAMPS)
    refuse_any("A certificate alone, without", (one for one in others if not environment.get(one)))
    content = b64decode(environment[CONTENT], validate=True)
    return Certificate(content, environment[PASSPHRASE], environment[TIMESTAMPS])


def newest_tool(kits: Path = KITS) -> Path:
    """`signtool` of the newest kit for developers that is installed.

    Raises:
        NotShippableError: there is none.
    """
    found = [one for one in kits.glob("*/x64/signtool.exe") if _VERSION.fullmatch(_kit(one))]
    refuse_any("There is no signtool in", () if found else (str(kits),))
    return max(found, key=lambda one: tuple(map(int, _kit(one).split("."))))


def sign(programs: Sequence[Path], certificate: Certificate, tool: Path) -> None:
    """Sign programs in their place, with the time, and see that Windows takes the signatures.

    Raises:
        NotShippableError: the tool refuses; its own words are on the console.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "certificate.pfx")
        file.write_bytes(certificate.content)
        who = ["/f", str(file), "/p", certificate.passphrase]
        when = ["/tr", certificate.timestamps, "/td", "SHA256"]
        _run(tool, ["sign", "/q", "/fd", "SHA256", *when, *who], programs)
    _run(tool, ["verify", "/q", "/pa", "/tw"], programs)


def _run(tool: Path, words: Sequence[str], programs: Sequence[Path]) -> None:
    done = subprocess.run([tool, *words, *programs], check=False)  # noqa: S603 - our own command
    # Not the whole command: the passphrase is among its words.
    refuse_any(f"signtool refuses to {words[0]}", map(str, programs) if done.returncode else ())


def _kit(tool: Path) -> str:
    return tool.parents[1].name
