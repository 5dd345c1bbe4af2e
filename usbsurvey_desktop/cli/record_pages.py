"""`record new` and `record add`: pages of a record, saved and closed."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypedDict, Unpack

import click

from usbsurvey_desktop.cli.command import CodedCommand, WrongUse, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import as_json, passphrase_file
from usbsurvey_desktop.cli.output import tell, write_json, write_lines
from usbsurvey_desktop.cli.record_desk import (
    UnsettledError,
    WayIn,
    added,
    book_argument,
    correction_option,
    laid_over,
    last_entry,
    record_option,
    settled,
    tell_unsettled,
    values_of,
    values_option,
    waiting_in,
    who_option,
)
from usbsurvey_desktop.cli.record_words import NEVER_WRITE, NOT_CLOSED, STATES
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.engine.answers import Raw
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.logbook.chain import record_numbers
from usbsurvey_desktop.logbook.entries import PageSave
from usbsurvey_desktop.logbook.judgement import judged
from usbsurvey_desktop.logbook.page_writing import Desk, PageInput, copied, page_save, record_of
from usbsurvey_desktop.records import time_text

_FIRST_PAGE = "page.request"
_PREFIX = "page."
_RECORD = Words("記録番号", "Record")
_LEFT = Words("まだ閉じていないページ", "Pages still to close")
_UNKNOWN_PAGE = Words(
    "ページは {pages} のどれかです。",
    "A page is one of {pages}.",
)

_page_options = (
    values_option,
    option(
        "--like", metavar="NO", ja="写してよい項目を、この記録から写します。", en="Copy what may be"
    ),
    option("--close", is_flag=True, ja="ページを閉じます。", en="Close the page."),
    option("--from-paper", is_flag=True, ja="紙から転記しました。", en="It was on paper first."),
    option(
        "--now",
        "by_clock",
        multiple=True,
        metavar="LINK_ID",
        ja="今の時刻を入れる項目（何度でも）",
        en="put the time of now in (may be given several times)",
    ),
    who_option,
    passphrase_file,
    as_json,
)


class _Given(TypedDict):
    values: Path | None
    like: str | None
    close: bool
    from_paper: bool
    by_clock: tuple[str, ...]
    who: str
    passphrase_file: Path | None
    as_json: bool


def _with_page_options(function: click.decorators.FC) -> click.decorators.FC:
    for each in reversed(_page_options):
        function = each(function)
    return function


@click.command(
    "new",
    cls=CodedCommand,
    words=Words(
        "新しい記録を、申請のページから始めます。番号は記録簿が付けます。",
        "Begin a record with its page `request`. The book gives the number.",
    ),
)
@book_argument
@_with_page_options
@click.pass_obj
def new_record(rim: Rim, *, book: Path, **given: Unpack[_Given]) -> Exit:
    """Write the first page of the next record."""
    return _save(rim, book, (None, _FIRST_PAGE, None), given)


@click.command(
    "add",
    cls=CodedCommand,
    words=Words(
        "記録のページに書き足します。前の記載は消えません。\n"
        "値を変えるときや取り消すときは --correction が要ります。",
        "Save a page of a record once more; nothing written before is erased.\n"
        "Whatever changes or takes away a value needs --correction.",
    ),
)
@book_argument
@record_option
@option("--page", required=True, metavar="NAME", ja="ページ", en="the page")
@correction_option
@_with_page_options
@click.pass_obj
def add_page(
    rim: Rim,
    *,
    book: Path,
    record: str,
    page: str,
    correction: str | None,
    **given: Unpack[_Given],
) -> Exit:
    """Write a page of a record."""
    return _save(rim, book, (record, page, correction), given)


def _save(rim: Rim, book: Path, what: tuple[str | None, str, str | None], given: _Given) -> Exit:
    record, page, correction = what
    tell(str(NEVER_WRITE))

    def make(desk: Desk) -> PageSave:
        form = desk.form_of(record_of(desk.standing, record))
        page_id = _page_id(form, page)
        page_input = _input(desk, form, (record, page_id, correction), given)
        return settled(form, page_save(desk, record, page_id, page_input))

    try:
        desk = added(WayIn(book, given["passphrase_file"]), rim, given["who"], make)
    except UnsettledError as found:
        return tell_unsettled(found, NOT_CLOSED, as_json=given["as_json"])
    _report(desk, record, as_json=given["as_json"])
    return Exit.DONE


def _page_id(form: Form, name: str) -> str:
    titles = {each.group.title: page_id for page_id, each in form.pages.items()}
    for known in (name, f"{_PREFIX}{name}", titles.get(name, "")):
        if known in form.pages:
            return known
    pages = _named(form, form.pages)
    raise WrongUse(
        Words(_UNKNOWN_PAGE.ja.format(pages=pages.ja), _UNKNOWN_PAGE.en.format(pages=pages.en))
    )


def _named(form: Form, page_ids: Iterable[str]) -> Words:
    """Pages as they may be written: by their titles, or by their ids."""
    ids = tuple(page_ids)
    titles = (form.pages[page_id].group.title for page_id in ids)
    return Words(", ".join(titles), ", ".join(each.removeprefix(_PREFIX) for each in ids))


def _input(
    desk: Desk, form: Form, what: tuple[str | None, str, str | None], given: _Given
) -> PageInput:
    record, page_id, correction = what
    values, reasons = values_of(given["values"], form)
    before, before_reasons = _before(desk, record, page_id)
    like = given["like"]
    taken = {} if like is None else copied(desk, like, page_id)
    clock = dict.fromkeys(given["by_clock"], time_text(desk.now))
    return PageInput(
        values=laid_over({**taken, **before}, {**values, **clock}),
        reasons={**before_reasons, **reasons},
        by_clock=frozenset(clock),
        from_paper=given["from_paper"],
        closed=given["close"],
        correction=correction,
    )


def _before(desk: Desk, record: str | None, page_id: str) -> tuple[Raw, Mapping[str, str]]:
    """What the page holds now."""
    save = record_of(desk.standing, record).pages.get(page_id)
    return ({}, {}) if save is None else (save.act.values, save.act.reasons)


def _report(desk: Desk, record: str | None, *, as_json: bool) -> None:
    """Tell of the record that was written; a new one is the last."""
    entry = desk.standing.content.entries[-1]
    no = record if record is not None else record_numbers(desk.standing.content.entries)[-1]
    now = desk.standing.records[no]
    judgement = judged(now, desk.forms)
    state, left = judgement.state, judgement.open_pages
    save = now.saves[-1]
    if as_json:
        write_json(
            {
                "record": no,
                "page": save.act.page,
                "is_closed_page": save.act.closed,
                **last_entry(entry),
                "state": state.value,
                "open_pages": left,
                "waiting": waiting_in(desk),
            }
        )
        return
    form = desk.form_of(now)
    write_lines(f"{_RECORD}: {no} ({STATES[state]})")
    if left:
        write_lines(f"{_LEFT}: {_named(form, left)}")
