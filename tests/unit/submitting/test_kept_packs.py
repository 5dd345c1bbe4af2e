"""The packs of a profile: what one way of publishing signed, the other one knows."""

from dataclasses import replace
from pathlib import Path

from tests.support import worlds
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.submitting.kept_packs import files_in, keep_pack, kept_packs, pack_in


def test_packs_come_back_as_they_were_kept(tmp_path: Path) -> None:
    """Each under its own name; the same one again changes nothing."""
    profile = ProfileFolder(tmp_path / "profile")
    first, second = worlds.pack(), worlds.pack(replace(worlds.TERMS, version=2))
    for pack in (first, second, first):
        keep_pack(profile, pack)
    assert kept_packs(profile) == (first, second)


def test_what_is_no_pack_stops_none_of_the_others(tmp_path: Path) -> None:
    """A torn file, one too large to be read and one of another kind hold no pack."""
    profile = ProfileFolder(tmp_path)
    keep_pack(profile, worlds.pack())
    (profile.packs / "a.survey.txt").write_text(worlds.pack().text[:-9], encoding="ascii")
    (profile.packs / "note.txt").write_text("", encoding="ascii")
    with (profile.packs / "z.survey.txt").open("wb") as huge:
        huge.truncate(17 * 1024 * 1024)
    assert [pack_in(path) is None for path in files_in(profile.packs)] == [True, False, True]
    assert kept_packs(profile) == (worlds.pack(),)


def test_a_profile_that_is_not_there_keeps_nothing(tmp_path: Path) -> None:
    """The first start needs no folder."""
    assert kept_packs(ProfileFolder(tmp_path / "new")) == ()
