"""A file written beside an open one from what is made of it, with every way in."""

import errno
from pathlib import Path

import pytest

from tests.support.drafts import PASSPHRASE, Profile, answer_in, content_saying, drafts
from tests.support.faults import FaultyOs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.store.saving import lock_path

OTHER = "ほかの人の合言葉です、はい"


def _open(folder: Path, calls: FaultyOs | None = None, profile: Profile | None = None) -> Draft:
    room = drafts(calls=calls, profile=profile) if calls else drafts(profile=profile)
    draft = room.create(folder / "draft.usbdraft", content_saying("old"), PASSPHRASE)
    draft.add_slot("other", OTHER)
    return draft


def _new(content: DraftContent) -> DraftContent:
    return content.model_copy(update={"answers": {"A3.f": "new"}})


def test_everybody_opens_it_and_the_open_one_goes_on_as_it_was(tmp_path: Path) -> None:
    """The one that is open is not written, and says what it said."""
    draft, target = _open(tmp_path), tmp_path / "next.usbdraft"
    before = draft.path.read_bytes()

    drafts().write_next(draft, target, _new)

    for passphrase in (PASSPHRASE, OTHER):
        assert answer_in(drafts().look(target, passphrase)) == "new"
    assert draft.path.read_bytes() == before
    assert answer_in(draft.content) == "old"
    assert not lock_path(target).exists()


def test_the_open_one_is_the_older_copy_from_then_on(tmp_path: Path) -> None:
    """This terminal says so, whoever opens it again by mistake."""
    profile = Profile()
    draft, target = _open(tmp_path, profile=profile), tmp_path / "next.usbdraft"

    drafts(profile=profile).write_next(draft, target, _new)
    draft.close()

    here = drafts(profile=profile)
    assert here.outside(draft.path).newer is not None
    assert here.outside(target).newer is None


@pytest.mark.parametrize("name", ["draft.usbdraft", "there.usbdraft"], ids=["itself", "another"])
def test_it_takes_no_files_place(tmp_path: Path, name: str) -> None:
    """Neither that of the open one nor any other's."""
    draft, target = _open(tmp_path), tmp_path / name
    (tmp_path / "there.usbdraft").write_bytes(b"there")
    before = target.read_bytes()
    if name == "draft.usbdraft":
        draft.close()

    with pytest.raises(SurveyError) as refusal:
        drafts().write_next(draft, target, _new)

    assert refusal.value.code is Code.OUTPUT_EXISTS
    assert target.read_bytes() == before


def test_an_error_at_any_call_leaves_the_old_draft_and_the_new_one_whole_or_not_there(
    tmp_path: Path,
) -> None:
    """A success is told only of a file that is there."""
    calls = FaultyOs()
    draft, number, is_done = _open(tmp_path, calls), 0, False
    before = draft.path.read_bytes()
    while not is_done:
        number += 1
        target = tmp_path / f"next-{number}.usbdraft"
        calls.arm(number, OSError(errno.EIO, "io"))
        try:
            drafts(calls=calls).write_next(draft, target, _new)
            is_told = True
        except SurveyError:
            is_told = False
        is_done = len(calls.calls) < number
        calls.disarm()
        assert draft.path.read_bytes() == before
        if is_told or target.exists():
            assert answer_in(drafts().look(target, PASSPHRASE)) == "new"
    assert number > 5
