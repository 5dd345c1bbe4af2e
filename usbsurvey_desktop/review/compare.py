"""This revision beside the one before: which answers differ, and in which words.

Promises: what is not named here is the same, and putting the pieces of a text together gives the
text again. Nothing is judged; a question that only one of two forms asks has changed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.sealing.submission import Answer, Submission

_SENTENCE = re.compile(r"[^。、\n]*[。、\n]?")
_MOST_SENTENCES = 1_000
"""Of longer texts only what they begin and end with in common is found."""


@dataclass(frozen=True)
class Comparison:
    """What differs from an earlier submission of the same body."""

    revision: int
    """The earlier one."""
    changed: tuple[str, ...]
    """Questions whose state, value or free text differs, in the order of the later form."""
    reasons: tuple[str, ...]
    """Checks whose reason differs, by their id."""


class Part(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Piece:
    """Some letters of two texts, never none."""

    part: Part
    text: str


def compare(now: Submission, before: Submission, form: Form) -> Comparison:
    """What differs between two submissions.

    Args:
        now: the later one.
        before: the earlier one, perhaps by another version of the form.
        form: of the later one.
    """
    later, earlier = _by_question(now, form), _by_question(before, form)
    changed = (link_id for link_id in form.questions if later[link_id] != earlier.get(link_id))
    reasons = sorted(
        check
        for check in {*now.reasons, *before.reasons}
        if now.reasons.get(check) != before.reasons.get(check)
    )
    return Comparison(before.revision, tuple(changed), tuple(reasons))


def _by_question(submission: Submission, form: Form) -> dict[str, Mapping[str, Answer]]:
    found: dict[str, dict[str, Answer]] = {}
    for link_id, answer in submission.answers.items():
        found.setdefault(form.free_text_owner.get(link_id, link_id), {})[link_id] = answer
    return dict(found)


def pieces(before: str, now: str) -> tuple[Piece, ...]:
    """The two texts as one, in order of reading: what was kept, removed and added."""
    olds, news = _sentences(before), _sentences(now)
    if max(len(olds), len(news)) > _MOST_SENTENCES:
        return tuple(_trimmed(before, now))
    found: list[Piece] = []
    # Repeated signs of a long text shall not take a time that grows with their square.
    for tag, *(i, j, k, m) in SequenceMatcher(None, olds, news).get_opcodes():
        if tag == "equal":
            found.append(Piece(Part.KEPT, "".join(olds[i:j])))
        else:
            found += _trimmed("".join(olds[i:j]), "".join(news[k:m]))
    return tuple(found)


def _sentences(text: str) -> Sequence[str]:
    return [part for part in _SENTENCE.findall(text) if part]


def _trimmed(old: str, new: str) -> Iterator[Piece]:
    """One piece removed and one added, between what both begin and end with."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    left = most - head
    tail = next((at for at in range(left) if old[-1 - at] != new[-1 - at]), left)
    ends = (len(old) - tail, len(new) - tail)
    given = (
        Piece(Part.KEPT, old[:head]),
        Piece(Part.REMOVED, old[head : ends[0]]),
        Piece(Part.ADDED, new[head : ends[1]]),
        Piece(Part.KEPT, old[ends[0] :]),
    )
    return (piece for piece in given if piece.text)
