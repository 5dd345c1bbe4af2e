"""What the history tells of signatures, as far as it reaches."""

from collections.abc import Sequence

import pytest

from tests.support import drafts, worlds
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.history import History, Operation, history_with
from usbsurvey_desktop.submitting.acts import is_taken_back, last_act, was_approved


def _content(operations: Sequence[Operation]) -> DraftContent:
    history = History()
    for operation in operations:
        history = history_with(history, operation, at=time_text(worlds.NOW), who="respondent-1")
    return drafts.content_saying("x").model_copy(update={"history": history, "pending": None})


CASES: dict[str, tuple[tuple[Operation, ...], Operation | None, bool, bool]] = {
    "nothing yet": (("page",), None, False, False),
    "signed, then changed": (("request", "page"), "request", True, False),
    "approved, then changed": (("request", "approve", "page"), "approve", True, False),
    "sent back": (("request", "decline"), "decline", False, False),
    "sealed": (("request", "seal", "page"), "seal", False, False),
    "approved and sealed": (("request", "approve", "seal"), "seal", False, True),
    "sealed again without": (
        ("request", "approve", "seal", "request", "seal"),
        "seal",
        False,
        False,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_last_acts_tell_what_stands(name: str) -> None:
    """Which act was the last, whether a signature is gone, whether the seal had its approval."""
    operations, last, taken_back, approved = CASES[name]

    content = _content(operations)

    assert (last_act(content), is_taken_back(content), was_approved(content)) == (
        last,
        taken_back,
        approved,
    )


def test_a_signature_that_waits_was_not_taken_back() -> None:
    """It stands in the draft."""
    content = _content(("request",)).model_copy(update={"pending": "x"})

    assert not is_taken_back(content)
