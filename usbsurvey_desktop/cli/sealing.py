"""`seal`: answers become a sealed package without a screen."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypedDict, Unpack

import click

from usbsurvey_desktop import __version__
from usbsurvey_desktop.cli.about import about, shaped_as
from usbsurvey_desktop.cli.answers import finding_lines, finding_rows, read_answers_file
from usbsurvey_desktop.cli.command import CodedCommand, WrongUse, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inputs import chosen_pack, read_identity, read_package, reader_of
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.messages import line
from usbsurvey_desktop.cli.options import FILE, as_json, force, passphrase_file, survey_option
from usbsurvey_desktop.cli.output import make_folder, tell, write_file, write_json, write_lines
from usbsurvey_desktop.cli.passphrase import APPROVER
from usbsurvey_desktop.cli.return_notes import notes_about, read_replies
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.crypto.signed_form import CertificatesAre
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.response import Finished, Unfinished, finish
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.records import from_base64url, hash_text
from usbsurvey_desktop.sealing.compose import Circumstances, answering_body, compose
from usbsurvey_desktop.sealing.handoff_judge import MOST_BYTES, read_part
from usbsurvey_desktop.sealing.handoff_part import Handoff
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.seal import Sealed, seal_package
from usbsurvey_desktop.sealing.sign import sign_approver, sign_respondent
from usbsurvey_desktop.sealing.states import SeenPackage


class _Given(TypedDict):
    survey: Path
    answers: Path
    respondent: Path
    approver: Path | None
    previous: Path | None
    returns: tuple[Path, ...]
    replies: Path | None
    handoff: Path | None
    certificates: str
    out: Path
    passphrase_file: Path | None
    approver_passphrase_file: Path | None


_PACKAGE = Words(
    "提出ファイルの照合番号（はじめの3組が受付照合）",
    "Package's check number (its first three groups are the receipt code)",
)
_WHOLE_CODE = Words("受付照合の全体", "Whole receipt code")
_ABOUT_NOTHING = Words(
    "--return には --previous が、--replies には --return が要ります。",
    "--return needs --previous, and --replies needs --return.",
)
_WRITTEN = Words("書き込みました", "Written")


@click.command(
    "seal",
    cls=CodedCommand,
    words=Words(
        "回答に署名して封をし、提出ファイルを作ります。\n"
        "調査票ファイルは指定した人が選んだものとみなします。調査主体の照合番号を表示するので、\n"
        "通知文と見比べてください。",
        "Sign and seal answers as a package.\n"
        "The survey pack counts as chosen by the caller: compare the check number that is\n"
        "printed with the issuer's letter.",
    ),
)
@survey_option
@option(
    "--answers", required=True, type=FILE, ja="回答のJSONファイル", en="the answers, a JSON file"
)
@option("--respondent", required=True, type=FILE, ja="回答者の身分証", en="who answers (.p12)")
@option("--approver", type=FILE, ja="承認者の身分証", en="who approves (.p12)")
@option(
    "--previous",
    type=FILE,
    ja="前の版の提出ファイル（次の版を作るとき）",
    en="the package that this one replaces",
)
@option(
    "--return",
    "returns",
    multiple=True,
    type=FILE,
    ja="前の版への返信ファイル（この版で対応したもの）",
    en="a return note about the previous package that this one deals with",
)
@option("--replies", type=FILE, ja="返信への返事のJSON", en="replies to the notes, a JSON file")
@option("--handoff", type=FILE, ja="受渡し記録のJSON", en="the hand-off record, a JSON file")
@option(
    "--certificates",
    type=click.Choice([one.value for one in CertificatesAre]),
    default=CertificatesAre.INSIDE.value,
    metavar="inside|by-reference",
    ja="署名者の証明書を中に入れるか、ハッシュだけにするか"
    "（inside：省いたときもこれ、by-reference：短くなるが、署名者を名簿に登録した相手だけが開ける）",
    en="the signers' certificates: inside (also if left out), or by their hashes only "
    "(shorter; opens only where a roster has the signers)",
)
@option("--out", required=True, type=FILE, metavar="DIR", ja="書き込むフォルダー", en="the folder")
@passphrase_file
@option(
    "--approver-passphrase-file",
    type=FILE,
    ja="承認者の合言葉が違うとき、そのファイル",
    en="the approver's passphrase, where it is another one",
)
@force
@as_json
@click.pass_obj
def seal(rim: Rim, *, force: bool, as_json: bool, **given: Unpack[_Given]) -> Exit:
    """Write a package that was opened again with the respondent's own key."""
    pack = chosen_pack(given["survey"], rim)
    raw, reasons = read_answers_file(given["answers"], pack.form)
    finished = finish(pack.form, evaluate(pack.form, raw, reasons=reasons), reasons)
    if isinstance(finished, Unfinished):
        return _unfinished(pack, finished, as_json=as_json)
    signers = _signers(given, rim)
    reader = replace(
        reader_of(signers[0], pack, rim=rim),
        own={hash_text(one.certificate.der): one.certificate.der for one in signers},
    )
    circumstances = _circumstances(given, reader)
    are = CertificatesAre(given["certificates"])
    sealed = _seal(finished, reader, circumstances, signers=signers, certificates_are=are)
    _write(sealed, given["out"], force=force, as_json=as_json)
    return Exit.DONE


def _unfinished(pack: Pack, found: Unfinished, *, as_json: bool) -> Exit:
    tell(*finding_lines(pack.form, found.findings), line(Code.ANSWERS_INCOMPLETE, {}))
    if as_json:
        rows = finding_rows(found.findings)
        write_json({"status": Code.ANSWERS_INCOMPLETE.value, "findings": rows})
    return Exit.ANSWER_IS_NO


def _signers(given: _Given, rim: Rim) -> tuple[Identity, ...]:
    respondent = read_identity(given["respondent"], rim, given["passphrase_file"])
    if given["approver"] is None:
        return (respondent,)
    own = given["approver_passphrase_file"] or given["passphrase_file"]
    return respondent, read_identity(given["approver"], rim, own, APPROVER)


def _circumstances(given: _Given, reader: Reader) -> Circumstances:
    former = None if given["previous"] is None else _seen(given["previous"], reader)
    answered = _answered(given, former, reader)
    replies, (pack,) = given["replies"], reader.packs
    return Circumstances(
        new_id(),
        reader.now,
        __version__,
        revision=1 if former is None else former.revision + 1,
        prev=None if former is None else former.digest,
        responds_to=answered,
        replies=() if replies is None else read_replies(replies, answered, pack.form),
        handoff=None if given["handoff"] is None else _handoff(given["handoff"], reader),
    )


def _seen(previous: Path, reader: Reader) -> SeenPackage:
    """The package of one's own that the new one follows."""
    return read_package(previous, reader).as_seen()


def _answered(given: _Given, former: SeenPackage | None, reader: Reader) -> tuple[str, ...]:
    """The ids of the return notes that the new package deals with."""
    if former is None or not given["returns"]:
        if given["returns"] or given["replies"]:
            raise WrongUse(_ABOUT_NOTHING)
        return ()
    (pack,) = reader.packs
    return notes_about(given["returns"], reader.identity, pack, former)


def _handoff(path: Path, reader: Reader) -> Handoff:
    """The part of a hand-off record, right and, where the survey demands it, whole."""
    (pack,) = reader.packs
    if pack.payload.handoff_record == "none":
        raise SurveyError(Code.RECORD_REFUSED, {"reason": "not_wanted"})
    is_demanded = pack.payload.handoff_record == "required"
    with about(path), shaped_as("handoff"):
        content = read_bounded(path, MOST_BYTES)
        return read_part(content, reader.record_forms, is_demanded=is_demanded)


def _seal(
    finished: Finished,
    reader: Reader,
    circumstances: Circumstances,
    *,
    signers: Sequence[Identity],
    certificates_are: CertificatesAre,
) -> Sealed:
    (pack,) = reader.packs
    respondent = signers[0]
    if respondent.opening_key is None:
        raise SurveyError(Code.IDENTITY_PAIR)
    submission = compose(
        pack,
        answering_body(finished, respondent.certificate, reader.municipalities),
        finished,
        reply_to=respondent.opening_key.public_key(),
        circumstances=circumstances,
    )
    signed = sign_respondent(submission, key=respondent.signing_key(), now=reader.now)
    for approver in signers[1:]:
        signed = sign_approver(signed, key=approver.signing_key(), now=reader.now)
    # A pack named on the command line counts as chosen (docs/formats.md 1.10); a pin of another
    # issuer has refused it before.
    return seal_package(
        signed,
        pack=pack,
        trust=Trust.CONFIRMED,
        reader=reader,
        certificates_are=certificates_are,
    )


def _write(sealed: Sealed, folder: Path, *, force: bool, as_json: bool) -> None:
    make_folder(folder)
    path = folder / sealed.file_name
    write_file(path, sealed.content, force=force)
    tell(f"{_PACKAGE}: {check_number(from_base64url(sealed.digest))}")
    if not as_json:
        write_lines(f"{_WRITTEN}: {path}", f"{_WHOLE_CODE}: {sealed.digest}")
        return
    write_json(
        {
            "file": str(path),
            "digest": sealed.digest,
            "revision": sealed.opened.submission.revision,
            "recipients": [one.id for one in sealed.recipients],
            "responds_to": sealed.opened.submission.responds_to,
        }
    )
