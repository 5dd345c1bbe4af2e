"""The look of a scene takes the place of the look that other window tests share."""

import pytest


@pytest.fixture(name="look", autouse=True)
def _look_of_the_scene() -> None:
    """Every scene brings its own look."""
