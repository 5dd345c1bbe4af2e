"""Typed values of documents."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.questionnaire.value import Value, read_value


@pytest.mark.parametrize(
    ("item_type", "document", "value"),
    [
        (ItemType.YES_NO, "yes", "yes"),
        (ItemType.SINGLE_CHOICE, "p1", "p1"),
        (ItemType.MULTI_CHOICE, ("b", "a"), ("b", "a")),
        (ItemType.TEXT, " 　", " 　"),
        (ItemType.INTEGER, -3, -3),
        (ItemType.DECIMAL, "-0.50", Decimal("-0.50")),
        (ItemType.DATE, "2028-02-29", date(2028, 2, 29)),
        (
            ItemType.DATE_TIME,
            "2026-12-01T09:00:00+09:00",
            datetime(2026, 12, 1, tzinfo=UTC),
        ),
        (ItemType.BODY_CODE, "131016", "131016"),
    ],
)
def test_each_type_reads_its_notation(
    item_type: ItemType, document: str | int | tuple[str, ...], value: Value
) -> None:
    """What documents hold becomes a value that can be compared."""
    assert read_value(item_type, document) == value


@pytest.mark.parametrize(
    ("item_type", "document"),
    [
        (ItemType.YES_NO, 1),
        (ItemType.TEXT, ("a",)),
        (ItemType.MULTI_CHOICE, "a"),
        (ItemType.INTEGER, "1"),
        (ItemType.INTEGER, True),
        (ItemType.DECIMAL, 1),
        (ItemType.DECIMAL, "01"),
        (ItemType.DECIMAL, "+1"),
        (ItemType.DECIMAL, "1e2"),
        (ItemType.DECIMAL, "１"),
        (ItemType.DECIMAL, "1" * 31),
        (ItemType.DATE, "20261201"),
        (ItemType.DATE, "2026-W01-1"),
        (ItemType.DATE, "2026-02-29"),
        (ItemType.DATE_TIME, "2026-12-01T09:00:00Z"),
        (ItemType.DATE_TIME, "2026-12-01T09:00:00"),
        (ItemType.DATE_TIME, "2026-12-01T25:00:00+09:00"),
        (ItemType.DATE_TIME, "2026-02-29T09:00:00+09:00"),
        (ItemType.DATE_TIME, "2019-12-31T23:59:59+09:00"),
        (ItemType.DATE_TIME, "2101-01-01T00:00:00+09:00"),
        (ItemType.DATE_TIME, "2026-12-01T09:00:00+15:00"),
        (ItemType.BODY_CODE, "131017"),
    ],
)
def test_any_other_notation_is_not_read(
    item_type: ItemType, document: str | int | tuple[str, ...]
) -> None:
    """There is one notation for each value, so that one answer has one form in every file."""
    assert read_value(item_type, document) is None
