"""How long a typical package is: what a gateway carries and a QR sheet has to hold."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.support import worlds
from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.crypto.signed_form import CertificatesAre
from usbsurvey_desktop.engine.documents import read_answers
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.response import Finished, finish
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.key_file import Identity, new_pair, open_pair
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.qr.frames import MOST_CHUNKS, split
from usbsurvey_desktop.records import canonical, hash_text, parse_object
from usbsurvey_desktop.sealing.compose import Circumstances, compose
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.publish import publish
from usbsurvey_desktop.sealing.seal import Sealed, seal_package
from usbsurvey_desktop.sealing.sign import sign_approver, sign_respondent
from usbsurvey_desktop.sealing.submission import History

SURVEY: Final[Path] = worlds.ROOT / "forms" / "mic-usb-media-2025" / "form.json"
LONGEST: Final[Path] = SURVEY.parent / "scenarios" / "01-longest.json"
RESPONDENT = Subject("千代田区", "政策経営部 情報システム課", "佐々木 健太郎", worlds.BODY)
APPROVER = Subject("千代田区", "政策経営部 情報システム課", "長谷川 由美子", worlds.BODY)
R_ITEMS = {
    "R.body_code": worlds.BODY,
    "R.department": "政策経営部 情報システム課 情報セキュリティ係",
    "R.person": "佐々木 健太郎",
    "R.tel": "03-5211-0000（内線 2345）",
    "R.email": "johosystem@city.chiyoda.example.lg.jp",
}


@cache
def _person(subject: Subject) -> Identity:
    files = new_pair(subject, worlds.PASSPHRASE, now=worlds.NOW, protection=worlds.CHEAP)
    return open_pair(files.signing, files.opening, worlds.PASSPHRASE, now=worlds.NOW)


@cache
def _pack() -> Pack:
    """The bundled survey, to the prefecture and the ministry."""
    return publish(
        replace(worlds.TERMS, survey="mic-usb-media-2025"),
        parse_object(SURVEY.read_bytes(), depth=16),
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )


def _finished() -> Finished:
    """Every question answered that the longest way through the survey asks."""
    scenario = parse_object(LONGEST.read_bytes(), depth=16)
    answers = {**read_answers(_pack().form, canonical(scenario["answers"])), **R_ITEMS}
    outcome = finish(_pack().form, evaluate(_pack().form, answers), {})
    assert isinstance(outcome, Finished)
    return outcome


def _sealed(certificates_are: CertificatesAre) -> Sealed:
    """Out of a draft with a history, approved, for two recipients and the own copy."""
    respondent, pack = _person(RESPONDENT), _pack()
    assert respondent.opening_key is not None
    submission = compose(
        pack,
        worlds.municipality(),
        _finished(),
        reply_to=respondent.opening_key.public_key(),
        circumstances=Circumstances(
            pkg=new_id(),
            created=worlds.NOW,
            app_version="0.10.0",
            history=History(count=143, head=hash_text(b"any")),
        ),
    )
    form = sign_respondent(submission, key=respondent.signing_key(), now=worlds.NOW)
    form = sign_approver(form, key=_person(APPROVER).signing_key(), now=worlds.NOW)
    reader = Reader(
        identity=respondent,
        packs=(pack,),
        municipalities=worlds.municipalities(),
        now=worlds.NOW,
    )
    return seal_package(
        form,
        pack=pack,
        trust=Trust.CONFIRMED,
        reader=reader,
        certificates_are=certificates_are,
    )


@pytest.mark.parametrize(
    ("certificates_are", "most"),
    [(CertificatesAre.BY_REFERENCE, 4_200), (CertificatesAre.INSIDE, 6_500)],
    ids=str,
)
def test_a_typical_answer_is_small(
    certificates_are: CertificatesAre,
    most: int,
    capsys: pytest.CaptureFixture[str],
    record_property: Callable[[str, object], None],
) -> None:
    """The longest way through the bundled survey, approved, for two recipients and the own copy.

    It goes on one page of paper.
    """
    sealed = _sealed(certificates_are)
    assert len(sealed.recipients) == 2
    assert len(sealed.opened.signers) == 2
    size = len(sealed.content)
    record_property(f"size {certificates_are}", size)
    with capsys.disabled():
        print(f"\npackage, certificates {certificates_are}: {size:,} of {most:,} bytes")  # noqa: T201 - the figure is asked for
    assert size <= most
    (page,) = split(sealed.content.decode("ascii"))
    assert len(page) <= MOST_CHUNKS + 1
