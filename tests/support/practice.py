"""Practice worlds whose key files open at once, for tests that open them again and again."""

from pathlib import Path

import pytest

from tests.support.worlds import CHEAP
from usbsurvey_desktop.cli.main import run


def quicken(patch: pytest.MonkeyPatch) -> None:
    """Let worlds be made with key files that cost nothing; tests/unit/demo has the real ones."""
    patch.setattr("usbsurvey_desktop.demo.people._KEPT", CHEAP)


def practice_world(folder: Path, *words: str) -> Path:
    """A world made by the command line inside a folder, with these options."""
    world = folder / "world"
    with pytest.MonkeyPatch.context() as patch:
        quicken(patch)
        assert run(["demo", str(world), *words]) == 0
    return world


__all__ = ["practice_world", "quicken"]
