"""What stands together on a page."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support import worlds
from tests.support.pdfs import pages_of
from usbsurvey_desktop.gui.printing.paging import paged
from usbsurvey_desktop.gui.printing.paper import Block, Boxes, Heading, Paper, Table, Text
from usbsurvey_desktop.gui.printing.pdf import pdf_of
from usbsurvey_desktop.gui.printing.typeset import Row, from_mm, rows_of

WIDTH, ROOM = from_mm(170), from_mm(257)
BLOCKS = st.one_of(
    st.builds(Heading, st.text("見出し", min_size=1, max_size=30)),
    st.builds(Text, st.text("文\n", max_size=4_000)),
    st.builds(
        lambda rows, head: Table(tuple(rows), ("番号", "設問", "回答") if head else ()),
        st.lists(st.tuples(*(st.text("字", max_size=900),) * 3), min_size=1, max_size=8),
        st.booleans(),
    ),
    st.just(Boxes(("起案", "審査", "決裁"))),
)


@pytest.mark.usefixtures("qapp")
@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(BLOCKS, min_size=1, max_size=8))
def test_every_line_is_on_one_page_and_within_it(blocks: list[Block]) -> None:
    """Whatever the blocks: nothing is lost, nothing is twice, nothing hangs over the margin."""
    rows = tuple(rows_of(blocks, WIDTH))
    pages = tuple(paged(rows, ROOM))

    seen: dict[int, list[int]] = {id(row): [] for row in rows}
    heads = {id(row.head) for row in rows if row.head is not None}
    for page in pages:
        bottom = 0.0
        for placed in page:
            assert placed.top >= bottom
            bottom = placed.top + placed.height
            if id(placed.row) in seen:
                seen[id(placed.row)] += range(placed.first, placed.stop)
            else:
                assert id(placed.row) in heads
        assert bottom <= ROOM
    assert [seen[id(row)] for row in rows] == [list(range(row.most_lines)) for row in rows]


@pytest.mark.usefixtures("qapp")
@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(BLOCKS, min_size=1, max_size=8))
def test_what_belongs_together_stays_together(blocks: list[Block]) -> None:
    """No heading ends a page, and a row that fits on a page is not divided."""
    rows = tuple(rows_of(blocks, WIDTH))
    pages = tuple(paged(rows, ROOM))

    for page in pages[:-1]:
        assert not page[-1].row.leads
    whole = [placed.row for page in pages for placed in page if _is_whole(placed.row)]
    divided = [
        placed.row
        for page in pages
        for placed in page
        if placed.stop - placed.first < placed.row.most_lines
    ]
    assert not {id(row) for row in whole} & {id(row) for row in divided}


@pytest.mark.usefixtures("qapp")
def test_a_heading_longer_than_a_page_leaves_no_page_empty() -> None:
    """What cannot stay together goes on where it is."""
    rows = tuple(rows_of([Heading("長い見出し" * 2_000), Text("文")], WIDTH))
    pages = tuple(paged(rows, ROOM))
    assert len(pages) > 1
    assert all(pages)


def _is_whole(row: Row) -> bool:
    head = row.head.height(row.head.most_lines) if row.head is not None else 0
    return row.is_ruled and head + row.height(row.most_lines) <= ROOM


def test_the_head_of_a_table_stands_on_every_page(tmp_path: Path) -> None:
    """It comes again over the rows that go on, and not where none do."""
    rows = tuple((f"A-{number}", "回答の文" * 20) for number in range(60))
    paper = Paper("題", (Table(rows, ("番号", "回答"), (20, 80)), Text("終わり" * 500)), "足")
    pages = pages_of(pdf_of([paper], worlds.NOW), tmp_path)

    with_rows = [page for page in pages if "A-" in page]
    assert len(with_rows) > 1
    assert all(page.startswith("番号回答A-") for page in with_rows)
    assert not [page for page in pages if "A-" not in page and "番号" in page]
