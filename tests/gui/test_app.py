"""What the composition root builds, and the last resort."""

import signal
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from tests.support.fakes import InlineJobs
from tests.support.office import keys, texts
from tests.support.policies import card_text, policy, write_policy
from tests.support.scenario import ROOT
from usbsurvey_desktop import __version__, app, log_file, settings, workrooms
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import first_window
from usbsurvey_desktop.gui.application import LastResort
from usbsurvey_desktop.gui.frame.look_of import look_of
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.theme import Look, SchemeChoice
from usbsurvey_desktop.store.last_used import newer_use
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.store.rules import rules_in, rules_of
from usbsurvey_desktop.strict_json import parse_object
from usbsurvey_desktop.workrooms import Start


@pytest.fixture(autouse=True)
def _hooks() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook
    ending = signal.getsignal(signal.SIGTERM)
    yield
    sys.excepthook, threading.excepthook = before
    signal.signal(signal.SIGTERM, ending)
    signal.set_wakeup_fd(-1)
    log_file.stop()


def test_practice_keeps_its_output_inside_its_world(tmp_path: Path) -> None:
    """A rehearsal touches nothing outside its folder."""
    world = tmp_path / "world"

    place = workrooms.rooms(
        Start(ProfileFolder(world / "profile"), world), InlineJobs()
    ).workplace()

    assert place.output == world / "output"
    assert place.practice is not None
    assert place.practice.identity == world / "identities" / "ministry.p12"
    assert place.municipalities.by_code("131016") is not None


def test_the_workplace_of_a_user_is_no_practice(tmp_path: Path) -> None:
    """Without `--practice` nothing counts as confirmed by itself."""
    place = workrooms.rooms(Start(ProfileFolder(tmp_path)), InlineJobs()).workplace()

    assert place.practice is None
    assert place.output == tmp_path / "output"
    assert place.clock().tzinfo is not None
    assert place.drafts.account


def test_a_start_leaves_word_of_its_version(tmp_path: Path) -> None:
    """In the profile, for a program that is older; and in the log, with where it lies known."""
    profile = ProfileFolder(tmp_path)
    workrooms.keep_log(profile, 0)

    place = workrooms.rooms(Start(profile), InlineJobs()).workplace()

    use = newer_use(profile.program, "0.0.0")
    assert use is not None
    assert use.version == __version__
    assert place.program == ROOT
    assert profile.log.read_text().endswith(f"program.started program={__version__}\n")


@pytest.mark.parametrize("before", [None, '{"future":[1],"text_percent":125}', "{"])
def test_what_is_chosen_is_kept_over_what_a_newer_program_chose(
    tmp_path: Path, before: str | None
) -> None:
    """With a file of another program there, with a damaged one, and with none."""
    profile = ProfileFolder(tmp_path)
    if before is not None:
        profile.settings.write_text(before)
    preferences = workrooms.rooms(Start(profile), InlineJobs()).preferences

    preferences.choose(replace(preferences.settings, text_percent=200))

    kept = parse_object(profile.settings.read_bytes(), depth=4)
    assert (kept["text_percent"], kept.get("future")) == (
        200,
        [1] if before and "future" in before else None,
    )


def test_folders_are_known_from_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen that tells where something lies names a place that people can find."""
    monkeypatch.chdir(tmp_path)

    assert app.from_root(Path("other/../world")) == tmp_path / "world"


def test_the_look_comes_from_the_settings(tmp_path: Path) -> None:
    """What the user chose is there before the first window is painted."""
    chosen = settings.Settings(color_scheme=settings.ColorScheme.DARK, text_percent=150)
    (tmp_path / "settings.json").write_bytes(settings.written(chosen))

    found, ignored = app.chosen_settings(ProfileFolder(tmp_path))

    assert (look_of(found), ignored) == (Look(SchemeChoice.DARK, 150), 0)


@pytest.mark.parametrize(
    ("platform", "points", "percent"),
    [
        ("win32", 9.0, 100),
        ("win32", 13.5, 150),
        ("win32", 10.5, 125),
        ("win32", 20.25, 200),
        ("linux", 11.0, 100),
        ("linux", 14.0, 125),
        ("linux", 9.0, 100),
    ],
)
def test_a_first_start_takes_the_size_of_text_of_the_system(
    tmp_path: Path, platform: str, points: float, percent: settings.TextPercent
) -> None:
    """The nearest of ours; the other settings of a file leave it so."""
    font = QFont()
    font.setPointSizeF(points)
    wanted = settings.nearest_percent(first_window.system_scale(font, platform))

    nothing, _ignored = app.chosen_settings(ProfileFolder(tmp_path), wanted)
    (tmp_path / "settings.json").write_text('{"lock_minutes":5}')
    other, _none = app.chosen_settings(ProfileFolder(tmp_path), wanted)

    assert wanted == percent
    assert nothing.text_percent == percent
    assert (other.text_percent, other.lock_minutes) == (percent, 5)


def test_a_size_that_was_chosen_is_kept(tmp_path: Path) -> None:
    """Also where the system asks for another one; a font in pixels tells nothing."""
    (tmp_path / "settings.json").write_bytes(settings.written(settings.Settings()))
    font = QFont()
    font.setPixelSize(40)

    found, _ignored = app.chosen_settings(ProfileFolder(tmp_path), 200)

    assert found.text_percent == 100
    assert first_window.system_scale(font, "win32") == 1.0


def test_settings_that_cannot_be_read_are_the_defaults(tmp_path: Path) -> None:
    """A broken settings file never keeps the program from starting; it is noted in the log."""
    (tmp_path / "settings.json").write_text("{")

    found, ignored = app.chosen_settings(ProfileFolder(tmp_path))
    workrooms.keep_log(ProfileFolder(tmp_path), ignored)

    assert look_of(found) == Look()
    assert app.chosen_settings(ProfileFolder(tmp_path / "nowhere")) == (settings.Settings(), 0)
    assert "settings.ignored count=1" in (tmp_path / "log.txt").read_text()


def test_a_folder_that_cannot_be_made_does_not_keep_the_window_away(tmp_path: Path) -> None:
    """It is told at the first save, where the person can choose another place."""
    (tmp_path / "file").write_text("")

    workrooms.keep_log(ProfileFolder(tmp_path / "file" / "profile"), 0)

    assert not (tmp_path / "file" / "profile").exists()


class _Owner(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.told: list[SurveyError] = []
        self.resort = LastResort(self)
        self.resort.happened.connect(self.told.append)
        self.resort.install()


def _stumble(text: str) -> None:
    raise ValueError(text)


def _report(text: str) -> None:
    try:
        _stumble(text)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


@pytest.mark.usefixtures("qapp")
def test_what_nobody_foresaw_is_told_once_without_its_text() -> None:
    """The person learns what is safe and a place for the telephone; no typed word gets out."""
    owner = _Owner()

    _report("山田太郎")
    _report("鈴木花子")

    (error,) = owner.told
    assert error.code is Code.UNEXPECTED
    assert "test_app" in str(error.facts["place"])
    assert "山田" not in repr(error.facts)


@pytest.mark.usefixtures("qapp")
def test_a_thread_that_stumbles_is_told_too() -> None:
    """Nothing fails silently beside the windows."""
    owner = _Owner()
    error = ValueError("x")

    threading.excepthook(threading.ExceptHookArgs((ValueError, error, None, None)))

    assert [told.code for told in owner.told] == [Code.UNEXPECTED]


def test_what_the_administrator_fixed_reaches_every_desk(tmp_path: Path) -> None:
    """Cost and recovery of drafts, pinned issuers, the lock; the user's own lock does not count."""
    chosen = settings.Settings(lock_minutes=30)
    pins = {"mic-usb": "0" * 64}
    rules = rules_of(
        policy(
            draft_kdf="pbkdf2-hmac-sha512",
            recovery_card=card_text(),
            issuer_pins=pins,
            idle_lock_minutes=3,
        )
    )

    start = Start(ProfileFolder(tmp_path), chosen=chosen)
    ruled = workrooms.rooms(start, InlineJobs(), rules)
    free = workrooms.rooms(start, InlineJobs())
    place = ruled.workplace()

    assert (place.rules, place.drafts.kdf, place.drafts.recovery) == (
        rules,
        rules.kdf,
        rules.recovery,
    )
    assert (place.profile.issuer_pins, free.workplace().profile.issuer_pins) == (pins, {})
    minutes = [rooms.preferences.lock_minutes for rooms in (ruled, free)]
    assert minutes == [3, 30]


def test_a_practice_world_has_its_own_issuers(tmp_path: Path) -> None:
    """The administrator's pin of the real survey does not shut out the rehearsal of it."""
    rules = rules_of(policy(issuer_pins={"mic-usb": "0" * 64}))

    start = Start(ProfileFolder(tmp_path / "profile"), tmp_path)

    rooms = workrooms.rooms(start, InlineJobs(), rules)

    assert rooms.workplace().profile.issuer_pins == {}


def test_a_policy_that_is_not_right_is_told_in_a_window_that_leads_nowhere(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """The code and whom to tell; the one button closes it."""
    window = MainWindow(is_practice=False)
    with pytest.raises(SurveyError) as refusal:
        rules_in(write_policy(tmp_path / "policy.json", v=2))

    workrooms.stop(window, refusal.value)
    window.show()
    qtbot.waitUntil(window.isVisible)

    assert window.windowTitle() == "始められません"
    assert "policy_refused" in texts(window)
    assert "情報システム管理者へ連絡してください" in texts(window)
    keys(window, Qt.Key.Key_Space)
    assert not window.isVisible()
