"""What came since a case was shown, in words: nobody decides over what was not on the screen."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.reviewer.case_work import ReadCase
from usbsurvey_desktop.gui.reviewer.decision_words import said_words
from usbsurvey_desktop.gui.shared.joined import listed, noted
from usbsurvey_desktop.gui.shared.revisions import revision_words
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.sealing.opened import Opened

translate = QCoreApplication.translate


def news(case: ReadCase) -> list[str]:
    """A sentence for each kind of news, the files first; none for a case that is shown first."""
    before, now = case.before, case.state
    if before is None:
        return []
    sentences = [
        (translate("CaseNews", "新しく届いた提出ファイル：{files}"), _files(case, before)),
        (translate("CaseNews", "なくなった提出ファイル：{files}"), _files(before, case)),
    ]
    told = [sentence.format(files=files) for sentence, files in sentences if files]
    if now is None or before.state is None:
        return told
    if before.state.branches and not now.branches and not told:
        told.append(translate("CaseNews", "採る版を、ほかの確認者が選びました。"))
    said = said_words(
        one for one in now.said if one not in before.state.said and one.line.act is not Act.RECEIVED
    )
    if said:
        told.append(translate("CaseNews", "新しい判断：{said}").format(said=said))
    return told


def instead_words(case: ReadCase) -> str:
    """That another package counts for the body, whatever is decided here; "" where none does."""
    other = None if case.state is None else case.state.instead
    if other is None:
        return ""
    return translate(
        "CaseNews",
        "注意：この団体で数えるのは、{file}です。このファイルは、受理しても集計に入りません。",
    ).format(file=_named(other))


def _files(one: ReadCase, other: ReadCase) -> str:
    """The packages of the body that are at hand in one and not in the other."""
    found = {each.digest: each for each in (one.opened, *one.work.at_hand)}
    return listed(_named(each) for key, each in found.items() if key not in other.work.packages)


def _named(opened: Opened) -> str:
    number = translate("CaseNews", "受付照合 {digits}").format(digits=short_digest(opened.digest))
    return noted(revision_words(opened.submission.revision), number)
