"""The options that several commands have."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from usbsurvey_desktop.cli.command import WrongUse, option
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.municipality import is_valid_code

FILE = click.Path(path_type=Path)

_NOT_A_DAY = Words(
    "日付は YYYY-MM-DD の形（例：2026-12-20）で書いてください。",
    "Write a day as YYYY-MM-DD, for example 2026-12-20.",
)
_NOT_A_CODE = Words("団体コードの検査数字が合いません。", "The check digit of the code is wrong.")
_NOT_SIX_DIGITS = Words("団体コードは6桁の数字です。", "A body code has six digits.")
_SIX_DIGITS = re.compile("[0-9]{6}")


class Day(click.DateTime):
    """A day as YYYY-MM-DD; a mistake is told with that form."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's own
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> datetime:
        """The midnight at which the day begins."""
        try:
            day: datetime = super().convert(value, param, ctx)
        except click.BadParameter as error:
            raise WrongUse(_NOT_A_DAY) from error
        return day


def require_body_code(code: str) -> None:
    """Let a body code pass whose check digit is right.

    Raises:
        WrongUse: for any other text.
    """
    if not _SIX_DIGITS.fullmatch(code):
        raise WrongUse(_NOT_SIX_DIGITS)
    if not is_valid_code(code):
        raise WrongUse(_NOT_A_CODE)


as_json = option(
    "--json",
    "as_json",
    is_flag=True,
    ja="結果をJSONで出力します。",
    en="Print the result as one JSON document.",
)
force = option(
    "--force",
    is_flag=True,
    ja="同じ名前のファイルがあれば上書きします。",
    en="Overwrite files that exist.",
)
passphrase_file = option(
    "--passphrase-file",
    type=FILE,
    ja="合言葉を書いたファイル（1行目を使います）。",
    en="A file with the passphrase in its first line.",
)
new_passphrase_file = option(
    "--new-passphrase-file",
    type=FILE,
    ja="新しい合言葉を書いたファイル（1行目を使います）。",
    en="A file with the new passphrase in its first line.",
)
survey_option = option(
    "--survey",
    required=True,
    type=FILE,
    ja="調査票ファイル",
    en="the survey pack",
)
