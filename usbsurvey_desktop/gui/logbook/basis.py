"""Where an item of a form comes from: the document and the place in it, for 「根拠を見る」."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.questionnaire.definition import Document, Question

translate = QCoreApplication.translate


def basis_words(documents: Mapping[str, Document], question: Question) -> str:
    """Name the document behind an item and the place in it; "" where the form names none."""
    source = question.source
    document = None if source is None else documents.get(source.document)
    if source is None or document is None:
        return ""
    first, last = source.lines
    if first == last:
        words = translate("Basis", "{document}　{first}")
    else:
        words = translate("Basis", "{document}　{first}から{last}")
    return words.format(document=document.title, first=first, last=last)
