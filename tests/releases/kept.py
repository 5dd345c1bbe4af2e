"""A kept release: the folder of a world that a release made, and the program at work in it.

A word of a command that begins with `@` is a path below that folder; in what is printed such paths
stand so again, so that two runs in two places print the same.
"""

import hashlib
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from tests.support import worlds
from tests.support.drafts import CHEAP
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.engine.record_forms import RecordForms, read_record_forms
from usbsurvey_desktop.identity.key_file import Identity, Protection, open_pair, read_files
from usbsurvey_desktop.identity.pins import pins_in
from usbsurvey_desktop.places import record_form_files
from usbsurvey_desktop.records import JsonObject, JsonValue, parse_object
from usbsurvey_desktop.sealing.handoff_part import Handoff
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.store.drafts import Draft, Drafts
from usbsurvey_desktop.store.generations import GenerationFile
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.submitting.approving import approve, look_at
from usbsurvey_desktop.submitting.order import Order
from usbsurvey_desktop.submitting.placing import SubmittedFile, keep_sealed, seal_pending
from usbsurvey_desktop.submitting.signing import sign_and_keep

RELEASES: Final = Path(__file__).parent
MANIFEST: Final = "MANIFEST.tsv"
EXPECTED: Final = "expected.json"
OPEN: Final = ("--passphrase-file", "@passphrase.txt")
_DEPTH = 32


def releases() -> list[Path]:
    """Every kept release, the oldest first."""
    found = [path.parent for path in RELEASES.glob(f"*/{MANIFEST}")]
    return sorted(found, key=lambda folder: numbers(folder.name))


def numbers(version: str) -> list[int]:
    """What tells which of two versions is the later one."""
    return [int(part) for part in version.split(".")]


def manifest(folder: Path) -> str:
    """Every file of a release but the list itself, and its SHA-256."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return "".join(
        f"{path.relative_to(folder).as_posix()}\t{hashlib.sha256(path.read_bytes()).hexdigest()}\n"
        for path in files
    )


def expected(folder: Path) -> dict[str, JsonValue]:
    """What a release said about its own files."""
    return parse_object((folder / EXPECTED).read_bytes(), depth=_DEPTH)


def agrees(kept: JsonValue, found: JsonValue) -> bool:
    """Whether all that was said is said still; a later program may say more beside it."""
    match kept, found:
        case Mapping(), Mapping():
            return all(name in found and agrees(kept[name], found[name]) for name in kept)
        case list(), list():
            return len(kept) == len(found) and all(map(agrees, kept, found))
        case _:
            return kept == found


@dataclass(frozen=True)
class Kept:
    """A world of a release, or a copy of one that is worked on, at its own time."""

    folder: Path
    now: datetime
    protection: Protection = worlds.CHEAP
    """What a guess at a new key file costs."""

    def path(self, word: str) -> Path:
        """The path that a word means."""
        return self.folder / word.removeprefix("@")

    def passphrase(self, name: str = "passphrase") -> str:
        """A passphrase of this world."""
        return self.path(f"{name}.txt").read_text(encoding="utf-8").strip()

    def call(self, *words: object, codes: Sequence[int] = (0,)) -> JsonObject:
        """Run a command with `--json`, demand one of these exit codes, and give its document."""
        given = [str(self.path(one) if one.startswith("@") else one) for one in map(str, words)]
        printed, told = io.BytesIO(), io.StringIO()
        with redirect_stdout(io.TextIOWrapper(printed, encoding="utf-8")), redirect_stderr(told):
            code = run([*given, "--json"], self._rim())
            document = printed.getvalue()
        assert code in codes, (words, code, told.getvalue())
        return parse_object(document.replace(f"{self.folder}/".encode(), b"@"), depth=_DEPTH)

    def _rim(self) -> Rim:
        return Rim(
            self.office,
            lambda: self.now,
            policy=self.path("@none.json"),
            account="anna",
            host="pc-1",
            kdf=CHEAP,
            protection=self.protection,
            cores=1,
        )

    @property
    def office(self) -> ProfileFolder:
        """The folder of the respondent's user."""
        return ProfileFolder(self.path("@office"))

    @property
    def pack(self) -> Pack:
        """The survey, as the respondent took it in."""
        (file,) = self.office.packs.iterdir()
        pack = read_pack(file.read_bytes())
        assert isinstance(pack, Pack), pack
        return pack

    def drafts(self) -> Drafts:
        """The drafts of that user."""
        memory = GenerationFile(self.office.generations)
        return Drafts("anna", "pc-1", lambda: self.now, memory, CHEAP)

    @contextmanager
    def draft(self, name: str, *, by: str = "passphrase") -> Iterator[Draft]:
        """One of them, open while the block runs."""
        draft = self.drafts().open(self.office.drafts / name, self.passphrase(by))
        try:
            yield draft
        finally:
            draft.close()

    def identity(self, name: str) -> Identity:
        """Somebody of the office."""
        signing, opening = read_files(self.office.identities / f"131016-{name}.p12")
        return open_pair(signing, opening, self.passphrase(), now=self.now)

    def order(self, draft: Draft, *, handoff: Handoff | None = None) -> Order:
        """Work on an open draft as its respondent."""
        return Order(
            draft,
            self.pack,
            self.identity("respondent"),
            worlds.municipalities(),
            self.now,
            record_forms(),
            handoff,
        )

    def sign(self, name: str, *, handoff: Handoff | None = None) -> None:
        """Sign what a draft says."""
        with self.draft(name) as draft:
            assert sign_and_keep(self.order(draft, handoff=handoff)) is None

    def approve(self, name: str) -> None:
        """Sign over it, as the approver."""
        with self.draft(name, by="approver") as draft:
            proposal = look_at(draft, self.pack, record_forms())
            assert approve(proposal, self.identity("approver"), self.now) is None

    def seal(self, name: str, output: Path | None = None) -> SubmittedFile:
        """Seal it, where the issuer is believed, and put the file into its folder."""
        pins = pins_in(self.office.pins)
        trust = pins.trust(self.pack.payload.survey, self.pack.issuer)
        folder = output or self.office.output
        folder.mkdir(exist_ok=True)
        with self.draft(name) as draft:
            order = self.order(draft)
            return keep_sealed(order, seal_pending(order, trust), folder)


def record_forms() -> RecordForms:
    """The forms of the hand-off record that the program ships, former ones too."""
    return read_record_forms([path.read_bytes() for path in record_form_files()])
