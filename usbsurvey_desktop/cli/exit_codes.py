"""What the process tells the one that called it (cli.md, formats 11, ADR 0002)."""

from enum import IntEnum

from usbsurvey_desktop.errors import Code


class Exit(IntEnum):
    """The exit codes of every command."""

    DONE = 0
    ANSWER_IS_NO = 1
    WRONG_USE = 2
    REFUSED_FOR_SAFETY = 3
    WRONG_PASSPHRASE = 4


_PASSPHRASE = frozenset({Code.WRONG_PASSPHRASE, Code.IDENTITY_OPEN})
# S1-S4, J2-J7, P3, P6-P8, and whom to trust.
_SAFETY = frozenset(
    {
        Code.RECIPIENTS,
        Code.RECIPIENT_KEY,
        Code.NOT_ADDRESSED,
        Code.DECRYPT_FAILED,
        Code.DIGEST_MISMATCH,
        Code.SIGNATURE_SET,
        Code.ALGORITHM,
        Code.KEY_WEAK,
        Code.CERTIFICATE,
        Code.CERTIFICATE_MISMATCH,
        Code.CERTIFICATE_USAGE,
        Code.CERTIFICATE_EXPIRED,
        Code.SIGNATURE_BAD,
        Code.APPROVAL_CHAIN,
        Code.SIGNERS_SAME,
        Code.AUDIENCE,
        Code.BODY_CODE,
        Code.BODY_MISMATCH,
        Code.ROUTE_MISMATCH,
        Code.PACKAGE_ID_REUSED,
        Code.REVIEWER_UNKNOWN,
        Code.ISSUER_MISMATCH,
        Code.ISSUER_UNCONFIRMED,
        Code.ROSTER_SIGNER,
        Code.ROSTER_OLDER,
        Code.ROSTER_CONFLICT,
        Code.LEDGER_LINE,
        Code.LEDGER_CHAIN,
        Code.LEDGER_SIGNER,
        Code.BUNDLE_MISMATCH,
        Code.BUNDLE_OLDER,
        Code.BUNDLE_CONFLICT,
        Code.DRAFT_TAMPERED,
    }
)
# C1-C4, and files that cannot be read or written.
_WRONG_USE = frozenset(
    {
        Code.FILE_UNREADABLE,
        Code.FILE_TOO_LARGE,
        Code.TEXT_DAMAGED,
        Code.JSON_SYNTAX,
        Code.JSON_LIMITS,
        Code.JSON_DUPLICATE,
        Code.JSON_NUMBER,
        Code.MEMBER_SET,
        Code.BASE64,
        Code.HEADER_NOT_CANONICAL,
        Code.HEADER_VALUE,
        Code.NOT_OUR_FILE,
        Code.WRONG_KIND,
        Code.VERSION_NEWER,
        Code.DRAFT_DAMAGED,
        Code.DRAFT_KDF,
        Code.DRAFT_CONTENT,
        Code.DRAFT_LOCKED,
        Code.DRAFT_CONFLICT,
        Code.DRAFT_SAVE_FAILED,
        Code.RECOVERY_REQUIRED,
        Code.POLICY_REFUSED,
        Code.QR_NONE,
        Code.QR_MIXED,
        Code.QR_CONFLICT,
        Code.QR_MISSING,
        Code.QR_HASH,
        Code.IMAGE_REFUSED,
        Code.RECORD_REFUSED,
        Code.DECISION_REFUSED,
        Code.ANSWERS_REFUSED,
        Code.FILE_UNWRITABLE,
        Code.DISK_FULL,
        Code.SHARE_LOST,
        Code.OUTPUT_EXISTS,
    }
)


def exit_code(code: Code) -> Exit:
    """The exit code of a refusal."""
    if code in _PASSPHRASE:
        return Exit.WRONG_PASSPHRASE
    if code in _SAFETY:
        return Exit.REFUSED_FOR_SAFETY
    return Exit.WRONG_USE if code in _WRONG_USE else Exit.ANSWER_IS_NO
