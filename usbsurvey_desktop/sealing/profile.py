"""What package profile 1 fixes: the names of the forms, the roles, and how large anything may be.

Source: docs/formats.md §1.1, §1.4, §4, §10. A change of any value here is a new profile.
"""

from usbsurvey_desktop.records import to_base64url

PROFILE = 1

PACK_TYP = "usbsurvey-pack-1"
PACKAGE_TYP = "usbsurvey-package-1"
ANSWERS_TYP = "usbsurvey-answers-1"

ISSUER = "issuer"
RESPONDENT = "respondent"
APPROVER = "approver"

NESTING = 16
"""How many brackets may stand inside one another, in packs and packages alike."""

MOST_EXPANDED = 2 * 1024 * 1024
"""Bytes a payload may have after expanding."""

MOST_RECIPIENTS = 16
"""Keys one package may be sealed to, the respondent's own copy included."""

LARGEST_CLOCK_SKEW = 24 * 60 * 60
"""Seconds a signature may lie ahead of the reader's clock before this is shown."""

NO_HISTORY = to_base64url(bytes(32))
"""The head of an edit history that does not exist: the package was sealed without a draft."""
