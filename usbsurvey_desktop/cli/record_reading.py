"""`record list` and `record show`: what is in a record book."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from usbsurvey_desktop.cli.answers import evaluation_lines, finding_rows
from usbsurvey_desktop.cli.command import CodedCommand, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import Day, as_json, passphrase_file
from usbsurvey_desktop.cli.output import write_json, write_lines
from usbsurvey_desktop.cli.record_desk import (
    WayIn,
    book_argument,
    looked_into,
    record_option,
    waiting_in,
)
from usbsurvey_desktop.cli.record_words import BANDS, STATES, TWO_BANDS
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.labels import label
from usbsurvey_desktop.logbook.figures import survey_pattern, times, used_on
from usbsurvey_desktop.logbook.judgement import Judgement, judged
from usbsurvey_desktop.logbook.last_year import LastYear, last_year
from usbsurvey_desktop.logbook.page_writing import Desk, record_of
from usbsurvey_desktop.logbook.standing import BookRecord
from usbsurvey_desktop.records import JsonObject, JsonValue

_LISTED = ("H3", "H4.from_zone", "H4.to_zone", "H5.name")
_COUNT = Words("過去12か月の記録: {n}回", "Records of the last 12 months: {n}")
_MEDIANS = Words(
    "申請から完了まで：中央値 {elapsed}分、作業：中央値 {work}分。",
    "From application to end: median {elapsed} minutes; work: median {work} minutes.",
)
_ENTRY = Words("記載 {seq} {at} {who} {page}", "entry {seq} {at} {who} {page}")
_CORRECTION = Words("訂正の理由", "correction")


@click.command(
    "list",
    cls=CodedCommand,
    words=Words(
        "記録の一覧と、過去12か月の回数・時間を示します。選ぶのは人です。",
        "List the records, and how often and how long in the last 12 months.\n"
        "What to answer with it is for a person to choose.",
    ),
)
@book_argument
@option("--as-of", type=Day(), metavar="DATE", ja="回答基準日（省くと今日）", en="by which day")
@passphrase_file
@as_json
@click.pass_obj
def list_records(
    rim: Rim,
    *,
    book: Path,
    as_of: datetime | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Print one line for each record."""
    desk = looked_into(WayIn(book, passphrase_file), rim)
    records = [judged(each, desk.forms) for each in desk.standing.records.values()]
    rows = [_row(each) for each in records]
    figures = last_year(records, (as_of or rim.now()).date())
    if as_json:
        found = _figures_document(figures)
        write_json({"records": rows, "waiting": waiting_in(desk), "figures": found})
        return Exit.DONE
    write_lines(*(_line(each, desk.form_of(each.record)) for each in records))
    write_lines(*_figure_lines(figures))
    return Exit.DONE


def _row(judgement: Judgement) -> JsonObject:
    record, evaluation = judgement.record, judgement.evaluation
    day, minutes = used_on(evaluation), times(evaluation)
    pattern = survey_pattern(evaluation)
    return {
        "record": record.no,
        "state": judgement.state.value,
        "day": None if day is None else day.isoformat(),
        "data": _said(record, "H5.name"),
        "from": _said(record, "H4.from_zone"),
        "to": _said(record, "H4.to_zone"),
        "direction": _said(record, "H3"),
        "survey_pattern": None if pattern is None else pattern.value,
        "elapsed_minutes": minutes.elapsed,
        "work_minutes": minutes.work,
        "open_pages": judgement.open_pages,
    }


def _said(record: BookRecord, link_id: str) -> JsonValue:
    return _json(record.raw[link_id]) if link_id in record.raw else None


def _json(value: RawAnswer) -> JsonValue:
    return list(value) if isinstance(value, tuple) else value


def _line(judgement: Judgement, form: Form) -> str:
    record, day = judgement.record, used_on(judgement.evaluation)
    said = (
        label(form.questions[link_id].question, record.raw[link_id])
        if link_id in record.raw
        else "-"
        for link_id in _LISTED
    )
    return " ".join([record.no, str(STATES[judgement.state]), str(day or "-"), *said])


def _figures_document(figures: LastYear) -> JsonObject:
    often, medians = figures.often, figures.medians
    return {
        "count": often.count,
        "first": None if often.first is None else often.first.isoformat(),
        "last": None if often.last is None else often.last.isoformat(),
        # Half days come from an even number of gaps; JSON here has whole numbers and texts.
        "gap_days": None if often.gap is None else format(often.gap, "g"),
        "elapsed_minutes": medians.elapsed,
        "work_minutes": medians.work,
        "band_a4": None if figures.band is None else figures.band.value,
    }


def _figure_lines(figures: LastYear) -> Iterator[str]:
    medians = figures.medians
    yield str(_COUNT).format(n=figures.often.count)
    if medians.elapsed is not None and medians.work is not None:
        yield str(_MEDIANS).format(elapsed=medians.elapsed, work=medians.work)
    if figures.has_a:
        yield f"A-4: {TWO_BANDS if figures.band is None else BANDS[figures.band]}"


@click.command(
    "show",
    cls=CodedCommand,
    words=Words(
        "1つの記録と、これまでのすべての記載を示します。",
        "Show one record and everything that was ever written into it.",
    ),
)
@book_argument
@record_option
@passphrase_file
@as_json
@click.pass_obj
def show_record(
    rim: Rim, *, book: Path, record: str, passphrase_file: Path | None, as_json: bool
) -> Exit:
    """Print a record with its history."""
    desk = looked_into(WayIn(book, passphrase_file), rim)
    found = judged(record_of(desk.standing, record), desk.forms)
    if as_json:
        write_json(_document(found))
        return Exit.DONE
    write_lines(f"{record}: {STATES[found.state]}")
    write_lines(*evaluation_lines(desk.form_of(found.record), found.evaluation))
    write_lines(*_history(found.record, desk))
    return Exit.DONE


def _document(judgement: Judgement) -> JsonObject:
    record = judgement.record
    entries: list[JsonObject] = [
        {
            "seq": save.entry.seq,
            "at": save.entry.at,
            "who": save.entry.who,
            "page": save.act.page,
            "closed": save.act.closed,
            "from_paper": save.act.from_paper,
            "correction": save.act.correction,
            "values": {key: _json(value) for key, value in save.act.values.items()},
            "sha256": save.entry.sha256,
        }
        for save in record.saves
    ]
    return {
        "record": record.no,
        "state": judgement.state.value,
        "answers": {key: _json(value) for key, value in record.raw.items()},
        "reasons": dict(record.reasons),
        "typed": dict(record.typed),
        "findings": finding_rows(judgement.evaluation.findings),
        "open_pages": judgement.open_pages,
        "packages": record.packages,
        "entries": entries,
    }


def _history(record: BookRecord, desk: Desk) -> Iterator[str]:
    pages = desk.form_of(record).pages
    for save in record.saves:
        known = pages.get(save.act.page)
        page = known.group.title if known else save.act.page
        entry = save.entry
        yield str(_ENTRY).format(seq=entry.seq, at=entry.at, who=entry.who, page=page)
        if save.act.correction is not None:
            yield f"  {_CORRECTION}: {save.act.correction}"
