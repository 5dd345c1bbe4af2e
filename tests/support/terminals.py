"""Standard streams that say whether they are a terminal."""

import io


class Shown(io.StringIO):
    """A terminal at stderr, which keeps what is written to it."""

    def isatty(self) -> bool:
        """Yes."""
        return True


class Typed(io.TextIOWrapper):
    """Bytes at stdin, from a pipe or typed at a terminal."""

    def __init__(self, typed: bytes, *, is_terminal: bool = False) -> None:
        super().__init__(io.BytesIO(typed), encoding="utf-8")
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        """Whether it is typed."""
        return self._is_terminal


__all__ = ["Shown", "Typed"]
