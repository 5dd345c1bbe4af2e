"""`review decide`: one decision about one package, signed into the own ledger."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Unpack, get_args

import click

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import CodedCommand, WordedGroup, WrongUse, argument, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inputs import read_package
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json
from usbsurvey_desktop.cli.output import (
    make_folder,
    require_free,
    tell,
    write_file,
    write_json,
    write_lines,
)
from usbsurvey_desktop.cli.review_desk import open_desk
from usbsurvey_desktop.cli.review_inputs import (
    ReviewGiven,
    review_options,
    review_world,
)
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.verify_report import STANDING_WORDS
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.review.case_state import counts_instead
from usbsurvey_desktop.review.casework import packages_beside
from usbsurvey_desktop.review.comments import MOST_COMMENT_BYTES, read_comments
from usbsurvey_desktop.review.decision import (
    Desk,
    Letter,
    Prepared,
    note_again,
    prepare_acceptance,
    prepare_choice,
    prepare_hold,
    prepare_reopening,
    prepare_return,
    record,
)
from usbsurvey_desktop.review.ledger_record import HoldReason, ReopenReason
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.return_note import SealedNote


class _Given(ReviewGiven):
    ledger: Path
    comments: Path | None
    message: str | None
    out: Path | None
    is_accepted: bool
    is_returned: bool
    hold: HoldReason | None
    reopen: ReopenReason | None
    choose: tuple[Path, ...]
    is_again: bool


_HOLD_REASONS = get_args(HoldReason)
_REOPEN_REASONS = get_args(ReopenReason)
_DECISIONS = ("is_accepted", "is_returned", "hold", "reopen", "choose", "is_again")
_ONE_DECISION = Words(
    "--accept、--return、--hold、--reopen、--choose、--again のどれか1つを指定してください。",
    "Give exactly one of --accept, --return, --hold, --reopen, --choose and --again.",
)
_OUT_MISSING = Words(
    "返信ファイルを書き込むフォルダーを --out で指定してください。",
    "Name the folder for the return note with --out.",
)
_LETTER_MISSING = Words(
    "差戻しには --comments か --message が必要です（中身のあるもの）。",
    "A return needs --comments or --message, and words in it.",
)
_LETTER_UNUSED = Words(
    "--comments と --message は、返信ファイルを作るとき（--out のあるとき）だけ使えます。",
    "--comments and --message need a return note, and that needs --out.",
)
_NOTHING_TO_REPEAT = Words(
    "作り直せる返信ファイルがありません（この確認台帳で最後に決めた返信が対象です）。",
    "There is no note to make again: the last decision here is not yours, or has no note.",
)
_SAME_PACKAGE = Words(
    "--choose には、選ばないほうの別の提出ファイルを指定してください。",
    "--choose names the other packages, the ones that shall not count.",
)
_NOTE_MISSING = Words(
    "判断は確認台帳に記録しました。返信ファイルは書き込めなかったので、"
    "同じ内容に --again を付けて作り直してください。",
    "The decision stands in the ledger. The note could not be written: "
    "run the same with --again instead of the decision.",
)
_NOT_COUNTED = Words(
    "注意：この団体で数えるのは、第{revision}版です。この提出ファイルは、受理しても集計に入りません。",
    "Note: revision {revision} counts for this body. This package is not counted, though accepted.",
)
_DECIDED = Words("記録しました", "Recorded")
_WRITTEN = Words("書き込みました", "Written")
_DECISION_WORDS = {
    **{standing.value: words for standing, words in STANDING_WORDS.items()},
    "reopened": Words("受理の取消し", "reopened"),
    "chosen": Words("この版を選びました", "chosen"),
}


@click.group(
    "review",
    cls=WordedGroup,
    words=Words("提出ファイルの受理や差戻しを記録します。", "Record decisions about packages."),
)
def review_group() -> None:
    """Hold the commands of a reviewer."""


@review_group.command(
    "decide",
    cls=CodedCommand,
    words=Words(
        "1つの提出ファイルについて判断を1つ、自分の確認台帳に署名して記録します。\n"
        "差戻しと、--out のある受理では、そのあとで返信ファイルを書きます。",
        "Sign one decision about one package into your ledger.\n"
        "A return, and an acceptance with --out, then writes the return note.",
    ),
)
@argument("package", ja="提出ファイル（.sealed.txt）", en="a package (.sealed.txt)", type=FILE)
@review_options
@option("--accept", "is_accepted", is_flag=True, ja="受理する。", en="Accept it.")
@option("--return", "is_returned", is_flag=True, ja="差し戻す。", en="Return it.")
@option(
    "--hold",
    type=click.Choice(_HOLD_REASONS),
    metavar="REASON",
    ja=f"保留する。理由: {'、'.join(_HOLD_REASONS)}",
    en=f"Hold it, because of: {', '.join(_HOLD_REASONS)}.",
)
@option(
    "--reopen",
    type=click.Choice(_REOPEN_REASONS),
    metavar="REASON",
    ja=f"受理を取り消す。理由: {'、'.join(_REOPEN_REASONS)}",
    en=f"Take an acceptance back, because of: {', '.join(_REOPEN_REASONS)}.",
)
@option(
    "--choose",
    multiple=True,
    type=FILE,
    ja="この提出ファイルを、指定したファイルより優先する（分岐。繰り返せる）",
    en="this package counts before that one; may be given several times",
)
@option(
    "--again",
    "is_again",
    is_flag=True,
    ja="最後の判断の返信ファイルを作り直す。",
    en="Make the note of your last decision again.",
)
@option("--comments", type=FILE, ja="コメントのJSONファイル", en="the comments, a JSON file")
@option("--message", metavar="TEXT", ja="全体への連絡", en="a message about the whole")
@option(
    "--ledger",
    required=True,
    type=FILE,
    ja="自分の確認台帳、またはそのフォルダー",
    en="your ledger, or its folder",
)
@option("--out", type=FILE, metavar="DIR", ja="返信ファイルを書き込むフォルダー", en="the folder")
@as_json
@click.pass_obj
def decide(rim: Rim, *, package: Path, as_json: bool, **given: Unpack[_Given]) -> Exit:
    """Record a decision, then write its note."""
    _require_sense(given)
    world = review_world(given, rim)
    opened = read_package(package, world.reader)
    desk = open_desk(given["ledger"], world, opened.pack, host=rim.host)
    if given["is_accepted"] or given["choose"]:
        with about(package.parent):
            beside = packages_beside(package, opened, world.reader, below=package.parent)
        desk = replace(desk, at_hand=beside)
    decided = (
        _again(opened, given, desk)
        if given["is_again"]
        else _decided(opened, given, desk, world.reader)
    )
    if given["is_accepted"]:
        _tell_uncounted(opened, desk)
    note_path = _written(decided.note, given["out"])
    if as_json:
        write_json(
            {
                "decision": decided.decision,
                "file": None if note_path is None else str(note_path),
                "digest": opened.digest,
                "ledger": str(desk.ledger.path),
                "entry": decided.entry,
                "note": None if decided.note is None else decided.note.note.note,
            }
        )
        return Exit.DONE
    write_lines(f"{_DECIDED}: {_DECISION_WORDS[decided.decision]} [{desk.ledger.path}]")
    if note_path is not None:
        write_lines(f"{_WRITTEN}: {note_path}")
    return Exit.DONE


def _tell_uncounted(opened: Opened, desk: Desk) -> None:
    """Say that another package counts for the body, as the window does; the decision stands."""
    other = counts_instead(opened, desk.at_hand, desk.folded)
    if other is not None:
        tell(str(_NOT_COUNTED).format(revision=other.submission.revision))


@dataclass(frozen=True)
class _Decided:
    decision: str
    entry: str
    note: SealedNote | None


def _require_sense(given: _Given) -> None:
    """Find what click cannot see.

    Raises:
        WrongUse: not exactly one decision, or options that do not go with it.
    """
    if sum(bool(given[name]) for name in _DECISIONS) != 1:  # type: ignore[literal-required]  # names of the TypedDict
        raise WrongUse(_ONE_DECISION)
    has_letter = given["comments"] is not None or given["message"] is not None
    makes_note = given["is_accepted"] or given["is_returned"] or given["is_again"]
    if given["is_returned"] and not has_letter:
        raise WrongUse(_LETTER_MISSING)
    if given["out"] is None and (given["is_returned"] or given["is_again"]):
        raise WrongUse(_OUT_MISSING)
    if has_letter and (given["out"] is None or not makes_note):
        raise WrongUse(_LETTER_UNUSED)


def _decided(opened: Opened, given: _Given, desk: Desk, reader: Reader) -> _Decided:
    prepared = _prepared(opened, given, desk, reader)
    if prepared.note is not None and given["out"] is not None:
        require_free(given["out"] / prepared.note.file_name)
    with about(desk.ledger.path):
        entry = record(prepared, desk)
    return _Decided(entry.line.act.value, entry.hash, prepared.note)


def _prepared(opened: Opened, given: _Given, desk: Desk, reader: Reader) -> Prepared:
    if given["hold"] is not None:
        return prepare_hold(opened, given["hold"], desk)
    if given["reopen"] is not None:
        return prepare_reopening(opened, given["reopen"], desk)
    if given["choose"]:
        others = [read_package(path, reader) for path in given["choose"]]
        if all(other.digest == opened.digest for other in others):
            raise WrongUse(_SAME_PACKAGE)
        return prepare_choice(opened, others, desk)
    letter = _letter(opened, given)
    if given["is_returned"]:
        if not (letter.comments or letter.message.strip()):
            raise WrongUse(_LETTER_MISSING)
        return prepare_return(opened, letter, desk)
    return prepare_acceptance(opened, letter if given["out"] else None, desk)


def _again(opened: Opened, given: _Given, desk: Desk) -> _Decided:
    with about(desk.ledger.path):
        repeated = note_again(opened, _letter(opened, given), desk)
    if repeated is None:
        raise WrongUse(_NOTHING_TO_REPEAT)
    return _Decided(repeated.entry.line.act.value, repeated.entry.hash, repeated.note)


def _letter(opened: Opened, given: _Given) -> Letter:
    path, message = given["comments"], given["message"] or ""
    if path is None:
        return Letter(message=message)
    with about(path):
        raw = read_bounded(path, MOST_COMMENT_BYTES)
        return Letter(read_comments(raw, opened.submission.answers), message)


def _written(note: SealedNote | None, folder: Path | None) -> Path | None:
    """Write the note, now that the ledger has it.

    Raises:
        SurveyError: as `write_file`; how to make it again was told.
    """
    if note is None or folder is None:
        return None
    path = folder / note.file_name
    require_free(path)
    try:
        make_folder(folder)
        write_file(path, note.content, force=False)
    except SurveyError:
        tell(str(_NOTE_MISSING))
        raise
    return path
