"""What an approver asks for at single questions, kept in the draft from the first word on.

While it is being written only approvers are shown it; sent back, it stands at its question until
the respondent has dealt with it. Source: docs/formats.md §8.
"""

from collections.abc import Mapping

from pydantic import ValidationError

from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.store.draft_content import Comment, DraftContent, is_sent_back
from usbsurvey_desktop.store.history import history_with

LONGEST_WISH = 2_000
"""Code points of one comment."""

Wishes = Mapping[str, str]
"""link_id → what is asked for there; a blank text asks for nothing."""


def wishes_of(content: DraftContent, who: str) -> dict[str, str]:
    """What an approver has written and neither sent back nor dropped."""
    return {one.link_id or "": one.text for one in _written(content, who)}


def sent_back(content: DraftContent) -> tuple[Comment, ...]:
    """What any approver has sent back so far, dealt with or not, the oldest first."""
    return tuple(
        one for one in content.comments if one.is_of_approver and is_sent_back(content, one)
    )


def with_wishes(content: DraftContent, wishes: Wishes, *, who: str, at: str) -> DraftContent:
    """The content in which an approver has written this and nothing else that waits.

    Raises:
        SurveyError: `text_refused` for a text that no draft can hold.
    """
    before = _written(content, who)
    written = {one.link_id: one for one in before}
    wanted = {link_id: text for link_id, text in wishes.items() if text.strip()}
    now = tuple(
        _comment(written.get(link_id), link_id, text, who=who, at=at)
        for link_id, text in wanted.items()
    )
    history = content.history
    texts = {one.link_id: one.text for one in before}
    for link_id in dict.fromkeys((*texts, *wanted)):
        if texts.get(link_id) != wanted.get(str(link_id)):
            history = history_with(history, "comment", at=at, who=who, link_id=link_id)
    others = tuple(one for one in content.comments if one not in before)
    return content.model_copy(update={"comments": (*others, *now), "history": history})


def returned(content: DraftContent, *, who: str, at: str) -> DraftContent:
    """The content whose waiting comments of an approver go back with the return made `at`."""
    own = _written(content, who)
    comments = tuple(
        one.model_copy(update={"at": at}) if one in own else one for one in content.comments
    )
    return content.model_copy(update={"comments": comments})


def _written(content: DraftContent, who: str) -> tuple[Comment, ...]:
    return tuple(
        one for one in content.comments if one.who == who and not is_sent_back(content, one)
    )


def _comment(before: Comment | None, link_id: str, text: str, *, who: str, at: str) -> Comment:
    if before is not None and before.text == text:
        return before
    try:
        return Comment(
            id=before.id if before else new_id(),
            link_id=link_id,
            who=who,
            at=at,
            text=text,
            done=False,
        )
    except ValidationError:
        # The cause is dropped on purpose: pydantic's details quote the input.
        raise SurveyError(Code.TEXT_REFUSED) from None
