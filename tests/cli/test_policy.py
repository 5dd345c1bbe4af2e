"""The administrator's file at the command line: it holds for every command, or none runs."""

from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Ended, caller
from tests.support.policies import write_policy
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.store.profile_folder import ProfileFolder


@pytest.fixture
def policy_path(tmp_path: Path) -> Path:
    """Where the administrator's file lies."""
    return tmp_path / "policy.json"


@pytest.fixture
def rim(profile: Path, policy_path: Path) -> Rim:
    """A terminal with a policy."""
    return Rim(ProfileFolder(profile), lambda: worlds.NOW, policy_path)


def _called(rim: Rim, capsys: pytest.CaptureFixture[str], *words: object) -> Ended:
    return caller(capsys, lambda arguments: run(arguments, rim))(*words)


def _show(office: Path) -> tuple[object, ...]:
    return ("survey", "show", office / worlds.pack().file_name, "--json")


def test_no_command_runs_under_a_policy_that_is_not_right(
    rim: Rim, policy_path: Path, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One code, one sentence, exit 2; with `--json` the document of a refusal."""
    write_policy(policy_path, qr_allowed=1)

    ended = _called(rim, capsys, *_show(office))
    plain = _called(rim, capsys, "form", "schema")

    assert (ended.code, plain.code, plain.out) == (2, 2, "")
    assert ended.document == {"status": "policy_refused", "reason": "member_set"}
    assert plain.err.startswith("policy_refused: ")
    assert "policy.json" in plain.err


def test_an_issuer_the_administrator_fixed_is_confirmed(
    rim: Rim, policy_path: Path, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It counts like a pin of the profile, in any profile; another one refuses the pack."""
    issuer, survey = worlds.pack().issuer, worlds.pack().payload.survey
    before = _called(rim, capsys, *_show(office)).document["trust"]

    write_policy(policy_path, issuer_pins={survey: issuer.fingerprint.hex()})
    own = _called(rim, capsys, *_show(office)).document["trust"]
    chosen = _called(rim, capsys, "--profile", office, *_show(office)).document["trust"]
    practice = _called(rim, capsys, "--practice", office, *_show(office)).document["trust"]
    write_policy(policy_path, issuer_pins={survey: "0" * 64})
    other = _called(rim, capsys, *_show(office))

    assert (before, own, chosen, practice) == (
        "unconfirmed",
        "confirmed",
        "confirmed",
        "unconfirmed",
    )
    assert (other.code, other.document["status"]) == (3, "issuer_mismatch")
