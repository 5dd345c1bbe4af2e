"""An old and a new program folder beside one another, at work on one profile."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.releases.kept import OPEN, Kept, releases
from tests.releases.making import NOW
from tests.releases.story import DRAFT, READ, RECORD, REVIEWER, VERIFY
from tests.support import worlds
from usbsurvey_desktop import __version__
from usbsurvey_desktop.locks import Holder, Lock
from usbsurvey_desktop.records import JsonObject, parse_object
from usbsurvey_desktop.store.last_used import note_use
from usbsurvey_desktop.store.saving import lock_path

NEWER = "9.0.0"
_BOOK = "@office/records/131016-r8.usbrecord"
_LONG_SECONDS = 120
_CALL = """
import sys
from datetime import datetime
from pathlib import Path
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.store.profile_folder import ProfileFolder

profile, now = ProfileFolder(Path(sys.argv[1])), datetime.fromisoformat(sys.argv[2])
sys.exit(run(sys.argv[3:], Rim(profile, lambda: now)))
"""


@dataclass(frozen=True)
class Program:
    """A program folder, and the kept world it is called on."""

    folder: Path
    kept: Kept

    def call(self, *words: str) -> tuple[int, JsonObject]:
        """Run a command in a process of its own; gives its exit code and document."""
        given = [str(self.kept.path(one) if one.startswith("@") else one) for one in words]
        office = str(self.kept.office.folder)
        ended = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-c", _CALL, office, NOW.isoformat(), *given, "--json"],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(self.folder)},
            capture_output=True,
            check=False,
            timeout=_LONG_SECONDS,
        )
        return ended.returncode, parse_object(ended.stdout, depth=32)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program whose version is higher."""
    folder = tmp_path_factory.mktemp("programs") / f"usbsurvey-{NEWER}"
    package = folder / "usbsurvey_desktop"
    shutil.copytree(worlds.ROOT / package.name, package)
    (package / "__init__.py").write_text(f'__version__ = "{NEWER}"\n', encoding="utf-8")
    for name in ("forms", "resources"):
        (folder / name).symlink_to(worlds.ROOT / name)
    return folder


@pytest.fixture
def newer(folder: Path, tmp_path: Path) -> Program:
    """That program, and a copy of the newest kept world."""
    world = shutil.copytree(releases()[-1], tmp_path / "world")
    return Program(folder, Kept(Path(world), NOW))


def test_one_tells_which_copy_it_is_and_that_the_other_was_here(newer: Program) -> None:
    """Version and place of each; only the older one is told of the newer one."""
    kept = newer.kept
    note_use(kept.office.program, NEWER, NOW)
    note_use(kept.office.program, __version__, NOW)
    profile = ("--profile", "@office")

    _code, theirs = newer.call(*profile, "about")
    ours = kept.call(*profile, "about")

    assert (theirs["version"], theirs["program"], theirs["newer"]) == (
        NEWER,
        str(newer.folder),
        None,
    )
    assert (ours["version"], ours["program"]) == (__version__, str(worlds.ROOT))
    assert ours["newer"] == {"version": NEWER, "at": "2026-11-20T15:00:00+09:00"}


def test_a_draft_open_in_one_is_locked_for_the_other(newer: Program) -> None:
    """Nothing of either is lost: the other is told, and goes on once it is free."""
    kept = newer.kept
    words = ("draft", "import", f"@office/drafts/{DRAFT}", "--answers", "@further.json", *OPEN)

    with kept.draft(DRAFT) as draft:
        code, told = newer.call(*words)
        draft.save(draft.content)
        generation = draft.generation.number
    assert (code, told["status"]) == (2, "draft_locked")

    code, told = newer.call(*words)
    assert (code, told["generation"]) == (0, generation + 1)
    with kept.draft(DRAFT) as draft:
        assert draft.content.answers["A2"] == ("a", "c")
        assert draft.newer is None


def test_a_record_book_takes_one_entry_at_a_time(newer: Program) -> None:
    """While one writes the other is told; afterwards both entries stand."""
    kept = newer.kept
    path = kept.path(_BOOK)
    holder = Holder(account="anna", host="pc-1", since="now")
    words = ("record", "carried", _BOOK, "--record", RECORD, "--package", "A" * 43)
    lock = Lock.take(lock_path(path), holder)
    assert isinstance(lock, Lock)

    code, told = newer.call(*words, "--who", "新", *OPEN)
    lock.release()
    assert (code, told["status"]) == (2, "draft_locked")

    before = kept.call(*READ["book"])["entries"]
    assert newer.call(*words, "--who", "新", *OPEN)[0] == 0
    kept.call(*words, "--who", "旧", *OPEN)
    after = kept.call(*READ["book"])["entries"]
    assert isinstance(before, int)
    assert after == before + 2


def test_a_ledger_is_written_by_one_at_a_time(newer: Program) -> None:
    """The other decides nothing meanwhile; then its line follows."""
    kept = newer.kept
    (ledger,) = kept.path("@ledgers").glob("*.ledger.txt")
    lock = Lock.take(lock_path(ledger), Holder(account="anna", host="pc-1", since="now"))
    assert isinstance(lock, Lock)
    package = "@received/131024-small-survey-r1.sealed.txt"
    words = ("review", "decide", package, "--reopen", "mistake", *REVIEWER, "--ledger", "@ledgers")
    lines = len(ledger.read_text(encoding="ascii").splitlines())

    code, told = newer.call("--profile", "@collector", *words)
    lock.release()
    assert (code, told["status"]) == (2, "draft_locked")
    assert len(ledger.read_text(encoding="ascii").splitlines()) == lines

    assert newer.call("--profile", "@collector", *words)[0] == 0
    assert len(ledger.read_text(encoding="ascii").splitlines()) == lines + 1


def test_both_check_one_folder_in_turn(newer: Program) -> None:
    """The cache of the other version is not believed, and neither result changes by it."""
    kept = newer.kept
    ours = [kept.call(*VERIFY, codes=(0, 1))]
    code, theirs = newer.call(*VERIFY)
    ours.append(kept.call(*VERIFY, codes=(0, 1)))

    assert code in {0, 1}
    assert ours[0] == ours[1]
    counts = ("received", "readable", "rejected", "ledgers")
    assert len(ours[0]) == len(theirs)
    assert [ours[0][name] for name in counts[:3]] == [theirs[name] for name in counts[:3]]
