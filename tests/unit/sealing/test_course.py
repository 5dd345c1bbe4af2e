"""The course of checks notes what passed, and nothing that did not."""

from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.sealing.course import CheckResult, Course

_MISSPELT = SurveyError(Code.BASE64, {"step": "C4", "number": 1})


def test_a_check_is_noted_when_the_next_one_comes() -> None:
    """Several at once are noted in order."""
    course = Course()
    course.enter("C2", "C3")
    course.enter("C4")

    assert course.passed() == (CheckResult("C2"), CheckResult("C3"), CheckResult("C4"))


def test_a_refusal_leaves_with_the_check_that_made_it() -> None:
    """With the first of several where the room below names none of them; the facts stay."""
    course = Course()
    course.enter("C2", "C4")
    assert course.refused(_MISSPELT) == Refused(Code.BASE64, "C4", {"number": 1})
    course.enter("J1")
    assert course.refused(_MISSPELT) == Refused(Code.BASE64, "J1", {"number": 1})
    course.enter("J2", "J3")
    assert course.refused(SurveyError(Code.BASE64)) == Refused(Code.BASE64, "J2")
