"""The limits of a process that is not this one."""


class Calls:
    """Remembers what is set."""

    def __init__(self, hard: int) -> None:
        self._hard = hard
        self.limits: dict[int, tuple[int, int]] = {}
        """What was set."""

    def getrlimit(self, _which: int, /) -> tuple[int, int]:
        """The soft limit is where the hard one is."""
        return (self._hard, self._hard)

    def setrlimit(self, which: int, limits: tuple[int, int], /) -> None:
        """Remember it."""
        self.limits[which] = limits


class StubbornCalls(Calls):
    """Lets nobody change a limit, as some containers."""

    def setrlimit(self, which: int, limits: tuple[int, int], /) -> None:
        """Refuse."""
        raise ValueError(which, limits)
