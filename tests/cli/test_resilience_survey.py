"""The 2021 survey through the same program as any other, unchanged."""

import json
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call

FORM = worlds.ROOT / "forms" / "ppp-resilience-2021"
_SCENARIOS = [
    ("01-longest", {"Q2.3": "answered", "Q1.6": "answered"}),
    ("02-shortest", {"Q2.3": "not_applicable", "Q1.6": "unanswered"}),
]


def _published(desk: Call, office: Path) -> Path:
    pack = office / "resilience.survey.txt"
    made = desk(
        "survey", "publish", "--form", FORM, "--deadline", "2026-12-31", "--out", pack,
        "--issuer", office / "issuer.p12", "--recipient", office / "ministry.card.txt",
    )  # fmt: skip
    assert made.code == 0
    return pack


@pytest.mark.parametrize(("scenario", "states"), _SCENARIOS, ids=["longest", "shortest"])
def test_it_is_sealed_opened_and_verified(
    desk: Call, office: Path, scenario: str, states: dict[str, str]
) -> None:
    """What was answered arrives, with its states."""
    answers = FORM / "scenarios" / f"{scenario}.json"
    given = ("--survey", _published(desk, office))
    sealed = desk(
        "seal", *given, "--answers", answers, "--respondent", office / "respondent.p12",
        "--out", office / "out", "--json",
    )  # fmt: skip
    assert sealed.code == 0
    ministry = (*given, "--identity", office / "ministry.p12", "--json")
    opened = desk("open", sealed.document["file"], *ministry).document
    document = json.loads(answers.read_bytes())  # noqa: TID251 - our own file
    assert opened["effective"] == document["answers"]
    told = opened["states"]
    assert isinstance(told, dict)
    assert states.items() <= told.items()
    found = desk("verify", office / "out", *ministry)
    assert found.code == 0
    assert (found.document["readable"], found.document["received"]) == (1, 1)


def test_what_is_not_finished_is_not_sealed(desk: Call, office: Path) -> None:
    """The scenario of all mistakes makes no file."""
    sealed = desk(
        "seal", "--survey", _published(desk, office), "--out", office / "out", "--json",
        "--answers", FORM / "scenarios" / "04-invalid.json",
        "--respondent", office / "respondent.p12",
    )  # fmt: skip
    assert (sealed.code, sealed.document["status"]) == (1, "answers_incomplete")
    assert not list((office / "out").glob("*.txt"))
