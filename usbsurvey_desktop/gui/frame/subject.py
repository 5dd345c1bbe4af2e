"""What the head says while a survey is in use: the same for every desk."""

from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.sealing.pack import Pack


def show_subject(frame: Frame, pack: Pack, body: str = "") -> None:
    """Name the survey and the body in the head, with 練習 for a survey of a practice issuer."""
    title = pack.form.questionnaire.short_title
    frame.set_subject(title, body, is_practice=pack.is_practice)
