"""The workflow that makes a release: all is pinned, exists, and may do no more than it must.

What GitHub makes of it is not tried here; see docs/decisions/0034-the-windows-module.md.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]  # carries no types

from scripts.bundle.environment import PREFERRED
from scripts.bundle.signing import CONTENT, PASSPHRASE, TIMESTAMPS
from scripts.bundle.target import Target

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
PINNED = re.compile(r"^\s*- uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
TARGET = re.compile(r"^([a-z-]+):", re.MULTILINE)
MADE = re.compile(r"make\)? (?:\}\} )?([a-z-]+)")


@pytest.fixture(name="workflow")
def _workflow() -> dict[Any, Any]:
    """As GitHub reads it; the key `on` is a truth value to YAML 1.1."""
    read: dict[Any, Any] = yaml.safe_load(TEXT)
    return read


def _steps(workflow: dict[Any, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def test_every_action_is_pinned_by_its_commit() -> None:
    """By the whole SHA, with the version for people behind it: a tag can be moved by its owner."""
    uses = [line for line in TEXT.splitlines() if "uses:" in line]
    assert len(uses) >= 5
    assert [line for line in uses if not PINNED.match(line)] == []


def test_only_a_tag_or_a_person_starts_it(workflow: dict[Any, Any]) -> None:
    """Nothing that a stranger can send, as a pull request, runs beside the certificate."""
    assert workflow[True] == {"push": {"tags": ["v*"]}, "workflow_dispatch": None}


def test_nobody_may_do_more_than_the_job_needs(workflow: dict[Any, Any]) -> None:
    """Nothing as a rule; building reads, and only what drafts the release writes."""
    assert workflow["permissions"] == {}
    assert {name: job["permissions"] for name, job in workflow["jobs"].items()} == {
        "build": {"contents": "read"},
        "publish": {"contents": "write", "id-token": "write", "attestations": "write"},
    }
    assert all(0 < job["timeout-minutes"] <= 60 for job in workflow["jobs"].values())


def test_no_source_and_no_package_is_run_where_something_is_written(
    workflow: dict[Any, Any],
) -> None:
    """The job that may write checks nothing out and builds nothing; it waits for what did."""
    publish = workflow["jobs"]["publish"]
    told = str(publish["steps"])
    assert publish["needs"] == "build"
    assert publish["if"] == "github.ref_type == 'tag'"
    assert "--draft" in told
    assert [word for word in ("checkout", "setup-python", "make ", "pip") if word in told] == []


def test_the_token_of_the_checkout_is_not_left_in_the_folder(workflow: dict[Any, Any]) -> None:
    """What is built there could read it."""
    checkouts = [one for one in _steps(workflow) if "actions/checkout" in one.get("uses", "")]
    assert [one["with"]["persist-credentials"] for one in checkouts] == [False]


def test_it_builds_on_both_systems_with_the_python_of_bundles(workflow: dict[Any, Any]) -> None:
    """Windows on Windows itself, Linux on an old Ubuntu, both with the preferred Python."""
    build = workflow["jobs"]["build"]
    runners = {one["system"]: one["runner"] for one in build["strategy"]["matrix"]["include"]}
    assert runners["windows"] == "windows-latest"
    assert runners["linux"].startswith("ubuntu-")
    (python,) = (one for one in build["steps"] if "setup-python" in one.get("uses", ""))
    assert python["with"]["python-version"] == PREFERRED


def test_what_it_makes_is_a_target(workflow: dict[Any, Any]) -> None:
    """`make build` and `make signed` are targets of the Makefile, whatever make is called."""
    targets = set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    runs = [one["run"] for one in _steps(workflow) if "run" in one]
    made = {name for run in runs for name in MADE.findall(run)}
    assert made == {"build", "signed"}
    assert made <= targets


def test_what_it_sends_has_the_names_of_the_build(workflow: dict[Any, Any]) -> None:
    """The zip, its hash and the list of its parts, and it fails where there is none."""
    (upload,) = (one for one in _steps(workflow) if "upload-artifact" in one.get("uses", ""))
    patterns = upload["with"]["path"].split()
    archive = Target("1.2.3", "windows").archive.name
    sent = (archive, f"{archive}.sha256", f"{archive.removesuffix('.zip')}.cdx.json")
    assert all(
        Path("dist", name).match(pattern) for name, pattern in zip(sent, patterns, strict=True)
    )
    assert upload["with"]["if-no-files-found"] == "error"
    (check,) = (run for run in map(_run, _steps(workflow)) if "sha256sum" in run)
    assert 'name="usbsurvey-${TAG#v}-$system-x86_64"' in check
    assert Target("1.2.3", "linux").name == "usbsurvey-1.2.3-linux-x86_64"


def _run(step: dict[str, Any]) -> str:
    return str(step.get("run", ""))


def test_only_the_step_that_signs_has_the_certificate(workflow: dict[Any, Any]) -> None:
    """No other step of the job sees it, and it goes by the names that `scripts.sign` reads."""
    secret = [one for one in _steps(workflow) if "secrets." in str(one)]
    (signing,) = secret
    assert signing["env"].keys() == {CONTENT, PASSPHRASE, TIMESTAMPS}
    assert signing["run"] == "gmake signed"
    assert TEXT.count("secrets.") == 2


def test_no_word_from_outside_is_part_of_a_script(workflow: dict[Any, Any]) -> None:
    """A name of a tag reaches a script as a variable, so it cannot be a command in it."""
    inserted = [
        found
        for one in _steps(workflow)
        for found in re.findall(r"\$\{\{ *([^}]+?) *\}\}", _run(one))
    ]
    assert inserted == ["matrix.make"]
