"""What the tables of one version are called beside those of another."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Edition:
    """A version whose bodies have tables of their own; without a number there is only one."""

    number: int | None = None
    is_newest: bool = True

    def named(self, name: str, title: str) -> tuple[str, str]:
        """Name and title of such a table; the newest version keeps the name."""
        if self.number is None:
            return name, title
        own = name if self.is_newest else f"{name}_v{self.number}"
        return own, f"{title}（第{self.number}版）"


THE_ONE = Edition()
