"""From the bytes of a form file to a questionnaire that may be used, or to what is wrong with it.

Promises: a `Loaded` questionnaire has passed every check of `lint` that is an error, so the rooms
above never meet a dangling reference, a cycle or an operator that does not fit its question.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import (
    LintCode,
    LintFinding,
    LintSeverity,
    pointer_part,
)
from usbsurvey_desktop.questionnaire.fingerprint import digest
from usbsurvey_desktop.questionnaire.lint import lint
from usbsurvey_desktop.records import JsonObject, JsonValue, canonical, parse_object

DEPTH = 15
"""One less than a survey pack may nest, because the form stands inside its payload."""
MOST_BYTES = 2 * 1024 * 1024
"""A form must fit into the payload of a survey pack; whoever reads the file bounds it by this."""
SCHEMA_MEMBER = "$schema"
"""By this an editor finds the schema of a file; it says nothing about the form itself."""
_MOST_SHAPE_FINDINGS = 200


@dataclass(frozen=True)
class Loaded:
    """A form that may be used; `document` is the JSON object as it stood in the file.

    But for `$schema`, which is for editors: it is in no digest and goes into no survey pack.
    """

    questionnaire: Questionnaire
    digest: str
    document: JsonObject
    warnings: tuple[LintFinding, ...]


@dataclass(frozen=True)
class NotLoaded:
    """A form that may not be used: at least one error, and the warnings found on the way.

    `document` is None where the bytes are no JSON object, `questionnaire` where the object does not
    have the shape of a form.
    """

    findings: tuple[LintFinding, ...]
    document: JsonObject | None = None
    questionnaire: Questionnaire | None = None

    @property
    def schema(self) -> JsonValue:
        """What the object says it is; None if it does not say."""
        return None if self.document is None else self.document.get("schema")


def load(document: bytes) -> Loaded | NotLoaded:
    """Read a form file; see `load_object`. JSON that the strict gate refuses is one finding."""
    try:
        value = parse_object(document, depth=DEPTH)
    except SurveyError as error:
        return NotLoaded((LintFinding(LintCode(error.code.value), ""),))
    if isinstance(value.get(SCHEMA_MEMBER), str):
        value = {name: member for name, member in value.items() if name != SCHEMA_MEMBER}
    return load_object(value)


def load_object(document: JsonObject) -> Loaded | NotLoaded:
    """Make a questionnaire of a JSON object, such as the member of a survey pack, and check it."""
    try:
        questionnaire = Questionnaire.model_validate_json(canonical(document))
    except ValidationError as error:
        return NotLoaded(tuple(islice(_shape(error, document), _MOST_SHAPE_FINDINGS)), document)
    findings = lint(questionnaire)
    if any(finding.severity is LintSeverity.ERROR for finding in findings):
        return NotLoaded(findings, document, questionnaire)
    return Loaded(questionnaire, digest(document), document, findings)


def _shape(error: ValidationError, document: JsonObject) -> Iterator[LintFinding]:
    """One finding for each place.

    A value that fits no member of a union is said once; a list that pydantic calls too short only
    because an element of it was dropped is not said at all (the element's own error comes first).
    """
    seen: list[str] = []
    for detail in error.errors(include_url=False, include_context=False, include_input=False):
        pointer, link_id = _place(detail, document)
        if not any(f"{deeper}/".startswith(f"{pointer}/") for deeper in seen):
            seen.append(pointer)
            yield LintFinding(LintCode.SHAPE, pointer, link_id, {"problem": detail["type"]})


def _place(detail: ErrorDetails, document: JsonObject) -> tuple[str, str]:
    """Follow pydantic's location down the document, leaving out the names of union members."""
    node: JsonValue = document
    pointer = link_id = ""
    for part in detail["loc"]:
        if isinstance(node, list) and isinstance(part, int) and part < len(node):
            node = node[part]
        elif isinstance(node, Mapping) and part in node:
            node = node[str(part)]
        elif detail["type"] != "missing" or part != detail["loc"][-1]:
            continue
        pointer += pointer_part(part)
        if isinstance(node, Mapping) and isinstance(node.get("link_id"), str):
            link_id = str(node["link_id"])
    return pointer, link_id
