"""`survey publish`: versions only go up, and designated cities may go past their prefecture."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call, Ended
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.sealing.publish import Terms, publish
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.submitting.kept_packs import keep_pack, kept_packs


@pytest.fixture
def form(office: Path) -> Path:
    """The small form under the id of the small survey, as a file."""
    path = office / "form.json"
    path.write_text(json.dumps({**worlds.SMALL_FORM, "id": worlds.TERMS.survey}), encoding="utf-8")
    return path


def _publish(desk: Call, form: Path, *more: object) -> Ended:
    office = form.parent
    words = ("--form", form, "--deadline", "2026-12-31", "--issuer", office / "issuer.p12")
    out = ("--recipient", office / "ministry.card.txt", "--out", office / "x.survey.txt")
    return desk("survey", "publish", *words, *out, *more, "--json")


def _terms(form: Path, **members: object) -> tuple[str, Path]:
    path = form.with_name("terms.json")
    path.write_text(json.dumps(members), encoding="utf-8")
    return "--terms", path


def _made(form: Path) -> Pack:
    pack = read_pack(form.with_name("x.survey.txt").read_bytes())
    assert isinstance(pack, Pack)
    return pack


def _former(form: Path, pack: Pack) -> tuple[str, Path]:
    path = form.with_name("former.survey.txt")
    path.write_text(pack.text, encoding="ascii")
    return "--supersedes", path


def test_the_next_version_follows_the_former_one(desk: Call, form: Path) -> None:
    """One higher, under the same id, and it names the former pack by its hash."""
    former = worlds.pack(replace(worlds.TERMS, version=4))
    assert _publish(desk, form, *_former(form, former)).document["version"] == 5
    payload = _made(form).payload
    assert (payload.survey, payload.supersedes) == (worlds.TERMS.survey, former.digest)


def test_a_version_may_be_skipped(desk: Call, form: Path) -> None:
    """The terms say which version, as long as it is a higher one."""
    former = _former(form, worlds.pack())
    ended = _publish(desk, form, *former, *_terms(form, version=7))
    assert ended.document["version"] == 7


@pytest.mark.parametrize(
    ("version", "status"), [(3, "pack_older"), (4, "pack_conflict")], ids=["lower", "same"]
)
def test_a_version_never_goes_down(desk: Call, form: Path, version: int, status: str) -> None:
    """Lower or the same is refused in words, and no file is written."""
    former = _former(form, worlds.pack(replace(worlds.TERMS, version=4)))
    ended = _publish(desk, form, *former, *_terms(form, version=version))
    assert ended.code == 1
    assert ended.document == {"status": status, "reason": "former", "version": 4}
    assert "版は前の版より大きくしてください。" in ended.err
    assert not form.with_name("x.survey.txt").exists()


def test_a_pack_of_another_survey_is_no_former_one(desk: Call, form: Path) -> None:
    """`form_mismatch`, with its reason."""
    other = worlds.pack(replace(worlds.TERMS, survey="other-survey"))
    ended = _publish(desk, form, *_former(form, other))
    assert ended.document == {"status": "form_mismatch", "reason": "former"}


def _stranger(terms: Terms = worlds.TERMS) -> Pack:
    return publish(
        terms,
        worlds.SMALL_FORM,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("stranger").signing_key(),
    )


def test_another_key_cannot_follow(desk: Call, form: Path) -> None:
    """Whoever confirmed the former issuer could not take the new version in."""
    ended = _publish(desk, form, *_former(form, _stranger()))
    assert ended.document == {"status": "issuer_mismatch", "reason": "former"}


def test_two_former_packs_are_wrong_use(desk: Call, form: Path) -> None:
    """The hash in the terms must be that of the file that is named."""
    digest = worlds.pack(replace(worlds.TERMS, version=2)).digest
    former = _former(form, worlds.pack())
    ended = _publish(desk, form, *former, *_terms(form, supersedes=digest))
    assert ended.code == 2
    assert "--supersedes" in ended.err


def test_what_was_published_here_is_a_former_version(desk: Call, form: Path, profile: Path) -> None:
    """Without a word about it the second one is version 2 and names the first, also in the file."""
    assert _publish(desk, form).document["version"] == 1
    first = _made(form)
    assert kept_packs(ProfileFolder(profile)) == (first,)
    ended = _publish(desk, form, "--force")
    assert "この端末に第1版がある" in ended.err
    assert (ended.document["version"], _made(form).payload.supersedes) == (2, first.digest)


def test_one_version_is_never_signed_twice(desk: Call, form: Path) -> None:
    """Respondents' copies would find the two in conflict; the file that is there stays."""
    _publish(desk, form)
    before = _made(form)
    ended = _publish(desk, form, "--force", *_terms(form, version=1))
    assert ended.document == {"status": "pack_conflict", "reason": "former", "version": 1}
    assert _made(form) == before


def test_packs_of_others_kept_here_say_nothing(desk: Call, form: Path, profile: Path) -> None:
    """Anybody can sign a high version of the survey."""
    keep_pack(ProfileFolder(profile), _stranger(replace(worlds.TERMS, version=9)))
    assert _publish(desk, form).document["version"] == 1


def test_the_terms_cannot_name_a_pack_of_another_key(desk: Call, form: Path, profile: Path) -> None:
    """By its hash it is found among the packs kept here, and refused as if named by its file."""
    other = _stranger()
    keep_pack(ProfileFolder(profile), other)
    ended = _publish(desk, form, *_terms(form, supersedes=other.digest, version=2))
    assert ended.document == {"status": "issuer_mismatch", "reason": "former"}


def test_a_first_version_supersedes_nothing(desk: Call, form: Path) -> None:
    """A hash of a pack that is not here goes with a version above 1 only."""
    digest = worlds.pack().digest
    ended = _publish(desk, form, *_terms(form, supersedes=digest))
    assert ended.code == 2
    assert "第1版には前の版がありません。" in ended.err
    assert not form.with_name("x.survey.txt").exists()
    made = _publish(desk, form, *_terms(form, supersedes=digest, version=2))
    assert (made.document["version"], _made(form).payload.supersedes) == (2, digest)


def test_a_newer_version_kept_here_counts_before_the_one_in_the_terms(
    desk: Call, form: Path, profile: Path
) -> None:
    """What goes on from version 1 while version 3 is out would be a fork."""
    first, third = worlds.pack(), worlds.pack(replace(worlds.TERMS, version=3))
    for pack in (first, third):
        keep_pack(ProfileFolder(profile), pack)
    ended = _publish(desk, form, *_terms(form, supersedes=first.digest, version=4))
    assert ended.code == 2
    assert "前の版（" in ended.err
    assert _publish(desk, form, *_terms(form, supersedes=third.digest)).document["version"] == 4


def test_the_former_version_is_never_written_over(desk: Call, form: Path) -> None:
    """Not even with `--force`: what respondents hold must stay comparable."""
    option, path = _former(form, worlds.pack())
    path.rename(form.with_name("x.survey.txt"))
    ended = _publish(desk, form, option, form.with_name("x.survey.txt"), "--force")
    assert ended.code == 2
    assert "--out が前の版の調査票ファイルです。" in ended.err
    assert _made(form) == worlds.pack()


def test_a_profile_that_refuses_does_not_take_the_file_back(
    desk: Call, form: Path, profile: Path
) -> None:
    """The pack stands, and it is said that the next call will not know of it."""
    profile.rmdir()
    profile.write_text("", encoding="utf-8")
    ended = _publish(desk, form)
    assert ended.code == 0
    assert "この端末には入れられませんでした。" in ended.err
    assert _made(form).payload.version == 1


def test_designated_cities_send_to_the_ministry_alone(desk: Call, form: Path) -> None:
    """With `--direct` a city of Tokyo goes to both, and 札幌市 past its prefecture."""
    prefecture = ("--recipient", form.with_name("prefecture.card.txt"))
    assert _publish(desk, form, *prefecture, "--direct").code == 0
    pack = _made(form)
    names = [one.id for one in pack.route_for(worlds.municipality())]
    assert names == ["prefecture-13", "ministry"]
    direct, *_others = pack.payload.routes
    assert [one.value for one in direct.match.kinds] == ["designated_city"]
    assert direct.to == ("ministry",)


def test_direct_needs_a_ministry(desk: Call, form: Path) -> None:
    """Without its card it is wrong use."""
    office = form.parent
    ended = desk(
        *("survey", "publish", "--form", form, "--deadline", "2026-12-31", "--direct"),
        *("--issuer", office / "issuer.p12", "--recipient", office / "prefecture.card.txt"),
        *("--out", office / "x.survey.txt"),
    )
    assert ended.code == 2
    assert "省のカードも要ります" in ended.err
