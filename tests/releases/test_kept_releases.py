"""What every earlier release kept is read by this one, and says the same."""

import shutil
import tomllib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest

from scripts import keep_release
from tests.releases.kept import MANIFEST, Kept, agrees, expected, manifest, numbers, releases
from tests.releases.making import SETTINGS
from tests.releases.story import DRAFT, go_on, submit_waiting
from tests.support import worlds
from tests.support.refusals import refused
from usbsurvey_desktop import __version__, settings
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.gui.frame.holdings import look_around
from usbsurvey_desktop.identity.key_file import open_pair, read_files
from usbsurvey_desktop.identity.pins import Trust, pins_in
from usbsurvey_desktop.identity.roster_pins import roster_pins_in
from usbsurvey_desktop.qr.frames import join
from usbsurvey_desktop.records import JsonValue
from usbsurvey_desktop.review.cache import ENDING as CHECKS
from usbsurvey_desktop.store.generations import GenerationFile
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.store.rules import rules_in
from usbsurvey_desktop.tally.remarks import WHOLE, open_remarks

EVERY = pytest.mark.parametrize("release", releases(), ids=lambda folder: folder.name)


@pytest.fixture
def kept(release: Path, tmp_path: Path) -> Kept:
    """A copy of the world of a release, at its own time."""
    now = datetime.fromisoformat(str(expected(release)["now"]))
    return Kept(Path(shutil.copytree(release, tmp_path / "world")), now)


def _read(release: Path) -> list[Mapping[str, JsonValue]]:
    read = expected(release)["read"]
    assert isinstance(read, list)
    return read


def test_there_is_a_kept_release() -> None:
    """The tests below go over each of them; over none they would all hold."""
    assert "0.1.0" in [folder.name for folder in releases()]


def test_the_program_bears_one_version() -> None:
    """What it tells is what its package is called."""
    project = tomllib.loads((worlds.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == __version__


@EVERY
def test_nothing_kept_has_changed(release: Path) -> None:
    """Every file is the one that was kept, and there is no other."""
    assert manifest(release) == (release / MANIFEST).read_text(encoding="utf-8")
    assert expected(release)["version"] == release.name


@EVERY
def test_every_file_says_what_it_said(release: Path, kept: Kept) -> None:
    """Identity, survey, drafts, package, note, record book, roster, ledgers, bundle: all open."""
    read = _read(release)
    assert len(read) >= 16
    for one in read:
        name, words, before = one["name"], one["words"], one["document"]
        assert isinstance(words, list)
        found = kept.call(*words, codes=(0, 1))
        assert agrees(before, found), (name, before, found)


@EVERY
def test_work_goes_on_where_it_was_left(release: Path, kept: Kept) -> None:
    """A half answered revision is answered, signed, approved, sealed, received, accepted, counted.

    The record book that was half written gets its next page.
    """
    assert agrees(expected(release)["going on"], go_on(kept))


@EVERY
def test_what_was_signed_by_the_release_is_approved_and_sealed(release: Path, kept: Kept) -> None:
    """The signature of the earlier program stands; the own copy opens."""
    assert agrees(expected(release)["waiting"], submit_waiting(kept))


@EVERY
def test_results_of_checks_neither_help_nor_hinder(release: Path, kept: Kept) -> None:
    """With the kept cache, with the one made over it, and without any, the folder is the same."""
    (received,) = (one for one in _read(release) if one["name"] == "received folder")
    words = received["words"]
    assert isinstance(words, list)
    (cache,) = kept.path("@collector/checks").glob(f"*{CHECKS}")
    seen = [kept.call(*words, codes=(0, 1)) for _ in range(2)]
    assert cache.stat().st_size > len(b"USBCHECKS1\n")
    seen.append(kept.call(*words, "--no-cache", codes=(0, 1)))

    assert seen[0] == seen[1] == seen[2]


@EVERY
def test_remarks_open_for_who_wrote_them(kept: Kept) -> None:
    """考察 of the earlier program is there, word by word."""
    signing, opening = read_files(kept.path("@people/prefecture.p12"))
    reviewer = open_pair(signing, opening, kept.passphrase(), now=kept.now)
    (file,) = kept.path("@collector/remarks").iterdir()

    remarks = open_remarks(file.read_bytes(), "small-survey", reviewer)

    assert remarks.words == {"A1": "使わない団体が多い。", WHOLE: "全体に少ない。"}


@EVERY
def test_a_sheet_of_the_release_is_the_package(release: Path) -> None:
    """The texts of its symbols are the sealed file, byte by byte."""
    texts = (release / "sheet.txt").read_text(encoding="utf-8").split("\n")
    file = release / "office/output/131016-small-survey-r1.sealed.txt"
    assert join(texts) == file.read_text(encoding="ascii").strip()


@EVERY
def test_what_the_user_confirmed_and_chose_holds(release: Path, kept: Kept) -> None:
    """Pins of issuer and roster, the generations seen, the settings: all as they were left."""
    found = look_around(kept.office, kept.office.output)
    (survey,) = found.surveys
    chosen, ignored = settings.read(kept.office.settings.read_bytes())
    collector = ProfileFolder(kept.path("@collector"))
    (roster,) = roster_pins_in(collector.rosters).pins
    with kept.draft(DRAFT) as draft:
        generation, file_id = draft.generation, draft.file_id

    assert (survey.trust, found.unreadable, found.newer) == (Trust.CONFIRMED, (), None)
    assert [one.path.name for one in found.drafts].count(DRAFT) == 1
    assert pins_in(kept.office.pins).pins[0].by == "anna"
    assert (roster.recipient, roster.version) == ("prefecture-13", 5)
    assert GenerationFile(kept.office.generations).highest(file_id) == generation
    assert (chosen, ignored) == (SETTINGS, 0)
    assert numbers(release.name) <= numbers(__version__)


@EVERY
def test_the_policy_of_the_release_is_followed(release: Path) -> None:
    """Its card recovers drafts, its pin is believed, what it rules out is ruled out."""
    rules = rules_in(release / "policy.json")
    assert rules.recovery.card is not None
    assert rules.recovery.is_required
    assert (rules.is_qr_allowed, rules.lock_minutes) == (False, 3)
    assert list(rules.issuer_pins) == ["small-survey"]


@EVERY
def test_the_manager_recovers_a_draft_of_the_release(kept: Kept) -> None:
    """Whoever lost a passphrase before the update gets a new one after it."""
    words = ("--identity", "@people/manager.p12", "--passphrase-file", "@passphrase.txt")
    new = kept.path("@new.txt")
    new.write_text("まったく あたらしい 合言葉です", encoding="utf-8")

    kept.call("draft", "recover", f"@office/drafts/{DRAFT}", *words, "--new-passphrase-file", new)

    with kept.draft(DRAFT, by="new") as draft:
        assert draft.content.answers["A1"] == "yes"
    with refused(Code.WRONG_PASSPHRASE), kept.draft(DRAFT):
        pass


@EVERY
def test_a_kept_release_is_never_written_again(release: Path) -> None:
    """The script refuses what is kept, and any version but its own."""
    before = manifest(release)
    assert "stays as it is" in keep_release.keep(__version__, _with(release))
    assert keep_release.keep("9.9.9", release.parent) == f"this is {__version__}, not 9.9.9"
    assert manifest(release) == before


def _with(release: Path) -> Path:
    """A folder in which this very version is kept."""
    return release.parent if (release.parent / __version__).exists() else release
