"""The composition root of the windows: paints first, loads after.

Nothing below this module asks where things are, what time it is or who is at the keyboard. What it
imports is what the first window needs; all the rest stands in `workrooms`.
"""

import os
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QIcon

from usbsurvey_desktop import logs
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.hindrance import not_loaded
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.gui.first_window import FirstWindow, make_application, system_scale
from usbsurvey_desktop.gui.i18n import Languages, system_language
from usbsurvey_desktop.places import resource
from usbsurvey_desktop.settings import (
    MOST_BYTES,
    ColorScheme,
    Settings,
    TextPercent,
    nearest_percent,
    read,
)
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.strict_json import JsonValue, parse_object

QT_VERSION: str = PySide6.__version__
"""Of the windows that run, whatever was pinned."""
_PROFILE = "profile"
_TOKEN_DEPTH = 2


def run(profile: Path, file: Path | None, practice: Path | None) -> int:
    """Open the window and stay until it is closed; give the exit code.

    Args:
        profile: the user's folder; it need not exist.
        file: a draft, survey pack or package to open at once.
        practice: the folder of a practice world, whose `profile` and `output` are used instead.
    """
    file = from_root(file) if file is not None else None
    practice = from_root(practice) if practice is not None else None
    folder = ProfileFolder(practice / _PROFILE if practice is not None else from_root(profile))
    app = make_application()
    asked_for = nearest_percent(system_scale(app.font(), sys.platform))
    chosen, ignored = chosen_settings(folder, asked_for)
    own = system_language(os.environ, QLocale.system().uiLanguages())
    languages = Languages(app, resource("i18n/en.qm"), own)
    languages.show(chosen.language)
    words = QCoreApplication.translate("WaitingView", "下書きを探しています…")
    window = FirstWindow(words, *ground_and_text(chosen.color_scheme))
    outcome = [0]

    def enter() -> None:
        # Brings the look, every desk and all of cryptography: people see the window before that.
        try:
            from usbsurvey_desktop import workrooms  # noqa: PLC0415 - see above
        except ImportError as error:
            outcome[0] = Exit.WRONG_USE
            window.say(not_loaded(error))
            return
        app.setWindowIcon(QIcon(str(resource("icon/usbsurvey.png"))))
        start = workrooms.Start(folder, practice, file, chosen, speak=languages.show)
        workrooms.keep_log(folder, ignored)
        outcome[0] = workrooms.fill(app, window, start)

    window.painted.connect(enter)
    window.open()
    code = app.exec() or outcome[0]
    logs.event("program.ended", exit=code)
    return code


def ground_and_text(scheme: ColorScheme) -> tuple[str, str]:
    """The two colours of a scheme somebody chose; "" leaves them to the system."""
    schemes = parse_object(resource("style/tokens.json").read_bytes(), depth=_TOKEN_DEPTH)
    tokens: JsonValue = schemes.get(scheme.value)
    if not isinstance(tokens, dict):
        return "", ""
    return str(tokens["ground"]), str(tokens["text"])


def from_root(path: Path) -> Path:
    """The path from the root, as people see it on the screens and as the dialogs give it."""
    # Not `resolve`, which shows a drive of an office as the server behind it.
    return Path(os.path.abspath(path))  # noqa: PTH100 - see above


def chosen_settings(profile: ProfileFolder, percent: TextPercent = 100) -> tuple[Settings, int]:
    """What the user likes, and how much of the file was left out; without one the defaults.

    Whoever has chosen no size of text yet gets `percent`, which the system asks for.
    """
    first = Settings(text_percent=percent)
    try:
        document = read_bounded(profile.settings, MOST_BYTES)
    except SurveyError:
        return first, 0
    return read(document, first)
