"""A respondent with a draft of the small survey on disk, ready to be signed and sealed."""

from dataclasses import dataclass, replace
from pathlib import Path

from tests.support import drafts, worlds
from tests.support.records import record_forms
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.seal import Sealed
from usbsurvey_desktop.store.draft_content import DraftContent, RawAnswer
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.submitting.order import Order
from usbsurvey_desktop.submitting.placing import SubmittedFile, keep_sealed, seal_pending
from usbsurvey_desktop.submitting.signing import sign_and_keep

ANSWERS: dict[str, RawAnswer] = {"R.body_code": worlds.BODY, "A1": "no"}


@dataclass
class Submitter:
    """One person, one draft, one folder for sealed files; `calls` are those of the draft."""

    folder: Path
    draft: Draft
    calls: OsCalls = OS

    @property
    def pack(self) -> Pack:
        """The survey of the draft."""
        return worlds.pack()

    @property
    def output(self) -> Path:
        """Where sealed files go."""
        return self.folder / "output"

    @property
    def content(self) -> DraftContent:
        """What the draft says now."""
        return self.draft.content

    def order(self, name: str = "respondent") -> Order:
        """Work on the draft as a person of the small world."""
        return Order(
            draft=self.draft,
            pack=self.pack,
            identity=worlds.identity(name),
            municipalities=worlds.municipalities(),
            now=worlds.NOW,
            record_forms=record_forms(),
        )

    def change(self, **members: object) -> None:
        """Save the draft as somebody else's program might, whatever waits in it."""
        self.draft.save(self.content.model_copy(update=members))

    def answer(self, **answers: RawAnswer) -> None:
        """Change answers and leave everything else alone."""
        self.change(answers={**self.content.answers, **answers})

    def sign(self) -> None:
        """Sign what the draft says."""
        assert sign_and_keep(self.order()) is None

    def seal(self) -> Sealed:
        """Seal what is signed."""
        return seal_pending(self.order(), Trust.CONFIRMED)

    def keep(self, sealed: Sealed | None = None, calls: OsCalls = OS) -> SubmittedFile:
        """Put a sealed file into the folder; `calls` are those of that file."""
        return keep_sealed(self.order(), sealed or self.seal(), self.output, calls)

    def files(self) -> list[str]:
        """The names in the folder of sealed files."""
        return sorted(path.name for path in self.output.iterdir())

    def again(self) -> "Submitter":
        """The same person after the program was started anew."""
        self.draft.close()
        opened = drafts.drafts().open(self.draft.path, drafts.PASSPHRASE)
        return replace(self, draft=opened)


def submitter(folder: Path, calls: OsCalls = OS) -> Submitter:
    """Somebody who answered the small survey and has not signed yet."""
    content = DraftContent(pack=worlds.pack().text, answers=ANSWERS)
    room = drafts.drafts(calls=calls)
    draft = room.create(folder / "131016-small-survey.usbdraft", content, drafts.PASSPHRASE)
    return Submitter(folder, draft, calls)


def meddle(draft: Draft) -> None:
    """Let somebody else save the draft while it is open here."""
    draft.path.write_bytes(draft.path.read_bytes() + b" ")
