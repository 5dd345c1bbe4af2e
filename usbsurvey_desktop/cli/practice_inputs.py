"""What need not be named where the folder is a practice world: `demo` has laid it all there.

A practice world holds the keys and the passphrase of everybody in it, so naming the folder names
them; it is one only if `demo` made it, and only keys marked 練習 are used. Whoever sent the folder
may have made it by hand: nothing is written through a link. Source: docs/cli.md (practice worlds).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypedDict

from usbsurvey_desktop.cli.command import WrongUse
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.output import tell
from usbsurvey_desktop.cli.review_inputs import ReviewGiven, ReviewWorld
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.world_links import WORLD_PROFILE, has_links
from usbsurvey_desktop.demo.people import MARK
from usbsurvey_desktop.demo.world import EXPECTED_FILE, PASSPHRASE_FILE
from usbsurvey_desktop.store.profile_folder import ProfileFolder

_IDENTITY = Path("identities", "ministry.p12")
_ROSTER = "ministry.roster.txt"
_LEDGERS = ("packages", "ledgers")
_PACKS = "*.survey.txt"
_BOTH = Words(
    "--survey と --identity を指定してください。\n"
    "両方を省けるのは、demo で作った練習用のフォルダーを一つだけ指定したときです。",
    "Name --survey and --identity.\n"
    "Both may be left out only where the one folder named is a practice world made by demo.",
)
_NOT_PRACTICE = Words(
    "このフォルダーの調査票ファイルか身分証は、練習用ではありません。"
    "--survey と --identity で指定してください。",
    "The survey pack or the identity in this folder is not one of practice. "
    "Name them with --survey and --identity.",
)
_LINKED = Words(
    "このフォルダーの中にリンクがあります。"
    "demo で作った練習用のフォルダーには、リンクはありません。",
    "There is a link in this folder; demo makes no links in a practice world.",
)
_FOUND = Words(
    "練習用のフォルダーです。この中の調査票ファイル、省の身分証、名簿、確認台帳を使います。",
    "A practice world: its survey pack, ministry identity, roster and ledgers are used.",
)


class InboxGiven(TypedDict):
    """The options of a command that reads a whole inbox."""

    survey: tuple[Path, ...]
    identity: Path | None
    roster: Path | None
    passphrase_file: Path | None
    ledger: tuple[Path, ...]
    no_cache: bool


@dataclass(frozen=True)
class Named:
    """What is used: what was named, or what lies in a practice world."""

    review: ReviewGiven
    ledger: tuple[Path, ...]
    rim: Rim
    is_practice: bool = False


def named(places: Sequence[Path], given: InboxGiven, rim: Rim) -> Named:
    """Find what a command works with; in a practice world, what was not named.

    Raises:
        WrongUse: without a pack or an identity, where there is no practice world or one with links.
    """
    identity = given["identity"]
    if given["survey"] and identity is not None:
        review = ReviewGiven(
            survey=given["survey"],
            identity=identity,
            roster=given["roster"],
            passphrase_file=given["passphrase_file"],
        )
        return Named(review, given["ledger"], rim)
    if given["survey"] or identity is not None or not _is_world(places):
        raise WrongUse(_BOTH)
    if has_links(places[0]):
        raise WrongUse(_LINKED)
    tell(str(_FOUND))
    return _in_world(places[0], given, rim)


def require_practice(world: ReviewWorld) -> None:
    """Let a world pass in which everything is marked as practice.

    Raises:
        WrongUse: for a pack or an identity that is not.
    """
    own = world.reader.identity.certificate.subject.organisation
    if not (own.startswith(MARK) and all(pack.is_practice for pack in world.packs)):
        raise WrongUse(_NOT_PRACTICE)


def _is_world(places: Sequence[Path]) -> bool:
    return len(places) == 1 and (places[0] / EXPECTED_FILE).is_file()


def _in_world(folder: Path, given: InboxGiven, rim: Rim) -> Named:
    roster = folder / _ROSTER
    review = ReviewGiven(
        survey=tuple(sorted(folder.glob(_PACKS))),
        identity=folder / _IDENTITY,
        roster=given["roster"] or (roster if roster.exists() else None),
        passphrase_file=given["passphrase_file"] or folder / PASSPHRASE_FILE,
    )
    if not review["survey"]:
        raise WrongUse(_BOTH)
    own = tuple(folder / name for name in _LEDGERS if (folder / name).is_dir())
    # A practice world has pins of its own, and leaves the user's alone.
    inside = replace(rim, profile=ProfileFolder(folder / WORLD_PROFILE))
    return Named(review, given["ledger"] or own, inside, is_practice=True)
