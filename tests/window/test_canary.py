"""What people type is found nowhere outside the encrypted files, however a session ends.

Real programs in a real X window, with a home, temporary folder and profile of the test's own; then
every file in them is searched, in every usual spelling. Source: threats T5, T7, T8, T9.
"""

import re
import signal
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest

from tests.support import ministry, respondent
from tests.support.canary import Search
from tests.support.selections import SELECTIONS, selected
from tests.support.xwindow import ROOT, Person, Program
from usbsurvey_desktop.store.draft_content import DraftContent, read_content
from usbsurvey_desktop.store.envelope import ContainerKind
from usbsurvey_desktop.store.vault import unlock

pytestmark = pytest.mark.window

CANARIES: Mapping[str, str] = {
    "department": "水晶課qzdept",
    "name": "水晶太郎qzname",
    "telephone": "03-5550-739182",
    "free text": "水晶文書qzfree",
    "memo": "水晶控えqzmemo",
    "passphrase": respondent.PASSPHRASE,
}
IN_A_CARD = frozenset({"department", "name"})
"""What a card is made to tell, so it stands in the card beside the identity, and only there."""
JAPANESE = "".join(sign for text in CANARIES.values() for sign in text if not sign.isascii())
OPENED = re.compile(r'(?:openat|open|creat)\((?:AT_FDCWD, )?"(?P<path>[^"]+)", (?P<mode>[A-Z_|]+)')
WRITES = re.compile("O_WRONLY|O_RDWR")
NO_FILES = (Path("/dev"), Path("/proc"))
SEARCH = Search(CANARIES)


@dataclass(frozen=True)
class Terminal:
    """A terminal of its own: everything a program may write lies below one folder."""

    folder: Path
    world: Path
    display: str
    started: list[Program] = field(default_factory=list)

    @property
    def environment(self) -> Mapping[str, str]:
        """Where the desktop would have things; a crash is told as loudly as Python can."""
        places = {
            "HOME": "home",
            "TMPDIR": "temporary",
            "XDG_DATA_HOME": "home/data",
            "XDG_CONFIG_HOME": "home/config",
            "XDG_CACHE_HOME": "home/cache",
            "XDG_STATE_HOME": "home/state",
            "XDG_RUNTIME_DIR": "home/run",
        }
        for name in places.values():
            (self.folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
        found = {variable: str(self.folder / name) for variable, name in places.items()}
        return {**found, "PYTHONFAULTHANDLER": "1", "PYTHONDONTWRITEBYTECODE": "1"}

    def start(self, *watched: str) -> Program:
        """The program; without a core dump, which is memory itself and is told to nobody."""
        prefix = ("prlimit", "--core=0", *watched)
        arguments = ("--practice", str(self.world))
        program = Program(self.display, *arguments, prefix=prefix, extra=self.environment)
        self.started.append(program)
        return program

    def draft(self) -> Path:
        """The only draft."""
        (path,) = (self.world / "profile" / "drafts").glob("*.usbdraft")
        return path

    def content(self) -> DraftContent:
        """What the draft holds."""
        raw = self.draft().read_bytes()
        unlocked = unlock(raw, respondent.PASSPHRASE, None, ContainerKind.DRAFT)
        return read_content(unlocked.plaintext)

    def assert_silent(self, *outputs: bytes) -> None:
        """Nothing is in any file, any name or these outputs, but for the card's own words."""
        found = SEARCH.below(self.folder)
        in_the_card = {one for one in found if one.place.endswith(".card.txt")}
        assert {one.what for one in in_the_card} >= IN_A_CARD, "the search sees nothing"
        assert {one.what.removeprefix("half of the ") for one in in_the_card} == IN_A_CARD
        assert sorted(found - in_the_card) == []
        assert sorted(SEARCH.within(b"".join(outputs), "the outputs")) == []

    def assert_nothing_offered(self, person: Person) -> None:
        """Neither selections nor titles of windows tell another program anything of it."""
        told = [selected(self.display, name) for name in SELECTIONS]
        told += [title.encode() for title in person.titles()]
        assert sorted(SEARCH.within(b"\n".join(told), "the screen")) == []


@pytest.fixture(name="terminal")
def _terminal(tmp_path: Path, world: Path, display: str) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path, world, display)
    yield terminal
    for program in terminal.started:
        if program.process.returncode is None:  # the test failed before it ended it
            program.kill()


@pytest.fixture(name="person")
def _person(display: str) -> Iterator[Person]:
    person = Person(display, JAPANESE)
    yield person
    person.close()


def _fill(person: Person) -> None:
    """Type every canary, the free text and the memo of A-8 last."""
    respondent.prepare(person, CANARIES["department"], CANARIES["name"])
    respondent.answer_who_we_are(person, CANARIES["telephone"])
    respondent.reach_the_free_text(person)
    person.write(CANARIES["free text"])
    person.press("ctrl+shift+m")
    person.write(CANARIES["memo"])


def _is_saved(terminal: Terminal) -> bool:
    content = terminal.content()
    memos = [memo.text for memo in content.comments]
    free_text = str(content.answers.get("A8.e", ""))
    return CANARIES["memo"] in memos and free_text.startswith(CANARIES["free text"])


def _written(trace: Path) -> set[Path]:
    """Every file that was opened to be written, by the record of strace."""
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    calls = [found for line in lines if (found := OPENED.search(line)) and " = -1 " not in line]
    return {ROOT / one["path"] for one in calls if WRITES.search(one["mode"])}


def test_a_whole_session_leaves_nothing_behind(terminal: Terminal, person: Person) -> None:
    """Typed, signed and sealed, opened by the ministry in a window and by a command."""
    trace = terminal.folder / "writing.strace"
    watched = ("strace", "-f", "-e", "trace=open,openat,creat", "-o", str(trace))
    program = terminal.start(*watched)
    _fill(person)
    person.wait_until(partial(_is_saved, terminal), "the save of the last canary")
    respondent.answer_the_rest(person)
    respondent.sign_and_seal(person)
    terminal.assert_nothing_offered(person)
    _code, out, errors = program.end(signal.SIGTERM)
    terminal.assert_silent(out, errors)
    written = _written(trace)
    assert any(".usbdraft" in path.name for path in written), "strace saw nothing"
    searched = (terminal.folder, *NO_FILES)
    assert [path for path in written if not any(map(path.is_relative_to, searched))] == []

    reviewing = terminal.start()
    ministry.open_newest(person, terminal.world)
    terminal.assert_nothing_offered(person)
    _code, out, errors = reviewing.end(signal.SIGTERM)
    terminal.assert_silent(out, errors)

    (package,) = (terminal.world / "output").glob("131016-*-r1.sealed.txt")
    command = ministry.open_without_a_screen(terminal.world, package, terminal.environment)
    terminal.assert_silent(command.stderr)
    printed = {one.what for one in SEARCH.within(command.stdout, "stdout")}
    assert "free text" in printed, "the canaries were never sealed"
    assert not printed & {"memo", "passphrase"}


def test_a_power_cut_while_typing_leaves_nothing_behind(terminal: Terminal, person: Person) -> None:
    """SIGKILL between two letters, with work saved and work not saved yet."""
    program = terminal.start()
    _fill(person)
    person.wait_until(partial(_is_saved, terminal), "the save of the last canary")
    person.write(CANARIES["memo"])
    code, out, errors = program.end(signal.SIGKILL)
    assert code == -signal.SIGKILL
    terminal.assert_silent(out, errors)


def test_a_crash_leaves_nothing_behind(terminal: Terminal, person: Person) -> None:
    """SIGABRT: what Python tells of the crash names places in the program and no value."""
    program = terminal.start()
    _fill(person)
    person.wait_until(partial(_is_saved, terminal), "the save of the last canary")
    terminal.assert_nothing_offered(person)
    person.press("ctrl+a", "ctrl+c")
    copied = partial(selected, terminal.display, "CLIPBOARD")
    person.wait_until(lambda: copied() == CANARIES["memo"].encode(), "what the person copied")
    code, out, errors = program.end(signal.SIGABRT)
    assert code == -signal.SIGABRT
    assert b"Fatal Python error: Aborted" in errors
    terminal.assert_silent(out, errors)
