"""What lies in the profile, read for the screens."""

from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.moving import corrected_pack
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.frame.holdings import (
    adopt_practice_packs,
    later_version,
    look_around,
    read_for_import,
)
from usbsurvey_desktop.gui.frame.identity_picker import identities_in
from usbsurvey_desktop.identity.pins import Trust, pins_in
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.submitting.kept_packs import keep_pack


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


def test_an_issuer_the_administrator_fixed_counts_as_confirmed(tmp_path: Path) -> None:
    """On home and on taking in; a pack of another issuer is not even shown."""
    pack = worlds.pack()
    survey = pack.payload.survey
    fixed = ProfileFolder(tmp_path / "a", {survey: pack.issuer.fingerprint.hex()})
    other = ProfileFolder(tmp_path / "a", {survey: "0" * 64})
    file = tmp_path / "p.survey.txt"
    file.write_text(pack.text)

    read = read_for_import(fixed, file, ())
    keep_pack(fixed, pack)
    with pytest.raises(SurveyError) as refused:
        read_for_import(other, file, ())

    shown = [look_around(one, tmp_path / "output").surveys for one in (fixed, other)]
    assert read.trust is Trust.CONFIRMED
    assert [[one.trust for one in surveys] for surveys in shown] == [[Trust.CONFIRMED], []]
    assert refused.value.code is Code.ISSUER_MISMATCH


def test_a_profile_that_cannot_be_made_is_refused_with_its_code(tmp_path: Path) -> None:
    """Whoever keeps a pack learns it."""
    (tmp_path / "file").write_text("")

    with pytest.raises(SurveyError) as refused:
        keep_pack(ProfileFolder(tmp_path / "file"), worlds.pack())

    assert refused.value.code is Code.FILE_UNWRITABLE


def test_the_latest_version_by_the_same_issuer_is_the_later_one(tmp_path: Path) -> None:
    """Not a stranger's, not another survey's, not a damaged one, and never the pack itself."""
    profile = ProfileFolder(tmp_path)
    before = later_version(profile, worlds.pack())
    for pack in (
        worlds.pack(),
        corrected_pack(2),
        corrected_pack(3),
        corrected_pack(9, "stranger"),
        corrected_pack(9, "issuer", "small-survey-2"),
    ):
        keep_pack(profile, pack)
    (profile.packs / "small-survey-v12-0.survey.txt").write_text("x")

    found = later_version(profile, worlds.pack())

    assert before is None
    assert found is not None
    assert found.digest == corrected_pack(3).digest
    assert later_version(profile, corrected_pack(3)) is None
