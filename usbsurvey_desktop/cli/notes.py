"""`note`: every check of a return note, then what is in it."""

from collections.abc import Iterator
from pathlib import Path

import click

from usbsurvey_desktop.cli.command import CodedCommand, argument, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inputs import chosen_pack, read_identity, read_package, reader_of
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, passphrase_file, survey_option
from usbsurvey_desktop.cli.output import write_json, write_lines
from usbsurvey_desktop.cli.return_notes import read_any_note, read_note
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.sealing.note_states import NoteState
from usbsurvey_desktop.sealing.open_note import NoteReader, OpenedNote
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.states import SeenPackage

_SIGNED = Words("署名", "Signed")
_NOTE = Words("返信番号", "Note")
_NUMBER = Words("通し番号", "number")
_WHOLE = Words("全体", "the whole")
_PASSED = Words("すべての点検を通りました", "Every check passed")
_DECISIONS = {
    "returned": Words("差戻し", "returned"),
    "accepted": Words("受理", "accepted"),
    "draft": Words("書きかけのコメント", "unfinished comments"),
}
_STATES = {
    NoteState.LATEST: Words("最新", "latest"),
    NoteState.OLD: Words("旧版への返信", "about an old revision"),
    NoteState.DUPLICATE: Words("重複", "the same note again"),
    NoteState.REPLACED: Words("差替え", "replaced by another note"),
}


@click.command(
    "note",
    cls=CodedCommand,
    words=Words(
        "返信ファイル（差戻し、受理の通知）を開き、すべての点検をしてから内容を示します。\n"
        "--package に自分の提出ファイルを指定すると、それへの返信かどうかも点検します。",
        "Open a return note: every check first, then the contents.\n"
        "With --package, your own packages, it must be about one of them.",
    ),
)
@argument("note", ja="返信ファイル（.return.txt）", en="a return note (.return.txt)", type=FILE)
@survey_option
@option("--identity", required=True, type=FILE, ja="自分の身分証", en="your identity (.p12)")
@option(
    "--package",
    "packages",
    multiple=True,
    type=FILE,
    ja="返信が来た提出ファイル（版ごと）",
    en="the packages it may be about, one for each revision",
)
@passphrase_file
@as_json
@click.pass_obj
def note_command(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    note: Path,
    survey: Path,
    identity: Path,
    packages: tuple[Path, ...],
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Print a note that passed every check."""
    pack = chosen_pack(survey, rim)
    own = read_identity(identity, rim, passphrase_file)
    sent = _sent(packages, own, pack, rim)
    opened, state = _opened(note, own, pack, sent)
    if as_json:
        write_json(_document(opened, state))
    else:
        write_lines(*_lines(opened, state))
    return Exit.DONE


def _opened(
    note: Path, own: Identity, pack: Pack, sent: tuple[SeenPackage, ...]
) -> tuple[OpenedNote, NoteState | None]:
    """The note, and where it stands among the packages; None where there are none."""
    if not sent:
        return read_any_note(note, own, pack), None
    opened = read_note(note, NoteReader(own, pack, sent))
    return opened, opened.state


def _sent(
    packages: tuple[Path, ...], identity: Identity, pack: Pack, rim: Rim
) -> tuple[SeenPackage, ...]:
    """The packages a note may be about, the newest last."""
    if not packages:
        return ()
    reader = reader_of(identity, pack, rim=rim)
    seen = [read_package(path, reader).as_seen() for path in packages]
    return tuple(sorted(seen, key=lambda one: one.revision))


def _document(opened: OpenedNote, state: NoteState | None) -> JsonObject:
    note, signer = opened.note, opened.signer
    return {
        "status": "ok",
        "digest": opened.digest,
        "note": note.note,
        "recipient": note.recipient,
        "reviewer": note.reviewer.model_dump(mode="json"),
        "signer": {
            "fingerprint": signer.fingerprint.hex(),
            "name": signer.subject.person,
            "issued_at": opened.signed_at.isoformat(),
        },
        "survey": note.survey,
        "body_code": note.body,
        "package": note.package,
        "revision": note.revision,
        "decision": note.decision,
        "comments": [one.model_dump(mode="json") for one in note.comments],
        "message": note.message,
        "n": note.n,
        "supersedes": note.supersedes,
        "created": note.created,
        "state": None if state is None else state.value,
        "checks": [{"check": one.check, "result": one.result} for one in opened.checks],
    }


def _lines(opened: OpenedNote, state: NoteState | None) -> Iterator[str]:
    note, subject = opened.note, opened.signer.subject
    standing = "" if state is None else f" · {_STATES[state]}"
    yield f"{opened.recipient.display_name}: r{note.revision} {_DECISIONS[note.decision]}{standing}"
    number = check_number(opened.signer.fingerprint)
    yield f"{_NOTE}: {note.note} · {_NUMBER} {note.n} · {note.created}"
    yield f"{_SIGNED}: {subject.organisation} {subject.department} {subject.person} {number}"
    yield f"{_PASSED}: {' '.join(one.check for one in opened.checks)}"
    for comment in note.comments:
        yield f"{comment.link_id or _WHOLE}: {comment.text}"
    if note.message:
        yield f"{_WHOLE}: {note.message}"
