"""The programs of a Windows bundle are signed where a certificate is configured, else not."""

from base64 import b64encode
from pathlib import Path

import pytest

from scripts import sign as command
from scripts.bundle.refused import NotShippableError
from scripts.bundle.signing import (
    CONTENT,
    PASSPHRASE,
    TIMESTAMPS,
    Certificate,
    configured,
    newest_tool,
    sign,
)

WHOLE = {
    CONTENT: b64encode(b"a key").decode(),
    PASSPHRASE: "geheim",
    TIMESTAMPS: "http://time.example",
}
CERTIFICATE = Certificate(b"a key", "geheim", "http://time.example")


@pytest.mark.parametrize("environment", [{}, {CONTENT: ""}], ids=["none", "empty"])
def test_without_a_certificate_nothing_is_signed(
    environment: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A secret that is not set is an empty variable to the workflow; it goes on, and says so."""
    monkeypatch.delenv(CONTENT, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert configured(environment) is None
    assert command.main() == 0
    assert capsys.readouterr().out == f"Not signed: {CONTENT} is not set.\n"


@pytest.mark.parametrize("missing", [PASSPHRASE, TIMESTAMPS])
def test_half_a_certificate_is_refused(missing: str) -> None:
    """A signature without a time would end with the certificate; that nobody finds out later."""
    with pytest.raises(NotShippableError) as refused:
        configured({**WHOLE, missing: ""})
    assert refused.value.names == (missing,)


def test_a_whole_one_is_taken() -> None:
    """As it was put into the variables."""
    assert configured(WHOLE) == CERTIFICATE


def test_the_newest_tool_is_taken(tmp_path: Path) -> None:
    """By number, not by letter, and nothing that is no version."""
    for kit in ("10.0.9600.0", "10.0.26100.0", "arm", "10.0.22621.0"):
        folder = tmp_path / kit / "x64"
        folder.mkdir(parents=True)
        (folder / "signtool.exe").touch()
    assert newest_tool(tmp_path).parents[1].name == "10.0.26100.0"
    with pytest.raises(NotShippableError):
        newest_tool(tmp_path / "none")


def _tool(folder: Path, fails_at: str = "") -> Path:
    """A signtool that writes down its words and the key it was given, and fails at one act."""
    tool = folder / "signtool"
    tool.write_text(
        "#!/bin/sh\n"
        f'echo "$@" >> "{folder}/words"\n'
        f'[ "$1" = sign ] && cat "${{10}}" > "{folder}/key"\n'
        f'[ "$1" != "{fails_at}" ]\n',
        encoding="ascii",
    )
    tool.chmod(0o700)
    return tool


def test_both_programs_are_signed_and_looked_at_again(tmp_path: Path) -> None:
    """With SHA-256 and the time; the key lies in a file only meanwhile."""
    programs = (tmp_path / "usbsurvey.exe", tmp_path / "usbsurvey-cli.exe")
    sign(programs, CERTIFICATE, _tool(tmp_path))
    signed, verified = (tmp_path / "words").read_text().splitlines()
    words = signed.split()
    assert words[:4] == ["sign", "/q", "/fd", "SHA256"]
    assert words[4:8] == ["/tr", "http://time.example", "/td", "SHA256"]
    assert (words[8], words[10:12]) == ("/f", ["/p", "geheim"])
    assert (tmp_path / "key").read_bytes() == b"a key"
    assert not Path(words[9]).exists()
    assert [words[12:], verified.split()[4:]] == [[*map(str, programs)]] * 2


@pytest.mark.parametrize("act", ["sign", "verify"])
def test_a_refusal_stops_the_release_without_the_passphrase(tmp_path: Path, act: str) -> None:
    """What is told names the programs; the command, in which the passphrase stands, is not."""
    with pytest.raises(NotShippableError) as refused:
        sign((tmp_path / "usbsurvey.exe",), CERTIFICATE, _tool(tmp_path, act))
    assert refused.value.why == f"signtool refuses to {act}"
    assert "geheim" not in str(refused.value)
