"""Limits of this process go down and stay there."""

import pytest

from tests.support.limit_calls import Calls
from usbsurvey_desktop.limits import SYSTEM, lower

resource = pytest.importorskip("resource")


def test_a_limit_is_lowered_for_good() -> None:
    """Soft and hard are the same: neither this process nor its children can raise it."""
    calls = Calls(resource.RLIM_INFINITY)
    lower(calls, {resource.RLIMIT_FSIZE: 7})
    assert calls.limits == {resource.RLIMIT_FSIZE: (7, 7)}


def test_what_an_office_allows_less_of_stays_less() -> None:
    """A hard limit cannot be raised."""
    calls = Calls(5)
    lower(calls, {resource.RLIMIT_FSIZE: 7})
    assert calls.limits == {resource.RLIMIT_FSIZE: (5, 5)}


def test_a_system_without_such_calls_changes_nothing() -> None:
    """As Windows."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    lower(None, {resource.RLIMIT_FSIZE: 7})
    assert resource.getrlimit(resource.RLIMIT_FSIZE) == before


def test_the_system_is_the_real_one() -> None:
    """What the program limits is its own process."""
    assert SYSTEM is resource
