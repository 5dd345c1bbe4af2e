"""What a practice world must show: counted while it is made, not by `tally`.

A tally or a reader that disagrees with this has a fault of its own.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.questionnaire.definition import CHOICE_TYPES
from usbsurvey_desktop.records import JsonObject, JsonValue


@dataclass(frozen=True)
class ExpectedFile:
    """A file of the world and what opening it must give; codes are those of `errors.Code`."""

    file: str
    status: str
    """`ok` or the code of the refusal."""
    body_code: str | None = None
    revision: int | None = None
    digest: str | None = None
    finished: Finished | None = None
    signers: tuple[str, ...] = ()
    """What the roster says of them, in their order."""

    def as_json(self) -> JsonObject:
        """The entry in `expected.json`; `effective` are the answers that were sent."""
        entry: dict[str, JsonValue] = {
            "file": self.file,
            "status": self.status,
            "body_code": self.body_code,
            "revision": self.revision,
            "digest": self.digest,
        }
        if self.finished is not None:
            entry["signers"] = self.signers
            stated = self.finished.answers
            entry["states"] = {link_id: one["state"] for link_id, one in stated.items()}
            entry["effective"] = {
                link_id: one["value"] for link_id, one in stated.items() if "value" in one
            }
        return entry


def package_counts(files: Sequence[ExpectedFile], bodies: int) -> JsonObject:
    """How many files there are, by what becomes of them; the keys are those of `verify`.

    Args:
        files: all of the world.
        bodies: how many there are in the list; the ministry waits for all of them.
    """
    readable = sum(one.finished is not None for one in files)
    answered = {one.body_code for one in files} - {None}
    return {
        "received": len(files),
        "readable": readable,
        "rejected": len(files) - readable,
        "superseded": 0,
        "conflicts": 0,
        "missing": bodies - len(answered),
    }


def question_counts(form: Form, all_finished: Sequence[Finished]) -> JsonObject:
    """For each question how many bodies are in which state, and for choices how many chose what."""
    return {
        link_id: _counts(
            [finished.answers[link_id] for finished in all_finished],
            codes=[option.code for option in each.question.options]
            if each.question.type in CHOICE_TYPES
            else [],
        )
        for link_id, each in form.questions.items()
    }


def _counts(stated: Sequence[Mapping[str, object]], codes: Sequence[str]) -> JsonObject:
    states = Counter(one["state"] for one in stated)
    chosen: Counter[object] = Counter()
    for one in stated:
        value = one.get("value")
        chosen.update(value if isinstance(value, tuple) else (value,))
    return {
        "applicable": states["answered"] + states["unanswered"],
        "answered": states["answered"],
        "unanswered": states["unanswered"],
        "not_applicable": states["not_applicable"],
        "counts": {code: chosen[code] for code in codes},
    }
