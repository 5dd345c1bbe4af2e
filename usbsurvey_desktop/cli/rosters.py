"""The commands that keep a roster, together as `roster`."""

import click

from usbsurvey_desktop.cli.command import WordedGroup
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.roster_entries import add_entry, list_roster, revoke_entries
from usbsurvey_desktop.cli.roster_keepers import (
    add_keeper,
    confirm_roster,
    new_roster,
    remove_keeper,
)


@click.group(
    "roster",
    cls=WordedGroup,
    words=Words("署名者名簿を作り、登録し、調べます。", "Keep and look at rosters of signers."),
)
def roster_group() -> None:
    """Hold the commands about rosters."""


roster_group.add_command(new_roster)
roster_group.add_command(add_entry)
roster_group.add_command(revoke_entries)
roster_group.add_command(add_keeper)
roster_group.add_command(remove_keeper)
roster_group.add_command(confirm_roster)
roster_group.add_command(list_roster)
