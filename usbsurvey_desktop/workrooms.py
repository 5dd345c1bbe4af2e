"""What stands behind the first window: the desks and what they work with.

Imported only when the window has been painted, because it brings all of the program with it.
"""

import platform
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from usbsurvey_desktop import __version__, log_file, logs
from usbsurvey_desktop.crypto.kdf import WRITTEN
from usbsurvey_desktop.engine.record_forms import RecordForms, read_record_forms
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import read_bounded, write_new
from usbsurvey_desktop.gui.application import LastResort, dress
from usbsurvey_desktop.gui.ask import NativeAsk, remember_places_in
from usbsurvey_desktop.gui.collecting import Collector
from usbsurvey_desktop.gui.end_signal import EndSignal
from usbsurvey_desktop.gui.first_window import FirstWindow
from usbsurvey_desktop.gui.form_words import FormWords
from usbsurvey_desktop.gui.frame.capture_guard import CaptureGuard
from usbsurvey_desktop.gui.frame.input_watch import TimerBeat
from usbsurvey_desktop.gui.frame.look_of import look_of
from usbsurvey_desktop.gui.frame.preferences import Preferences, Reach, nothing
from usbsurvey_desktop.gui.frame.stopped_view import StoppedView
from usbsurvey_desktop.gui.frame.waiting_view import WaitingView
from usbsurvey_desktop.gui.front import Front, Rooms
from usbsurvey_desktop.gui.help.help_desk import HelpDesk
from usbsurvey_desktop.gui.help.topics import Manual
from usbsurvey_desktop.gui.jobs import Jobs, PoolJobs
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.practice_desk import PracticeDesk
from usbsurvey_desktop.gui.printing.printers import NativePrinters
from usbsurvey_desktop.gui.theme import Look
from usbsurvey_desktop.gui.workplace import Practice, Workplace
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.places import (
    account,
    cores,
    form,
    form_translations,
    policy_file,
    program_folder,
    record_form_files,
    resource,
)
from usbsurvey_desktop.settings import MOST_BYTES, Language, Settings, written
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.generations import GenerationFile
from usbsurvey_desktop.store.last_used import note_use
from usbsurvey_desktop.store.profile_folder import PRIVATE, ProfileFolder
from usbsurvey_desktop.store.rules import NO_RULES, Rules, rules_in
from usbsurvey_desktop.windows import WINDOWS

_OUTPUT = "output"
_NOT_STARTED = 2
"""The exit code of a file that is not right (docs/cli.md)."""


@dataclass(frozen=True)
class Start:
    """What the program was started with.

    `practice` is the folder of a practice world, to which `profile` belongs then; `file` is to be
    opened at once.
    """

    profile: ProfileFolder
    practice: Path | None = None
    file: Path | None = None
    chosen: Settings = field(default_factory=Settings)
    look: Callable[[Look], None] = nothing
    """Shows the windows in another look."""
    speak: Callable[[Language], None] = nothing
    """Lets the windows speak another language."""
    guard: Callable[[Settings], bool] | None = None
    """Keeps the windows from being captured, where the system can."""


def fill(app: QApplication, window: FirstWindow, start: Start) -> int:
    """Give the first window its look and its content and begin the work; gives the exit code."""
    tokens = resource("style/tokens.json").read_bytes()
    template = resource("style/base.qss").read_bytes()
    theme = dress(app, tokens, template, look_of(start.chosen))
    remember_places_in(start.profile.folder)
    inside = MainWindow(is_practice=start.practice is not None)
    resort = LastResort(app)
    resort.happened.connect(inside.say_refusal)
    resort.install()
    waiting = WaitingView()
    inside.show_screen(waiting, waiting.title)
    window.hold(inside)
    Collector(app)
    jobs = PoolJobs(app)
    app.aboutToQuit.connect(jobs.finish)
    guard = CaptureGuard(app, WINDOWS).follow if WINDOWS is not None else None
    begun = replace(start, look=theme.set_look, guard=guard)
    return 0 if enter(inside, begun, jobs) else _NOT_STARTED


def enter(window: MainWindow, start: Start, jobs: Jobs) -> bool:
    """Begin the work in the window, or show why there is none; tell whether it began."""
    try:
        rules = rules_in(policy_file())
    except SurveyError as error:
        stop(window, error)
        return False
    manual = Manual(resource("help"))
    HelpDesk(window, manual)
    given = rooms(start, jobs, rules)
    front = Front(given, window)
    end = EndSignal(window)
    end.arrived.connect(front.end)
    end.arrived.connect(QApplication.quit)
    practice = PracticeDesk(given, window, front, start.profile.practice)
    practice.opened.connect(partial(_put_help, manual))
    front.start(start.file)
    return True


def _put_help(manual: Manual, window: MainWindow) -> None:
    HelpDesk(window, manual)


def keep_log(profile: ProfileFolder, ignored: int) -> None:
    """Keep the log in the user's folder, where that can be made; its first lines are the start's.

    `ignored` is the number of settings that were left out.
    """
    try:
        profile.folder.mkdir(PRIVATE, parents=True, exist_ok=True)
    except OSError:
        return  # a folder that cannot be written is told at the first save, not here
    log_file.keep_in(profile.log)
    logs.event("program.started", program=__version__)
    if ignored:
        logs.event("settings.ignored", count=ignored)


def stop(window: MainWindow, error: SurveyError) -> None:
    """Show why nothing starts, in a window that leads nowhere."""
    view = StoppedView(window)
    window.show_screen(view, view.heading, view.first_focus)
    window.say_refusal(error)


def _clock() -> datetime:
    return datetime.now().astimezone()  # noqa: TID251 - the rim, where the clock comes from


def _municipalities() -> Municipalities:
    return Municipalities(
        resource("localgov.csv").read_bytes(), resource("localgov_kind.csv").read_bytes()
    )


def _record_forms() -> RecordForms:
    return read_record_forms([path.read_bytes() for path in record_form_files()])


def _form_translations(language: Language) -> list[tuple[bytes, bytes]]:
    pairs = form_translations(language)
    return [(original.read_bytes(), words.read_bytes()) for original, words in pairs]


def rooms(start: Start, jobs: Jobs, rules: Rules = NO_RULES) -> Rooms:
    """What the front desk gets under these rules: the loading itself is left to a job."""
    profile = start.profile
    if start.practice is None:
        # A practice world has issuers of its own, which the administrator has never seen.
        profile = ProfileFolder(profile.folder, rules.issuer_pins)
    drafts = _drafts(profile, rules)
    workplace = partial(_workplace, profile, start.practice, drafts, jobs, rules)
    return Rooms(jobs, workplace, TimerBeat(), _preferences(start, jobs, rules), start.practice)


def _drafts(profile: ProfileFolder, rules: Rules) -> Drafts:
    return Drafts(
        account=account(),
        host=platform.node(),
        clock=_clock,
        memory=GenerationFile(profile.generations),
        kdf=rules.kdf or WRITTEN,
        recovery=rules.recovery,
    )


def _workplace(
    profile: ProfileFolder, practice: Path | None, drafts: Drafts, jobs: Jobs, rules: Rules
) -> Workplace:
    note_use(profile.program, __version__, _clock())
    return Workplace(
        profile=profile,
        program=program_folder(),
        output=profile.output if practice is None else practice / _OUTPUT,
        drafts=drafts,
        municipalities=_municipalities(),
        jobs=jobs,
        ask=NativeAsk(),
        printers=NativePrinters(),
        clock=_clock,
        record_forms=_record_forms(),
        media_form=form("media-ledger/form.json").read_bytes(),
        example=resource("xlsform/example.xlsx"),
        form_words=FormWords(_form_translations),
        practice=_practice(practice),
        rules=rules,
        cores=cores(),
    )


def _preferences(start: Start, jobs: Jobs, rules: Rules) -> Preferences:
    keep = partial(_keep_settings, start.profile)
    return Preferences(
        start.chosen,
        jobs,
        Reach(start.look, start.speak, keep, start.guard),
        fixed_lock_minutes=rules.lock_minutes,
    )


def _keep_settings(profile: ProfileFolder, settings: Settings) -> None:
    try:
        before = read_bounded(profile.settings, MOST_BYTES)
    except SurveyError:
        before = b""
    write_new(profile.settings, written(settings, before), overwrite=True)


def _practice(folder: Path | None) -> Practice | None:
    if folder is None:
        return None
    return Practice(
        identity=folder / "identities" / "ministry.p12",
        passphrase=folder / "passphrase.txt",
        packages=folder / "packages",
        roster=folder / "ministry.roster.txt",
    )
