"""Reviewers' comments that wait, as lines of the summary on the check page."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.answers import LONGEST_REPLY
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.snapshot import Comment
from usbsurvey_desktop.gui.filling.error_summary import OpenPoint
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.items.base import ItemHelp

RETURNED = "@"
"""The place of a comment that stands at no question that applies: the screen of returns."""

translate = QCoreApplication.translate


def remark_points(filling: Filling, look_up: ItemHelp) -> tuple[OpenPoint, ...]:
    """List the comments that are not dealt with, and replies that are too long, in form order.

    What an approver said at a question that does not apply any more is settled by that.
    """
    order = [*filling.form.questions, RETURNED]
    points = []
    for remark in filling.snapshot().comments:
        words, said = _words(remark), look_up.remark(remark.id)
        if words and said is not None:
            place, name = remark_place(filling, remark)
            if remark.is_of_approver and place == RETURNED:
                continue
            text = words.format(name=name, collector=said.collector)
            points.append(OpenPoint(place, text))
    return tuple(sorted(points, key=lambda point: order.index(point.link_id)))


def reply_lines(filling: Filling, look_up: ItemHelp) -> tuple[tuple[str, str], ...]:
    """List the replies that go with the next revision: to whom about what, and the words."""
    lines = []
    for remark in filling.snapshot().comments:
        said = look_up.remark(remark.id)
        if said is not None and not said.is_of_approver and remark.text.strip():
            _place, name = remark_place(filling, remark)
            words = translate("Remarks", "{name}（{collector}）")
            lines.append((words.format(name=name, collector=said.collector), remark.text))
    return tuple(lines)


def remark_place(filling: Filling, remark: Comment) -> tuple[str, str]:
    """Say where a comment is dealt with, and what it is about."""
    form = filling.form
    owner = form.free_text_owner.get(remark.link_id, remark.link_id)
    if owner not in form.questions:
        return RETURNED, translate("Remarks", "全体へのコメント")
    is_asked = owner in filling.evaluation.enabled
    return owner if is_asked else RETURNED, question_name(form.questions[owner].question)


def _words(remark: Comment) -> str:
    if not remark.is_of_approver and len(remark.text) > LONGEST_REPLY:
        return translate("Remarks", "{name}：返事を1,000文字までにしてください")
    words = translate("Remarks", "{name}：{collector}のコメントに対応してください。")
    return "" if remark.done else words
