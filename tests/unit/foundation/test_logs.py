"""The log takes what is on its lists and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError

from usbsurvey_desktop import logs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.logs import REDACTED
from usbsurvey_desktop.records import Record, parse

CANARY = "山田太郎の回答"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """A log in a folder of its own, closed afterwards."""
    path = tmp_path / "log.txt"
    logs.keep_in(path)
    yield path
    logs.stop()


def _line(log: Path) -> str:
    return log.read_text(encoding="utf-8").splitlines()[-1].partition(" ")[2]


def test_an_event_with_listed_facts_is_written_whole(log: Path) -> None:
    """Numbers, codes, steps, kinds and eight characters of a digest stand in the order given."""
    logs.event(
        "refused", code=Code.SIGNATURE_BAD, step="J6", kind="package", digest="Ab_-0123", size=7
    )
    assert _line(log) == "refused code=signature_bad step=J6 kind=package digest=Ab_-0123 size=7"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("code", "signature_bad"),
        ("code", CANARY),
        ("digest", CANARY),
        ("digest", "123456789"),
        ("step", "J66"),
        ("kind", CANARY),
        ("size", "7"),
        ("size", 7.5),
        ("size", None),
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
    logs.event(f"{CANARY}")  # type: ignore[arg-type]
    assert _line(log) == REDACTED


class _Answer(Record):
    text: int


def _raises_key_error() -> None:
    {}[CANARY]  # type: ignore[index]


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
    logs.keep_in(tmp_path / "file" / "log.txt")
    logs.event("draft.saved", generation=1)
    logs.stop()
    assert capsys.readouterr() == ("", "")


def test_after_stop_nothing_is_written(log: Path) -> None:
    """Events go nowhere without a file."""
    logs.event("draft.saved", generation=1)
    logs.stop()
    logs.event("draft.saved", generation=2)
    assert "generation=2" not in log.read_text(encoding="utf-8")
