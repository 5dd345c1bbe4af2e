"""The frozen program writes where people chose, and nowhere else.

Every call that makes or changes a file is recorded, of all processes, while somebody without rights
works: in a program folder that nobody can write, or in a portable one. Source: threats T5, T34;
docs/decisions/0036-memory-and-places.md.
"""

import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support import frozen, respondent
from tests.support.canary import Search
from tests.support.frozen import Unpacked
from tests.support.issuing import Issued, issue
from tests.support.sheet_saving import save_sheet
from tests.support.system_calls import changes, watching_files
from tests.support.xwindow import ROOT, Person, Program

pytestmark = pytest.mark.frozen

SEARCH = Search({"answer": respondent.FREE_TEXT, "passphrase": respondent.PASSPHRASE})
NO_FILES = (Path("/dev"), Path("/proc"))
HEADINGS = re.compile(r"openpyxl\.\w{8}|\w{8}")
"""openpyxl's sheets without their rows, and Python's try whether a temporary folder can be used."""
WRITABLE, MARKER = 0o755, "portable"


@dataclass(frozen=True)
class Desk:
    """A terminal: where the program lies, and what its user may write."""

    program: Unpacked
    home: Path
    temporary: Path
    chosen: Path
    """Where the user puts a sheet."""
    profile: Path

    @property
    def environment(self) -> Mapping[str, str]:
        """That of somebody at home here; the desktop says nothing of other places."""
        hidden = {name: "" for name in os.environ if name.startswith("XDG_")}
        return {**hidden, "HOME": str(self.home), "TMPDIR": str(self.temporary)}

    def allows(self, path: Path) -> bool:
        """Whether this was chosen, or is the way to what was."""
        below = (self.profile, self.chosen, *NO_FILES)
        return any(map(path.is_relative_to, below)) or path in self.profile.parents


@pytest.fixture(name="issued", scope="module")
def _issued(office: Path, program: Unpacked) -> Issued:
    """A survey of an issuer that the administrator of these terminals knows."""
    folder = office / "issuer"
    issued = issue(program, folder)
    frozen.give_to_nobody(folder)
    return issued


def _desk(office: Path, program: Unpacked, issued: Issued, *, is_portable: bool) -> Desk:
    name = MARKER if is_portable else "installed"
    place = office / f"端末 {name}"
    folder = place / "共有 ソフト"
    shutil.copytree(program.folder, folder, copy_function=os.link)
    folder.chmod(WRITABLE)
    (folder / "policy.json").write_text(issued.policy(), encoding="ascii")
    home, temporary = place / "利用者 の家", place / "一時"
    chosen = office / f"chosen-{name}"  # a name that any keyboard can write
    for one in (home, temporary, chosen):
        one.mkdir()
    frozen.give_to_nobody(home, temporary, chosen)
    profile = home / ".local" / "share" / "usbsurvey_desktop"
    if is_portable:
        (folder / MARKER).touch()
        profile = folder / "profile"
        if os.geteuid() == 0:
            os.chown(folder, frozen.NOBODY, frozen.NOBODY)
    else:
        frozen.make_read_only(folder)
    return Desk(Unpacked(folder), home, temporary, chosen, profile)


@pytest.mark.parametrize("is_portable", [False, True], ids=["read-only", "portable"])
def test_a_session_writes_in_the_chosen_places_alone(
    office: Path,
    program: Unpacked,
    issued: Issued,
    person: Person,
    display: str,
    is_portable: bool,  # noqa: FBT001 - pytest gives it by its name
) -> None:
    """First start with a survey file, answering, sealing, a sheet saved by the system's dialog."""
    desk = _desk(office, program, issued, is_portable=is_portable)
    record = office / f"{desk.program.folder.parent.name}.strace"
    running = Program(
        *(display, str(issued.survey)),
        prefix=(*watching_files(record), *frozen.as_nobody()),
        extra=desk.environment,
        command=(str(desk.program.windows),),
    )
    person.wait_for_title("調査票の取り込み - ")
    person.wait_for_stillness()
    person.press("Return")
    respondent.prepare(person)
    respondent.answer_who_we_are(person)
    respondent.reach_the_free_text(person)
    person.write(respondent.FREE_TEXT)
    respondent.answer_the_rest(person)
    respondent.sign_and_seal(person)
    save_sheet(person, desk.chosen / "sheet.pdf")
    _code, errors = running.close()

    assert errors == ""
    assert list((desk.profile / "output").glob("131016-*-r1.sealed.txt"))
    made = changes(record, ROOT)
    assert any(one.path.suffix == ".usbdraft" for one in made), "strace saw nothing"
    assert sorted(one for one in made if not desk.allows(one.path)) == []
    assert list(desk.temporary.iterdir()) == []
    assert sorted(SEARCH.below(desk.home) | SEARCH.below(desk.profile)) == []


def test_commands_write_what_they_were_asked_for(
    office: Path, program: Unpacked, made_world: Path
) -> None:
    """A tally as workbook, tables and pages; home and temporary folder stay empty."""
    place = office / "集計 の 端末"
    home, temporary, chosen = (place / name for name in ("home", "temporary", "集計"))
    for one in (place, home, temporary, chosen):
        one.mkdir()
    frozen.give_to_nobody(home, temporary, chosen)
    record = office / "tally.strace"
    world = Path(shutil.copytree(made_world, place / "world"))
    frozen.give_to_nobody(world)
    (survey,) = world.glob("*.survey.txt")
    here = ("env", f"HOME={home}", f"TMPDIR={temporary}")
    program.run(
        *("--practice", world, "tally", world / "packages", "--survey", survey),
        *("--identity", world / "identities" / "ministry.p12", "--include", "all"),
        *("--passphrase-file", world / "passphrase.txt", "--no-cache"),
        *("--xlsx", chosen / "book.xlsx", "--csv", chosen / "csv", "--pdf", chosen / "pages.pdf"),
        prefix=(*watching_files(record), *frozen.as_nobody(), *here),
    )
    made = {one.path for one in changes(record, Path.cwd())}
    assert {chosen / "book.xlsx", chosen / "pages.pdf"} <= made
    allowed = (chosen, *NO_FILES)
    elsewhere = {path for path in made if not any(map(path.is_relative_to, allowed))}
    assert {path.parent for path in elsewhere} <= {temporary}
    assert sorted(path.name for path in elsewhere if not HEADINGS.fullmatch(path.name)) == []
    assert [*home.iterdir(), *temporary.iterdir()] == []
