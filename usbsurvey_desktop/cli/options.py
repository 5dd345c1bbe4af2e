"""The options that several commands have."""

from pathlib import Path

import click

from usbsurvey_desktop.cli.command import option

FILE = click.Path(path_type=Path)

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
survey_option = option(
    "--survey",
    required=True,
    type=FILE,
    ja="調査票ファイル",
    en="the survey pack",
)
