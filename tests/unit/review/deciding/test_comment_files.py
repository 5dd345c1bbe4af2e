"""Unfinished comments of two windows: whatever either saved is found again."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import worlds
from tests.support.casework import WORDS, casework
from tests.support.faults import FaultyOs
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.locks import Holder, Lock
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.review.case_state import case_state
from usbsurvey_desktop.review.casework import Accept, GiveBack, Wait
from usbsurvey_desktop.review.comment_files import CommentFiles, Kept
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.review.unfinished import Words, merged
from usbsurvey_desktop.sealing.opened import Opened

OTHER: Words = {"A1": "ほかの窓の文", "A2": "ほかの問"}
BOTH: Words = {"A1": f"{WORDS['A1']}\n{OTHER['A1']}", "A2": "ほかの問", None: WORDS[None]}


@pytest.fixture(name="files")
def _files(tmp_path: Path, seen_package: Opened) -> CommentFiles:
    return casework(tmp_path, seen_package).comments


def _names(folder: Path) -> list[str]:
    """The numbers of the files that lie there; "" for the first."""
    stems = [path.name.removesuffix(".comments.txt") for path in folder.glob("*.comments.txt")]
    return sorted(stem.partition(min(stems))[2] for stem in stems)


def test_two_windows_keep_both_texts(files: CommentFiles) -> None:
    """Who saves second gets both, the own text first; who saves again adds nothing twice."""
    files.save(OTHER, worlds.NOW, over=Kept())

    joined = files.save(WORDS, worlds.NOW, over=Kept())

    assert joined.words == BOTH == files.read().words
    longer = files.save({**OTHER, "A2": "ほかの問です"}, worlds.NOW, over=Kept(OTHER))
    assert longer.words == {**BOTH, "A2": "ほかの問です"}
    assert files.save({}, worlds.NOW, over=longer).words == {}
    assert _names(files.folder) == []


TEXTS = st.dictionaries(
    st.sampled_from(("A1", "A2", None)), st.text("あい\n", min_size=1, max_size=4), max_size=3
)


@settings(deadline=None, max_examples=50)
@given(before=TEXTS, own=TEXTS, others=TEXTS)
def test_merging_loses_no_text_that_was_new(before: Words, own: Words, others: Words) -> None:
    """Each line that either added stands in the result; no question comes from nowhere."""
    found = merged(before, own, others)
    for key in (*own, *others):
        for text in (own.get(key, ""), others.get(key, "")):
            old = before.get(key, "")
            new = () if text == old else set(text.split("\n")).difference(old.split("\n"))
            assert all(line in found.get(key, "") for line in new)
    assert set(found) <= {*own, *others}


def test_who_writes_on_in_a_joined_text_is_not_doubled() -> None:
    """The earlier state of the own part gives way to the later one."""
    assert merged({"A1": "い"}, {"A1": "いろ"}, {"A1": "は\nい"}) == {"A1": "は\nいろ"}


def test_without_a_key_they_lie_beside_and_are_read_together(files: CommentFiles) -> None:
    """A covered window replaces only what it kept itself; the next save makes one file of them."""
    kept = files.save(WORDS, worlds.NOW, over=Kept())
    sealed = files.sealed({None: "隠した画面の文"}, worlds.NOW)
    files.save(OTHER, worlds.NOW, over=kept)
    for _window in range(2):
        files.put_by(sealed, worlds.NOW, over=kept)
    files.put_by(b"", worlds.NOW, over=kept)
    assert _names(files.folder) == ["", "-2", "-3"]

    found = files.read()

    assert found.words == {**OTHER, None: "隠した画面の文"}
    assert files.save(found.words, worlds.NOW, over=found).words == found.words
    assert _names(files.folder) == [""]
    files.put_by(b"", worlds.NOW, over=files.read())
    assert _names(files.folder) == []


def test_the_words_of_a_note_stand_alone_until_it_is_a_file(
    tmp_path: Path, seen_package: Opened
) -> None:
    """Between ledger and note the case has the words of the note; the others come back after."""
    (tmp_path / "out").write_bytes(b"")
    work = casework(tmp_path, seen_package)
    work.comments.save(OTHER, worlds.NOW, over=Kept())
    assert work.decide(GiveBack(WORDS), worlds.NOW).trouble is not None
    state = case_state(work, worlds.NOW)
    assert (state.is_unsent, state.words) == (True, WORDS)
    assert work.comments.read().words == {**WORDS, **merged({}, WORDS, OTHER)}

    (tmp_path / "out").unlink()
    assert work.decide(GiveBack(WORDS), worlds.NOW).note is not None

    assert case_state(work, worlds.NOW).words == OTHER
    assert _names(tmp_path) == [""]


def test_what_was_not_sent_is_shown_with_the_rest(tmp_path: Path, seen_package: Opened) -> None:
    """Somebody who decides otherwise before the note is a file finds all words again."""
    (tmp_path / "out").write_bytes(b"")
    work = casework(tmp_path, seen_package)
    work.comments.save(OTHER, worlds.NOW, over=Kept())
    assert work.decide(GiveBack(WORDS), worlds.NOW).trouble is not None
    work.decide(Wait("other"), worlds.NOW, seen=case_state(work, worlds.NOW).seen)
    state = case_state(work, worlds.NOW)
    assert (state.is_unsent, state.words) == (False, merged({}, WORDS, OTHER))


def test_a_window_that_writes_keeps_others_waiting(files: CommentFiles) -> None:
    """Nobody writes between another one's look and its writing; what died keeps nobody out."""
    files.save(OTHER, worlds.NOW, over=Kept())
    other = replace(files, host="pc-2")
    seen: list[Code] = []

    class Between(FaultyOs):
        def _call(self, name: str, *arguments: object) -> object:
            if name == "open_new" and ".lock" not in str(arguments[0]) and not seen:
                seen.append(Code.DRAFT_LOCKED)
                with refused(Code.DRAFT_LOCKED):
                    other.save(WORDS, worlds.NOW, over=Kept())
            return super()._call(name, *arguments)

    replace(files, calls=Between()).save(WORDS, worlds.NOW, over=Kept())
    assert seen
    assert files.read().words == BOTH


def test_words_that_cannot_be_taken_away_stay(files: CommentFiles) -> None:
    """Sent words that another window locks at that moment are found again."""
    files.save(WORDS, worlds.NOW, over=Kept())
    (path,) = files.folder.glob("*.comments.txt")
    holder = Holder(account="anna", host="pc-2", since=time_text(worlds.NOW))
    lock = Lock.take(path.with_name(f"{path.name}.lock"), holder)
    assert isinstance(lock, Lock)
    files.let_go(WORDS, worlds.NOW)
    assert files.read().words == WORDS
    lock.release()
    files.let_go(WORDS, worlds.NOW)
    assert files.read() == Kept()


def test_what_arrived_or_was_written_elsewhere_is_seen_first(
    tmp_path: Path, seen_package: Opened
) -> None:
    """Another package of the body, or comments of another window: nothing is signed over them."""
    work = casework(tmp_path, seen_package)
    seen = case_state(work, worlds.NOW).seen
    work.comments.save(OTHER, worlds.NOW, over=Kept())
    with refused(Code.DECISION_REFUSED, reason="commented"):
        work.decide(Accept({}), worlds.NOW, seen=seen)
    work.comments.save({}, worlds.NOW, over=work.comments.read())
    with refused(Code.DECISION_REFUSED, reason="arrived"):
        work.decide(Accept({}), worlds.NOW, seen=replace(seen, packages=frozenset()))
    assert work.desk(worlds.NOW).ledger.read() is None
    assert work.decide(Accept({}), worlds.NOW, seen=seen).entry.line.act is Act.ACCEPTED
