"""Somebody with a mouse: looks for a part over the accessibility bus, and clicks where it stands.

Letters of a field come from the keyboard; nothing else does.
"""

from tests.support.listener import Heard, Listener
from tests.support.xwindow import Person

_ROOM = (90, 680)
"""Between head and foot of a window that fills the screen."""
_NOTCHES = 3
_MOST_TURNS = 40
_TRIES = 5
_LONG_SECONDS = 15
"""Far longer than a busy machine takes to answer a click."""


class Mouse:
    """Clicks by name; scrolls to what stands out of sight first."""

    def __init__(self, person: Person, listener: Listener, scale: float = 1) -> None:
        """Sit down; the bus tells places in logical pixels, of which one takes `scale` dots."""
        self._scale = scale
        self._person = person
        self._listener = listener

    def click(self, name: str, role: str = "push button") -> None:
        """Click the only part with this role whose name begins so."""
        self._person.click(self._dots(self._in_sight(name, role)))

    def fill(self, name: str, text: str, role: str = "text") -> None:
        """Click into a field until it has the focus, and write."""
        for _ in range(_TRIES):
            # Nothing hears a click while a dialog over it is still closing.
            self.click(name, role)
            if self._person.sees(lambda: self._is("FOCUSED", name, role), seconds=_LONG_SECONDS):
                break
        self._person.write(text)

    def choose(self, name: str, role: str = "radio button") -> None:
        """Click an option, and wait until it is chosen."""
        self.click(name, role)
        self._person.wait_until(lambda: self._is("CHECKED", name, role), f"{name} to be chosen")

    def _is(self, state: str, name: str, role: str) -> bool:
        return state in self._listener.wait_for(name, role).states

    def _in_sight(self, name: str, role: str) -> Heard:
        """Scroll until it stands between head and foot; what does not move stands beside them."""
        found = self._resting(name, role)
        for _ in range(_MOST_TURNS):
            x, y = self._dots(found)
            if _ROOM[0] <= y <= _ROOM[1]:
                return found
            before = found.place
            self._person.turn_wheel((x, sum(_ROOM) // 2), _NOTCHES if y > _ROOM[1] else -_NOTCHES)
            found = self._resting(name, role)
            if found.place == before:
                return found
        message = f"{name!r} never came in sight"
        raise AssertionError(message)

    def _dots(self, found: Heard) -> tuple[int, int]:
        x, y = found.middle
        return round(x * self._scale), round(y * self._scale)

    def _resting(self, name: str, role: str) -> Heard:
        """Look until it stands where it stood a moment ago."""
        before = self._listener.wait_for(name, role)
        while (now := self._listener.wait_for(name, role)).place != before.place:
            before = now
        return now


__all__ = ["Mouse"]
