"""Conditions that no answers can meet. Source: docs/semantics.md §7."""

from collections.abc import Iterator
from itertools import islice

from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintCode, LintFinding
from usbsurvey_desktop.questionnaire.paths import Paths
from usbsurvey_desktop.questionnaire.tree import Placed, placed_items
from usbsurvey_desktop.questionnaire.walks import Walks

MOST_COMBINATIONS = 100_000
"""How many combinations of answers are tried for one condition before it is left undecided."""
MOST_JUDGED = 8_000_000
"""Comparisons for a whole form: one made by somebody else must not keep the program busy."""


def reach_findings(
    questionnaire: Questionnaire, *, most: int = MOST_JUDGED
) -> Iterator[LintFinding]:
    """Find conditions that no answers can meet, and those that were too many to try.

    A group that cannot be reached is told once, not again for each item in it. Most of a form is
    reached by a few walks through it, which take time in proportion to its size; only what is left
    is searched for, and that search has an end.

    Args:
        questionnaire: a form without errors.
        most: how many comparisons are judged before the rest is left undecided.
    """
    paths = Paths(questionnaire)
    reached = Walks(questionnaire, paths).reached(most // 2)
    lost: set[str] = set()
    for placed in placed_items(questionnaire):
        item = placed.item
        if item.link_id in reached or any(group.link_id in lost for group in placed.groups):
            continue
        if item.enable_when is None:
            continue
        code = _judge(paths, placed, most)
        if code is not None:
            lost.add(item.link_id)
            yield LintFinding(code, f"{placed.pointer}/enable_when", item.link_id)


def _judge(paths: Paths, placed: Placed, most: int) -> LintCode | None:
    """Give what is to be said of one condition, if anything."""
    if paths.judged > most:
        return LintCode.NOT_DECIDED
    conditions = placed.conditions()
    tried = 0
    combinations = paths.answers(paths.gates(conditions), end=most)
    for answers in islice(combinations, MOST_COMBINATIONS):
        tried += 1
        if paths.hold(conditions, answers):
            return None
    is_decided = tried < MOST_COMBINATIONS and paths.judged <= most
    return LintCode.UNREACHABLE if is_decided else LintCode.NOT_DECIDED
