"""Whatever the bytes or cells are, the answer is a form or refusals, never another exception."""

import io
from typing import Any
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.questionnaires import form, question
from tests.support.xlsforms import repacked, xlsform
from usbsurvey_desktop.questionnaire.load import Loaded, load_object
from usbsurvey_desktop.xlsform.columns import CHOICES, SETTINGS, SURVEY, TRANSLATIONS
from usbsurvey_desktop.xlsform.exporting import export_form
from usbsurvey_desktop.xlsform.importing import Imported, import_form

WORDS = st.sampled_from(
    [
        *("text", "note", "begin group", "end group", "select_one l", "select_multiple l or_other"),
        *("calculate", "begin repeat", "a", "b", "l", "yes", "no", "field-list", "body-code", "1"),
        *("${a} = 'x'", "selected(${a}, 'b')", ". > 1", "string-length(.) < 3", "${", "{}", "[]"),
        *('{"constraint": {"max_length": 3}}', '{"matrix": 1}', "D:1-2", "日本語 (ja)", "a.text"),
        *("=1", "${b}", "\n", " ", "x" * 300, "問", "\u202e", "_x0041_"),
    ]
)
CELLS: st.SearchStrategy[object] = st.one_of(
    st.none(), WORDS, st.integers(-2, 3), st.booleans(), st.floats(-2, 2)
)


def _tables(columns: tuple[str, ...]) -> st.SearchStrategy[list[list[object]]]:
    headings = st.lists(
        st.sampled_from(
            [*columns, "label::English (en)", "text::English (en)", "calculation", "?"]
        ),
        min_size=1,
        max_size=8,
        unique=True,
    )
    return headings.flatmap(
        lambda head: st.lists(
            st.lists(CELLS, min_size=len(head), max_size=len(head)), max_size=6
        ).map(lambda rows: [list(head), *rows])
    )


def _whole(imported: Imported) -> None:
    """Either a form and no refusal, or refusals and no form."""
    assert (imported.loaded is None) == bool(imported.not_taken)
    assert imported.loaded is not None or not imported.translations
    assert all(one.reason.value for one in imported.not_taken)


@settings(deadline=None, max_examples=50)
@given(
    survey=_tables(SURVEY.ordered),
    choices=_tables(CHOICES.ordered),
    setting=_tables(SETTINGS.ordered),
    words=_tables(TRANSLATIONS.ordered),
)
def test_any_tables_give_a_form_or_refusals(
    survey: list[list[object]],
    choices: list[list[object]],
    setting: list[list[object]],
    words: list[list[object]],
) -> None:
    """Columns, types and values at random."""
    _whole(import_form(xlsform(survey, choices, setting, usbsurvey_translations=words)))


GOOD_HEAD = ["type", "name", "label", "relevant", "required", "constraint", "usbsurvey_more"]


@settings(deadline=None, max_examples=50)
@given(cells=st.lists(st.lists(CELLS, min_size=7, max_size=7), min_size=1, max_size=6))
def test_any_rows_give_a_form_or_refusals(cells: list[list[object]]) -> None:
    """Under headings that are right, with settings that are right."""
    _whole(import_form(xlsform([GOOD_HEAD, *cells])))


def _small() -> bytes:
    loaded = load_object(form(question("A"), question("B", "text", constraint={"max_length": 3})))
    assert isinstance(loaded, Loaded)
    return export_form(loaded.questionnaire, {}).raw


SMALL = _small()
PARTS = sorted(ZipFile(io.BytesIO(SMALL)).namelist())


@settings(deadline=None, max_examples=50)
@given(at=st.integers(0, len(SMALL) - 1), byte=st.integers(0, 255))
def test_a_changed_byte_gives_a_form_or_refusals(at: int, byte: int) -> None:
    """Anywhere in the package."""
    changed = bytearray(SMALL)
    changed[at] = byte
    _whole(import_form(bytes(changed)))


@settings(deadline=None, max_examples=50)
@given(data=st.data())
def test_a_changed_part_gives_a_form_or_refusals(data: st.DataObject) -> None:
    """Cut, doubled or overwritten inside the XML, with the package around it intact."""
    name = data.draw(st.sampled_from(PARTS))
    with ZipFile(io.BytesIO(SMALL)) as parts:
        part = parts.read(name)
    first = data.draw(st.integers(0, len(part)))
    last = data.draw(st.integers(first, min(len(part), first + 40)))
    put: Any = data.draw(st.sampled_from([b"", part[first:last] * 2, b'"', b"</row>", b"9" * 20]))
    key = "".join(sign if sign.isalnum() or sign == "_" else "_" for sign in name)
    _whole(import_form(repacked(SMALL, **{key: part[:first] + put + part[last:]})))
