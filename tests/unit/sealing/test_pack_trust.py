"""Which survey pack is trusted, and which may take the place of another."""

import pytest

from tests.support import jose_by_hand as hand
from tests.support import worlds
from tests.support.packs_by_hand import as_issuer, members, republished, signed
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.identity.pins import How, Pins, Trust
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.sealing.pack_trust import Admitted, admit_pack, is_later


def confirmed() -> Pins:
    """Pins with the issuer of the small pack."""
    pack = worlds.pack()
    return Pins().confirmed(pack.payload.survey, pack.issuer, now=worlds.NOW, by="", how=How.LETTER)


def test_a_first_pack_is_admitted_unconfirmed() -> None:
    """Without a pin a pack may be answered, and says so."""
    admitted = admit_pack(worlds.pack().text.encode(), pins=Pins())
    assert isinstance(admitted, Admitted)
    assert admitted.trust is Trust.UNCONFIRMED


def test_a_pinned_issuer_is_confirmed() -> None:
    """The certificate whose 照合番号 was typed is the one in the pack."""
    admitted = admit_pack(worlds.pack().text.encode(), pins=confirmed())
    assert isinstance(admitted, Admitted)
    assert admitted.trust is Trust.CONFIRMED


def test_another_key_than_the_pinned_is_refused() -> None:
    """An attacker's pack with own recipients does not get in."""
    assert admit_pack(as_issuer("stranger"), pins=confirmed()) == Refused(Code.ISSUER_MISMATCH, "6")


def test_a_pack_that_does_not_read_is_not_judged() -> None:
    """Reading comes before trust."""
    assert admit_pack(b"", pins=Pins()) == Refused(Code.JSON_SYNTAX, "C2")


@pytest.mark.parametrize(
    ("new", "held", "expected"),
    [
        pytest.param({"version": 1}, {"version": 2}, (Code.PACK_OLDER, "7"), id="older"),
        pytest.param(
            {"title": "別の題"}, {"version": 1}, (Code.PACK_CONFLICT, "7"), id="same, changed"
        ),
    ],
)
def test_packs_that_may_not_take_the_place_of_the_held_one(
    new: dict[str, object], held: dict[str, object], expected: tuple[Code, str]
) -> None:
    """Versions only rise, and one version has one content."""
    raw = republished(**new).text.encode()
    assert admit_pack(raw, pins=Pins(), held=[republished(**held)]) == Refused(*expected)


@pytest.mark.parametrize(
    "held",
    [
        pytest.param({}, id="the same pack"),
        pytest.param({"survey": "other-survey", "version": 9}, id="another survey"),
    ],
)
def test_packs_that_are_no_obstacle(held: dict[str, object]) -> None:
    """The same pack again, and packs of other surveys, change nothing."""
    raw = worlds.pack().text.encode()
    assert isinstance(admit_pack(raw, pins=Pins(), held=[republished(**held)]), Admitted)


def strangers_pack() -> Pack:
    """A pack of the same survey, of the highest version, by somebody else."""
    payload = members() | {"version": 9_999}
    pack = read_pack(signed(hand.plain(payload).encode(), "stranger"))
    assert isinstance(pack, Pack)
    return pack


@pytest.mark.parametrize("pins", [Pins(), confirmed()], ids=["nobody pinned", "issuer pinned"])
def test_a_strangers_pack_bars_nothing(pins: Pins) -> None:
    """Anybody can sign a version 9999; the genuine issuer's first version still gets in."""
    raw = worlds.pack().text.encode()
    assert isinstance(admit_pack(raw, pins=pins, held=[strangers_pack()]), Admitted)


def test_behind_a_strangers_pack_the_issuers_own_still_counts() -> None:
    """Nor does the stranger's pack open a way back to an older version of the issuer's."""
    held = [strangers_pack(), republished(version=2)]
    older = admit_pack(worlds.pack().text.encode(), pins=confirmed(), held=held)
    assert older == Refused(Code.PACK_OLDER, "7")


def test_a_higher_version_is_admitted() -> None:
    """The next version names the one before."""
    raw = republished(version=2, supersedes=worlds.pack().digest).text.encode()
    admitted = admit_pack(raw, pins=confirmed(), held=[worlds.pack()])
    assert isinstance(admitted, Admitted)
    assert admitted.pack.payload.supersedes == worlds.pack().digest


@pytest.mark.parametrize(
    ("pack", "is_so"),
    [
        (republished(version=2), True),
        (republished(version=1), False),
        (republished(version=2, survey="other-survey"), False),
    ],
    ids=["higher", "same", "another survey"],
)
def test_a_later_version_is_one_of_the_same_survey(pack: Pack, is_so: bool) -> None:  # noqa: FBT001 - what is expected
    """By the same issuer, too."""
    assert is_later(pack, worlds.pack()) is is_so


def test_a_strangers_pack_is_no_later_version() -> None:
    """Anybody can sign a version 9999."""
    assert not is_later(strangers_pack(), worlds.pack())
