"""Everything a form may not do, and what its author should look at, in one call.

Source: docs/semantics.md §7. The rules live in modules of their own: structure, questions,
references, reach. A rule never raises: a form with many faults gives all its findings at once.
"""

from collections.abc import Mapping

from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintFinding, LintSeverity
from usbsurvey_desktop.questionnaire.lint_questions import question_findings
from usbsurvey_desktop.questionnaire.lint_references import reference_findings
from usbsurvey_desktop.questionnaire.lint_structure import structure_findings
from usbsurvey_desktop.questionnaire.reach import reach_findings
from usbsurvey_desktop.questionnaire.translation import translation_findings


def lint(
    questionnaire: Questionnaire, translation: Mapping[str, str] | None = None
) -> tuple[LintFinding, ...]:
    """Give all findings, errors first, each kind in form order.

    Whether conditions can be met is asked only of a form without errors: a search over references
    that lead nowhere would say nothing.

    Args:
        questionnaire: a form that has the right shape.
        translation: the texts of one more language by key, see `texts`; None when there is none.
    """
    findings = [
        *structure_findings(questionnaire),
        *question_findings(questionnaire),
        *reference_findings(questionnaire),
    ]
    if all(finding.severity is LintSeverity.WARNING for finding in findings):
        findings.extend(reach_findings(questionnaire))
    if translation is not None:
        findings.extend(translation_findings(questionnaire, translation))
    return tuple(sorted(findings, key=lambda finding: finding.severity is LintSeverity.WARNING))
