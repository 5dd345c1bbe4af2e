"""Which draft goes on in the place of one that was moved, told without a passphrase."""

from pathlib import Path

import pytest

from tests.support.drafts import PASSPHRASE, content_saying, drafts
from tests.support.stretching import stretch_quickly
from usbsurvey_desktop.gui.frame.carried_on import moved_name, successors


@pytest.fixture(autouse=True)
def _keys_stretched_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_quickly(monkeypatch)


@pytest.fixture(name="draft")
def _draft(tmp_path: Path) -> Path:
    """A draft as the program names one."""
    path = tmp_path / "131016-usb-2025.usbdraft"
    drafts().create(path, content_saying("x"), PASSPHRASE).close()
    return path


def _moved(draft: Path, name: str) -> Path:
    """What a move writes beside it."""
    path, opened = draft.with_name(f"{name}.usbdraft"), drafts().open(draft, PASSPHRASE)
    drafts().write_next(opened, path, lambda content: content)
    opened.close()
    return path


def test_the_latest_version_goes_on(draft: Path) -> None:
    """In the place of all before it; of two of one version the later one."""
    second = _moved(draft, "131016-usb-2025-v2")
    again = _moved(draft, "131016-usb-2025-v2-2")
    third = _moved(draft, "131016-usb-2025-v10")

    every = successors([third, draft, again, second])
    assert every == {draft: third, second: third, again: third}
    assert successors([draft, second, again]) == {draft: again}


def test_another_draft_of_that_name_is_no_successor(draft: Path, tmp_path: Path) -> None:
    """Nor is one that cannot be read, or one in another folder."""
    stranger = draft.with_name("131016-usb-2025-v2.usbdraft")
    drafts().create(stranger, content_saying("y"), PASSPHRASE).close()
    damaged = draft.with_name("131016-usb-2025-v3.usbdraft")
    damaged.write_bytes(b"")
    (tmp_path / "other").mkdir()
    elsewhere = tmp_path / "other" / "131016-usb-2025-v2.usbdraft"
    elsewhere.write_bytes(draft.read_bytes())

    assert successors([draft, stranger, damaged, elsewhere]) == {}


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("131016-usb-2025", "131016-usb-2025-v3"),
        ("131016-usb-2025-v2", "131016-usb-2025-v3"),
        ("131016-usb-2025-v2-2", "131016-usb-2025-v3"),
        ("131016-usb-2025-2", "131016-usb-2025-2-v3"),
        ("下書き", "下書き-v3"),
    ],
    ids=["first", "second version", "second try", "second draft", "own name"],
)
def test_the_name_of_a_move_is_that_of_the_first_draft_with_the_version(
    name: str, made: str
) -> None:
    """So all versions of one draft are told by their names."""
    assert moved_name(Path(f"{name}.usbdraft"), 3) == made
