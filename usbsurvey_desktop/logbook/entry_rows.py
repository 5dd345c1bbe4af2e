"""The rows of これまでの記録: every entry of a book, value by value, as it was typed."""

from collections.abc import Iterator, Mapping

from usbsurvey_desktop.logbook.entries import Carried, Entry, MediumSave, PageSave, StockCheck
from usbsurvey_desktop.logbook.standing import Standing

Cell = str | int
"""A blank cell is the empty text."""
CODES_BETWEEN = ","
"""What stands between the codes of several choices."""

_NAMED = frozenset({"kind", "record", "medium"})
"""Members of an act that have a column of their own."""
_YES_NO = {True: "yes", False: "no"}


def entry_rows(standing: Standing) -> list[Mapping[str, Cell]]:
    """One row for each value of an entry; one for an entry without values."""
    rows: list[Mapping[str, Cell]] = []
    for entry in standing.content.entries:
        cells = _entry_cells(entry)
        rows += [cells | row for row in _value_cells(entry)] or [cells]
    return rows


def _entry_cells(entry: Entry) -> dict[str, Cell]:
    act = entry.act
    cells: dict[str, Cell] = {
        "seq": entry.seq,
        "at": entry.at,
        "who": entry.who,
        "kind": act.kind,
        "sha256": entry.sha256,
        "before": entry.before,
    }
    if isinstance(act, PageSave | Carried):
        cells["subject"] = act.record
    if isinstance(act, MediumSave | StockCheck):
        cells["subject"] = act.medium
    if isinstance(act, PageSave | MediumSave):
        cells["correction"] = act.correction or ""
    if isinstance(act, PageSave):
        cells["page"] = act.page
        cells["closed"], cells["from_paper"] = _YES_NO[act.closed], _YES_NO[act.from_paper]
    return cells


def _value_cells(entry: Entry) -> Iterator[dict[str, Cell]]:
    act = entry.act
    typed = act.typed if isinstance(act, PageSave) else {}
    for item, value in _values(entry):
        cell = CODES_BETWEEN.join(value) if isinstance(value, tuple) else value
        yield {"item": item, "value": cell, "typed_at": typed.get(item, "")}


def _values(entry: Entry) -> Iterator[tuple[str, Cell | tuple[str, ...]]]:
    act = entry.act
    if isinstance(act, PageSave | MediumSave):
        yield from act.values.items()
        reasons = act.reasons if isinstance(act, PageSave) else {}
        yield from ((f"reason:{check}", text) for check, text in reasons.items())
        return
    for name, value in act.model_dump(mode="json", exclude=set(_NAMED)).items():
        if isinstance(value, dict):
            yield from ((f"{name}.{part}", text) for part, text in value.items())
        elif value is not None:
            yield name, value
