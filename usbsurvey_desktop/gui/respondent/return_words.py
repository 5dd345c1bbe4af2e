"""What people are told of a return note that was read."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.frame.note_words import decision_words
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.sealing.note_record import Note
from usbsurvey_desktop.sealing.note_states import NoteState
from usbsurvey_desktop.sealing.open_note import OpenedNote
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.submitting.returning import TakenNote

translate = QCoreApplication.translate


def standing_words(opened: OpenedNote, content: DraftContent) -> str:
    """Say why a note is only shown; "" for one that counts."""
    match opened.state:
        case NoteState.LATEST:
            return ""
        case NoteState.DUPLICATE:
            return translate(
                "Returns",
                "この返信は、前に取り込んだものと同じです。変わったところはありません。",
            )
        case NoteState.REPLACED:
            return translate(
                "Returns",
                "この返信は、同じ受領側の別の返信に差し替えられています。"
                "内容を示すだけで、下書きは変えていません。",
            )
        case NoteState.OLD:
            words = translate(
                "Returns",
                "これは第{n}版への返信です。いまの最新は第{last}版です。"
                "内容を示すだけで、下書きは変えていません。",
            )
            last = content.submissions[-1].revision
            return words.format(n=opened.note.revision, last=last)


def said_lines(note: Note, form: Form) -> tuple[str, ...]:
    """Write all that the reviewer says, one line for each comment, the message last."""
    questions = {link_id: question_name(each.question) for link_id, each in form.questions.items()}
    comments = [
        translate("Returns", "{name}：{words}").format(
            name=questions[form.free_text_owner.get(one.link_id, one.link_id)], words=one.text
        )
        if one.link_id in {*questions, *form.free_text_owner}
        else one.text
        for one in note.comments
    ]
    return tuple(part for part in (*comments, note.message) if part.strip())


def taken_words(taken: TakenNote, content: DraftContent) -> str:
    """Say what became of a note that was chosen."""
    opened = taken.opened
    if opened.state is not NoteState.LATEST:
        return standing_words(opened, content)
    parts = [translate("Returns", "返信を取り込みました。")]
    if opened.note.supersedes is not None:
        parts = [translate("Returns", "前の返信と差し替えて、取り込みました。")]
    if opened.note.decision == "accepted":
        parts.append(decision_words(opened.note))
    if taken.dropped_signature:
        parts.append(
            translate(
                "Returns",
                "署名は取り消されました。コメントに対応してから、もう一度署名してください。",
            )
        )
    return sentences(parts)


def way_to_returns(filling: Filling, *, has_notes: bool) -> str:
    """Name the way from the check page to the return notes about the newest file."""
    if not has_notes:
        return translate("Returns", "返信ファイルを取り込む")
    waiting = sum(
        one.is_remark and not one.is_of_approver and not one.done
        for one in filling.snapshot().comments
    )
    if not waiting:
        return translate("Returns", "返信を見る")
    return translate("Returns", "返信を見る（コメント まだ{n}件）").format(n=waiting)
