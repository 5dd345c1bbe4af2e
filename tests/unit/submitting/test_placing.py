"""Sealing and placing: the file and the draft agree at every point where something may stop."""

import errno
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.faults import FaultyOs
from tests.support.refusals import refused
from tests.support.submitting import Submitter, meddle, submitter
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.files import OsCalls
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.submitting.pending import Stage, require_unsealed, stage
from usbsurvey_desktop.submitting.placing import Unfinished, find_unfinished, finish, give_up
from usbsurvey_desktop.submitting.signing import drop_signature

NAME = "131016-small-survey-r1.sealed.txt"
FULL = OSError(errno.ENOSPC, "full")


class CutOs(OsCalls):
    """A power cut just before the sealed file gets its name."""

    def replace(self, source: Path, target: Path) -> None:
        """Stop there."""
        del source, target
        raise OSError(errno.EIO, "cut")


@pytest.fixture(name="person")
def _person(tmp_path: Path) -> Submitter:
    person = submitter(tmp_path)
    person.sign()
    return person


def _stage(person: Submitter) -> Stage:
    return stage(person.pack, person.content)


def _interrupted(person: Submitter) -> Submitter:
    """Stop between the draft's note and the name, and start the program anew."""
    with refused(Code.FILE_UNWRITABLE):
        person.keep(calls=CutOs())
    return person.again()


def _found(person: Submitter) -> Unfinished:
    found = find_unfinished(person.pack, person.content, person.output)
    assert found is not None
    return found


def _opened(path: Path) -> Opened:
    opened = open_package(path.read_bytes(), worlds.reader("ministry"))
    assert isinstance(opened, Opened)
    return opened


def test_the_file_lies_under_its_name_and_the_draft_knows_it(person: Submitter) -> None:
    """The ministry opens it, the draft has its entry, and nothing waits any more."""
    made = person.keep()

    assert _opened(made.path).digest == made.digest
    assert person.files() == [NAME]
    assert made.size == made.path.stat().st_size
    assert made.recipients == ("東京都", "試験省")
    assert made.trouble is None
    content = person.again().content
    assert [(one.revision, one.dig, one.file) for one in content.submissions] == [
        (1, made.digest, NAME)
    ]
    assert content.pending is None


def test_a_conflict_in_the_draft_does_not_cost_the_file(person: Submitter) -> None:
    """The draft is saved under its second name and says so; the file it names is there."""
    sealed = person.seal()
    meddle(person.draft)

    made = person.keep(sealed)

    assert made.trouble is not None
    assert made.trouble.code is Code.DRAFT_CONFLICT
    assert person.files() == [NAME]
    content = person.again().content
    assert person.draft.path.name == "131016-small-survey-2.usbdraft"
    assert content.submissions[0].dig == _opened(made.path).digest
    assert content.pending is None


def test_what_changed_while_it_was_sealed_is_not_submitted(person: Submitter) -> None:
    """The answers of the draft decide up to the last moment; nothing half-made stays."""
    sealed = person.seal()
    person.answer(A1="yes", A2=("a",))

    with refused(Code.ANSWERS_INCOMPLETE):
        person.keep(sealed)

    assert person.files() == []
    assert person.content.submissions == ()


def test_what_was_signed_anew_while_it_was_sealed_is_sealed_anew(person: Submitter) -> None:
    """The same answers under a newer signature are not noted under the older one."""
    sealed = person.seal()
    person.sign()

    with refused(Code.ANSWERS_INCOMPLETE):
        person.keep(sealed)

    assert person.files() == []


def test_a_draft_that_cannot_be_saved_leaves_no_file(tmp_path: Path) -> None:
    """Disk full: the file goes, the signature still waits."""
    calls = FaultyOs()
    person = submitter(tmp_path, calls)
    person.sign()
    sealed = person.seal()
    calls.arm(1, FULL, lasting=True)

    with refused(Code.DISK_FULL):
        person.keep(sealed)

    assert person.files() == []
    assert _stage(person) is Stage.SIGNED


def test_without_a_signature_nothing_is_sealed(person: Submitter) -> None:
    """There is nothing to seal before somebody has signed, and after the file is made."""
    drop_signature(person.draft)

    with refused(Code.ANSWERS_INCOMPLETE):
        person.seal()


def test_a_name_that_is_taken_is_refused(person: Submitter) -> None:
    """A file that is there is never replaced."""
    person.output.mkdir()
    (person.output / NAME).write_text("mine")

    with refused(Code.OUTPUT_EXISTS):
        person.keep()

    assert (person.output / NAME).read_text() == "mine"
    assert person.files() == [NAME]
    assert _stage(person) is Stage.SIGNED


def test_a_folder_that_takes_no_file_is_told(person: Submitter) -> None:
    """Without a file beside the name, the draft is not touched."""
    person.output.write_text("no folder")

    with refused(Code.FILE_UNWRITABLE):
        person.keep()

    assert _stage(person) is Stage.SIGNED


def test_nothing_is_unfinished_before_and_after(person: Submitter) -> None:
    """Only a draft that noted a file without knowing its name asks."""
    before = find_unfinished(person.pack, person.content, person.output)
    person.keep()
    after = find_unfinished(person.pack, person.again().content, person.output)

    assert (before, after) == (None, None)


def test_an_interrupted_file_is_found_and_finished_when_asked(person: Submitter) -> None:
    """Until then it has no name; then it opens, and the draft is settled."""
    person = _interrupted(person)
    names = person.files()
    found = _found(person)

    made = finish(person.draft, person.pack, found)

    assert len(names) == 1
    assert names != [NAME]
    assert (found.new, found.is_placed) == (person.output / names[0], False)
    assert person.files() == [NAME]
    assert _opened(made.path).digest == person.content.submissions[0].dig
    assert _stage(person.again()) is Stage.UNSIGNED


def test_after_finishing_the_next_revision_names_the_finished_file(person: Submitter) -> None:
    """The chain goes through a file that was interrupted."""
    person = _interrupted(person)
    made = finish(person.draft, person.pack, _found(person))

    person.sign()
    second = person.keep()

    submission = _opened(second.path).submission
    assert (submission.revision, submission.prev) == (2, made.digest)


def test_given_up_the_signature_waits_and_the_revision_is_free(person: Submitter) -> None:
    """The file beside goes, and the next one is revision 1 again, replacing nothing."""
    person = _interrupted(person)

    give_up(person.draft, _found(person))

    assert person.files() == []
    assert _stage(person.again()) is Stage.SIGNED
    submission = _opened(person.again().keep().path).submission
    assert (submission.revision, submission.prev) == (1, None)


def test_a_file_beside_that_is_lost_is_made_again_from_the_same_signature(
    person: Submitter,
) -> None:
    """Neither signature nor revision vanish: it is the same submission, noted once."""
    person = _interrupted(person)
    noted = person.content.submissions[0]
    for path in person.output.iterdir():
        path.unlink()
    found = _found(person)

    made = person.keep()

    assert (found.new, found.is_placed) == (None, False)
    assert _opened(made.path).digest == noted.dig
    assert [one.dig for one in person.again().content.submissions] == [noted.dig]


def test_a_lost_file_is_given_up_like_one_that_is_there(person: Submitter) -> None:
    """The entry goes, the signature waits."""
    person = _interrupted(person)
    for path in person.output.iterdir():
        path.unlink()

    give_up(person.draft, _found(person))

    assert person.content.submissions == ()
    assert _stage(person) is Stage.SIGNED


def test_a_lost_file_leaves_its_revision_free_when_the_signature_is_dropped(
    person: Submitter,
) -> None:
    """Who changes answers instead of making the file again signs the same revision."""
    person = _interrupted(person)

    drop_signature(person.draft)

    assert person.content.submissions == ()
    assert _stage(person) is Stage.UNSIGNED


def test_a_folder_that_is_gone_shows_nothing(person: Submitter) -> None:
    """A share that is not there is not taken for a lost draft."""
    person = _interrupted(person)

    found = find_unfinished(person.pack, person.content, person.folder / "elsewhere")

    assert found is not None
    assert (found.new, found.is_placed) == (None, False)


def test_a_file_beside_of_another_sealing_is_not_taken(person: Submitter) -> None:
    """Only a whole file with the `dig` that the draft noted is offered."""
    person = _interrupted(person)
    (path,) = person.output.iterdir()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    folder = person.folder / "another"
    folder.mkdir()
    another = submitter(folder)
    another.sign()
    path.with_name(f"{NAME}.00000000.new").write_bytes(another.seal().content)

    assert _found(person).new is None


def test_a_file_that_has_its_name_is_only_settled(person: Submitter) -> None:
    """The file was placed and the draft missed it: nothing is renamed, nothing is lost."""
    person = _interrupted(person)
    (path,) = person.output.iterdir()
    path.rename(person.output / NAME)
    found = _found(person)

    made = finish(person.draft, person.pack, found)

    assert found.is_placed
    assert made.path == person.output / NAME
    assert _stage(person.again()) is Stage.UNSIGNED


def test_a_draft_that_misses_the_end_does_not_spoil_the_file(tmp_path: Path) -> None:
    """The file is made and named; that the draft could not be saved once more is told."""
    calls = FaultyOs()
    person = submitter(tmp_path, calls)
    person.sign()

    class _FullAfterwards(OsCalls):
        def replace(self, source: Path, target: Path) -> None:
            super().replace(source, target)
            calls.arm(1, FULL, lasting=True)

    made = person.keep(calls=_FullAfterwards())
    calls.disarm()

    assert person.files() == [NAME]
    assert made.trouble is not None
    assert made.trouble.code is Code.DISK_FULL
    assert _found(person.again()).is_placed


def test_finishing_never_replaces_another_file(person: Submitter) -> None:
    """A name that was taken meanwhile is refused, and both files stay."""
    person = _interrupted(person)
    (person.output / NAME).write_text("mine")

    with refused(Code.OUTPUT_EXISTS):
        finish(person.draft, person.pack, _found(person))

    assert (person.output / NAME).read_text() == "mine"
    assert _found(person).new is not None


def test_finishing_refuses_what_the_draft_no_longer_says(person: Submitter) -> None:
    """A draft that another program changed meanwhile is not submitted as it was."""
    person = _interrupted(person)
    person.answer(A1="yes", A2=("a",))

    with refused(Code.ANSWERS_INCOMPLETE):
        finish(person.draft, person.pack, _found(person))

    assert NAME not in person.files()


def test_signing_anew_after_an_interruption_takes_the_same_revision(person: Submitter) -> None:
    """Who had to sign other answers leaves no gap: no file of the first signature has a name."""
    person = _interrupted(person)
    person.answer(A1="yes", A2=("a",))

    person.sign()
    made = person.keep()

    submission = _opened(made.path).submission
    assert (submission.revision, submission.prev) == (1, None)
    assert len(person.content.submissions) == 1


def test_nothing_waits_for_an_approver_once_it_is_sealed(person: Submitter) -> None:
    """Approving or sending back what was sealed would tear the chain of revisions."""
    before = require_unsealed(person.pack, person.content)
    person = _interrupted(person)

    with refused(Code.ANSWERS_INCOMPLETE):
        require_unsealed(person.pack, person.content)

    assert before.submission.revision == 1


def test_a_file_beside_that_goes_while_it_is_finished_is_told(person: Submitter) -> None:
    """The draft still knows that its file is missing."""
    person = _interrupted(person)
    found = replace(_found(person), new=None)

    with refused(Code.FILE_UNWRITABLE):
        finish(person.draft, person.pack, found)

    assert _stage(person) is Stage.SEALED
