"""What settings mean for the look of the windows; the first window needs it before all else."""

from usbsurvey_desktop.gui.theme import Look, SchemeChoice
from usbsurvey_desktop.settings import Letters, Settings


def look_of(settings: Settings) -> Look:
    """The look that these settings ask for."""
    return Look(
        SchemeChoice(settings.color_scheme.value),
        settings.text_percent,
        is_own_letters=settings.letters is Letters.DESIGN,
    )
