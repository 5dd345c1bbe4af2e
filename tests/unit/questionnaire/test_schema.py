"""The JSON Schema of form files."""

from collections.abc import Mapping

from usbsurvey_desktop.questionnaire.definition import ItemType, Questionnaire
from usbsurvey_desktop.questionnaire.schema import DIALECT, schema
from usbsurvey_desktop.records import JsonValue, canonical, parse_object


def _member(value: JsonValue, *names: str) -> JsonValue:
    for name in names:
        assert isinstance(value, Mapping)
        value = value[name]
    return value


def test_the_schema_names_what_a_form_file_holds() -> None:
    """Members have the names of the file, not of the record; unknown ones are not allowed."""
    described = schema()
    properties = _member(described, "properties")
    assert isinstance(properties, Mapping)
    fields = Questionnaire.model_fields.items()

    assert described["$schema"] == DIALECT
    assert described["additionalProperties"] is False
    assert set(properties) == {field.alias or name for name, field in fields}


def test_the_schema_closes_the_list_of_types() -> None:
    """An editor can offer exactly the question types that there are."""
    types = _member(schema(), "$defs", "ItemType", "enum")

    assert types == [item_type.value for item_type in ItemType]


def test_the_schema_is_plain_json() -> None:
    """What the command line prints can be read back through the strict gate."""
    assert parse_object(canonical(schema()), depth=30) == schema()
