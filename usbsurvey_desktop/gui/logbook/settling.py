"""What is left to settle before a page is written, and what is told after it was."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.answers import Finding, FindingCode
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.error_summary import OpenPoint
from usbsurvey_desktop.gui.filling.open_points import point_of
from usbsurvey_desktop.gui.logbook.open_book import Written
from usbsurvey_desktop.gui.logbook.words import medium_words


def open_point(form: Form, finding: Finding) -> OpenPoint:
    """A finding as a line that leads to its item or, for a check, to its reason."""
    if finding.code is not FindingCode.CHECK:
        return point_of(form.owner(finding.link_id).question, finding)
    if finding.link_id:
        return OpenPoint(finding.link_id, medium_words(finding))
    check_id = str(finding.facts["check"])
    checks = {check.id: check.text for check in form.questionnaire.checks}
    return OpenPoint(check_id, checks[check_id])


def aside_words(written: Written) -> str:
    """What to tell where somebody else saved in the same instant; "" otherwise."""
    if written.aside is None:
        return ""
    words = QCoreApplication.translate(
        "Settling",
        "同時に保存した人がいたので、その後ろに書き足しました。写し {name} は、もう要りません。",
    )
    return words.format(name=written.aside)
