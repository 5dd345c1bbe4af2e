"""庁内メモ and あとで確認: comments of the draft, one for each question, never submitted.

あとで確認 is a memo not yet done; its text may be empty. Beside them stands what was done about the
comments of return notes, which come and go with those notes.
"""

from collections.abc import Callable
from dataclasses import replace

from usbsurvey_desktop.engine.snapshot import Comment, Stamp
from usbsurvey_desktop.engine.standing import Standing

Comments = tuple[Comment, ...]


def with_memo(
    standing: Standing, link_id: str, stamp: Callable[[], Stamp], *, text: str
) -> Comments:
    """Write a question's memo; あとで確認 stays as it is."""
    comment = standing.comment(link_id) or _new(link_id, stamp)
    return _kept(standing, replace(comment, text=text))


def with_mark(
    standing: Standing, link_id: str, stamp: Callable[[], Stamp], *, on: bool
) -> Comments:
    """Set or take away あとで確認; the memo's text stays as it is."""
    comment = standing.comment(link_id) or _new(link_id, stamp)
    return _kept(standing, replace(comment, done=not on))


def with_remark(standing: Standing, changed: Comment) -> Comments:
    """Put what was done about a reviewer's comment in the place of what was said before.

    Of a comment that was not there before, it comes last.
    """
    if all(each.id != changed.id for each in standing.comments):
        return (*standing.comments, changed)
    return tuple(changed if each.id == changed.id else each for each in standing.comments)


def _new(link_id: str, stamp: Callable[[], Stamp]) -> Comment:
    by = stamp()
    return Comment(id=by.id, link_id=link_id, who=by.who, at=by.at, text="", done=True)


def _kept(standing: Standing, changed: Comment) -> Comments:
    """Put a comment into its place; one that is done and says nothing is left out."""
    standing.form.owner(changed.link_id)
    place = standing.comment(changed.link_id)
    others = [changed if each is place else each for each in standing.comments]
    everything = others if place else [*others, changed]
    return tuple(each for each in everything if each.is_remark or each.text or not each.done)
