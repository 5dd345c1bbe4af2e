"""Versions of a survey only go up."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import worlds
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.pins import Pins
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_trust import Admitted, admit_pack
from usbsurvey_desktop.sealing.publish import Terms, publish
from usbsurvey_desktop.sealing.succession import (
    HIGHEST,
    followed,
    newest,
    next_version,
    require_higher,
)

SURVEY = worlds.TERMS.survey
ISSUER = worlds.identity("issuer").certificate


def version(number: int, *, purpose: str = "試験のため") -> Pack:
    """The small survey in this version."""
    return worlds.pack(replace(worlds.TERMS, version=number, purpose=purpose))


def by_somebody_else(terms: Terms) -> Pack:
    """The small survey, signed with another key."""
    return publish(
        terms,
        worlds.SMALL_FORM,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("stranger").signing_key(),
    )


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.integers(1, 12), min_size=0, max_size=5),
    st.integers(1, 14),
    st.integers(0, 5),
)
def test_only_a_higher_version_passes(held: list[int], wanted: int, named: int) -> None:
    """Exactly what passes here is taken in by a copy that holds all the former packs."""
    known = [version(number) for number in held]
    told = known[named] if named < len(known) else None
    former = followed(SURVEY, ISSUER, named=told, known=known)
    is_higher = all(wanted > number for number in held)
    if is_higher:
        require_higher(wanted, former)
    else:
        with pytest.raises(SurveyError) as caught:
            require_higher(wanted, former)
        is_same = wanted == max(held)
        assert caught.value.code is (Code.PACK_CONFLICT if is_same else Code.PACK_OLDER)
        assert caught.value.facts["version"] == max(held)
    made = version(wanted, purpose="直した")
    is_taken = isinstance(admit_pack(made.text.encode("ascii"), pins=Pins(), held=known), Admitted)
    assert is_taken is is_higher


def test_the_next_version_is_one_more() -> None:
    """After the newest former pack; 1 for a new survey, and never over the format's highest."""
    assert next_version(None) == 1
    assert next_version(newest([version(3), version(7), version(5)])) == 8
    assert next_version(version(HIGHEST)) == HIGHEST


def test_packs_of_others_say_nothing() -> None:
    """A pack of another key or survey is no measure, however high its version."""
    stranger = by_somebody_else(replace(worlds.TERMS, version=HIGHEST))
    other = worlds.pack(replace(worlds.TERMS, survey="other-survey", version=HIGHEST))
    assert followed(SURVEY, ISSUER, named=None, known=[stranger, other]) is None
    found = followed(SURVEY, ISSUER, named=None, known=[stranger, other, version(2)])
    assert found == version(2)


@pytest.mark.parametrize(
    ("former", "code"),
    [
        (lambda: worlds.pack(replace(worlds.TERMS, survey="other-survey")), Code.FORM_MISMATCH),
        (lambda: by_somebody_else(worlds.TERMS), Code.ISSUER_MISMATCH),
    ],
    ids=["survey", "key"],
)
def test_the_named_pack_must_be_a_former_one(former: object, code: Code) -> None:
    """A file of another survey, or signed by somebody else, is refused in its own words."""
    assert callable(former)
    with pytest.raises(SurveyError) as caught:
        followed(SURVEY, ISSUER, named=former(), known=())
    assert (caught.value.code, caught.value.facts) == (code, {"reason": "former"})


def test_a_held_pack_newer_than_the_named_one_counts() -> None:
    """Who names version 1 as the former one, and holds version 3, follows version 3."""
    found = followed(SURVEY, ISSUER, named=version(1), known=[version(3)])
    assert found == version(3)
