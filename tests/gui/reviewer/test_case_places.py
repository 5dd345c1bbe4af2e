"""A case tells which package counts for its body, and opening one is not half a decision."""

from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, screen, texts
from tests.support.scenery import deciding as scenery
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.reviewer.case_view import CaseView


def test_a_replaced_revision_says_which_one_counts(office: Office) -> None:
    """What is decided about it changes no count, and the head calls it 旧版."""
    before, now = scenery.revisions()
    scenery.lay(office, now, "r2")
    package = scenery.lay(office, before, "r1")

    shown = texts(screen(scenery.look(office, package), CaseView))

    assert "第1版　旧版" in shown
    assert "この団体で数えるのは、第2版（受付照合 " in shown
    assert "このファイルは、受理しても集計に入りません。" in shown


def test_a_second_enter_decides_nothing(office: Office) -> None:
    """The focus is on no decision before anything was read."""
    window = scenery.first(office)

    keys(window, ENTER)

    assert not list(office.output.glob("*.ledger.txt"))
    screen(window, HomeView)
