"""Packages with the part of a hand-off record inside (docs/formats.md §4.2, `handoff`)."""

from collections.abc import Callable

from tests.support import forgery
from tests.support import jose_by_hand as hand
from tests.support.forgery import OTHER_HASH, Json, packed, signed
from tests.vectors import world
from tests.vectors.making import forge
from tests.vectors.making.case import Case

SCHEMA, TEXT = (("payload_schema", "P2"), ("text_refused", "P2"))
WRONG = ("answers_inconsistent", "P5")
PACK = {"pack": "handoff"}
VALUES: Json = {
    "H2": "1",
    "H3": "out",
    "H4.from_zone": "m",
    "H4.from_system": "住民記録",
    "H4.to_zone": "lg",
    "H4.to_system": "調査・照会",
    "H5.name": "アンケートの回答",
    "H5.count": 1,
    "H5.class": "2",
    "H6.purpose": "調査への回答",
    "H7.post": "主事",
    "H7.at": "2026-11-20T09:05:00+09:00",
    "H8.post": "課長",
    "H8.at": "2026-11-20T09:30:00+09:00",
    "H9.post": "係長",
    "H9.from": "2026-11-20T10:00:00+09:00",
    "H9.planned": "2026-11-20T10:30:00+09:00",
    "H10.medium": "USB-007",
    "H10.dedicated": "yes",
    "H11.how": "AES-256",
    "H14.post": "主任",
    "H15.kind": "person",
    "H16.place": "電算室",
}


def _part() -> Json:
    return {
        "schema": "handoff-record/1",
        "form_digest": next(iter(world.record_forms())),
        "record_no": "131016-R8-0001",
        "part": "request",
        "values": dict(VALUES),
        "entry_sha256": hand.sha(b"entry"),
    }


def _with(*changes: forge.Change) -> Callable[[], bytes]:
    """A package with this part, changed."""

    def made() -> bytes:
        part = _part()
        for change in changes:
            change(part)
        return forgery.sealed(signed(packed(forge.payload("handoff") | {"handoff": part})))

    return made


def _value(link_id: str, value: object) -> Callable[[], bytes]:
    return _with(forge.put("values", link_id, to=value))


def _the_other_way(part: Json) -> None:
    part["values"].update({"H2": "3", "H3": "in"})


CASES = tuple(
    Case(f"handoff-{name}", expect, step, made, comment, PACK)
    for name, (expect, step), made, comment in (
        ("present", ("ok", ""), _with(), ""),
        (
            "form-unknown",
            ("state:handoff_form_unknown", ""),
            _with(forge.put("form_digest", to=OTHER_HASH)),
            "by a form that is not at hand: shown, not judged",
        ),
        ("empty", SCHEMA, _with(dict.clear), ""),
        ("extra", SCHEMA, _with(forge.put("extra", to=1)), ""),
        ("part-of-later", SCHEMA, _with(forge.put("part", to="receipt")), ""),
        ("name-sent", SCHEMA, _value("H7.who", "申請 一郎"), "names stay in the office"),
        ("number-two-lines", TEXT, _with(forge.put("record_no", to="a\nb")), ""),
        ("value-201", TEXT, _value("H6.purpose", "字" * 201), ""),
        ("no-option", WRONG, _value("H2", "9"), ""),
        ("time-as-typed", WRONG, _value("H7.at", "2026-11-20 9:05"), ""),
        ("number-as-text", WRONG, _value("H5.count", "1"), ""),
        ("direction", WRONG, _with(_the_other_way), "a pattern for the other direction only"),
        ("another-number", WRONG, _value("H1.no", "131016-R8-0002"), ""),
    )
)
