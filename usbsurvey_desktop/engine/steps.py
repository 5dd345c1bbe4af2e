"""The steps of answering that can be undone and made again."""

from collections import deque
from dataclasses import dataclass, field, replace

from usbsurvey_desktop.engine.answers import Raw
from usbsurvey_desktop.engine.standing import Standing

_MOST = 200


@dataclass(frozen=True)
class _Step:
    """What was acted on, and the answers on the other side of the act.

    Not all of the standing: what its answers mean is many times as large as they are.
    """

    link_id: str
    raw: Raw
    recheck: frozenset[str]


def _steps() -> deque[_Step]:
    return deque(maxlen=_MOST)


@dataclass
class Steps:
    """At most 200 steps each way. Only answers and 要再確認 travel; pages seen and memos stay."""

    _back: deque[_Step] = field(default_factory=_steps)
    _forth: deque[_Step] = field(default_factory=_steps)
    _typed_in: str = ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a step back."""
        return bool(self._back)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step forth."""
        return bool(self._forth)

    def take(self, link_id: str, before: Standing, *, is_typing: bool) -> None:
        """Remember a step; typing on in one field stays one step."""
        if not (is_typing and self._typed_in == link_id):
            self._back.append(_Step(link_id, before.raw, before.recheck))
        self._forth.clear()
        self._typed_in = link_id if is_typing else ""

    def pause(self) -> None:
        """Make what is typed next a step of its own."""
        self._typed_in = ""

    def undo(self, now: Standing) -> tuple[str, Standing] | None:
        """Give what was acted on last and the standing before; None when there is none."""
        return self._travel(self._back, self._forth, now)

    def redo(self, now: Standing) -> tuple[str, Standing] | None:
        """Give what was undone last and the standing after it; None when there is none."""
        return self._travel(self._forth, self._back, now)

    def _travel(
        self, source: deque[_Step], target: deque[_Step], now: Standing
    ) -> tuple[str, Standing] | None:
        self.pause()
        if not source:
            return None
        step = source.pop()
        target.append(_Step(step.link_id, now.raw, now.recheck))
        return step.link_id, replace(now, raw=step.raw, recheck=step.recheck)
