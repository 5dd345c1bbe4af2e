"""The commands about hand-off records, together as `record`."""

import click

from usbsurvey_desktop.cli.command import WordedGroup
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.record_books import book_group
from usbsurvey_desktop.cli.record_export import export_book, note_package, write_part
from usbsurvey_desktop.cli.record_media import medium_group
from usbsurvey_desktop.cli.record_pages import add_page, new_record
from usbsurvey_desktop.cli.record_reading import list_records, show_record


@click.group(
    "record",
    cls=WordedGroup,
    words=Words(
        "媒体の受渡し記録と媒体台帳を付けます。", "Keep records of hand-offs, and of the media."
    ),
)
def record_group() -> None:
    """Hold the commands about hand-off records."""


record_group.add_command(book_group)
record_group.add_command(new_record)
record_group.add_command(add_page)
record_group.add_command(list_records)
record_group.add_command(show_record)
record_group.add_command(medium_group)
record_group.add_command(write_part)
record_group.add_command(note_package)
record_group.add_command(export_book)
