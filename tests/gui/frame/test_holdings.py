"""What lies in the profile, read for the screens."""

from pathlib import Path

import pytest

from tests.support import worlds
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.frame.holdings import (
    adopt_practice_packs,
    keep_pack,
    look_around,
)
from usbsurvey_desktop.gui.frame.identity_picker import identities_in
from usbsurvey_desktop.identity.pins import Trust, pins_in
from usbsurvey_desktop.store.generations import Generation, GenerationFile
from usbsurvey_desktop.store.profile_folder import ProfileFolder


def test_a_profile_that_does_not_exist_holds_nothing(tmp_path: Path) -> None:
    """The first start needs no folder."""
    holdings = look_around(ProfileFolder(tmp_path / "new"), tmp_path / "out")

    assert (holdings.surveys, holdings.drafts, holdings.unreadable) == ((), (), ())
    assert identities_in(tmp_path / "new") == ()


def test_a_pack_too_large_to_be_one_is_named_and_not_read(tmp_path: Path) -> None:
    """Nothing in the folder can fill the memory."""
    profile = ProfileFolder(tmp_path)
    keep_pack(profile, worlds.pack())
    with (profile.packs / "z.survey.txt").open("wb") as huge:
        huge.truncate(17 * 1024 * 1024)

    holdings = look_around(profile, tmp_path / "out")

    assert holdings.unreadable == ("z.survey.txt",)
    assert len(holdings.surveys) == 1


def test_a_practice_pack_is_confirmed_in_its_own_profile_only(tmp_path: Path) -> None:
    """Trust in a rehearsal never reaches a real profile."""
    (tmp_path / "p.survey.txt").write_text(worlds.pack().text)
    practice = ProfileFolder(tmp_path / "profile")

    for _ in range(2):
        adopt_practice_packs(practice, tmp_path, now=worlds.NOW, by="anna")

    pack = worlds.pack()
    own = pins_in(practice.pins).trust(pack.payload.survey, pack.issuer)
    other = pins_in(ProfileFolder(tmp_path / "real").pins).trust(pack.payload.survey, pack.issuer)
    assert (own, other) == (Trust.CONFIRMED, Trust.UNCONFIRMED)


def test_generations_are_remembered_over_a_restart(tmp_path: Path) -> None:
    """An older copy is noticed on the next day too."""
    path = tmp_path / "generations.json"
    GenerationFile(path).remember("a", Generation(3, "2026-11-20T10:00:00+09:00"))
    GenerationFile(path).remember("b", Generation(1, None))

    again = GenerationFile(path)

    assert again.highest("a") == Generation(3, "2026-11-20T10:00:00+09:00")
    assert again.highest("b") == Generation(1, None)
    assert again.highest("c") is None


def test_a_broken_memory_counts_as_empty(tmp_path: Path) -> None:
    """It only loses a warning; no draft is kept from opening."""
    path = tmp_path / "generations.json"
    path.write_text('{"seen": 1}')

    GenerationFile(path).remember("a", Generation(1, None))

    assert GenerationFile(path).highest("a") == Generation(1, None)


def test_a_memory_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    """The save before it has succeeded."""
    (tmp_path / "file").write_text("")
    memory = GenerationFile(tmp_path / "file" / "generations.json")

    memory.remember("a", Generation(1, None))

    assert memory.highest("a") is None


def test_a_profile_that_cannot_be_made_is_refused_with_its_code(tmp_path: Path) -> None:
    """Whoever keeps a pack learns it."""
    (tmp_path / "file").write_text("")

    with pytest.raises(SurveyError) as refused:
        keep_pack(ProfileFolder(tmp_path / "file"), worlds.pack())

    assert refused.value.code is Code.FILE_UNWRITABLE
