"""`roster add`, `roster revoke` and `roster list`."""

from pathlib import Path
from typing import Unpack

import click

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.check_numbers import check_number_option, typed_number
from usbsurvey_desktop.cli.command import (
    CodedCommand,
    WrongUse,
    option,
)
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inputs import (
    read_card_file,
    read_roster_file,
)
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import as_json
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.roster_change import (
    Keeping,
    card_argument,
    checked_by_option,
    fingerprint_bytes,
    held_roster,
    how_option,
    keeping_options,
    print_argument,
    report_next,
    roster_argument,
    sign_and_write,
)
from usbsurvey_desktop.cli.roster_report import entry_document, report
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.identity.roster import Roster, RosterRole, SignerState, Way
from usbsurvey_desktop.identity.roster_keeping import (
    Place,
    Registration,
    register,
    revoke,
)
from usbsurvey_desktop.records import JsonObject

_ALREADY = Words("もう登録されています。", "It is registered already.")
_BODY_MISSING = Words(
    "この公開カードには団体コードがありません。--body-code を付けてください。",
    "This card names no body. Give its code with --body-code.",
)
_NOT_LISTED = Words("その指紋の有効な登録がありません。", "No active entry has this fingerprint.")


@click.command(
    "add",
    cls=CodedCommand,
    words=Words(
        "公開カードの持ち主を登録します。\n先に、本人に電話などで照合番号を読み上げてもらいます。",
        "Register the holder of a card.\n"
        "First have the person read out the check number, for example by telephone.",
    ),
)
@card_argument
@option(
    "--role",
    required=True,
    type=click.Choice([role.value for role in RosterRole]),
    metavar="|".join(RosterRole),
    ja="役割（回答者、承認者、確認者）",
    en="what the person signs as",
)
@option(
    "--body-code",
    metavar="CODE",
    ja="団体コード（カードに書いてあれば省けます）",
    en="the body's six digits (not needed if the card names it)",
)
@checked_by_option
@how_option
@option("--note", default="", metavar="TEXT", ja="覚え書き", en="a note")
@check_number_option
@keeping_options
@click.pass_obj
def add_entry(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    card: Path,
    role: str,
    body_code: str | None,
    checked_by: str,
    how: str,
    note: str,
    number: str | None,
    **keeping: Unpack[Keeping],
) -> Exit:
    """Sign the next version with one more entry."""
    held = held_roster(rim, keeping)
    certificate = read_card_file(card).certificate
    place = Place(body_code or certificate.named_body, RosterRole(role))
    if place.body is None and place.role is not RosterRole.REVIEWER:
        raise WrongUse(_BODY_MISSING)
    state = held.standing(place.body, place.role, certificate.fingerprint)
    if state is SignerState.REGISTERED:
        raise WrongUse(_ALREADY)
    with about(card):
        changed = register(
            held.payload,
            certificate,
            place,
            typed=typed_number(number),
            registration=Registration(checked_by, Way(how), note),
            now=rim.now(),
        )
    after = sign_and_write(rim, held, changed, keeping)
    added = after.roster.entries[-1]
    report_next(after, {"entry": entry_document(added)}, keeping, added)
    return Exit.DONE


@click.command(
    "revoke",
    cls=CodedCommand,
    words=Words(
        "証明書の登録を取り消します。取り消した登録も、記録として名簿に残ります。",
        "Revoke a certificate. What was revoked stays in the roster as history.",
    ),
)
@print_argument
@option("--by", required=True, metavar="NAME", ja="取り消す人", en="who revokes")
@option("--reason", required=True, metavar="TEXT", ja="理由", en="why")
@option(
    "--role",
    type=click.Choice([role.value for role in RosterRole]),
    metavar="|".join(RosterRole),
    ja="この役割だけを取り消します",
    en="only in this role",
)
@keeping_options
@click.pass_obj
def revoke_entries(
    rim: Rim,
    *,
    fingerprint: str,
    by: str,
    reason: str,
    role: str | None,
    **keeping: Unpack[Keeping],
) -> Exit:
    """Sign the next version with the entries of a certificate revoked."""
    held = held_roster(rim, keeping)
    changed = revoke(
        held.payload,
        _listed(held, fingerprint),
        by=by,
        reason=reason,
        now=rim.now(),
        role=None if role is None else RosterRole(role),
    )
    if changed == held.payload:
        raise WrongUse(_NOT_LISTED)
    after = sign_and_write(rim, held, changed, keeping)
    revoked = [
        entry
        for entry, before in zip(after.roster.entries, held.entries, strict=True)
        if entry != before
    ]
    report_next(after, {"revoked": len(revoked)}, keeping, *revoked)
    return Exit.DONE


@click.command(
    "list",
    cls=CodedCommand,
    words=Words("署名者名簿を検証し、登録を示します。", "Verify a roster and print its entries."),
)
@roster_argument
@as_json
@click.pass_obj
def list_roster(rim: Rim, *, roster: Path, as_json: bool) -> Exit:
    """Print every entry, revoked ones included."""
    given = read_roster_file(roster, rim)
    entries = given.roster.entries
    more: JsonObject = {
        "file": str(roster),
        "entries": [entry_document(entry) for entry in entries],
    }
    report(given, more, *entries, as_json=as_json)
    return Exit.DONE


def _listed(roster: Roster, fingerprint: str) -> Certificate:
    digits = fingerprint_bytes(fingerprint)
    for entry in roster.entries:
        if entry.certificate.fingerprint == digits:
            return entry.certificate
    raise WrongUse(_NOT_LISTED)
