"""The log takes what is on its lists and nothing else."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from pydantic import ValidationError

from usbsurvey_desktop import log_file, logs
from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.logs import REDACTED
from usbsurvey_desktop.records import Record, parse
from usbsurvey_desktop.sealing.course import CHECKS

CANARY = "山田太郎の回答"
PACKAGE = Path(logs.__file__).parent


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """A log in a folder of its own, closed afterwards."""
    path = tmp_path / "log.txt"
    log_file.keep_in(path)
    yield path
    log_file.stop()


def _line(log: Path) -> str:
    return log.read_text(encoding="utf-8").splitlines()[-1].partition(" ")[2]


DIGEST = "Ab_-0123" + "x" * 35


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_nobody_else_can_read_the_log(log: Path) -> None:
    """It tells when somebody worked, and is kept as privately as the drafts."""
    logs.event("program.started")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_an_event_with_listed_facts_is_written_whole(log: Path) -> None:
    """Numbers, codes, steps and the first signs of a digest stand in the order given."""
    logs.event("package.opened", code=Code.EXPAND, step="J6", digest=DIGEST, revision=7)
    assert _line(log) == "package.opened code=expand step=J6 digest=Ab_-0123 revision=7"


@pytest.mark.parametrize("step", ["C1", "I5", "J7", "K3", "P8", "S4", "4", "7"])
def test_a_refusal_tells_its_code_and_the_check_it_failed(log: Path, step: str) -> None:
    """Whatever the kind of file: package, identity, card or survey pack."""
    facts: dict[str, Fact] = {"step": step, "saved_as": CANARY}
    logs.refused(SurveyError(Code.SIGNATURE_BAD, facts))
    assert _line(log) == f"refused code=signature_bad step={step}"


@pytest.mark.parametrize("version", ["0.1.0", "10.12.1", "1.0.0rc1"])
def test_a_start_tells_the_version_of_the_program(log: Path, version: str) -> None:
    """Uncut, so that the help desk knows which of two copies it was."""
    logs.event("program.started", program=version)
    assert _line(log) == f"program.started program={version}"


@pytest.mark.parametrize("version", ["", "1.0", "/opt/usbsurvey", CANARY])
def test_what_is_no_version_is_not_written_as_one(log: Path, version: str) -> None:
    """A path or a name has no way into the log by that fact."""
    logs.event("program.started", program=version)
    assert _line(log) == f"program.started program={REDACTED}"


def test_a_refusal_outside_the_checks_tells_no_step(log: Path) -> None:
    """Most refusals belong to no numbered check."""
    logs.refused(SurveyError(Code.DISK_FULL))
    assert _line(log) == "refused code=disk_full"


def _written_steps() -> set[str]:
    """The checks that the program names: those of packages, and what stands in `at_step`."""
    sources = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    named = re.findall(r'(?:at_step|_refused_as)\((?:Code\.\w+, )?"([^"]+)"\)', sources)
    return {*CHECKS, *named}


@pytest.mark.parametrize("step", sorted(_written_steps()))
def test_every_check_of_the_program_can_be_written(log: Path, step: str) -> None:
    """A step is never hidden from the help desk."""
    logs.event("refused", step=step)
    assert _line(log) == f"refused step={step}"


@pytest.mark.parametrize("name", get_args(logs.EventName))
def test_every_event_of_the_list_happens(name: str) -> None:
    """The list is what the program does, not what it might."""
    emitted = re.compile(rf'event\(\s*"{re.escape(name)}"')
    assert any(emitted.search(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py"))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("code", "signature_bad"),
        ("code", CANARY),
        ("digest", CANARY),
        ("digest", "12345678"),
        ("step", "J66"),
        ("step", "A1"),
        ("step", ""),
        ("count", "7"),
        ("count", 7.5),
        ("count", None),
        ("count", [CANARY]),
    ],
)
def test_a_value_of_another_kind_is_hidden(log: Path, key: str, value: object) -> None:
    """A listed key lets through only values of its own kind."""
    logs.event("refused", **{key: value})
    assert _line(log) == f"refused {key}={REDACTED}"


@pytest.mark.parametrize("key", ["name", "path", "answer", "passphrase", "message", CANARY])
def test_an_unlisted_fact_is_hidden_with_its_key(log: Path, key: str) -> None:
    """Neither the key nor the value of an unlisted fact is written."""
    logs.event("draft.saved", **{key: CANARY})
    assert _line(log) == f"draft.saved {REDACTED}"


def test_an_unlisted_event_is_hidden(log: Path) -> None:
    """A name made at run time cannot smuggle text into the log."""
    logs.event(f"{CANARY}")  # type: ignore[arg-type]  # what is proven
    assert _line(log) == REDACTED


class _Answer(Record):
    text: int


def _raises_key_error() -> None:
    {}[CANARY]  # type: ignore[index]  # nothing fits a key into it


def _raises_validation_error() -> None:
    _Answer.model_validate({"text": CANARY, CANARY: 1})


def _raises_survey_error() -> None:
    try:
        parse(f'{{"{CANARY}": nonsense}}'.encode(), depth=2)
    except SurveyError as error:
        raise RuntimeError(CANARY) from error


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        (_raises_key_error, KeyError),
        (_raises_validation_error, ValidationError),
        (_raises_survey_error, RuntimeError),
    ],
)
def test_an_unforeseen_exception_leaves_type_and_frames(
    log: Path, act: object, kind: type[Exception]
) -> None:
    """The line has the exception's type and our places, and nothing of its message."""
    assert callable(act)
    with pytest.raises(kind) as caught:
        act()
    place = logs.unexpected(caught.value)
    assert _line(log).startswith(f"unexpected {kind.__name__} ")
    assert _line(log).endswith(place)
    assert CANARY not in log.read_text(encoding="utf-8")


def test_an_exception_that_was_never_raised_has_no_place(log: Path) -> None:
    """Without a traceback there is still a line."""
    assert logs.unexpected(ValueError(CANARY)) == "?"
    assert _line(log) == "unexpected ValueError"


def test_a_log_that_cannot_be_written_stops_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is a file swallows events without a word on the console."""
    (tmp_path / "file").touch()
    log_file.keep_in(tmp_path / "file" / "log.txt")
    logs.event("draft.saved", generation=1)
    log_file.stop()
    assert capsys.readouterr() == ("", "")


def test_after_stop_nothing_is_written(log: Path) -> None:
    """Events go nowhere without a file."""
    logs.event("draft.saved", generation=1)
    log_file.stop()
    logs.event("draft.saved", generation=2)
    assert "generation=2" not in log.read_text(encoding="utf-8")
