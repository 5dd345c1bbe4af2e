"""`survey publish`: versions only go up, and designated cities may go past their prefecture."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call, Ended
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.sealing.publish import publish


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


def test_another_key_cannot_follow(desk: Call, form: Path) -> None:
    """Whoever confirmed the former issuer could not take the new version in."""
    other = publish(
        worlds.TERMS,
        worlds.SMALL_FORM,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("stranger").signing_key(),
    )
    ended = _publish(desk, form, *_former(form, other))
    assert ended.document == {"status": "issuer_mismatch", "reason": "former"}


def test_two_former_packs_are_wrong_use(desk: Call, form: Path) -> None:
    """The hash in the terms must be that of the file that is named."""
    digest = worlds.pack(replace(worlds.TERMS, version=2)).digest
    former = _former(form, worlds.pack())
    ended = _publish(desk, form, *former, *_terms(form, supersedes=digest))
    assert ended.code == 2
    assert "--supersedes" in ended.err


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
