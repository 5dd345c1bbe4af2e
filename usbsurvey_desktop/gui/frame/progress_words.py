"""状況 and 次にすること of a draft that was opened since the program began."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.shared.moments import date_words
from usbsurvey_desktop.submitting.progress import Progress, Step
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate


def state_words(progress: Progress) -> str:
    """Say how far a draft is: 「回答中 9／14問」."""
    words = {
        Step.BEGUN: translate("Progress", "未着手"),
        Step.ANSWERING: translate("Progress", "回答中 {answered}／{applicable}問"),
        Step.DECLINED: _declined(progress),
        Step.WAITING: translate("Progress", "承認待ち"),
        Step.SIGNED: translate("Progress", "署名済み"),
        Step.APPROVED: translate("Progress", "承認済み"),
        Step.SEALED: _sealed(progress),
        Step.RETURNED: translate("Progress", "差戻しあり {count}件"),
        Step.ACCEPTED: translate("Progress", "受理されました"),
    }[progress.step]
    return words.format(
        answered=progress.answered, applicable=progress.applicable, count=progress.comments
    )


def moved_words(later: Path | None) -> str:
    """Say which draft goes on in the place of one that was moved; "" where none does."""
    if later is None:
        return ""
    words = translate("Progress", "調査票の新しい版に移しました。続きは {file} です。")
    return words.format(file=visible_line(later.name))


def _declined(progress: Progress) -> str:
    if not progress.comments:
        return translate("Progress", "承認者から戻されました")
    return translate("Progress", "承認者から戻されました（コメント {count}件）")


def _sealed(progress: Progress) -> str:
    if progress.handed is None:
        return translate("Progress", "提出ファイルあり（送付日は未記録）")
    return translate("Progress", "提出ファイルあり（{day} に送付）").format(
        day=date_words(progress.handed)
    )


def onward_words(progress: Progress) -> str:
    """Say what comes next; Enter on the row opens the draft in any case."""
    return {
        Step.BEGUN: translate("Progress", "回答を始める"),
        Step.ANSWERING: translate("Progress", "続きから回答する"),
        Step.DECLINED: translate("Progress", "承認者の理由を読み、直して署名し直す"),
        Step.WAITING: translate("Progress", "承認者が開いて承認する"),
        Step.SIGNED: translate("Progress", "提出ファイルを作る"),
        Step.APPROVED: translate("Progress", "提出ファイルを作る"),
        Step.SEALED: _after_sealing(progress),
        Step.RETURNED: translate("Progress", "差戻しのコメントに対応する"),
        Step.ACCEPTED: translate("Progress", "することはありません"),
    }[progress.step]


def _after_sealing(progress: Progress) -> str:
    if progress.handed is None:
        return translate("Progress", "提出先に渡し、送付日を記録する")
    return translate("Progress", "返信を待つ")


def back_words(progress: Progress | None) -> str:
    """Say of a draft that was sent back that it was, and what comes next; "" for any other."""
    if progress is None or not progress.is_back:
        return ""
    words = translate("Progress", "{state}。次にすること：{onward}")
    return words.format(state=state_words(progress), onward=onward_words(progress))
