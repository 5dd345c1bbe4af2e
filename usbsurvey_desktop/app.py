"""The composition root of the windows: paints first, loads after.

Nothing below this module asks where things are, what time it is or who is at the keyboard. What it
imports is what the first window needs; all the rest stands in `workrooms`.
"""

import os
from pathlib import Path

from PySide6.QtCore import QLocale

from usbsurvey_desktop import logs
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.gui.application import FirstPaint, LastResort, make_application
from usbsurvey_desktop.gui.frame.look_of import look_of
from usbsurvey_desktop.gui.frame.waiting_view import WaitingView
from usbsurvey_desktop.gui.i18n import Languages, system_language
from usbsurvey_desktop.gui.jobs import PoolJobs
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.places import resource
from usbsurvey_desktop.settings import MOST_BYTES, Settings, read
from usbsurvey_desktop.store.profile_folder import ProfileFolder

_PROFILE = "profile"
_NOT_STARTED = 2
"""The exit code of a file that is not right (docs/cli.md)."""


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
    chosen, ignored = chosen_settings(folder)
    tokens = resource("style/tokens.json").read_bytes()
    template = resource("style/base.qss").read_bytes()
    app, theme = make_application(tokens, template, look_of(chosen))
    own = system_language(os.environ, QLocale.system().uiLanguages())
    languages = Languages(app, resource("i18n/en.qm"), own)
    languages.show(chosen.language)
    window = MainWindow(is_practice=practice is not None)
    resort = LastResort(app)
    resort.happened.connect(window.say_refusal)
    resort.install()
    jobs = PoolJobs(app)
    outcome = [0]

    def enter() -> None:
        # Brings every desk and all of cryptography: people see the window before that.
        from usbsurvey_desktop import workrooms  # noqa: PLC0415 - see above

        workrooms.keep_log(folder, ignored)
        start = workrooms.Start(folder, practice, file, chosen, theme.set_look, languages.show)
        if not workrooms.enter(window, start, jobs):
            outcome[0] = _NOT_STARTED

    FirstPaint(window).happened.connect(enter)
    waiting = WaitingView()
    window.show_screen(waiting, waiting.title)
    window.show()
    code = app.exec() or outcome[0]
    jobs.finish()
    logs.event("program.ended", exit=code)
    return code


def from_root(path: Path) -> Path:
    """The path from the root, as people see it on the screens and as the dialogs give it."""
    # Not `resolve`, which shows a drive of an office as the server behind it.
    return Path(os.path.abspath(path))  # noqa: PTH100 - see above


def chosen_settings(profile: ProfileFolder) -> tuple[Settings, int]:
    """What the user likes, and how much of the file was left out; without one the defaults."""
    try:
        document = read_bounded(profile.settings, MOST_BYTES)
    except SurveyError:
        return Settings(), 0
    return read(document)
