"""`verify`: many packages at once, and what the ledgers say of them."""

from dataclasses import replace
from pathlib import Path
from typing import Unpack

import click

from usbsurvey_desktop.cli.command import CodedCommand
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.inbox import bundles_at, inbox_options, read_inbox
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import as_json
from usbsurvey_desktop.cli.output import write_json, write_lines
from usbsurvey_desktop.cli.practice_inputs import InboxGiven
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.verify_report import is_in_order, verify_document, verify_lines


@click.command(
    "verify",
    cls=CodedCommand,
    words=Words(
        "フォルダーにある提出ファイルを全部点検し、状態を一覧にします。\n"
        "開けないファイルがあっても止まりません。中身の回答は示しません。",
        "Check every package in a folder and list what becomes of it.\n"
        "A bad file never stops it. No answers are shown.",
    ),
)
@inbox_options
@as_json
@click.pass_obj
def verify(
    rim: Rim, *, places: tuple[Path, ...], as_json: bool, **given: Unpack[InboxGiven]
) -> Exit:
    """Print what became of every package."""
    found = read_inbox(places, given, rim).verified
    found = replace(found, bundles=bundles_at(places, found.world.reader))
    if as_json:
        write_json(verify_document(found))
    else:
        write_lines(*verify_lines(found))
    return Exit.DONE if is_in_order(found) else Exit.ANSWER_IS_NO
