"""A form laid out flat for printing, and how many questions its paths have.

Conditions are given as structure; whoever prints them finds the words.
"""

from dataclasses import dataclass

from usbsurvey_desktop.questionnaire.coverage import routes
from usbsurvey_desktop.questionnaire.definition import Group, Question, Questionnaire
from usbsurvey_desktop.questionnaire.enable_when import Condition
from usbsurvey_desktop.questionnaire.tree import placed_items


@dataclass(frozen=True)
class OutlineRow:
    """One line of the outline.

    `depth` is 0 for a section; `conditions` are those of the groups above and its own, all of which
    must hold.
    """

    item: Group | Question
    depth: int
    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class PathCounts:
    """The smallest and largest number of counted questions that apply to one respondent."""

    fewest: int
    most: int


def rows(questionnaire: Questionnaire) -> tuple[OutlineRow, ...]:
    """Give every section, page and question in form order."""
    return tuple(
        OutlineRow(placed.item, len(placed.groups), placed.conditions())
        for placed in placed_items(questionnaire)
    )


def path_counts(questionnaire: Questionnaire) -> PathCounts | None:
    """Count the questions on the shortest and the longest path of complete answers.

    None when there are too many paths to try. The questionnaire must be a loaded one.
    """
    found = routes(questionnaire)
    return None if found is None else PathCounts(found.shortest.counted, found.longest.counted)
