"""Packs that can be versions of one survey, and such that cannot."""

from copy import deepcopy
from dataclasses import replace

import pytest

from tests.support import worlds
from tests.support.two_versions import published, second_pack
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.review.one_survey import require_one_course
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.publish import publish


def _other_words() -> Pack:
    return published({**deepcopy(worlds.SMALL_FORM), "title": "other"}, version=1)


def _strangers() -> Pack:
    return publish(
        replace(worlds.TERMS, version=2),
        worlds.SMALL_FORM,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("stranger").signing_key(),
    )


def test_versions_of_one_issuer_pass() -> None:
    """In any order, and one of them twice."""
    require_one_course([second_pack(), worlds.pack(), worlds.pack()])


@pytest.mark.parametrize(
    ("other", "code"),
    [(_other_words, Code.PACK_CONFLICT), (_strangers, Code.ISSUER_MISMATCH)],
    ids=["same version", "other issuer"],
)
def test_packs_that_cannot_follow_each_other(other: object, code: Code) -> None:
    """Nobody can say which of them would count."""
    assert callable(other)
    with pytest.raises(SurveyError) as caught:
        require_one_course([worlds.pack(), other()])
    assert caught.value.code is code
