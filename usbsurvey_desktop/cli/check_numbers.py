"""Where a typed 照合番号 comes from: an option with the whole number, else four groups asked.

The program never shows the number that it waits for. Source: docs/formats.md 1.10.
"""

from collections.abc import Mapping

import click

from usbsurvey_desktop.cli.command import WrongUse, option
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.passphrase import has_terminal
from usbsurvey_desktop.identity.check_number import asked_groups, whole_number

_GROUP = Words("照合番号の{n}番目の組（5桁）", "Group {n} of the check number (5 digits)")
_NOT_GIVEN = Words(
    "照合番号を尋ねる端末がありません。--check-number で渡してください。",
    "There is no terminal to ask for the check number. Give it by --check-number.",
)

check_number_option = option(
    "--check-number",
    "number",
    metavar="DIGITS",
    ja="本人から聞いた照合番号（30桁）。なければ4つの組を尋ねます。",
    en="the 30 digits heard from the person; without it four groups are asked",
)


def typed_number(number: str | None) -> Mapping[int, str]:
    """Give the groups that a person typed, by group, 0 to 5.

    Args:
        number: the value of `--check-number`, if it was given.

    Raises:
        SurveyError: `check_number_differs` for a number that is not thirty digits.
        WrongUse: no number, and nobody to ask.
    """
    if number is not None:
        return whole_number(number)
    if not has_terminal():
        raise WrongUse(_NOT_GIVEN)
    return {
        group: click.prompt(str(_GROUP).format(n=group + 1), err=True) for group in asked_groups()
    }
