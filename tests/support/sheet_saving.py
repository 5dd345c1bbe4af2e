"""The QR sheet of a file that was just made, saved as a PDF by the keyboard alone."""

from pathlib import Path

from tests.support.returned import name_in_dialog
from tests.support.xwindow import Person

MADE = "提出ファイルを作りました"
SHEET = "QR提出票 -"


def save_sheet(person: Person, path: Path) -> None:
    """From where the file was made to the PDF, by the dialog of the system, and back."""
    person.press("alt+q")
    person.wait_for_title(SHEET)
    person.wait_for_stillness()
    person.press("alt+s")
    person.wait_for_title("PDFの保存")
    name_in_dialog(person, path)
    person.wait_until(lambda: path.exists() and path.stat().st_size > 0, "the sheet")
    person.wait_for_title(SHEET)
    person.wait_for_stillness()
    person.press("alt+b")
    person.wait_for_title(MADE)
    person.wait_for_stillness()
