"""Charts beside counts: one for each question, from the cells of its rows."""

import re
import zipfile
from pathlib import Path

from openpyxl import load_workbook

from tests.support.drafts import NOW
from tests.support.tallying import body, heading, tally_form
from usbsurvey_desktop.tally.book import tally_tables
from usbsurvey_desktop.tally.export_charts import runs
from usbsurvey_desktop.tally.exports import write
from usbsurvey_desktop.tally.published import published
from usbsurvey_desktop.tally.splits import by_kind
from usbsurvey_desktop.tally.tables import Column, Row, Table
from usbsurvey_desktop.tally.tabulate import tabulate
from usbsurvey_desktop.tally.target import Target

COLUMNS = tuple(
    Column(name, name, "integer" if name == "count" else "text")
    for name in ("link_id", "number", "short_label", "label", "count")
)
ROWS: tuple[Row, ...] = (
    ("A-1", "1", "利用=の\x0b有無", "はい", 3),
    ("A-1", "1", "利用=の\x0b有無", "いいえ", None),
    ("A-2", "2", "頻度", "月次", 1),
)


def test_each_question_has_a_chart_of_its_rows(tmp_path: Path) -> None:
    """Title, labels and numbers of the right cells; none lies over another or over the table."""
    table = Table("group_01", "パターンA", COLUMNS, ROWS, ())
    (path,) = write("xlsx", [table], Target(tmp_path / "t.xlsx", NOW))
    with zipfile.ZipFile(path) as parts:
        charts = [parts.read(f"xl/charts/chart{n}.xml").decode() for n in (1, 2)]
        drawing = parts.read("xl/drawings/drawing1.xml").decode()
    assert [re.findall(r"<(?:\w+:)?f>([^<]+)<", chart) for chart in charts] == [
        ["'パターンA'!$D$2:$D$3", "'パターンA'!$E$2:$E$3"],
        ["'パターンA'!$D$4", "'パターンA'!$E$4"],
    ]
    assert "1 利用=の⟦U+000B⟧有無" in charts[0]
    anchors = re.findall(r"from><(?:\w+:)?col>(\d+)<.*?row>(\d+)<", drawing)
    assert [int(column) for column, _row in anchors] == [len(COLUMNS) + 1] * 2
    assert int(anchors[1][1]) - int(anchors[0][1]) >= 10
    book = load_workbook(path)
    assert [len(sheet._charts) for sheet in book] == [0, 2, 0]  # noqa: SLF001 - openpyxl shows them nowhere else
    book.close()


def test_only_tables_of_counts_have_charts() -> None:
    """Neither states nor ranks nor parts nor single bodies."""
    bodies = [body(A="yes", B="a", T="a text")]
    tally = tabulate(tally_form(), bodies, by_kind())
    tables = tally_tables(tally, published(tally), heading(bodies), bodies, [])
    assert {table.name for table in tables if runs(table)} == {"group_01", "alone"}
