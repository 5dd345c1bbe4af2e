"""Population classes from a file: what is read, at which bounds, and what is refused where."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import worlds
from tests.support.refusals import refused
from tests.support.tallying import body, tally_form
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.tally.chance import chance_of
from usbsurvey_desktop.tally.population import (
    CLASS_WORDS,
    MOST_BYTES,
    MOST_LINES,
    PopulationClass,
    read_classes,
)
from usbsurvey_desktop.tally.splits import UNLISTED, by_population
from usbsurvey_desktop.tally.suppression import suppressed
from usbsurvey_desktop.tally.tabulate import tabulate

FORM = tally_form()
HEAD = "団体コード,人口\n"


def _class(value: str) -> PopulationClass:
    return read_classes(f"{HEAD}131016,{value}\n".encode()).of["131016"]


@pytest.mark.parametrize(
    ("bound", "below", "above"),
    [
        (20_000, "2万人未満", "2万人以上5万人未満"),
        (50_000, "2万人以上5万人未満", "5万人以上10万人未満"),
        (100_000, "5万人以上10万人未満", "10万人以上20万人未満"),
        (200_000, "10万人以上20万人未満", "20万人以上30万人未満"),
        (300_000, "20万人以上30万人未満", "30万人以上"),
    ],
    ids=lambda value: str(value) if isinstance(value, int) else "",
)
def test_a_class_begins_where_the_one_before_ends(bound: int, below: str, above: str) -> None:
    """Exactly at its bound, with commas or without."""
    found = [CLASS_WORDS[_class(text)] for text in (f"{bound - 1}", f"{bound}", f'"{bound:,}"')]
    assert found == [below, above, above]
    assert _class("0") is PopulationClass.UNDER_20K


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_both_encodings_and_other_columns(encoding: str, end: str) -> None:
    """As spreadsheets save them: more columns, blank lines, a class by its words or its code."""
    rows = ("千代田区,131016, 30万人以上 ", ",,", '"a,b",011002,20k_50k', "")
    lines = ("名前, 団体コード ,区分", *rows)
    found = read_classes(end.join(lines).encode(encoding))
    assert found.of == {"131016": PopulationClass.OVER_300K, "011002": PopulationClass.TO_50K}


@pytest.mark.parametrize(
    ("content", "code", "facts"),
    [
        ("", Code.PAYLOAD_SCHEMA, {"reason": "classes_columns", "line": 1}),
        ("団体コード\n", Code.PAYLOAD_SCHEMA, {"reason": "classes_columns", "line": 1}),
        ("団体コード,人口,区分\n", Code.PAYLOAD_SCHEMA, {"reason": "classes_columns", "line": 1}),
        ("団体コード,団体コード\n", Code.PAYLOAD_SCHEMA, {"reason": "classes_columns", "line": 1}),
        ("人口,人口\n", Code.PAYLOAD_SCHEMA, {"reason": "classes_columns", "line": 1}),
        (f"{HEAD}131016\n", Code.PAYLOAD_SCHEMA, {"reason": "classes_row", "line": 2}),
        (f"{HEAD}131016,1,2\n", Code.PAYLOAD_SCHEMA, {"reason": "classes_row", "line": 2}),
        (f"{HEAD}131016,1,234\n", Code.PAYLOAD_SCHEMA, {"reason": "classes_row", "line": 2}),
        (f"{HEAD}131017,1\n", Code.BODY_CODE, {"reason": "classes_code", "line": 2}),
        (f"{HEAD}11002,1\n", Code.BODY_CODE, {"reason": "classes_code", "line": 2}),
        (f"{HEAD}\n１３１０１６,1\n", Code.BODY_CODE, {"reason": "classes_code", "line": 3}),
        (
            f"{HEAD}131016,1\n011002,2\n131016,1\n",
            Code.PAYLOAD_SCHEMA,
            {"reason": "classes_twice", "line": 4},
        ),
        (f'{HEAD}"131016,1\n', Code.PAYLOAD_SCHEMA, {"reason": "classes_text", "line": 2}),
    ],
    ids=[
        "nothing",
        "one column",
        "both",
        "code twice",
        "no code",
        "short row",
        "long row",
        "comma",
        "check digit",
        "five digits",
        "wide digits",
        "twice",
        "open quote",
    ],
)
def test_anything_else_is_refused_with_its_line(
    content: str, code: Code, facts: dict[str, object]
) -> None:
    """Nothing of the file is taken then."""
    with pytest.raises(SurveyError) as caught:
        read_classes(content.encode())
    assert (caught.value.code, dict(caught.value.facts)) == (code, facts)


@pytest.mark.parametrize("value", ["", "-1", "1.5", "1e3", "１２", "12,34", "1" * 10, "=1", "多い"])
@pytest.mark.parametrize("name", ["人口", "区分"])
def test_a_value_that_cannot_be_read_is_refused(name: str, value: str) -> None:
    """Neither guessed nor passed over."""
    quoted = f'団体コード,{name}\n131016,"{value}"\n'
    with pytest.raises(SurveyError) as caught:
        read_classes(quoted.encode())
    assert caught.value.facts == {"reason": "classes_value", "line": 2}


def test_a_file_that_is_too_large_is_not_gone_through() -> None:
    """Neither in bytes nor in lines."""
    with refused(Code.FILE_TOO_LARGE):
        read_classes(b"\n" * (MOST_BYTES + 1))
    with refused(Code.FILE_TOO_LARGE):
        read_classes(b"\n" * (MOST_LINES + 1))
    with refused(Code.PAYLOAD_SCHEMA, reason="classes_text"):
        read_classes(b"\x81")


@given(content=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
@settings(deadline=None, max_examples=50)
def test_whatever_comes_is_read_or_refused(content: bytes) -> None:
    """By a code, and never by anything else."""
    for raw in (content, HEAD.encode() + content):
        code: Code | None = None
        found: tuple[str, ...] = ()
        try:
            found = tuple(read_classes(raw).of)
        except SurveyError as error:
            code = error.code
        assert code in {None, Code.PAYLOAD_SCHEMA, Code.BODY_CODE}
        assert all(len(one) == 6 for one in found)


def test_bodies_fall_into_their_classes() -> None:
    """Who is not in the file has a part of that name; codes that nobody has are told."""
    classes = read_classes(f"{HEAD}131016,67049\n011002,1975000\n990001,1\n".encode())
    split = by_population(classes)
    found = [body("131016"), body("011002"), body("271004")]
    assert [tuple(split.parts_of(one)) for one in found] == [
        ("50k_100k",),
        ("over_300k",),
        (UNLISTED,),
    ]
    assert list(split.parts) == [*PopulationClass, UNLISTED]
    assert classes.unknown([one.code for one in worlds.municipalities()]) == ("990001",)


def test_population_classes_may_be_published() -> None:
    """Everybody knows how many people live in a town."""
    found = [body(A=said) for said in ("yes", "no") * 5]
    split = by_population(read_classes(f"{HEAD}131016,1\n".encode()))
    shown = suppressed(tabulate(FORM, found, split), 3, chance_of(found))
    assert shown.parts["under_20k"]["A"].counts == {"yes": 5, "no": 5}
