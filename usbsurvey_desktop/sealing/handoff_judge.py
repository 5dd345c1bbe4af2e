"""Making the part of a record that travels, and judging one by the form it was filled by.

A part is a selection of a record's answers: what is missing from it may have stayed in the office,
so a reader judges only what is there. Source: docs/formats.md §4.2;
docs/decisions/0007-handoff-part.md.
"""

from collections.abc import Iterator, Mapping

from usbsurvey_desktop.engine.answers import FindingCode, RawAnswer
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.parsing import document_value
from usbsurvey_desktop.engine.record_forms import RecordForms
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.questionnaire.definition import Severity
from usbsurvey_desktop.records import JsonValue, parse
from usbsurvey_desktop.sealing.handoff_part import SENT, Handoff, read_handoff

MOST_BYTES = 256 * 1024
"""Of the file of a part."""
_DEPTH = 4

_RECORD_NO = "H1.no"
_RESULT, _APPROVED = "H8.result", "yes"
_PRESUPPOSED: Mapping[str, tuple[str, str]] = {
    "H9.post": ("H9.mode", "temporary"),
    "H9.from": ("H9.mode", "temporary"),
    "H9.planned": ("H9.mode", "temporary"),
    "H11.how": ("H11.on", "yes"),
}
"""What must have been answered, and is not sent, for these to apply."""
_NEEDED_FIELDS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H10", "H11"})
_NEEDED_ITEMS = frozenset({"H14.post", "H15.kind", "H16.place"})
_BLANK = frozenset({FindingCode.REQUIRED, FindingCode.FREE_TEXT_REQUIRED})


def make_part(
    form: Form, digest: str, evaluation: Evaluation, *, entry_sha256: str, is_demanded: bool = False
) -> Handoff:
    """Make the part of a record that travels.

    Args:
        form: the version of the record form that the record was filled by.
        digest: of that version.
        evaluation: of the whole record.
        entry_sha256: of the newest entry of the record, which the part is tied to.
        is_demanded: whether the survey demands a record: then all that must be known before the
            medium leaves is asked for (the hand-off record §6).

    Raises:
        SurveyError: `answers_incomplete` with the `reason` `handoff_approval` if the record is not
            approved, or `handoff_item` with the item in `handoff`; what `read_handoff` or
            `judge_part` refuses.
    """
    if evaluation.values.get(_RESULT) != _APPROVED:
        raise SurveyError(Code.ANSWERS_INCOMPLETE, {"reason": "handoff_approval"})
    if is_demanded:
        _demand(link_id for link_id in _to_settle(evaluation) if _is_needed(link_id))
    sent: dict[str, JsonValue] = {
        link_id: document_value(evaluation.values[link_id])
        for link_id in SENT
        if link_id in evaluation.values and link_id != _RECORD_NO
    }
    part = read_handoff(
        {
            "schema": "handoff-record/1",
            "form_digest": digest,
            "record_no": str(evaluation.values.get(_RECORD_NO, "")),
            "part": "request",
            "values": sent,
            "entry_sha256": entry_sha256,
        }
    )
    judge_part(part, form)
    return part


def read_part(content: bytes, forms: RecordForms, *, is_demanded: bool) -> Handoff:
    """Read the file of a part, to attach it.

    Raises:
        SurveyError: `json_*`, or what `read_handoff` and `require_part` refuse.
    """
    part = read_handoff(parse(content, depth=_DEPTH))
    require_part(part, forms, is_demanded=is_demanded)
    return part


def judge_part(part: Handoff, form: Form) -> Evaluation:
    """Judge the values of a part by its form, and give what they mean.

    Raises:
        SurveyError: `answers_inconsistent` with the `reason` `handoff_value` and in `handoff` the
            item or the check that is not right.
    """
    evaluation = evaluate(form, _raw(part))
    for link_id, value in [(_RECORD_NO, part.record_no), *sorted(part.values.items())]:
        known = evaluation.values.get(link_id)
        if known is None or document_value(known) != value:
            raise _inconsistent(link_id)
    for finding in evaluation.findings:
        if finding.severity is Severity.BLOCK and finding.code not in _BLANK:
            raise _inconsistent(str(finding.facts.get("check", finding.link_id)))
    return evaluation


def judge_known(part: Handoff | None, forms: RecordForms) -> bool:
    """Judge a part as a reader does; tells whether its form is known, so that it could be judged.

    Raises:
        SurveyError: see `judge_part`.
    """
    form = None if part is None else forms.get(part.form_digest)
    if part is not None and form is not None:
        judge_part(part, form)
    return part is None or form is not None


def require_part(part: Handoff | None, forms: RecordForms, *, is_demanded: bool) -> None:
    """Demand of a part what a writer must: nothing is signed that cannot be judged here.

    Raises:
        SurveyError: `answers_incomplete` with the `reason` `handoff_required` if there is none
            where the survey demands one, or `handoff_item` (`handoff`: what is missing);
            `answers_inconsistent` with the `reason` `handoff_form` for a form that is not known, or
            see `judge_part`.
    """
    if part is None:
        if is_demanded:
            raise SurveyError(Code.ANSWERS_INCOMPLETE, {"reason": "handoff_required"})
        return
    form = forms.get(part.form_digest)
    if form is None:
        raise SurveyError(Code.ANSWERS_INCONSISTENT, {"reason": "handoff_form"})
    evaluation = judge_part(part, form)
    if is_demanded:
        could_be_sent = (link_id for link_id in _to_settle(evaluation) if link_id in SENT)
        _demand(link_id for link_id in could_be_sent if _is_needed(link_id))


def _raw(part: Handoff) -> dict[str, RawAnswer]:
    presupposed = dict(given for link_id, given in _PRESUPPOSED.items() if link_id in part.values)
    return {
        **{str(link_id): value for link_id, value in part.values.items()},
        **presupposed,
        _RECORD_NO: part.record_no,
        _RESULT: _APPROVED,
    }


def _inconsistent(what: str) -> SurveyError:
    facts = {"reason": "handoff_value", "handoff": what}
    return SurveyError(Code.ANSWERS_INCONSISTENT, facts)


def _to_settle(evaluation: Evaluation) -> Iterator[str]:
    """The items with something to mend or to answer."""
    return (finding.link_id for finding in evaluation.findings if finding.link_id)


def _is_needed(link_id: str) -> bool:
    """Whether an item must be known before the medium leaves, where it is required at all."""
    return link_id in _NEEDED_ITEMS or link_id.partition(".")[0] in _NEEDED_FIELDS


def _demand(missing: Iterator[str]) -> None:
    first = next(missing, None)
    if first is not None:
        facts = {"reason": "handoff_item", "handoff": first}
        raise SurveyError(Code.ANSWERS_INCOMPLETE, facts)
