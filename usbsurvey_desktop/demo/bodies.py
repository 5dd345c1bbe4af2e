"""Which bodies answer in a practice world."""

from dataclasses import dataclass
from random import Random  # noqa: TID251 - the draw of a practice world, from its seed

from usbsurvey_desktop.municipality import Municipalities, Municipality, MunicipalityKind


@dataclass(frozen=True)
class Draw:
    """The bodies of a world in code order, and their prefecture if they share one."""

    bodies: tuple[Municipality, ...]
    prefecture: Municipality | None


def draw_bodies(municipalities: Municipalities, count: int, chance: Random) -> Draw:
    """Draw bodies from the real list.

    As long as one prefecture has enough municipalities, all are of one, so that its practice
    identity can open every package. Beyond that they are drawn from the whole list, prefectures
    included.

    Args:
        municipalities: the list.
        count: at least 1; above the length of the list it means all of it.
        chance: seeded by the caller.
    """
    prefectures = [one for one in municipalities if one.kind is MunicipalityKind.PREFECTURE]
    members = {
        prefecture: [
            one
            for one in municipalities
            if one.prefecture == prefecture.prefecture and one != prefecture
        ]
        for prefecture in prefectures
    }
    large_enough = [prefecture for prefecture in prefectures if len(members[prefecture]) >= count]
    if not large_enough:
        listed = list(municipalities)
        return Draw(_drawn(listed, min(count, len(listed)), chance), None)
    prefecture = chance.choice(large_enough)
    return Draw(_drawn(members[prefecture], count, chance), prefecture)


def _drawn(listed: list[Municipality], count: int, chance: Random) -> tuple[Municipality, ...]:
    return tuple(sorted(chance.sample(listed, count), key=lambda one: one.code))
