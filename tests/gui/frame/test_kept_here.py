"""What stays on a machine: every file is listed once, and only what can be spared is erased."""

from pathlib import Path

import pytest

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.frame.kept_here import ERASABLE, Kept, Kind, erase, kept_here
from usbsurvey_desktop.store.profile_folder import ProfileFolder

FILES = {
    "drafts/131016-a.usbdraft": Kind.DRAFTS,
    "drafts/131016-a.usbdraft.prev": Kind.DRAFTS,
    "identities/131016-12345678.p12": Kind.IDENTITIES,
    "records/131016-R8.usbrecord": Kind.RECORDS,
    "packs/a-v1-0123456789abcdef.survey.txt": Kind.PACKS,
    "checks/a-12345678.checks": Kind.CHECKS,
    "checks/profile.secret": Kind.CHECKS,
    "remarks/a-12345678.remarks": Kind.REMARKS,
    "pins.json": Kind.CONFIRMED,
    "rosters.json": Kind.CONFIRMED,
    "generations.json": Kind.GENERATIONS,
    "program.json": Kind.USE,
    "settings.json": Kind.SETTINGS,
    "log.txt": Kind.LOG,
    "log.txt.1": Kind.LOG,
    "practice/profile/drafts/x.usbdraft": Kind.PRACTICE,
    "practice.made": Kind.PRACTICE,
    "memo.txt": Kind.OTHERS,
    "packs/131016-b.usbdraft": Kind.OTHERS,
    "checks/mine.txt": Kind.OTHERS,
    "packs/mine/a.survey.txt": Kind.OTHERS,
    "log.txt.notes.docx": Kind.OTHERS,
    "mine/log.txt": Kind.OTHERS,
}


@pytest.fixture(name="profile")
def _profile(tmp_path: Path) -> ProfileFolder:
    for name in FILES:
        path = tmp_path / "profile" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"12345")
    return ProfileFolder(tmp_path / "profile")


def _listed(kept: tuple[Kept, ...], folder: Path) -> dict[str, Kind]:
    return {path.relative_to(folder).as_posix(): one.kind for one in kept for path in one.paths}


def test_every_file_is_listed_once(profile: ProfileFolder, tmp_path: Path) -> None:
    """Each kind stands there, with its files and their size, also one without any."""
    output = tmp_path / "output"
    output.mkdir()
    (output / "131016-a-r1.sealed.txt").write_bytes(b"123")

    kept = kept_here(profile, output)

    assert [one.kind for one in kept] == list(Kind)
    assert _listed(kept, profile.folder.parent) == {
        **{f"profile/{name}": kind for name, kind in FILES.items()},
        "output/131016-a-r1.sealed.txt": Kind.SUBMISSIONS,
    }
    sizes = {one.kind: one.size for one in kept}
    assert (sizes[Kind.DRAFTS], sizes[Kind.SUBMISSIONS]) == (10, 3)


def test_sealed_files_inside_the_profile_are_listed_once(profile: ProfileFolder) -> None:
    """Where the output folder lies in the profile its files are not told twice."""
    profile.output.mkdir()
    (profile.output / "131016-a-r1.sealed.txt").write_bytes(b"123")

    kept = {one.kind: one for one in kept_here(profile, profile.output)}

    assert len(kept[Kind.SUBMISSIONS].paths) == 1


def test_a_folder_that_is_not_there_lists_nothing(tmp_path: Path) -> None:
    """Before the first start nothing is kept."""
    kept = kept_here(ProfileFolder(tmp_path / "nowhere"), tmp_path / "nothing")

    assert [one.paths for one in kept] == [()] * len(Kind)


@pytest.mark.parametrize("kind", list(Kind))
def test_only_what_can_be_spared_is_erased(profile: ProfileFolder, kind: Kind) -> None:
    """The log is emptied, packs and generations go, and nothing else ever does."""
    kept = {one.kind: one for one in kept_here(profile, profile.output)}[kind]
    before = {path: path.read_bytes() for path in kept.paths}

    erase(kept)

    after = {path: path.read_bytes() for path in kept.paths if path.exists()}
    if kind is Kind.LOG:
        assert after == dict.fromkeys(before, b"")
    else:
        assert after == ({} if kind in ERASABLE else before)


def test_what_cannot_be_erased_is_told_by_its_name(profile: ProfileFolder) -> None:
    """A file that will not go keeps those after it, and is named."""
    folder = profile.packs / "a-folder"
    folder.mkdir()
    kept = Kept(Kind.PACKS, profile.packs, (folder,), 0)

    with pytest.raises(SurveyError) as caught:
        erase(kept)

    assert caught.value.code is Code.FILE_UNWRITABLE
    assert caught.value.facts == {"file": "a-folder"}
    assert folder.is_dir()


def test_nothing_is_erased_behind_a_link(profile: ProfileFolder, tmp_path: Path) -> None:
    """A log, a pack or a folder that is a link: what it leads to stays as it is."""
    own = tmp_path / "own.survey.txt"
    own.write_bytes(b"mine")
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "b.survey.txt").write_bytes(b"mine")
    profile.log.unlink()
    profile.log.symlink_to(own)
    (profile.packs / "linked.survey.txt").symlink_to(own)
    (profile.packs / "linked").symlink_to(folder)

    for kept in kept_here(profile, profile.output):
        erase(kept)

    assert own.read_bytes() == b"mine"
    assert (folder / "b.survey.txt").read_bytes() == b"mine"
    assert not profile.log.is_symlink()
