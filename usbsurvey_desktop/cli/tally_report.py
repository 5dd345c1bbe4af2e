"""What `tally` counted, as a document for programs and as lines for people."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.tally_versions import (
    NOT_ASKED,
    apart_document,
    apart_in,
    question_document,
    version_documents,
    version_lines,
    way_words,
)
from usbsurvey_desktop.cli.verify_report import Verified, counts
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.tally.counted import Counted, Scope
from usbsurvey_desktop.tally.coverage import Covered
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.published import Publication, Shown
from usbsurvey_desktop.tally.shares import share
from usbsurvey_desktop.tally.tabulate import Tally
from usbsurvey_desktop.tally.versions import Way

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
    beside = {} if not heading.versions else _version_members(found)
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
        **_documents(found, None, shown.whole),
        "parts": {
            key: {
                "label": labels[key],
                "bodies": found.tally.parts[key].bodies,
                **_documents(found, key, part),
            }
            for key, part in shown.parts.items()
        },
        **beside,
    }


def _version_members(found: Tallied) -> JsonObject:
    shown = found.publication.whole
    return {
        "versions": version_documents(found.heading),
        "not_published": [one for one in found.tally.form.questions if one not in shown],
    }


def _documents(found: Tallied, part: str | None, questions: Mapping[str, Shown]) -> JsonObject:
    """`questions`, and `removed` where several versions are counted."""
    own = {link_id: question_document(one) for link_id, one in questions.items()}
    if not found.heading.versions:
        return {"questions": own}
    apart = {
        link_id: [apart_document(*one) for one in every]
        for link_id, every in apart_in(found.publication, part).items()
    }
    both = {
        link_id: {
            **document,
            "not_asked": questions[link_id].not_asked,
            "apart": apart.pop(link_id, []),
        }
        for link_id, document in own.items()
    }
    return {"questions": both, "removed": apart}


def tally_lines(found: Tallied) -> Iterator[str]:
    """The same for people: how many were counted, then each question; parts one after another."""
    heading, split = found.heading, found.tally.split
    yield f"{heading.title} · {_SCOPE}: {_SCOPES[heading.scope]}"
    yield f"{_EXPECTED} {heading.expected} · {_COUNTED} {heading.bodies}"
    if found.left_out:
        yield f"{LEFT_OUT}: {heading.left_out}"
    yield from version_lines(heading)
    if heading.at_least is not None:
        yield f"{_SUPPRESSED}: {heading.at_least}"
    if not heading.bodies:
        yield str(_NOBODY)
        return
    yield from _all_lines(found, None, found.publication.whole)
    for key, part in found.publication.parts.items():
        bodies = found.tally.parts[key].bodies
        if split is not None and bodies:
            yield f"■ {split.title}: {split.parts[key]} (N {bodies})"
            yield from _all_lines(found, key, part)


def _all_lines(found: Tallied, part: str | None, questions: Mapping[str, Shown]) -> Iterator[str]:
    """Each question, then how other versions asked it; last what only those asked."""
    form = found.tally.form
    apart = dict(apart_in(found.publication, part))
    for link_id, one in questions.items():
        yield from _question_lines(form.questions[link_id].question, one)
        for way, other in apart.pop(link_id, ()):
            yield from _apart_lines(link_id, way, other)
    for link_id, every in apart.items():
        for way, other in every:
            yield from _apart_lines(link_id, way, other)


def _apart_lines(link_id: str, way: Way, one: Shown) -> Iterator[str]:
    yield from _question_lines(way.form.questions[link_id].question, one, f"{way_words(way)} ")


def _question_lines(question: Question, one: Shown, before: str = "") -> Iterator[str]:
    states = str(_STATES).format(
        applicable=_number(one.applicable),
        answered=_number(one.answered),
        unanswered=_number(one.unanswered),
        not_applicable=_number(one.not_applicable),
    )
    if one.not_asked:
        states += str(NOT_ASKED).format(n=one.not_asked)
    yield f"{before}{question.number} {question.short_label}: {states}"
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
