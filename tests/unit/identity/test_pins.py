"""An issuer is confirmed once, and no other key takes its place."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.people import MINISTRY, NOW, ec_key
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.certificate import Certificate, Subject, Use, self_signed
from usbsurvey_desktop.identity.pins import How, Pins, Trust, pins_in, read_pins

SURVEY = "mic-usb-media-2025"


def _certificate(number: int = 0, subject: Subject = MINISTRY) -> Certificate:
    return self_signed(subject, ec_key(number), use=Use.SIGN, now=NOW)


ISSUER = _certificate()


NO_PINS = Pins()


def _pinned(pins: Pins = NO_PINS, certificate: Certificate = ISSUER, survey: str = SURVEY) -> Pins:
    return pins.confirmed(survey, certificate, now=NOW, by="soumu01", how=How.LETTER)


def test_without_a_pin_an_issuer_is_unconfirmed() -> None:
    """A pin holds for its own survey only."""
    assert Pins().trust(SURVEY, ISSUER) is Trust.UNCONFIRMED
    assert _pinned().trust("another-survey", ISSUER) is Trust.UNCONFIRMED
    assert _pinned().trust(SURVEY, ISSUER) is Trust.CONFIRMED


def test_who_was_confirmed_is_told_without_an_error() -> None:
    """Only the pinned issuer holds; nobody's, another survey's or another key's pin does not."""
    assert _pinned().holds(SURVEY, ISSUER)
    assert not NO_PINS.holds(SURVEY, ISSUER)
    assert not _pinned().holds("other-survey", ISSUER)
    assert not _pinned().holds(SURVEY, _certificate(1))


def test_a_renewed_certificate_of_the_same_key_is_accepted_and_said() -> None:
    """Once confirmed again, it is the pinned one."""
    renewed = _certificate()
    assert _pinned().trust(SURVEY, renewed) is Trust.RENEWED
    followed = _pinned(_pinned(), renewed)
    assert followed.trust(SURVEY, renewed) is Trust.CONFIRMED
    assert len(followed.pins) == 1


@pytest.mark.parametrize(
    "other",
    [_certificate(1), _certificate(0, replace(MINISTRY, person="別人"))],
    ids=["another key of that name", "another name of that key"],
)
def test_another_issuer_is_refused_and_cannot_be_confirmed(other: Certificate) -> None:
    """Neither another key nor another name gets in, not by confirming either."""
    with refused(Code.ISSUER_MISMATCH):
        _pinned().trust(SURVEY, other)
    with refused(Code.ISSUER_MISMATCH):
        _pinned(_pinned(), other)


def test_pins_of_several_surveys_stand_side_by_side() -> None:
    """One survey's issuer says nothing about another's."""
    both = _pinned(_pinned(), _certificate(1), "another-survey")
    assert both.trust(SURVEY, ISSUER) is Trust.CONFIRMED
    with refused(Code.ISSUER_MISMATCH):
        both.trust("another-survey", ISSUER)


def test_pins_come_back_as_they_were_written() -> None:
    """With who confirmed, when and how."""
    pins = _pinned()
    again = read_pins(pins.to_json())
    assert again == pins
    assert (again.pins[0].by, again.pins[0].how) == ("soumu01", How.LETTER)
    assert again.pins[0].at == "2026-11-21T00:32:05+00:00"
    assert read_pins(Pins().to_json()) == Pins()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Code.JSON_SYNTAX),
        (b'{"v":1,"pins":[]}', Code.PAYLOAD_NOT_CANONICAL),
        (b'{"pins":[],"v":2}', Code.VERSION_NEWER),
        (b'{"pins":[],"v":true}', Code.PAYLOAD_SCHEMA),
        (b'{"pins":[{}],"v":1}', Code.PAYLOAD_SCHEMA),
        (_pinned().to_json().replace(b'"letter"', b'"guess"'), Code.PAYLOAD_SCHEMA),
        (Pins(_pinned().pins * 2).to_json(), Code.PAYLOAD_SCHEMA),
    ],
)
def test_damaged_pins_are_never_taken_for_none(content: bytes, code: Code) -> None:
    """Otherwise a false issuer would only have to damage the file."""
    with refused(code):
        read_pins(content)


@pytest.mark.parametrize(("survey", "by"), [("X", "a"), (SURVEY, "a" * 65)])
def test_what_cannot_be_kept_is_not_confirmed(survey: str, by: str) -> None:
    """A survey id or an account out of bounds is refused before it is written."""
    with refused(Code.PAYLOAD_SCHEMA):
        Pins().confirmed(survey, ISSUER, now=NOW, by=by, how=How.PHONE)


def test_pins_are_read_where_they_are_kept(tmp_path: Path) -> None:
    """No file is no pins; a file of any length that is none is refused."""
    path = tmp_path / "pins.json"
    assert pins_in(path) == Pins()
    path.write_bytes(_pinned().to_json())
    assert pins_in(path) == _pinned()
    with refused(Code.FILE_UNREADABLE):
        pins_in(tmp_path)  # a folder: what is there cannot be read, so perhaps a pin is
    path.write_bytes(b"")
    with refused(Code.JSON_SYNTAX):
        pins_in(path)
    path.write_bytes(bytes(2 * 1024 * 1024))
    with refused(Code.FILE_TOO_LARGE):
        pins_in(path)


# What an administrator fixed


def test_a_fixed_issuer_is_confirmed_without_anybody_asking() -> None:
    """For its own survey only; the pins of the profile hold for all others."""
    fixed = Pins(_pinned(survey="another-survey").pins, {SURVEY: ISSUER.fingerprint.hex()})

    assert fixed.trust(SURVEY, ISSUER) is Trust.CONFIRMED
    assert fixed.trust("another-survey", ISSUER) is Trust.CONFIRMED
    assert fixed.trust("third-survey", ISSUER) is Trust.UNCONFIRMED


@pytest.mark.parametrize(
    "other", [_certificate(1), _certificate()], ids=["another key", "a renewed certificate"]
)
def test_no_other_certificate_than_the_fixed_one_is_accepted(other: Certificate) -> None:
    """Nor if a person at this terminal had confirmed it before, or confirms it now."""
    fixed = {SURVEY: ISSUER.fingerprint.hex()}

    for pins in (Pins((), fixed), Pins(_pinned(certificate=other).pins, fixed)):
        with refused(Code.ISSUER_MISMATCH):
            pins.trust(SURVEY, other)
        with refused(Code.ISSUER_MISMATCH):
            _pinned(pins, other)
        assert pins.trust(SURVEY, ISSUER) is Trust.CONFIRMED


def test_what_is_fixed_is_never_written_into_a_profile(tmp_path: Path) -> None:
    """When the administrator takes it back, it is gone; the pins of the profile are not."""
    path = tmp_path / "pins.json"
    fixed = {SURVEY: ISSUER.fingerprint.hex()}
    path.write_bytes(_pinned(pins_in(path, fixed), survey="another-survey").to_json())

    kept = pins_in(path)

    assert kept.trust(SURVEY, ISSUER) is Trust.UNCONFIRMED
    assert kept.trust("another-survey", ISSUER) is Trust.CONFIRMED
    assert pins_in(path, fixed).trust(SURVEY, ISSUER) is Trust.CONFIRMED
