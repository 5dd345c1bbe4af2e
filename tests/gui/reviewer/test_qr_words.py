"""What is told of a QR sheet."""

from PySide6.QtWidgets import QApplication

from tests.support.spoken import english
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.gui.reviewer.qr_words import told


def test_the_code_stands_apart_from_the_sentence_before_it(qapp: QApplication) -> None:
    """As a sentence of its own: English has a blank between them, Japanese none."""
    refused = Refused(Code.QR_NONE, "")
    assert "。（コード：qr_none）" in told(refused)
    with english(qapp):
        assert ". (Code: qr_none)" in told(refused)
