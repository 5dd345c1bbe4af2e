"""`roster new`, `add-keeper`, `remove-keeper` and `confirm`: whose word a roster is."""

import re
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
    keep_roster_pins,
    read_card_file,
    read_identity,
    read_roster_file,
    read_roster_pins,
)
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, force, passphrase_file
from usbsurvey_desktop.cli.output import require_free, write_file
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
    roster_content,
    sign_and_write,
)
from usbsurvey_desktop.cli.roster_report import report
from usbsurvey_desktop.identity.roster import Way
from usbsurvey_desktop.identity.roster_keeping import (
    found_roster,
    with_keeper,
    without_keeper,
)
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster

_ID = re.compile("[a-z][a-z0-9-]{1,19}")
_NOT_AN_ID = Words(
    "提出先のIDは、英小文字で始まる20字までの英小文字・数字・ハイフンです（例：prefecture-13）。",
    "An id has up to 20 lower-case letters, digits and hyphens, for example prefecture-13.",
)
_LAST_KEEPER = Words(
    "最後の管理者は除けません。先に roster add-keeper で次の人を加えてください。",
    "The last keeper cannot be taken away. Add the next one first, with roster add-keeper.",
)
_NO_KEEPER = Words("その指紋の管理者はいません。", "No keeper has this fingerprint.")


@click.command(
    "new",
    cls=CodedCommand,
    words=Words(
        "空の署名者名簿を作ります。署名した身分証の持ち主が、最初の管理者になります。",
        "Make an empty roster; whoever signs it is its first keeper.",
    ),
)
@option("--recipient", required=True, metavar="ID", ja="提出先のID", en="the recipient's id")
@option("--identity", required=True, type=FILE, ja="管理者の身分証", en="the keeper's identity")
@option("--out", required=True, type=FILE, ja="署名者名簿（.roster.txt）", en="the roster to write")
@option(
    "--give-up-pin",
    "gives_up_pin",
    is_flag=True,
    ja="この端末で信頼している、同じ提出先の名簿をやめ、新しい名簿に替える。",
    en="No longer believe the roster of this recipient that is pinned here; the new one takes its "
    "place.",
)
@passphrase_file
@force
@as_json
@click.pass_obj
def new_roster(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    recipient: str,
    identity: Path,
    out: Path,
    gives_up_pin: bool,
    passphrase_file: Path | None,
    force: bool,
    as_json: bool,
) -> Exit:
    """Write the first version of a roster and pin it."""
    if not _ID.fullmatch(recipient):
        raise WrongUse(_NOT_AN_ID)
    require_free(out, force=force)
    pins = read_roster_pins(rim)
    keeper = read_identity(identity, rim, passphrase_file)
    with about(identity):
        made = found_roster(recipient, keeper=keeper, now=rim.now())
    known = pins.without(recipient) if gives_up_pin else pins
    kept = known.founded(made, now=rim.now(), by="")
    write_file(out, roster_content(made), force=force)
    keep_roster_pins(kept, rim)
    report(AdmittedRoster(made, kept.trust(made), kept), {"file": str(out)}, as_json=as_json)
    return Exit.DONE


@click.command(
    "add-keeper",
    cls=CodedCommand,
    words=Words(
        "名簿の管理者を加えます。加えた人は、次の版から署名できます。",
        "Add a keeper, who may sign from the next version on.",
    ),
)
@card_argument
@check_number_option
@keeping_options
@click.pass_obj
def add_keeper(rim: Rim, *, card: Path, number: str | None, **keeping: Unpack[Keeping]) -> Exit:
    """Sign the next version with one more keeper."""
    held = held_roster(rim, keeping)
    certificate = read_card_file(card).certificate
    with about(card):
        changed = with_keeper(held.payload, certificate, typed=typed_number(number))
    report_next(sign_and_write(rim, held, changed, keeping), {}, keeping)
    return Exit.DONE


@click.command(
    "remove-keeper",
    cls=CodedCommand,
    words=Words("名簿の管理者を除きます。", "Take a keeper away."),
)
@print_argument
@keeping_options
@click.pass_obj
def remove_keeper(rim: Rim, *, fingerprint: str, **keeping: Unpack[Keeping]) -> Exit:
    """Sign the next version without a keeper."""
    held = held_roster(rim, keeping)
    changed = without_keeper(held.payload, fingerprint_bytes(fingerprint))
    if changed == held.payload:
        raise WrongUse(_NO_KEEPER)
    if not changed.keepers:
        raise WrongUse(_LAST_KEEPER)
    report_next(sign_and_write(rim, held, changed, keeping), {}, keeping)
    return Exit.DONE


@click.command(
    "confirm",
    cls=CodedCommand,
    words=Words(
        "ほかの人が署名した名簿を、管理者の照合番号を確かめて、この端末で信頼します。\n"
        "先に、管理者に照合番号を読み上げてもらいます。",
        "Believe a roster that somebody else signed, by its keeper's check number.\n"
        "First have the keeper read it out.",
    ),
)
@roster_argument
@checked_by_option
@how_option
@check_number_option
@as_json
@click.pass_obj
def confirm_roster(
    rim: Rim, *, roster: Path, checked_by: str, how: str, number: str | None, as_json: bool
) -> Exit:
    """Pin a roster in the profile."""
    given = read_roster_file(roster, rim)
    with about(roster):
        pins = given.pins.confirmed(
            given.roster, typed_number(number), now=rim.now(), by=checked_by, how=Way(how)
        )
    keep_roster_pins(pins, rim)
    found = AdmittedRoster(given.roster, pins.trust(given.roster), pins)
    report(found, {"file": str(roster)}, as_json=as_json)
    return Exit.DONE
