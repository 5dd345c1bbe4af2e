"""An issuer and its survey, as an office gets it: no practice.

Everything is made by the commands of the copy of the program that is tried.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from tests.support.frozen import Unpacked

_PASSPHRASE = "shuukeisuru hitono aikotoba"
_FORM = "_internal/forms/mic-usb-media-2025/form.json"


@dataclass(frozen=True)
class Issued:
    """A survey that was published: its file, and what opens what is answered to it."""

    survey: Path
    identity: Path
    passphrase: Path
    pin: tuple[str, str]
    """The survey's id and the fingerprint of its issuer."""

    def policy(self) -> str:
        """An administrator's `policy.json` under which this issuer is confirmed."""
        name, fingerprint = self.pin
        rules = {
            "v": 1,
            "draft_kdf": "argon2id",
            "recovery_card": None,
            "recovery_required": False,
            "qr_allowed": True,
            "issuer_pins": {name: fingerprint},
            "idle_lock_minutes": 10,
        }
        return json.dumps(rules)


def issue(program: Unpacked, folder: Path) -> Issued:
    """Publish the shipped survey as somebody who also receives what is answered."""
    folder.mkdir()
    identity, card, survey = (folder / f"office.{end}" for end in ("p12", "card.txt", "survey.txt"))
    passphrase = folder / "passphrase.txt"
    passphrase.write_text(_PASSPHRASE, encoding="ascii")
    known = ("--passphrase-file", passphrase)
    program.run(
        "identity", "new", "--name", "受付", "--organisation", "総務省", *known, "--out", identity
    )
    program.run("identity", "card", identity, *known, "--out", card)
    made = program.told(
        *("survey", "publish", "--form", program.folder / _FORM, "--issuer", identity, *known),
        *("--recipient", card, "--deadline", "2099-03-31", "--out", survey),
    )
    pin = str(made["survey"]), str(made["issuer_fingerprint"])
    return Issued(survey, identity, passphrase, pin)
