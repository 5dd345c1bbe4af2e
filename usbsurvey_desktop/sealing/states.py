"""What is shown about an opened package without refusing it: its place, its signers, its dates.

Nothing here decides by the time, name or order of files. Source: docs/formats.md §4.3, the part
after the table.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from usbsurvey_desktop.fixed import fixed
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.sealing.profile import LARGEST_CLOCK_SKEW

_SKEW = timedelta(seconds=LARGEST_CLOCK_SKEW)
NEVER_COUNTED = frozenset({SignerState.MISMATCHED, SignerState.REVOKED})
"""A package of such a signer is read and never accepted; it displaces no other one."""


class Chain(StrEnum):
    """Where a package stands among the others of its body."""

    NEW = "new"  # 新規
    DUPLICATE = "duplicate"  # 重複: this very file is known
    FORKED = "forked"  # 分岐: another file has the same predecessor
    SUPERSEDED = "superseded"  # 旧版: a known file names this one as its predecessor
    PREDECESSOR_MISSING = "predecessor_missing"  # 前版未着


class Remark(StrEnum):
    """What a reviewer should know about an opened package."""

    BODY_UNLISTED = "body_unlisted"  # 一覧にない団体
    BODY_RENAMED = "body_renamed"  # 団体名が一覧と違う
    AFTER_DEADLINE = "after_deadline"  # 期限後
    CLOCK_AHEAD = "clock_ahead"  # 時計ずれ
    HANDOFF_MISSING = "handoff_missing"  # 受渡し記録なし
    HANDOFF_FORM_UNKNOWN = "handoff_form_unknown"  # 受渡し記録の様式不明
    REVOCATION_UNCHECKED = "revocation_unchecked"  # 失効未確認


@fixed(slots=True)
class SeenPackage:
    """What must be remembered of a package that was opened before, of the same survey."""

    digest: str
    pkg: str
    body: str
    revision: int
    prev: str | None


def chain(package: SeenPackage, seen: Sequence[SeenPackage]) -> Chain:
    """Place a package among those seen before, whatever the order in which they came."""
    others = [other for other in seen if other.body == package.body]
    known, replaced = {other.digest for other in others}, {other.prev for other in others}
    if package.digest in known:
        return Chain.DUPLICATE
    if package.prev in replaced:
        return Chain.FORKED
    if package.digest in replaced:
        return Chain.SUPERSEDED
    if package.prev is not None and package.prev not in known:
        return Chain.PREDECESSOR_MISSING
    return Chain.NEW


def is_clock_ahead(issued_at: datetime, now: datetime) -> bool:
    """Whether something was signed by a clock that is ahead of this one (時計ずれ)."""
    return issued_at > now + _SKEW


def may_be_accepted(states: Collection[SignerState], policy: Literal["strict", "record"]) -> bool:
    """Whether a package of these signers may become 受理 under the pack's `roster_policy`.

    Under `strict` everybody must be registered, under `record` somebody may be unregistered; a
    mismatched or revoked signer is never accepted (docs/formats.md §6).
    """
    allowed = {SignerState.REGISTERED}
    if policy == "record":
        allowed.add(SignerState.UNREGISTERED)
    return allowed.issuperset(states)
