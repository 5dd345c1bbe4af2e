"""From the bytes of a workbook to a form that may be used, or to all that cannot be taken."""

from usbsurvey_desktop.xlsform.outcome import Imported, NotTaken, Reason

__all__ = ["Imported", "NotTaken", "Reason"]
