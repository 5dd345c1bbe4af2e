"""The ways into a draft in words: 回答者1, 承認者1, その他1, 復旧."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.store.slots import SlotName

_WORDS = {
    "respondent": QT_TRANSLATE_NOOP("Slots", "回答者{n}"),
    "approver": QT_TRANSLATE_NOOP("Slots", "承認者{n}"),
    "other": QT_TRANSLATE_NOOP("Slots", "その他{n}"),
    "manager": QT_TRANSLATE_NOOP("Slots", "復旧（情報システム管理者）"),
}


def slot_words(slot: SlotName) -> str:
    """What people call a way into a draft; names are not readable before it is open."""
    return QCoreApplication.translate("Slots", str(_WORDS[slot.label])).format(n=slot.no)
