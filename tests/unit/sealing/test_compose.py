"""Which body a submission is for: what is refused here is what a reader would refuse."""

from dataclasses import replace

import pytest

from tests.support import worlds
from tests.support.refusals import refused
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.sealing.compose import answering_body

OTHER_BODY = "011002"
UNLISTED = "999997"


def _certificate(code: str | None, *, is_self_signed: bool = True) -> Certificate:
    certificate = worlds.identity("respondent").certificate
    subject = replace(certificate.subject, body_code=code)
    parsed = replace(certificate.parsed, is_self_issued=is_self_signed)
    return replace(certificate, subject=subject, parsed=parsed)


def _body(answer: RawAnswer | None, certificate: Certificate) -> Municipality:
    stated = {} if answer is None else {"R.body_code": {"state": "answered", "value": answer}}
    return answering_body(Finished(stated, {}), certificate, worlds.municipalities())


@pytest.mark.parametrize(
    ("answer", "certificate"),
    [
        pytest.param(worlds.BODY, _certificate(worlds.BODY), id="both name it"),
        pytest.param(worlds.BODY, _certificate(None), id="the answers alone"),
        pytest.param(None, _certificate(worlds.BODY), id="the certificate alone"),
        pytest.param(
            worlds.BODY, _certificate("A-4711", is_self_signed=False), id="beside a PKI's number"
        ),
    ],
)
def test_a_body_is_named_once_or_twice_the_same(
    answer: str | None, certificate: Certificate
) -> None:
    """It comes out as the list has it."""
    assert _body(answer, certificate) == worlds.municipality(worlds.BODY)


def test_a_body_outside_the_list_has_the_name_of_the_certificate() -> None:
    """Its prefecture and kind are not known."""
    certificate = _certificate(UNLISTED)
    name = certificate.subject.organisation
    expected = Municipality(UNLISTED, name, "", "", MunicipalityKind.OTHER)
    assert _body(UNLISTED, certificate) == expected


def test_a_certificate_of_another_body_is_refused() -> None:
    """Nobody signs for another body; both are named."""
    with pytest.raises(SurveyError) as caught:
        _body(worlds.BODY, _certificate(OTHER_BODY))

    facts = {"reason": "signing", "answered": worlds.BODY, "signing": OTHER_BODY}
    assert (caught.value.code, caught.value.facts) == (Code.BODY_MISMATCH, facts)


@pytest.mark.parametrize(
    ("answer", "certificate"),
    [
        (None, _certificate(None)),
        (None, _certificate(worlds.BODY, is_self_signed=False)),
        (None, _certificate("131017")),
        ("131017", _certificate(None)),
    ],
)
def test_a_body_that_nobody_names_rightly_is_refused(
    answer: str | None, certificate: Certificate
) -> None:
    """Neither nothing, nor a wrong check digit, nor the number in a PKI's certificate."""
    with refused(Code.BODY_CODE):
        _body(answer, certificate)
