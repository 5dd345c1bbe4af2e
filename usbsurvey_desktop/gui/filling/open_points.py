"""Findings as lines of a summary, each leading to its question."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.answers import Finding, FindingCode
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.page_state import PageState
from usbsurvey_desktop.gui.filling.error_summary import OpenPoint
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.items.finding_text import finding_text
from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.questionnaire.definition import Question

translate = QCoreApplication.translate


def page_points(state: PageState) -> tuple[OpenPoint, ...]:
    """List what is shown as wrong on a page, in form order."""
    return tuple(
        point_of(each.question, finding)
        for each in state.questions
        for finding in each.shown_findings
    )


def form_points(filling: Filling) -> tuple[OpenPoint, ...]:
    """List everything that keeps the form from being complete, checks last."""
    texts = check_texts(filling)
    points = []
    for finding in filling.evaluation.blocking:
        if finding.code is FindingCode.CHECK:
            check_id = str(finding.facts["check"])
            words = translate("Summary", "理由を書いてください：{check}")
            points.append(OpenPoint(check_id, words.format(check=texts[check_id])))
            continue
        question = filling.form.owner(finding.link_id).question
        points.append(point_of(question, finding))
    return tuple(points)


def check_texts(filling: Filling) -> Mapping[str, str]:
    """Give the text of every check over several answers by its id."""
    return {check.id: check.text for check in filling.form.questionnaire.checks}


def point_of(question: Question, finding: Finding) -> OpenPoint:
    """Say what is wrong with a question or one of its free texts."""
    return OpenPoint(finding.link_id, _words(question, finding))


def _words(question: Question, finding: Finding) -> str:
    number = f"{question.number} " if question.counted else ""
    match finding.code:
        case FindingCode.REQUIRED:
            return f"{number}{finding_text(question, finding)}"
        case FindingCode.RECHECK:
            words = translate("Summary", "{name}（前の入力）を確かめてください。")
            return words.format(name=question_name(question))
        case _:
            return labelled(question_name(question), finding_text(question, finding))
