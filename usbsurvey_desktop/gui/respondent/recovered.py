"""What a person was doing when a draft was saved last: where, and how far it was."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.store.history import Entry
from usbsurvey_desktop.submitting.progress import progress_of

_AT_A_QUESTION = frozenset({"set", "clear", "comment"})
translate = QCoreApplication.translate


def last_question(opened: OpenDraft, filling: Filling) -> str:
    """The question somebody worked on last, as the history tells; "" where it tells of none.

    Entries about pages are no sign: a page that was filled in by the program has one too.
    """
    who, entries = opened.draft.slot.who, opened.draft.content.history.entries
    own = (entry for entry in reversed(entries) if entry.who == who)
    found = (_question_of(entry, filling) for entry in own)
    return next((link_id for link_id in found if link_id), "")


def resume_at(opened: OpenDraft, filling: Filling) -> str:
    """Where somebody goes on: the first gap of the page of `last_question`, else that question."""
    last = last_question(opened, filling)
    if not last:
        return ""
    asked = filling.page(filling.form.owner(last).page_id).questions
    gaps = (one for one in asked if one.is_enabled and one.state is State.UNANSWERED)
    return next((one.question.link_id for one in gaps), last)


def _question_of(entry: Entry, filling: Filling) -> str:
    """The question an entry was made at, if it is asked now; "" for any other."""
    link_id = entry.link_id or ""
    try:
        owner = filling.form.owner(link_id)
    except KeyError:  # a check, or a question of a former version
        return ""
    name = owner.question.link_id
    is_asked = owner.page_id in filling.route and name in _asked(filling, owner.page_id)
    return name if entry.op in _AT_A_QUESTION and is_asked else ""


def _asked(filling: Filling, page_id: str) -> tuple[str, ...]:
    questions = filling.page(page_id).questions
    return tuple(one.question.link_id for one in questions if one.is_enabled)


def opening_words(opened: OpenDraft, filling: Filling) -> str:
    """Say what a person must know first of the way a draft was opened; "" where nothing."""
    is_recovered = opened.was_stopped or opened.is_taken_up
    return recovery_words(opened, filling) if is_recovered else opened.told


def recovery_words(opened: OpenDraft, filling: Filling) -> str:
    """Say what is there after the program stopped in the middle."""
    first = (
        translate(
            "Recovered",
            "前回、このソフトは保存の途中で止まりました。途中だった保存の内容を取り込みました。",
        )
        if opened.is_taken_up
        else translate(
            "Recovered", "前回、このソフトは途中で止まりました。最後に保存した内容から続けます。"
        )
    )
    return "\n".join(part for part in (first, _found(opened, filling)) if part)


def _found(opened: OpenDraft, filling: Filling) -> str:
    at = opened.draft.content.history.last_at
    if at is None:
        return ""
    progress = progress_of(opened.draft, opened.pack)
    words = translate("Recovered", "最後の編集：{moment}。回答：{applicable}問のうち{answered}問。")
    link_id = last_question(opened, filling)
    if link_id:
        words = translate(
            "Recovered",
            "最後の編集：{moment}。回答：{applicable}問のうち{answered}問。"
            "最後にいたページ：「{page}」。",
        )
    return words.format(
        moment=minute_words(datetime.fromisoformat(at)),
        answered=progress.answered,
        applicable=progress.applicable,
        page=_page_title(filling, link_id) if link_id else "",
    )


def _page_title(filling: Filling, link_id: str) -> str:
    return filling.page(filling.form.owner(link_id).page_id).title
