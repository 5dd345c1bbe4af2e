"""The course of checks notes what passed, and nothing that did not."""

import pytest

from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.sealing.course import CheckResult, Course


def test_a_check_is_noted_when_its_block_ends() -> None:
    """A block of several checks notes all of them, in order."""
    course = Course()
    with course.check("C2", "C3"):
        assert course.passed == []
    assert course.passed == [CheckResult("C2"), CheckResult("C3")]


def _misspelt() -> None:
    raise SurveyError(Code.BASE64, {"step": "C4"})


def test_a_refusal_leaves_with_the_check_that_made_it() -> None:
    """With the first of the block where the room below names none of them."""
    course = Course()
    with refused(Code.BASE64, "C4"), course.check("C2", "C4"):
        _misspelt()
    with refused(Code.BASE64, "J1"), course.check("J1"):
        _misspelt()
    assert course.passed == []


def test_a_mistake_of_the_program_is_no_passed_check() -> None:
    """It goes on as it is, to where unforeseen things are told."""
    course = Course()
    with pytest.raises(ZeroDivisionError), course.check("P5"):
        _ = 1 // 0
    assert course.passed == []
