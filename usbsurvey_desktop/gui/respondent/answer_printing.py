"""The sheet of answers of an open draft, and how far these answers are."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.printing.answer_sheet import answer_paper, drafted
from usbsurvey_desktop.gui.printing.paper import Paper
from usbsurvey_desktop.gui.printing.print_view import Printable
from usbsurvey_desktop.gui.printing.standing import Standing
from usbsurvey_desktop.gui.respondent.standing import is_approved, is_signed
from usbsurvey_desktop.questionnaire.definition import RESPONDENT_BODY
from usbsurvey_desktop.store.draft_content import DraftContent, Sent
from usbsurvey_desktop.submitting.changes import changes_since
from usbsurvey_desktop.submitting.pending import read_pending

translate = QCoreApplication.translate


def answers_printable(opened: OpenDraft, filling: Filling, look_up: ItemHelp) -> Printable:
    """回答票 of what a draft says now, in the words of the asker; 庁内メモ on demand."""
    # What is filled in may be shown in a translation, which is nobody's official word.
    filling = Filling(opened.pack.form, filling.snapshot())
    standing = sheet_standing(opened, filling, look_up)
    code = str(filling.snapshot().answers.get(RESPONDENT_BODY, ""))
    parts = (code, opened.pack.payload.survey, f"r{standing.revision}")
    name = translate("AnswerPrinting", "{name}-回答票.pdf")
    return Printable(
        heading=translate("AnswerPrinting", "回答票の印刷"),
        file=name.format(name="-".join(filter(None, parts))),
        papers=partial(_papers, filling, standing, look_up),
        option=translate("AnswerPrinting", "庁内メモを載せる（提出されないメモです）"),
    )


def _papers(
    filling: Filling,
    standing: Standing,
    look_up: ItemHelp,
    with_memos: bool,  # noqa: FBT001 - the choice of the person, as `Printable` hands it over
) -> tuple[Paper, ...]:
    answers = drafted(filling, look_up)
    return (answer_paper(answers, standing, look_up, with_memos=with_memos),)


def sheet_standing(opened: OpenDraft, filling: Filling, look_up: ItemHelp) -> Standing:
    """How far the answers of a draft are: as sealed, where nothing was touched since; or signed."""
    content = opened.draft.content
    sealed = _sealed(opened, filling)
    revision = sealed.revision if sealed is not None else _next_revision(opened, content)
    code = str(filling.snapshot().answers.get(RESPONDENT_BODY, ""))
    body = look_up.municipalities.by_code(code)
    named = (body.prefecture, body.name) if body is not None else (code,)
    return Standing(
        survey=opened.pack.payload.title,
        issuer=opened.pack.issuer.subject.organisation,
        body=" ".join(dict.fromkeys(named)),
        revision=revision,
        is_approved=sealed is None and is_approved(opened),
        receipt=sealed.dig if sealed is not None else "",
    )


def _sealed(opened: OpenDraft, filling: Filling) -> Sent | None:
    content, now = opened.draft.content, filling.snapshot()
    last = content.submissions[-1] if content.submissions else None
    if last is None or content.pending is not None or dict(now.reasons) != dict(content.reasons):
        return None
    changes = changes_since(content, opened.pack.form, last, typed=now.answers)
    return last if changes is not None and changes.is_none else None


def _next_revision(opened: OpenDraft, content: DraftContent) -> int:
    if is_signed(opened):
        return read_pending(content).submission.revision
    return content.submissions[-1].revision + 1 if content.submissions else 1
