"""Which recipients a body's packages go to."""

import pytest

from tests.support import worlds
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.sealing.pack_record import Match, Route
from usbsurvey_desktop.sealing.routes import recipients_for

CHIYODA = worlds.municipality("131016")
SAPPORO = worlds.municipality("011002")
TOKYO = worlds.municipality("130001")
UNION = Municipality("138215", "架空広域連合", "東京都", "", MunicipalityKind.OTHER)


def ids(body: Municipality, *routes: Route) -> list[str]:
    """The ids of the recipients for a body."""
    payload = worlds.pack().payload.model_copy(update={"routes": routes})
    return [recipient.id for recipient in recipients_for(payload, body)]


def to(match: Match, name: str = "prefecture") -> Route:
    """A route to one recipient."""
    return Route(match=match, to=(name,))


EVERYBODY = to(Match(), "ministry")


@pytest.mark.parametrize(
    ("match", "body", "is_matched"),
    [
        (Match(bodies=("131016",)), CHIYODA, True),
        (Match(bodies=("131016",)), SAPPORO, False),
        (Match(prefectures=("13",)), CHIYODA, True),
        (Match(prefectures=("13",)), TOKYO, True),
        (Match(prefectures=("13", "01")), SAPPORO, True),
        (Match(prefectures=("13",)), SAPPORO, False),
        (Match(kinds=(MunicipalityKind.DESIGNATED_CITY,)), SAPPORO, True),
        (Match(kinds=(MunicipalityKind.DESIGNATED_CITY,)), CHIYODA, False),
        (Match(kinds=(MunicipalityKind.PREFECTURE,)), TOKYO, True),
        (Match(prefectures=("13",), kinds=(MunicipalityKind.SPECIAL_WARD,)), CHIYODA, True),
        (Match(prefectures=("13",), kinds=(MunicipalityKind.SPECIAL_WARD,)), TOKYO, False),
        (Match(bodies=("131016",), prefectures=("01",)), CHIYODA, False),
    ],
)
def test_all_that_a_match_names_must_hold(
    match: Match, body: Municipality, *, is_matched: bool
) -> None:
    """Bodies, prefectures and kinds narrow one another; what is absent does not count."""
    assert ids(body, to(match), EVERYBODY) == (["prefecture"] if is_matched else ["ministry"])


def test_the_first_match_wins() -> None:
    """Later routes are not looked at."""
    first = to(Match(kinds=(MunicipalityKind.SPECIAL_WARD,)))
    assert ids(CHIYODA, first, to(Match(bodies=("131016",)), "ministry"), EVERYBODY) == [
        "prefecture"
    ]


def test_recipients_stand_in_the_order_of_the_route() -> None:
    """Screens name them as the issuer wrote them."""
    both = Route(match=Match(), to=("ministry", "prefecture"))
    assert ids(CHIYODA, both) == ["ministry", "prefecture"]


def test_a_body_of_no_list_is_served_only_by_name() -> None:
    """A union of municipalities needs a route with its code; the route for all is not for it."""
    assert ids(UNION, EVERYBODY) == []
    assert ids(UNION, to(Match(prefectures=("13",))), EVERYBODY) == []
    assert ids(UNION, to(Match(bodies=(UNION.code,))), EVERYBODY) == ["prefecture"]
