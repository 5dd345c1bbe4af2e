"""Every part of the windows is written in the letters that were chosen."""

from pathlib import Path

import pytest

from scripts.bundle.interpreter import Interpreter
from scripts.bundle.target import ROOT
from scripts.windows.interpreter import WindowsPython
from tests.support.windows import TARGET, on_windows

pytestmark = pytest.mark.windows

SCRIPT = f"""
import sys
sys.path.insert(0, {on_windows(ROOT)!r})
from PySide6.QtWidgets import QApplication
from usbsurvey_desktop.gui.theme import Look, apply
from usbsurvey_desktop.places import resource
app = QApplication(["fonts", "-platform", "windows"])
given = app.font()
texts = [resource(name).read_bytes() for name in ("style/tokens.json", "style/base.qss")]
apply(app, *texts, look=Look(text_percent=150))
classes = ("QAbstractItemView", "QMenu", "QMessageBox", "QStatusBar", "QToolTip")
chosen = app.font().key()
print(given.key() != chosen, {{app.font(name).key() for name in classes}} == {{chosen}})
"""


def test_lists_menus_and_boxes_follow_the_chosen_size() -> None:
    """Windows has fonts of its own for them, which Qt would put back with the first sheet."""
    model = Interpreter("3.13.0", Path(), Path(), Path())
    ended = WindowsPython(TARGET.environment, model).run("-c", SCRIPT)
    assert (ended.code, ended.out.split()) == (0, ["True", "True"]), ended.err
