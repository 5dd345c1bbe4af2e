"""A sealed file as a sheet: the one that was made, with what its maker knows of it."""

from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.refusals import refused
from tests.support.submitting import Submitter, submitter
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.qr.frames import split
from usbsurvey_desktop.qr.sheet import Named, QrSheet
from usbsurvey_desktop.submitting.on_paper import (
    named_of,
    named_of_sent,
    require_begun,
    sheet_of,
    sheet_of_file,
)
from usbsurvey_desktop.submitting.pending import read_pending, recipient_names
from usbsurvey_desktop.submitting.placing import SubmittedFile

NAMED = Named("調査", "千代田区", 1)


@pytest.fixture(name="made")
def _made(tmp_path: Path) -> SubmittedFile:
    """A file that was sealed just now."""
    person = submitter(tmp_path)
    person.sign()
    return person.keep()


def test_a_file_is_drawn_as_it_is(made: SubmittedFile) -> None:
    """Its own text in the symbols, its `dig`, and the names that were given."""
    text = made.path.read_text(encoding="ascii").strip()

    sheet = sheet_of_file(made.path, made.digest, NAMED)

    assert (sheet.digest, sheet.named) == (made.digest, NAMED)
    assert [page.symbols for page in sheet.pages] == [len(texts) for texts in split(text)]
    assert sheet_of(made.path.read_bytes()) == QrSheet(made.digest, sheet.pages)


def test_what_gateways_change_changes_no_sheet(made: SubmittedFile) -> None:
    """Line breaks and a byte order mark are none of the text."""
    raw = made.path.read_bytes()
    changed = b"\xef\xbb\xbf" + raw[:70] + b"\r\n" + raw[70:]

    assert sheet_of(changed) == sheet_of(raw)


@pytest.mark.parametrize(
    "raw", [b"", b"\r\n \r\n", b"# read me {", b"0\x82{"], ids=["empty", "blank", "words", "binary"]
)
def test_what_never_was_a_package_is_told_from_a_damaged_one(raw: bytes) -> None:
    """A package begins with a brace, whatever gateways put before it."""
    with refused(Code.NOT_OUR_FILE, "C3"):
        require_begun(raw)
    for begun in (b"{", b"\xef\xbb\xbf\r\n {\xe5", "\u3000{".encode("utf-16")):
        require_begun(begun)


def test_another_file_of_that_name_is_not_drawn(made: SubmittedFile) -> None:
    """Whoever put it there: the names would be wrong."""
    with refused(Code.TEXT_DAMAGED):
        sheet_of_file(made.path, "A" * 43, NAMED)


def test_a_file_that_is_gone_or_no_package_is_refused(made: SubmittedFile) -> None:
    """With the code of what is wrong."""
    made.path.write_text("{}", encoding="ascii")
    with refused(Code.NOT_OUR_FILE, "C3"):
        sheet_of_file(made.path, made.digest, NAMED)
    made.path.unlink()
    with refused(Code.FILE_UNREADABLE):
        sheet_of_file(made.path, made.digest, NAMED)


def test_names_are_those_of_the_submission(tmp_path: Path) -> None:
    """The title of the survey, the body in the words of the file, the revision, no practice."""
    person: Submitter = submitter(tmp_path)
    person.sign()
    submission = read_pending(person.content).submission

    named = named_of(submission, person.pack)

    assert named == Named(
        worlds.TERMS.title,
        "東京都 千代田区",
        1,
        is_practice=False,
        code="131016",
        to=recipient_names(person.pack, submission),
    )
    assert named.to


@pytest.mark.parametrize(
    ("file", "body", "code"),
    [
        ("131016-small-survey-r1.sealed.txt", "東京都 千代田区", "131016"),
        ("130001-small-survey-r1.sealed.txt", "東京都", "130001"),
        ("999999-small-survey-r1.sealed.txt", "", "999999"),
    ],
    ids=["body", "prefecture", "not listed"],
)
def test_names_of_what_a_draft_noted(tmp_path: Path, file: str, body: str, code: str) -> None:
    """The body by the code that the file's name begins with, by the list at hand."""
    person: Submitter = submitter(tmp_path)
    person.sign()
    person.keep()
    sent = person.content.submissions[-1].model_copy(update={"file": file})

    named = named_of_sent(sent, person.pack, worlds.municipalities())

    to = tuple(one.display_name for one in person.pack.payload.recipients)
    assert named == Named(worlds.TERMS.title, body, 1, is_practice=False, code=code, to=to)
