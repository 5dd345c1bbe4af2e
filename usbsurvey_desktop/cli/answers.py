"""`answers check`, and what every command tells about judged answers.

An answers document is an object from link_id to value (docs/semantics.md §1). Where reasons must go
with it, it is `{"answers": {…}, "reasons": {…}}`; a scenario of a form is such a document too.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.command import CodedCommand, WordedGroup, argument, option
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.finding_words import FINDING_WORDS, SEVERITY_WORDS, STATE_WORDS
from usbsurvey_desktop.cli.forms import usable_form
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.options import FILE, as_json
from usbsurvey_desktop.cli.output import tell, write_json, write_lines
from usbsurvey_desktop.engine.answers import Finding, Raw
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.engine.labels import label_in
from usbsurvey_desktop.engine.scenarios import MOST_BYTES, read_scenario
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.records import JsonObject

_CODES = Words("使える符号", "Codes of")
_COMPLETE = Words("完成しています。", "Complete.")
_NOT_COMPLETE = Words("確認が必要なところがあります。", "There are points left to settle.")


def read_answers_file(path: Path, form: Form) -> tuple[Raw, Mapping[str, str]]:
    """Read an answers document and the reasons in it, by check id.

    Where a code is not one of its question, those that are stand on stderr.

    Raises:
        SurveyError: `answers_refused`, `text_refused`, a `json_*` code, `file_unreadable` or
            `file_too_large`.
    """
    try:
        with about(path):
            scenario = read_scenario(form, read_bounded(path, MOST_BYTES))
    except SurveyError as error:
        if error.facts.get("reason") == "unknown_code":
            question = form.questions[str(error.facts["link_id"])].question
            codes = (f"{option.code} {option.label}" for option in question.options)
            tell(f"{_CODES} {question.link_id}: {' · '.join(codes)}")
        raise
    return scenario.answers, scenario.reasons


@click.group("answers", cls=WordedGroup, words=Words("回答を調べます。", "Look at answers."))
def answers_group() -> None:
    """Hold the commands about answers."""


@answers_group.command(
    "check",
    cls=CodedCommand,
    words=Words(
        "回答を調査票の規則で点検します。\n完成していなければ終了コード1で終わります。",
        "Judge answers by the rules of a form.\nEnds with exit code 1 if they are not complete.",
    ),
)
@option("--form", required=True, type=FILE, ja="調査票の定義", en="the form definition")
@argument("answers", ja="回答のJSONファイル", en="the answers, a JSON file", type=FILE)
@as_json
def check_answers(*, form: Path, answers: Path, as_json: bool) -> Exit:
    """Print what the answers mean."""
    compiled = compile_form(usable_form(form).questionnaire)
    raw, reasons = read_answers_file(answers, compiled)
    evaluation = evaluate(compiled, raw, reasons=reasons)
    if as_json:
        write_json({"complete": evaluation.is_complete, **evaluation_document(evaluation)})
    else:
        write_lines(*evaluation_lines(compiled, evaluation))
        write_lines(str(_COMPLETE if evaluation.is_complete else _NOT_COMPLETE))
    return Exit.DONE if evaluation.is_complete else Exit.ANSWER_IS_NO


def evaluation_document(evaluation: Evaluation) -> JsonObject:
    """The JSON members that tell what answers mean."""
    return {
        "states": {link_id: state.value for link_id, state in evaluation.states.items()},
        "findings": finding_rows(evaluation.findings),
        "effective": dict(evaluation.effective),
        "route": evaluation.route,
        "dropped": evaluation.dropped,
    }


def finding_rows(findings: Iterable[Finding]) -> list[JsonObject]:
    """Findings as JSON."""
    return [
        {
            "link_id": one.link_id,
            "code": one.code.value,
            "severity": one.severity.value,
            "facts": dict(one.facts),
        }
        for one in findings
    ]


def finding_lines(form: Form, findings: Iterable[Finding]) -> Iterator[str]:
    """Findings as text, one line each; a check speaks in the words of the form."""
    checks = {check.id: check.text for check in form.questionnaire.checks}
    for one in findings:
        words = checks.get(str(one.facts.get("check", "")), FINDING_WORDS[one.code])
        yield finding_line(form, one, words)


def finding_line(form: Form, found: Finding, words: Words | str) -> str:
    """One finding: how much it weighs, the question by number, label and link_id, what is wrong.

    A check over several answers is named by its id, under which a reason is given.
    """
    weight, link_id = SEVERITY_WORDS[found.severity], found.link_id
    placed = form.questions.get(form.free_text_owner.get(link_id, link_id))
    if placed is None:
        return f"{weight} {link_id or found.facts.get('check', '')}: {words}"
    question = placed.question
    name = f"{question.number} {question.short_label}"
    shown = name if link_id == question.number else f"{name} ({link_id})"
    return f"{weight} {shown}: {words}"


def evaluation_lines(form: Form, evaluation: Evaluation) -> Iterator[str]:
    """What answers mean, one line for each question and finding, and how many apply."""
    for link_id, state in evaluation.states.items():
        question = form.questions[link_id].question
        raw = evaluation.effective.get(link_id)
        words = STATE_WORDS[state] if raw is None else label_in(form, link_id, raw)
        yield f"{question.number} {question.short_label}: {words}"
        for text_id in form.questions[link_id].free_texts:
            if text_id in evaluation.effective:
                yield f"  {text_id}: {evaluation.effective[text_id]}"
    yield from finding_lines(form, evaluation.findings)
    counts = Counter(
        state
        for link_id, state in evaluation.states.items()
        if form.questions[link_id].question.counted
    )
    yield " · ".join(f"{STATE_WORDS[state]} {counts[state]}" for state in STATE_WORDS)
