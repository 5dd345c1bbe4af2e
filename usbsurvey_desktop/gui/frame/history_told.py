"""The 版と編集の履歴 of an open draft in words: pure work for a job."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.frame.act_words import act_words, place_words, who_words
from usbsurvey_desktop.gui.frame.edit_table import EditLine
from usbsurvey_desktop.gui.frame.history_view import Asked, Told
from usbsurvey_desktop.gui.frame.note_words import collector_name, decision_words
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.shared.moments import (
    date_words,
    day_words,
    in_japan,
    long_minute_words,
)
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.history import Base, Entry, Reach
from usbsurvey_desktop.submitting.story import RevisionStory, reach_of_signed, revisions
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate


def told_of(opened: OpenDraft, now: datetime) -> Told:
    """Put into words what a draft tells of itself; `now` is aware."""
    content = opened.draft.content
    stories = revisions(content)
    reach = reach_of_signed(content)
    return Told(
        revisions=[_facts(story, opened) for story in stories],
        edits=_edits(opened),
        folded=_folded_words(content.history.base),
        standing=_standing_words(reach),
        is_sound=reach in {None, Reach.REACHED},
        asked=_asked(stories, now) if opened.draft.slot.label != "approver" else None,
    )


def _facts(story: RevisionStory, opened: OpenDraft) -> tuple[tuple[str, str], ...]:
    sent, content = story.sent, opened.draft.content
    revision = translate("History", "第{n}版").format(n=sent.revision)
    made = long_minute_words(moment(sent.sealed_at))
    return (
        (translate("History", "版"), revision),
        (translate("History", "提出ファイルを作った日時"), made),
        (translate("History", "署名した人（履歴による）"), _signers(story, content)),
        (translate("History", "受付照合"), short_digest(sent.dig)),
        (translate("History", "ファイル名"), sent.file),
        (translate("History", "送付日"), _handed_words(story)),
        (translate("History", "届いた返信"), _notes(story, opened)),
    )


def _signers(story: RevisionStory, content: DraftContent) -> str:
    if story.signed is None:
        return translate("History", "古い履歴はまとめられているため、分かりません")
    lines = [
        translate("History", "署名：{who}").format(who=who_words(story.signed.who, content)),
        (
            translate("History", "承認：{who}").format(who=who_words(story.approved.who, content))
            if story.approved is not None
            else translate("History", "承認：なし")
        ),
    ]
    return "\n".join(lines)


def _handed_words(story: RevisionStory) -> str:
    return date_words(story.handed) if story.handed else translate("History", "未記録")


def _notes(story: RevisionStory, opened: OpenDraft) -> str:
    if not story.notes:
        return translate("History", "まだありません")
    words = translate("History", "{collector}：{decision}（{person}）")
    return "\n".join(
        words.format(
            collector=collector_name(opened.pack, one.note),
            decision=decision_words(one.note),
            person=one.signer.subject.person,
        )
        for one in story.notes
    )


def _edits(opened: OpenDraft) -> tuple[EditLine, ...]:
    entries = reversed(opened.draft.content.history.entries)
    return tuple(_line(entry, opened) for entry in entries)


def _line(entry: Entry, opened: OpenDraft) -> EditLine:
    return (
        long_minute_words(moment(entry.at)),
        who_words(entry.who, opened.draft.content),
        act_words(entry),
        visible_line(place_words(entry, opened.pack.form)),
    )


def _folded_words(base: Base) -> str:
    if base.first_at is None or base.last_at is None:
        return ""
    words = translate(
        "History", "これより前の{count}件（{first} から {last}）は、まとめてあります。"
    )
    return words.format(
        count=base.count,
        first=day_words(moment(base.first_at)),
        last=day_words(moment(base.last_at)),
    )


def _standing_words(reach: Reach | None) -> str:
    match reach:
        case None:
            return ""
        case Reach.REACHED:
            return translate(
                "History", "いま待っている署名は、この履歴に合っています（署名の時点まで）。"
            )
        case Reach.OLDER | Reach.FORKED:
            return translate(
                "History",
                "いま待っている署名は、この履歴に合いません。"
                "古い写しか、別に編集された下書きかもしれません。",
            )
        case Reach.UNKNOWN:
            return translate(
                "History", "いま待っている署名がこの履歴に合うかどうかは、確かめられません。"
            )


def _asked(stories: Sequence[RevisionStory], now: datetime) -> Asked | None:
    if not stories:
        return None
    newest = stories[0]
    made = in_japan(moment(newest.sent.sealed_at)).date()
    return Asked(made, in_japan(now).date(), newest.handed)
