"""The packages that `qr read` found on sheets, and the files they become."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import WrongUse
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.output import write_file
from usbsurvey_desktop.crypto.sealed_form import read_sealed
from usbsurvey_desktop.errors import Refused, SurveyError
from usbsurvey_desktop.qr.heap import Sheet
from usbsurvey_desktop.records import to_base64url
from usbsurvey_desktop.review.paper_take import PaperShelf
from usbsurvey_desktop.review.put_in import text_hash

_SEVERAL = Words(
    "{n}件の提出ファイルが読み取れました。--out にはフォルダーを指定してください。",
    "{n} packages were read. --out must be a folder for them.",
)


@dataclass(frozen=True)
class Restored:
    """A sheet, and what became of it."""

    sheet: Sheet
    text: str = ""
    """The hash of the package text."""
    digest: str = ""
    """`dig` of the package, as it says itself."""
    refused: Refused | None = None
    file: Path | None = None
    is_new: bool = False
    """Whether the file was written now; otherwise the same package lay there already."""


def restored(sheet: Sheet) -> Restored:
    """What a sheet holds: a package as far as it can be told without a key (checks C1 to S1)."""
    text = sheet.package
    if text is None:
        return Restored(sheet, refused=sheet.refused)
    try:
        form = read_sealed(text, PACKAGE)
    except SurveyError as error:
        return Restored(sheet, refused=error.as_refused())
    return Restored(sheet, text_hash(text), to_base64url(form.dig))


def is_folder(out: Path) -> bool:
    """Whether packages are to lie in it: a folder, or nothing yet and a name without an ending."""
    return out.is_dir() or not (out.suffix or out.exists())


def write_packages(found: Sequence[Restored], out: Path, *, force: bool) -> tuple[Restored, ...]:
    """Write what is whole: under the name given, or into the folder, where nothing is replaced.

    Raises:
        SurveyError: `output_exists` without `force`, `disk_full`, `share_lost`, `file_unwritable`;
            `file_unreadable` for the folder.
        WrongUse: several packages for one file; nothing was written.
    """
    whole = {one.text: one for one in found if not one.refused}
    if not whole:
        return tuple(found)
    if is_folder(out):
        return tuple(_into(out, found))
    if len(whole) > 1:
        raise WrongUse(Words(_SEVERAL.ja.format(n=len(whole)), _SEVERAL.en.format(n=len(whole))))
    (one,) = whole.values()
    write_file(out, f"{one.sheet.package}\n".encode("ascii"), force=force)
    return tuple(each if each.refused else replace(each, file=out, is_new=True) for each in found)


def _into(folder: Path, found: Sequence[Restored]) -> Iterator[Restored]:
    shelf = PaperShelf(folder)
    for one in found:
        text = None if one.refused else one.sheet.package
        if text is None:
            yield one
            continue
        with about(folder):
            path, is_new = shelf.put(text)
        yield replace(one, file=path, is_new=is_new)
