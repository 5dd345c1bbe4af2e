"""`draft add-person`, `remove-person`, `passphrase`: the people of a draft."""

from pathlib import Path
from typing import get_args

import click

from usbsurvey_desktop.cli import passphrase
from usbsurvey_desktop.cli.command import CodedCommand, option
from usbsurvey_desktop.cli.draft_desk import (
    OLD_COPIES,
    WayIn,
    as_slot,
    draft_argument,
    facts,
    older_copy_option,
    opened,
    person_option,
    report,
)
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import as_json, new_passphrase_file, passphrase_file
from usbsurvey_desktop.cli.output import tell
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.records import JsonObject, validate
from usbsurvey_desktop.store.draft_content import Person, content_with_person
from usbsurvey_desktop.store.slots import Label, SlotName


@click.command(
    "add-person",
    cls=CodedCommand,
    words=Words(
        "人を加えます。その人が自分の合言葉を入れます（12文字以上）。",
        "Let one more person in, by a passphrase of their own (at least 12 characters).",
    ),
)
@draft_argument
@option(
    "--label",
    required=True,
    type=click.Choice(get_args(Label)),
    metavar="respondent|approver|other",
    ja="回答者・承認者・その他",
    en="who it is in the draft",
)
@option("--name", default="", metavar="NAME", ja="氏名", en="the person")
@option("--post", default="", metavar="NAME", ja="職", en="the person's post")
@new_passphrase_file
@as_slot
@older_copy_option
@passphrase_file
@as_json
@click.pass_obj
def add_person(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    draft: Path,
    label: Label,
    name: str,
    post: str,
    new_passphrase_file: Path | None,
    wanted: SlotName | None,
    older_copy: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Add a slot, and the person's name if it was given."""
    _require_names(name, post)
    with opened(WayIn(draft, passphrase_file, wanted, older_copy), rim) as (now, _words):
        slot = now.add_slot(label, passphrase.chosen(new_passphrase_file, passphrase.NEW))
        if name or post:
            now.revise(lambda content: content_with_person(content, slot, name=name, post=post))
        found = facts(now)
    report({**found, "slot": slot.who}, as_json=as_json)
    return Exit.DONE


def _require_names(name: str, post: str) -> None:
    """Refuse names before the long work.

    Raises:
        SurveyError: `text_refused`.
    """
    members: JsonObject = {"label": "other", "no": 1, "name": name, "post": post}
    validate(Person, members, code=Code.TEXT_REFUSED)


@click.command(
    "remove-person",
    cls=CodedCommand,
    words=Words(
        "人を外します。前の写しは、その人の合言葉でまだ開けます。",
        "Take a person's way in away. Copies made before still open with their passphrase.",
    ),
)
@draft_argument
@person_option
@as_slot
@older_copy_option
@passphrase_file
@as_json
@click.pass_obj
def remove_person(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    draft: Path,
    person: SlotName,
    wanted: SlotName | None,
    older_copy: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Remove a slot, and tell that old copies still open."""
    with opened(WayIn(draft, passphrase_file, wanted, older_copy), rim) as (now, _words):
        now.remove_slot(person)
        found = facts(now)
    tell(str(OLD_COPIES))
    report({**found, "slot": person.who}, as_json=as_json)
    return Exit.DONE


@click.command(
    "passphrase",
    cls=CodedCommand,
    words=Words(
        "自分の合言葉を変えます。前の写しは、今までの合言葉でまだ開けます。",
        "Change the own passphrase. Copies made before still open with the old one.",
    ),
)
@draft_argument
@new_passphrase_file
@as_slot
@older_copy_option
@passphrase_file
@as_json
@click.pass_obj
def change_passphrase(  # noqa: PLR0913 - one parameter for each option
    rim: Rim,
    *,
    draft: Path,
    new_passphrase_file: Path | None,
    wanted: SlotName | None,
    older_copy: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> Exit:
    """Change the passphrase of the slot that the old one opens."""
    with opened(WayIn(draft, passphrase_file, wanted, older_copy), rim) as (now, words):
        new = passphrase.chosen(new_passphrase_file, passphrase.NEW)
        now.change_passphrase(words, new)
        found, slot = facts(now), now.slot
    tell(str(OLD_COPIES))
    report({**found, "slot": slot.who}, as_json=as_json)
    return Exit.DONE
