"""Every screen of the program in every state: the list that all checks of screens walk.

A new screen adds its scenes to a module of `tests/support/scenery`, and the module's `SCENES` here.
"""

from collections.abc import Mapping
from typing import Final

from tests.support.scenery import (
    authoring,
    checking,
    deciding,
    desk_printing,
    fifty_bodies,
    filling,
    forwarding,
    helping,
    issuing,
    keeping,
    moving,
    on_paper,
    opening,
    paper,
    people,
    preparing,
    printing,
    publishing,
    receiving,
    recording,
    returning,
    reviewing,
    revising,
    settings,
    signing,
    starting,
    submitting,
    tallying,
    trying,
)
from tests.support.scenery.scene import Scene, Way, settle, stage

SCENES: Final[tuple[Scene, ...]] = (
    *starting.SCENES,
    *preparing.SCENES,
    *opening.SCENES,
    *filling.SCENES,
    *checking.SCENES,
    *signing.SCENES,
    *submitting.SCENES,
    *returning.SCENES,
    *revising.SCENES,
    *moving.SCENES,
    *people.SCENES,
    *printing.SCENES,
    *on_paper.SCENES,
    *recording.SCENES,
    *receiving.SCENES,
    *keeping.SCENES,
    *forwarding.SCENES,
    *paper.SCENES,
    *reviewing.SCENES,
    *deciding.SCENES,
    *tallying.SCENES,
    *publishing.SCENES,
    *issuing.SCENES,
    *authoring.SCENES,
    *trying.SCENES,
    *desk_printing.SCENES,
    *fifty_bodies.SCENES,
    *settings.SCENES,
    *helping.SCENES,
)
BY_NAME: Final[Mapping[str, Scene]] = {scene.name: scene for scene in SCENES}

__all__ = ["BY_NAME", "SCENES", "Scene", "Way", "settle", "stage"]
