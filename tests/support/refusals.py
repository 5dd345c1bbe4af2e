"""One way to look at a refusal: its code and its step, never only that there was one."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from usbsurvey_desktop.errors import Code, SurveyError


@contextmanager
def refused(code: Code, step: str | None = None, *, reason: str | None = None) -> Iterator[None]:
    """Demand that the block is refused with this code, at this step, for this reason if given."""
    with pytest.raises(SurveyError) as caught:
        yield
    assert (caught.value.code, caught.value.facts.get("step")) == (code, step)
    assert reason in {None, caught.value.facts.get("reason")}
