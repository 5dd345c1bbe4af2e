"""What changed since an approver sent the answers back; the words claim no more than is known."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.frame.change_words import counted_words, follow_words, ground_words
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.submitting.changes import Touched

translate = QCoreApplication.translate


@dataclass(frozen=True)
class SinceReturn:
    """The last return of the revision in work, and what was touched since.

    `touched` is None where the history cannot tell; `at` is the time of the return.
    """

    at: str
    touched: Touched | None


def since_return_words(since: SinceReturn, form: Form) -> str:
    """Say which questions were touched, in one to three lines; "" where nobody can tell."""
    found, at = since.touched, minute_words(moment(since.at))
    if found is None:
        return ""
    if found.is_none:
        words = translate("Changes", "履歴には、{moment} に回答者に戻したあとの入力がありません。")
        return words.format(moment=at)
    parts = []
    if found.touched:
        words = translate(
            "Changes",
            "{moment} に回答者に戻したあとで入力があった設問（{count}問）：{questions}",
        )
        parts.append(counted_words(words, found.touched, form, moment=at))
    if found.follow:
        parts.append(follow_words(found, form))
    if found.reasons:
        words = translate(
            "Changes", "「念のための確認」への理由が、回答者に戻したあとで変わっています。"
        )
        parts.append(words)
    return "\n".join(parts)


def since_return_ground(since: SinceReturn) -> str:
    """Say where that is known from, and what it cannot tell."""
    if since.touched is None:
        return ground_words(None)
    return translate(
        "Changes",
        "下書きの編集の履歴から示しています。"
        "下書きに戻す前の回答は残らないので、入力し直して元と同じになった設問も含みます。",
    )


def since_return_marks(since: SinceReturn | None) -> Mapping[str, str]:
    """A word for each question, and each check by its reason, that changed since, or may have."""
    if since is None or since.touched is None:
        return {}
    touched = translate("Changes", "回答者に戻したあとで入力がありました")
    follow = translate("Changes", "回答者に戻したあとで、対象かどうかが変わったかもしれません")
    reason = translate("Changes", "回答者に戻したあとで、この理由が変わりました")
    return {
        **dict.fromkeys(since.touched.reasons, reason),
        **dict.fromkeys(since.touched.follow, follow),
        **dict.fromkeys(since.touched.touched, touched),
    }
