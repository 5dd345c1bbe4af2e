"""`record medium …`: the 媒体台帳 of a record book."""

from datetime import datetime
from pathlib import Path

import click

from usbsurvey_desktop.cli.answers import evaluation_lines
from usbsurvey_desktop.cli.command import CodedCommand, WordedGroup, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import Day, as_json, passphrase_file
from usbsurvey_desktop.cli.output import tell, write_json, write_lines
from usbsurvey_desktop.cli.record_desk import (
    UnsettledError,
    WayIn,
    added,
    book_argument,
    correction_option,
    laid_over,
    last_entry,
    looked_into,
    settled,
    tell_unsettled,
    values_of,
    values_option,
    who_option,
)
from usbsurvey_desktop.cli.record_words import MEDIUM_STATES, NEVER_WRITE
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.logbook.entries import MediumSave
from usbsurvey_desktop.logbook.keeping import medium_save, stock_check
from usbsurvey_desktop.logbook.media import proposed_state
from usbsurvey_desktop.logbook.page_writing import Desk
from usbsurvey_desktop.logbook.standing import Medium
from usbsurvey_desktop.records import JsonObject

_NOT_WRITTEN = Words("台帳には書いていません。", "The ledger was not changed.")
_PROPOSED = Words(
    "受渡し記録では「{state}」です。確かめて、状態を書き換えてください。",
    "By the records it is {state}. Look, and change its state.",
)
_SEEN = Words("在庫確認: {on} {by}", "Seen: {on} {by}")

medium_option = option("--medium", required=True, metavar="NO", ja="登録番号", en="its number")


@click.group(
    "medium",
    cls=WordedGroup,
    words=Words("媒体台帳を扱います。", "Keep the ledger of media."),
)
def medium_group() -> None:
    """Hold the commands about media."""


@medium_group.command(
    "set",
    cls=CodedCommand,
    words=Words(
        "媒体を台帳に書きます。前の行は消えません。\n"
        "製品や種類を変えるとき、紛失・廃棄から戻すときは --correction が要ります。",
        "Write a medium into the ledger; no line before is erased. To change what it is,\n"
        "or to lead it out of lost or disposed of, --correction is needed.",
    ),
)
@book_argument
@medium_option
@values_option
@correction_option
@who_option
@passphrase_file
@as_json
@click.pass_obj
def set_medium(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    book: Path,
    medium: str,
    values: Path | None,
    correction: str | None,
    who: str,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Write the line of a medium."""
    tell(str(NEVER_WRITE))

    def make(desk: Desk) -> MediumSave:
        form = desk.forms.media.form
        given, _reasons = values_of(values, form)
        known = desk.standing.media.get(medium)
        line = laid_over({} if known is None else known.raw, given)
        return settled(form, medium_save(desk, medium, line, correction))

    try:
        desk = added(WayIn(book, passphrase_file), rim, who, make)
    except UnsettledError as found:
        return tell_unsettled(found, _NOT_WRITTEN, as_json=as_json)
    _report(desk, medium, as_json=as_json)
    return Exit.DONE


@medium_group.command(
    "check",
    cls=CodedCommand,
    words=Words(
        "媒体があることを確かめた日と人を書きます（在庫確認）。",
        "Write down who saw on which day that a medium is there.",
    ),
)
@book_argument
@medium_option
@option("--on", required=True, type=Day(), metavar="DATE", ja="確かめた日", en="the day")
@option("--by", required=True, metavar="NAME", ja="確かめた人", en="who looked")
@who_option
@passphrase_file
@as_json
@click.pass_obj
def check_medium(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    book: Path,
    medium: str,
    on: datetime,
    by: str,
    who: str,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Write a stock check."""
    desk = added(
        WayIn(book, passphrase_file),
        rim,
        who,
        lambda now: stock_check(now, medium, on=on.date(), by=by),
    )
    _report(desk, medium, as_json=as_json)
    return Exit.DONE


@medium_group.command(
    "list", cls=CodedCommand, words=Words("媒体台帳を示します。", "Show the ledger of media.")
)
@book_argument
@passphrase_file
@as_json
@click.pass_obj
def list_media(rim: Rim, *, book: Path, passphrase_file: Path | None, as_json: bool) -> Exit:
    """Print every medium."""
    desk = looked_into(WayIn(book, passphrase_file), rim)
    media = desk.standing.media.values()
    if as_json:
        write_json({"media": [_row(each, desk) for each in media]})
        return Exit.DONE
    for each in media:
        _write(each, desk)
    return Exit.DONE


def _row(medium: Medium, desk: Desk) -> JsonObject:
    seen = medium.checks[-1] if medium.checks else None
    return {
        "medium": medium.no,
        "answers": dict(medium.raw),
        "checked_on": seen.on if seen else None,
        "checked_by": seen.by if seen else None,
        "entries": len(medium.saves),
        "proposed_state": proposed_state(desk.standing, medium),
    }


def _write(medium: Medium, desk: Desk) -> None:
    form = desk.forms.media.form
    write_lines(*list(evaluation_lines(form, evaluate(form, medium.raw)))[:-1])
    if medium.checks:
        seen = medium.checks[-1]
        write_lines(str(_SEEN).format(on=seen.on, by=seen.by))
    proposed = proposed_state(desk.standing, medium)
    if proposed is not None:
        write_lines(str(_PROPOSED).format(state=MEDIUM_STATES[proposed]))


def _report(desk: Desk, no: str, *, as_json: bool) -> None:
    medium = desk.standing.media[no]
    if as_json:
        write_json({**_row(medium, desk), **last_entry(desk.standing.content.entries[-1])})
        return
    _write(medium, desk)
