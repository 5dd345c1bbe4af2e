"""Practice worlds: what is in them opens as `expected.json` says, and everything bears 練習."""

from collections.abc import Mapping
from functools import cache
from random import Random  # noqa: TID251 - the draw of a practice world, from its seed
from typing import Any

import pytest

from tests.support import jose_by_hand as hand
from tests.support import worlds
from usbsurvey_desktop.demo.bodies import Draw, draw_bodies
from usbsurvey_desktop.demo.days import Days
from usbsurvey_desktop.demo.staging import set_stage
from usbsurvey_desktop.demo.world import Plan, make_world
from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.key_file import Identity, open_pair
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster import read_roster
from usbsurvey_desktop.identity.roster_pins import read_roster_pins
from usbsurvey_desktop.municipality import MunicipalityKind
from usbsurvey_desktop.questionnaire.load import Loaded, load
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.sealing.unseal import open_package

BODIES = 5
DAMAGED = 8


@cache
def usb_survey() -> Loaded:
    """The real survey."""
    loaded = load((worlds.ROOT / "forms/mic-usb-media-2025/form.json").read_bytes())
    assert isinstance(loaded, Loaded)
    return loaded


@cache
def world() -> Mapping[str, bytes]:
    """A small practice world of the real survey."""
    plan = Plan(BODIES, seed=1, damaged=DAMAGED)
    return make_world(plan, usb_survey(), worlds.municipalities(), now=worlds.NOW)


@cache
def make_again() -> tuple[dict[str, Any], tuple[int, ...]]:
    """What a second world of the same seed says of itself, and the progress that was told."""
    told: list[int] = []
    again = make_world(
        Plan(BODIES, seed=1),
        usb_survey(),
        worlds.municipalities(),
        now=worlds.NOW,
        progress=told.append,
    )
    return hand.parsed(again["expected.json"].decode()), tuple(told)


def expected() -> dict[str, Any]:
    """What the world says of itself."""
    return hand.parsed(world()["expected.json"].decode())


def pack() -> Pack:
    """The world's pack."""
    found = read_pack(world()[expected()["pack"]])
    assert isinstance(found, Pack)
    return found


@cache
def identity(name: str) -> Identity:
    """One of the world's people, by the passphrase that lies beside them."""
    passphrase = world()["passphrase.txt"].decode().removesuffix("\n")
    pair = (world()[f"identities/{name}.p12"], world()[f"identities/{name}.open.p12"])
    return open_pair(*pair, passphrase, now=worlds.NOW)


def reads(file: str, name: str) -> Opened | Refused:
    """What one of the people gets of a file."""
    reader = Reader(identity(name), (pack(),), worlds.municipalities(), worlds.NOW)
    return open_package(world()[file], reader)


def test_the_folder_is_laid_out_as_promised() -> None:
    """Every file has its place; nothing else lies there."""
    people = {"ministry", "prefecture", "stranger", "respondent", "approver"}
    files = {f"identities/{name}{end}" for name in people for end in (".p12", ".open.p12")}
    files |= {one["file"] for one in expected()["files"]} | {expected()["pack"]}
    files |= {"passphrase.txt", "check-number.txt", "expected.json", "README.txt"}
    files |= {"ministry.roster.txt", "prefecture.roster.txt", "profile/rosters.json"}
    assert set(world()) == files
    assert expected()["pack"] == "practice-mic-usb-media-2025-v1.survey.txt"


@pytest.mark.parametrize("name", ["ministry", "prefecture"])
def test_both_collectors_read_the_expected_answers(name: str) -> None:
    """Digest, body, states and answers of every good package are as they were made."""
    good = [one for one in expected()["files"] if one["status"] == "ok"]
    assert len(good) == BODIES
    for one in good:
        found = reads(one["file"], name)
        assert isinstance(found, Opened)
        effective = {
            link_id: list(value) if isinstance(value, tuple) else value
            for link_id, value in found.evaluation.effective.items()
        }
        assert (found.digest, found.submission.revision) == (one["digest"], one["revision"])
        assert found.submission.body.code == one["body_code"]
        assert effective == one["effective"]
        assert {link_id: one["states"][link_id] for link_id in found.evaluation.states} == dict(
            found.evaluation.states
        )


def test_the_rosters_are_believed_in_the_practice_profile() -> None:
    """As on the terminal where their keepers founded them; nobody is warned of them."""
    pins = read_roster_pins(world()["profile/rosters.json"])
    rosters = [read_roster(world()[f"{name}.roster.txt"]) for name in ("ministry", "prefecture")]
    assert [pins.trust(one) for one in rosters] == [Trust.CONFIRMED] * 2


def test_the_roster_knows_everybody_but_the_last_body() -> None:
    """So that both states can be seen; the collectors are its reviewers."""
    roster = read_roster(world()["ministry.roster.txt"])
    reader = Reader(
        identity("ministry"), (pack(),), worlds.municipalities(), worlds.NOW, roster=roster
    )
    good = [one for one in expected()["files"] if one["status"] == "ok"]
    for one in good:
        found = open_package(world()[one["file"]], reader)
        assert isinstance(found, Opened)
        assert [signer.state for signer in found.signers] == one["signers"]
    assert {state for one in good[:-1] for state in one["signers"]} == {"registered"}
    assert set(good[-1]["signers"]) == {"unregistered"}
    for name in ("ministry", "prefecture"):
        assert roster.is_reviewer(identity(name).certificate.fingerprint)
    assert roster.keeper == identity("ministry").certificate


def test_the_stranger_opens_nothing() -> None:
    """The identity for rehearsing a refusal is refused every good package."""
    for one in expected()["files"][:BODIES]:
        found = reads(one["file"], "stranger")
        assert isinstance(found, Refused)
        assert found.step == "S2"


def test_damaged_files_are_refused_with_the_code_that_is_expected() -> None:
    """Each way of damage gives the ministry the code that stands in the list."""
    damaged = expected()["files"][BODIES:]
    assert len(damaged) == DAMAGED
    codes = []
    for one in damaged:
        found = reads(one["file"], "ministry")
        assert isinstance(found, Refused)
        assert found.code.value == one["status"]
        codes.append(found.code)
    assert len(set(codes)) == DAMAGED - 1


def test_the_counts_are_those_of_the_packages() -> None:
    """Counted again from the opened packages, every question gives the expected counts."""
    evaluations = []
    for one in expected()["files"][:BODIES]:
        found = reads(one["file"], "ministry")
        assert isinstance(found, Opened)
        evaluations.append(found.evaluation)
    for link_id, counts in expected()["questions"].items():
        states = [evaluation.states[link_id].value for evaluation in evaluations]
        for state in ("answered", "unanswered", "not_applicable"):
            assert counts[state] == states.count(state)
        assert counts["applicable"] + counts["not_applicable"] == BODIES
        chosen: list[str] = []
        for evaluation in evaluations:
            value = evaluation.effective.get(link_id, ())
            chosen += value if isinstance(value, tuple) else (str(value),)
        assert all(chosen.count(code) == count for code, count in counts["counts"].items())
    counts = {"received": BODIES + DAMAGED, "readable": BODIES, "rejected": DAMAGED}
    assert expected()["packages"] == counts | {
        "duplicates": 0,
        "superseded": 0,
        "conflicts": 0,
        "contested": 0,
        "rolled_back": 0,
        "missing": len(worlds.municipalities()) - BODIES,
    }


def test_everything_bears_the_mark_of_practice() -> None:
    """Survey id, title, issuer, people and papers all say that nothing here is real."""
    assert pack().payload.title.startswith("【練習】")
    assert pack().payload.survey.startswith("practice-")
    assert pack().issuer.subject.organisation.startswith("練習")
    for name in ("ministry", "prefecture", "stranger", "respondent", "approver"):
        assert "練習" in identity(name).certificate.subject.organisation
    for paper in ("check-number.txt", "README.txt"):
        assert world()[paper].decode().startswith("【練習】")


def test_the_offices_have_names_that_read_like_names() -> None:
    """The screens put them into sentences: 「練習省が決めた方法で送る」."""
    assert [one.display_name for one in pack().payload.recipients] == ["練習県", "練習省"]
    assert pack().issuer.subject.organisation == "練習庁"


def test_the_letter_tells_the_issuers_check_number() -> None:
    """What a newcomer types from the letter confirms the pack."""
    assert check_number(pack().issuer.fingerprint) in world()["check-number.txt"].decode()
    assert expected()["issuer_fingerprint"] == pack().issuer.fingerprint.hex()


def test_kept_key_files_are_not_called_weak() -> None:
    """Practice does not begin with a warning about its own files."""
    assert not identity("ministry").is_weakly_protected


def test_the_readme_names_files_that_exist() -> None:
    """The command in the papers works as it stands."""
    words = world()["README.txt"].decode().split()
    named = {word for word in words if word.endswith((".sealed.txt", ".survey.txt", ".p12"))}
    missing = {
        word for word in named if word not in world() and f"identities/{word}" not in world()
    }
    assert missing <= {".open.p12"}


def test_one_seed_gives_one_world() -> None:
    """Bodies, answers and counts repeat; keys and digests do not."""
    again, _told = make_again()
    assert again["questions"] == expected()["questions"]
    first, second = (
        [(one["file"], one["effective"]) for one in each["files"][:BODIES]]
        for each in (expected(), again)
    )
    assert first == second
    assert again["files"][0]["digest"] != expected()["files"][0]["digest"]


def test_progress_is_told_for_each_package() -> None:
    """A progress bar can follow."""
    _again, told = make_again()
    assert told == tuple(range(1, BODIES + 1))


def test_one_identity_stands_for_all_prefectures_of_a_large_world() -> None:
    """Every body of the list is routed to it and to the ministry."""
    bodies = (worlds.municipality("011002"), worlds.municipality("473812"))
    stage = set_stage(
        Draw(bodies, None),
        usb_survey(),
        passphrase=worlds.PASSPHRASE,
        days=Days.beginning(worlds.NOW),
    )
    for body in worlds.municipalities():
        names = [recipient.id for recipient in stage.pack.route_for(body)]
        assert names == ["prefecture", "ministry"]


@pytest.mark.parametrize("count", [1, 3, 30, 179])
def test_a_small_world_lies_in_one_prefecture(count: int) -> None:
    """As long as a prefecture has enough municipalities, its identity opens every package."""
    # The draw is not a secret.
    draw = draw_bodies(worlds.municipalities(), count, Random(count))  # noqa: S311 - a draw from a seed
    assert len(draw.bodies) == count
    assert draw.prefecture is not None
    assert {body.prefecture for body in draw.bodies} == {draw.prefecture.prefecture}
    assert MunicipalityKind.PREFECTURE not in {body.kind for body in draw.bodies}


@pytest.mark.parametrize(("count", "expected_count"), [(180, 180), (1_788, 1_788), (9_999, 1_788)])
def test_a_large_world_is_drawn_from_the_whole_list(count: int, expected_count: int) -> None:
    """Beyond one prefecture the whole list is used, each body once, prefectures included."""
    # The draw is not a secret.
    draw = draw_bodies(worlds.municipalities(), count, Random(1))  # noqa: S311 - a draw from a seed
    assert len({body.code for body in draw.bodies}) == expected_count
    assert draw.prefecture is None
    assert MunicipalityKind.PREFECTURE in {body.kind for body in draw.bodies}
