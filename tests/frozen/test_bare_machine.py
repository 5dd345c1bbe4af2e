"""The zip on a machine without Python: it tests itself there, and a survey is answered."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.support import bare_machine, frozen, ministry, respondent
from tests.support.bare_machine import HOME, BareMachine
from tests.support.frozen import Unpacked
from tests.support.xwindow import Person, Program

pytestmark = pytest.mark.frozen

PYTHON = re.compile(r"(lib)?python[\d.]*(\.so.*)?$")
PLACE = Path("/opt/業務 ソフト")
WORLD = HOME / "練習 の 場所"


@pytest.fixture(name="machine", scope="module")
def _machine() -> Iterator[BareMachine]:
    """A Debian with the packages that people are told to install, and a home for nobody."""
    if words := bare_machine.missing():
        pytest.fail(words, pytrace=False)
    bare_machine.make()
    with TemporaryDirectory(prefix="usbsurvey-bare-") as folder:
        machine = bare_machine.copy_to(Path(folder, "root"))
        home = machine.here(HOME)
        home.mkdir(parents=True)
        frozen.give_to_nobody(home)
        yield machine


@pytest.fixture(name="installed", scope="module")
def _installed(machine: BareMachine) -> Unpacked:
    """The bundle as it lies there; its paths are those of that machine."""
    if not frozen.TARGET.archive.is_file():
        pytest.fail(frozen.MISSING, pytrace=False)
    frozen.unpack(machine.here(PLACE))
    return Unpacked(PLACE / frozen.TARGET.name)


def test_there_is_no_python(machine: BareMachine) -> None:
    """Neither a program of that name nor its library; and there is something to look through."""
    files = [path for path in machine.root.rglob("*") if PLACE.name not in str(path)]
    names = [path.name for path in files if not path.is_dir()]
    assert "bash" in names
    assert [name for name in names if PYTHON.match(name)] == []


def test_people_are_told_what_to_install(program: Unpacked) -> None:
    """The page beside the program names every package that this machine was given."""
    told = (program.folder / "README.txt").read_text(encoding="utf-8-sig")
    assert [name for name in bare_machine.packages() if name not in told] == []


def test_the_program_tests_itself_there(machine: BareMachine, installed: Unpacked) -> None:
    """All its checks: libraries, fonts, cryptography, a draft and a package there and back."""
    ended = installed.run("self-test", "--json", prefix=machine.entering())
    told: frozen.Json = json.loads(ended.stdout)  # noqa: TID251 - what our own program printed
    assert told["ok"] is True


def test_a_survey_is_answered_and_sealed_there(
    machine: BareMachine, installed: Unpacked, display: str, person: Person
) -> None:
    """By keyboard alone; what comes out of it is opened by the source here."""
    installed.run("demo", WORLD, "--bodies", 1, prefix=machine.entering())
    running = Program(
        *(display, "--practice", str(WORLD)),
        prefix=machine.entering(f"DISPLAY={display}"),
        command=(str(installed.windows),),
    )
    respondent.answer_all(person)
    _code, errors = running.close()

    world = machine.here(WORLD)
    (package,) = (world / "output").glob("131016-*-r1.sealed.txt")
    answers = ministry.effective(ministry.open_without_a_screen(world, package))
    assert errors == ""
    assert answers["A8.e"] == respondent.FREE_TEXT
