"""A record book as four tables: 受渡し記録, これまでの記録, 媒体台帳, 符号の説明.

Promises: pure; every value a text or a whole number; the same columns in every format that they are
written in. Source: the hand-off record §7.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.parsing import document_value
from usbsurvey_desktop.logbook.columns import (
    CODE_COLUMNS,
    CODES,
    ENTRY_COLUMNS,
    MEDIUM_COLUMNS,
    NOTES,
    RECORD_COLUMNS,
)
from usbsurvey_desktop.logbook.entry_rows import CODES_BETWEEN, Cell, entry_rows
from usbsurvey_desktop.logbook.figures import survey_pattern, times
from usbsurvey_desktop.logbook.forms import BookForms
from usbsurvey_desktop.logbook.judgement import judged
from usbsurvey_desktop.logbook.media import proposed_state
from usbsurvey_desktop.logbook.standing import BookRecord, Medium, Standing

_Items: TypeAlias = Mapping[str, tuple[str, Mapping[str, str]]]
"""By link_id the text of an item and what its codes mean."""
_BETWEEN = " "


@dataclass(frozen=True)
class Table:
    """One table; `file` is the stem of its file's name, each row has a cell for each column.

    `headings` tell people what the columns are, each with its name; blank where the names are all.
    """

    title: str
    file: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    headings: tuple[str, ...] = ()


def book_tables(standing: Standing, forms: BookForms) -> tuple[Table, ...]:
    """All tables of a book; rows in the order of the book."""
    items = _items(*forms.records.values())
    media_items = _items(forms.media.form)
    records = [_record_row(each, forms, items) for each in standing.records.values()]
    media = [_medium_row(each, standing, forms) for each in standing.media.values()]
    return (
        _table("受渡し記録", "handoff_records", {**RECORD_COLUMNS, **_texts(items)}, records),
        _table("これまでの記録", "handoff_entries", ENTRY_COLUMNS, entry_rows(standing)),
        _table("媒体台帳", "media", {**_texts(media_items), **MEDIUM_COLUMNS}, media),
        _table("符号の説明", "codes", CODE_COLUMNS, _code_rows(items, media_items)),
    )


def _table(
    title: str, file: str, columns: Mapping[str, str], rows: list[Mapping[str, Cell]]
) -> Table:
    cells = tuple(tuple(row.get(column, "") for column in columns) for row in rows)
    headings = tuple(f"{meaning}（{column}）" for column, meaning in columns.items())
    return Table(title, file, tuple(columns), cells, headings)


def _texts(items: _Items) -> Mapping[str, str]:
    return {link_id: text for link_id, (text, _codes) in items.items()}


def _items(*forms: Form) -> _Items:
    """Every item of the forms with its label and what its codes mean; free texts behind theirs."""
    found: dict[str, tuple[str, Mapping[str, str]]] = {}
    for form in forms:
        for link_id, each in form.questions.items():
            codes = {option.code: option.label for option in each.question.options}
            found.setdefault(link_id, (each.question.text, codes))
            for text_id, option in each.free_texts.items():
                found.setdefault(text_id, (f"{each.question.text}：{option.label}", {}))
    return found


def _cells(evaluation: Evaluation, raw: Mapping[str, object]) -> Iterator[tuple[str, Cell]]:
    """Every answer that applies, as documents hold it; one that cannot be read stands as typed."""
    for link_id in evaluation.enabled:
        value = evaluation.values.get(link_id)
        known = raw.get(link_id, "") if value is None else document_value(value)
        codes = known if isinstance(known, tuple) else ()
        cell = CODES_BETWEEN.join(codes) if codes else known
        yield link_id, cell if isinstance(cell, int) else str(cell)


def _record_row(
    record: BookRecord, forms: BookForms, items: Mapping[str, object]
) -> Mapping[str, Cell]:
    judgement = judged(record, forms)
    evaluation = judgement.evaluation
    minutes, pattern = times(evaluation), survey_pattern(evaluation)
    hidden = (
        link_id for link_id in items if evaluation.states.get(link_id) is State.NOT_APPLICABLE
    )
    return {
        "record": record.no,
        "state": judgement.state.value,
        "open_pages": _BETWEEN.join(judgement.open_pages),
        "elapsed_minutes": "" if minutes.elapsed is None else minutes.elapsed,
        "work_minutes": "" if minutes.work is None else minutes.work,
        "survey_pattern": "" if pattern is None else pattern.value,
        "not_applicable": _BETWEEN.join(hidden),
        "typed_later": _BETWEEN.join(record.typed),
        "corrections": sum(save.act.correction is not None for save in record.saves),
        "packages": _BETWEEN.join(record.packages),
        "entry_sha256": record.saves[-1].entry.sha256,
        **dict(_cells(evaluation, record.raw)),
    }


def _medium_row(medium: Medium, standing: Standing, forms: BookForms) -> Mapping[str, Cell]:
    newest = medium.checks[-1] if medium.checks else None
    proposed = proposed_state(standing, medium)
    return {
        "M.checked.on": newest.on if newest else "",
        "M.checked.by": newest.by if newest else "",
        "proposed_state": proposed.value if proposed else "",
        "checks": len(medium.checks),
        "entries": len(medium.saves),
        **dict(_cells(evaluate(forms.media.form, medium.raw), medium.raw)),
    }


def _code_rows(
    items: _Items,
    media_items: _Items,
) -> list[Mapping[str, Cell]]:
    rows: list[Mapping[str, Cell]] = [{"table": "注意", "meaning": note} for note in NOTES]
    for table, forms_own, own in (
        ("受渡し記録", items, RECORD_COLUMNS),
        ("これまでの記録", {}, ENTRY_COLUMNS),
        ("媒体台帳", media_items, MEDIUM_COLUMNS),
    ):
        every = {name: (text, CODES.get(name, {})) for name, text in own.items()} | dict(forms_own)
        for column, (meaning, codes) in every.items():
            rows.append({"table": table, "column": column, "meaning": meaning})
            rows += [
                {"table": table, "column": column, "code": code, "meaning": label}
                for code, label in codes.items()
            ]
    return rows
