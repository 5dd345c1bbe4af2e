"""キー操作の一覧: every key that does something stands there, in both languages."""

from pathlib import Path

import pytest
from PySide6.QtGui import QShortcut
from pytestqt.qtbot import QtBot

from tests.support.filling import ROOT
from tests.support.scenes import BY_NAME

SCENES = ("page A2", "record: new", "records: listed", "printing: answers", "home: draft")
NAMES = {
    "Ctrl++": ("Ctrl+＋", "Ctrl+Plus"),
    "Ctrl+=": ("Ctrl+＋", "Ctrl+Plus"),
    "Ctrl+;": ("Ctrl+＋", "Ctrl+Plus"),
    "Ctrl+-": ("Ctrl+−", "Ctrl+Minus"),
    "Ctrl+Return": ("Ctrl+Enter",),
    "Ctrl+Enter": ("Ctrl+Enter",),
    "PgUp": ("Page Up",),
    "PgDown": ("Page Down",),
}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", SCENES)
def test_every_key_of_a_screen_is_told(
    qtbot: QtBot, tmp_path: Path, name: str, language: str
) -> None:
    """Whoever reads the topic learns of each of them."""
    del qtbot
    told = (ROOT / f"resources/help/{language}/keys.txt").read_text(encoding="utf-8")
    window = BY_NAME[name].play(tmp_path)

    keys = {one.key().toString() for one in window.findChildren(QShortcut)}

    assert len(keys) > 5
    untold = [key for key in keys if not any(one in told for one in NAMES.get(key, (key,)))]
    assert untold == []
