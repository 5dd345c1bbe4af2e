"""Recipients made from cards, and the routes that lead every body to one of them."""

from datetime import timedelta
from functools import reduce

import pytest

from tests.support import collectors, worlds
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.municipality import MunicipalityKind
from usbsurvey_desktop.sealing.addressing import (
    MOST_RECIPIENTS,
    MOST_SIGNERS,
    Addressing,
    addressing_of,
    is_odd,
    signers_of,
)
from usbsurvey_desktop.sealing.pack_record import Match
from usbsurvey_desktop.sealing.publish import publish

TOKYO = collectors.prefecture(13)
OSAKA = collectors.prefecture(27)
BODIES = worlds.municipalities()
SAPPORO = worlds.municipality("011002")
CHIYODA = worlds.municipality("131016")


def addressing(*subjects: Subject, is_direct: bool = False) -> Addressing:
    """The offices of these people, added one by one."""
    return reduce(
        lambda so_far, one: so_far.with_card(collectors.card(one), worlds.NOW),
        subjects,
        Addressing(is_direct=is_direct),
    )


def refusal(act: object, reason: str) -> None:
    """Fail unless the act is refused for this reason."""
    assert callable(act)
    with pytest.raises(SurveyError) as caught:
        act()
    assert caught.value.facts["reason"] == reason


def names(found: Addressing, code: str) -> list[str]:
    """Who receives from a body."""
    return [one.display_name for one in found.of(worlds.municipality(code))]


def test_47_prefectures_and_a_ministry_serve_all_bodies() -> None:
    """Each of the 1,788 bodies has its prefecture and the ministry."""
    found = addressing(collectors.MINISTRY, *collectors.prefectures())
    assert len(found.recipients) == 48
    assert found.recipients[-1].role == "ministry"
    assert found.unserved(BODIES) == ()
    assert all(len(found.of(body)) == 2 for body in BODIES)
    assert names(found, "131016") == ["東京都", "試験省"]
    found.require_whole(worlds.NOW)


def test_designated_cities_may_send_to_the_ministry_alone() -> None:
    """The twenty cities, and nobody else, leave their prefecture out."""
    found = addressing(collectors.MINISTRY, *collectors.prefectures(), is_direct=True)
    alone = [body for body in BODIES if len(found.of(body)) == 1]
    assert {body.kind for body in alone} == {MunicipalityKind.DESIGNATED_CITY}
    assert len(alone) == 20
    assert names(found, "011002") == ["試験省"]


def test_without_a_ministry_bodies_of_other_prefectures_have_nobody() -> None:
    """They are told one by one, and such a choice is not whole."""
    found = addressing(TOKYO, OSAKA)
    assert SAPPORO in found.unserved(BODIES)
    assert CHIYODA not in found.unserved(BODIES)
    refusal(lambda: found.require_whole(worlds.NOW), "nobody_else")
    refusal(lambda: Addressing().require_whole(worlds.NOW), "nobody_else")


def test_all_47_prefectures_need_no_ministry() -> None:
    """The last one's route is the one for all that is left, which is its own bodies."""
    found = addressing(*collectors.prefectures())
    found.require_whole(worlds.NOW)
    assert found.routes[-1].match == Match()
    assert found.unserved(BODIES) == ()
    okinawa = next(body for body in BODIES if body.code.startswith("47"))
    assert [one.body for one in found.of(okinawa)] == [collectors.prefecture(47).body_code]


def test_one_prefecture_alone_receives_from_everybody() -> None:
    """A survey of one prefecture needs nobody else."""
    found = addressing(TOKYO)
    found.require_whole(worlds.NOW)
    assert found.unserved(BODIES) == ()


def test_designated_cities_need_a_ministry_to_send_to() -> None:
    """Without one the choice is refused, and the routes leave it out."""
    found = addressing(TOKYO, is_direct=True)
    refusal(lambda: found.require_whole(worlds.NOW), "no_ministry")
    assert len(found.routes) == 1


def test_a_card_twice_and_a_second_person_of_an_office_are_told_apart() -> None:
    """The same person again is `twice`; another one signs notes, and is no second recipient."""
    found = addressing(collectors.MINISTRY)
    refusal(lambda: found.with_card(collectors.card(collectors.MINISTRY), worlds.NOW), "twice")
    second = collectors.card(collectors.SECOND)
    refusal(lambda: found.with_card(second, worlds.NOW), "same_office")
    more = found.with_signer(second, worlds.NOW)
    assert [one.subject.person for one in signers_of(more.recipients[0])] == [
        "受付 花子",
        "受付 次子",
    ]
    refusal(lambda: more.with_signer(second, worlds.NOW), "twice")


def test_a_signer_belongs_to_an_office_that_receives() -> None:
    """A person of another body signs nobody's notes; other offices stay as they are."""
    found = addressing(TOKYO, collectors.MINISTRY)
    refusal(lambda: found.with_signer(collectors.card(OSAKA), worlds.NOW), "other_office")
    more = found.with_signer(collectors.card(collectors.SECOND), worlds.NOW)
    assert more.recipients[0] == found.recipients[0]


def test_a_city_takes_the_seat_of_its_prefecture() -> None:
    """It is odd, and its prefecture cannot be added beside it."""
    found = addressing(collectors.CITY)
    assert is_odd(found.recipients[0])
    refusal(
        lambda: found.with_card(collectors.card(collectors.prefecture(1)), worlds.NOW),
        "same_office",
    )
    assert not is_odd(addressing(TOKYO).recipients[0])


@pytest.mark.parametrize("days", [2_000, -30], ids=["over", "not yet"])
def test_an_expired_card_is_refused(days: int) -> None:
    """Before or after its term a card is no recipient, nor one taken over from a former pack."""
    now = worlds.NOW + timedelta(days=days)
    refusal(lambda: Addressing().with_card(collectors.card(TOKYO), now), "card")
    with pytest.raises(SurveyError) as caught:
        addressing(TOKYO).require_whole(now)
    assert caught.value.code is Code.CERTIFICATE_EXPIRED


def test_the_format_has_room_for_so_many() -> None:
    """The 65th recipient and the 17th signer of one office are refused before signing."""
    one = addressing(TOKYO).recipients[0]
    others = tuple(
        one.model_copy(update={"id": f"x{place}", "body": f"{place + 50}0000"})
        for place in range(MOST_RECIPIENTS)
    )
    full = Addressing(others)
    refusal(lambda: full.with_card(collectors.card(OSAKA), worlds.NOW), "too_many")
    ministry = addressing(collectors.MINISTRY).recipients[0]
    crowd = ministry.model_copy(update={"return_signers": ministry.return_signers * MOST_SIGNERS})
    refusal(
        lambda: Addressing((crowd,)).with_signer(collectors.card(collectors.SECOND), worlds.NOW),
        "too_many",
    )


def test_an_office_is_taken_away_by_its_id() -> None:
    """The others stay; an id that is not there takes nothing away."""
    found = addressing(TOKYO, collectors.MINISTRY)
    assert [one.id for one in found.without("prefecture-13").recipients] == ["ministry"]
    assert found.without("prefecture-01") == found


@pytest.mark.parametrize("is_direct", [False, True])
def test_a_former_pack_gives_its_recipients_back(*, is_direct: bool) -> None:
    """What was published is read again as the same choice."""
    made = addressing(OSAKA, TOKYO, collectors.MINISTRY, is_direct=is_direct)
    pack = publish(
        worlds.TERMS,
        worlds.SMALL_FORM,
        recipients=made.recipients,
        routes=made.routes,
        key=worlds.identity("issuer").signing_key(),
    )
    assert addressing_of(pack.payload) == made
    assert made.is_routed_as(pack.payload)
    assert not addressing(OSAKA, collectors.MINISTRY).is_routed_as(pack.payload)
