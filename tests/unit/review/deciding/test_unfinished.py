"""Unfinished comments: what the office reads again, and nobody else."""

from datetime import timedelta

import pytest

from tests.support import worlds
from tests.support.casework import WORDS
from tests.support.refusals import refused
from tests.support.reviewing import opened, reviewer, sealed
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.review.unfinished import (
    Words,
    comments_of,
    read_unfinished,
    seal_unfinished,
    unfinished_name,
)
from usbsurvey_desktop.sealing.open_note import NoteReader, open_note
from usbsurvey_desktop.sealing.opened import Opened

ANNA = reviewer("anna")


def _sealed(words: Words, package: Opened) -> bytes:
    return seal_unfinished(words, package, reviewer=ANNA, now=worlds.NOW)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(WORDS, id="two"),
        pytest.param({None: "x" * 5_001}, id="too long to be sent"),
        pytest.param({"A1": "あ" * 2_000 + "\n" + "い"}, id="one over"),
    ],
)
def test_what_was_written_is_read_again(words: Words, seen_package: Opened) -> None:
    """Also what is still too long to be sent."""
    assert read_unfinished(_sealed(words, seen_package), seen_package, ANNA) == words


def test_the_respondent_cannot_open_them(seen_package: Opened) -> None:
    """They are sealed to the office alone."""
    reader = NoteReader(worlds.identity("respondent"), worlds.pack(), (seen_package.as_seen(),))
    found = open_note(_sealed(WORDS, seen_package), reader)
    assert isinstance(found, Refused)
    assert found.code is Code.NOT_ADDRESSED


def test_comments_on_another_package_are_refused(seen_package: Opened) -> None:
    """A file that was put under the name of another one changes nothing."""
    other = opened(sealed())
    with refused(Code.RETURN_UNKNOWN_PACKAGE):
        read_unfinished(_sealed(WORDS, seen_package), other, ANNA)


def test_a_damaged_file_is_refused(seen_package: Opened) -> None:
    """The code of the check that it does not pass."""
    with refused(Code.JSON_SYNTAX, "C2"):
        read_unfinished(_sealed(WORDS, seen_package)[:-40], seen_package, ANNA)


def test_who_may_sign_no_note_keeps_no_comments(seen_package: Opened) -> None:
    """The pack names whose notes respondents believe."""
    with refused(Code.REVIEWER_UNKNOWN):
        seal_unfinished(WORDS, seen_package, reviewer=reviewer("ben"), now=worlds.NOW)


def test_every_reviewer_and_package_has_a_file(seen_package: Opened) -> None:
    """Two reviewers never write over each other."""
    later = opened(sealed())
    names = {
        unfinished_name(package, reviewer(name))
        for package in (seen_package, later)
        for name in ("anna", "ben")
    }
    assert len(names) == 4
    assert all(name.startswith("131016-small-survey-r1-") for name in names)


def test_comments_are_sent_with_the_whole_last_and_blank_ones_not() -> None:
    """What has no words says nothing."""
    found = comments_of({None: "全体", "A1": " \n", "A2": "場面"})
    assert [(one.link_id, one.text) for one in found] == [("A2", "場面"), (None, "全体")]


def test_what_is_too_long_is_never_cut() -> None:
    """It is refused; what is as long as a comment may be is sent whole."""
    (longest,) = comments_of({"A1": "x" * 2_000})
    assert longest.text == "x" * 2_000
    with refused(Code.TEXT_REFUSED):
        comments_of({"A1": "x" * 2_001})


def test_the_time_of_keeping_does_not_change_the_words(seen_package: Opened) -> None:
    """Two savings of the same words read the same."""
    later = worlds.NOW + timedelta(hours=1)
    content = seal_unfinished(WORDS, seen_package, reviewer=ANNA, now=later)
    assert read_unfinished(content, seen_package, ANNA) == WORDS


def test_a_page_of_blanks_is_no_comment(seen_package: Opened) -> None:
    """Of a text that is too long, a part without any words is left out."""
    words: Words = {"A1": " " * 2_000 + "い"}
    assert read_unfinished(_sealed(words, seen_package), seen_package, ANNA) == {"A1": "い"}
