"""A ministry with a roster, an inbox and shared ledgers."""

from pathlib import Path

import pytest

from tests.support.command_line import Call
from tests.support.ministry_desk import MinistryDesk


@pytest.fixture
def ministry(desk: Call, office: Path) -> MinistryDesk:
    """The office with a roster in which its respondent and three reviewers are registered."""
    return MinistryDesk(desk, office)
