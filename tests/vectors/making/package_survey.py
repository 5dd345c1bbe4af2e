"""Packages of the survey that ships with the program: its questions, its checks, its reasons."""

from collections.abc import Callable
from typing import Any

from tests.support import forgery, worlds
from tests.support.forgery import Json, packed, signed
from tests.support.scenario import ROOT
from tests.vectors import world
from tests.vectors.making import forge
from tests.vectors.making.case import Case
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.records import parse_object

SCENARIOS = ROOT / "forms" / "mic-usb-media-2025" / "scenarios"
WRONG = ("answers_inconsistent", "P5")
PACK = {"pack": "usb"}


def _finished(name: str) -> Finished:
    """What a person of the scenarios sends; its body is that of the world's respondent."""
    scenario: dict[str, Any] = parse_object((SCENARIOS / f"{name}.json").read_bytes(), depth=8)
    filling = Filling(world.pack("usb").form)
    for link_id, raw in scenario["answers"].items():
        value = worlds.BODY if link_id == "R.body_code" else raw
        filling.answer(link_id, tuple(value) if isinstance(value, list) else value)
    for check_id, reason in scenario.get("reasons", {}).items():
        filling.give_reason(check_id, reason)
    finished = filling.finish()
    assert isinstance(finished, Finished), finished
    return finished


def _package(name: str, *changes: forge.Change) -> Callable[[], bytes]:
    def made() -> bytes:
        finished = _finished(name)
        members: Json = forge.payload("usb", answers=finished.answers)
        members["reasons"] = dict(finished.reasons)
        for change in changes:
            change(members)
        return forgery.sealed(signed(packed(members)))

    return made


EXPLAINED, LONGEST = "11-check-x1-explained", "01-longest"

CASES = (
    Case("survey-longest", "ok", "", _package(LONGEST), "every question applies", PACK),
    Case("survey-shortest", "ok", "", _package("02-shortest"), context=PACK),
    Case("survey-reason", "ok", "", _package(EXPLAINED), "a check, explained", PACK),
    Case(
        "survey-reason-missing", *WRONG, _package(EXPLAINED, forge.put("reasons", to={})), "", PACK
    ),
    Case(
        "survey-reason-blank",
        *WRONG,
        _package(EXPLAINED, forge.put("reasons", "X1", to="　")),
        "a full-width blank explains nothing",
        PACK,
    ),
    Case(
        "survey-reason-for-another",
        *WRONG,
        _package(EXPLAINED, forge.put("reasons", "X2", to="なぜなら")),
        "X2 did not fire",
        PACK,
    ),
)
