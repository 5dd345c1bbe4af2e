"""The entries of an edit history in words: who did what, at which question."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.frame.slot_words import slot_words
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.history import Entry
from usbsurvey_desktop.store.slots import SlotName
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate

_ACTS = {
    "set": QT_TRANSLATE_NOOP("Acts", "入力しました"),
    "clear": QT_TRANSLATE_NOOP("Acts", "入力を取り消しました"),
    "page": QT_TRANSLATE_NOOP("Acts", "ページの状態が変わりました"),
    "comment": QT_TRANSLATE_NOOP("Acts", "コメントやメモを書きました"),
    "request": QT_TRANSLATE_NOOP("Acts", "回答者として署名しました"),
    "approve": QT_TRANSLATE_NOOP("Acts", "承認しました"),
    "decline": QT_TRANSLATE_NOOP("Acts", "回答者に戻しました"),
    "seal": QT_TRANSLATE_NOOP("Acts", "提出ファイルを作りました"),
    "apply": QT_TRANSLATE_NOOP("Acts", "返信を取り込みました"),
    "slot": QT_TRANSLATE_NOOP("Acts", "下書きを開ける人を変えました"),
    "rekey": QT_TRANSLATE_NOOP("Acts", "鍵を更新しました"),
    "recover": QT_TRANSLATE_NOOP("Acts", "復旧で合言葉を決め直しました"),
    "move_pack": QT_TRANSLATE_NOOP("Acts", "調査票の新しい版に移りました"),
}


def act_words(entry: Entry) -> str:
    """Say what was done."""
    return translate("Acts", str(_ACTS[entry.op]))


def place_words(entry: Entry, form: Form) -> str:
    """Say at which question or page; "" where the act is about the whole draft."""
    link_id = entry.link_id
    if link_id is None:
        return ""
    owner = form.free_text_owner.get(link_id, link_id)
    if owner in form.questions:
        return question_name(form.questions[owner].question)
    if link_id in form.pages:
        return form.pages[link_id].group.title
    if any(check.id == link_id for check in form.questionnaire.checks):
        return translate("Acts", "念のための確認への理由")
    return visible_line(link_id)


def who_words(who: str, content: DraftContent) -> str:
    """Say which slot did it, and whose it is where somebody wrote that down."""
    label, _, number = who.rpartition("-")
    try:
        slot = SlotName.model_validate({"label": label, "no": int(number)})
    except ValueError:
        return visible_line(who)
    found = next((one for one in content.people if one.slot == slot), None)
    parts = (slot_words(slot), *((found.post, found.name) if found is not None else ()))
    return visible_line("　".join(part for part in parts if part))
