"""`qr`: packages on paper, and back."""

import click

from usbsurvey_desktop.cli.command import WordedGroup
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.qr_making import qr_make
from usbsurvey_desktop.cli.qr_reading import qr_read


@click.group(
    "qr",
    cls=WordedGroup,
    words=Words(
        "提出ファイルを紙で渡す（QR提出票を作る、読み取る）。",
        "Hand packages over on paper: make QR sheets, and read them.",
    ),
)
def qr_group() -> None:
    """Hold the commands."""


qr_group.add_command(qr_make)
qr_group.add_command(qr_read)
