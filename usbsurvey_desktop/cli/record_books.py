"""`record book …`: a whole record book, who can open it, and the end of its year."""

from pathlib import Path
from typing import get_args

import click

from usbsurvey_desktop.cli import passphrase
from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import CodedCommand, WordedGroup, WrongUse, argument, option
from usbsurvey_desktop.cli.containers import kept, write_facts
from usbsurvey_desktop.cli.draft_desk import chosen_card, recovery_option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import (
    FILE,
    as_json,
    new_passphrase_file,
    passphrase_file,
    require_body_code,
)
from usbsurvey_desktop.cli.output import require_free, require_writable, tell
from usbsurvey_desktop.cli.record_desk import (
    BOOK,
    WayIn,
    added,
    asked,
    book_argument,
    book_facts,
    desk_at,
    looked_into,
    who_option,
)
from usbsurvey_desktop.cli.record_words import CLOSED, NEXT_LATER, NO_RECOVERY
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.logbook.books import Books
from usbsurvey_desktop.logbook.chain import BookContent, first_content
from usbsurvey_desktop.logbook.entries import Opening
from usbsurvey_desktop.logbook.fiscal_year import fiscal_year, year_after
from usbsurvey_desktop.logbook.keeping import next_book, year_end
from usbsurvey_desktop.records import JsonObject, time_text
from usbsurvey_desktop.store.slots import Label

_NOT_AN_OPENING = Words(
    "年度は R8 のように、所属は100文字までの1行で書いてください。",
    "Write the year as R8 and the department in one line of at most 100 characters.",
)
_SHOWN = {
    "file": Words("ファイル", "file"),
    "generation": Words("世代", "generation"),
    "slots": Words("開ける人", "who can open it"),
    "slot": Words("対象の人", "person"),
    "body_code": Words("団体コード", "body code"),
    "year": Words("年度", "fiscal year"),
    "department": Words("所属", "department"),
    "records": Words("記録の件数", "records"),
    "media": Words("媒体の数", "media"),
    "entries": Words("記載の数", "entries"),
    "is_closed": Words("年度の状態", "the year"),
    "head": Words("最後の記載のハッシュ", "hash of the last entry"),
    "added": Words("書き足した記載の数", "entries added"),
    "next": Words("次の年度の記録簿", "next year's book"),
}


_OPEN = Words("書き足せます", "open")
_CLOSED = Words("閉じています（書き足せません）", "closed; nothing more can be added")


@click.group(
    "book",
    cls=WordedGroup,
    words=Words("受渡し記録簿そのものを扱います。", "Keep record books themselves."),
)
def book_group() -> None:
    """Hold the commands about whole books."""


@book_group.command(
    "new",
    cls=CodedCommand,
    words=Words(
        "1年度分の受渡し記録簿を作ります。合言葉は12文字以上にします。",
        "Make a record book for one fiscal year. Its passphrase needs at least 12 characters.",
    ),
)
@option("--file", "book", required=True, type=FILE, ja="受渡し記録簿（.usbrecord）", en="the book")
@option("--body-code", required=True, metavar="CODE", ja="団体コード（6桁）", en="six digits")
@option("--department", default="", metavar="NAME", ja="所属", en="the department")
@option(
    "--year", metavar="R8", ja="年度（省くと今の年度）", en="fiscal year (this one if left out)"
)
@who_option
@recovery_option
@passphrase_file
@as_json
@click.pass_obj
def new_book(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    book: Path,
    body_code: str,
    department: str,
    year: str | None,
    who: str,
    recovery: Path | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Make an empty book."""
    require_free(book)
    opening = _opening(body_code, department, year or fiscal_year(rim.now().date()))
    content = first_content(opening, at=time_text(rim.now()), who=who)
    card = None if recovery is None else chosen_card(recovery)
    words = passphrase.chosen(passphrase_file, BOOK)
    with about(book):
        made = kept(Books, rim).create(book, content, words, recovery=card)
        made.close()
    if all(slot.label != "manager" for slot in made.slots):
        tell(str(NO_RECOVERY))
    _report(book_facts(WayIn(book, passphrase_file), desk_at(content, rim), rim), as_json=as_json)
    return Exit.DONE


def _opening(body_code: str, department: str, year: str) -> Opening:
    require_body_code(body_code)
    try:
        return Opening(body=body_code, department=department, year=year)
    except ValueError:
        raise WrongUse(_NOT_AN_OPENING) from None


@book_group.command(
    "show",
    cls=CodedCommand,
    words=Words(
        "記録簿のすべての記載のつながりを確かめ、件数を示します。",
        "Verify the chain of every entry of a book, and count what is in it.",
    ),
)
@book_argument
@passphrase_file
@as_json
@click.pass_obj
def show_book(rim: Rim, *, book: Path, passphrase_file: Path | None, as_json: bool) -> Exit:
    """Print what a book is; nothing is locked or written."""
    way = WayIn(book, passphrase_file)
    _report(book_facts(way, looked_into(way, rim), rim), as_json=as_json)
    return Exit.DONE


@book_group.command(
    "add-person",
    cls=CodedCommand,
    words=Words(
        "人を加えます。その人が自分の合言葉を入れます（12文字以上）。",
        "Let one more person in, by a passphrase of their own (at least 12 characters).",
    ),
)
@book_argument
@option(
    "--label",
    required=True,
    type=click.Choice(get_args(Label)),
    metavar="respondent|approver|other",
    ja="回答者・承認者・その他",
    en="who it is",
)
@new_passphrase_file
@passphrase_file
@as_json
@click.pass_obj
def add_person(
    rim: Rim,
    *,
    book: Path,
    label: Label,
    new_passphrase_file: Path | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Add a slot."""
    way = WayIn(book, passphrase_file)
    words = asked(way, rim)
    new = passphrase.chosen(new_passphrase_file, passphrase.NEW)
    with about(book):
        now = kept(Books, rim).open(book, words)
        try:
            slot = now.add_slot(label, new)
        finally:
            now.close()
    found = book_facts(way, desk_at(now.content, rim), rim)
    _report({**found, "slot": slot.who}, as_json=as_json)
    return Exit.DONE


@book_group.command(
    "recovery",
    cls=CodedCommand,
    words=Words(
        "復旧用の鍵を登録します。カードの照合番号を表示するので、見比べてください。",
        "Let the holder of a card recover a book: compare the check number that is printed.",
    ),
)
@book_argument
@option("--card", required=True, type=FILE, ja="情報システム管理者の公開カード", en="the card")
@passphrase_file
@as_json
@click.pass_obj
def add_recovery(
    rim: Rim, *, book: Path, card: Path, passphrase_file: Path | None, as_json: bool
) -> Exit:
    """Make the recovery slot, in the place of a former one."""
    way = WayIn(book, passphrase_file)
    chosen = chosen_card(card)
    words = asked(way, rim)
    with about(book):
        now = kept(Books, rim).open(book, words)
        try:
            now.add_recovery(chosen)
        finally:
            now.close()
    found = book_facts(way, desk_at(now.content, rim), rim)
    _report({**found, "slot": "manager-1"}, as_json=as_json)
    return Exit.DONE


@book_group.command(
    "join",
    cls=CodedCommand,
    words=Words(
        "同じ記録簿の別の写しにだけある記載を、後ろに書き足します。どちらのファイルも残ります。",
        "Add what only another copy of the same book has, behind. Both files stay.",
    ),
)
@book_argument
@argument("other", ja="別の写し", en="the other copy", type=FILE)
@passphrase_file
@as_json
@click.pass_obj
def join_books(
    rim: Rim, *, book: Path, other: Path, passphrase_file: Path | None, as_json: bool
) -> Exit:
    """Bring two copies that went apart together."""
    way = WayIn(book, passphrase_file)
    words = asked(way, rim)
    with about(other):
        kept(Books, rim).look(other, words)
    with about(book):
        before = len(kept(Books, rim).look(book, words).entries)
        content = kept(Books, rim).join(book, other, words)
    found = book_facts(way, desk_at(content, rim), rim)
    _report({**found, "added": len(content.entries) - before}, as_json=as_json)
    return Exit.DONE


@book_group.command(
    "close",
    cls=CodedCommand,
    words=Words(
        "年度を閉じます。閉じた記録簿には、もう書き足せません。\n"
        "--next を付けると、媒体台帳を引き継いで次の年度の記録簿を同じ合言葉で作ります。",
        "Close the year of a book for ever.\n"
        "With --next, next year's book is made with the media, under the same passphrase.",
    ),
)
@book_argument
@who_option
@option(
    "--reason",
    metavar="TEXT",
    ja="終わっていない記録を残す理由",
    en="why unfinished records are left",
)
@option("--next", "following", type=FILE, ja="次の年度の記録簿", en="next year's book")
@passphrase_file
@as_json
@click.pass_obj
def close_book(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    book: Path,
    who: str,
    reason: str | None,
    following: Path | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Close the year; a book that is closed already only gets its follower."""
    way = WayIn(book, passphrase_file)
    if following is not None:
        require_writable(following)
    desk = looked_into(way, rim)
    if following is None or not desk.standing.content.is_closed:
        desk = added(way, rim, who, lambda now: year_end(now, reason))
        tell(str(CLOSED))
    found = book_facts(way, desk, rim)
    if following is not None:
        file_id = str(found["file_id"])
        _make_following(following, desk.standing.content, file_id, who, (way, rim))
        found = {**found, "next": str(following)}
    _report(found, as_json=as_json)
    return Exit.DONE


def _make_following(
    path: Path, closed: BookContent, file_id: str, who: str, within: tuple[WayIn, Rim]
) -> None:
    way, rim = within
    year = year_after(closed.opening.year)
    content = next_book(closed, file_id, year, at=time_text(rim.now()), who=who)
    words = asked(way, rim)
    try:
        with about(path):
            kept(Books, rim).create(path, content, words).close()
    except SurveyError:
        tell(str(NEXT_LATER))
        raise
    tell(str(NO_RECOVERY))


def _report(found: JsonObject, *, as_json: bool) -> None:
    if as_json:
        write_facts(found, _SHOWN, as_json=True)
        return
    standing = _CLOSED if found["is_closed"] else _OPEN
    write_facts({**found, "is_closed": str(standing)}, _SHOWN, as_json=False)
