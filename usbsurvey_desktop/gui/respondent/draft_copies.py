"""What is done with a draft that somebody else has open: it is looked at, or copied.

Functions for jobs; they touch no window.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import write_new
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.respondent.work import Unlocking, free_path, open_draft
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.store.saving import read_draft


@dataclass(frozen=True)
class LookedAt:
    """A draft as it was when somebody looked: nothing is locked, and nothing can be saved."""

    content: DraftContent
    pack: Pack


def look_at(drafts: Drafts, wish: Unlocking) -> LookedAt:
    """Read a draft that may be open elsewhere.

    Raises:
        SurveyError: what `Drafts.look` raises, or `draft_content` for a survey that is not sound.
    """
    content = drafts.look(wish.path, wish.passphrase, wish.slot)
    pack = read_pack(content.pack.encode("ascii"))
    if isinstance(pack, Refused):
        raise SurveyError(Code.DRAFT_CONTENT, {"pack": pack.code.value})
    return LookedAt(content, pack)


def copy_of(drafts: Drafts, path: Path, folder: Path) -> Path:
    """Copy a draft, as it was saved last, into a folder under a free name; give its path.

    Raises:
        SurveyError: `file_unreadable`, `output_exists`, or what `write_new` raises.
    """
    path = drafts.calls.behind_link(path)
    copy = free_path(folder, path.name.removesuffix(path.suffix))
    write_new(copy, read_draft(path, drafts.calls), calls=drafts.calls)
    return copy


def open_copy(drafts: Drafts, wish: Unlocking, profile: ProfileFolder) -> OpenDraft:
    """Copy a draft that somebody else has open into the own folder, and open the copy.

    Raises:
        SurveyError: what `look_at` raises, before anything is written; what `copy_of` or
            `open_draft` raises.
    """
    look_at(drafts, wish)
    copy = copy_of(drafts, wish.path, profile.drafts)
    return open_draft(drafts, replace(wish, path=copy, take_over=False), profile)
