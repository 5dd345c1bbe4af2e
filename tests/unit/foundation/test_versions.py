"""What a later version wrote is told from what is damaged."""

import pytest

from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import JsonValue
from usbsurvey_desktop.versions import is_newer, require_not_newer, told_if_newer

KNOWN = "usbsurvey-form-2"


@pytest.mark.parametrize(
    ("name", "is_it"),
    [
        ("usbsurvey-form-3", True),
        ("usbsurvey-form-10", True),
        ("usbsurvey-form-2", False),
        ("usbsurvey-form-1", False),
        ("usbsurvey-form-03", False),
        ("usbsurvey-form-12345", False),
        ("usbsurvey-pack-3", False),
        ("usbsurvey-form-3 ", False),
        (3, False),
        (None, False),
    ],
)
def test_a_later_version_has_the_same_name_and_a_higher_number(
    name: JsonValue, *, is_it: bool
) -> None:
    """Anything else is another format, or none."""
    assert is_newer(name, KNOWN) is is_it


@pytest.mark.parametrize("text", [b'{"v":1}', b'{"v":true}', b'{"v":"2"}', b"{}", b"[", b"[2]"])
def test_only_a_higher_number_is_refused(text: bytes) -> None:
    """What else is wrong with a file is for those who read it."""
    require_not_newer(text)


@pytest.mark.parametrize(
    "text", [b'{"pins":[],"v":2}', b'{"pins":[[[[[[[[]]]]]]]],"v":2}'], ids=["flat", "deep"]
)
def test_a_higher_number_is_refused(text: bytes) -> None:
    """Whatever stands beside it, however deep."""
    with refused(Code.VERSION_NEWER):
        require_not_newer(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b'{"schema":"usbsurvey-form-3"}', "newer"),
        (b'{"more":[[[[[[[[]]]]]]]],"schema":"usbsurvey-form-3"}', "newer"),
        (b'{"schema":"usbsurvey-form-2"}', None),
        (b"{}", None),
        (b"no json", None),
    ],
    ids=["newer", "newer and deep", "known", "nameless", "none"],
)
def test_a_refusal_says_that_the_text_is_newer(text: bytes, reason: str | None) -> None:
    """Code, facts and cause stay; only the reason comes to them, and only then."""
    with pytest.raises(SurveyError) as found, told_if_newer(text, KNOWN):
        raise SurveyError(Code.DRAFT_CONTENT, {"entry": 7})
    assert found.value.code is Code.DRAFT_CONTENT
    assert found.value.facts.get("entry") == 7
    assert found.value.facts.get("reason") == reason


def test_nothing_is_said_where_nothing_is_refused() -> None:
    """A text that is read is read, whatever it calls itself."""
    with told_if_newer(b'{"schema":"usbsurvey-form-3"}', KNOWN):
        pass
