"""What package profile 1 fixes beyond the kinds of text: roles, their orders, and ceilings.

Algorithms are fixed in `crypto`, sizes of texts in `armour`. Source: docs/formats.md §1.4, §4, §10.
A change of any value here is a new profile.
"""

PROFILE = 1

ISSUER = "issuer"
RESPONDENT = "respondent"
APPROVER = "approver"
REVIEWER = "reviewer"

PACK_ROLES = frozenset({(ISSUER,)})
ANSWER_ROLES = frozenset({(RESPONDENT,), (RESPONDENT, APPROVER)})
"""The orders of signatures that a pack and a submission may have."""
NOTE_ROLES = frozenset({(REVIEWER,)})
FORWARD_ROLES = frozenset({(REVIEWER,)})

MOST_EXPANDED = 2 * 1024 * 1024
"""Bytes a payload may have after expanding."""

MOST_RECIPIENTS = 16
"""Keys one package may be sealed to, the respondent's own copy included."""

LARGEST_CLOCK_SKEW = 24 * 60 * 60
"""Seconds a signature may lie ahead of the reader's clock before this is shown."""
