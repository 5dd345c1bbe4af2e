"""Why a table of a received folder is empty."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.reviewer.inbox_reading import Look
from usbsurvey_desktop.gui.reviewer.inbox_shown import Tab

translate = QCoreApplication.translate


def nothing_words(tab: Tab, look: Look) -> str:
    """Say it for a table of files or bodies, once all is read."""
    if tab is Tab.MISSING and look.facts.missing:
        return translate("InboxNothing", "条件に合う団体はありません。")
    if tab is Tab.MISSING:
        return translate("InboxNothing", "未提出の団体はありません。")
    if tab is Tab.UNOPENED:
        return translate("InboxNothing", "開けないファイルはありません。")
    if not look.total:
        return translate(
            "InboxNothing",
            "提出ファイルをこのフォルダーに入れるか、ほかのフォルダーを選んでください。",
        )
    return translate("InboxNothing", "条件に合う提出ファイルはありません。")
