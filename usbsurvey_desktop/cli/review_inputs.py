"""What the commands of a reviewer have in common: packs, roster, ledgers, and who opens."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import Function, WrongUse, option
from usbsurvey_desktop.cli.inputs import chosen_pack, read_identity, reader_of
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, passphrase_file
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.roster_trust import chosen_roster
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.review.one_survey import require_one_course
from usbsurvey_desktop.review.served import require_own_roster
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.sealing.pack import Pack

_ONE_SURVEY = Words(
    "--survey には同じ調査の調査票ファイルを指定してください。",
    "The packs named with --survey must be of one survey.",
)


class ReviewGiven(TypedDict):
    """The options of a reviewer's command."""

    survey: tuple[Path, ...]
    identity: Path
    roster: Path | None
    passphrase_file: Path | None


@dataclass(frozen=True)
class ReviewWorld:
    """Who reviews what."""

    reader: Reader
    packs: tuple[Pack, ...]
    """The newest first; all of one survey."""
    roster: AdmittedRoster | None

    @property
    def survey(self) -> str:
        """The survey that the packs are versions of."""
        return self.packs[0].payload.survey

    @property
    def is_practice(self) -> bool:
        """Whether any of the packs is one of practice, so that nothing here is a result."""
        return any(pack.is_practice for pack in self.packs)


def review_options(function: Function, *, required: bool = True) -> Function:
    """Add the options that `ReviewGiven` names, pack and identity required or not."""
    options = (
        option(
            "--survey",
            required=required,
            multiple=True,
            type=FILE,
            ja="調査票ファイル（版が複数あるときは繰り返す）",
            en="the survey pack; may be given once for each version",
        ),
        option(
            "--identity",
            required=required,
            type=FILE,
            ja="自分の身分証",
            en="your identity (.p12)",
        ),
        option(
            "--roster", type=FILE, ja="署名者名簿（.roster.txt）", en="the roster (.roster.txt)"
        ),
        passphrase_file,
    )
    for add in reversed(options):
        function = add(function)
    return function


def review_world(given: ReviewGiven, rim: Rim) -> ReviewWorld:
    """Read what a reviewer's command was given.

    Raises:
        SurveyError: what a pack, the roster or the identity is refused with; `issuer_mismatch`
            or `pack_conflict` for packs that cannot be versions of one survey.
        WrongUse: packs of several surveys.
    """
    packs = sorted(
        (chosen_pack(path, rim) for path in given["survey"]),
        key=lambda pack: -pack.payload.version,
    )
    if len({pack.payload.survey for pack in packs}) > 1:
        raise WrongUse(_ONE_SURVEY)
    require_one_course(packs)
    known = chosen_roster(given["roster"], rim)
    own = read_identity(given["identity"], rim, given["passphrase_file"])
    if known is not None and given["roster"] is not None:
        with about(given["roster"]):
            require_own_roster(known.roster, packs, own)
    reader = reader_of(own, *packs, rim=rim, roster=None if known is None else known.roster)
    return ReviewWorld(reader, tuple(packs), known)
