"""Which tables are written out, and that nothing of single bodies is among published ones."""

from tests.support import worlds
from tests.support.tallying import body, heading, tally_form
from usbsurvey_desktop.tally.book import tally_tables
from usbsurvey_desktop.tally.chance import chance_of
from usbsurvey_desktop.tally.coverage import Coverage, Covered
from usbsurvey_desktop.tally.published import published
from usbsurvey_desktop.tally.splits import by_kind
from usbsurvey_desktop.tally.suppression import suppressed
from usbsurvey_desktop.tally.tabulate import tabulate

FORM = tally_form()
BODIES = [body(A="yes", B="a", T="a text")]
COVERED = [Covered(worlds.municipality("011002"), Coverage.MISSING)]


def test_everything_of_the_own_desk() -> None:
    """Counts, then what single bodies said."""
    tally = tabulate(FORM, BODIES)
    tables = tally_tables(tally, published(tally), heading(BODIES), BODIES, COVERED)
    assert [table.name for table in tables] == [
        "summary",
        "ranking",
        "group_01",
        "alone",
        "raw",
        "texts",
        "codebook",
        "missing",
        "checks",
    ]


def test_what_is_published_names_no_body() -> None:
    """Counts alone, also by parts."""
    tally = tabulate(FORM, BODIES, by_kind())
    publication = suppressed(tally, 3, chance_of(BODIES))
    tables = list(tally_tables(tally, publication, heading(BODIES, 3), BODIES, COVERED))
    assert [table.name for table in tables] == [
        "summary",
        "ranking",
        "group_01",
        "cross_states",
        "cross",
    ]
    cells = {cell for table in tables for row in table.rows for cell in row}
    assert not {"千代田区", "131016", "札幌市", "a text"} & cells
