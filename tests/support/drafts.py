"""Small drafts for tests, at the lowest key derivation cost the format allows."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

from usbsurvey_desktop.crypto.kdf import Argon2idParameters
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.generations import Generation

CHEAP = Argon2idParameters(19_456, 2, 1)
PASSPHRASE = "みかん しらかば ゆきどけ えんぴつ"
APPROVER_PASSPHRASE = "another person's own passphrase"
NOW = datetime(2026, 11, 21, 10, 0, 0, tzinfo=timezone(timedelta(hours=9)))


def now() -> datetime:
    """The time in tests stands still."""
    return NOW


@dataclass
class Profile:
    """Remembers the highest generation of each draft, as a profile on disk does."""

    generations: dict[str, Generation] = field(default_factory=dict)

    def highest(self, file_id: str) -> Generation | None:
        """What was remembered last."""
        return self.generations.get(file_id)

    def remember(self, file_id: str, generation: Generation) -> None:
        """Keep it, and notice if the caller breaks the promise not to go back."""
        highest = self.highest(file_id)
        if highest and highest.number > generation.number:
            raise AssertionError(generation)
        self.generations[file_id] = generation


def drafts(account: str = "anna", profile: Profile | None = None, calls: OsCalls = OS) -> Drafts:
    """The drafts of one person at one terminal, with a profile of their own unless one is given."""
    return Drafts(account, "pc-1", now, profile or Profile(), CHEAP, calls=calls)


def content_saying(text: str) -> DraftContent:
    """A content whose only answer is this text."""
    return DraftContent(pack="{}", answers={"A3.f": text})


def answer_in(content: DraftContent) -> object:
    """That answer."""
    return content.answers["A3.f"]
