"""Somebody who hears the windows of an X screen: a bus of its own, and a client on it."""

import json
import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.xwindow import PATIENCE_SECONDS, ROOT

_CLIENT = ROOT / "tests" / "support" / "atspi_client.py"
_SYSTEM_PYTHON = "/usr/bin/python3"
_PAUSE_SECONDS = 0.05


@dataclass(frozen=True)
class Heard:
    """A part of a window as it is told, and where it stands on the screen."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    place: tuple[int, int, int, int]
    above: tuple[tuple[str, str], ...]
    """Role and name of everything around it, from outside."""

    @property
    def middle(self) -> tuple[int, int]:
        """Where one clicks on it."""
        x, y, width, height = self.place
        return x + width // 2, y + height // 2


class Listener:
    """Asks the accessibility bus; `environment` is what a program needs to be heard."""

    def __init__(self, client: "subprocess.Popen[str]", environment: Mapping[str, str]) -> None:
        self._client = client
        self.environment = environment

    def find(self, name: str = "", role: str | None = None) -> list[Heard]:
        """Everything that is seen now with this role, and a name that begins so."""
        found = self._ask({"do": "find", "name": name, "role": role})
        return [
            Heard(
                one["role"],
                one["name"],
                one["description"],
                frozenset(one["states"]),
                tuple(one["place"]),
                tuple((role, name) for role, name in one["above"]),
            )
            for one in found or ()
        ]

    def wait_for(self, name: str, role: str | None = None) -> Heard:
        """Wait until there is exactly one such part.

        Raises:
            AssertionError: after a minute, with what there was instead.
        """
        deadline = time.monotonic() + PATIENCE_SECONDS
        while len(found := self.find(name, role)) != 1:
            assert time.monotonic() < deadline, (name, role, found)
            # The bus tells nothing of a part that is not there yet.
            self._client.poll()
            time.sleep(_PAUSE_SECONDS)  # noqa: TID251 - see above
        return found[0]

    def press(self, name: str, role: str) -> None:
        """Do the action of the only such part, as a screen reader does."""
        self.wait_for(name, role)
        assert self._ask({"do": "press", "name": name, "role": role}) is True

    def _ask(self, request: Mapping[str, object]) -> Any:  # noqa: ANN401 - what JSON can hold
        assert self._client.stdin is not None
        assert self._client.stdout is not None
        self._client.stdin.write(json.dumps(request) + "\n")
        self._client.stdin.flush()
        reply: dict[str, Any] = json.loads(self._client.stdout.readline())  # noqa: TID251 - what our own client printed
        return reply.get("reply")


@contextmanager
def listening(display: str, folder: Path) -> Iterator[Listener]:
    """Start a session bus and a client for a screen; what they write lies in the folder."""
    folder.mkdir(mode=0o700)
    inherited = {**os.environ, "DISPLAY": display, "XDG_RUNTIME_DIR": str(folder)}
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],  # noqa: S607 - the one on the PATH
        env=inherited,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    address = bus.stdout.readline().strip()
    needed = {
        "DBUS_SESSION_BUS_ADDRESS": address,
        "XDG_RUNTIME_DIR": str(folder),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        # Qt tells on stderr which questions of the bus it has no answer to.
        "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
    }
    client = subprocess.Popen(  # noqa: S603 - our own client
        [_SYSTEM_PYTHON, str(_CLIENT)],
        env={**inherited, **needed, "GTK_MODULES": "", "NO_AT_BRIDGE": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield Listener(client, needed)
    finally:
        for process in (client, bus):
            process.terminate()
            process.communicate(timeout=PATIENCE_SECONDS)


__all__ = ["Heard", "Listener", "listening"]
