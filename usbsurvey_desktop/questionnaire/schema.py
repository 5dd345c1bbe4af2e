"""The JSON Schema of form files, for editors outside the program: docs/formats/form.schema.json."""

from typing import Any

from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.load import SCHEMA_MEMBER
from usbsurvey_desktop.questionnaire.schema_rules import Schema, add_rules
from usbsurvey_desktop.questionnaire.schema_words import CONDITIONS, MEMBERS, RECORDS
from usbsurvey_desktop.records import JsonObject

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> JsonObject:
    """Give the JSON Schema of a form definition, derived from the record that reads it.

    It tells the shape, and what `lint` asks of one item by itself; the rest (order of references,
    values against the options of another question, reachability) no schema can say.
    """
    described: Schema = Questionnaire.model_json_schema(by_alias=True)
    add_rules(described)
    for name, record in described["$defs"].items():
        _describe(name, record)
    _describe("Questionnaire", described)
    where = {"type": "string", "title": SCHEMA_MEMBER, "description": _both(SCHEMA_MEMBER)}
    properties = {SCHEMA_MEMBER: where, **described.pop("properties")}
    return {
        "$schema": DIALECT,
        "$id": "urn:usbsurvey:usbsurvey-form-1",
        **described,
        "properties": properties,
    }


def _describe(name: str, record: Schema) -> None:
    """Put the words of both languages to a record and its members; its docstring is the English."""
    of_checks = name.startswith("Check") and name != "Check"
    source = name.removeprefix("Check") if of_checks else name
    if name in CONDITIONS:
        record["title"], record["description"] = CONDITIONS[name].ja, " ".join(CONDITIONS[name])
        return
    english = " ".join(record.get("description", "").split())
    record["title"] = RECORDS[source]
    record["description"] = f"{RECORDS[source]}。 {english}"
    members: dict[str, Any] = record.get("properties", {})
    for member, part in members.items():
        words = MEMBERS[f"{source}.{member}"]
        part |= {"title": words.ja, "description": _both(f"{source}.{member}")}


def _both(key: str) -> str:
    words = MEMBERS[key]
    return f"{words.ja}。 {words.en}"
