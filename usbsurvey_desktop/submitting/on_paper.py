"""A sealed file as the pages of a QR sheet, with what its maker knows of it.

Source: docs/formats.md §9.
"""

from dataclasses import replace
from pathlib import Path

from usbsurvey_desktop.armour import PACKAGE, split_lines
from usbsurvey_desktop.crypto.sealed_form import read_sealed
from usbsurvey_desktop.errors import Code, SurveyError, refused_at
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.qr.sheet import Named, QrSheet, drawn
from usbsurvey_desktop.records import to_base64url
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.submission import Submission
from usbsurvey_desktop.sealing.text_file import stripped
from usbsurvey_desktop.store.draft_content import Sent
from usbsurvey_desktop.submitting.pending import names_of, recipient_names

_BLANK = "\0\t \u200b\u3000\ufeff"
"""What gateways may put before the first sign."""


def named_of(submission: Submission, pack: Pack) -> Named:
    """What stands on the sheet of a submission, in the words of its maker."""
    body = _body_words(submission.body.prefecture, submission.body.name)
    named = _named(pack, body, submission.body.code, submission.revision)
    return replace(named, to=recipient_names(pack, submission))


def named_of_sent(sent: Sent, pack: Pack, municipalities: Municipalities) -> Named:
    """The same of a file that a draft noted: its name begins with the code of the body."""
    code, _hyphen, _rest = sent.file.partition("-")
    listed = municipalities.by_code(code)
    body = _body_words(listed.prefecture, listed.name) if listed is not None else ""
    return replace(_named(pack, body, code, sent.revision), to=names_of(pack, sent.aud))


def sheet_of(raw: bytes, named: Named | None = None) -> QrSheet:
    """The sheet of a package file, opened by nobody: its `dig` is what the file says it is.

    Raises:
        SurveyError: `qr_too_large`; with its `step`, what a file is refused with that is no
            package, or a damaged one (checks C1 to C4 and S1).
    """
    text = stripped(raw, PACKAGE)
    return drawn(text, to_base64url(read_sealed(text, PACKAGE).dig), named)


def require_begun(raw: bytes) -> None:
    """Tell what was never a package from one that was changed on its way: how it begins.

    Raises:
        SurveyError: `not_our_file`, with `step` C3.
    """
    lines = (line.strip(_BLANK) for line in split_lines(raw))
    if not next(filter(None, lines), "").startswith("{"):
        raise refused_at("C3", Code.NOT_OUR_FILE)


def sheet_of_file(path: Path, digest: str, named: Named) -> QrSheet:
    """The sheet of a file that was made here, if it is still the one with this `dig`.

    Raises:
        SurveyError: as `sheet_of`; `file_unreadable` or `file_too_large`; `text_damaged` if another
            file has the name by now.
    """
    sheet = sheet_of(read_bounded(path, PACKAGE.raw), named)
    if sheet.digest != digest:
        raise SurveyError(Code.TEXT_DAMAGED)
    return sheet


def _named(pack: Pack, body: str, code: str, revision: int) -> Named:
    return Named(
        survey=pack.payload.title,
        body=body,
        revision=revision,
        is_practice=pack.is_practice,
        code=code,
    )


def _body_words(prefecture: str, name: str) -> str:
    return " ".join(dict.fromkeys(filter(None, (prefecture, name))))
