"""What every test of the command line starts with."""

import pytest

from tests.support.command_line import Call, caller


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call the program; it speaks Japanese and finds no passphrase in the environment."""
    monkeypatch.setenv("USBSURVEY_LANG", "ja")
    monkeypatch.delenv("USBSURVEY_PASSPHRASE", raising=False)
    monkeypatch.delenv("USBSURVEY_APPROVER_PASSPHRASE", raising=False)
    return caller(capsys)
