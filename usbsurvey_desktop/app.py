"""The composition root of the windows: builds every object once, paints first, loads after.

Nothing below this module asks where things are, what time it is or who is at the keyboard.
"""

import os
import platform
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer

from usbsurvey_desktop import logs, settings
from usbsurvey_desktop.crypto.kdf import WRITTEN
from usbsurvey_desktop.engine.record_forms import RecordForms, read_record_forms
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.gui.application import LastResort, make_application
from usbsurvey_desktop.gui.ask import NativeAsk
from usbsurvey_desktop.gui.frame.input_watch import TimerBeat
from usbsurvey_desktop.gui.frame.stopped_view import StoppedView
from usbsurvey_desktop.gui.front import Front, Rooms
from usbsurvey_desktop.gui.i18n import Languages, system_language
from usbsurvey_desktop.gui.jobs import Jobs, PoolJobs
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.theme import Look, SchemeChoice
from usbsurvey_desktop.gui.workplace import Practice, Workplace
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.places import account, policy_file, record_form_files, resource
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.generations import GenerationFile
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.store.rules import NO_RULES, Rules, rules_in

_OUTPUT = "output"
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
    keep_log(folder)
    tokens = resource("style/tokens.json").read_bytes()
    template = resource("style/base.qss").read_bytes()
    app = make_application(tokens, template, look(folder))
    own = system_language(os.environ, QLocale.system().uiLanguages())
    Languages(app, resource("i18n/en.qm"), own).show(_settings(folder)[0].language)
    window = MainWindow(is_practice=practice is not None)
    resort = LastResort(app)
    resort.happened.connect(window.say_refusal)
    resort.install()
    try:
        rules = rules_in(policy_file())
    except SurveyError as error:
        stop(window, error)
        app.exec()
        return _NOT_STARTED
    jobs = PoolJobs(app)
    front = Front(rooms(folder, practice, jobs, rules), window)
    window.show()
    logs.event("program.started")
    # The first event after painting: people see the window before anything is read.
    QTimer.singleShot(0, front, partial(front.start, file))
    code = app.exec()
    jobs.finish()
    logs.event("program.ended", exit=code)
    return code


def stop(window: MainWindow, error: SurveyError) -> None:
    """Show why nothing starts, in a window that leads nowhere."""
    view = StoppedView(window)
    window.show_screen(view, view.heading, view.first_focus)
    window.say_refusal(error)
    window.show()


def from_root(path: Path) -> Path:
    """The path from the root, as people see it on the screens and as the dialogs give it."""
    # Not `resolve`, which shows a drive of an office as the server behind it.
    return Path(os.path.abspath(path))  # noqa: PTH100 - see above


def keep_log(profile: ProfileFolder) -> None:
    """Keep the log in the user's folder, where that can be made."""
    try:
        profile.folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return  # a folder that cannot be written is told at the first save, not here
    logs.keep_in(profile.log)


def look(profile: ProfileFolder) -> Look:
    """The look the user chose; without readable settings that of the system."""
    chosen, ignored = _settings(profile)
    if ignored:
        logs.event("settings.ignored", count=ignored)
    return Look(SchemeChoice(chosen.color_scheme.value), chosen.text_percent)


def _settings(profile: ProfileFolder) -> tuple[settings.Settings, int]:
    try:
        document = read_bounded(profile.settings, settings.MOST_BYTES)
    except SurveyError:
        return settings.Settings(), 0
    return settings.read(document)


def _clock() -> datetime:
    return datetime.now().astimezone()  # noqa: TID251 - the rim, where the clock comes from


def _municipalities() -> Municipalities:
    return Municipalities(
        resource("localgov.csv").read_bytes(), resource("localgov_kind.csv").read_bytes()
    )


def _record_forms() -> RecordForms:
    return read_record_forms([path.read_bytes() for path in record_form_files()])


def rooms(
    profile: ProfileFolder, practice: Path | None, jobs: Jobs, rules: Rules = NO_RULES
) -> Rooms:
    """What the front desk gets under these rules: the loading itself is left to a job."""
    if practice is None:
        # A practice world has issuers of its own, which the administrator has never seen.
        profile = ProfileFolder(profile.folder, rules.issuer_pins)
    drafts = Drafts(
        account=account(),
        host=platform.node(),
        clock=_clock,
        memory=GenerationFile(profile.generations),
        kdf=rules.kdf or WRITTEN,
        recovery=rules.recovery,
    )

    def workplace() -> Workplace:
        return Workplace(
            profile=profile,
            output=profile.output if practice is None else practice / _OUTPUT,
            drafts=drafts,
            municipalities=_municipalities(),
            jobs=jobs,
            ask=NativeAsk(),
            clock=_clock,
            record_forms=_record_forms(),
            practice=_practice(practice),
            rules=rules,
        )

    chosen, _ignored = _settings(profile)
    lock_minutes = rules.lock_minutes or chosen.lock_minutes
    return Rooms(jobs, workplace, TimerBeat(), practice, lock_minutes)


def _practice(folder: Path | None) -> Practice | None:
    if folder is None:
        return None
    return Practice(
        identity=folder / "identities" / "ministry.p12",
        passphrase=folder / "passphrase.txt",
        packages=folder / "packages",
    )
