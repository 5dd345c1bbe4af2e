"""`draft rekey`, `draft recovery`, `draft recover`: the key of a draft and who recovers it."""

from pathlib import Path

import click

from usbsurvey_desktop.cli import passphrase
from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import CodedCommand, option
from usbsurvey_desktop.cli.containers import kept
from usbsurvey_desktop.cli.draft_desk import (
    OLD_COPIES,
    Slot,
    WayIn,
    as_slot,
    chosen_card,
    draft_argument,
    facts,
    names,
    older_copy_option,
    opened,
    recovery_option,
    report,
    require_newest,
)
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inputs import read_identity
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json, new_passphrase_file, passphrase_file
from usbsurvey_desktop.cli.output import tell
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.slots import SlotName

_COPIES_OF_BEFORE = Words(
    "前の写しは、今までの鍵のままです。要らない写しは消してください。",
    "Copies made before keep their old key. Delete those that are not needed.",
)
_NOTED = Words(
    "この操作は下書きの履歴に残りました。回答は表示していません。",
    "This is written in the draft's history. No answer was shown.",
)


@click.command(
    "rekey",
    cls=CodedCommand,
    words=Words(
        "下書きの鍵を更新します。残るのは自分の合言葉と、カードを渡した復旧用の鍵だけです。\n"
        "ほかの人は外れるので、もう一度加えてください。",
        "Put a draft under a new key. Only the own passphrase stays, and the recovery key\n"
        "if its card is given. Everybody else is out and must be added again.",
    ),
)
@draft_argument
@recovery_option
@as_slot
@older_copy_option
@passphrase_file
@as_json
@click.pass_obj
def rekey_draft(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    draft: Path,
    recovery: Path | None,
    wanted: SlotName | None,
    older_copy: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Renew the key, and name whoever is out."""
    card = None if recovery is None else chosen_card(recovery)
    with opened(WayIn(draft, passphrase_file, wanted, older_copy), rim) as (now, words):
        gone = now.rekey(words, card)
        found = facts(now)
    tell(str(_COPIES_OF_BEFORE))
    out = tuple(sorted(gone, key=lambda name: name.who))
    report({**found, "gone": names(out)}, as_json=as_json)
    return Exit.DONE


@click.command(
    "recovery",
    cls=CodedCommand,
    words=Words(
        "復旧用の鍵を登録します。カードの照合番号を表示するので、見比べてください。",
        "Let the holder of a card recover a draft: compare the check number that is printed.",
    ),
)
@draft_argument
@option("--card", required=True, type=FILE, ja="情報システム管理者の公開カード", en="the card")
@as_slot
@older_copy_option
@passphrase_file
@as_json
@click.pass_obj
def add_recovery(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    draft: Path,
    card: Path,
    wanted: SlotName | None,
    older_copy: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Make the recovery slot, in the place of a former one."""
    chosen = chosen_card(card)
    with opened(WayIn(draft, passphrase_file, wanted, older_copy), rim) as (now, _words):
        now.add_recovery(chosen)
        found, is_exchanged = facts(now), now.offers_rekey
    if is_exchanged:
        tell(str(OLD_COPIES))
    report({**found, "slot": "manager-1"}, as_json=as_json)
    return Exit.DONE


@click.command(
    "recover",
    cls=CodedCommand,
    words=Words(
        "情報システム管理者の身分証で開き、合言葉を忘れた人に新しい合言葉を付けます。\n"
        "回答は表示しません。この操作は履歴に残ります。",
        "Open a draft as its manager and give a person a new passphrase.\n"
        "No answer is shown, and the history tells it.",
    ),
)
@draft_argument
@option(
    "--identity", required=True, type=FILE, ja="情報システム管理者の身分証", en="the manager (.p12)"
)
@option(
    "--person",
    type=Slot(),
    default="respondent-1",
    metavar="respondent-1",
    ja="合言葉を忘れた人（省くと respondent-1）",
    en="who forgot the passphrase (respondent-1 if left out)",
)
@older_copy_option
@new_passphrase_file
@passphrase_file
@as_json
@click.pass_obj
def recover_draft(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    draft: Path,
    identity: Path,
    person: SlotName,
    older_copy: bool,
    new_passphrase_file: Path | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Set a new passphrase; whoever has the old one opens old copies only."""
    with about(draft):
        drafts = kept(Drafts, rim)
        drafts.slots(draft)  # first: nobody is asked a passphrase for a missing file
    manager = read_identity(identity, rim, passphrase_file)
    with about(draft):
        recovery = drafts.open_by_recovery(draft, manager)
        try:
            require_newest(recovery.newer, older_copy=older_copy)
            recovery.set_passphrase(person, passphrase.chosen(new_passphrase_file, passphrase.NEW))
        finally:
            recovery.close()
    tell(str(_NOTED), str(OLD_COPIES))
    found: JsonObject = {
        "file": str(recovery.path),
        "file_id": recovery.file_id,
        "generation": recovery.generation.number,
        "slots": names(recovery.slots),
        "is_older": False,
        "slot": person.who,
    }
    report(found, as_json=as_json)
    return Exit.DONE
