"""What lies in the folders: surveys with the trust in their issuers, drafts, sealed files.

Functions for jobs: they read and write the folder and touch no window. A file that cannot be read
never stops the rest; it comes out by name.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop import __version__, logs
from usbsurvey_desktop.armour import SURVEY_PACK
from usbsurvey_desktop.errors import Refused, SurveyError
from usbsurvey_desktop.files import read_bounded, write_new
from usbsurvey_desktop.gui.frame.carried_on import successors
from usbsurvey_desktop.gui.frame.newest import DatedFile, newest_first
from usbsurvey_desktop.identity.pins import How, Pins, Trust, pins_in
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_trust import Admitted, admit_pack, is_later
from usbsurvey_desktop.sealing.seal import PACKAGE_ENDING
from usbsurvey_desktop.store.last_used import Use, newer_use
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.submitting.kept_packs import files_in, keep_pack, pack_in
from usbsurvey_desktop.submitting.progress import Progress

DRAFT_ENDING = ".usbdraft"


@dataclass(frozen=True)
class Holdings:
    """What a person has: the newest version of each survey, all packs, drafts newest first.

    Those that were moved to a later version stand behind all others.

    A survey that nobody confirmed stands here once for each issuer that claims it; of one that was
    confirmed only the packs of its issuer count.
    """

    surveys: tuple[Admitted, ...] = ()
    packs: tuple[Pack, ...] = ()
    drafts: tuple[DatedFile, ...] = ()
    sealed: tuple[str, ...] = ()
    """Names of the sealed files in the output folder."""
    unreadable: tuple[str, ...] = ()
    lost: Path | None = None
    """The folder of drafts, where it is gone although this user has worked here before."""
    newer: Use | None = None
    """That a newer program used the profile, and when it last did."""
    moved: Mapping[Path, Path] = field(default_factory=dict)
    """The drafts that were moved to a later version of their survey, and which one goes on."""
    seen: Mapping[Path, Progress] = field(default_factory=dict)
    """How far the drafts are that were opened since the program began."""

    def is_held(self, pack: Pack) -> bool:
        """Whether this very pack is among the newest."""
        return any(one.pack.digest == pack.digest for one in self.surveys)

    def begun(self) -> Mapping[str, Path]:
        """The newest draft of each survey, as far as the names of the files tell."""
        names = {one.pack.payload.survey for one in self.surveys}
        return {
            survey: draft.path
            for draft in reversed(self.drafts)
            for survey in names
            if f"-{survey}" in draft.path.name and draft.path not in self.moved
        }

    def submitted(self) -> frozenset[str]:
        """The surveys of which a sealed file lies in the output folder, again by its name.

        Where a draft tells the body, only a file of that body counts.
        """
        begun = self.begun()
        return frozenset(
            survey
            for survey in (one.pack.payload.survey for one in self.surveys)
            if any(_is_of(name, survey, begun.get(survey)) for name in self.sealed)
        )


def _is_of(sealed: str, survey: str, draft: Path | None) -> bool:
    body, _, rest = sealed.partition("-")
    is_of_body = draft is None or draft.name.startswith(f"{body}-")
    return is_of_body and rest.startswith(f"{survey}-r")


def look_around(profile: ProfileFolder, output: Path, moved: Path | None = None) -> Holdings:
    """Read the profile folder, and what the folder of sealed files holds.

    `moved` is where a person says the drafts lie now.

    Raises:
        SurveyError: `json_*` or `payload_*` for damaged pins, which are never taken for none.
    """
    pins = pins_in(profile.pins, profile.issuer_pins)
    packs: list[Pack] = []
    unreadable: list[str] = []
    for path in files_in(profile.packs):
        pack = pack_in(path)
        if pack is None:
            unreadable.append(path.name)
        else:
            packs.append(pack)
    believed = _not_contradicted(pins, packs)
    drafts = newest_first((moved or profile.drafts,), DRAFT_ENDING)
    former = successors(one.path for one in drafts)
    newest = {
        (one.pack.payload.survey, one.pack.issuer.public_key_hash): one
        for one in reversed(believed)
    }
    return Holdings(
        surveys=tuple(newest.values()),
        packs=tuple(one.pack for one in believed),
        drafts=tuple(sorted(drafts, key=lambda one: one.path in former)),
        moved=former,
        lost=_lost(profile, moved),
        sealed=tuple(one.path.name for one in newest_first((output,), PACKAGE_ENDING)),
        unreadable=tuple(unreadable),
        newer=newer_use(profile.program, __version__),
    )


def _lost(profile: ProfileFolder, moved: Path | None) -> Path | None:
    folder = moved or profile.drafts
    is_new_here = not any(one.is_dir() for one in (profile.packs, profile.identities))
    return None if is_new_here or folder.is_dir() else folder


def _not_contradicted(pins: Pins, packs: Sequence[Pack]) -> list[Admitted]:
    """The packs by survey, the highest version first, without those of another key than pinned.

    Such a pack was taken in before anybody had confirmed the issuer, or was put here by hand.
    """
    believed: list[Admitted] = []
    for pack in sorted(packs, key=lambda one: (one.payload.survey, -one.payload.version)):
        with suppress(SurveyError):
            believed.append(Admitted(pack, pins.trust(pack.payload.survey, pack.issuer)))
    return believed


def later_version(profile: ProfileFolder, of: Pack) -> Pack | None:
    """The highest version of a survey in the profile, if it is later than a pack of it.

    Only packs of the same issuer's key count; one that does not read is none.
    """
    survey, version = of.payload.survey, of.payload.version
    name = re.compile(rf"{re.escape(survey)}-v([0-9]+)-.*")
    named = ((name.fullmatch(path.name), path) for path in files_in(profile.packs))
    read = (pack_in(path) for found, path in named if found and int(found[1]) > version)
    packs = [one for one in read if one is not None and is_later(one, of)]
    return max(packs, key=lambda one: one.payload.version, default=None)


def read_for_import(profile: ProfileFolder, path: Path, held: Sequence[Pack]) -> Admitted:
    """Read a survey pack that a person chose, through all checks.

    Raises:
        SurveyError: any code of a survey pack.
    """
    raw = read_bounded(path, SURVEY_PACK.raw)
    read = admit_pack(raw, pins=pins_in(profile.pins, profile.issuer_pins), held=held)
    if isinstance(read, Refused):
        raise read.as_error()
    logs.event("pack.read", version=read.pack.payload.version, digest=read.pack.digest)
    return read


def confirm_issuer(profile: ProfileFolder, pack: Pack, *, now: datetime, by: str, how: How) -> None:
    """Remember that a person confirmed the issuer of a pack.

    Raises:
        SurveyError: `issuer_mismatch`, or what reading and writing the pins raises.
    """
    before, survey = pins_in(profile.pins, profile.issuer_pins), pack.payload.survey
    pins = before.confirmed(survey, pack.issuer, now=now, by=by, how=how)
    write_new(profile.pins, pins.to_json(), overwrite=True)


def adopt_practice_packs(profile: ProfileFolder, world: Path, *, now: datetime, by: str) -> None:
    """Take in the packs of a practice world and count their issuer as confirmed.

    Only ever called with a profile inside that world: no real survey gains trust by it.

    Raises:
        SurveyError: what reading the packs or writing the profile raises.
    """
    for path in files_in(world):
        admitted = read_for_import(profile, path, ())
        keep_pack(profile, admitted.pack)
        if admitted.trust is Trust.UNCONFIRMED:
            confirm_issuer(profile, admitted.pack, now=now, by=by, how=How.PRACTICE)
