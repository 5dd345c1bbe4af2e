"""The office of the record book, at the moment its records are written."""

import pytest

from tests.support.drafts import NOW
from tests.support.fakes import FakeClock
from tests.support.office import Office


@pytest.fixture(name="office")
def _office(office: Office) -> Office:
    office.clock = FakeClock(NOW)
    return office
