"""What the return notes of an open draft say now, for the screens that show them."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.frame.act_words import who_words
from usbsurvey_desktop.gui.frame.note_words import collector_name
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.items.base import RemarkWords
from usbsurvey_desktop.sealing.open_note import KeptNote
from usbsurvey_desktop.store.draft_content import Comment, DraftContent
from usbsurvey_desktop.submitting.changes import Changes, changes_since
from usbsurvey_desktop.submitting.notes import in_force, kept_notes, remarks_of
from usbsurvey_desktop.submitting.wishes import sent_back
from usbsurvey_desktop.visible import visible


@dataclass(frozen=True)
class _Page:
    """What was read, and of which notes and files."""

    read_of: tuple[object, ...]
    notes: tuple[KeptNote, ...]
    words: Mapping[str, RemarkWords]


class ReturnBook:
    """Reads the notes of a draft again whenever one came or another file was made."""

    def __init__(self, opened: OpenDraft, filling: Filling) -> None:
        self._opened = opened
        self._filling = filling
        self._page = _Page((), (), {})

    def notes(self) -> tuple[KeptNote, ...]:
        """The notes that count now, in order of arrival."""
        return self._read().notes

    def words(self, remark_id: str) -> RemarkWords | None:
        """What a reviewer asks for, by the id of what was done about it; None if it counts no more.

        Fits `ItemHelp.remark`.
        """
        return self._read().words.get(remark_id)

    def changes(self) -> Changes | None:
        """What changed since the newest file, as it is typed now; None where nobody can tell."""
        content = self._opened.draft.content
        last = content.submissions[-1] if content.submissions else None
        typed = self._filling.snapshot().answers
        return changes_since(content, self._filling.form, last, typed=typed)

    def _read(self) -> _Page:
        content, pack = self._opened.draft.content, self._opened.pack
        read_of = (content.returns, content.submissions, content.approvals)
        if read_of != self._page.read_of:
            notes = in_force(kept_notes(content), content.submissions)
            words = {
                remark.id: RemarkWords(
                    collector_name(pack, one.note), one.signer.subject.person, remark.words
                )
                for one in notes
                for remark in remarks_of(one.note)
            } | {one.id: _of_approver(one, content) for one in sent_back(content)}
            self._page = _Page(read_of, notes, words)
        return self._page


def _of_approver(comment: Comment, content: DraftContent) -> RemarkWords:
    """What an approver of the office asks for."""
    approver = QCoreApplication.translate("Returns", "承認者")
    who = who_words(comment.who, content)
    return RemarkWords(approver, who, visible(comment.text), is_of_approver=True)
