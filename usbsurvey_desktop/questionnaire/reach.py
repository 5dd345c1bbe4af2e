"""Conditions that no answers can meet. Source: docs/semantics.md §7."""

from collections.abc import Iterator
from itertools import islice

from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintCode, LintFinding
from usbsurvey_desktop.questionnaire.paths import Paths
from usbsurvey_desktop.questionnaire.tree import Placed, placed_items

MOST_COMBINATIONS = 100_000
"""How many combinations of answers are tried for one condition before it is left undecided."""
MOST_STEPS = 500_000
"""What a whole form may cost: one made by somebody else must not keep the program busy."""


def reach_findings(questionnaire: Questionnaire) -> Iterator[LintFinding]:
    """Find conditions that no answers can meet, and those that were too many to try.

    A group that cannot be reached is told once, not again for each item in it.
    """
    paths = Paths(questionnaire)
    left = MOST_STEPS
    lost: set[str] = set()
    for placed in placed_items(questionnaire):
        if placed.item.enable_when is None or any(group.link_id in lost for group in placed.groups):
            continue
        code, steps = _judge(paths, placed, min(left, MOST_COMBINATIONS))
        left = max(0, left - steps)
        if code is not None:
            lost.add(placed.item.link_id)
            yield LintFinding(code, f"{placed.pointer}/enable_when", placed.item.link_id)


def _judge(paths: Paths, placed: Placed, most: int) -> tuple[LintCode | None, int]:
    """Give what is to be said of one condition, and what it cost: combinations and gates."""
    conditions = placed.conditions()
    gates = paths.gates(conditions)
    tried = 0
    for answers in islice(paths.answers(gates), most):
        tried += 1
        if paths.hold(conditions, answers):
            return None, tried + len(gates)
    return (LintCode.UNREACHABLE if tried < most else LintCode.NOT_DECIDED), tried + len(gates)
