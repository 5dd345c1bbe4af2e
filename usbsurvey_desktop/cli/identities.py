"""`identity new`, `identity show`, `identity card`."""

import base64
import os
from pathlib import Path

import click

from usbsurvey_desktop.cli import passphrase
from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import CodedCommand, WordedGroup, WrongUse, argument, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inputs import municipalities, read_identity, read_signing_identity
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import (
    FILE,
    as_json,
    force,
    new_passphrase_file,
    passphrase_file,
    require_body_code,
)
from usbsurvey_desktop.cli.output import require_free, tell, write_file, write_json, write_lines
from usbsurvey_desktop.cli.rim import JAPAN, Rim
from usbsurvey_desktop.identity.card import make_card
from usbsurvey_desktop.identity.certificate import Certificate, Subject
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.key_file import Identity, imported_pair, new_pair, partner_name
from usbsurvey_desktop.records import JsonObject

_WHOSE_BODY = Words(
    "一覧にない団体には --organisation を付けてください。",
    "Add --organisation for a body that is not in the list.",
)
_OTHER_NAME = Words(
    "注意: 団体コード {code} は{name}です。--organisation の団体名と違います。",
    "Note: {code} is the body code of {name}, which --organisation does not name.",
)
_ITSELF = Words(
    "--out に、元のファイルと同じファイルは指定できません。",
    "--out names the very file that is imported. Choose another name.",
)
_P12 = Words("ファイル名の終わりを .p12 にしてください。", "The name must end in .p12.")
_LABELS = {
    "fingerprint": Words("指紋", "fingerprint"),
    "check_number": Words("照合番号", "check number"),
    "name": Words("氏名", "name"),
    "department": Words("所属", "department"),
    "organisation": Words("団体", "body"),
    "body_code": Words("団体コード", "body code"),
    "valid_until": Words("期限", "valid until"),
    "can_open": Words("開封の鍵", "opening key"),
    "is_expired": Words("期限切れ", "expired"),
    "is_weakly_protected": Words("保護が弱い", "weakly protected"),
    "certificate": Words("証明書", "certificate"),
    "file": Words("ファイル", "file"),
}

_identity_argument = argument("identity", ja="身分証ファイル", en="an identity file", type=FILE)


@click.group(
    "identity",
    cls=WordedGroup,
    words=Words("身分証を作り、調べます。", "Make and look at identities."),
)
def identity_group() -> None:
    """Hold the commands about identities."""


@identity_group.command(
    "new",
    cls=CodedCommand,
    words=Words(
        "身分証ファイルを作ります（NAME.p12 と NAME.open.p12）。\n"
        "合言葉は12文字以上にします。4つのことばにすると覚えやすくなります。",
        "Make an identity (NAME.p12 and NAME.open.p12).\n"
        "Its passphrase needs at least 12 characters; four words are easy to keep.",
    ),
)
@option("--name", required=True, metavar="NAME", ja="氏名", en="the person")
@option("--department", default="", metavar="NAME", ja="所属", en="the department")
@option("--body-code", metavar="CODE", ja="団体コード（6桁）", en="the six digits of the body")
@option(
    "--organisation",
    metavar="NAME",
    ja="団体名（一覧にある団体では省けます）",
    en="the body's name (not needed for bodies in the list)",
)
@option("--out", required=True, type=FILE, ja="身分証ファイル（.p12）", en="the identity (.p12)")
@passphrase_file
@force
@as_json
@click.pass_obj
def new_identity(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    name: str,
    department: str,
    body_code: str | None,
    organisation: str | None,
    out: Path,
    passphrase_file: Path | None,
    force: bool,
    as_json: bool,
) -> Exit:
    """Make both key files; neither overwrites anything unasked."""
    partner = _partner(out)
    subject = Subject(_organisation(body_code, organisation), department, name, body_code)
    require_free(out, partner, force=force)
    words = passphrase.chosen(passphrase_file)
    pair = new_pair(subject, words, now=rim.now(), protection=rim.protection)
    write_file(partner, pair.opening, force=force)
    write_file(out, pair.signing, force=force)
    _report(_of_certificate(pair.certificate), as_json=as_json)
    return Exit.DONE


@identity_group.command(
    "import",
    cls=CodedCommand,
    words=Words(
        "認証局が発行した署名用の鍵（PKCS#12）から身分証ファイルを作ります。\n"
        "元のファイルは変わりません。新しい合言葉で守り、開封用の鍵を加えます。",
        "Make an identity from a signing key of a PKI (PKCS#12).\n"
        "That file is not changed; its key gets a new passphrase and a partner to open with.",
    ),
)
@argument(
    "identity", ja="認証局が発行した鍵ファイル（PKCS#12）", en="a PKCS#12 of a PKI", type=FILE
)
@option("--out", required=True, type=FILE, ja="身分証ファイル（.p12）", en="the identity (.p12)")
@passphrase_file
@new_passphrase_file
@force
@as_json
@click.pass_obj
def import_identity(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    identity: Path,
    out: Path,
    passphrase_file: Path | None,
    new_passphrase_file: Path | None,
    force: bool,
    as_json: bool,
) -> Exit:
    """Write an imported key as both key files."""
    partner = _partner(out)
    _require_other(identity, out, partner)
    require_free(out, partner, force=force)
    opened = read_signing_identity(identity, rim, passphrase_file)
    words = passphrase.chosen(new_passphrase_file, passphrase.NEW)
    pair = imported_pair(opened, words, now=rim.now(), protection=rim.protection)
    write_file(partner, pair.opening, force=force)
    write_file(out, pair.signing, force=force)
    _report(_of_certificate(pair.certificate), as_json=as_json)
    return Exit.DONE


@identity_group.command(
    "show",
    cls=CodedCommand,
    words=Words(
        "身分証が誰のものか、いつまで使えるかを示します。", "Show whose it is, and until when."
    ),
)
@_identity_argument
@passphrase_file
@as_json
@click.pass_obj
def show_identity(rim: Rim, *, identity: Path, passphrase_file: Path | None, as_json: bool) -> Exit:
    """Print what an identity is."""
    opened = read_identity(identity, rim, passphrase_file)
    _report({**_of_certificate(opened.certificate), **_of_keys(opened)}, as_json=as_json)
    return Exit.DONE


@identity_group.command(
    "card",
    cls=CodedCommand,
    words=Words(
        "登録のために渡す公開カードを作ります。秘密の鍵は入りません。",
        "Make the public card to hand over for enrolment. It holds no private key.",
    ),
)
@_identity_argument
@option("--out", required=True, type=FILE, ja="公開カード（.card.txt）", en="the card (.card.txt)")
@passphrase_file
@force
@as_json
@click.pass_obj
def write_card(
    rim: Rim,
    *,
    identity: Path,
    out: Path,
    passphrase_file: Path | None,
    force: bool,
    as_json: bool,
) -> Exit:
    """Write the card of an identity."""
    require_free(out, force=force)
    opened = read_identity(identity, rim, passphrase_file)
    with about(identity):
        card = make_card(opened, now=rim.now())
    write_file(out, f"{card}\n".encode(), force=force)
    _report({**_of_certificate(opened.certificate), "file": str(out)}, as_json=as_json)
    return Exit.DONE


def _partner(out: Path) -> Path:
    if out.suffix != ".p12":
        raise WrongUse(_P12)
    return out.with_name(partner_name(out.name))


def _require_other(given: Path, *outputs: Path) -> None:
    """Refuse to write over the file that was given, by whatever name it is called."""
    if any(os.path.lexists(one) and given.exists() and one.samefile(given) for one in outputs):
        raise WrongUse(_ITSELF)


def _organisation(body_code: str | None, organisation: str | None) -> str:
    if body_code is not None:
        require_body_code(body_code)
    listed = municipalities().by_code(body_code) if body_code is not None else None
    if organisation is not None:
        if listed is not None and listed.name not in organisation:
            tell(str(_OTHER_NAME).format(code=listed.code, name=listed.name))
        return organisation
    if listed is None:
        raise WrongUse(_WHOSE_BODY)
    return listed.name


def _of_certificate(certificate: Certificate) -> JsonObject:
    subject = certificate.subject
    return {
        "fingerprint": certificate.fingerprint.hex(),
        "check_number": check_number(certificate.fingerprint),
        "name": subject.person,
        "department": subject.department,
        "organisation": subject.organisation,
        "body_code": subject.body_code,
        "valid_until": certificate.not_after.astimezone(JAPAN).isoformat(),
        "certificate": base64.b64encode(certificate.der).decode(),
    }


def _of_keys(identity: Identity) -> JsonObject:
    return {
        "can_open": identity.opening_key is not None,
        "is_expired": identity.is_expired,
        "is_weakly_protected": identity.is_weakly_protected,
    }


def _report(found: JsonObject, *, as_json: bool) -> None:
    if as_json:
        write_json(found)
        return
    # The certificate is for programs; people compare the 照合番号.
    shown = {key: value for key, value in found.items() if key != "certificate"}
    write_lines(*(f"{_LABELS[key]}: {_plain(key, value)}" for key, value in shown.items()))


def _plain(key: str, value: object) -> str:
    if isinstance(value, bool):
        yes, no = ("はい", "いいえ") if key.startswith("is_") else ("あり", "なし")
        return str(Words(yes, "yes") if value else Words(no, "no"))
    return "-" if value in (None, "") else str(value)
