"""A reviewer's desk from the command line: the own ledger and those beside it."""

from collections.abc import Sequence
from pathlib import Path

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import WrongUse
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.output import tell
from usbsurvey_desktop.cli.review_inputs import ReviewWorld
from usbsurvey_desktop.cli.verify_report import ledger_sentence
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.locks import Holder
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.review.decision import Desk
from usbsurvey_desktop.review.fold import Folded, fold
from usbsurvey_desktop.review.ledger import LEDGER_ENDING
from usbsurvey_desktop.review.ledger_file import LedgerFile
from usbsurvey_desktop.review.ledger_pen import ledger_name
from usbsurvey_desktop.review.served import own_recipient
from usbsurvey_desktop.review.shelf import Shelved, ledgers_in, read_shelf, whole, with_codes
from usbsurvey_desktop.sealing.pack import Pack

_NOT_A_LEDGER = Words(
    "--ledger には、フォルダーか、名前が .ledger.txt で終わるファイルを指定してください。",
    "--ledger names a folder, or a file whose name ends with .ledger.txt.",
)
_NOT_COUNTED = Words(
    "この確認台帳は、名簿に確認者として登録されるまで集計に数えません。",
    "This ledger does not count before its owner is a reviewer of the roster.",
)
_OTHER_LEDGER = Words("数えない確認台帳", "A ledger that does not count")


def open_desk(place: Path, world: ReviewWorld, pack: Pack, *, host: str) -> Desk:
    """The own ledger, and what all ledgers beside it say.

    Args:
        place: the ledger, or the folder it belongs into.
        world: who reviews.
        pack: of what is to be decided about.
        host: told to others while the ledger is locked.

    Raises:
        SurveyError: `not_addressed` for an identity that is no collector's, e.g. the respondent's;
            `file_unreadable` or `share_lost` for the folder.
        WrongUse: a name that is no ledger's.
    """
    reviewer, roster, now = world.reader.identity, world.reader.roster, world.reader.now
    office = own_recipient(pack, reviewer)
    if office is None:
        raise SurveyError(Code.NOT_ADDRESSED)
    path = place / ledger_name(world.survey, reviewer) if place.is_dir() else place
    if not path.name.endswith(LEDGER_ENDING):
        raise WrongUse(_NOT_A_LEDGER)
    holder = Holder(account=reviewer.certificate.subject.person, host=host, since=time_text(now))
    ledger = LedgerFile(path, world.survey, office.id, reviewer, holder)
    with about(path.parent):
        shelf = read_shelf(ledgers_in(path.parent))
    folded = fold(whole(shelf), survey=world.survey, roster=roster, writer=reviewer.certificate)
    _tell_uncounted(shelf, folded, world.roster)
    if roster is None or not roster.is_reviewer(reviewer.certificate.fingerprint):
        tell(str(_NOT_COUNTED))
    return Desk(ledger, folded, roster, now)


def _tell_uncounted(
    shelf: Sequence[Shelved], folded: Folded, roster: AdmittedRoster | None
) -> None:
    for one, code in with_codes(shelf, folded):
        if code is not None:
            tell(f"{_OTHER_LEDGER}: {one.file} {code}: {ledger_sentence(one, code, roster)}")
