"""An office whose settings act on the real look and languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scripts.translations import COMPILED
from tests.support.office import Office
from usbsurvey_desktop.files import write_new
from usbsurvey_desktop.gui import theme
from usbsurvey_desktop.gui.frame.preferences import Reach
from usbsurvey_desktop.gui.i18n import Languages
from usbsurvey_desktop.settings import Language, Settings, written


@pytest.fixture(name="office")
def _office(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, look: theme.Theme
) -> Iterator[Office]:
    """An office whose settings act on the real look and languages, and are kept in its folder."""
    del qtbot
    languages = Languages(qapp, COMPILED, Language.JAPANESE)

    def keep(settings: Settings) -> None:
        office.profile.folder.mkdir(exist_ok=True)
        write_new(office.profile.settings, written(settings), overwrite=True)

    office = Office(tmp_path, reach=Reach(look.set_look, languages.show, keep))
    office.output.mkdir()
    yield office
    languages.show(Language.JAPANESE)
    languages.setParent(None)
    languages.deleteLater()
