"""Somebody with a form on paper: reads from the beginning and does what the sheet says."""

from collections.abc import Mapping

from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.holds import holds
from usbsurvey_desktop.questionnaire.instructions import END, OnlyIf, instructions
from usbsurvey_desktop.questionnaire.tree import question_types
from usbsurvey_desktop.questionnaire.value import Value


class PaperReader:
    """Reads one form; never looks back, and knows of no condition but the printed ones."""

    def __init__(self, questionnaire: Questionnaire, *, goes_where_sent: bool = True) -> None:
        """Read in order, and where not `goes_where_sent` read on in spite of the arrows."""
        self._told = instructions(questionnaire)
        self._types = question_types(questionnaire)
        self._order = [question.link_id for question in questionnaire.questions()]
        self._codes = {each.link_id: each.codes for each in questionnaire.questions()}
        self._goes = goes_where_sent

    def answered(self, wishes: Mapping[str, Value]) -> list[str]:
        """The questions that the reader comes to, answering as wished and leaving out the rest."""
        written: dict[str, Value] = {}
        visited: list[str] = []
        at = self._order[0]
        while at != END:
            left = self._left_out(at, written)
            if left is not None:
                at = self._after_span(left)
                continue
            visited.append(at)
            if at in wishes:
                written[at] = wishes[at]
            at = self._next(at, wishes.get(at))
        return visited

    def _left_out(self, at: str, written: Mapping[str, Value]) -> OnlyIf | None:
        """What stands before this question and is not for the reader."""
        return next(
            (
                one
                for one in self._told.only_if.values()
                if one.questions[0] == at and not holds(one.condition, written, self._types)
            ),
            None,
        )

    def _after_span(self, left: OnlyIf) -> str:
        return left.otherwise if self._goes else self._following(left.questions[-1])

    def _next(self, at: str, answer: Value | None) -> str:
        if self._goes:
            codes = answer if isinstance(answer, tuple) else (answer,)
            if len(codes) == 1 and (at, str(codes[0])) in self._told.after_option:
                return self._told.after_option[at, str(codes[0])]
            if at in self._told.after:
                return self._told.after[at]
        return self._following(at)

    def _following(self, at: str) -> str:
        place = self._order.index(at) + 1
        return self._order[place] if place < len(self._order) else END
