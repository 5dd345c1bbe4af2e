"""Closing a form page by page, as records are kept: what keeps one page open.

A survey is finished as a whole (`response.finish`); a record waits half done, and each page of it
is closed when its part is known. Source: docs/semantics.md §5, the hand-off record §2, §4.
"""

from collections.abc import Iterator

from usbsurvey_desktop.engine.answers import Finding
from usbsurvey_desktop.engine.evaluation import Evaluation
from usbsurvey_desktop.engine.form import Form


def open_points(form: Form, evaluation: Evaluation, page_id: str) -> tuple[Finding, ...]:
    """Give what is left to mend, to confirm or to explain before a page may be closed.

    Findings of its questions in form order, then checks that belong to it; empty when it may be
    closed. A page on which nothing applies has only checks. KeyError when there is no such page.
    """
    return tuple(_open(form, evaluation, page_id))


def _open(form: Form, evaluation: Evaluation, page_id: str) -> Iterator[Finding]:
    questions = form.pages[page_id].question_ids
    for finding in evaluation.blocking:
        check_id = str(finding.facts.get("check", ""))
        if check_id:
            if page_id in form.check_pages[check_id]:
                yield finding
        elif form.owner(finding.link_id).question.link_id in questions:
            yield finding
