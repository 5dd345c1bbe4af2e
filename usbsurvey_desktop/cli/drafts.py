"""The commands about encrypted drafts, together as `draft`."""

import click

from usbsurvey_desktop.cli.command import WordedGroup
from usbsurvey_desktop.cli.draft_answers import export_answers, import_answers
from usbsurvey_desktop.cli.draft_compare import compare_draft
from usbsurvey_desktop.cli.draft_keys import add_recovery, recover_draft, rekey_draft
from usbsurvey_desktop.cli.draft_making import new_draft, show_draft
from usbsurvey_desktop.cli.draft_moving import migrate_draft
from usbsurvey_desktop.cli.draft_people import add_person, change_passphrase, remove_person
from usbsurvey_desktop.cli.language import Words


@click.group(
    "draft",
    cls=WordedGroup,
    words=Words("下書きを作り、開ける人を変えます。", "Keep drafts and who can open them."),
)
def draft_group() -> None:
    """Hold the commands about drafts."""


draft_group.add_command(new_draft)
draft_group.add_command(show_draft)
draft_group.add_command(compare_draft)
draft_group.add_command(export_answers)
draft_group.add_command(import_answers)
draft_group.add_command(migrate_draft)
draft_group.add_command(add_person)
draft_group.add_command(remove_person)
draft_group.add_command(change_passphrase)
draft_group.add_command(rekey_draft)
draft_group.add_command(add_recovery)
draft_group.add_command(recover_draft)
