"""What a practice world must show: told by the course of each body, never by `review` or `tally`.

A tally or a reader that disagrees with this has a fault of its own.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from usbsurvey_desktop.demo.play import Sent
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.questionnaire.definition import CHOICE_TYPES
from usbsurvey_desktop.records import JsonObject, JsonValue
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.sealing.states import Chain, Remark


@dataclass(frozen=True)
class ExpectedFile:
    """A file of the world and what opening it must give; codes are those of `errors.Code`."""

    file: str
    status: str = "ok"
    """`ok` or the code of the refusal."""
    sent: Sent | None = None
    """None for a file that must not open."""
    signers: tuple[str, ...] = ()
    """What the roster says of them, in their order."""

    def as_json(self) -> JsonObject:
        """The entry in `expected.json`; the keys but the last two are those of `verify`.

        `effective` are the answers that were sent.
        """
        entry: dict[str, JsonValue] = {"file": self.file, "status": self.status}
        if self.sent is None:
            nothing = ("body_code", "revision", "digest", "chain", "decision")
            return entry | dict.fromkeys(nothing) | {"leads": False, "copies": 1, "remarks": ()}
        sent = self.sent
        opened = sent.made.sealed.opened
        stated = sent.made.finished.answers
        return entry | {
            "body_code": sent.body,
            "revision": opened.submission.revision,
            "digest": opened.digest,
            "chain": sent.chain,
            "decision": sent.decision,
            "leads": sent.leads,
            "copies": sent.copies,
            "remarks": (Remark.AFTER_DEADLINE,) if sent.is_late else (),
            "signers": self.signers,
            "states": {link_id: one["state"] for link_id, one in stated.items()},
            "effective": {
                link_id: one["value"] for link_id, one in stated.items() if "value" in one
            },
        }


@dataclass(frozen=True)
class Expectation:
    """A world as it must be seen by the ministry."""

    form: Form
    bodies: Iterable[Municipality]
    """The whole list: the ministry waits for all of them."""
    files: Sequence[ExpectedFile]

    def packages(self) -> JsonObject:
        """How many files there are, by what becomes of them; the keys are those of `verify`."""
        sent = self._sent()
        each = [one for one in sent if not one.is_copy]
        return {
            "received": len(self.files),
            "readable": len(sent),
            "rejected": len(self.files) - len(sent),
            "duplicates": len(sent) - len(each),
            "superseded": sum(one.chain is Chain.SUPERSEDED for one in each),
            "conflicts": len({one.body for one in each if one.chain is Chain.FORKED}),
            "contested": sum(one.decision is Standing.CONTESTED for one in each),
            "rolled_back": 0,
            "missing": len(self.missing()),
        }

    def missing(self) -> tuple[str, ...]:
        """The codes of the bodies that sent nothing."""
        answered = {one.body for one in self._sent()}
        return tuple(sorted(body.code for body in self.bodies if body.code not in answered))

    def accepted(self) -> JsonObject:
        """What a tally counts of the packages that reviewers have accepted."""
        return self._counted([one for one in self._leading() if one.decision is Standing.ACCEPTED])

    def readable(self) -> JsonObject:
        """What a tally counts of all packages that lead and are not contested."""
        leading = self._leading()
        return self._counted([one for one in leading if one.decision is not Standing.CONTESTED])

    def _leading(self) -> Sequence[Sent]:
        return [one for one in self._sent() if one.leads and not one.is_copy]

    def _sent(self) -> Sequence[Sent]:
        return [one.sent for one in self.files if one.sent is not None]

    def _counted(self, sent: Sequence[Sent]) -> JsonObject:
        finished = [one.made.finished for one in sent]
        return {"bodies": len(finished), "questions": question_counts(self.form, finished)}


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
