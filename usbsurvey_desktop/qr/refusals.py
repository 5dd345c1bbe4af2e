"""Why a scan is refused, said by whoever finds out, in either process."""

from usbsurvey_desktop.errors import Code, SurveyError


def image_refused(reason: str) -> SurveyError:
    """`image_refused` for a reason; docs/formats.md §11 lists them."""
    return SurveyError(Code.IMAGE_REFUSED, {"reason": reason})
