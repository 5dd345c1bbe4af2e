"""Rows of a table whose words wrap."""

import pytest
from PySide6.QtWidgets import QTableWidgetItem

from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.reviewer.qr_tables import QrTable


@pytest.mark.usefixtures("qapp")
def test_the_widest_cell_of_a_column_as_wide_as_its_words_makes_its_row_no_higher() -> None:
    """Its words have just the room they need: no line is left empty for a wrap that is none."""
    table = QrTable("提出票", ("提出票", "状況"), (1,), is_first_short=True)
    table.resize(1366, 400)
    table.show()
    table.show_rows(
        [
            ("a", ("東京都 千代田区（131016） 第1版\n受付照合", "そろいました。")),
            ("b", ("a\nb", "。")),
        ]
    )
    settle()
    assert not table.is_narrow
    assert table.rowHeight(0) == table.rowHeight(1)
    first = table.item(0, 0)
    assert isinstance(first, QTableWidgetItem)
    first.setText(f"{first.text()}\n3")
    table.resizeRowsToContents()
    assert table.rowHeight(0) > table.rowHeight(1)
    table.close()
    table.deleteLater()
    settle()
