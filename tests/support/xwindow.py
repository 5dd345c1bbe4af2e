"""A real X screen, a real process in it, and real keys: what the end-to-end tests are made of.

Nothing here knows the program's insides. The screen is Xvfb at the size of the office terminals;
keys go through the XTEST extension; what has happened is read from window titles and files.
"""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import XError, xerror_class
from Xlib.ext import xtest
from Xlib.xobject.drawable import Window

ROOT = Path(__file__).resolve().parents[2]
SOURCE = (sys.executable, "-m", "usbsurvey_desktop")
"""How the program is started that stands here as source."""
SIZE = "1366x768x24"
PATIENCE_SECONDS = 60
LAST_SCREEN = ROOT / "build" / "last-screen.png"
STILL_LOOKS = 6
_WHEEL_UP, _WHEEL_DOWN = 4, 5
LATIN_1_END = 0x100
UNICODE_KEYSYMS = 0x01000000
MODIFIERS = {"ctrl": "Control_L", "alt": "Alt_L", "shift": "Shift_L"}
UNMAPPED = {" ": "space", "-": "minus", "/": "slash", ".": "period", "@": "at", "_": "underscore"}


@contextmanager
def screen() -> Iterator[str]:
    """Start an Xvfb of its own and give its DISPLAY."""
    reading, writing = os.pipe()
    server = subprocess.Popen(  # noqa: S603 - a fixed command
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"],  # noqa: S607 - the one on the PATH
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE_SECONDS)


class Person:
    """Somebody at the keyboard who can read window titles and nothing else."""

    def __init__(self, display_name: str, characters: Iterable[str] = ()) -> None:
        """Sit down; `characters` are those of no Latin key that will be typed later.

        They are put on free keys before any program starts, so that no program ever sees the
        keyboard change under it.
        """
        self._display = Display(display_name)
        # python-xlib takes the errors of an extension for those of the core, by their numbers.
        self._display.display.error_classes = xerror_class.copy()
        self._root = self._display.screen().root
        self._root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self._extra: dict[str, int] = {}
        self._map(sorted(set(characters)))

    def close(self) -> None:
        """Leave."""
        self._display.close()

    def _map(self, characters: list[str]) -> None:
        info = self._display.display.info
        table = self._display.get_keyboard_mapping(
            info.min_keycode, info.max_keycode - info.min_keycode + 1
        )
        free = [code for code, row in enumerate(table, info.min_keycode) if not any(row)]
        for character, keycode in zip(characters, free, strict=False):
            keysym = ord(character)
            if keysym >= LATIN_1_END:
                keysym |= UNICODE_KEYSYMS
            self._display.change_keyboard_mapping(keycode, [[keysym, keysym]])
            self._extra[character] = keycode
        self._display.sync()

    def _windows(self) -> list[Window]:
        return list(self._root.query_tree().children)

    def _title(self, window: Window) -> str:
        try:
            name = window.get_full_property(
                self._display.intern_atom("_NET_WM_NAME"), X.AnyPropertyType
            )
        except XError:
            return ""
        return bytes(name.value).decode("utf-8", "replace") if name else ""

    def titles(self) -> list[str]:
        """Read the titles of all windows that are on the screen."""
        found = []
        for window in self._windows():
            try:
                shown = window.get_attributes().map_state == X.IsViewable
            except XError:
                continue
            title = self._title(window)
            if shown and title:
                found.append(title)
        return found

    def smallest_width(self, words: str) -> int:
        """The least width, in dots of the screen, that a window with these words asks for."""
        for window in self._windows():
            hints = window.get_wm_normal_hints() if words in self._title(window) else None
            if hints is not None:
                return int(hints.min_width)
        raise AssertionError(words)

    def wait_until(self, condition: Callable[[], bool], what: str) -> None:
        """Look again at every change on the screen until the condition holds.

        Raises:
            AssertionError: after a minute, naming what was waited for and what is shown.
        """
        if not self.sees(condition, seconds=PATIENCE_SECONDS):
            self.picture(LAST_SCREEN)
            message = f"waited in vain for {what}; {self.titles()}, see {LAST_SCREEN}"
            raise AssertionError(message)

    def sees(self, condition: Callable[[], bool], *, seconds: float) -> bool:
        """Whether the condition comes to hold within so long; looks at every change."""
        deadline = time.monotonic() + seconds
        while not (holds := condition()) and time.monotonic() < deadline:
            # Titles of new windows change without an event for us, so look at least this often.
            self.look(seconds=0.05)
        return holds

    def look(self, *, seconds: float) -> None:
        """Watch the screen until something changes, for so long at most."""
        select.select([self._display.fileno()], [], [], seconds)
        while self._display.pending_events():
            self._display.next_event()

    def wait_for_title(self, words: str) -> None:
        """Wait until a window whose title holds these words is shown, and put the focus on it."""
        self.wait_until(lambda: any(words in title for title in self.titles()), f"title {words!r}")
        for window in self._windows():
            if words in self._title(window):
                window.set_input_focus(X.RevertToParent, X.CurrentTime)
                self._display.sync()

    def wait_for_stillness(self) -> None:
        """Wait until several looks in a row see the same screen: what was under way is over.

        A blinking cursor is still too: where looking is slow, it never rests for several looks.
        """
        seen: list[int] = []

        def is_still() -> bool:
            geometry = self._root.get_geometry()
            image = self._root.get_image(
                0, 0, geometry.width, geometry.height, X.ZPixmap, 0xFFFFFFFF
            )
            seen.append(hash(bytes(image.data)))
            return _is_one(seen[-STILL_LOOKS:]) or _is_blinking(seen[-2 * STILL_LOOKS :])

        self.wait_until(is_still, "a screen that does not change")

    def press(self, *chords: str) -> None:
        """Press keys one after another: `a`, `Tab`, `ctrl+Return`, `shift+Tab`."""
        for chord in chords:
            *modifiers, key = chord.split("+")
            held = [self._keycode(MODIFIERS[name]) for name in modifiers]
            keycode, shifted = self._key(key)
            if shifted:
                held.append(self._keycode("Shift_L"))
            for code in held:
                xtest.fake_input(self._display, X.KeyPress, code)
            xtest.fake_input(self._display, X.KeyPress, keycode)
            xtest.fake_input(self._display, X.KeyRelease, keycode)
            for code in reversed(held):
                xtest.fake_input(self._display, X.KeyRelease, code)
            self._display.sync()

    def click(self, place: tuple[int, int]) -> None:
        """Move the mouse to a place on the screen, and click there."""
        xtest.fake_input(self._display, X.MotionNotify, x=place[0], y=place[1])
        for kind in (X.ButtonPress, X.ButtonRelease):
            xtest.fake_input(self._display, kind, 1)
        self._display.sync()

    def turn_wheel(self, place: tuple[int, int], notches: int) -> None:
        """Scroll at a place on the screen, down where `notches` is positive."""
        xtest.fake_input(self._display, X.MotionNotify, x=place[0], y=place[1])
        button = _WHEEL_DOWN if notches > 0 else _WHEEL_UP
        for _ in range(abs(notches)):
            for kind in (X.ButtonPress, X.ButtonRelease):
                xtest.fake_input(self._display, kind, button)
        self._display.sync()

    def write(self, text: str) -> None:
        """Type a text, Japanese included, one key press for each character."""
        self.press(*(UNMAPPED.get(character, character) for character in text))

    def _keycode(self, name: str) -> int:
        return int(self._display.keysym_to_keycode(XK.string_to_keysym(name)))

    def _key(self, key: str) -> tuple[int, bool]:
        if key in self._extra:
            return self._extra[key], False
        keysym = XK.string_to_keysym(key)
        keycode = int(self._display.keysym_to_keycode(keysym))
        assert keycode, f"no key for {key!r}"
        return keycode, self._display.keycode_to_keysym(keycode, 0) != keysym

    def picture(self, path: Path) -> None:
        """Save what the whole screen shows as a PNG."""
        geometry = self._root.get_geometry()
        image = self._root.get_image(0, 0, geometry.width, geometry.height, X.ZPixmap, 0xFFFFFFFF)
        save_picture(bytes(image.data), geometry.width, geometry.height, path)


def _is_one(looks: list[int]) -> bool:
    return len(looks) == STILL_LOOKS and len(set(looks)) == 1


def _is_blinking(looks: list[int]) -> bool:
    """Whether two pictures took turns: what came went again, and nothing else came."""
    changes = sum(one != other for one, other in pairwise(looks))
    return len(looks) == 2 * STILL_LOOKS and len(set(looks)) == 2 <= changes


def save_picture(pixels: bytes, width: int, height: int, path: Path) -> None:
    """Write 32-bit pixels of an X screen as a PNG."""
    from PySide6.QtGui import QImage  # noqa: PLC0415 - only pictures need Qt here

    path.parent.mkdir(parents=True, exist_ok=True)
    assert QImage(pixels, width, height, QImage.Format.Format_RGB32).save(str(path))


class Program:
    """The application as a process of its own, as a user starts it."""

    def __init__(
        self,
        display_name: str,
        *arguments: str,
        prefix: tuple[str, ...] = (),
        extra: Mapping[str, str] | None = None,
        command: Sequence[str] = SOURCE,
    ) -> None:
        """Start it; `prefix` is what starts it, `command` which copy of the program it is."""
        environment = {
            **os.environ,
            "DISPLAY": display_name,
            "QT_QPA_PLATFORM": "xcb",
            "USBSURVEY_LANG": "ja",
            **(extra or {}),
        }
        self.process = subprocess.Popen(  # noqa: S603 - our own program
            [*prefix, *command, *arguments],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def kill(self) -> None:
        """End it without any warning, as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.communicate()

    def close(self) -> tuple[int, str]:
        """Ask it to end; give its exit code and what it wrote to stderr."""
        code, _out, errors = self.end(signal.SIGTERM)
        return code, errors.decode("utf-8", "replace")

    def end(self, number: signal.Signals) -> tuple[int, bytes, bytes]:
        """End it by a signal; give its exit code and what it wrote to stdout and stderr."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, number)
        out, errors = self.process.communicate(timeout=PATIENCE_SECONDS)
        return self.process.returncode, out, errors


__all__ = ["PATIENCE_SECONDS", "SOURCE", "Person", "Program", "screen"]
