"""The hand-off record form, records filled by it, and the parts of them that travel."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.record_forms import RecordForms, read_record_forms
from usbsurvey_desktop.records import hash_text
from usbsurvey_desktop.sealing.handoff_judge import make_part
from usbsurvey_desktop.sealing.handoff_part import Handoff

FORM_FILE: Final = Path(__file__).resolve().parents[2] / "forms/handoff-record/form.json"
ENTRY: Final = hash_text(b"entry")

APPROVED: Final[Mapping[str, RawAnswer]] = {
    "H1.no": "131016-R8-0001",
    "H1.body": "131016",
    "H1.dept": "情報システム課",
    "H2": "1",
    "H3": "out",
    "H4.from_zone": "m",
    "H4.from_system": "住民記録",
    "H4.to_zone": "lg",
    "H4.to_system": "調査・照会",
    "H5.name": "アンケートの回答",
    "H5.count": "1",
    "H5.class": "2",
    "H6.purpose": "調査への回答",
    "H6.why": "系がつながっていないため",
    "H7.who": "申請 一郎",
    "H7.post": "主事",
    "H7.at": "令和8年11月20日9時5分",
    "H8.who": "承認 花子",
    "H8.post": "課長",
    "H8.at": "2026-11-20 9:30",
    "H8.result": "yes",
    "H9.mode": "temporary",
    "H9.who": "管理 次郎",
    "H9.post": "係長",
    "H9.from": "2026-11-20 10:00",
    "H9.planned": "2026-11-20 10:30",
    "H10.medium": "USB-007",
    "H10.dedicated": "yes",
    "H11.on": "yes",
    "H11.how": "AES-256",
    "H14.who": "作業 三郎",
    "H14.post": "主任",
    "H15.kind": "person",
    "H16.place": "電算室",
}
"""A record of ① out that was approved; the work is still to come."""


@cache
def record_forms() -> RecordForms:
    """The bundled form, by its digest."""
    return read_record_forms([FORM_FILE.read_bytes()])


def digest() -> str:
    """The digest of the bundled form."""
    return next(iter(record_forms()))


def record_form() -> Form:
    """The bundled form."""
    return record_forms()[digest()]


def record(**answers: RawAnswer | None) -> Mapping[str, RawAnswer]:
    """The approved record with other answers; `__` stands for the dot, None takes one away."""
    changed = {name.replace("__", "."): answer for name, answer in answers.items()}
    return {link_id: raw for link_id, raw in {**APPROVED, **changed}.items() if raw is not None}


def judged(**answers: RawAnswer | None) -> Evaluation:
    """What that record means."""
    return evaluate(record_form(), record(**answers))


def part(**answers: RawAnswer | None) -> Handoff:
    """The part of that record that travels."""
    return make_part(record_form(), digest(), judged(**answers), entry_sha256=ENTRY)
