"""What a person was doing when a draft was saved last: where, and how far it was."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.history import Entry

_AT_A_QUESTION = frozenset({"set", "clear", "comment"})
translate = QCoreApplication.translate


def last_question(content: DraftContent, filling: Filling, who: str) -> str:
    """The question somebody was at last, as the history tells; "" where it tells of none.

    Of a page that was only entered it is the first that is asked there.
    """
    own = (entry for entry in reversed(content.history.entries) if entry.who == who)
    found = (_question_of(entry, filling) for entry in own)
    return next((link_id for link_id in found if link_id), "")


def _question_of(entry: Entry, filling: Filling) -> str:
    """The question an entry was made at, if it is asked now; "" for any other."""
    link_id = entry.link_id or ""
    if entry.op == "page":
        return _asked(filling, link_id)[0] if link_id in filling.route else ""
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


def progress(filling: Filling) -> tuple[int, int]:
    """How many counted questions are answered, and how many there are to answer."""
    sections = [one for one in filling.outline() if one.is_counted]
    return sum(one.answered for one in sections), sum(one.applicable for one in sections)


def recovery_words(opened: OpenDraft, filling: Filling) -> str:
    """Say what is there after the program stopped in the middle."""
    content, who = opened.draft.content, opened.draft.slot.who
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
    return "\n".join(part for part in (first, _found(content, filling, who)) if part)


def _found(content: DraftContent, filling: Filling, who: str) -> str:
    at = content.history.last_at
    if at is None:
        return ""
    answered, applicable = progress(filling)
    words = translate("Recovered", "最後の編集：{moment}。回答：{applicable}問のうち{answered}問。")
    link_id = last_question(content, filling, who)
    if link_id:
        words = translate(
            "Recovered",
            "最後の編集：{moment}。回答：{applicable}問のうち{answered}問。"
            "最後にいたページ：「{page}」。",
        )
    return words.format(
        moment=minute_words(datetime.fromisoformat(at)),
        answered=answered,
        applicable=applicable,
        page=_page_title(filling, link_id) if link_id else "",
    )


def _page_title(filling: Filling, link_id: str) -> str:
    return filling.page(filling.form.owner(link_id).page_id).title
