"""A page connected to the filling: what people do in it is given to the engine at once."""

from functools import partial

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.page_state import PageState
from usbsurvey_desktop.engine.snapshot import Comment
from usbsurvey_desktop.gui.filling.page_view import PageView
from usbsurvey_desktop.gui.items.base import Answer, ItemHelp


def make_page(
    state: PageState, filling: Filling, look_up: ItemHelp, parent: QWidget | None = None
) -> PageView:
    """Build a page and connect each of its questions; the page shows changes when it is told."""
    page = PageView(state, look_up, parent)
    for link_id, block in page.blocks.items():
        block.answered.connect(partial(_answer, filling))
        block.confirmed.connect(partial(filling.confirm, link_id))
        block.question_asked.connect(page.question_asked)
        block.remarks.changed.connect(partial(_remark, filling))
        block.tools.cleared.connect(partial(filling.answer, link_id, None))
        block.tools.later_set.connect(partial(filling.mark_later, link_id))
        block.tools.memo_edited.connect(partial(filling.memo, link_id))
    return page


def _remark(filling: Filling, remark: Comment) -> None:
    filling.remark(remark)


def _answer(filling: Filling, answer: Answer) -> None:
    filling.answer(answer.link_id, answer.raw)
