"""What changed since a revision, in words that claim no more than is known."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.submitting.changes import Changes, Touched
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate


def change_words(changes: Changes, form: Form) -> str:
    """Say which questions changed, in one or two sentences."""
    if changes.is_none:
        words = (
            translate("Changes", "第{n}版と同じです。変わった回答はありません。")
            if changes.is_exact
            else translate("Changes", "履歴には、第{n}版のあとの入力がありません。")
        )
        return words.format(n=changes.revision)
    parts = []
    if changes.touched:
        words = (
            translate("Changes", "第{n}版から変わった設問（{count}問）：{questions}")
            if changes.is_exact
            else translate("Changes", "第{n}版のあとで入力があった設問（{count}問）：{questions}")
        )
        parts.append(counted_words(words, changes.touched, form, n=changes.revision))
    if changes.follow:
        parts.append(follow_words(changes, form))
    if changes.reasons:
        words = translate("Changes", "「念のための確認」への理由が、第{n}版から変わっています。")
        parts.append(words.format(n=changes.revision))
    return "\n".join(parts)


def ground_words(changes: Changes | None) -> str:
    """Say where that is known from, and what it cannot tell."""
    if changes is None:
        return translate(
            "Changes",
            "どこが変わったかは、この下書きの履歴からは分かりません。"
            "すべての回答を確かめてください。",
        )
    if changes.is_exact:
        return translate("Changes", "前の版の控えを開いて、回答を1つずつ比べました。")
    return translate(
        "Changes",
        "下書きの編集の履歴から示しています。"
        "下書きに前の版の回答は残らないので、入力し直して元と同じになった設問も含みます。",
    )


def change_marks(changes: Changes | None) -> Mapping[str, str]:
    """A word for each question, and each check by its reason, that changed, or may have."""
    if changes is None:
        return {}
    touched = (
        translate("Changes", "第{n}版から変わりました")
        if changes.is_exact
        else translate("Changes", "第{n}版のあとで入力がありました")
    )
    follow = translate("Changes", "第{n}版から、対象かどうかが変わったかもしれません")
    reason = translate("Changes", "この理由は、第{n}版から変わっています")
    return {
        **{check_id: reason.format(n=changes.revision) for check_id in changes.reasons},
        **{link_id: follow.format(n=changes.revision) for link_id in changes.follow},
        **{link_id: touched.format(n=changes.revision) for link_id in changes.touched},
    }


def change_mark(changes: Changes | None, link_id: str) -> str:
    """The word for one question, also where it did not change; "" where nobody can tell."""
    if changes is None:
        return ""
    same = (
        translate("Changes", "第{n}版から変わっていません")
        if changes.is_exact
        else translate("Changes", "履歴には、第{n}版のあとの入力がありません")
    )
    return change_marks(changes).get(link_id, same.format(n=changes.revision))


def follow_words(changes: Touched, form: Form) -> str:
    """Say which questions may have come or gone by what was touched."""
    words = translate("Changes", "それにより対象かどうかが変わりうる設問（{count}問）：{questions}")
    return counted_words(words, changes.follow, form)


def counted_words(words: str, link_ids: Sequence[str], form: Form, **named: object) -> str:
    """Put the names of questions, their `count` and what else is `named` into words."""
    questions = (form.questions[link_id].question for link_id in link_ids)
    names = listed(each.number if each.counted else each.short_label for each in questions)
    return words.format(count=len(link_ids), questions=visible_line(names), **named)
