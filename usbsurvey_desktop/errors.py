"""What can go wrong, as a closed list of codes.

Core rooms speak in a `Code` and facts; only `gui.messages` and `cli.messages` turn them into
sentences. Expected outcomes of reading somebody else's file are returned as `Refused`; everything
else is raised as `SurveyError`.

Source: `docs/formats.md §11`, which explains each code and names its sentence.
"""

from collections.abc import Mapping
from contextlib import ContextDecorator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

Fact = int | str
"""A fact is a number, an id or the value of an enumeration, never something a person typed."""


class Code(StrEnum):
    """Every refusal the program knows; a value is what people read to the help desk."""

    # Reading a text file of ours
    FILE_UNREADABLE = "file_unreadable"
    FILE_TOO_LARGE = "file_too_large"
    TEXT_DAMAGED = "text_damaged"
    JSON_SYNTAX = "json_syntax"
    JSON_LIMITS = "json_limits"
    JSON_DUPLICATE = "json_duplicate"
    JSON_NUMBER = "json_number"
    MEMBER_SET = "member_set"
    BASE64 = "base64"
    HEADER_NOT_CANONICAL = "header_not_canonical"
    HEADER_VALUE = "header_value"
    NOT_OUR_FILE = "not_our_file"
    WRONG_KIND = "wrong_kind"
    VERSION_NEWER = "version_newer"
    # The seal
    RECIPIENTS = "recipients"
    RECIPIENT_KEY = "recipient_key"
    NOT_ADDRESSED = "not_addressed"
    DECRYPT_FAILED = "decrypt_failed"
    DIGEST_MISMATCH = "digest_mismatch"
    # The signatures
    SIGNATURE_SET = "signature_set"
    ALGORITHM = "algorithm"
    KEY_WEAK = "key_weak"
    CERTIFICATE = "certificate"
    CERTIFICATE_MISMATCH = "certificate_mismatch"
    CERTIFICATE_USAGE = "certificate_usage"
    CERTIFICATE_EXPIRED = "certificate_expired"
    SIGNATURE_BAD = "signature_bad"
    APPROVAL_CHAIN = "approval_chain"
    SIGNERS_SAME = "signers_same"
    APPROVAL_MISSING = "approval_missing"
    # The contents
    EXPAND = "expand"
    PAYLOAD_NOT_CANONICAL = "payload_not_canonical"
    PAYLOAD_SCHEMA = "payload_schema"
    TEXT_REFUSED = "text_refused"
    AUDIENCE = "audience"
    PROFILE_REFUSED = "profile_refused"
    FORM_MISMATCH = "form_mismatch"
    ANSWERS_INCONSISTENT = "answers_inconsistent"
    BODY_CODE = "body_code"
    BODY_MISMATCH = "body_mismatch"
    ROUTE_MISMATCH = "route_mismatch"
    PACKAGE_ID_REUSED = "package_id_reused"
    # The survey pack
    ISSUER_MISMATCH = "issuer_mismatch"
    ISSUER_UNCONFIRMED = "issuer_unconfirmed"
    CHECK_NUMBER_DIFFERS = "check_number_differs"
    PACK_OLDER = "pack_older"
    PACK_CONFLICT = "pack_conflict"
    QUESTIONNAIRE_INVALID = "questionnaire_invalid"
    # The roster
    ROSTER_SIGNER = "roster_signer"
    ROSTER_OLDER = "roster_older"
    ROSTER_CONFLICT = "roster_conflict"
    # The return note
    REVIEWER_UNKNOWN = "reviewer_unknown"
    RETURN_UNKNOWN_PACKAGE = "return_unknown_package"
    # The review ledger
    LEDGER_LINE = "ledger_line"
    LEDGER_CHAIN = "ledger_chain"
    LEDGER_SIGNER = "ledger_signer"
    SIGNER_NOT_ACCEPTED = "signer_not_accepted"
    # Forwarded packages
    BUNDLE_MISMATCH = "bundle_mismatch"
    BUNDLE_OLDER = "bundle_older"
    BUNDLE_CONFLICT = "bundle_conflict"
    # The draft
    DRAFT_DAMAGED = "draft_damaged"
    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105 - a code
    DRAFT_TAMPERED = "draft_tampered"
    DRAFT_KDF = "draft_kdf"
    DRAFT_CONTENT = "draft_content"
    DISK_FULL = "disk_full"
    SHARE_LOST = "share_lost"
    DRAFT_CONFLICT = "draft_conflict"
    DRAFT_LOCKED = "draft_locked"
    DRAFT_SAVE_FAILED = "draft_save_failed"
    RECOVERY_REQUIRED = "recovery_required"
    # The identity
    IDENTITY_EXPIRED = "identity_expired"
    IDENTITY_OPEN = "identity_open"
    IDENTITY_KEY = "identity_key"
    IDENTITY_PAIR = "identity_pair"
    PASSPHRASE_WEAK = "passphrase_weak"  # noqa: S105 - a code
    PRIVATE_KEY_GIVEN = "private_key_given"
    # The answers
    ANSWERS_REFUSED = "answers_refused"
    ANSWERS_INCOMPLETE = "answers_incomplete"
    # The QR sheet
    QR_NONE = "qr_none"
    QR_MIXED = "qr_mixed"
    QR_CONFLICT = "qr_conflict"
    QR_MISSING = "qr_missing"
    QR_HASH = "qr_hash"
    QR_TOO_LARGE = "qr_too_large"
    IMAGE_REFUSED = "image_refused"
    # What the administrator fixed
    POLICY_REFUSED = "policy_refused"
    # A reviewer's decision
    DECISION_REFUSED = "decision_refused"
    # The record book
    RECORD_REFUSED = "record_refused"
    # Writing
    FILE_UNWRITABLE = "file_unwritable"
    OUTPUT_EXISTS = "output_exists"
    # Anything else is a bug
    UNEXPECTED = "unexpected"


def _no_facts() -> Mapping[str, Fact]:
    return MappingProxyType({})


@dataclass(eq=False)
class SurveyError(Exception):
    """A refusal on its way to the rim: a code and facts, never a sentence.

    Not frozen: a frozen exception that passes a context manager turns into `FrozenInstanceError`.
    """

    code: Code
    facts: Mapping[str, Fact] = field(default_factory=_no_facts)

    def __str__(self) -> str:
        return self.code.value

    def as_refused(self) -> "Refused":
        """The same as an outcome: what was its `step`, if it had one, is no fact any more."""
        facts = {name: fact for name, fact in self.facts.items() if name != "step"}
        return Refused(self.code, str(self.facts.get("step", "")), facts)


class _AtStep(ContextDecorator):
    # A class, because a package passes dozens of these and a generator costs three times as much.
    def __init__(self, step: str) -> None:
        self._step = step

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: object
    ) -> None:
        if isinstance(error, SurveyError):
            raise SurveyError(error.code, {**error.facts, "step": self._step}) from error


@lru_cache(maxsize=64)  # there are so many steps, and nothing in one that changes
def at_step(step: str) -> _AtStep:
    """Give a refusal inside the block its `step`: the check of the format page that it failed.

    Of nested blocks the outermost names the step: the gates inside J1 are all J1.
    """
    return _AtStep(step)


def refused_at(step: str, code: Code, **facts: Fact) -> SurveyError:
    """A refusal that knows its `step` where it is made: no block has to wait for it."""
    return SurveyError(code, {**facts, "step": step})


@dataclass(frozen=True)
class Refused:
    """The outcome of a file that will not open: why, and at which check of its format page."""

    code: Code
    step: str
    facts: Mapping[str, Fact] = field(default_factory=_no_facts)

    def as_error(self) -> SurveyError:
        """The same on its way to the rim, with its `step` among the facts."""
        return SurveyError(self.code, {"step": self.step, **self.facts})
