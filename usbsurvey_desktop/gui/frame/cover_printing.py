"""決裁用の表紙 of a draft that is open: for its approver, and for whoever made the sealed file."""

from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.printing.approval_sheet import Signed, cover_printable
from usbsurvey_desktop.gui.printing.print_view import Printable
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.submitting.pending import Pending


def cover_of(
    opened: OpenDraft, place: Workplace, pending: Pending, *, receipt: str = ""
) -> Printable:
    """What the printing screen needs; `receipt` is the whole `dig` of the sealed file."""
    signed = Signed(opened.pack, pending, place.record_forms, receipt)
    return cover_printable(signed, ItemHelp(place.municipalities))
