"""What a policy means for the files a terminal makes and the issuers it believes.

Promises: a policy whose card cannot be used is refused before anything starts.
Source: docs/formats.md §10.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from usbsurvey_desktop.crypto.kdf import WRITTEN, KdfParameters, Pbkdf2Parameters
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.policy import MOST_BYTES, Policy, read_policy
from usbsurvey_desktop.store.recovery import NO_RULE, RecoveryRule


@dataclass(frozen=True)
class Rules:
    """What holds at this terminal; without a policy everybody chooses."""

    policy: Policy | None = None
    recovery: RecoveryRule = NO_RULE
    """Whose recovery slot a new draft gets."""

    @property
    def kdf(self) -> KdfParameters | None:
        """What a new passphrase slot costs; None leaves it to the program."""
        if self.policy is None:
            return None
        return WRITTEN if self.policy.draft_kdf == "argon2id" else Pbkdf2Parameters()

    @property
    def issuer_pins(self) -> Mapping[str, str]:
        """The fingerprints of issuers that count as confirmed, by survey."""
        return self.policy.issuer_pins if self.policy is not None else {}

    @property
    def is_qr_allowed(self) -> bool:
        """Whether a sealed file may be printed as QR symbols."""
        return self.policy is None or self.policy.qr_allowed

    @property
    def lock_minutes(self) -> int | None:
        """After how long without input the screen is covered; None leaves it to the user."""
        return self.policy.idle_lock_minutes if self.policy is not None else None


NO_RULES = Rules()
"""Nobody fixed anything."""


def rules_of(policy: Policy) -> Rules:
    """What a policy means.

    Raises:
        SurveyError: `policy_refused` for a card that is none, with its code as `reason`.
    """
    card = None
    if policy.recovery_card is not None:
        try:
            card = read_card(policy.recovery_card.encode("utf-8", "surrogatepass"))
        except SurveyError as error:
            raise SurveyError(Code.POLICY_REFUSED, {"reason": error.code.value}) from error
    return Rules(policy, RecoveryRule(card, is_required=policy.recovery_required))


def rules_in(path: Path) -> Rules:
    """What the policy in a file means; `NO_RULES` where there is none.

    Raises:
        SurveyError: `policy_refused`, also for a file that cannot be read: the program must not
            start without the rules somebody wrote for it.
    """
    if not os.path.lexists(path):
        return NO_RULES
    try:
        document = read_bounded(path, MOST_BYTES)
    except SurveyError as error:
        raise SurveyError(Code.POLICY_REFUSED, {"reason": error.code.value}) from error
    return rules_of(read_policy(document))
