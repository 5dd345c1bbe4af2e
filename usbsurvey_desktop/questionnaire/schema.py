"""The JSON Schema of form files, for editors outside the program."""

from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.records import JsonObject

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> JsonObject:
    """Give the JSON Schema of a form definition, derived from the record that reads it.

    It tells the shape only; what `lint` refuses beyond that (order of references, operators against
    types, reachability) no schema can say.
    """
    described = Questionnaire.model_json_schema(by_alias=True)
    return {"$schema": DIALECT, "$id": "usbsurvey-form-1", **described}
