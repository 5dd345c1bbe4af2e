"""A practice copy asks the same and leads nowhere."""

from datetime import timedelta

from tests.support import worlds
from usbsurvey_desktop.crypto.keys import thumbprint
from usbsurvey_desktop.identity.key_file import open_pair
from usbsurvey_desktop.submitting.practice import practice_copy


def test_the_copy_asks_the_same_questions_and_says_that_it_is_practice() -> None:
    """The form is the same to the last byte; title, issuer and name of the survey say 練習."""
    pack = worlds.pack()

    copy = practice_copy(pack, now=worlds.NOW, protection=worlds.CHEAP).pack

    assert copy.payload.questionnaire == pack.payload.questionnaire
    assert copy.payload.form_sha256 == pack.payload.form_sha256
    assert copy.is_practice
    assert not pack.is_practice
    assert copy.payload.title == f"練習：{pack.payload.title}"
    assert copy.payload.survey.startswith("practice-")
    assert copy.payload.approval_required is pack.payload.approval_required


def test_nobody_of_the_survey_can_open_what_is_made_for_the_copy() -> None:
    """No key of the survey's recipients is among those of the copy; the reviewer's own is."""
    pack = worlds.pack()

    made = practice_copy(pack, now=worlds.NOW, protection=worlds.CHEAP)

    assert set(made.pack.kids.values()).isdisjoint(pack.kids.values())
    files = made.reviewer
    reviewer = open_pair(files.signing, files.opening, made.passphrase, now=worlds.NOW)
    assert reviewer.opening_key is not None
    assert list(made.pack.kids.values()) == [thumbprint(reviewer.opening_key.public_key())]


def test_each_copy_has_keys_of_its_own() -> None:
    """Two practices have nothing in common but the questions."""
    first, second = (
        practice_copy(worlds.pack(), now=worlds.NOW, protection=worlds.CHEAP) for _ in range(2)
    )

    assert first.pack.issuer.fingerprint != second.pack.issuer.fingerprint
    assert first.passphrase != second.passphrase


def test_a_survey_past_its_deadline_can_be_practised() -> None:
    """The copy is open for sixty days from now, whatever the survey says."""
    later = worlds.NOW + timedelta(days=900)

    copy = practice_copy(worlds.pack(), now=later, protection=worlds.CHEAP).pack

    assert copy.payload.deadline > copy.payload.issued
