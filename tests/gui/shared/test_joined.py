"""Words put together as the language that is spoken does it."""

from PySide6.QtWidgets import QApplication

from tests.support.spoken import english
from usbsurvey_desktop.gui.shared.joined import sentences


def test_sentences_follow_each_other_without_a_gap() -> None:
    """Japanese sets nothing between them, and what is empty leaves no trace."""
    assert sentences(("A。", "", "B。", "C。")) == "A。B。C。"
    assert sentences(()) == ""


def test_english_sentences_stand_a_blank_apart(qapp: QApplication) -> None:
    """Words with braces are data here too."""
    with english(qapp):
        assert sentences(("A{x}.", "", "B.")) == "A{x}. B."
