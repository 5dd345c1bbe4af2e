"""The administrator's file: whole and exact, or the program does not start."""

import json
from pathlib import Path
from typing import Any

import pytest

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.places import Program, policy_file, this_program
from usbsurvey_desktop.policy import Policy, read_policy

WHOLE: dict[str, Any] = {
    "v": 1,
    "draft_kdf": "argon2id",
    "recovery_card": None,
    "recovery_required": False,
    "qr_allowed": True,
    "issuer_pins": {"mic-usb-media-2025": "0123456789abcdef" * 4},
    "idle_lock_minutes": 10,
}


def _refused(document: bytes) -> dict[str, object]:
    with pytest.raises(SurveyError) as refusal:
        read_policy(document)
    assert refusal.value.code is Code.POLICY_REFUSED
    return dict(refusal.value.facts)


def test_a_policy_may_be_written_by_hand() -> None:
    """Any order, white space and the mark of Notepad: the rules are those of the members."""
    document = json.dumps(dict(reversed(WHOLE.items())), indent=4).encode()

    for text in (document, b"\xef\xbb\xbf" + document, document.replace(b"\n", b"\r\n")):
        assert read_policy(text) == Policy.model_validate(WHOLE)


@pytest.mark.parametrize("name", WHOLE)
def test_every_member_is_demanded(name: str) -> None:
    """A rule that was left out, or misspelt, is not taken for its default."""
    members = {key: value for key, value in WHOLE.items() if key != name}

    assert _refused(json.dumps(members).encode()) == {"reason": "member_set"}
    misspelt = {**members, f"{name}s": WHOLE[name]}
    assert _refused(json.dumps(misspelt).encode()) == {"reason": "member_set"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("v", 0),
        ("v", True),
        ("draft_kdf", "scrypt"),
        ("draft_kdf", None),
        ("recovery_card", 1),
        ("recovery_card", "x" * (256 * 1024 + 1)),
        ("recovery_required", 1),
        ("qr_allowed", "yes"),
        ("issuer_pins", []),
        ("issuer_pins", {"MIC": "0" * 64}),
        ("issuer_pins", {"mic-usb": "0" * 63}),
        ("issuer_pins", {"mic-usb": "A" * 64}),
        ("issuer_pins", {"mic-usb": None}),
        ("idle_lock_minutes", 0),
        ("idle_lock_minutes", 61),
        ("idle_lock_minutes", "10"),
        ("comment", "of the administrator"),
    ],
)
def test_a_member_out_of_its_range_is_refused(name: str, value: object) -> None:
    """Also one more than the format has."""
    assert _refused(json.dumps({**WHOLE, name: value}).encode()) == {"reason": "member_set"}


def test_a_policy_of_a_later_program_is_told_as_one() -> None:
    """Its members may be others by then, which is not the administrator's mistake."""
    assert _refused(b'{"more":[],"v":2}') == {"reason": "version_newer"}


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (b"", "json_syntax"),
        (b"[]", "json_syntax"),
        (b'{"v":1', "json_syntax"),
        (b'{"v":1,"v":1}', "json_duplicate"),
        (b'{"v":1.0}', "json_number"),
        (b'{"v":{"v":{}}}', "json_limits"),
        ('{"v":"あ"}'.encode("cp932"), "json_syntax"),
        ('{"v":1}'.encode("utf-16"), "json_syntax"),
    ],
)
def test_a_file_that_is_not_strict_json_is_refused(document: bytes, reason: str) -> None:
    """The gate of all our JSON stands here too, and its code is told."""
    assert _refused(document) == {"reason": reason}


def test_it_lies_beside_the_executable_or_the_package(tmp_path: Path) -> None:
    """Where only an administrator may write; a running source tree has it at its root."""
    package, executable = tmp_path / "lib" / "usbsurvey_desktop", tmp_path / "bin" / "usbsurvey"

    frozen = Program(package, executable, tmp_path / "bundle")

    assert frozen.policy() == tmp_path / "bin" / "policy.json"
    assert Program(package, executable).policy() == tmp_path / "lib" / "policy.json"
    assert policy_file() == this_program().policy()
