"""Looks at windows from outside, as a screen reader does: run by the system's Python, not ours.

Reads one JSON request a line, answers one JSON line. `find` gives every part that is seen and has
all the given facts (`role`, `name`; of a name a part will do); `press` does what `find` found
first, by its own action. Needs the Debian packages python3-gi and gir1.2-atspi-2.0.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import gi  # type: ignore[import-not-found]  # the system's Python has it

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found]  # the system's Python has it  # noqa: E402 - its version is asked for first

Found = tuple[Any, tuple[str, str], tuple[tuple[str, str], ...]]
"""A part, its role and name, and those of everything around it."""
STATES = ("CHECKABLE", "CHECKED", "FOCUSABLE", "FOCUSED", "EXPANDED", "EDITABLE", "ENABLED")


def walk(part: Any, above: tuple[tuple[str, str], ...] = ()) -> Iterator[Found]:  # noqa: ANN401 - a part has no type
    """Give every part that is seen, from above, with the roles and names around it."""
    states = part.get_state_set()
    if above and not states.contains(Atspi.StateType.SHOWING):
        return
    here = (part.get_role_name(), part.get_name() or "")
    yield part, here, above
    for place in range(part.get_child_count()):
        child = part.get_child_at_index(place)
        if child is not None:
            yield from walk(child, (*above, here))


def facts(found: Found) -> dict[str, object]:
    """Give what is known of a part, with its place on the screen."""
    part, here, above = found
    states = part.get_state_set()
    component = part.get_component_iface()
    place = component.get_extents(Atspi.CoordType.SCREEN) if component else Atspi.Rect()
    return {
        "role": here[0],
        "name": here[1],
        "description": part.get_description() or "",
        "states": [one for one in STATES if states.contains(getattr(Atspi.StateType, one))],
        "place": [place.x, place.y, place.width, place.height],
        "above": [list(one) for one in above],
    }


def matches(request: Mapping[str, Any]) -> Iterator[Found]:
    """Give the parts that a request means."""
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(place)
        if application is None:
            continue
        application.clear_cache()
        for part, here, above in walk(application):
            is_role = request.get("role") in {None, here[0]}
            if is_role and request.get("name", "") in here[1]:
                yield part, here, above


def answer(request: Mapping[str, Any]) -> object:
    """Find, or find and press."""
    found, name = list(matches(request)), request.get("name", "")
    # A whole name means that part, else the parts that begin so, else those that hold the words.
    whole = [one for one in found if one[1][1] == name]
    found = whole or [one for one in found if one[1][1].startswith(name)] or found
    if request["do"] == "press":
        part, _here, _above = found[0]
        return part.get_action_iface().do_action(0)
    return [facts(one) for one in found]


def main() -> None:
    """Answer until the requests end."""
    for line in sys.stdin:
        try:
            reply = {"reply": answer(json.loads(line))}  # noqa: TID251 - what our own test asks
        except Exception as error:  # noqa: BLE001 - a window may go away while it is looked at
            reply = {"error": repr(error)}
        sys.stdout.write(json.dumps(reply) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
