"""What a command leaves behind: one JSON document, lines for people, files."""

import json
import os
import sys
from pathlib import Path

import click

from usbsurvey_desktop.cli.about import FILE_FACT, about
from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.files import reason, remove_quietly, write_beside, write_new
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.visible import is_unseen, visible_line


def write_json(document: JsonObject) -> None:
    """Write the one document of `--json`: UTF-8 on stdout, whatever the terminal's own code is."""
    text = _escaped(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def _escaped(text: str) -> str:
    """JSON with every sign that cannot be seen as an escape: the same value, safe on a terminal."""
    return "".join(_escape(sign) if is_unseen(sign) else sign for sign in text)


def _escape(sign: str) -> str:
    units = sign.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def write_lines(*lines: str) -> None:
    """Write lines for people on stdout; text of a file in them cannot leave its line."""
    for text in lines:
        click.echo(visible_line(text))


def tell(*lines: str) -> None:
    """Write lines for people on stderr, where they do not disturb `--json`."""
    for text in lines:
        click.echo(visible_line(text), err=True)


def require_free(*paths: Path, force: bool | None = None) -> None:
    """Look before the long work whether the outputs may be written.

    Raises:
        SurveyError: `output_exists`, unless `force`; with `reason` `never_over` if `force` is None,
            because the command has no such option.
    """
    held = next((path for path in paths if os.path.lexists(path)), None)
    if not force and held is not None:
        why: dict[str, Fact] = {"reason": "never_over"} if force is None else {}
        raise SurveyError(Code.OUTPUT_EXISTS, {**why, FILE_FACT: str(held)})


def make_folder(path: Path) -> None:
    """Make the folder for outputs, if it is not there.

    Raises:
        SurveyError: `disk_full`, `share_lost` or `file_unwritable`.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        code = reason(error, Code.FILE_UNWRITABLE)
        raise SurveyError(code, {FILE_FACT: str(path)}) from error


def require_writable(path: Path) -> None:
    """Look before an act that cannot be taken back whether a new file can be written here.

    Raises:
        SurveyError: `output_exists`, `disk_full`, `share_lost` or `file_unwritable`.
    """
    require_free(path)
    try:
        remove_quietly(write_beside(path, b""))
    except OSError as error:
        code = reason(error, Code.FILE_UNWRITABLE)
        raise SurveyError(code, {FILE_FACT: str(path)}) from error


def write_file(path: Path, content: bytes, *, force: bool) -> None:
    """Write an output file in one step.

    Raises:
        SurveyError: `output_exists` without `force`, `disk_full`, `share_lost` or
            `file_unwritable`.
    """
    with about(path):
        write_new(path, content, overwrite=force)
