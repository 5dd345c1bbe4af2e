"""What an approver is told who lands at a changed answer, with the head of the screen above it."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.shared.joined import sentences

translate = QCoreApplication.translate


def arrival_words(marked: Collection[str], questions: Collection[str]) -> str:
    """Say what stands above; `marked` are the questions and checks that changed, by their ids."""
    words = translate(
        "Changes",
        "回答者の署名を確かめました。はじめに、変わった回答を示しています。"
        "変わったところの一覧は、上にあります。",
    )
    has_reason = any(name not in questions for name in marked)
    reason = translate("Changes", "「念のための確認」への理由も変わっています。")
    return sentences((words, reason if has_reason else ""))
