"""What `tally` counted, as a document for programs and as lines for people."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.verify_report import Verified, counts
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.tally.counted import Counted, Scope
from usbsurvey_desktop.tally.coverage import Covered
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.published import Publication, Shown
from usbsurvey_desktop.tally.shares import share
from usbsurvey_desktop.tally.tabulate import Tally

_SCOPES = {
    Scope.ACCEPTED: Words("受理した回答だけ", "accepted packages only"),
    Scope.READABLE: Words("読めた回答すべて", "everything that opens"),
}
_EXPECTED = Words("対象の団体", "Bodies asked")
_COUNTED = Words("集計した団体 N", "Bodies counted, N")
_SCOPE = Words("範囲", "Scope")
LEFT_OUT = Words(
    "別の版の調査票に回答したため入れていない団体",
    "Bodies left out because they answered another form",
)
_SUPPRESSED = Words("この値より小さい数を伏せました", "Numbers below this are hidden")
_NOBODY = Words("集計に入る回答がありません。", "No answers to count.")
_STATES = Words(
    "対象 {applicable}、回答済み {answered}、未回答 {unanswered}、対象外 {not_applicable}",
    "applicable {applicable}, answered {answered}, unanswered {unanswered}, "
    "not applicable {not_applicable}",
)
_HIDDEN = Words("（伏せました）", "(hidden)")
_NO_SHARE = "―"


@dataclass(frozen=True)
class Tallied:
    """A tally and the inbox it is of."""

    verified: Verified
    tally: Tally
    heading: Heading
    publication: Publication
    """What of the tally is shown."""
    bodies: Sequence[Counted]
    """Those that were counted."""
    covered: Sequence[Covered]
    """All bodies, and whether they were."""
    left_out: Mapping[str, int]
    """How many bodies answered other forms, by hash."""


def tally_document(found: Tallied) -> JsonObject:
    """The document of `--json`; its keys are told in docs/cli.md."""
    heading, split, shown = found.heading, found.tally.split, found.publication
    labels = {} if split is None else split.parts
    return {
        "survey": heading.survey,
        "practice": heading.is_practice,
        "scope": heading.scope.value,
        "by": None if split is None else split.name,
        "at_least": heading.at_least,
        "bodies": heading.bodies,
        "expected": heading.expected,
        "packages": counts(found.verified.overview),
        "left_out": [
            {"form_sha256": form, "bodies": bodies} for form, bodies in found.left_out.items()
        ],
        "questions": _documents(shown.whole),
        "parts": {
            key: {
                "label": labels[key],
                "bodies": found.tally.parts[key].bodies,
                "questions": _documents(part),
            }
            for key, part in shown.parts.items()
        },
    }


def _documents(questions: Mapping[str, Shown]) -> JsonObject:
    return {
        link_id: {
            "applicable": one.applicable,
            "answered": one.answered,
            "unanswered": one.unanswered,
            "not_applicable": one.not_applicable,
            "counts": dict(one.counts),
        }
        for link_id, one in questions.items()
    }


def tally_lines(found: Tallied) -> Iterator[str]:
    """The same for people: how many were counted, then each question; parts one after another."""
    heading, split = found.heading, found.tally.split
    yield f"{heading.title} · {_SCOPE}: {_SCOPES[heading.scope]}"
    yield f"{_EXPECTED} {heading.expected} · {_COUNTED} {heading.bodies}"
    if found.left_out:
        yield f"{LEFT_OUT}: {heading.left_out}"
    if heading.at_least is not None:
        yield f"{_SUPPRESSED}: {heading.at_least}"
    if not heading.bodies:
        yield str(_NOBODY)
        return
    yield from _question_lines(found.tally.form, found.publication.whole)
    for key, part in found.publication.parts.items():
        bodies = found.tally.parts[key].bodies
        if split is not None and bodies:
            yield f"■ {split.title}: {split.parts[key]} (N {bodies})"
            yield from _question_lines(found.tally.form, part)


def _question_lines(form: Form, questions: Mapping[str, Shown]) -> Iterator[str]:
    for link_id, one in questions.items():
        question = form.questions[link_id].question
        states = {
            "applicable": _number(one.applicable),
            "answered": _number(one.answered),
            "unanswered": _number(one.unanswered),
            "not_applicable": _number(one.not_applicable),
        }
        yield f"{question.number} {question.short_label}: {str(_STATES).format(**states)}"
        for option in question.options:
            count = one.counts[option.code]
            chosen = f"{_number(count)}{_percent(count, one.answered)}"
            yield f"    {option.code} {option.label}: {chosen}"


def _number(count: int | None) -> str:
    return str(_HIDDEN) if count is None else str(count)


def _percent(count: int | None, base: int | None) -> str:
    if count is None or base is None:
        return ""
    part = share(count, base)
    return f" ({_NO_SHARE})" if part is None else f" ({part} %)"
